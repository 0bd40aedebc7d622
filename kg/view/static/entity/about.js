// The head of a page: what the thing is and what it belongs to; and what belongs to it.

const LINKED = ['place', 'parent', 'within', 'term', 'body', 'unit']; // keys of an entity that lead to another
const PLAIN = ['level', 'code', 'number', 'calendar', 'month', 'day', 'extent', 'start', 'end', 'qudt'];
const CODED = ['level', 'calendar', 'extent'];

/** What is known of an entity beside its name: [label, text or element]. */
function* fieldsOf(index) {
  const entity = entities[index];
  yield [t('entity.kind'), t(entity.kind === 'indicator' ? 'entity.indicator' : looks(entity.kind))];
  if (entity.type) yield [t('type'), t(entity.type)];
  for (const key of PLAIN) if (entity[key] !== undefined) yield [t(`entity.is.${key}`), CODED.includes(key) ? t(`entity.${key}.${entity[key]}`) : String(entity[key])];
  for (const key of LINKED) if (entity[key] !== undefined) yield [t(`entity.is.${key}`), entityLink(entity[key])];
}

/** Entity → those that name it as their place, parent, term …: [key, entity]. */
const belonging = lazily(() => grouped(entities.flatMap((entity, index) => LINKED.filter((key) => entity[key] !== undefined).map((key) => [entity[key], [key, index]]))));

/** What belongs to an entity, by kind: chips of links, the most spoken of first. */
function belongingSection(index) {
  const found = grouped((belonging().get(index) ?? []).map(([key, other]) => [`${key} ${entities[other].kind}`, other]));
  const lists = [...found].map(([key, others]) => {
    const [role, kind] = key.split(' ');
    others.sort((a, b) => claimsOf(b).length - claimsOf(a).length || a - b);
    const name = role === 'parent' ? t('entity.organs') : t(kind === 'indicator' || kind === 'unit' || kind === 'term' ? `entity.${kind}` : looks(kind));
    return [make('h3', {}, `${name} ${others.length}`), paged(others, (other) => make('li', {}, entityLink(other)), make('ul', { class: 'chips' }), 40)];
  });
  return section('entity.belonging', lists.flat(2));
}

/** The head of the page, and why it stands here where another name was asked for. */
function headOfPage(index, asked) {
  const entity = entities[index];
  const fields = [...fieldsOf(index)].flatMap(([label, value]) => [make('dt', {}, label), make('dd', { lang: 'zh' }, value)]);
  return make('header', { class: `head k-${looks(entity.kind)}` },
    make('p', { class: 'crumb' }, make('a', { href: `entity.html#kind=${entity.kind}` }, glyphSvg(entity.kind), ` ${t(entity.kind === 'indicator' ? 'entity.indicator' : looks(entity.kind))}`)),
    make('h1', { tabindex: '-1', lang: 'zh' }, entity.label),
    entity.en ? make('p', { class: 'english', lang: 'en' }, entity.en) : null,
    asked ? make('p', { class: 'warn' }, t('entity.joined.before'), make('b', { lang: 'zh' }, asked.label), t('entity.joined.after')) : null,
    entity.inferred ? make('p', { class: 'warn' }, t('entity.inferred')) : null,
    make('dl', { class: 'fields' }, fields),
    make('p', { class: 'actions' },
      make('a', { class: 'pill', href: href.graph(index) }, t('entity.tograph')), ' ',
      make('a', { class: 'pill', href: href.facts({ about: entity.id }) }, `${t('entity.tofacts')} ${claimsOf(index).length}`), ' ',
      copyButton(() => iriOf(index), t('entity.copy.iri'))));
}

/** Links to the sections of the page, as buttons, since the address names the entity. */
function contents(sections) {
  const button = (part) => {
    const head = part.querySelector('h2');
    const go = () => { part.scrollIntoView(); head.focus({ preventScroll: true }); };
    return make('li', {}, make('button', { type: 'button', class: 'link', onclick: go }, head.textContent));
  };
  return make('nav', { class: 'contents', 'aria-label': t('entity.contents') }, make('ul', { class: 'chips' }, sections.map(button)));
}

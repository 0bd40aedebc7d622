// All entities by kind, with a field that narrows them down: what the page shows where no entity is asked for.

const KIND_ORDER = ['body', 'law', 'indicator', 'person', 'meeting', 'document', 'platform', 'place', 'award', 'day', 'period', 'term', 'unit'];
const FEW = 12; // entries of a kind beside the other kinds
const MANY = 60; // entries of one kind shown at a time

const kindName = (kind) => t(['indicator', 'unit', 'term'].includes(kind) ? `entity.${kind}` : looks(kind));
const rankOf = (kind) => (KIND_ORDER.includes(kind) ? KIND_ORDER.indexOf(kind) : KIND_ORDER.length);

/** Kind → its entities among some, in the order of the kinds. */
const byKind = (indexes) => [...grouped(indexes.map((index) => [entities[index].kind, index]))].sort(([a], [b]) => rankOf(a) - rankOf(b));

/** All entities, the most spoken of first. */
const everyEntity = lazily(() => [...entities.keys()].sort((a, b) => claimsOf(b).length - claimsOf(a).length || a - b));
/** The entities whose names hold the words, best first; all where there are none. */
const entriesOf = (words) => (words.trim() ? search(words) : everyEntity());

const entryItem = (index) => make('li', {}, glyphSvg(entities[index].kind), ' ', entityLink(index), ' ', make('small', {}, String(claimsOf(index).length)));
const entryList = (found, size) => paged(found, entryItem, make('ul', { class: 'entries' }), size);

/** The buttons that choose a kind, each with how many it has. */
function kindChoice(groups, chosen, choose) {
  const button = (kind, label, count) => make('li', {}, make('button', {
    type: 'button', class: 'pill', 'aria-pressed': String(kind === chosen), onclick: () => choose(kind),
  }, kind ? glyphSvg(kind) : null, ` ${label} ${count}`));
  const total = groups.reduce((sum, [, found]) => sum + found.length, 0);
  return [button('', t('entity.all'), total), ...groups.map(([kind, found]) => button(kind, kindName(kind), found.length))];
}

/** The index of entities; `missing` is an id that is not in the graph. */
function entriesPage({ kind: asked = '', q = '' }, missing) {
  let kind = asked;
  const count = make('p', { class: 'note', role: 'status' });
  const choice = make('ul', { class: 'chips' });
  const box = make('div');
  const field = make('input', { type: 'text', value: q, autocomplete: 'off', spellcheck: 'false', oninput: () => show() });
  function show() {
    const groups = byKind(entriesOf(field.value));
    const shown = groups.filter(([each]) => !kind || each === kind);
    choice.replaceChildren(...kindChoice(groups, kind, (next) => { kind = next; show(); choice.querySelector('[aria-pressed=true]')?.focus(); }));
    count.textContent = `${shown.reduce((sum, [, found]) => sum + found.length, 0)} ${t('ui.found')}`;
    box.replaceChildren(...shown.flatMap(([each, found]) => [make('h3', {}, `${kindName(each)} ${found.length}`), ...entryList(found, kind ? MANY : FEW)]));
    if (!missing) keepHash({ kind, q: field.value.trim() });
  }
  show();
  return [
    make('header', { class: 'head' }, make('h1', { tabindex: '-1' }, t('entity.index')), make('p', { class: 'lead' }, t('entity.index.lead'))),
    missing ? make('p', { class: 'warn', role: 'alert' }, t('entity.unknown'), ' ', make('code', {}, missing)) : null,
    make('section', {}, make('h2', {}, t('entity.find')),
      make('div', { class: 'narrow' }, make('label', { class: 'pick wide' }, make('span', {}, t('entity.filter')), field)), choice, count, box),
  ];
}

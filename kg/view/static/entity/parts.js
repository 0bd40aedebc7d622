// What the sections of every entity page are made of.

const {
  data, docs, reports, entities, claims, kinds, state, href, t, say, tongue, looks, lazily, grouped, claimsOf, entityAt, refOf, mainOf, make, byId,
  entityLink, readerLink, quoteOf, cut, closed, placeOf, copyButton, headOf, factList, inOrder, chart, table, csvButton, sparqlDetails, glyphSvg,
  search, keepHash, onSpeak, download,
} = kg;

const ROWS = 20; // rows of a list shown at a time

/** A section with its heading; null where it would be empty, so that a page shows only what is known. */
function section(code, ...children) {
  const kept = children.flat(Infinity).filter(Boolean);
  return kept.length ? make('section', { 'data-section': code }, make('h2', { tabindex: '-1' }, t(code)), kept) : null;
}

const note = (code, ...more) => make('p', { class: 'note' }, t(code), more);

/** Items drawn into a box some at a time; `draw` gives the element of one. */
function paged(items, draw, box = make('div'), size = ROWS) {
  let done = 0;
  const more = make('button', { type: 'button', class: 'more', onclick: () => add() });
  function add() {
    box.append(...items.slice(done, done + size).map(draw));
    done = Math.min(done + size, items.length);
    more.textContent = `${t('ui.more')} ${Math.min(size, items.length - done)} / ${items.length - done}`;
    more.hidden = done === items.length;
  }
  add();
  return [box, more];
}

/** A table of many items: `columns` are [heading, value of an item], a value being a text, a number or an element. */
function listing(items, columns, name, caption) {
  const row = (item) => make('tr', {}, columns.map(([, value]) => make('td', {}, value(item) ?? '')));
  const [body, more] = paged(items, row, make('tbody'));
  const head = columns.map(([code]) => t(code));
  const shown = make('table', {}, make('thead', {}, make('tr', {}, head.map((label) => make('th', { scope: 'col' }, label)))), body);
  const wide = make('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': caption }, shown);
  return [wide, more, csvButton(name, head, () => items.map((item) => columns.map(([, value]) => value(item))))];
}

/** A word as a tag; `look` is a class of the style sheet. */
const tag = (text, look = '') => make('span', { class: `tag ${look}` }, text);
const statusTag = (claim) => (claim.status ? tag(t(claim.status), claim.status) : null);

/** Where a claim stands, as a link to its marked characters. */
const sourceLink = (claim) => readerLink(claim, placeOf(claim));

/** Something long that is drawn when it is first opened. */
function disclosure(summary, draw) {
  const box = make('details', {}, make('summary', {}, summary));
  box.addEventListener('toggle', () => { if (box.children.length === 1) box.append(...[draw()].flat()); }, { once: true });
  return box;
}

/** The sentences of some claims, folded away; `but` is the entity of the page, `level` their heading. */
const sentences = (indexes, but, level = 'h4') => disclosure(`${t('entity.sentences')} ${indexes.length}`, () => factList(indexes, but, level));

/** The reports that were searched and the years that none covers: what a statement about silence rests on. */
function searched(seen = [], missing = []) {
  const links = seen.flatMap((report, i) => [i ? t('ui.comma') : '', make('a', { href: href.reader(reports[report].doc), lang: 'zh' }, reportLabel(report))]);
  return make('p', { class: 'note' },
    `${t('entity.searched')} `, links.length ? links : t('entity.none'),
    missing.length ? ` · ${t('entity.missing')} ${missing.join(t('ui.comma'))}` : null);
}

/** The title of a report with its period, since many reports have one title. */
function reportLabel(report) {
  const { title, period } = reports[report];
  const when = period === undefined ? '' : entities[period].label;
  return when && !title.includes(when) ? `${title}（${when}）` : title;
}

/** A name for a file of an entity: its id without what a file system forbids. */
const fileName = (index, ending) => `${entities[index].id.replaceAll('/', '_')}-${ending}`;

// The list of facts: filters whose counts follow each other, pages of facts with their sentences, a table to take away.

const { t, make, byId, href } = kg;
const PAGE = 20;
const TYPING = 200; // milliseconds without a key before the text filter runs
const SELECTS = ['type', 'body', 'year', 'status', 'report'];

let wanted = {};
let found = [];

const fill = (code, values) => t(code).replace(/\{(\w+)\}/g, (_, name) => values[name]);

/** The choices of a filter in words. */
const LABELS = {
  kind: t, type: t, status: t,
  body: (id) => entities[kg.entityAt(id)]?.label ?? id,
  about: (id) => entities[kg.entityAt(id)]?.label ?? id,
  year: (year) => entities[kg.entityAt(`period/${year}`)]?.label ?? year,
  report: (id) => reportLabels().get(id) ?? id,
};
const reportLabels = lazily(() => new Map(reports.map(({ id, title, body, period }) => (
  [id, [[body, period].filter((entity) => entity !== undefined).map((entity) => entities[entity].label).join(' '), title].filter(Boolean).join(' · ')]
))));
const labelOf = (name, value) => (value === NONE ? t(`facts.no.${name}`) : LABELS[name](value));

/** Choose: a new step in the history, so that the browser's back button takes a choice back; `typed` words are none. */
function choose(values, typed = false) {
  wanted = { ...wanted, page: undefined, ...values };
  if (typed) kg.keepHash(wanted);
  else history.pushState(null, '', href.facts(wanted));
  show();
}

function kindBoxes() {
  return make('fieldset', { id: 'kind' }, make('legend', {}, t('facts.kind')), kindsHere().map((kind) => make('label', { class: `k-${kg.looks(kind)}` },
    make('input', { type: 'checkbox', value: kind, onchange: () => choose({ kind: [...document.querySelectorAll('#kind input:checked')].map((box) => box.value).join(','), type: undefined }) }),
    kg.glyphSvg(kind), make('span', {}, t(kind)), make('span', { class: 'count' }))));
}
const kindsHere = lazily(() => [...kg.grouped(claims.map(({ kind }, index) => [kind, index]))].sort(([, a], [, b]) => b.length - a.length).map(([kind]) => kind));

function controls() {
  let timer = 0;
  const typing = ({ target, isComposing }) => {
    if (isComposing) return;
    clearTimeout(timer);
    timer = setTimeout(() => choose({ q: target.value.trim() }, true), TYPING);
  };
  return make('form', { class: 'filters', 'aria-label': t('facts.filters'), onsubmit: (event) => event.preventDefault() },
    make('label', {}, t('facts.q'), make('input', { id: 'q', type: 'text', autocomplete: 'off', spellcheck: 'false', oninput: typing, oncompositionend: typing })),
    kindBoxes(),
    SELECTS.map((name) => make('label', {}, t(`facts.${name}`), make('select', { id: name, onchange: ({ target }) => choose({ [name]: target.value }) }))),
    make('button', { type: 'button', class: 'pill', id: 'reset', onclick: () => { wanted = {}; choose({}); byId('q').focus(); } }, t('facts.reset')));
}

/** The choices of a list with what each would leave, the chosen one among them even where it leaves nothing. */
function fillSelect(name, counts) {
  const chosen = wanted[name] ?? '';
  const values = [...counts.keys()];
  if (chosen && !counts.has(chosen)) values.push(chosen);
  const key = name === 'year' ? ([a], [b]) => (a < b ? 1 : -1) : ([a, n], [b, m]) => m - n || (a < b ? -1 : 1);
  const rows = values.map((value) => [value, counts.get(value) ?? 0]).sort(key);
  byId(name).replaceChildren(make('option', { value: '' }, t('facts.any')), ...rows.map(([value, count]) => make('option', { value }, `${labelOf(name, value)}（${count}）`)));
  byId(name).value = chosen;
}

function fillControls(counts) {
  const kinds = new Set((wanted.kind ?? '').split(','));
  for (const box of document.querySelectorAll('#kind input')) {
    box.checked = kinds.has(box.value);
    box.closest('label').querySelector('.count').textContent = String(counts.kind.get(box.value) ?? 0);
  }
  for (const name of SELECTS) fillSelect(name, counts[name]);
  if (byId('q').value.trim() !== (wanted.q ?? '')) byId('q').value = wanted.q ?? ''; // else it is being typed in
}

/** What is filtered by, each with a button that lifts it. */
function chosen() {
  const rows = ['q', 'about', ...NAMES].filter((name) => wanted[name]);
  return rows.map((name) => {
    const words = name === 'q' ? `“${wanted.q}”` : wanted[name].split(',').map((value) => labelOf(name, value)).join(t('ui.comma'));
    return make('li', {}, make('button', { type: 'button', class: 'pill', onclick: () => choose({ [name]: undefined }) }, make('span', { class: 'out' }, t('facts.lift')), `${t(`facts.${name}`)}${t('facts.colon')}${words}`, make('span', { 'aria-hidden': 'true' }, ' ×')));
  });
}

function turn(page, word, last) {
  return make('button', { type: 'button', class: 'pill', disabled: page < 1 || page > last, onclick: () => {
    choose({ page: page > 1 ? page : undefined });
    byId('count').focus();
    byId('count').scrollIntoView({ block: 'nearest' });
  } }, t(word));
}

function pager(page, last) {
  return last > 1 ? make('nav', { class: 'pager', 'aria-label': t('facts.pages') }, turn(page - 1, 'facts.previous', last), make('span', {}, fill('facts.page', { page, last })), turn(page + 1, 'facts.next', last)) : null;
}

function show() {
  const result = filtered(wanted);
  found = result.found;
  fillControls(result.counts);
  const last = Math.max(1, Math.ceil(found.length / PAGE));
  const page = Math.min(last, Math.max(1, Math.trunc(Number(wanted.page)) || 1));
  byId('count').textContent = fill('facts.count', { n: found.length.toLocaleString('en'), all: claims.length.toLocaleString('en') });
  byId('chosen').replaceChildren(...chosen());
  byId('csv').hidden = !found.length;
  byId('facts').replaceChildren(make('h3', { class: 'out' }, fill('facts.page', { page, last })), ...found.slice((page - 1) * PAGE, page * PAGE).map((index) => kg.factCard(index)), ...[found.length ? pager(page, last) : make('p', {}, t('facts.nothing'))].filter(Boolean));
}

/** The address may have been changed by a link or by the back button. */
function read() {
  const asked = kg.fromHash();
  wanted = Object.fromEntries(['q', 'about', 'page', ...NAMES].filter((name) => asked[name]).map((name) => [name, asked[name]]));
  show();
}

kg.onSpeak(() => {
  const left = data.build.left.length ? make('p', { class: 'warn', role: 'note' }, `${t('ui.left')}${data.build.left.map(t).join(t('ui.comma'))}${t('facts.left.where')}`) : null;
  const csv = make('button', { type: 'button', class: 'primary', id: 'csv', onclick: () => kg.download('facts.csv', factsCsv(found), 'text/csv') }, t('facts.csv'));
  byId('main').replaceChildren(...[make('h1', {}, t('nav.facts')), make('p', { class: 'lead' }, t('facts.lead')), left, make('div', { class: 'listing' },
    make('details', { class: 'choose', open: innerWidth > 760 }, make('summary', {}, t('facts.filters')), controls()),
    make('section', { class: 'card', 'aria-labelledby': 'count' }, make('div', { class: 'over' }, make('div', { role: 'status' }, make('h2', { id: 'count', tabindex: '-1' })), csv), make('ul', { id: 'chosen', class: 'chips' }), make('div', { id: 'facts' })))].filter(Boolean));
  read();
});

self.addEventListener('hashchange', read);
kg.filtered = filtered;
kg.factsCsv = factsCsv;
kg.speak();

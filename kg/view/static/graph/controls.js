// The left column: filters with their counts, the legend, what is shown and what is not, and the list of it.

/** The choices of a facet: [value as text, words], in their order. */
const CHOICES = {
  body: () => bodies().map((body) => [body, entities[body].label]),
  type: () => [...types()].map((type) => [type, t(type)]),
  year: () => columns.map((label, i) => [i, label]),
  status: () => ['done', 'plan'].map((code) => [code, t(code)]),
  report: () => reports.map((report, i) => [i, [report.title, entities[report.period]?.label].filter(Boolean).join(' · ')]),
};
/** The reporting bodies in the order of their divisions, and the body filtered by. */
function bodies() {
  const found = new Set(reporting());
  if (state.filter.body !== null) found.add(state.filter.body);
  return [...found].sort((a, b) => (entities[a].id < entities[b].id ? -1 : 1));
}
const types = lazily(() => {
  const found = new Map();
  for (const { type, kind } of claims) if (type !== undefined) found.set(type, kind === 'law_event' ? 1 : 0);
  return [...found.keys()].sort((a, b) => found.get(a) - found.get(b) || (a < b ? -1 : 1));
});
/** The value of a facet as it stands in an option and in the program. */
const valued = (facet, text) => (text === '' ? null : facet === 'type' || facet === 'status' ? text : Number(text));

function showFacet(facet) {
  const select = byId(`by-${facet}`);
  const counts = sieve().counts[facet];
  const chosen = state.filter[facet];
  const options = CHOICES[facet]().map(([value, words]) => {
    const count = counts.get(value) ?? 0;
    return make('option', { value, disabled: !count && value !== chosen }, words + bracketed(count));
  });
  select.replaceChildren(make('option', { value: '' }, t('graph.all')), ...options);
  select.value = chosen === null ? '' : String(chosen);
  select.classList.toggle('set', chosen !== null);
}

/** The legend: one row a kind with how many of it pass; a click shows or hides it. */
function showLegend() {
  const [counts, drawn] = [new Map(), new Set()];
  for (const id of current.scope) counts.set(nodes[id].group, (counts.get(nodes[id].group) ?? 0) + 1);
  for (const id of nodeSet.getIds()) drawn.add(nodes[id].group);
  const focused = document.activeElement?.closest('#kinds') ? document.activeElement.value : null;
  byId('kinds').replaceChildren(...KINDS.filter((kind) => present().has(kind)).map((kind) => {
    const box = make('input', { type: 'checkbox', value: kind, onchange: ({ target }) => pickKind(kind, target.checked) });
    box.checked = state.kinds ? state.kinds.has(kind) : drawn.has(kind);
    const count = counts.get(kind) ?? 0;
    const label = make('label', {}, box, glyphSvg(kind), make('span', {}, t(kind)), make('span', { class: 'count' }, String(count)));
    return make('li', { class: count ? '' : 'none' }, label);
  }));
  if (focused) byId('kinds').querySelector(`input[value="${focused}"]`)?.focus();
}
const present = lazily(() => new Set(nodes.map((node) => node.group)));

/** Show or hide a kind; the first choice starts from what is shown. */
function pickKind(kind, on) {
  state.kinds ??= new Set(nodeSet.getIds().map((id) => nodes[id].group));
  state.kinds[on ? 'add' : 'delete'](kind);
  show();
  renderPanel();
}

/** What is in the picture, how much passes, and what is left out. */
function showCounts() {
  const shown = nodeSet.length;
  const passed = new Set([...current.scope, ...nodeSet.getIds()]).size;
  byId('shown').textContent = shown ? `${shown} ${t('ui.shown')}` : t('ui.empty');
  const parts = [`${sieve().total} / ${claims.length} ${t('graph.pass')}`];
  if (shown < passed) parts.push(`${passed - shown} ${t(current.flat ? 'graph.flat' : 'graph.rest')}`);
  if (data.build.left.length) parts.push(t('ui.left') + data.build.left.map(t).join(t('ui.comma')));
  byId('rest').replaceChildren(...parts.map((part) => make('span', {}, part)));
  byId('reset').hidden = !filtered() && state.kinds === null;
}

/** The shown nodes as a list: for readers who do not see the picture. */
function showList() {
  if (!byId('list').open) return;
  const ids = [...nodeSet.getIds()].sort((a, b) => KINDS.indexOf(nodes[a].group) - KINDS.indexOf(nodes[b].group) || a - b);
  const rows = ids.map((id) => () => make('li', {}, make('button', { type: 'button', 'data-node': id, onclick: () => { go(id); panel.focus(); } },
    glyphSvg(nodes[id].group), make('span', { class: 'out' }, t(nodes[id].group)),
    make('span', { class: 'label', lang: 'zh' }, nodes[id].label), make('small', {}, captions.get(id) ?? ''))));
  byId('names').replaceChildren(...paged({ class: 'ties' }, rows));
}

function showControls() {
  for (const facet of FACETS) showFacet(facet);
  showLegend();
  showCounts();
  showList();
}

/** Filter by some facets; what the facts must be stays until it is taken away. */
function filterBy(wanted) {
  setFilter(wanted);
  show();
  renderPanel();
}

function reset() {
  state.kinds = null;
  filterBy(NOTHING);
}

function startControls() {
  for (const facet of FACETS) byId(`by-${facet}`).addEventListener('change', ({ target }) => filterBy({ [facet]: valued(facet, target.value) }));
  byId('reset').addEventListener('click', reset);
  byId('list').addEventListener('toggle', showList);
  byId('overview').addEventListener('click', toOverview);
  byId('in').addEventListener('click', () => zoom(1.25));
  byId('out').addEventListener('click', () => zoom(0.8));
  byId('fit').addEventListener('click', fitAll);
  byId('picture').addEventListener('click', savePicture);
}

// Legend, search, year and language.

/** The legend: one row a kind with its count in this view; a click filters. */
function legend(here) {
  const counts = {};
  for (const id of here.keys()) counts[nodes[id].group] = (counts[nodes[id].group] ?? 0) + 1;
  if (state.focus === null) for (const node of nodes) if (off().has(node.group)) counts[node.group] = (counts[node.group] ?? 0) + !here.has(node.id);
  const rows = Object.keys(kinds).filter((kind) => nodes.some((node) => node.group === kind)).map((kind) => {
    const box = make('input', { type: 'checkbox', value: kind });
    box.checked = !off().has(kind);
    box.addEventListener('change', () => filter(kind, box.checked));
    const count = counts[kind] ?? 0;
    return make('li', { class: count ? '' : 'none' }, make('label', {}, box, glyphSvg(kind), make('span', {}, t(kind)), make('span', { class: 'count' }, String(count))));
  });
  const focused = document.activeElement?.closest('#kinds') ? document.activeElement.value : null;
  byId('kinds').replaceChildren(...rows);
  if (focused) byId('kinds').querySelector(`input[value="${focused}"]`)?.focus();
  byId('shown').textContent = nodeSet.length ? `${nodeSet.length} ${t('ui.shown')}` : t('ui.empty');
}

function filter(kind, on) {
  off()[on ? 'delete' : 'add'](kind);
  show();
}

/** The choices that speak: years, and how much the page holds. */
function speakControls() {
  const all = make('option', { value: '' }, t('ui.allyears'));
  byId('year').replaceChildren(all, ...columns.map((label, i) => make('option', { value: String(i) }, label)));
  byId('year').value = state.year === null ? '' : String(state.year);
}

// The address holds the view: what is in the middle, expanded, filtered and selected. Opened again it shows the same.

/** Ids in one value: a comma stands between them, so those inside are written as %2C. */
const join = (ids) => ids.map((id) => nodes[id].key.replace(/[%,]/g, encodeURIComponent)).join(',');
const split = (text) => (text ?? '').split(',').filter(Boolean).map(decoded);
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a stray % of somebody's own
  }
}

/** The state as values of the address. */
function written() {
  const { focus, open, kinds: chosenKinds, filter, selected } = state;
  const edge = edges[selected?.edge];
  return {
    focus: focus === null ? '' : nodes[focus].key,
    open: join(open),
    kinds: chosenKinds === null ? '' : KINDS.filter((kind) => chosenKinds.has(kind)).join(',') || 'none',
    body: filter.body === null ? '' : entities[filter.body].id,
    type: filter.type ?? '',
    year: filter.year === null ? '' : columns[filter.year],
    status: filter.status ?? '',
    report: filter.report === null ? '' : reports[filter.report].id,
    node: selected?.node === undefined ? '' : nodes[selected.node].key,
    edge: edge ? `${join([edge.from, edge.to])},${edge.dashes ? 'plan' : 'done'}` : '',
  };
}

let unknown = []; // what the address names and this graph does not hold
/** A value found by what the address says; what is not found is remembered, to be told. */
function found(text, find) {
  if (!text) return null;
  const value = find(text);
  if (value !== undefined && value !== -1) return value;
  unknown.push(text);
  return null;
}

const nodeBy = (text) => found(text, (key) => numbers.get(key));
function edgeBy(text) {
  const [from, to, status] = split(text);
  const is = (edge) => nodes[edge.to].key === to && Boolean(edge.dashes) === (status === 'plan');
  return found(text, () => (ties[numbers.get(from)] ?? []).find((id) => edges[id].from === numbers.get(from) && is(edges[id])));
}

/** Take the state from the address. */
function restore() {
  const from = kg.fromHash();
  unknown = [];
  state.focus = nodeBy(from.focus);
  state.open = split(from.open).map(nodeBy).filter((id) => id !== null);
  state.kinds = from.kinds ? new Set(from.kinds.split(',').filter((kind) => KINDS.includes(kind))) : null;
  setFilter({
    body: found(from.body, entityAt),
    type: found(from.type, (type) => types().find((known) => known === type)),
    year: found(from.year, (year) => columns.findIndex((label) => label === year || label === `${year}年`)),
    status: found(from.status, (status) => ['done', 'plan'].find((known) => known === status)),
    report: found(from.report, (id) => reports.findIndex((report) => report.id === id)),
  });
  const [node, edge] = [nodeBy(from.node), edgeBy(from.edge)];
  state.selected = node !== null ? { node } : edge !== null ? { edge } : state.focus !== null && !from.open ? { node: state.focus } : null;
  byId('unknown').hidden = !unknown.length;
  byId('unknown').textContent = unknown.length ? `${t('graph.unknown')} ${unknown.join(t('ui.comma'))}` : '';
}

let step = false; // whether the next view is a new step in the history
/** Write the state into the address. A frame without an address of its own keeps none. */
function keep() {
  const hash = kg.toHash(written());
  try {
    if (step && hash !== location.hash) history.pushState(null, '', hash || '#');
    else kg.keepHash(written());
  } catch { /* a frame of a notebook */ }
  step = false;
}

// Which nodes are shown: never more than can be read, and what is left out is told.

const READABLE = 160; // boxes a view shows of its own accord
const DRAWN = 400; // boxes it shows when the reader asks for more kinds
const ADDED = 60; // neighbours an expanded node adds

const size = (node) => passingOf(node).length;
/** The first of some nodes: reporting bodies, then what the first view ties, then what most is said of. */
function foremost(ids, most) {
  if (ids.length <= most) return ids;
  const weight = new Map(ids.map((id) => [id, size(nodes[id])]));
  const rank = (id) => (nodes[id].hub ? 0 : nodes[id].tied ? 1 : 2);
  return [...ids].sort((a, b) => rank(a) - rank(b) || weight.get(b) - weight.get(a) || a - b).slice(0, most);
}

const isFirst = (node) => node.tied && FIRST.includes(node.group);
/** What the overview adds to the reporting bodies step by step, as long as it can be read. */
const STEPS = [(node) => node.group === 'report' || (node.group === 'period' && node.column !== undefined), isFirst];

/** The overview of its own accord: as many steps as fit; all that passes the filters where it is little. */
function ownOverview(ids) {
  let shown = foremost(ids.filter((id) => nodes[id].hub), READABLE);
  for (const [at, step] of STEPS.entries()) {
    const here = new Set(shown);
    const grown = ids.filter((id) => here.has(id) || step(nodes[id]));
    if (grown.length > READABLE && shown.length) return { ids: shown, flat: at === 0 };
    shown = foremost(grown, READABLE);
  }
  return { ids: filtered() && ids.length <= READABLE ? ids : shown, flat: false };
}

/** Nodes and, kind by kind, those of some others that fit into `most`. */
function withKinds(shown, others, most) {
  const here = new Set(shown);
  for (const kind of KINDS) {
    const more = others.filter((id) => nodes[id].group === kind && !here.has(id));
    if (here.size + more.length <= most) for (const id of more) here.add(id);
  }
  return [...here];
}

/** The overview of the kinds the reader chose. */
function chosenOverview(ids) {
  const simple = [...state.kinds].every((kind) => FIRST.includes(kind));
  const wanted = ids.filter((id) => state.kinds.has(nodes[id].group) && (!simple || isFirst(nodes[id]) || nodes[id].hub));
  return { ids: foremost(wanted, DRAWN), flat: false };
}

/** The neighbours of a node over the edges that pass, in the order of the edges. */
function neighbours(id) {
  const found = new Set();
  for (const edge of ties[id]) if (match().edge(edge)) found.add(far(edges[edge], id));
  found.delete(id);
  return [...found].filter((other) => match().node(other) || nodes[other].group === 'report' || nodes[other].group === 'period');
}

/** A node and its neighbours: all kinds that fit, or those chosen. */
function star(id) {
  const around = neighbours(id);
  if (state.kinds) return { ids: [id, ...foremost(around.filter((other) => state.kinds.has(nodes[other].group)), DRAWN)], flat: false };
  const shown = withKinds([id], around, 1.5 * READABLE);
  return { ids: shown.length > 1 ? shown : [id, ...foremost(around, READABLE)], flat: false };
}

/** What expanded nodes add: [{node, ids, all}], only of nodes that are shown, each node once. */
function expansions(base) {
  const here = new Set(base);
  const made = [];
  for (const node of state.open) {
    if (!here.has(node)) continue;
    const fresh = neighbours(node).filter((id) => !here.has(id) && (!state.kinds || state.kinds.has(nodes[id].group)));
    const ids = foremost(fresh, ADDED);
    for (const id of ids) here.add(id);
    made.push({ node, ids, all: fresh.length });
  }
  return made;
}

/** The view the state asks for: `base` its nodes, `flat` whether a mere list of bodies, `added` the expansions. */
function chosen() {
  const all = nodes.filter((node) => match().node(node.id)).map((node) => node.id);
  const base = state.focus !== null ? star(state.focus) : state.kinds ? chosenOverview(all) : ownOverview(all);
  const scope = state.focus !== null ? [state.focus, ...neighbours(state.focus)] : all;
  return { ...base, scope, added: expansions(base.ids) };
}

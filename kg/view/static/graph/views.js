// What the state says is put on the stage: nodes, edges, captions, brightness.

const nodeSet = new vis.DataSet();
const edgeSet = new vis.DataSet();
const captions = new Map(); // node → what the shown edges say of it
let lit = null; // the nodes that stay bright while one is selected, or null
let network = null;
let current = { flat: false, scope: [], added: [], ids: [], owner: new Map(), more: new Map(), ground: { sheets: [], heads: [], width: 0 } };

/** Show what the state says. The camera moves only when `look` is asked for. */
function show(look = true) {
  const view = chosen();
  const { places, ground } = settled(boxes(view));
  const owner = new Map(view.added.flatMap(({ node, ids }) => ids.map((id) => [id, node])));
  current = { ...view, ground, owner, more: hidden(places) };
  const drawn = edgesAmong(places);
  caption(drawn, places);
  edgeSet.clear();
  nodeSet.clear();
  nodeSet.add([...places].map(([id, [x, y]]) => ({ id, x, y, size: 108, shape: 'custom', ctxRenderer: renderer, label: '' })));
  lit = litNodes();
  edgeSet.add(drawn.map(edgeStyle));
  if (look) lookAt([...places.values()]);
  settleTwice();
  showControls();
  keep();
}

/** The edges that pass between shown nodes. */
function edgesAmong(places) {
  const found = new Set();
  for (const id of places.keys()) {
    for (const edge of ties[id]) if (edges[edge].from === id && places.has(edges[edge].to) && match().edge(edge)) found.add(edge);
  }
  return [...found].sort((a, b) => a - b).map((id) => edges[id]);
}

/** How many neighbours of each shown node are not shown. */
function hidden(places) {
  return new Map([...places.keys()].map((id) => [id, neighbours(id).filter((other) => !places.has(other)).length]));
}

/** vis-network learns the size of a custom shape while drawing it, so the first drawing is followed by a second. */
function settleTwice() {
  network.once('afterDrawing', () => requestAnimationFrame(() => network.redraw()));
}

const ACTED = new Set(['law', 'activity', 'number', 'document', 'award', 'platform', 'person', 'body']);

/** The line under a name: how much a reporting body said, or the acts the shown edges tell, planned ones marked. */
function caption(drawn, places) {
  captions.clear();
  const said = new Map();
  for (const edge of drawn) {
    const to = edge.to === state.focus ? edge.from : edge.to;
    if (edge.loose || framing(edge) || !ACTED.has(nodes[to].group) || isBig(nodes[to])) continue;
    if (state.focus !== null && !current.added.length && edge.from !== state.focus && edge.to !== state.focus) continue;
    const who = state.focus === null && !nodes[edge.from].hub ? `${nameOf(nodes[edge.from])} ` : '';
    said.set(to, [...(said.get(to) ?? []), who + told(edge)]);
  }
  for (const [node, parts] of said) captions.set(node, [...new Set(parts)].join('，'));
  if (state.focus === null) for (const id of places.keys()) if (nodes[id].hub) captions.set(id, sum(nodes[id]));
}

/** Of a reporting body: its reports and the facts about it that pass. */
function sum(node) {
  const own = ties[node.id].filter((edge) => nodes[edges[edge].from].group === 'report' && framing(edges[edge])).length;
  return `${own} ${t('ui.reports')} · ${passingOf(node).length} ${t('ui.claims')}`;
}

const isLit = (edge) => state.selected?.edge === edge.id || [edge.from, edge.to].includes(state.selected?.node);

const pairs = lazily(() => { // two nodes → how many edges run between them
  const made = new Map();
  for (const edge of edges) made.set(pair(edge), (made.get(pair(edge)) ?? 0) + 1);
  return made;
});
const pair = (edge) => Math.min(edge.from, edge.to) * nodes.length + Math.max(edge.from, edge.to);

/** A label that fits between two boxes; a longer one stands under the name of its node. */
const wide = (text) => [...text].reduce((total, char) => total + (char > '\u00ff' ? 1 : 0.55), 0);
const brief = (text) => (wide(text) <= 8 ? text : '');

/** The words on a line: of the selected one all; of few lines, or the few of a selected box, those that fit. */
function labelOf(edge) {
  if (state.selected?.edge === edge.id) return told(edge);
  const few = state.focus !== null && nodeSet.length <= 14 && pairs().get(pair(edge)) === 1;
  const own = lit !== null && lit.size <= 9 && isLit(edge);
  return !edge.loose && (few || own) ? brief(told(edge)) : '';
}

function strengthOf(edge, bright) {
  if (bright) return lit && lit.size > 40 ? 0.5 : 1;
  if (lit) return 0.14;
  if (nodeSet.length > 120) return 0.12;
  const many = state.focus !== null && nodeSet.length > 40;
  return many || edge.loose || nodes[edge.to].group === 'report' ? 0.2 : 0.4;
}

/** Lines that would make a thicket: mentions, years, and what ties an expanded node's neighbours to others than it. */
function isAside(edge) {
  const strange = (id) => current.owner.has(id) && ![edge.from, edge.to].includes(current.owner.get(id));
  return strange(edge.from) || strange(edge.to) || (state.focus === null && (Boolean(edge.loose) || nodes[edge.to].group === 'period'));
}

function edgeStyle(edge) {
  const many = state.focus !== null && nodeSet.length > 40;
  const bright = isLit(edge) && !(many && state.selected?.node === state.focus);
  return {
    id: edge.id, from: edge.from, to: edge.to, width: bright && !(lit && lit.size > 40) ? 2 : 1, dashes: edge.dashes ? [6, 5] : false,
    hidden: !bright && isAside(edge),
    color: { color: kinds[nodes[edge.to].group].ink, opacity: strengthOf(edge, bright), inherit: false },
    // done and planned between the same two nodes run apart
    smooth: { enabled: true, type: 'cubicBezier', forceDirection: 'horizontal', roundness: edge.dashes ? 0.62 : 0.4 },
    label: labelOf(edge),
    font: { face: FONT, size: 13, color: '#1b2330', strokeWidth: 4, strokeColor: '#f7f6f2', align: 'horizontal' },
  };
}

/** The nodes to keep bright: the selected one with its neighbours, or the ends of the selected edge; null for all. */
function litNodes() {
  const { node, edge } = state.selected ?? {};
  if (edge !== undefined) return new Set([edges[edge].from, edges[edge].to]);
  if (node === undefined || node === state.focus) return null;
  return new Set([node, ...ties[node].filter((id) => match().edge(id)).map((id) => far(edges[id], node)).filter((id) => nodeSet.get(id))]);
}

function light() {
  lit = litNodes();
  edgeSet.update(edgeSet.getIds().map((id) => edgeStyle(edges[id])));
}

// What the graph page knows beyond the shared data: nodes, edges, where everything stands, and what is being looked at.

const {
  data, claims, columns, kinds, entities, t, say, make, byId, glyphPath, glyphSvg, factList, inOrder, href, alone,
} = kg;
const read = (id) => JSON.parse(byId(id).textContent);
const board = read('board');
const nodes = read('nodes');
const edges = read('edges').map((edge, id) => ({ ...edge, id }));

const state = {
  focus: null, // the number of the opened node, or null for the overview
  year: null, // a column, or null for all
  off: { overview: new Set(Object.keys(kinds).filter((kind) => !board.first.includes(kind))), focus: new Set() },
  selected: null, // {node} or {edge}
  hover: null,
};

const numbers = new Map(nodes.map((node) => [node.key, node.id]));
const ties = nodes.map(() => []);
for (const edge of edges) {
  ties[edge.from].push(edge.id);
  ties[edge.to].push(edge.id);
}
const far = (edge, node) => (edge.from === node ? edge.to : edge.from);
/** The words of an edge; figures of several years with their years. */
function edgeLabel(edge) {
  const figures = nodes[edge.to].group === 'number' && edge.years.size > 1;
  const parts = figures ? edge.claims.map((i) => `${claims[i].head.at(-1)}（${claims[i].period ?? '—'}）`) : edge.words.map(say);
  return [...new Set(parts)].join(' · ');
}
for (const node of nodes) {
  node.years = new Set(node.claims.map((index) => claims[index].column));
  if (node.column !== undefined) node.years.add(node.column);
}
const pairs = new Map(); // two nodes → how many edges run between them
const pair = (edge) => `${Math.min(edge.from, edge.to)} ${Math.max(edge.from, edge.to)}`;
for (const edge of edges) {
  pairs.set(pair(edge), (pairs.get(pair(edge)) ?? 0) + 1);
  edge.years = new Set(edge.claims.map((index) => claims[index].column));
}

// What the graph page knows beyond the shared data: nodes, edges, and what is being looked at.

const {
  data, claims, columns, kinds, entities, reports, t, say, make, byId, glyphPath, glyphSvg, factList, inOrder, alone,
  lazily, entityAt,
} = kg;
const read = (id) => JSON.parse(byId(id).textContent);
const FIRST = read('first'); // the kinds of the first view
const KINDS = Object.keys(kinds);
const nodes = read('nodes');
const edges = read('edges').map((edge, id) => ({ ...edge, id }));

const NOTHING = { body: null, type: null, year: null, status: null, report: null };
const state = {
  focus: null, // the number of the node in the middle, or null for the overview
  open: [], // the nodes whose neighbours are added to the view, in the order they were expanded
  kinds: null, // the kinds the reader chose, or null: as many as can be read
  filter: { ...NOTHING }, // what the facts must be: an entity, a type, a column, a status, a report
  selected: null, // {node} or {edge}
  hover: null, // the node under the pointer
  cursor: null, // the node the keyboard is at
};

const numbers = new Map(nodes.map((node) => [node.key, node.id]));
const ties = nodes.map(() => []);
for (const edge of edges) {
  ties[edge.from].push(edge.id);
  ties[edge.to].push(edge.id);
}
const far = (edge, node) => (edge.from === node ? edge.to : edge.from);
/** The entity a node stands for; undefined for reports and for matters told in words. */
const entityOf = (node) => (node.group === 'report' ? undefined : entityAt(node.key));
const nameOf = (node) => node.short ?? node.label;

/** The words of an edge; figures of several years with their years. */
function edgeLabel(edge) {
  const figures = nodes[edge.to].group === 'number' && new Set(edge.claims.map((i) => claims[i].column)).size > 1;
  const parts = figures ? edge.claims.map((i) => `${claims[i].head.at(-1)}${bracketed(claims[i].period ?? '—')}`) : edge.words.map(say);
  return [...new Set(parts)].join(' · ');
}
/** Brackets as the language has them. */
const bracketed = (text) => (kg.state.language ? ` (${text})` : `（${text}）`);
const told = (edge) => edgeLabel(edge) + (edge.dashes ? bracketed(t('plan')) : '');
/** The earliest column of an edge; undefined where its facts have none. */
function columnOf(edge) {
  const known = edge.claims.map((i) => claims[i].column).filter((column) => column !== undefined);
  return known.length ? Math.min(...known) : undefined;
}
/** What ties two nodes whatever was done: the body, the period and the meeting of a report. */
const framing = (edge) => !edge.claims.length || claims[edge.claims[0]].kind === 'report';

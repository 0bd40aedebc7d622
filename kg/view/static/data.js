// The data of the page, read once, and the words of the two languages.

const read = (id) => JSON.parse(document.getElementById(id).textContent);
const facts = read('facts');
const words = read('words');
const nodes = read('nodes');
const edges = read('edges').map((edge, id) => ({ ...edge, id }));
const { claims, sentences, columns, kinds } = facts;

const state = {
  language: 0, // 0 Chinese, 1 English
  focus: null, // the number of the opened node, or null for the overview
  year: null, // a column, or null for all
  off: { overview: new Set(Object.keys(kinds).filter((kind) => !facts.first.includes(kind))), focus: new Set() },
  selected: null, // {node} or {edge}
  hover: null,
};

/** A code of words.json in the language of the page; other text stays as it is. */
const t = (code) => (Object.hasOwn(words, code) ? words[code][state.language] : code);
/** A value of the data: a list of one is a code, anything else is text of a report. */
const say = (value) => (Array.isArray(value) ? t(value[0]) : String(value));

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

/** An element with text and children; strings are always text, never markup. */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === 'onclick') element.addEventListener('click', value);
    else if (value !== undefined && value !== false) element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

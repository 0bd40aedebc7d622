// Which facts the filters let through, and how many each choice would.

const FACETS = Object.keys(NOTHING);
const filtered = () => FACETS.some((facet) => state.filter[facet] !== null);

/** The entities each fact concerns: the reporting body and all it speaks of. */
const concerned = lazily(() => claims.map((claim) => {
  const ids = new Set((claim.refs ?? []).map(([, entity]) => entity));
  if (reports[claim.report].body !== undefined) ids.add(reports[claim.report].body);
  return ids;
}));
/** The reporting bodies by the place of their entity. */
const reporting = lazily(() => new Set(reports.map((report) => report.body).filter((body) => body !== undefined)));

const VALUE = { type: 'type', year: 'column', status: 'status', report: 'report' };
const passes = (facet, wanted, index) => (facet === 'body' ? concerned()[index].has(wanted) : claims[index][VALUE[facet]] === wanted);

/** For each fact the one facet that keeps it out: '' for none, null for several. */
function keptOut(index) {
  let by = '';
  for (const facet of FACETS) {
    if (state.filter[facet] === null || passes(facet, state.filter[facet], index)) continue;
    if (by) return null;
    by = facet;
  }
  return by;
}

/** What the filters say: `passing` a flag a fact, `total` how many pass, `counts` how many each choice would let through. */
function sift() {
  const passing = new Uint8Array(claims.length);
  const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Map()]));
  const add = (facet, value) => value !== undefined && counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
  let total = 0;
  for (let index = 0; index < claims.length; index += 1) {
    const by = keptOut(index);
    if (by === null) continue;
    if (by === '') {
      passing[index] = 1;
      total += 1;
    }
    for (const facet of by ? [by] : FACETS) {
      if (facet === 'body') for (const entity of concerned()[index]) { if (reporting().has(entity) || entity === state.filter.body) add('body', entity); }
      else add(facet, claims[index][VALUE[facet]]);
    }
  }
  return { passing, total, counts };
}

let sifted = null;
/** The answer of the filters as they stand. */
const sieve = () => (sifted ??= sift());
function some(indexes) {
  const { passing } = sieve();
  return indexes.some((index) => passing[index]);
}
/** The facts of a node or an edge that pass. */
const passingOf = (thing) => (filtered() ? thing.claims.filter((index) => sieve().passing[index]) : thing.claims);

/** The nodes and edges that pass: a flag each. An edge that passes takes its ends along. */
function matching() {
  if (!filtered()) return { node: () => true, edge: () => true };
  const near = new Uint8Array(nodes.length);
  const through = new Uint8Array(edges.length);
  for (const edge of edges) {
    if (framing(edge)) through[edge.id] = 1;
    else if (some(edge.claims)) through[edge.id] = near[edge.from] = near[edge.to] = 1;
  }
  for (const node of nodes) if (!near[node.id] && some(node.claims)) near[node.id] = 1;
  return { node: (id) => near[id] === 1, edge: (id) => through[id] === 1 };
}
let matched = null;
const match = () => (matched ??= matching());

/** Change the filters; null takes one away. */
function setFilter(wanted) {
  Object.assign(state.filter, wanted);
  sifted = matched = null;
}

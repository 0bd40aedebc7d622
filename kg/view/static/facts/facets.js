// Which facts pass the filters, and how many each choice would leave.

const { data, docs, reports, entities, claims, refOf, doerOf, lazily } = kg;

const NONE = 'none'; // the choice of those that have no value of a filter
const idOf = (entity) => (entity === undefined ? NONE : entities[entity].id);
/** The filters with few choices, and what a fact has of each; `year` is the period as the fact states it. */
const FACETS = {
  kind: (claim) => claim.kind,
  type: (claim) => claim.type ?? NONE,
  body: (claim) => idOf(doerOf(claim)),
  year: (claim) => idOf(refOf(claim, 'period')).replace('period/', ''),
  status: (claim) => claim.status ?? NONE,
  report: (claim) => reports[claim.report].id,
};
const NAMES = Object.keys(FACETS);

const valuesOf = lazily(() => NAMES.map((name) => claims.map(FACETS[name])));

const SEAM = '\u0000'; // between the words of a fact and its sentences, so that nothing is found across
const worded = lazily(() => kg.together(claims.map((claim) => [
  kg.headOf(claim), ...kg.sentencesOf(claim).map(([start, end]) => kg.cut(claim.doc, start, end)),
].join(SEAM))));

/** The facts whose words or sentences hold a text; null where none is wanted. */
function holding(text) {
  const wanted = kg.wantedOf(text ?? '');
  if (!wanted) return null;
  const found = new Set();
  for (const [claim] of kg.hits(worded(), wanted)) found.add(claim);
  return found;
}

/** The facts that speak of an entity in any role; null where none is wanted. */
function about(id) {
  if (!id) return null;
  const index = kg.entityAt(id);
  return new Set(index === undefined ? [] : kg.claimsOf(index));
}

/**
 * The facts that pass, in the order of the texts, and for each filter how many facts each of its choices would leave
 * with all other filters as they are: {found, counts}. One pass: a fact that only one filter holds back counts there.
 */
function filtered(wanted) {
  const sets = NAMES.map((name) => (wanted[name] ? new Set(wanted[name].split(',')) : null));
  const within = [holding(wanted.q), about(wanted.about)].filter(Boolean);
  const counts = NAMES.map(() => new Map());
  const values = valuesOf();
  const found = [];
  for (let i = 0; i < claims.length; i += 1) {
    if (within.some((set) => !set.has(i))) continue;
    const held = NAMES.map((_, f) => f).filter((f) => sets[f] && !sets[f].has(values[f][i]));
    if (!held.length) found.push(i);
    if (held.length > 1) continue;
    for (let f = 0; f < NAMES.length; f += 1) if (!held.length || held[0] === f) counts[f].set(values[f][i], (counts[f].get(values[f][i]) ?? 0) + 1);
  }
  return { found, counts: Object.fromEntries(NAMES.map((name, f) => [name, counts[f]])) };
}

// The facts shown, as a table to take away.

const COLUMNS = [
  'kind', 'type', 'what', 'value', 'value_max', 'unit', 'approximate', 'as_written', 'status', 'period', 'body', 'quote', 'file', 'start', 'end',
  'rule', 'confidence', 'iri', 'build',
];
const code = (value) => (Array.isArray(value) ? value[0] : value);

/** What a fact is about and, for a figure, its words: the heads of a figure are [what is counted, the figure as written]. */
function wordsOf(claim) {
  const head = (claim.head ?? []).map(code);
  if (claim.kind !== 'number') return [head.filter((word) => word !== claim.type).join(' '), ''];
  return [head.slice(0, -1).join(' '), head.at(-1) ?? ''];
}

/** The cells of a fact in the order of COLUMNS; start and end are code points of the file, confidence is empty where not assessed. */
function rowOf(index) {
  const claim = claims[index];
  const [value, most, unit, approximate] = claim.num ?? [];
  const [what, written] = wordsOf(claim);
  const body = doerOf(claim);
  return [
    claim.kind, claim.type, what, value, most, unit, claim.num ? Number(Boolean(approximate)) : '', written, claim.status, claim.period,
    body === undefined ? '' : entities[body].label, kg.quoteOf(claim), docs[claim.doc].name, ...claim.at, claim.rule, claim.sure, kg.iri(claim), data.build.hash,
  ];
}

/** Facts as CSV. */
const factsCsv = (indexes) => kg.csv(COLUMNS, indexes.map(rowOf));

// The answers that the build carries, the rows of a choice among them, and the query that gives just these rows.

const {
  data, docs, reports, entities, claims, state, href, t, tongue, lazily, grouped, claimsOf, entityAt, byId, make, fromHash, toHash, onSpeak, speak,
  entityLink, factList, inOrder, chart, table, csvButton, sparqlDetails, quotes, sourceLine, headOf,
} = kg;

const asked = data.comparisons.answers;
const { labels } = data.comparisons;
const { base } = data.build;

const answers = new Map();
/** All rows of a question, as objects by column. */
function answer(name) {
  if (!answers.has(name)) {
    const { columns: heads, values, rows } = asked[name];
    answers.set(name, rows.map((row) => Object.fromEntries(row.map((at, i) => [heads[i], values[i][at]]))));
  }
  return answers.get(name);
}

// The line of a parameter in a query; the same as kg.rdf.questions.filled looks for.
const PARAMETER = /^ {2}VALUES \?wanted(\w+) \{ "[^"\\]*" \}$/gm;
/** A query with the wanted texts of each parameter in it; JSON writes a text as SPARQL does. */
const filled = (sparql, wanted) => sparql.replace(PARAMETER, (line, param) => {
  const texts = wanted[param.toLowerCase()];
  return texts ? `  VALUES ?wanted${param} { ${texts.map((text) => JSON.stringify(text)).join(' ')} }` : line;
});

// What a parameter is held against: a text, or a name followed by its identifier in angle brackets.
const MATCHED = {
  body: ['body', 'who'], year: ['period', 'when'], law: ['title', 'law'], name: ['place', 'where'],
  act: ['type'], outcome: ['outcome'], indicator: ['indicator'],
};
function matched(row, param) {
  const [name, iri] = MATCHED[param];
  if (row[name] === null) return '';
  return iri ? `${row[name]} <${row[iri]}>` : row[name];
}

/** What is wanted of a parameter so that one entity alone fits. */
const exactly = (index) => `${entities[index].label} <${base}${entities[index].id}>`;

/** The rows of a question that fit, and its query filled in: `wanted` maps a parameter to texts, one of which must be held. */
function choose(name, wanted) {
  const fits = (row) => Object.entries(wanted).every(([param, texts]) => texts.some((text) => matched(row, param).includes(text)));
  return { name, rows: answer(name).filter(fits), sparql: filled(asked[name].sparql, wanted) };
}

/** The place of the entity of an IRI. */
const entityOf = (iri) => entityAt(iri.slice(base.length));
/** A label of a concept scheme in the language of the page. */
const spoken = (scheme, label) => (state.language ? labels[scheme]?.[label]?.[1] ?? label : label);
/** The code that facts have for a label of a concept scheme. */
const codeOf = (scheme, label) => labels[scheme]?.[label]?.[0];

/** A status in few words. */
const statusText = (label) => t(codeOf('status', label));

/** A value as a cell of a table: an IRI as a link, whose text is the IRI. */
function cellOf(value) {
  const at = typeof value === 'string' && value.startsWith(base) ? entityOf(value) : undefined;
  return at === undefined ? value : make('a', { class: 'iri', href: href.entity(at), title: value }, value);
}

/** Head and rows of a table that says what the query says. */
function asTable({ name, rows }) {
  const heads = asked[name].columns;
  return { head: heads.map((column) => t(`compare.column.${column}`)), rows: rows.map((row) => heads.map((column) => cellOf(row[column]))) };
}

/** The query page of `kg serve` with a query in it, where the pages are served by it. */
function queryLink(sparql) {
  const served = location.protocol.startsWith('http') && location.pathname.includes('/pages/');
  return served ? make('p', {}, make('a', { href: `../#query=${encodeURIComponent(sparql)}` }, t('compare.ask'))) : null;
}

/** Words without the marks that turn the direction of writing, which a drawing cannot keep to themselves. */
const straight = (text) => text.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');

/** Marks that lead somewhere lead there by a click; the drawing is one picture, and the table above has the same as links. */
function clickable(svg) {
  for (const anchor of svg.querySelectorAll('a')) {
    const mark = anchor.firstElementChild;
    const to = anchor.href.baseVal;
    mark.classList.add('opens');
    mark.addEventListener('click', () => { location.href = to; });
    anchor.replaceWith(mark);
  }
  svg.setAttribute('role', 'img');
}

/** A chart with the table, CSV and query of the rows it is drawn from; without options the rows alone. */
function figure(found, title, options = null, note = null) {
  const made = chart(options, { title, note, name: found.name, sparql: found.sparql, ...asTable(found) });
  const link = queryLink(found.sparql);
  if (link) made.querySelector('details.sparql').append(link);
  for (const svg of made.querySelectorAll('svg')) clickable(svg);
  return made;
}

// The triples of an entity, the same that graph.ttl holds for it, written as Turtle and as JSON-LD.

const { prefixes, pairs, of: pairsOf } = data.triples;

const iriOf = (index) => data.build.base + entities[index].id;
const triplesOf = (index) => pairsOf[index].map((place) => pairs[place]);
const prefixOf = (curie) => curie.slice(0, curie.indexOf(':'));

/** The prefixed names among the terms of some triples. */
function* curiesOf(triples) {
  for (const [predicate, object] of triples) {
    yield predicate;
    if (typeof object === 'string') yield object;
    else if (Array.isArray(object) && object[1] && !object[1].startsWith('@')) yield object[1];
  }
}

/** The prefixes that some triples need, in the order of the table. */
function needed(triples) {
  const used = new Set([...curiesOf(triples)].filter((curie) => !curie.startsWith('<')).map(prefixOf));
  return Object.entries(prefixes).filter(([prefix]) => used.has(prefix));
}

/** A text as Turtle writes it; the escapes of JSON are among those of Turtle. */
function turtleTerm(object) {
  if (typeof object === 'number') return `<${iriOf(object)}>`;
  if (typeof object === 'string') return object;
  const [text, kind] = object;
  if (!kind) return JSON.stringify(text);
  return JSON.stringify(text) + (kind.startsWith('@') ? kind : `^^${kind}`);
}

/** An entity as a Turtle document of its own. */
function turtle(index) {
  const triples = triplesOf(index);
  const head = needed(triples).map(([prefix, namespace]) => `@prefix ${prefix}: <${namespace}> .\n`).join('');
  const lines = triples.map(([predicate, object]) => `${predicate} ${turtleTerm(object)}`);
  return `${head}\n<${iriOf(index)}>\n    ${lines.join(' ;\n    ')} .\n`;
}

const bare = (iri) => (iri.startsWith('<') ? iri.slice(1, -1) : iri);

function jsonTerm(object) {
  if (typeof object === 'number') return { '@id': iriOf(object) };
  if (typeof object === 'string') return { '@id': bare(object) };
  const [text, kind] = object;
  if (!kind) return { '@value': text };
  return kind.startsWith('@') ? { '@value': text, '@language': kind.slice(1) } : { '@value': text, '@type': bare(kind) };
}

/** An entity as a JSON-LD document of its own. */
function jsonLd(index) {
  const triples = triplesOf(index);
  const made = { '@context': Object.fromEntries(needed(triples)), '@id': iriOf(index) };
  for (const [predicate, values] of grouped(triples)) {
    if (predicate === 'rdf:type') made['@type'] = values.map(bare);
    else made[bare(predicate)] = values.map(jsonTerm);
  }
  return `${JSON.stringify(made, null, 2)}\n`;
}

/** A query with the prefixes it needs, so that it runs as it is copied. */
function query(text) {
  const used = new Set([...text.matchAll(/(?<![<\w-])([a-z][\w-]*):(?=\w)/g)].map((match) => match[1]));
  const head = Object.entries(prefixes).filter(([prefix]) => used.has(prefix)).map(([prefix, namespace]) => `PREFIX ${prefix}: <${namespace}>\n`);
  return `${head.join('')}${text.trim()}\n`;
}

/** One form of the data with buttons to take it away. */
function formOf(index, label, text, ending, type) {
  return make('details', { class: 'form' },
    make('summary', {}, label),
    make('pre', { tabindex: '0', lang: 'zh' }, make('code', {}, text)),
    make('p', { class: 'takeaway' }, copyButton(() => text, t('entity.copy')), ' · ',
      make('button', { type: 'button', class: 'link', onclick: () => download(fileName(index, `data.${ending}`), text, type) }, t('entity.download'))));
}

/** The entity as data: its IRI, Turtle, JSON-LD, and the query for the claims that speak of it. */
function dataSection(index) {
  return section('entity.data',
    make('p', { class: 'iri' }, `${t('ui.iri')} `, make('code', {}, iriOf(index)), ' ', copyButton(() => iriOf(index), t('entity.copy.iri'))),
    note('entity.data.note'),
    formOf(index, 'Turtle', turtle(index), 'ttl', 'text/turtle'),
    formOf(index, 'JSON-LD', jsonLd(index), 'jsonld', 'application/ld+json'),
    sparqlDetails(query(`SELECT ?claim ?role WHERE { ?claim ?role <${iriOf(index)}> . ?claim kg:evidence ?span }`)));
}

// The header of every page, and what the programs of the pages may use.

function start() {
  state.language = remembered('language') === 'en' ? 1 : 0;
  startSearch();
  byId('language').addEventListener('click', () => {
    state.language = 1 - state.language;
    remember('language', state.language ? 'en' : 'zh');
    speak();
  });
  onSpeak(() => { byId('language').lang = state.language ? 'zh-Hans' : 'en'; });
}

start();
// For the programs of the pages, for scripts and tests. A page calls `kg.speak()` once when all it shows is set up.
self.kg = {
  data, docs, reports, sections, entities, claims, issues, columns, kinds, state, alone, href,
  t, say, tongue, looks, lazily, grouped, claimsOf, claimsIn, entityAt, docAt, refOf, doerOf, mainOf,
  byId, make, fromHash, toHash, keepHash, remember, remembered, onSpeak, speak,
  glyphPath, glyphSvg, entityLink, readerLink,
  unit, point, cut, runsOf, sentencesOf, closed, quoteOf, marked, quotes, iri, placeOf, citation, copyButton,
  headOf, tags, sourceLine, factCard, factList, inOrder, download, saveBlob, csv,
  search, searchFacts, searchTexts, whenPicked, folded, wantedOf, together, hits,
  chart, table, csvButton, sparqlDetails,
};

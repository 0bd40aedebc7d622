'use strict';
// The query editor, on this server's own endpoint only, and the named questions beside it.
(() => {
  const { base, questions } = JSON.parse(document.getElementById('data').textContent);
  const endpoint = `${location.origin}/sparql`;
  const english = document.documentElement.lang === 'en';
  const first = '# 例 · an example: laws\n'
    + 'PREFIX kg: <https://w3id.org/renda-kg/ontology#>\nPREFIX skos: <http://www.w3.org/2004/02/skos/core#>\n\n'
    + 'SELECT ?law ?title WHERE {\n  ?law a kg:LegalInstrument ; skos:prefLabel ?title .\n} LIMIT 20';

  Yasgui.Yasqe.defaults.value = first;
  const yasgui = new Yasgui(document.getElementById('editor'), {
    requestConfig: { endpoint, method: 'POST' },
    endpointCatalogueOptions: { getData: () => [{ endpoint }], keys: ['endpoint'] },
    persistenceId: `kg ${location.host}`,
    populateFromUrl: false,
    copyEndpointOnNewTab: false,
    autoAddOnInit: false,
    autofocus: false,
  });
  // rows as people read them: no datatypes, no cut text
  const yasr = { settings: { selectedPlugin: 'table', pluginsConfig: { table: { compact: true, isEllipsed: false } } } };
  if (!yasgui.getTab()) yasgui.addTab(true, { name: english ? 'Query' : '查询', yasr });

  function ask(name) {
    const found = questions.find((question) => question.name === name);
    if (!found) return;
    const title = (english ? found.en : found.zh).slice(0, 24);
    write(title, found.query).query().catch(() => {}); // what went wrong is shown below the editor
  }

  function write(name, query) {
    const tab = yasgui.addTab(true, { name, yasr });
    tab.setQuery(query);
    return tab;
  }

  // a page of the build may send its reader here with a query, #query=…: it is written, and run when the reader says so
  const sent = new URLSearchParams(location.hash.slice(1)).get('query');
  if (sent) {
    write(english ? 'Query' : '查询', sent);
    history.replaceState(null, '', location.pathname + location.search);
  }

  document.getElementById('questions').addEventListener('click', (event) => {
    const button = event.target.closest('button');
    if (button) ask(button.dataset.name);
  });

  // an IRI of the graph is answered here, by its path
  document.getElementById('editor').addEventListener('click', (event) => {
    const link = event.target.closest('a[href]');
    if (!link || !link.href.startsWith(base)) return;
    event.preventDefault();
    window.open(`/${link.href.slice(base.length)}${english ? '?lang=en' : ''}`, '_blank', 'noopener');
  }, true);
})();

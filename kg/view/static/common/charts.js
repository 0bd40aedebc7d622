// Charts: a drawing of Plot's with all that makes it checkable: its table, its CSV, the query behind it.

const CHART = { font: 13, narrowest: 320, widest: 860, around: 76 }; // px; `around` is the padding of sheet and section

/** The text of a cell, which is a text, a number or an element (a link to a sentence). */
const cellText = (value) => (value instanceof Node ? value.textContent : value ?? '');

/** A table of rows; columns that hold numbers alone are set to the right. */
function table(head, rows) {
  const numeric = head.map((_, column) => rows.length > 0 && rows.every((row) => typeof row[column] === 'number'));
  const side = (column) => ({ class: numeric[column] ? 'n' : undefined });
  return make('table', {},
    make('thead', {}, make('tr', {}, head.map((label, column) => make('th', { scope: 'col', ...side(column) }, label)))),
    make('tbody', {}, rows.map((row) => make('tr', {}, row.map((value, column) => make('td', side(column), value ?? ''))))));
}

/** A button that saves rows as `name`.csv; many rows are given as a function that makes them. */
const csvButton = (name, head, rows) => make('button', {
  type: 'button', class: 'link csv',
  onclick: () => download(`${name}.csv`, csv(head, (typeof rows === 'function' ? rows() : rows).map((row) => row.map(cellText))), 'text/csv'),
}, t('chart.csv'));

/** A query of SPARQL that a reader may copy and run: folded away. */
const sparqlDetails = (sparql) => make('details', { class: 'sparql' },
  make('summary', {}, t('chart.sparql')), make('pre', { tabindex: '0' }, make('code', {}, sparql)), copyButton(() => sparql, t('chart.copy')));

/** The drawing alone; its letters keep their size, so that it scrolls where it is wider than the page. */
function drawing(options, title) {
  const room = document.documentElement.clientWidth - CHART.around;
  const style = { fontFamily: 'inherit', fontSize: `${CHART.font}px`, background: 'transparent', ...options.style };
  const width = Math.max(CHART.narrowest, Math.min(CHART.widest, room));
  const drawn = Plot.plot({ width, marginBottom: 40, className: 'plot', ariaLabel: title, ...options, style });
  const svg = drawn.tagName === 'svg' ? drawn : drawn.querySelector('svg:last-of-type');
  svg.setAttribute('role', svg.querySelector('a') ? 'group' : 'img');
  for (const group of svg.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label'); // names on groups without a role
  return make('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': title }, drawn);
}

/**
 * A chart as a figure: caption, drawing, table, CSV and query.
 *
 * `options` are those of `Plot.plot` (width and letters have defaults). `title` says in words what is seen; `head` and
 * `rows` are the table (a cell is a text, a number or an element), `name` the name of the CSV without its ending, `note`
 * a line below the drawing, `sparql` the query that gives the same rows, `open` shows the table at once. Without
 * options, or where a page has not loaded Plot, the figure stands without the drawing.
 */
function chart(options, { title, head, rows, name, note, sparql, open }) {
  const drawn = self.Plot && options ? drawing(options, title) : null;
  return make('figure', { class: 'chart' },
    make('figcaption', {}, title), drawn,
    note ? make('p', { class: 'note' }, note) : null,
    make('details', { open: open ?? !drawn }, make('summary', {}, t('chart.table')),
      make('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': `${title} · ${t('chart.table')}` }, table(head, rows)), csvButton(name, head, rows)),
    sparql ? sparqlDetails(sparql) : null);
}

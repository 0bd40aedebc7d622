// The list of all texts, for those who come without an address.

/** Where a report begins in its document, as far as a heading of it tells. */
const startOf = kg.lazily(() => {
  const found = new Map();
  for (const { report, at } of sections) if (at && !(found.get(report)?.[0] <= at[0])) found.set(report, at);
  return found;
});

const named = (index) => (index === undefined ? '' : entityLink(index));

function reportCells(report, first) {
  const { title, doc, body, period, plan_period: plan } = reports[report];
  return [
    make('th', { scope: 'row', lang: 'zh' }, linkTo(doc, first ? null : startOf().get(report), title)),
    make('td', {}, named(body)), make('td', { class: 'when' }, named(period)), make('td', { class: 'when' }, named(plan)), make('td', { class: 'n' }, String(claimsIn(report).length)),
  ];
}

/** The rows of a document: one for each report in it. */
function docRows(doc, own) {
  const { name } = docs[doc];
  const doubts = (issuesByDoc().get(doc) ?? []).length;
  const file = [
    make('td', { class: 'n', rowspan: own.length || 1 }, String(doubts)), make('td', { class: 'n', rowspan: own.length || 1 }, String(sizeOf(doc))),
    make('td', { class: 'file', rowspan: own.length || 1, lang: 'zh' }, linkTo(doc, null, name)),
  ];
  if (!own.length) return [make('tr', {}, make('th', { scope: 'row' }, linkTo(doc, null, t('reader.noreport'))), ...['', '', '', '0'].map((text) => make('td', { class: text ? 'n' : '' }, text)), ...file)];
  return own.map((report, i) => make('tr', {}, ...reportCells(report, i === 0), ...(i ? [] : file)));
}

function drawList() {
  const byFile = grouped(reports.map((report, index) => [report.doc, index]));
  const head = ['report', 'body', 'period', 'plan', 'facts', 'doubts', 'size', 'file'];
  const numbers = new Set(['facts', 'doubts', 'size']);
  const unread = issues.filter((issue) => issue.doc === undefined);
  byId('choose').replaceChildren(
    make('h1', {}, t('reader.all')), make('p', { class: 'lead' }, t('reader.lead')),
    docs.length ? make('section', { class: 'scroll', tabindex: 0, 'aria-label': t('reader.all') }, make('table', {},
      make('thead', {}, make('tr', {}, ...head.map((name) => make('th', { scope: 'col', class: numbers.has(name) ? 'n' : '' }, t(`reader.${name}`))))),
      make('tbody', {}, ...docs.flatMap((_, doc) => docRows(doc, byFile.get(doc) ?? []))))) : make('p', {}, t('reader.none')),
    unread.length ? make('section', {}, make('h2', {}, t('reader.unread')), make('ul', {}, ...unread.map(({ file, message, code }) => make('li', {}, `${file ?? ''} ${message} ${code}`)))) : '');
}

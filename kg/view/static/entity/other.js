// Everything else: what is told of it, by kind and period; of a period also by body.

/** Counts of claims by two values each, as a table: rows by the first, columns by the second. */
function crossTable(indexes, [rowOf, rowText], [columnOf, columnText, columnOrder], caption) {
  const rows = [...grouped(indexes.map((index) => [rowOf(claims[index]), claims[index]]))].sort((a, b) => b[1].length - a[1].length);
  const columns = [...new Set(indexes.map((index) => columnOf(claims[index])))].sort(columnOrder);
  const line = ([key, found]) => {
    const count = new Map([...grouped(found.map((claim) => [columnOf(claim), claim]))].map(([column, held]) => [column, held.length]));
    return make('tr', {}, make('th', { scope: 'row' }, rowText(key)), columns.map((column) => make('td', { class: 'n' }, count.get(column) ?? '')), make('td', { class: 'n' }, found.length));
  };
  const [body, more] = paged(rows, line, make('tbody'));
  const head = [make('th', { scope: 'col' }, caption), ...[...columns.map(columnText), t('entity.total')].map((text) => make('th', { scope: 'col', class: 'n' }, text))];
  return [make('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': caption }, make('table', { class: 'cross' }, make('thead', {}, make('tr', {}, head)), body)), more];
}

function countsSection(index) {
  const found = claimsOf(index);
  if (found.length < 2) return null;
  return section('entity.counts', crossTable(found, [(claim) => claim.kind, t], [periodOf, periodLabel, byPeriod], t('entity.kind')));
}

/** What happened in a period, by body and kind. */
function happenedSection(index) {
  const found = claimsOf(index);
  if (!found.length) return null;
  const body = (place) => (place === undefined ? t('entity.nobody') : entityLink(place));
  return section('entity.happened', crossTable(found, [kg.doerOf, body], [(claim) => claim.kind, t, undefined], t('body')));
}

const KINDS = {
  body: bodySections, law: lawSections, indicator: indicatorSections, person: personSections,
  period: (index) => [happenedSection(index)],
  meeting: (index) => [deliveredSection(index), countsSection(index)],
};
/** The sections of an entity that its kind calls for. */
const sectionsOf = (index) => (KINDS[entities[index].kind] ?? ((place) => [countsSection(place), chainsSection(place)]))(index);

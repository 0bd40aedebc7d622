// The statements behind a number: the same that the question counts, found among the facts the page holds.

const speaks = (claim, role, entity) => (claim.refs ?? []).some(([name, at]) => name === role && at === entity);

// The kind of fact that a question counts, the scheme and the column of its type, and the column of the count.
const COUNTED = {
  'acts-of-bodies': ['activity', 'activity-type', 'type', 'acts'],
  'law-stages-of-bodies': ['law_event', 'law-event-type', 'step', 'events'],
};

/** How many statements the rows of a cell count. */
const total = (found, rows) => rows.reduce((sum, row) => sum + row[COUNTED[found.name][3]], 0);

/** What the rows of one cell count, as facts say it: they differ in their types alone. */
function cellOfFacts(found, rows) {
  const [kind, scheme, column] = COUNTED[found.name];
  const [{ who, when, status }] = rows;
  return { kind, types: new Set(rows.map((row) => codeOf(scheme, row[column]))), body: entityOf(who), period: entityOf(when), status: codeOf('status', status) };
}

/** The facts of a cell. */
const factsOf = ({ kind, types, body, period, status }) => claimsOf(body).filter((index) => {
  const claim = claims[index];
  return claim.kind === kind && claim.status === status && types.has(claim.type) && speaks(claim, 'actor', body) && speaks(claim, 'period', period);
});

/** The same facts on the page of facts, to filter further and take away. */
const onFactsPage = ({ kind, types, body, period, status }) => make('a', {
  href: href.facts({ kind, type: [...types].join(','), body: entities[body].id, year: entities[period].id.replace('period/', ''), status }),
}, t('compare.onfacts'));

/** The facts behind the rows of a cell, under a title; says where the page holds fewer than were counted. */
function behind(found, rows, title) {
  const wanted = cellOfFacts(found, rows);
  const indexes = factsOf(wanted);
  const lacking = total(found, rows) - indexes.length;
  return make('div', { class: 'behind', id: 'behind', tabindex: '-1' },
    make('h3', {}, `${title} · ${indexes.length} ${t('ui.claims')}`),
    lacking > 0 ? make('p', { class: 'warn' }, `${t('compare.lacking')} ${lacking}`) : null,
    make('p', { class: 'note' }, onFactsPage(wanted)), factList(inOrder(indexes), wanted.body));
}

const numbersAt = lazily(() => grouped(claims.flatMap((claim, index) => (
  claim.kind === 'number' ? (claim.parts ?? [claim.at]).map(([start]) => [`${docs[claim.doc].name} ${start}`, index]) : []))));
/** The figure of a row, by its file, its place, its value and its body: two figures may begin at one place. */
const figureOf = (row) => (numbersAt().get(`${row.file} ${row.start}`) ?? []).find((index) => (
  claims[index].num[0] === row.value && speaks(claims[index], 'subject', entityOf(row.who))));

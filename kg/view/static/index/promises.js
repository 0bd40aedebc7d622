// The promise ledger: what was planned, and what later reports of the same body say of it.

const OUTCOMES = ['done', 'under_way', 'done_otherwise', 'not_mentioned', 'not_yet_due', 'no_later_report'];
const SETTLED = 4; // so many of them say what became of a promise
const PROMISES = 6;

const dueEnd = ({ due }) => (due === undefined ? '' : entities[due].end);

/** Promises of which a later report says something, or should: answered ones first, then what may be an answer. */
function newestPromises() {
  const told = data.promises.filter(({ outcome, answers }) => OUTCOMES.indexOf(outcome) < SETTLED || answers);
  const rank = ({ outcome }) => (outcome === 'not_mentioned' ? 1 : 2 * (OUTCOMES.indexOf(outcome) >= SETTLED));
  return told.sort((a, b) => rank(a) - rank(b) || dueEnd(b).localeCompare(dueEnd(a), 'en') || b.claim - a.claim);
}

function answerLine({ claim: index, outcome, certain, why }) {
  const claim = claims[index];
  const clues = (why ?? []).map(([, says]) => tongue(says)).join(t('ui.comma.list'));
  return make('p', { class: 'answer' }, make('span', { 'aria-hidden': 'true' }, '→ '), t(certain ? `index.outcome.${outcome}` : 'index.uncertain'), ' ',
    kg.readerLink(claim, make('span', { lang: 'zh' }, `${claim.period ?? ''} ${kg.headOf(claim)}`)), clues ? make('small', {}, ` ${clues}`) : null);
}

function promiseRow({ claim: index, body, due, outcome, answers = [] }) {
  const about = [body, due].filter((entity) => entity !== undefined).map((entity) => entities[entity].label).join(' ');
  return make('li', {},
    make('p', {}, make('span', { class: `verdict ${outcome}` }, t(`index.outcome.${outcome}`)), ' ', make('span', { lang: 'zh' }, `${about} ${t('plan')}`)),
    make('p', { class: 'says' }, kg.readerLink(claims[index], make('span', { lang: 'zh' }, kg.headOf(claims[index])))), ...answers.map(answerLine));
}

/** Which years have no report, body by body: why promises stay open. */
function openWhy() {
  const open = data.promises.filter(({ outcome, missing = [] }) => outcome === 'no_later_report' && missing.length);
  const rows = [...grouped(open.map((promise) => [promise.body, promise]))];
  return rows.map(([body, own]) => make('li', {}, fill('index.missing', {
    body: entities[body]?.label ?? t('index.cover.nobody'), n: own.length, years: [...new Set(own.flatMap(({ missing }) => missing))].sort().join(t('ui.comma')),
  })));
}

function promises() {
  const counts = new Map(countBy(data.promises.map(({ outcome }) => outcome)));
  const why = openWhy();
  return section('promises', make('p', { class: 'note' }, t(data.promises.length ? 'index.promises.note' : 'index.promises.none')),
    data.promises.length ? make('dl', { class: 'outcomes' }, OUTCOMES.filter((outcome) => counts.get(outcome)).flatMap((outcome) => [make('dt', {}, t(`index.outcome.${outcome}`)), make('dd', {}, String(counts.get(outcome)))])) : null,
    why.length ? make('div', { class: 'warn' }, some('ul', { class: 'plain' }, why, (row) => row, 3)) : null,
    some('ul', { class: 'plain rows' }, newestPromises(), promiseRow, PROMISES),
    data.promises.length ? make('p', {}, link(href.facts({ status: 'plan' }), t('index.plans'))) : null);
}

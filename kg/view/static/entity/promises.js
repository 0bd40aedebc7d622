// What was planned and what later reports say of it; and oversight with what the same text says came of it.

const OUTCOMES = ['done', 'done_otherwise', 'under_way', 'not_mentioned', 'not_yet_due', 'no_later_report'];
const promisesBy = lazily(() => grouped(data.promises.flatMap((promise) => {
  const claim = claims[promise.claim];
  const about = (claim.refs ?? []).map(([, entity]) => entity);
  return [...new Set([promise.body, ...about])].filter((entity) => entity !== undefined).map((entity) => [entity, promise]);
})));

const answerItem = (answer, index) => make('li', {},
  tag(t(`entity.outcome.${answer.outcome}`), answer.certain ? 'done' : 'unsure'), ' ', answer.certain ? null : `${t('entity.perhaps')} `,
  readerLink(claims[answer.claim], headOf(claims[answer.claim])), ' ', make('small', { lang: 'zh' }, timeOf(claims[answer.claim])), ' ',
  make('small', {}, (answer.why ?? []).map(([, says]) => tongue(says)).join(t('ui.comma.list'))), sentences([answer.claim], index));

const outcomeTag = (outcome, more = '') => tag(`${t(`entity.outcome.${outcome}`)}${more}`, `outcome ${outcome}`);

function promiseCard(promise, index) {
  const claim = claims[promise.claim];
  return make('article', { class: `promise ${promise.outcome}` },
    make('h3', { lang: 'zh' }, readerLink(claim, headOf(claim))),
    make('p', { class: 'tags' }, outcomeTag(promise.outcome),
      promise.due === undefined ? null : tag(`${t('entity.due')} ${entities[promise.due].label}`),
      promise.body === undefined || promise.body === index ? null : entityLink(promise.body)),
    promise.answers?.length ? make('ul', { class: 'answers' }, promise.answers.map((answer) => answerItem(answer, index))) : null,
    promise.seen?.length || promise.missing?.length ? searched(promise.seen, promise.missing) : null);
}

function promisesSection(index) {
  const all = promisesBy().get(index) ?? [];
  if (!all.length) return null;
  const count = grouped(all.map((promise) => [promise.outcome, promise]));
  const found = [...all].sort((a, b) => OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome));
  const counts = OUTCOMES.filter((outcome) => count.has(outcome)).map((outcome) => make('li', {}, outcomeTag(outcome, ` ${count.get(outcome).length}`)));
  return section('entity.promises', make('ul', { class: 'chips' }, counts),
    note('entity.promises.note'), paged(found, (promise) => promiseCard(promise, index)));
}

/** Entity → the chains one of whose steps speaks of it. */
const chainsBy = lazily(() => grouped(data.chains.flatMap((chain) => {
  const refs = chain.links.flatMap(({ claim }) => claims[claim]?.refs ?? []);
  const about = new Set(refs.filter(([role]) => role !== 'period' && role !== 'unit').map(([, entity]) => entity));
  return [...about].map((entity) => [entity, chain]);
})));

function chainCard(chain) {
  const { doc } = reports[chain.report];
  const step = ({ step: name, why, at }) => make('li', {}, tag(t(`entity.step.${name}`)), ' ',
    make('a', { href: href.reader(doc, ...at), lang: 'zh' }, closed(cut(doc, ...at))), ' ', make('small', { lang: 'zh' }, tongue(why[1])));
  return make('article', { class: 'chain' }, make('h3', { lang: 'zh' }, reportLabel(chain.report)), make('ol', { class: 'steps' }, chain.links.map(step)));
}

function chainsSection(index) {
  const found = chainsBy().get(index) ?? [];
  return found.length ? section('entity.chains', note('entity.chains.note'), paged(found, chainCard)) : null;
}

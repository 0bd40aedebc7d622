// A body: its reports, what it did, its laws by stage, its figures, its people.

function reportsSection(index) {
  const found = reports.map((report, place) => ({ ...report, place })).filter((report) => report.body === index);
  if (!found.length) return null;
  found.sort((a, b) => byPeriod(a.period, b.period) || a.place - b.place);
  return section('entity.reports', listing(found, [
    ['title', ({ place, doc }) => make('a', { href: href.reader(doc), lang: 'zh' }, reports[place].title)],
    ['entity.time', ({ period }) => make('span', { lang: 'zh' }, periodLabel(period))],
    ['plan_period', ({ plan_period: planned }) => (planned === undefined ? '—' : make('span', { lang: 'zh' }, periodLabel(planned)))],
    ['speaker', ({ speaker }) => (speaker === undefined ? '—' : entityLink(speaker))],
    ['date', ({ date }) => date ?? '—'],
    ['entity.statements', ({ place }) => kg.claimsIn(place).length],
    ['entity.file', ({ doc }) => make('span', { lang: 'zh' }, docs[doc].name)],
  ], fileName(index, 'reports'), t('entity.reports')));
}

/** The steps of laws that a body takes or joins in: stage → law → its steps. */
function lawStepsOf(index) {
  const takesPart = ([role, entity]) => entity === index && (role === 'actor' || role === 'partner');
  const own = new Set(claimsOf(index).filter((claim) => claims[claim].kind === 'law_event' && claims[claim].refs.some(takesPart)));
  const steps = data.lives.flatMap(({ law, steps: told }) => told.filter(({ claim }) => own.has(claim)).map((step) => ({ ...step, law })));
  return grouped(steps.map((step) => [step.stage ?? 'other', step]));
}

/** A law on the board with its years, each a link to the sentence; dashed where all that is told is planned. */
function lawOnBoard([law, steps]) {
  const planned = steps.every(({ claim }) => claims[claim].status === 'plan');
  const years = steps.flatMap(({ claim, year }) => [' ', stepLink(claims[claim], String(year ?? t('entity.undated')))]);
  return make('li', { class: planned ? 'plan' : 'done' }, entityLink(law), years);
}

const lastYear = (steps) => Math.max(...steps.map(({ year }) => year ?? 0));

function lawsSection(index) {
  const stages = lawStepsOf(index);
  if (!stages.size) return null;
  const columns = [...STAGES, 'other'].filter((stage) => stages.has(stage)).map((stage) => {
    const laws = [...grouped(stages.get(stage).map((step) => [step.law, step]))].sort((a, b) => lastYear(b[1]) - lastYear(a[1]));
    return make('div', { class: 'stage-column' }, make('h3', {}, `${t(`entity.stage.${stage}`)} ${laws.length}`), paged(laws, lawOnBoard, make('ul', { class: 'bare' }), 8));
  });
  return section('entity.laws', note('entity.laws.note'), make('div', { class: 'stages' }, columns));
}

function peopleSection(index) {
  const found = claimsOf(index).filter((claim) => claims[claim].kind === 'person' && refOf(claims[claim], 'organization') === index);
  return found.length ? section('entity.people', listing(inTime(found), [
    ['person', (claim) => entityLink(refOf(claims[claim], 'person'))], ...ROLE_COLUMNS,
  ], fileName(index, 'people'), t('entity.people'))) : null;
}

const bodySections = (index) => [
  reportsSection(index), activitiesSection(index), lawsSection(index), figuresSection(index), promisesSection(index), chainsSection(index), peopleSection(index),
];

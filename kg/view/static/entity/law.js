// A law: its biography as a time line of years and stages, and what else is told of it.

// 立法法 (2023), chapters II and IV; 监督法, chapter IV: the order in which kg.insight.biography puts the stages.
const STAGES = ['project', 'research', 'first_reading', 'second_reading', 'vote', 'approval', 'effect', 'inspection', 'amendment', 'repeal'];
const lifeOf = lazily(() => new Map(data.lives.map((life) => [life.law, life])));
const dateOf = (claim) => (claim.rows ?? []).find(([key]) => key === 'date')?.[1];

/** A link to the sentence of a step, solid where it is done and dashed where it is planned. */
function stepLink(claim, text, more = null) {
  const link = readerLink(claim, text);
  link.classList.add('step', claim.status === 'plan' ? 'plan' : 'done');
  link.setAttribute('title', quoteOf(claim));
  link.append(...[more ?? []].flat());
  return link;
}

/** Steps that say one thing (event, status, actor) as one: the first as a link with its words, the others by number. */
function stepItems(steps) {
  const same = grouped(steps.map(({ claim }) => [[claims[claim].type, claims[claim].status, refOf(claims[claim], 'actor'), dateOf(claims[claim])].join(' '), claim]));
  return [...same.values()].map(([first, ...others]) => {
    const claim = claims[first];
    const actor = refOf(claim, 'actor');
    const vague = entities[periodOf(claim)]?.year === undefined && periodOf(claim) !== undefined;
    const when = dateOf(claim) ?? (vague ? timeOf(claim) : null);
    return make('li', {}, stepLink(claim, t(claim.type), [when ? make('small', {}, ` ${when}`) : '', claim.status === 'plan' ? make('small', {}, ` ${t('plan')}`) : '']),
      others.map((other, i) => [' ', stepLink(claims[other], `${i + 2}`)]).flat(),
      actor === undefined ? null : make('div', { class: 'who' }, entityLink(actor)));
  });
}

/** The years of the axis: all from the first to the last told, or only those told where that is too long. */
function yearsOf(steps) {
  const told = [...new Set(steps.map(({ year }) => year))].sort((a, b) => a - b);
  const [first, last] = [told[0], told.at(-1)];
  return last - first < LONGEST ? Array.from({ length: last - first + 1 }, (_, i) => first + i) : told;
}

function lane(stage, years, steps, skipped) {
  const head = make('th', { scope: 'row' }, t(`entity.stage.${stage}`));
  if (skipped) return make('tr', { class: 'skipped' }, head, make('td', { colspan: years.length }, t('entity.gap')));
  return make('tr', {}, head, years.map((year) => make('td', {}, make('ul', { class: 'bare' }, stepItems(steps.filter((step) => step.year === year))))));
}

/** The time line: a column a year, a row a stage that is told of or missing. */
function lifeTable(life) {
  const dated = life.steps.filter(({ year }) => year !== undefined);
  const years = dated.length ? yearsOf(dated) : [];
  const stageOf = grouped(dated.map((step) => [step.stage ?? 'other', step]));
  const rows = [...STAGES, 'other'].filter((stage) => stageOf.has(stage) || life.skipped.includes(stage));
  return make('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': t('entity.life') }, make('table', { class: 'life' },
    make('caption', { class: 'out' }, t('entity.life')),
    make('thead', {}, make('tr', {}, make('th', { scope: 'col' }, t('entity.stage')), years.map((year) => make('th', { scope: 'col' }, String(year))))),
    make('tbody', {}, rows.map((stage) => lane(stage, years, stageOf.get(stage) ?? [], !stageOf.has(stage))))));
}

const lifeQuery = (index) => query(`SELECT ?event ?type ?status ?period ?date ?quote WHERE {
  ?event a kg:LawEvent ; kg:law <${iriOf(index)}> ; kg:lawEventType ?type ; kg:evidence/oa:exact ?quote .
  OPTIONAL { ?event kg:status ?status } OPTIONAL { ?event kg:eventDate ?date }
  OPTIONAL { ?event kg:period/skos:prefLabel ?period . FILTER(LANG(?period) = "zh") }
} ORDER BY ?period ?event`);

function lifeSection(index) {
  const life = lifeOf().get(index);
  if (!life) return null;
  const undated = life.steps.filter(({ year }) => year === undefined);
  return section('entity.life',
    undated.length < life.steps.length ? lifeTable(life) : null,
    undated.length ? [make('h3', {}, t('entity.undatedsteps')), make('ul', { class: 'bare' }, stepItems(undated))] : null,
    make('p', { class: 'note key' }, make('span', { class: 'step done' }, t('done')), ' ', make('span', { class: 'step plan' }, t('plan')), ' ', t('entity.life.note')),
    absenceNotes(index), sparqlDetails(lifeQuery(index)));
}

/** Of what is planned or enacted here no later report speaks: with the reports searched. */
function absenceNotes(index) {
  const own = new Set(claimsOf(index));
  return data.absences.filter(({ claim }) => own.has(claim)).map(({ kind, claim, seen, missing }) => make('div', { class: 'warn' },
    make('p', {}, t(`entity.absence.${kind}`), ' ', readerLink(claims[claim], headOf(claims[claim]))), searched(seen, missing)));
}

const ACT_COLUMNS = [
  ['entity.time', (claim) => make('span', { lang: 'zh' }, timeOf(claims[claim]))],
  ['type', (claim) => (claims[claim].type ? t(claims[claim].type) : t(claims[claim].kind))],
  ['object', (claim) => make('span', { lang: 'zh' }, say(claims[claim].head?.at(-1) ?? '—'))],
  ['actor', (claim) => { const actor = refOf(claims[claim], 'actor'); return actor === undefined ? '—' : entityLink(actor); }],
  ['entity.status', (claim) => statusTag(claims[claim]) ?? '—'],
  ['entity.source', (claim) => sourceLink(claims[claim])],
];

/** What bodies did with the law beside making it: inspections first. */
function dealingsSection(index) {
  const found = claimsOf(index).filter((claim) => claims[claim].kind === 'activity');
  return found.length ? section('entity.dealings', listing(inTime(found), ACT_COLUMNS, fileName(index, 'activities'), t('entity.dealings'))) : null;
}

const lawSections = (index) => [lifeSection(index), dealingsSection(index), promisesSection(index), chainsSection(index)];

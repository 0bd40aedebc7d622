// When: the period a claim is about, and how periods follow one another.

/** The entity of the period a claim is about: its own, else the one its report plans for or reports on; undefined where neither is said. */
function periodOf(claim) {
  const { plan_period: planned, period } = reports[claim.report];
  return refOf(claim, 'period') ?? (claim.status === 'plan' ? planned : period);
}

const periodLabel = (period) => (period === undefined ? t('entity.undated') : entities[period].label);
const timeOf = (claim) => periodLabel(periodOf(claim));

/** Periods in the order of time, what has none at the end. */
function byPeriod(a, b) {
  const key = (period) => (period === undefined ? '9' : `${entities[period].start} ${entities[period].end}`);
  return key(a) < key(b) ? -1 : Number(key(a) > key(b));
}

/** Claims in the order of their periods, then of the texts. */
const inTime = (indexes) => [...indexes].sort((a, b) => byPeriod(periodOf(claims[a]), periodOf(claims[b])) || a - b);
/** The distinct periods of claims, in order. */
const periodsOf = (indexes) => [...new Set(indexes.map((index) => periodOf(claims[index])))].sort(byPeriod);

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
const LONGEST = 12; // years of an axis without a break

/** The labels of an axis: periods in their order, with the years between them that have nothing, so that a gap is seen. */
function axisOf(periods) {
  return periods.flatMap((period, i) => {
    const end = entities[periods[i - 1]]?.end;
    const [from, to] = [Number(end?.slice(0, 4)) + 1, Number(entities[period]?.start?.slice(0, 4))];
    const between = to - from > 0 && to - from < LONGEST ? Array.from({ length: to - from }, (_, n) => `${from + n}年`) : [];
    return [...between, periodLabel(period)];
  });
}

/** The distinct periods of claims, in order. */
const periodsOf = (indexes) => [...new Set(indexes.map((index) => periodOf(claims[index])))].sort(byPeriod);

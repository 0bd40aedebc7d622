// What a body did, by type and period.

/** The activities a report says the body itself did or plans. */
const deedsOf = (index) => claimsOf(index).filter((claim) => claims[claim].kind === 'activity' && refOf(claims[claim], 'actor') === index);

/** Counts by stated period and type: {period, time, type, done, plan}; what stands as it is counts as done. */
function tallied(indexes) {
  const groups = grouped(indexes.map((index) => [`${refOf(claims[index], 'period') ?? ''} ${claims[index].type}`, claims[index]]));
  return [...groups.values()].map((found) => {
    const period = refOf(found[0], 'period');
    const plan = found.filter((claim) => claim.status === 'plan').length;
    return { period, time: periodLabel(period), type: found[0].type, name: t(found[0].type), plan, done: found.length - plan, all: found.length };
  });
}

/** Bars by type, a column for each period: solid what was done, dashed on white what is planned. */
function tallyOptions(rows, times, types) {
  const { ink } = kinds.activity;
  const place = { fx: 'time', y: 'name' };
  const most = Math.max(...rows.map((row) => row.all));
  return {
    width: 130 + 160 * times.length, height: 56 + 26 * types.length, marginLeft: state.language ? 180 : 116, marginRight: 10, marginTop: 40, marginBottom: 6,
    fx: { domain: times, label: null, axis: 'top', padding: 0.06 }, y: { domain: types.map(t), label: null, tickSize: 0 }, x: { axis: null, domain: [0, most * 1.25] },
    marks: [
      Plot.barX(rows.filter((row) => row.done), { ...place, x1: 0, x2: 'done', fill: ink, insetTop: 3, insetBottom: 3 }),
      Plot.barX(rows.filter((row) => row.plan), { ...place, x1: 'done', x2: 'all', fill: '#fff', stroke: ink, strokeDasharray: '3,2', insetTop: 3.5, insetBottom: 3.5 }),
      Plot.text(rows, { ...place, x: 'all', text: (row) => (row.plan && row.done ? `${row.done}+${row.plan}` : `${row.all}`), dx: 5, textAnchor: 'start' }),
      Plot.ruleX([0], { stroke: '#545f70' }),
    ],
  };
}

const deedsQuery = (index) => query(`SELECT ?period ?type ?status (COUNT(DISTINCT ?act) AS ?count) WHERE {
  ?act a kg:ReportedActivity ; kg:actor <${iriOf(index)}> ; kg:activityType ?type .
  OPTIONAL { ?act kg:status ?status }
  OPTIONAL { ?act kg:period/skos:prefLabel ?period . FILTER(LANG(?period) = "zh") }
} GROUP BY ?period ?type ?status ORDER BY ?period ?type ?status`);

/** A count that leads to the facts it counts. */
const countLink = (index, { type, period }, count, status) => (count ? make('a', {
  href: href.facts({ kind: 'activity', type, body: entities[index].id, year: period === undefined ? 'none' : entities[period].id.replace('period/', ''), status }),
}, String(count)) : '0');

function activitiesSection(index) {
  const found = deedsOf(index);
  if (!found.length) return null;
  const rows = tallied(found);
  const periods = [...new Set(rows.map((row) => row.period))].sort(byPeriod);
  const times = axisOf(periods);
  const total = new Map([...grouped(rows.map((row) => [row.type, row.all]))].map(([type, counts]) => [type, counts.reduce((a, b) => a + b, 0)]));
  const types = [...total.keys()].sort((a, b) => total.get(b) - total.get(a));
  rows.sort((a, b) => byPeriod(a.period, b.period) || total.get(b.type) - total.get(a.type));
  return section('entity.activities', chart(tallyOptions(rows, times, types), {
    title: `${t('entity.activities.title')} · ${found.length}`, note: t('entity.activities.note'),
    head: [t('entity.time'), t('type'), t('done'), t('plan')],
    rows: rows.map((row) => [row.time, row.name, countLink(index, row, row.done, 'done,state,none'), countLink(index, row, row.plan, 'plan')]),
    name: fileName(index, 'activities'), sparql: deedsQuery(index),
  }));
}

// What a body did, by type and period.

/** The activities a report says the body itself did or plans. */
const deedsOf = (index) => claimsOf(index).filter((claim) => claims[claim].kind === 'activity' && refOf(claims[claim], 'actor') === index);

/** Counts by period and type: {time, type, done, plan}; what stands as it is counts as done. */
function tallied(indexes) {
  const groups = grouped(indexes.map((index) => [`${timeOf(claims[index])}\n${claims[index].type}`, claims[index]]));
  return [...groups].map(([key, found]) => {
    const [time, type] = key.split('\n');
    const plan = found.filter((claim) => claim.status === 'plan').length;
    return { time, type, name: t(type), plan, done: found.length - plan, all: found.length };
  });
}

/** Bars by type, a column for each period: solid what was done, dashed on white what is planned. */
function tallyOptions(rows, times, types) {
  const { ink } = kinds.activity;
  const place = { fx: 'time', y: 'name' };
  const most = Math.max(...rows.map((row) => row.all));
  return {
    width: 130 + 190 * times.length, height: 46 + 26 * types.length, marginLeft: state.language ? 180 : 116, marginRight: 34, marginTop: 28, marginBottom: 6,
    fx: { domain: times, label: null, padding: 0.08 }, y: { domain: types.map(t), label: null, tickSize: 0 }, x: { axis: null, domain: [0, most] },
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

function activitiesSection(index) {
  const found = deedsOf(index);
  if (!found.length) return null;
  const rows = tallied(found);
  const times = periodsOf(found).map(periodLabel);
  const totals = [...grouped(rows.map((row) => [row.type, row.all]))].map(([type, counts]) => [type, counts.reduce((a, b) => a + b, 0)]);
  const types = totals.sort((a, b) => b[1] - a[1]).map(([type]) => type);
  rows.sort((a, b) => times.indexOf(a.time) - times.indexOf(b.time) || types.indexOf(a.type) - types.indexOf(b.type));
  return section('entity.activities', chart(tallyOptions(rows, times, types), {
    title: `${t('entity.activities.title')} · ${found.length}`, note: t('entity.activities.note'),
    head: [t('entity.time'), t('type'), t('done'), t('plan')], rows: rows.map((row) => [row.time, row.name, row.done, row.plan]),
    name: fileName(index, 'activities'), sparql: deedsQuery(index),
  }));
}

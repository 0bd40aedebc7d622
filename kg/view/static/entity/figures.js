// Figures that may be joined, as series: charts, and the latest value with its change.

const seriesBy = lazily(() => grouped(data.series.flatMap((row, place) => [[`i${row.indicator}`, place], [`s${row.subject}`, place]])));
const apartOf = lazily(() => grouped(data.apart.flatMap((row) => [[row.left, row], [row.right, row]])));

const surfaceOf = (claim) => say(claim.head.at(-1));
/** What kind of figure a series holds, beside what it counts: 当年数, 期末总数, 省级 …. */
const basisOf = (series) => (series.why ?? []).filter(([name]) => name !== 'counted').map(([, says]) => tongue(says)).join(t('ui.comma.list'));

/** How an approximate figure is bound, as graph.ttl has it (kg:qualifier): 余, 多 from below, 近 from above, else about. */
function boundOf(claim) {
  const [, upper, , approx] = claim.num;
  if (upper !== null) return 'range';
  if (!approx) return 'exact';
  const surface = surfaceOf(claim);
  const before = cut(claim.doc, ...claim.at).replace(/\s/g, '').split(surface)[0];
  if (/[余多]/.test(surface)) return 'over';
  return before.endsWith('近') || surface.startsWith('近') ? 'nearly' : 'about';
}
const SIGN = { exact: '', over: '≥ ', nearly: '≤ ', about: '≈ ', range: '' };

/** The points of a series for the drawing. */
const pointsOf = (indexes) => indexes.map((index) => {
  const claim = claims[index];
  const [value, upper] = claim.num;
  const bound = boundOf(claim);
  return { index, claim, time: timeOf(claim), value, upper, bound, plan: claim.status === 'plan', label: `${SIGN[bound]}${surfaceOf(claim)}` };
});

/** Points of which no two say the same of one period. */
const distinct = (points) => [...new Map(points.map((point) => [`${point.time} ${point.label} ${point.plan}`, point])).values()];

function marksOf(points) {
  const once = distinct(points);
  const ink = kinds.number.ink;
  const each = [...grouped(once.map((point) => [point.time, point])).values()];
  const joined = each.every((found) => found.length === 1) ? once.filter((point) => point.bound === 'exact' && !point.plan) : [];
  const spot = { x: 'time', y: 'value', stroke: ink, strokeWidth: 2 };
  const kind = (fits) => once.filter((point) => point.bound !== 'range' && fits(point));
  return [
    Plot.ruleY([0], { stroke: '#545f70' }),
    Plot.line(joined, { x: 'time', y: 'value', stroke: ink, strokeOpacity: 0.5, strokeWidth: 1.5 }),
    Plot.ruleX(once.filter((point) => point.bound === 'range'), { x: 'time', y1: 'value', y2: 'upper', stroke: ink, strokeWidth: 8, strokeOpacity: 0.6 }),
    Plot.dot(kind((point) => point.bound === 'exact' && !point.plan), { ...spot, r: 5, fill: ink }),
    Plot.dot(kind((point) => point.bound !== 'exact' && !point.plan), { ...spot, r: 5, fill: '#fff' }),
    Plot.dot(kind((point) => point.plan), { ...spot, r: 6, fill: '#fff', strokeDasharray: '3,2' }),
    Plot.text(once, { x: 'time', y: (point) => point.upper ?? point.value, text: 'label', dy: -14, fill: '#1b2330', stroke: '#fff', strokeWidth: 4 }),
  ];
}

const FIGURE_COLUMNS = [
  ['entity.time', (claim) => timeOf(claim)],
  ['entity.printed', (claim) => surfaceOf(claim)],
  ['value', (claim) => claim.num[0]],
  ['value_max', (claim) => claim.num[1] ?? ''],
  ['unit', (claim) => claim.num[2] ?? ''],
  ['entity.bound', (claim) => t(`entity.bound.${boundOf(claim)}`)],
  ['entity.status', (claim) => (claim.status ? t(claim.status) : '')],
  ['entity.source', sourceLink],
];

/** The query whose rows are the points of a series. */
const seriesQuery = (series) => query(`SELECT ?period ?value ?max ?text ?status WHERE {
  ?figure kg:inSeries <${data.build.base}${series.id}> ; kg:value ?value ; kg:rawText ?text .
  OPTIONAL { ?figure kg:maxValue ?max } OPTIONAL { ?figure kg:status ?status }
  OPTIONAL { ?figure kg:period/skos:prefLabel ?period . FILTER(LANG(?period) = "zh") }
} ORDER BY ?period ?value`);

/** What the signs of a drawing mean, of those that are in it. */
function legendOf(points) {
  const signs = [['exact', '●'], ['over', '○ ≥'], ['nearly', '○ ≤'], ['about', '○ ≈'], ['range', '┃']].filter(([bound]) => points.some((point) => point.bound === bound && !point.plan));
  const parts = signs.map(([bound, sign]) => `${sign} ${t(`entity.bound.${bound}`)}`);
  if (points.some((point) => point.plan)) parts.push(`◌ ${t('plan')}`);
  return parts.join(' · ');
}

/** The drawing of a series over an axis of periods; as wide as is comfortable, narrower on a phone. */
const seriesOptions = (points, axis) => ({
  height: 230, marginTop: 34, marginBottom: 28,
  width: Math.max(70 + 84 * axis.length, Math.min(110 + 110 * axis.length, document.documentElement.clientWidth - 76)),
  x: { type: 'point', domain: axis, label: null, padding: 0.6 },
  y: { zero: true, nice: true, ticks: 4, grid: true, label: null },
  marks: marksOf(points),
});

/** A series as a figure: a drawing where it has several periods, always its table, its sentences and its query. */
function seriesFigure(place, index, title) {
  const series = data.series[place];
  const points = pointsOf(series.points ?? []);
  const times = periodsOf(series.points ?? []);
  const head = FIGURE_COLUMNS.map(([code]) => t(code));
  const rows = points.map(({ claim }) => FIGURE_COLUMNS.map(([, value]) => value(claim)));
  const told = { title, head, rows, name: fileName(index, series.id.replaceAll('/', '_')), sparql: seriesQuery(series) };
  const made = times.length > 1 ? chart(seriesOptions(points, axisOf(times)), { ...told, note: legendOf(points) }) : chart(null, { ...told, open: false });
  if (times.length === 1) made.querySelector('figcaption').after(make('p', { class: 'single' }, figuresIn(distinct(points)), ' ', make('small', { lang: 'zh' }, periodLabel(times[0]))));
  made.append(sentences(series.points ?? [], index, 'h3'));
  return made;
}

/** The last two periods of a series: [period, the distinct figures of it]. */
function lastTwo(indexes) {
  const groups = [...grouped(pointsOf(indexes).map((point) => [periodOf(point.claim), point]))].sort(([a], [b]) => byPeriod(a, b));
  return groups.slice(-2).reverse().map(([period, points]) => [period, distinct(points)]);
}

/** The change between two figures, only where both are single, exact and done. */
function changeOf(latest, before) {
  const plain = (points) => points?.length === 1 && points[0].bound === 'exact' && !points[0].plan;
  if (!plain(latest) || !plain(before)) return null;
  const change = latest[0].value - before[0].value;
  const rounded = Number(change.toPrecision(12));
  const share = before[0].value ? `${change > 0 ? '+' : ''}${((100 * change) / before[0].value).toFixed(1)}%` : '';
  return `${rounded > 0 ? '+' : ''}${rounded.toLocaleString('en-US')}${share ? `（${share}）` : ''}`.replaceAll('-', '−');
}

const figuresIn = (points) => make('span', { lang: 'zh' }, points.flatMap((point, i) => [i ? '；' : '', readerLink(point.claim, point.label), point.plan ? ` ${t('plan')}` : '']));

/** The series of a body: latest value, the one before, the change; those of several periods first. */
function figuresSection(index) {
  const found = (seriesBy().get(`s${index}`) ?? [])
    .map((place) => ({ series: data.series[place], last: lastTwo(data.series[place].points ?? []) })).filter(({ last }) => last.length);
  found.sort((a, b) => b.last.length - a.last.length || claimsOf(b.series.indicator).length - claimsOf(a.series.indicator).length);
  if (!found.length) return null;
  const columns = [
    ['entity.indicator', ({ series }) => entityLink(series.indicator)],
    ['entity.basis', ({ series }) => make('span', { lang: 'zh' }, basisOf(series))],
    ['entity.latest', ({ last: [[period, points]] }) => make('span', {}, figuresIn(points), ' ', make('small', { lang: 'zh' }, periodLabel(period)))],
    ['entity.before', ({ last: [, before] }) => (before ? make('span', {}, figuresIn(before[1]), ' ', make('small', { lang: 'zh' }, periodLabel(before[0]))) : t('entity.oneperiod'))],
    ['entity.change', ({ last: [latest, before] }) => (before && changeOf(latest[1], before[1])) ?? '—'],
  ];
  return section('entity.figures', note('entity.figures.note'), listing(found, columns, fileName(index, 'figures'), t('entity.figures')));
}

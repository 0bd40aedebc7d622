// The main figures with their change: only figures that the reports allow to be compared.

const { refOf } = kg;
const CARDS = 9;

const same = ({ num: a }, { num: b }) => a[0] === b[0] && a[1] === b[1] && a[3] === b[3];

/** A series as one point a period, in order: {period, claims, num}; `num` is null where one period has two figures. */
function pointsOf(series) {
  const figures = (series.points ?? []).filter((index) => claims[index].num && refOf(claims[index], 'period') !== undefined);
  const points = [...grouped(figures.map((index) => [refOf(claims[index], 'period'), index]))].map(([period, own]) => (
    { period, claims: own, num: own.every((index) => same(claims[index], claims[own[0]])) ? claims[own[0]].num : null }
  ));
  const key = ({ period }) => `${entities[period].end} ${entities[period].start}`;
  return points.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

const decimals = (value) => (String(value).split('.')[1] ?? '').length;

/**
 * The change from one point to the next: {by, share, about}; null where it cannot be said.
 *
 * It cannot be said where a period has two figures or a figure is a range. `about` where either is a round figure;
 * `share` is the change as a part of the earlier figure, not for percentages (there the change is in points) and not
 * from zero.
 */
function changeOf(before, after) {
  if (!before.num || !after.num || [before, after].some(({ num }) => num[1] !== null || typeof num[0] !== 'number')) return null;
  const [from, to] = [before.num[0], after.num[0]];
  const by = Number((to - from).toFixed(Math.max(decimals(from), decimals(to))));
  return { by, share: from > 0 && after.num[2] !== '%' ? by / from : null, about: Boolean(before.num[3] || after.num[3]) };
}

/**
 * The series with two periods or more, the main ones first.
 *
 * Main is what can be followed longest (the number of periods); then what was said last (the newest period); then what
 * the reviewed list of indicators names, since people look for those; then the indicator most spoken of. What is
 * still alike keeps the order of the data.
 */
function mainSeries() {
  const rows = data.series.map((series) => ({ series, points: pointsOf(series) })).filter(({ series, points }) => points.length > 1 && series.indicator !== undefined);
  const spokenOf = ({ series }) => kg.claimsOf(series.indicator).length;
  const newest = ({ points }) => entities[points.at(-1).period].end;
  const listed = ({ series }) => Number(Boolean(entities[series.indicator].en));
  return rows.sort((a, b) => b.points.length - a.points.length || newest(b).localeCompare(newest(a), 'en') || listed(b) - listed(a) || spokenOf(b) - spokenOf(a));
}

/** A number for people: digits in groups; from ten thousand on in 万 and 亿 (English: K, M). */
const digits = (value) => new Intl.NumberFormat(state.language ? 'en' : 'zh-CN', Math.abs(value) >= 1e4 ? { notation: 'compact', maximumFractionDigits: 4 } : { maximumFractionDigits: 6 }).format(value);
const signed = (value, text) => `${value > 0 ? '+' : value < 0 ? '−' : '±'}${text}`;

/** A change in words: `+5 件（+25.0%）`, with 约 before what rests on round figures, whose share has no decimals. */
function changeWords({ by, share, about }, unit) {
  const words = `${about ? t('index.about') : ''}${signed(by, digits(Math.abs(by)))} ${unit === '%' ? t('index.points') : unit}`;
  const part = share === null ? '' : `${state.language ? ' (' : '（'}${signed(by, `${(Math.abs(share) * 100).toFixed(about ? 0 : 1)}%`)}${state.language ? ')' : '）'}`;
  return by ? words + part : `${about ? t('index.about') : ''}${t('index.level')}`;
}

/** The words of a figure as the report has them (约, 余, 多 kept), each a way to its sentence. */
function saidFigure({ claims: own }) {
  const said = new Map(own.map((index) => [claims[index].head?.at(-1), index]));
  return [...said].map(([words, index], i) => [i ? ' / ' : null, kg.readerLink(claims[index], words)]).flat();
}

/** Years between two points that have no figure. */
function skippedYears(points) {
  const years = points.map(({ period }) => entities[period].year).filter(Boolean);
  return years.flatMap((year, i) => (i ? Array.from({ length: year - years[i - 1] - 1 }, (_, k) => years[i - 1] + 1 + k) : []));
}

/** Bars from zero, one a period, years without a figure left open; round figures hollow. What it shows stands in words beside it. */
function spark(points) {
  if (!self.Plot || points.some(({ num }) => !num || typeof num[0] !== 'number')) return null;
  const label = ({ period }) => entities[period].label;
  const gaps = skippedYears(points).map((year) => ({ label: `${year}年`, end: `${year}-12-31` }));
  const bands = [...points.map((point) => ({ label: label(point), end: entities[point.period].end })), ...gaps].sort((a, b) => (a.end < b.end ? -1 : 1));
  const options = { x: label, y: (point) => point.num[0], fillOpacity: (point) => (point.num[3] ? 0 : 1), fill: 'currentColor', stroke: 'currentColor', inset: 1 };
  const drawn = Plot.plot({ width: 20 + 26 * bands.length, height: 46, margin: 3, className: 'plot', axis: null, x: { domain: bands.map((band) => band.label), paddingInner: 0.3 }, y: { zero: true }, marks: [Plot.barY(points, options), Plot.ruleY([0])] });
  drawn.setAttribute('aria-hidden', 'true');
  return drawn;
}

function figureCard({ series, points }) {
  const [before, after] = points.slice(-2);
  const change = changeOf(before, after);
  const skipped = skippedYears([before, after]);
  const measure = (series.why ?? []).filter(([name]) => name !== 'counted').map(([, says]) => tongue(says)).join('，');
  const unit = entities[series.unit]?.label ?? after.num?.[2] ?? '';
  return make('li', { class: 'figure' },
    make('h3', {}, kg.entityLink(series.indicator)),
    make('p', { class: 'whose', lang: 'zh' }, [entities[series.subject]?.label, measure].filter(Boolean).join(' · ')),
    make('p', { class: 'now' }, make('b', { lang: 'zh' }, saidFigure(after)), ' ', make('small', { lang: 'zh' }, entities[after.period].label), spark(points)),
    make('p', { class: change ? 'change' : 'change none' }, change ? changeWords(change, unit) : t('index.nochange')),
    make('p', { class: 'was' }, `${t('index.was')} `, make('span', { lang: 'zh' }, [...saidFigure(before), ` ${entities[before.period].label}`]),
      skipped.length ? make('small', {}, fill('index.skipped', { years: skipped.join(t('ui.comma')) })) : null));
}

function figures() {
  const rows = mainSeries();
  return section('figures', make('p', { class: 'note' }, t(rows.length ? 'index.figures.note' : 'index.figures.none')), some('ul', { class: 'cards' }, rows, figureCard, CARDS));
}

// One body over the periods: what its reports tell of each, and a gap where there is no report, never a zero.

const years = (period) => [Number(entities[period].start.slice(0, 4)), Number(entities[period].end.slice(0, 4))];

/** The periods of a body in order, and between them the years of which there is nothing at all. */
function timeline(body, rows) {
  const known = periodsOf(rows);
  const held = new Set(known.flatMap((period) => {
    const [from, to] = years(period);
    return Array.from({ length: to - from + 1 }, (_, i) => from + i);
  }));
  const columnsOf = known.map((period) => ({
    key: entities[period].id, label: entities[period].label, at: ends(period), period,
    reported: reportsOn(body, period, 'done').length > 0, rows: (all) => all.filter((row) => entityOf(row.when) === period),
  }));
  const all = [...held];
  for (let year = Math.min(...all); year < Math.max(...all); year += 1) {
    if (!held.has(year)) columnsOf.push({ key: `gap-${year}`, label: `${year}${t('compare.year')}`, at: `${year}-01-01 ${year}-12-31`, reported: false, rows: () => [] });
  }
  return columnsOf.sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** Dots by kind and period: their area is the count; full what was done, a ring what was planned; grey where no report is. */
function dots(chosen, found, { name, keys, of, say: spell }, sides) {
  const rows = keys.flatMap((key) => sides.flatMap((side) => STATUS.flatMap((status) => {
    const those = side.rows(found.rows).filter((row) => of(row) === key && row.status === status);
    return those.length ? [{
      x: side.label, y: spell(key), n: total(found, those), plan: status === '计划', title: `${spell(key)} · ${side.label} · ${statusText(status)} ${total(found, those)}`,
      href: address(chosen, { open: `${name}~${key}~${side.key}~${STATUS.indexOf(status)}` }),
    }] : [];
  })));
  const gaps = sides.filter((side) => !side.reported).flatMap((side) => keys.map((key) => ({ x: side.label, y: spell(key) })));
  const place = { x: 'x', y: 'y', href: 'href', title: 'title' };
  const [done, plan] = [rows.filter((row) => !row.plan), rows.filter((row) => row.plan)];
  const apart = phone() ? 13 : 18;
  return {
    width: wide(margin() + sides.length * (phone() ? 80 : 84)),
    height: 60 + keys.length * (phone() && state.language ? 48 : 33), marginLeft: margin(), marginTop: 34, marginBottom: 8, marginRight: 8,
    x: { domain: sides.map((side) => side.label), axis: 'top', label: null, padding: 0.05 },
    y: { domain: keys.map(spell), label: null, tickSize: 0, axis: null },
    r: { range: [8.5, 15], domain: [1, Math.max(2, ...rows.map((row) => row.n))] },
    marks: [
      Plot.axisY({ lineWidth: wraps(), tickFormat: turned, label: null, fontSize: 13, fill: '#1b2330', tickSize: 0 }),
      Plot.cell(gaps, { x: 'x', y: 'y', fill: '#ecebe6' }),
      Plot.dot(done, { ...place, r: 'n', fill: '#0b5c94', dx: -apart }),
      Plot.dot(plan, { ...place, r: 'n', fill: '#fff', stroke: '#8a3a00', strokeDasharray: '3 2', strokeWidth: 1.6, dx: apart }),
      Plot.text(done, { x: 'x', y: 'y', text: 'n', textAnchor: 'middle', dx: -apart, fill: '#fff', fontSize: 11.5 }),
      Plot.text(plan, { x: 'x', y: 'y', text: 'n', textAnchor: 'middle', dx: apart, fill: '#8a3a00', fontSize: 11.5 }),
    ],
  };
}

/** A part of the view: kinds down, periods across. */
function overTime(chosen, found, sides, { title, name, of, spell, keys }) {
  const how = { name, of, say: spell, keys: keys(found.rows) };
  return make('section', {}, make('h2', {}, title), found.rows.length
    ? [
      matrix(chosen, found, { ...how, corner: title, sides }), legend(),
      figure(found, `${title} · ${entities[chosen.bodies[0]].label}`, dots(chosen, found, how, sides), t('compare.dots.note')),
    ]
    : [make('p', {}, t('compare.nothing')), figure(found, title)]);
}

const SERIES = ['indicator', 'unit', 'scope', 'measure', 'level', 'basis', 'subset'];
const seriesKey = (row) => SERIES.map((name) => row[name] ?? '').join('|');
const seriesTitle = (row) => `${titleOf(row)}（${indicatorText(row.unit)}·${traitText('scope', row.scope)}）`;

/** The figures of a body: one line for each that is counted in one way, a column for each period. */
function figuresOverTime(chosen, wanted, sides) {
  const found = choose('figures-of-bodies', wanted);
  const spans = (rows) => periodsOf(rows).length;
  const lines = [...grouped(found.rows.map((row) => [seriesKey(row), row]))].sort(([a, one], [b, other]) => spans(other) - spans(one) || (a < b ? -1 : 1));
  const long = lines.filter(([, rows]) => periodsOf(rows).length > 1);
  const once = lines.filter(([, rows]) => periodsOf(rows).length === 1);
  const picked = long.find(([key]) => key === chosen.series) ?? long[0];
  return make('section', {}, make('h2', {}, t('compare.figures')), make('p', { class: 'note' }, t('compare.series.intro')),
    lines.length ? null : make('p', {}, t('compare.nothing')),
    long.length ? [seriesTable(long, sides), legend()] : null,
    picked ? [
      chooser('series', t('compare.series'), long.map(([key, rows]) => [key, seriesTitle(rows[0])]), picked[0], (series) => take(chosen, { series })),
      seriesChart(wanted, picked[1], sides),
    ] : figure(found, t('compare.figures')),
    once.length ? folded(`${t('compare.once')} · ${once.length}`, !long.length, seriesTable(once, sides), legend()) : null);
}

function seriesTable(lines, sides) {
  const cell = (side, rows) => make('td', { class: side.reported ? 'n' : 'n gap' }, rows.length ? figureLinks(rows) : nothing(side.reported));
  return grid(t('compare.figures'), [columnHead(t('compare.column.indicator'), false), ...sides.map(sideHead)],
    lines.map(([, rows]) => make('tr', {}, figureHead(rows[0]), sides.map((side) => cell(side, side.rows(rows))))));
}

/** The line of one indicator; it breaks where a period has no figure, or several that differ. */
function seriesChart(wanted, rows, sides) {
  const found = choose('figures-of-bodies', { ...wanted, indicator: [rows[0].indicator] });
  const points = sides.map((side) => {
    const values = [...new Set(side.rows(rows).map((row) => row.value))];
    return { x: side.label, y: values.length === 1 ? values[0] : null };
  });
  const said = sides.flatMap((side) => sameFigure(side.rows(rows)).map(([row]) => ({ x: side.label, y: row.value, text: straight(row.figure), exact: row.hedge === '确数' })));
  const gaps = sides.filter((side) => !side.reported);
  const place = { x: 'x', y: 'y' };
  return figure(found, `${seriesTitle(rows[0])} · ${rows[0].body}`, {
    height: 260, marginTop: 30, marginLeft: 56, marginRight: 30, x: { domain: sides.map((side) => side.label), label: null, type: 'point', padding: 0.6 },
    y: { zero: true, grid: true, label: straight(indicatorText(rows[0].unit)), nice: true, ticks: 5 },
    marks: [
      Plot.ruleX(gaps, { x: 'label', stroke: '#ecebe6', strokeWidth: 40 }), Plot.ruleY([0], { stroke: '#8f99a7' }),
      Plot.line(points, { ...place, stroke: '#7a5c00', strokeWidth: 2 }),
      Plot.dot(said, { ...place, fill: (d) => (d.exact ? '#7a5c00' : '#fff'), stroke: '#7a5c00', r: 5 }),
      Plot.text(said, { ...place, text: 'text', dy: -14, fill: '#1b2330' }),
      Plot.text(gaps, { x: 'label', frameAnchor: 'bottom', dy: -6, text: () => t('compare.noreport'), fill: '#545f70', fontSize: 11 }),
    ],
  }, t('compare.series.note'));
}

/** The body of which there is most to follow: of the most periods, the first of them. */
function longest(among) {
  const told = grouped(ALL.flatMap(answer).map((row) => [row.who, row.when]));
  const periods = (body) => new Set(told.get(base + entities[body].id)).size;
  return among.reduce((best, body) => (periods(body) > periods(best) ? body : best));
}

/** The whole view. */
function periodsView(said) {
  const among = everybody();
  const body = said.bodies[0] ?? longest(among);
  const chosen = { ...said, bodies: [body] };
  const wanted = { body: [exactly(body)] };
  const sides = timeline(body, ALL.flatMap((name) => choose(name, wanted).rows));
  return [
    make('section', { class: 'choices' }, chooser('body', t('compare.body'), named(among), entities[body].id, (id) => take(chosen, { bodies: [entityAt(id)], series: '' }))),
    coverage(body, sides),
    overTime(chosen, choose('acts-of-bodies', wanted), sides, { ...ACTS, title: t('compare.acts') }),
    overTime(chosen, choose('law-stages-of-bodies', wanted), sides, { ...LAWS, title: t('compare.laws') }),
    figuresOverTime(chosen, wanted, sides),
  ];
}

/** Which period has which report. */
const coverage = (body, sides) => make('section', {}, make('h2', {}, t('compare.rests')),
  make('ul', { class: 'rests' }, sides.map((side) => make('li', {}, make('b', { lang: 'zh' }, side.label), t('compare.colon'),
    side.period === undefined ? make('span', { class: 'none' }, t('compare.noreport')) : toldIn(body, side.period)))),
  make('p', { class: 'note' }, t('compare.counts')));

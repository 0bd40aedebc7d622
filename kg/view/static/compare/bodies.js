// Bodies side by side in one period.

const PROCEDURE = ['立项', '调研', '一审', '二审', '表决', '批准', '施行', '检查', '修改', '废止', '环节未定'];
const DEPUTIES = ['代表活动', '提案办理', '信访'];
const bodyHead = (body, at) => [make('b', { class: `letter mark-${at}` }, letter(at)), ' ', make('span', { lang: 'zh', class: 'name' }, entities[body].label)];
const stageText = (stage) => t(`compare.stage.${stage}`);
const typeText = (type) => spoken('activity-type', type);

/** The keys of rows, the most told first, 其他 last; those of equal count in the order of their words. */
function byCount(rows, of, count) {
  const sums = new Map();
  for (const row of rows) sums.set(of(row), (sums.get(of(row)) ?? 0) + row[count]);
  const last = (key) => Number(key === '其他');
  return [...sums.keys()].sort((a, b) => last(a) - last(b) || sums.get(b) - sums.get(a) || (a < b ? -1 : 1));
}

// How activities and law events are told apart, and in which order they stand.
const ACTS = { name: 'acts', of: (row) => row.type, spell: typeText, keys: (rows) => byCount(rows, (row) => row.type, 'acts') };
const LAWS = { name: 'laws', of: (row) => row.stage, spell: stageText, keys: (rows) => PROCEDURE.filter((stage) => rows.some((row) => row.stage === stage)) };

const sidesOf = (chosen) => chosen.bodies.map((body, at) => ({
  key: entities[body].id, label: entities[body].label, head: bodyHead(body, at),
  reported: reportsOn(body, chosen.period, 'done').length > 0, rows: (rows) => rows.filter((row) => entityOf(row.who) === body),
}));

/** A part of the view: its table and its chart, or that no report tells of it. */
function compared(chosen, found, { title, intro, name, of, spell, keys }) {
  const how = { name, of, say: spell, keys: keys(found.rows) };
  const words = `${title} · ${entities[chosen.period].label}`;
  return make('section', {}, make('h2', {}, title), intro ? make('p', { class: 'note' }, intro) : null,
    found.rows.length
      ? [
        matrix(chosen, found, { ...how, corner: title, sides: sidesOf(chosen) }), legend(),
        figure(found, words, counted(chosen, found, how), t('compare.bars.note')),
      ]
      : [make('p', {}, t('compare.nothing')), figure(found, title)]);
}

/** What reports the comparison rests on. */
function rests({ bodies, period }) {
  const levels = new Set(bodies.map((body) => `${levelOf(body)} ${organOf(body)}`));
  return make('section', {}, make('h2', {}, t('compare.rests')),
    make('ul', { class: 'rests' }, bodies.map((body, at) => make('li', {}, bodyHead(body, at), t('compare.colon'), toldIn(body, period)))),
    levels.size > 1 ? make('p', { class: 'warn' }, t('compare.unlike')) : null,
    make('p', { class: 'note' }, t('compare.counts')));
}

/** The reports that tell of a period of a body, and those that planned for it. */
function toldIn(body, period) {
  const plans = reportsOn(body, period, 'plan');
  return [...reportLinks(reportsOn(body, period, 'done'), 'compare.noreport'), plans.length ? make('small', {}, ` ${t('compare.plannedin')} `, reportLinks(plans)) : null];
}

const reportLinks = (indexes, none) => (indexes.length
  ? indexes.flatMap((index, at) => [at ? t('ui.comma') : null, make('a', { href: href.reader(reports[index].doc), lang: 'zh' }, reports[index].title)])
  : [make('span', { class: 'none' }, t(none))]);

const FEW = 12; // lines that stand open
const folded = (words, open, ...inside) => make('details', { class: 'apart', open }, make('summary', {}, words), ...inside);

/** The figures of the chosen bodies: what may be compared, and what stands apart. */
function figuresPart(chosen, wanted) {
  const found = choose('figures-of-bodies', wanted);
  const { comparable, apart } = sorted(found.rows);
  const words = `${t('compare.figures.chart')} · ${entities[chosen.period].label}`;
  return make('section', {}, make('h2', {}, t('compare.figures')), make('p', { class: 'note' }, t('compare.figures.intro')),
    comparable.length ? figureTable(chosen, comparable, false) : make('p', {}, t('compare.figures.none')),
    figure(found, words, comparable.length ? figureBars(chosen, comparable) : null, t('compare.figures.note')),
    apart.length ? folded(`${t('compare.apart')} · ${apart.length}`, apart.length <= FEW, figureTable(chosen, apart, true)) : null);
}

/** A link that adds a body; the first one goes where there are too many. */
const adding = (chosen, body) => make('a', { href: address(chosen, { bodies: [...chosen.bodies, body].slice(-MOST_BODIES) }), lang: 'zh' }, entities[body].label);

/** The work for deputies, and what committees and other organs of the chosen bodies do. */
function deputiesPart(chosen, wanted) {
  const organs = everybody().filter((body) => chosen.bodies.includes(entities[body].parent) && !chosen.bodies.includes(body));
  const found = choose('acts-of-bodies', { ...wanted, act: DEPUTIES });
  const part = compared(chosen, found, { ...ACTS, title: t('compare.deputies'), intro: t('compare.deputies.intro'), name: 'deputies' });
  part.append(make('p', { class: 'note' }, organs.length
    ? [t('compare.organs'), ' ', ...organs.flatMap((body, at) => [at ? t('ui.comma') : null, adding(chosen, body)])]
    : t('compare.noorgans')));
  return part;
}

/** The whole view. */
function bodiesView(said) {
  const bodies = said.bodies.length ? said.bodies : first(everybody());
  const told = periodsOf(ALL.flatMap(answer).filter((row) => bodies.includes(entityOf(row.who))));
  const period = said.period ?? (told.includes(usual()) ? usual() : told.at(-1));
  const chosen = { ...said, bodies, period };
  const wanted = { body: bodies.map(exactly), year: [exactly(period)] };
  return [
    make('section', { class: 'choices' }, bodyChooser(chosen, everybody()),
      chooser('period', t('compare.period'), named(told), entities[period].id, (id) => take(chosen, { period: entityAt(id) }))),
    rests(chosen),
    compared(chosen, choose('acts-of-bodies', wanted), { ...ACTS, title: t('compare.acts') }),
    compared(chosen, choose('law-stages-of-bodies', wanted), { ...LAWS, title: t('compare.laws'), intro: t('compare.laws.intro') }),
    figuresPart(chosen, wanted),
    deputiesPart(chosen, wanted),
  ];
}

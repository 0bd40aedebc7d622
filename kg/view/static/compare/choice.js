// What a reader has chosen, kept in the address, and the controls to choose with.

const MOST_BODIES = 6;
const LETTERS = ['甲乙丙丁戊己', 'ABCDEF'];
/** The mark of the nth chosen body, so that colour never stands alone. */
const letter = (at) => LETTERS[state.language][at];
const INKS = ['#0b5c94', '#b3460b', '#00735a', '#5b3f99', '#7a5c00', '#85204d'];
const ALL = ['acts-of-bodies', 'law-stages-of-bodies', 'figures-of-bodies'];

/** The bodies of some questions, in the order of their identifiers (places from the province down). */
const bodiesOf = (names) => [...new Set(names.flatMap((name) => answer(name).map((row) => row.who)))].sort().map(entityOf);
const everybody = lazily(() => bodiesOf(ALL));

const ends = (period) => `${entities[period].start} ${entities[period].end}`;
/** The periods of rows in order of time. */
const periodsOf = (rows) => [...new Set(rows.map((row) => row.when))].map(entityOf).sort((a, b) => (ends(a) < ends(b) ? -1 : 1));

/** The reports of a body that report on a period, or plan for it. */
const reportsOn = (body, period, status) => reports.flatMap((report, index) => (report.body === body && report[status === 'plan' ? 'plan_period' : 'period'] === period ? [index] : []));

/** The period that most bodies report on, the latest of them. */
const usual = lazily(() => {
  const told = grouped(reports.filter((r) => r.body !== undefined && r.period !== undefined).map((r) => [r.period, r.body]));
  const bodies = (period) => new Set(told.get(period)).size;
  return [...told.keys()].sort((a, b) => bodies(b) - bodies(a) || (ends(a) < ends(b) ? 1 : -1))[0];
});

/** The bodies first shown: those that report on the usual period. */
function first(among) {
  const telling = among.filter((body) => reportsOn(body, usual(), 'done').length);
  return (telling.length ? telling : among).slice(0, 4);
}

/** The choice in the address; what it does not say, or says of things unknown here, is left out. */
function choice() {
  const said = fromHash();
  const known = (id, kind) => { const at = entityAt(id ?? ''); return at !== undefined && entities[at].kind === kind ? at : undefined; };
  return {
    ...said,
    view: Object.hasOwn(VIEWS, said.view) ? said.view : 'bodies',
    bodies: [...new Set((said.bodies ?? '').split(',').map((id) => known(id, 'body')).filter((at) => at !== undefined))].slice(0, MOST_BODIES),
    period: known(said.period, 'period') ?? known(`period/${said.period}`, 'period'),
  };
}

const idsOf = (indexes) => indexes.map((at) => entities[at].id).join(',');
/** The address of a choice with some of it changed; what was opened is closed unless it is named. */
function address(chosen, changed) {
  const { view, bodies, period, place, year, series } = { ...chosen, ...changed };
  return toHash({
    view, bodies: idsOf(bodies), period: period === undefined ? '' : entities[period].id,
    place, year, series, open: changed.open,
  });
}
/** Take a choice; the page is drawn again. */
const take = (chosen, changed) => { location.hash = address(chosen, changed); };

const option = (value, text, selected) => make('option', { value, selected }, text);

/** Entities as options. */
const named = (indexes) => indexes.map((at) => [entities[at].id, entities[at].label]);
/** A labelled list to choose from; `options` are pairs of value and text. */
const chooser = (id, label, options, value, onchange) => make('label', { class: 'one' },
  make('span', {}, label), make('select', { id, onchange: (event) => onchange(event.target.value) }, options.map(([key, text]) => option(key, text, key === value))));

/** The chosen bodies, each with a button to take it out, and a list to add one; two stay where there are two. */
function bodyChooser(chosen, among) {
  const { bodies } = chosen;
  const chips = bodies.map((body, at) => make('li', { class: `mark-${at}` },
    make('b', {}, letter(at)), ' ', entityLink(body), ' ',
    bodies.length > 1 ? make('button', {
      type: 'button', class: 'drop', id: `drop-${at}`, 'aria-label': `${t('compare.drop')} ${entities[body].label}`,
      onclick: () => take(chosen, { bodies: bodies.filter((other) => other !== body) }),
    }, '×') : null));
  const rest = among.filter((body) => !bodies.includes(body));
  const add = rest.length && bodies.length < MOST_BODIES ? chooser('add', t('compare.add'),
    [['', t('compare.add.one')], ...named(rest)], '',
    (id) => { if (id) take(chosen, { bodies: [...bodies, entityAt(id)] }); }) : null;
  return make('div', { class: 'who' }, make('ul', { class: 'chosen', 'aria-label': t('compare.chosen') }, chips), add);
}

// The way of laws as a board: a card for each law, in the furthest stage it is told to have reached.

const CARDS = 15; // cards of a stage shown at a time

const latest = (rows) => rows.map((row) => ends(entityOf(row.when))).sort().at(-1);

/** The cards: a law with its rows, its column, and whether what put it there is only planned. */
function cardsOf(rows) {
  return [...grouped(rows.map((row) => [row.law, row]))].map(([law, told]) => {
    const done = told.filter((row) => row.status !== '计划');
    const settled = (done.some((row) => row.stage !== '环节未定') ? done : done.length ? done : told);
    const stage = settled.map((row) => row.stage).sort((a, b) => reach(b) - reach(a))[0];
    return { law, title: told[0].title, place: told[0].place, stage, planned: !done.length, rows: told, latest: latest(told) };
  }).sort((a, b) => (a.latest < b.latest ? 1 : a.latest > b.latest ? -1 : a.law < b.law ? -1 : 1));
}
/** How far a stage is; one that is not settled is less than any. */
const reach = (stage) => (stage === '环节未定' ? -1 : PROCEDURE.indexOf(stage));

/** The steps of a card in order of time, done ones before planned ones of the same period. */
function stepsOf(card) {
  const lines = [...grouped(card.rows.map((row) => [`${ends(entityOf(row.when))} ${row.status === '计划' ? 1 : 0} ${row.period} ${row.step}`, row]))].sort(([a], [b]) => (a < b ? -1 : 1));
  return lines.map(([, [row]]) => make('li', { class: row.status === '计划' ? 'plan' : 'done' },
    row.status === '计划' ? `${t('compare.planned')} ` : '', row.period, ' ', spoken('law-event-type', row.step)));
}

const cardItem = (card) => make('li', { class: `lawcard${card.planned ? ' planned' : ''}` },
  make('a', { href: href.entity(entityOf(card.law)), lang: 'zh' }, card.title),
  card.planned ? make('div', {}, make('span', { class: 'tag plan' }, t('compare.onlyplanned'))) : null,
  make('ul', { class: 'passed' }, stepsOf(card)));

/** A column of the board. */
function stageColumn(stage, cards) {
  const list = make('ul', { class: 'pile' }, cards.slice(0, CARDS).map(cardItem));
  const rest = cards.slice(CARDS);
  const showRest = ({ target }) => {
    list.append(...rest.map(cardItem));
    target.remove();
  };
  const more = rest.length ? make('button', { type: 'button', class: 'more', onclick: showRest }, `${t('ui.more')} ${rest.length}`) : null;
  return make('section', { class: cards.length ? 'stage' : 'stage empty', 'aria-label': stageText(stage) },
    make('h3', {}, stageText(stage), ' ', make('span', { class: 'tally' }, String(cards.length))), cards.length ? list : make('p', { class: 'none' }, UNTOLD), more);
}

/** The board: every stage of the procedure, and what is not settled where there is such a law. */
const board = (cards) => make('div', { class: 'board', tabindex: '0', role: 'group', 'aria-label': t('compare.pipeline') },
  PROCEDURE.filter((stage) => stage !== '环节未定' || cards.has(stage)).map((stage) => stageColumn(stage, cards.get(stage) ?? [])));

/** The table of a board, made when it is asked for: it may have thousands of rows. */
function boardTable(found) {
  const details = make('details', { class: 'rows' }, make('summary', {}, `${t('chart.table')} · ${found.rows.length}`));
  details.addEventListener('toggle', () => {
    if (!details.open || details.querySelector('table')) return;
    const { head, rows } = asTable(found);
    const box = make('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': t('chart.table') }, table(head, rows));
    details.append(box, csvButton(found.name, head, rows));
  });
  return details;
}

/** The places of the laws, and the periods, that the rows hold, for the lists to choose from. */
const placesOf = (rows) => [...new Set(rows.map((row) => row.where).filter(Boolean))].sort().map(entityOf);
const anyOr = (indexes) => [['', t('compare.any')], ...named(indexes)];
const idOf = (at) => (at === undefined ? '' : entities[at].id);

/** The whole view. */
function pipelineView(said) {
  const all = answer('law-pipeline');
  const place = said.place && entityAt(said.place);
  const [body] = said.bodies;
  const chosen = { ...said, bodies: body === undefined ? [] : [body] };
  const wanted = {
    ...(body === undefined ? {} : { body: [exactly(body)] }), ...(place === undefined ? {} : { name: [exactly(place)] }),
    ...(said.period === undefined ? {} : { year: [exactly(said.period)] }),
  };
  const found = choose('law-pipeline', wanted);
  const cards = grouped(cardsOf(found.rows).map((card) => [card.stage, card]));
  return [
    make('section', { class: 'choices' },
      chooser('body', t('compare.body'), anyOr(bodiesOf(['law-pipeline'])), idOf(body), (id) => take(chosen, { bodies: id ? [entityAt(id)] : [] })),
      chooser('place', t('compare.place'), anyOr(placesOf(all)), idOf(place), (id) => take(chosen, { place: id })),
      chooser('period', t('compare.period'), anyOr(periodsOf(all)), idOf(said.period), (id) => take(chosen, { period: id ? entityAt(id) : undefined }))),
    make('section', { class: 'wide' }, make('h2', {}, t('compare.pipeline')), make('p', { class: 'note' }, t('compare.pipeline.intro')),
      found.rows.length ? board(cards) : make('p', {}, t('compare.nothing')),
      make('figure', { class: 'chart' }, boardTable(found), sparqlDetails(found.sparql), queryLink(found.sparql))),
  ];
}

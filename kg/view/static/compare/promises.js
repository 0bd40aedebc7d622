// Plan against outcome: what bodies planned for a period, and what later reports of theirs say of it.

// The outcomes in order, each with a sign, a colour and the colour of letters on it.
const OUTCOMES = {
  已完成: ['✓', '#00634d', '#fff'], 以其他方式完成: ['≈', '#2f7fa8', '#fff'], 进行中: ['…', '#7a5c00', '#fff'],
  未再提及: ['✕', '#b3460b', '#fff'], 尚未到期: ['○', '#c9cfd8', '#1b2330'], 无报告可查: ['?', '#e7e4da', '#1b2330'],
};
const LISTED = 20; // promises shown at a time
const outcomeText = (label) => `${OUTCOMES[label][0]} ${spoken('outcome', label)}`;

/** The groups of the view: a body and the period its plans are due in. */
function dueGroups(chosen, rows) {
  return chosen.bodies.flatMap((body, at) => periodsOf(rows.filter((row) => entityOf(row.who) === body)).map((period) => ({
    body, period, key: `${entities[body].id}~${entities[period].id}`, label: `${letter(at)} ${entities[period].label}`, at,
    rows: rows.filter((row) => entityOf(row.who) === body && entityOf(row.when) === period),
  })));
}

/** The table: due periods down, outcomes across, every number opens its promises. */
function outcomeTable(chosen, groups) {
  const counts = Object.keys(OUTCOMES);
  const lines = groups.map((group) => make('tr', {},
    rowHead(...bodyHead(group.body, group.at), ' ', make('span', { class: 'when' }, entities[group.period].label)),
    counts.map((label, at) => {
      const row = group.rows.find(({ outcome }) => outcome === label);
      return make('td', { class: 'n' }, row ? promiseCount(chosen, group, row, at) : make('span', { class: 'zero' }, '0'));
    }),
    make('td', { class: 'n' }, String(group.rows.reduce((sum, row) => sum + row.promises, 0)))));
  return grid(t('compare.promises'), [columnHead(t('compare.due'), false), ...counts.map((label) => columnHead(outcomeText(label))), columnHead(t('compare.sum'))], lines);
}

/** A number of promises, as a link that opens them. */
const promiseCount = (chosen, { key, body, period }, { outcome, promises }, at) => make('a', {
  class: 'count', href: address(chosen, { open: `${key}~${at}` }),
  'aria-label': `${entities[body].label} ${entities[period].label} ${spoken('outcome', outcome)} ${promises}`,
}, String(promises));

/** Bars of promises by outcome, one for each body and due period. */
function outcomeBars(chosen, groups) {
  const rows = groups.flatMap((group) => Object.keys(OUTCOMES).flatMap((label, at) => group.rows.filter(({ outcome }) => outcome === label).map((row) => ({
    y: group.label, n: row.promises, outcome: outcomeText(label), ink: OUTCOMES[label][2], sign: OUTCOMES[label][0], order: at,
    href: address(chosen, { open: `${group.key}~${at}` }),
    title: straight(`${entities[group.body].label} · ${entities[group.period].label} · ${spoken('outcome', label)} ${row.promises}`),
  }))));
  const most = Math.max(...groups.map((group) => group.rows.reduce((sum, row) => sum + row.promises, 0)));
  const stack = { x: 'n', y: 'y', order: 'order' };
  return {
    height: 60 + groups.length * 34, marginLeft: 84, marginTop: 46, marginBottom: 6, marginRight: 24,
    x: { axis: 'top', grid: true, label: t('compare.promises'), labelOffset: 40, ticks: whole(most), tickFormat: 'd' }, y: { domain: groups.map(({ label }) => label), label: null, tickSize: 0 },
    color: { domain: Object.keys(OUTCOMES).map(outcomeText), range: Object.values(OUTCOMES).map(([, ink]) => ink) },
    marks: [
      Plot.barX(rows, Plot.stackX({ ...stack, fill: 'outcome', stroke: '#6b7482', strokeWidth: 0.6, href: 'href', title: 'title' })),
      Plot.text(rows.filter((row) => row.n / most > 0.055), Plot.stackX({ ...stack, text: (row) => `${row.sign} ${row.n}`, fill: 'ink' })),
      Plot.ruleX([0], { stroke: '#8f99a7' }),
    ],
  };
}

/** What the colours and signs mean; only what occurs. */
const outcomeLegend = (rows) => make('ul', { class: 'outcomes' }, Object.keys(OUTCOMES).filter((label) => rows.some((row) => row.outcome === label)).map((label) => {
  const swatch = make('i', { class: 'swatch' }, OUTCOMES[label][0]);
  [swatch.style.background, swatch.style.color] = OUTCOMES[label].slice(1);
  return make('li', {}, swatch, ' ', spoken('outcome', label), make('small', {}, ` ${t(`compare.outcome.${codeOf('outcome', label)}`)}`));
}));

/** One sentence with what it is: the plan, or what later was said of it. */
const told = (label, index, more) => make('div', { class: 'told' }, make('p', { class: 'which' }, make('b', {}, label), more), ...quotes(claims[index]), sourceLine(claims[index]));

/** A promise: its plan, what answers it, which reports were searched and which years are missing. */
function promiseCard({ claim, answers: after = [], seen = [], missing = [] }) {
  return make('article', { class: 'claim', 'data-claim': claim }, make('h4', { class: 'says', lang: 'zh' }, headOf(claims[claim])),
    told(t('compare.plan'), claim),
    after.map((answered) => told(t(answered.certain ? 'compare.after' : 'compare.perhaps'), answered.claim,
      [` · ${t(`compare.answer.${answered.outcome}`)}`, answered.why?.length ? make('small', { lang: 'zh' }, ` · ${answered.why.map(([, says]) => tongue(says)).join('；')}`) : null])),
    after.length ? null : make('p', { class: 'note' }, t('compare.noanswer')),
    make('p', { class: 'source' }, `${t('compare.searched')}${t('compare.colon')}`, reportLinks(seen, 'compare.none'),
      missing.length ? ` · ${t('compare.missing')}${t('compare.colon')}${missing.join(t('ui.comma'))}` : ''));
}

/** Cards, some at a time. */
function some(items, card) {
  const more = make('button', { type: 'button', class: 'more', onclick: () => add() });
  const box = make('div', { class: 'claims' }, more);
  let done = 0;
  function add() {
    more.before(...items.slice(done, done + LISTED).map(card));
    done = Math.min(done + LISTED, items.length);
    more.textContent = `${t('ui.more')} ${Math.min(LISTED, items.length - done)} / ${items.length - done}`;
    more.hidden = done === items.length;
  }
  add();
  return box;
}

/** The promises of the number that the address names. */
function openedPromises(chosen, groups) {
  const [who, when, at] = (chosen.open ?? '').split('~');
  const group = groups.find(({ key }) => key === `${who}~${when}`);
  const label = Object.keys(OUTCOMES)[at];
  const row = group?.rows.find(({ outcome }) => outcome === label);
  if (!row) return null;
  const held = data.promises.filter((p) => p.body === group.body && p.due === group.period && p.outcome === codeOf('outcome', label));
  return make('div', { class: 'behind', id: 'behind', tabindex: '-1' },
    make('h3', {}, `${entities[group.body].label} · ${entities[group.period].label} · ${spoken('outcome', label)} · ${held.length}`),
    make('p', { class: 'note' }, t(`compare.outcome.${codeOf('outcome', label)}`)),
    row.promises > held.length ? make('p', { class: 'warn' }, `${t('compare.lacking')} ${row.promises - held.length}`) : null,
    some(held, promiseCard));
}

/** The whole view. */
function promisesView(said) {
  const among = bodiesOf(['promises-of-bodies']);
  if (!among.length) return [make('section', {}, make('p', {}, t('compare.nopromises')), figure(choose('promises-of-bodies', {}), t('compare.promises')))];
  const known = said.bodies.filter((body) => among.includes(body));
  const chosen = { ...said, bodies: known.length ? known : among.slice(0, MOST_BODIES) };
  const found = choose('promises-of-bodies', { body: chosen.bodies.map(exactly) });
  const groups = dueGroups(chosen, found.rows);
  return [
    make('section', { class: 'choices' }, bodyChooser(chosen, among)),
    make('section', {}, make('h2', {}, t('compare.promises')), make('p', { class: 'note' }, t('compare.promises.intro')),
      outcomeTable(chosen, groups), outcomeLegend(found.rows), openedPromises(chosen, groups),
      figure(found, t('compare.promises.chart'), outcomeBars(chosen, groups), t('compare.promises.note'))),
  ];
}

// Ways in: laws with several steps, bodies, laws, years, kinds of activity; and how to cite this build.

const STEPS = 2; // a life of at least so many steps is worth a row

/** Steps of a law, each once: an inspection is told as an activity and as an event of the law. */
const told = ({ law, steps }) => ({ law, steps: [...new Map([...steps].reverse().map((step) => [`${step.year} ${step.stage ?? claims[step.claim].type}`, step])).values()].reverse() });

/** The laws of which reports tell several steps, those told most of first. */
function lives() {
  const rows = data.lives.map(told).filter(({ steps }) => steps.length >= STEPS).sort((a, b) => b.steps.length - a.steps.length);
  const step = ({ claim, year }, i) => [i ? ' → ' : null, kg.readerLink(claims[claim], `${year ?? ''} ${t(claims[claim].type ?? claims[claim].kind)}`.trim()), claims[claim].status === 'plan' ? make('small', {}, ` ${t('plan')}`) : null];
  const row = ({ law, steps }) => make('li', {}, make('p', {}, kg.entityLink(law)), make('p', { class: 'steps' }, steps.map(step).flat()));
  return section('lives', make('p', { class: 'note' }, t(rows.length ? 'index.lives.note' : 'index.lives.none')), some('ul', { class: 'plain rows' }, rows, row, 8));
}

/** Entities of a kind with the number of facts about each, most spoken of first. */
function spokenOf(kind) {
  const rows = entities.map((entity, index) => [entity.kind, index]).filter(([own]) => own === kind).map(([, index]) => [index, kg.claimsOf(index).length]);
  return rows.filter(([, count]) => count).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
}

const way = (name, rows, row) => (rows.length ? make('div', { class: 'way' }, make('h3', {}, t(`index.by.${name}`)), some('ul', { class: 'chips' }, rows, row)) : null);
const chip = (address, label, count, attributes) => make('li', {}, link(address, [label, ' ', make('small', {}, String(count))], { class: 'pill', ...attributes }));
const entityChip = ([index, count]) => chip(href.entity(index), entities[index].label, count, { lang: 'zh' });

function ways() {
  const years = countBy(claims.map((claim) => refOf(claim, 'period')).filter((period) => period !== undefined)).sort(([a], [b]) => (entities[a].end < entities[b].end ? 1 : -1));
  const types = countBy(claims.filter(({ kind, type }) => kind === 'activity' && type).map(({ type }) => type)).sort((a, b) => b[1] - a[1]);
  return section('ways',
    way('body', spokenOf('body'), entityChip), way('law', spokenOf('law'), entityChip), way('indicator', spokenOf('indicator'), entityChip),
    way('year', years, ([period, count]) => chip(href.facts({ year: entities[period].id.replace('period/', '') }), entities[period].label, count, { lang: 'zh' })),
    way('activity', types, ([type, count]) => chip(href.facts({ kind: 'activity', type }), t(type), count)),
    make('p', { class: 'on' }, link('graph.html', t('index.to.graph')), link('facts.html', t('index.to.facts')), link('compare.html', t('index.to.compare')), link('reader.html', t('index.to.reader'))));
}

/** How to cite the build as a whole. */
const citeBuild = () => fill('index.citation', { title: t('ui.title'), software: data.build.software, hash: data.build.hash, base: data.build.base });

function cite() {
  const rows = [['index.hash', data.build.hash], ['index.software', data.build.software], ['index.base', data.build.base]];
  return section('cite', make('p', {}, t('index.cite.note')), make('blockquote', {}, citeBuild()),
    make('dl', {}, rows.flatMap(([word, value]) => [make('dt', {}, t(word)), make('dd', {}, make('code', {}, value))])), kg.copyButton(citeBuild));
}

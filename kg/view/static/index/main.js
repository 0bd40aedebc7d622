// The dashboard: what the corpus holds, what is new in it, and the ways in.

/** What the pages leave out, where a build is too large for them. */
function leftOut() {
  const { left } = data.build;
  return left.length ? make('p', { class: 'warn', role: 'note' }, `${t('ui.left')}${left.map(t).join(t('ui.comma'))}${t('index.left.where')}`) : null;
}

function nothing() {
  return make('section', {}, make('h2', {}, t('index.nothing')), make('p', {}, t('index.nothing.why')));
}

kg.onSpeak(() => {
  const intro = [make('h1', {}, t('ui.title')), make('p', { class: 'lead' }, t('index.lead')), leftOut(), tiles()];
  const parts = claims.length
    ? [cover(), figures(), make('div', { class: 'pair' }, audit(), promises()), make('div', { class: 'pair' }, lives(), kindsPart()), ways(), doubts(), cite()]
    : [nothing(), doubts(), cite()];
  kg.byId('main').replaceChildren(...[...intro, ...parts].filter(Boolean));
});

// For scripts and tests.
kg.figures = { pointsOf, changeOf, changeWords, mainSeries };
kg.speak();

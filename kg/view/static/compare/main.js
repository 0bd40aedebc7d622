// The page: four views, one at a time, all of its state in the address.

const VIEWS = { bodies: bodiesView, periods: periodsView, promises: promisesView, pipeline: pipelineView };
let opening = ''; // what the address has opened and the reader has not seen yet

/** Links to the views. */
const tabs = (chosen) => make('nav', { class: 'views', 'aria-label': t('compare.views') }, Object.keys(VIEWS).map((view) => (
  make('a', { href: address(chosen, { view, period: undefined, series: '' }), 'aria-current': view === chosen.view ? 'page' : undefined, id: `view-${view}` }, t(`compare.view.${view}`)))));

/** Draw the view of the address; the control in use keeps the focus, and what was just opened comes into sight. */
function draw() {
  const chosen = choice();
  const focus = document.activeElement?.id;
  byId('views').replaceChildren(tabs(chosen));
  byId('view').replaceChildren(...(everybody().length || chosen.view === 'pipeline' ? VIEWS[chosen.view](chosen) : [make('section', {}, make('p', {}, t('compare.nothing')))]));
  if (chosen.open && chosen.open !== opening) {
    byId('behind')?.focus({ preventScroll: true });
    byId('behind')?.scrollIntoView({ block: 'start' });
  } else if (focus) byId(focus)?.focus({ preventScroll: true });
  opening = chosen.open ?? '';
}

kg.compare = { choose, filled }; // for scripts and tests
onSpeak(draw);
addEventListener('hashchange', draw);
speak();

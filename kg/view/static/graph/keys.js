// The graph from the keyboard: arrows go from box to box, Enter opens the facts, + and - zoom, Escape closes.

const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** The nearest shown box in a direction; what lies aside counts as farther. */
function nextBox(from, [dx, dy]) {
  let [best, least] = [null, Infinity];
  for (const { id, x, y } of nodeSet.get()) {
    const ahead = (x - from.x) * dx + (y - from.y) * dy;
    const aside = Math.abs((x - from.x) * dy) + Math.abs((y - from.y) * dx);
    const cost = ahead + 3 * aside;
    if (ahead > 1 && cost < least) [best, least] = [id, cost];
  }
  return best;
}

/** Where the keyboard starts: the selected box, the opened node, else the first reporting body. */
function startBox() {
  const wanted = [state.selected?.node, state.focus, nodes.find((node) => node.hub && nodeSet.get(node.id))?.id];
  return wanted.find((id) => id !== undefined && id !== null && nodeSet.get(id)) ?? nodeSet.getIds()[0] ?? null;
}

function moveTo(id) {
  if (id === null || id === undefined) return;
  state.cursor = id;
  bring(id);
  nodeCard(id);
  const words = [nodes[id].label, t(nodes[id].group), captions.get(id), `${passingOf(nodes[id]).length} ${t('ui.claims')}`];
  byId('said').textContent = words.filter(Boolean).join(t('ui.comma'));
  network.redraw();
}

const ACTS = {
  Enter: () => { select({ node: state.cursor }); panel.focus(); },
  ' ': () => toggle(state.cursor),
  e: () => toggle(state.cursor),
  o: () => openNode(state.cursor),
};
const VIEWS = {
  '+': () => zoom(1.25), '=': () => zoom(1.25), '-': () => zoom(0.8), 0: fitAll,
  Home: () => moveTo(startBox()), Backspace: () => toOverview(),
};

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  state.cursor ??= state.selected?.node ?? null; // after a click the arrows go on from there
  const here = state.cursor === null ? null : nodeSet.get(state.cursor);
  if (event.key in WAYS) moveTo(here ? nextBox(here, WAYS[event.key]) : startBox());
  else if (here && event.key in ACTS) ACTS[event.key]();
  else if (event.key in VIEWS) VIEWS[event.key]();
  else return;
  event.preventDefault();
}

/** Close the panel; the focus goes back to the graph where it was inside. */
function leave() {
  const inside = panel.contains(document.activeElement);
  hideCard();
  select(null);
  if (inside) byId('graph').focus();
}

function startKeys() {
  const stage = byId('graph');
  network.canvas.frame.tabIndex = -1; // the stage itself takes the focus, with a name
  stage.addEventListener('keydown', onKey);
  stage.addEventListener('focus', () => stage.matches(':focus-visible') && moveTo(nodeSet.get(state.cursor) ? state.cursor : startBox()));
  stage.addEventListener('blur', () => { state.cursor = null; hideCard(); network.redraw(); });
  document.addEventListener('keydown', (event) => { if (event.key === 'Escape' && event.target.id !== 'search') leave(); });
}

// What the reader does, and the start.

function select(selected) {
  state.selected = selected;
  renderPanel();
  light();
  keep();
}

/** Go to another middle: a node with its neighbours, or the overview. */
function centre(focus) {
  Object.assign(state, { focus, open: [], kinds: null, cursor: null, selected: focus === null ? null : { node: focus } });
  step = true;
  redraw();
}

const openNode = (id) => centre(id);
const toOverview = () => centre(null);

/** Draw everything the state says. */
function redraw(look = true) {
  hideCard();
  trail();
  panel.hidden = state.selected === null; // the camera looks at what the panel leaves free
  show(look);
  renderPanel();
}

/** Expand a node, so that the view shows its neighbours too; or take them away again. The node keeps its place. */
function toggle(id) {
  const open = state.open.includes(id);
  if (!nodeSet.get(id) || id === state.focus || (!open && !current.more.get(id))) return; // nothing to add
  state.open = open ? state.open.filter((other) => other !== id) : [...state.open, id];
  holding(id, () => show(false));
  if (open) state.open = state.open.filter((other) => nodeSet.get(other));
  if (state.selected?.node !== undefined && !nodeSet.get(state.selected.node)) state.selected = null;
  renderPanel();
  light();
  keep();
  const sheet = current.ground.sheets.find(({ node }) => node === id);
  if (sheet) reach(nodeSet.get(id).x, Math.min(sheet.bottom, sheet.top + 3 * GRID.row));
}

/** Go to a node: where it stands if it is shown, else open it. */
function go(id) {
  if (!nodeSet.get(id)) return openNode(id);
  select({ node: id });
  return bring(id);
}

function trail() {
  byId('focus').textContent = state.focus === null ? '' : `› ${nodes[state.focus].label}`;
  if (state.focus === null) byId('overview').setAttribute('aria-current', 'page');
  else byId('overview').removeAttribute('aria-current');
}

let later = 0; // a box that the panel covers comes into sight, but not between the two clicks of a double click
/** A click or a tap; a finger that rests only looks. */
function onClick({ nodes: [node], edges: [edge], event }) {
  if (event.type === 'press' && event.pointerType !== 'mouse') return;
  if (node !== undefined) {
    select({ node });
    clearTimeout(later);
    later = setTimeout(() => state.selected?.node === node && bring(node), 350);
  } else if (edge !== undefined) select({ edge });
  else select(null);
}

function fromSearch(entity) {
  const node = numbers.get(entities[entity].id);
  if (node !== undefined) {
    go(node);
    panel.focus();
  } else if (!alone) location.href = kg.href.entity(entity);
}

function start() {
  if (window.matchMedia('(max-width: 760px)').matches) byId('legend').open = false;
  network = new vis.Network(byId('graph'), { nodes: nodeSet, edges: edgeSet }, read('options'));
  network.on('click', onClick);
  network.on('doubleClick', ({ nodes: [node] }) => {
    clearTimeout(later);
    if (node !== undefined) toggle(node);
  });
  network.on('beforeDrawing', drawGround);
  onHover();
  startKeys();
  startControls();
  kg.whenPicked(fromSearch);
  restore();
  window.addEventListener('hashchange', () => { restore(); redraw(); });
  let first = true;
  kg.onSpeak(() => {
    byId('share').replaceChildren(kg.copyButton(() => location.href, t('graph.share')));
    redraw(first);
    first = false;
  });
  kg.speak();
}

start();
// For scripts and tests: the verbs of the page.
Object.assign(kg, {
  nodes, edges, view: state, go, openNode, toOverview, toggle, select, filterBy, pickKind, shown: () => nodeSet.getIds(),
  layout: () => Object.fromEntries(nodeSet.map(({ id, x, y }) => [id, [x, y]])), pictured, network,
});

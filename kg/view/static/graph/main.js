// What the reader does, and the start.

function select(selected) {
  state.selected = selected;
  renderPanel();
  light();
}

/** The kinds to leave out at first, so that an opened node shows no more than a reader can take in. */
function tooMany(id) {
  const counts = {};
  for (const edge of ties[id]) {
    const kind = nodes[far(edges[edge], id)].group;
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  let room = 240;
  return new Set(Object.keys(kinds).filter((kind) => {
    const fits = (counts[kind] ?? 0) <= room;
    if (fits) room -= counts[kind] ?? 0;
    return !fits;
  }));
}

/** Open a node: itself and its neighbours, all kinds. */
function openNode(id) {
  state.focus = id;
  state.off.focus = tooMany(id);
  trail();
  state.selected = { node: id };
  renderPanel();
  show();
}

function toOverview() {
  state.focus = null;
  trail();
  state.selected = null;
  renderPanel();
  show();
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

function onClick({ nodes: [node], edges: [edge] }) {
  if (node !== undefined) select({ node });
  else if (edge !== undefined) select({ edge });
  else select(null);
}

function hover(id) {
  state.hover = id;
  byId('graph').style.cursor = id === null ? 'default' : 'pointer';
  tip(id);
  network.redraw();
}

/** The full name over a box whose own is cut short. */
function tip(id) {
  const box = byId('tip');
  box.hidden = id === null || !cut.has(id);
  if (box.hidden) return;
  const place = nodeSet.get(id);
  const spot = network.canvasToDOM({ x: place.x, y: place.y - size(nodes[id]).height / 2 });
  box.textContent = [nodes[id].label, captions.get(id)].filter(Boolean).join(' · ');
  box.style.left = `${Math.max(8, Math.min(spot.x - 140, free().width - 300))}px`;
  box.style.top = `${Math.max(8, spot.y - box.offsetHeight - 6)}px`;
}

function zoom(factor) {
  network.moveTo({ scale: network.getScale() * factor, animation: false });
}

function start() {
  network = new vis.Network(byId('graph'), { nodes: nodeSet, edges: edgeSet }, read('options'));
  network.on('click', onClick);
  network.on('doubleClick', ({ nodes: [node] }) => node !== undefined && openNode(node));
  network.on('hoverNode', ({ node }) => hover(node));
  network.on('blurNode', () => hover(null));
  network.on('dragStart', () => tip(null));
  network.on('zoom', () => tip(null));
  network.on('beforeDrawing', drawGround);
  document.addEventListener('keydown', (event) => { if (event.key === 'Escape' && event.target.id !== 'search') select(null); });
  byId('year').addEventListener('change', ({ target }) => { state.year = target.value === '' ? null : Number(target.value); show(); renderPanel(); });
  byId('overview').addEventListener('click', toOverview);
  byId('in').addEventListener('click', () => zoom(1.25));
  byId('out').addEventListener('click', () => zoom(0.8));
  byId('fit').addEventListener('click', fitAll);
  if (window.matchMedia('(max-width: 760px)').matches) byId('legend').open = false;
  kg.whenPicked((index) => {
    const node = numbers.get(entities[index].id);
    if (node !== undefined) {
      go(node);
      panel.focus();
    } else if (!alone) location.href = href.entity(index);
  });
  trail();
  show();
  let first = true;
  kg.onSpeak(() => {
    shapes.clear();
    speakControls();
    if (!first) {
      show(false);
      renderPanel();
    }
    first = false;
  });
  kg.speak();
}

start();
// For scripts and tests: the verbs of the page.
Object.assign(kg, { nodes, edges, view: state, go, openNode, toOverview, select, filter, shown: () => nodeSet.getIds(), network });

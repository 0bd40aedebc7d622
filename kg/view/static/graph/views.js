// Which nodes and edges are shown, where they stand, and where the camera looks.

const nodeSet = new vis.DataSet();
const edgeSet = new vis.DataSet();
const captions = new Map(); // node → what the shown edges say of it
let lit = null; // the nodes that stay bright while one is selected, or null
let network = null;

const off = () => state.off[state.focus === null ? 'overview' : 'focus'];
const inYear = (thing) => state.year === null || thing.years.has(state.year);
let ground = { sheets: [], heads: [], width: 0 };

/** The boxes of this view before any filter: node → [band, column, left, top]. */
function boxes() {
  if (state.focus === null) {
    const simple = Object.keys(kinds).every((kind) => board.first.includes(kind) || off().has(kind));
    return new Map(nodes.filter((node) => !simple || !node.hidden).map((node) => [node.id, node.box]));
  }
  const star = board.stars[state.focus] ?? [state.focus, 0, 0, 0, 0];
  const made = new Map();
  for (let i = 0; i < star.length; i += 5) made.set(star[i], star.slice(i + 1, i + 5));
  return made;
}

/** Where each band or column begins, given the size of each. */
function begins(sizes, gap) {
  const made = new Map();
  let at = 0;
  for (const key of [...sizes.keys()].sort((a, b) => a - b)) {
    made.set(key, at);
    at += sizes.get(key) + gap;
  }
  return made;
}

/** The centres of the boxes that are shown; bands and columns that a filter emptied close up. Also lays the ground. */
function settle(shown) {
  const { row, split, gutter, band: gap, lane } = board.grid;
  const [heights, widths] = [new Map(), new Map()];
  for (const [, [band, column, left, top]] of shown) {
    heights.set(band, Math.max(heights.get(band) ?? 0, top + row));
    widths.set(column, Math.max(widths.get(column) ?? 0, left + split));
  }
  const [tops, lefts] = [begins(heights, gap), begins(widths, state.focus === null ? gutter : 3 * gutter)];
  const sheets = new Map();
  for (const [band, top] of tops) {
    const number = Math.floor(band / lane);
    if (number) sheets.set(number, [sheets.get(number)?.[0] ?? top, top + heights.get(band)]);
  }
  const last = Math.max(...lefts.keys());
  ground = {
    sheets: [...sheets.values()],
    width: lefts.get(last) + widths.get(last),
    heads: state.focus === null ? [] : [...lefts].filter(([column]) => column > 1).map(([column, x]) => [x, columns[column - 2]]),
  };
  return new Map(shown.map(([id, [band, column, left, top]]) => [id, [lefts.get(column) + left + split / 2, tops.get(band) + top + row / 2]]));
}

/** Show what the state says. The camera moves only when `look` is asked for. */
function show(look = true) {
  const here = boxes();
  const shown = [...here].filter(([id]) => id === state.focus || (!off().has(nodes[id].group) && inYear(nodes[id])));
  const places = settle(shown);
  const drawn = edges.filter((e) => places.has(e.from) && places.has(e.to) && (state.year === null || !e.years.size || inYear(e)));
  caption(drawn);
  edgeSet.clear();
  nodeSet.clear();
  nodeSet.add([...places].map(([id, [x, y]]) => ({ id, x, y, size: 108, shape: 'custom', ctxRenderer: renderer, label: '' })));
  lit = litNodes();
  edgeSet.add(drawn.map(edgeStyle));
  if (look) lookAt([...places.values()]);
  settleTwice();
  legend(here);
}

/** vis-network learns the size of a custom shape while drawing it, so the first drawing is followed by a second. */
function settleTwice() {
  network.once('afterDrawing', () => requestAnimationFrame(() => network.redraw()));
}

/** The line under a name: the acts the shown edges tell, planned ones marked. */
function caption(drawn) {
  captions.clear();
  const said = new Map();
  for (const edge of drawn) {
    const to = edge.to === state.focus ? edge.from : edge.to;
    if (edge.loose || !['law', 'activity', 'number', 'document', 'award', 'platform', 'person', 'body'].includes(nodes[to].group)) continue;
    if (isBig(nodes[to]) || (state.focus !== null && edge.from !== state.focus && edge.to !== state.focus)) continue;
    const who = state.focus === null && !nodes[edge.from].hub ? `${nodes[edge.from].short ?? nodes[edge.from].label} ` : '';
    const text = who + edgeLabel(edge) + (edge.dashes ? `（${t('plan')}）` : '');
    said.set(to, [...(said.get(to) ?? []), text]);
  }
  for (const [node, parts] of said) captions.set(node, [...new Set(parts)].join('，'));
}

const isLit = (edge) => state.selected?.edge === edge.id || [edge.from, edge.to].includes(state.selected?.node);

/** A label that fits between two boxes; a longer one stands under the name of its node. */
const wide = (text) => [...text].reduce((sum, char) => sum + (char > '\u00ff' ? 1 : 0.55), 0);
const brief = (text) => (wide(text) <= 8 ? text : undefined);

function edgeStyle(edge) {
  const many = state.focus !== null && nodeSet.length > 40;
  const bright = isLit(edge) && !(many && state.selected?.node === state.focus);
  const quiet = edge.loose || nodes[edge.to].group === 'report';
  const hidden = state.focus === null && !bright && (edge.loose || nodes[edge.to].group === 'period');
  const few = state.focus !== null && nodeSet.length <= 14 && !edge.loose && pairs.get(pair(edge)) === 1;
  return {
    id: edge.id, from: edge.from, to: edge.to, hidden, dashes: edge.dashes ? [6, 5] : false, width: bright ? 2 : 1,
    color: { color: kinds[nodes[edge.to].group].ink, opacity: bright ? 1 : lit ? 0.14 : many ? (nodeSet.length > 120 ? 0.1 : 0.2) : quiet ? 0.2 : 0.4, inherit: false },
    // done and planned between the same two nodes run apart
    smooth: { enabled: true, type: 'cubicBezier', forceDirection: 'horizontal', roundness: edge.dashes ? 0.62 : 0.4 },
    label: state.selected?.edge === edge.id ? edgeLabel(edge) : few ? brief(edgeLabel(edge)) : undefined,
    font: { face: FONT, size: 13, color: '#1b2330', strokeWidth: 4, strokeColor: '#f7f6f2', align: 'horizontal' },
  };
}

/** The nodes to keep bright: the selected one with its neighbours, or the ends of the selected edge; null for all. */
function litNodes() {
  const { node, edge } = state.selected ?? {};
  if (edge !== undefined) return new Set([edges[edge].from, edges[edge].to]);
  if (node === undefined || node === state.focus) return null;
  return new Set([node, ...ties[node].map((id) => far(edges[id], node))]);
}

function light() {
  lit = litNodes();
  edgeSet.update(edgeSet.getIds().map((id) => edgeStyle(edges[id])));
}

const TRAIL = 44; // pixels at the top of the stage that the trail takes

/** The part of the stage the panel leaves free, in pixels, and how far its middle is from the middle of the stage. */
function free() {
  const stage = document.getElementById('graph').getBoundingClientRect();
  const cover = panel.hidden ? { left: stage.right, top: stage.bottom } : panel.getBoundingClientRect();
  const narrow = cover.left <= stage.left;
  const width = narrow ? stage.width : cover.left - stage.left;
  const height = (narrow ? Math.max(160, cover.top - stage.top) : stage.height) - TRAIL;
  return { width, height, offset: { x: (width - stage.width) / 2, y: (height - stage.height) / 2 + TRAIL } };
}

/** Look at places: all of them where they stay readable, else their full width, else their upper left part. */
function lookAt(spots, smallest = 0.66) {
  if (!spots.length) return;
  const room = free();
  const [xs, ys] = [spots.map(([x]) => x), spots.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs) - 136, Math.min(...ys) - (state.focus === null ? 40 : 76)];
  const [width, height] = [Math.max(...xs) + 136 - left, Math.max(...ys) + 56 - top];
  const [wide, high] = [room.width / width, room.height / height];
  const scale = Math.min(1.1, Math.max(smallest, Math.min(wide, Math.max(high, smallest && 0.9))));
  const start = state.focus === null && room.width < 700 ? firstHub(left) : left;
  const x = width * scale <= room.width ? left + width / 2 : start + room.width / scale / 2;
  const y = height * scale <= room.height ? top + height / 2 : top + room.height / scale / 2;
  network.moveTo({ position: { x, y }, scale, offset: room.offset, animation: false });
}

/** On a narrow screen the overview begins at the reporting bodies. */
function firstHub(left) {
  const hub = nodes.find((node) => node.hub && nodeSet.get(node.id));
  return hub ? nodeSet.get(hub.id).x - 130 : left;
}

const fitAll = () => lookAt(nodeSet.map((node) => [node.x, node.y]), 0);

/** Bring a shown node into the free part of the stage, no further than needed. */
function bring(id) {
  const item = nodeSet.get(id);
  const spot = network.canvasToDOM({ x: item.x, y: item.y });
  const { width, height } = free();
  const scale = network.getScale();
  const inside = (at, low, high) => Math.min(Math.max(at, low), Math.max(low, high)) - at;
  const dx = inside(spot.x, 20 + 108 * scale, width - 20 - 108 * scale);
  const dy = inside(spot.y, TRAIL + 30, TRAIL + height - 40);
  const { x, y } = network.getViewPosition();
  if (dx || dy) network.moveTo({ position: { x: x - dx / scale, y: y - dy / scale }, animation: false });
}

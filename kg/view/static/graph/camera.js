// Where the camera looks. It never moves by itself.

const TRAIL = 44; // pixels at the top of the stage that the trail takes

/** The part of the stage the panel leaves free, in pixels, and how far its middle is from the middle of the stage. */
function free() {
  const stage = byId('graph').getBoundingClientRect();
  const cover = panel.hidden ? { left: stage.right, top: stage.bottom } : panel.getBoundingClientRect();
  const narrow = cover.left <= stage.left;
  const width = narrow ? stage.width : cover.left - stage.left;
  const height = (narrow ? Math.max(160, cover.top - stage.top) : stage.height) - TRAIL;
  return { width, height, offset: { x: (width - stage.width) / 2, y: (height - stage.height) / 2 + TRAIL } };
}

/** Look at places: all of them where they stay readable, else their full width, else their upper left part. */
function lookAt(spots, smallest = 0.6) {
  if (!spots.length) return;
  const room = free();
  const [xs, ys] = [spots.map(([x]) => x), spots.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs) - 136, Math.min(...ys) - (state.focus === null && !current.flat ? 40 : 76)];
  const [width, height] = [Math.max(...xs) + 136 - left, Math.max(...ys) + 56 - top];
  const [wideScale, highScale] = [room.width / width, room.height / height];
  const scale = Math.min(1.1, Math.max(smallest, Math.min(wideScale, Math.max(highScale, smallest && 0.9))));
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
const zoom = (factor) => network.moveTo({ scale: network.getScale() * factor, animation: false });

/** Bring a shown node into the free part of the stage, no further than needed. */
function bring(id) {
  const item = nodeSet.get(id);
  if (item) reach(item.x, item.y);
}

function reach(wantedX, wantedY) {
  const spot = network.canvasToDOM({ x: wantedX, y: wantedY });
  const { width, height } = free();
  const scale = network.getScale();
  const inside = (at, low, high) => Math.min(Math.max(at, low), Math.max(low, high)) - at;
  const dx = inside(spot.x, 20 + 108 * scale, width - 20 - 108 * scale);
  const dy = inside(spot.y, TRAIL + 30, TRAIL + height - 40);
  const { x, y } = network.getViewPosition();
  if (dx || dy) network.moveTo({ position: { x: x - dx / scale, y: y - dy / scale }, animation: false });
}

/** Do something to the view while a node keeps its place on the screen. */
function holding(id, act) {
  const old = nodeSet.get(id);
  const { x, y } = network.getViewPosition();
  act();
  const now = nodeSet.get(id);
  if (old && now) network.moveTo({ position: { x: x + now.x - old.x, y: y + now.y - old.y }, animation: false });
}

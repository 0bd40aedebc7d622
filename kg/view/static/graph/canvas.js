// How a node is drawn: a slip of paper with the glyph of its kind, its name, and what is said of it.

const FONT = '"Noto Sans CJK SC","Noto Sans SC","Microsoft YaHei","PingFang SC","Hiragino Sans GB",sans-serif';
const isBig = (node) => (state.focus === null ? node.hub : node.id === state.focus);
const size = (node) => ({ width: isBig(node) ? 216 : 208, height: isBig(node) ? 66 : 40 });

/** Cut text into at most `most` lines of a width; the last one ends in … where it does not fit. */
function lines(context, text, width, most) {
  const cut = [];
  let line = '';
  for (const char of text) {
    if (context.measureText(line + char).width <= width) {
      line += char;
    } else if (cut.length + 1 < most) {
      cut.push(line);
      line = char;
    } else {
      while (line && context.measureText(`${line}…`).width > width) line = line.slice(0, -1);
      return [...cut, `${line}…`];
    }
  }
  return [...cut, line];
}

const shapes = new Map(); // node and caption → the lines already cut
const cut = new Set(); // nodes whose box does not show all
/** The largest of a few fonts in which a name fits, else the smallest with the name cut. */
function fitting(context, node, room, caption) {
  const strong = isBig(node) || node.group === 'period';
  const tries = strong ? [['700 17px', 1], ['700 15px', 1], ['700 15px', 2], ['700 13px', 2]] : [['15px', 1], ['13.5px', 1], caption ? ['12.5px', 1] : ['12px', 2]];
  let made = null;
  for (const [height, most] of tries) {
    const font = `${height} ${FONT}`;
    context.font = font;
    made = { font, name: lines(context, node.short ?? node.label, room, most) };
    if (!made.name.at(-1).endsWith('…')) break;
  }
  return made;
}

function textOf(context, node, caption) {
  const key = `${node.id} ${isBig(node)} ${caption}`;
  if (!shapes.has(key)) {
    const room = size(node).width - 40;
    const { font, name } = fitting(context, node, room, caption);
    context.font = `12px ${FONT}`;
    const below = caption ? lines(context, caption, room, 1)[0] : '';
    shapes.set(key, { font, name, caption: below });
    if (name.join('') !== node.label || below !== caption) cut.add(node.id);
  }
  return shapes.get(key);
}

function drawSlip(context, node, x, y, dim) {
  const { width, height } = size(node);
  const { ink, paper, shape } = kinds[node.group];
  const chosen = state.selected?.node === node.id;
  const strong = chosen || state.hover === node.id;
  const big = isBig(node);
  context.save();
  context.beginPath();
  context.roundRect(x - width / 2, y - height / 2, width, height, node.group === 'period' ? height / 2 : 6);
  context.fillStyle = dim ? '#ffffff' : chosen ? '#fff7d6' : paper;
  context.fill();
  context.globalAlpha = dim ? 0.55 : 1;
  context.lineWidth = strong ? 2.5 : big ? 2 : 1;
  context.strokeStyle = ink;
  context.globalAlpha *= strong || big ? 1 : 0.7;
  context.stroke();
  context.globalAlpha = dim ? 0.55 : 1;
  glyphPath(context, shape, x - width / 2 + 17, y, big ? 8 : 6.5);
  context.fillStyle = ink;
  context.fill();
  drawText(context, node, x - width / 2 + 31, y);
  context.restore();
}

function drawText(context, node, left, y) {
  const text = textOf(context, node, captions.get(node.id) ?? '');
  const rows = text.name.length + (text.caption ? 1 : 0);
  const step = isBig(node) ? 21 : rows > 1 ? 15.5 : 16;
  let at = y - ((rows - 1) * step) / 2;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.font = text.font;
  context.fillStyle = '#1b2330';
  for (const line of text.name) {
    context.fillText(line, left, at);
    at += step;
  }
  if (text.caption) {
    context.font = `12px ${FONT}`;
    context.fillStyle = '#545f70';
    context.fillText(text.caption, left, at);
  }
}

/** What vis-network asks of a custom shape. Called as its method: it draws only shapes whose bounds it knows. */
function renderer({ ctx, id, x, y }) {
  const node = nodes[id];
  this.updateBoundingBox(x, y);
  return { drawNode: () => drawSlip(ctx, node, x, y, lit && !lit.has(id)), nodeDimensions: size(node) };
}

/** The ground: a sheet a lane; in an opened node the year above each column. */
function drawGround(context) {
  context.fillStyle = '#ffffff';
  context.strokeStyle = '#e7e5de';
  context.lineWidth = 1;
  for (const [top, bottom] of ground.sheets) {
    context.beginPath();
    context.roundRect(-26, top - 16, ground.width + 52, bottom - top + 32, 14);
    context.fill();
    context.stroke();
  }
  context.font = `700 15px ${FONT}`;
  context.fillStyle = '#545f70';
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  for (const [x, label] of ground.heads) context.fillText(label, x + 8, -28);
}

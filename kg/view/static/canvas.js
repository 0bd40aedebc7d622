// How a node is drawn: a slip of paper with the glyph of its kind, its name, and what is said of it.

const FONT = '"Noto Sans CJK SC","Noto Sans SC","Microsoft YaHei","PingFang SC","Hiragino Sans GB",sans-serif';
const isBig = (node) => (state.focus === null ? node.hub : node.id === state.focus);
const size = (node) => ({ width: isBig(node) ? 216 : 208, height: isBig(node) ? 66 : 38 });

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
function textOf(context, node, caption) {
  const key = `${node.id} ${isBig(node)} ${caption}`;
  if (!shapes.has(key)) {
    const room = size(node).width - 40;
    const big = isBig(node) || node.group === 'period' ? `700 15px ${FONT}` : `14px ${FONT}`;
    context.font = big;
    const label = node.short ?? node.label;
    let name = lines(context, label, room, isBig(node) ? 2 : 1);
    let font = big;
    if (!isBig(node) && !caption && name[0].endsWith('…')) {
      font = `11px ${FONT}`;
      context.font = font;
      name = lines(context, label, room, 2);
    }
    context.font = `11px ${FONT}`;
    shapes.set(key, { font, name, caption: caption ? lines(context, caption, room, 1)[0] : '' });
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
  context.globalAlpha = dim ? 0.4 : 1;
  context.beginPath();
  context.roundRect(x - width / 2, y - height / 2, width, height, node.group === 'period' ? height / 2 : 6);
  context.fillStyle = chosen ? '#fff7d6' : paper;
  context.fill();
  context.lineWidth = strong ? 2.5 : big ? 2 : 1;
  context.strokeStyle = ink;
  context.globalAlpha *= strong || big ? 1 : 0.7;
  context.stroke();
  context.globalAlpha = dim ? 0.4 : 1;
  glyphPath(context, shape, x - width / 2 + 17, y, big ? 8 : 6.5);
  context.fillStyle = ink;
  context.fill();
  drawText(context, node, x - width / 2 + 31, y);
  context.restore();
}

function drawText(context, node, left, y) {
  const text = textOf(context, node, captions.get(node.id) ?? '');
  const rows = text.name.length + (text.caption ? 1 : 0);
  const step = isBig(node) ? 20 : rows > 1 ? 14.5 : 16;
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
    context.font = `11px ${FONT}`;
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

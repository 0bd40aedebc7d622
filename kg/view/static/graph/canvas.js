// How a node is drawn: a slip of paper with the glyph of its kind, its name, and what is said of it.

const FONT = '"Noto Sans CJK SC","Noto Sans SC","Microsoft YaHei","PingFang SC","Hiragino Sans GB",sans-serif';
const isBig = (node) => (state.focus === null ? node.hub && !current.flat : node.id === state.focus);
const slip = (node) => ({ width: isBig(node) ? 216 : 208, height: isBig(node) ? 66 : 40 });

/** Cut text into at most `most` lines of a width; the last one ends in … where it does not fit. */
function lines(context, text, width, most) {
  if (context.measureText(text).width <= width) return [text];
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
    const room = slip(node).width - 40;
    const { font, name } = fitting(context, node, room, caption);
    context.font = `12px ${FONT}`;
    const below = caption ? lines(context, caption, room, 1)[0] : '';
    shapes.set(key, { font, name, caption: below });
  }
  return shapes.get(key);
}

function drawSlip(context, node, x, y, dim) {
  const { width, height } = slip(node);
  const { ink, paper, shape } = kinds[node.group];
  const chosen = state.selected?.node === node.id;
  const strong = chosen || state.hover === node.id || state.cursor === node.id;
  const big = isBig(node);
  context.save();
  if (state.cursor === node.id) drawRing(context, x, y, width, height);
  context.beginPath();
  context.roundRect(x - width / 2, y - height / 2, width, height, node.group === 'period' ? height / 2 : 6);
  context.fillStyle = dim ? '#ffffff' : chosen ? '#fff7d6' : paper;
  context.fill();
  context.lineWidth = strong ? 2.5 : big ? 2 : 1;
  context.strokeStyle = ink;
  context.globalAlpha = (dim ? 0.55 : 1) * (strong || big ? 1 : 0.7);
  context.stroke();
  context.globalAlpha = dim ? 0.55 : 1;
  glyphPath(context, shape, x - width / 2 + 17, y, big ? 8 : 6.5);
  context.fillStyle = ink;
  context.fill();
  drawText(context, node, x - width / 2 + 31, y);
  if (strong || node.hub || state.open.includes(node.id)) drawBadge(context, node, x + width / 2, y - height / 2);
  context.restore();
}

/** The ring around the box the keyboard is at. */
function drawRing(context, x, y, width, height) {
  context.beginPath();
  context.roundRect(x - width / 2 - 5, y - height / 2 - 5, width + 10, height + 10, 9);
  context.lineWidth = 3;
  context.strokeStyle = '#0b5c94';
  context.stroke();
}

/** On the corner of a box: how many neighbours expanding it would add, or − where it is expanded. */
function drawBadge(context, node, right, top) {
  const count = current.more.get(node.id) ?? 0;
  const text = state.open.includes(node.id) ? '−' : count ? `+${count}` : '';
  if (!text) return;
  context.font = `600 11px ${FONT}`;
  const width = Math.max(18, context.measureText(text).width + 10);
  context.beginPath();
  context.roundRect(right - width - 6, top - 11, width, 16, 8);
  context.fillStyle = kinds[node.group].ink;
  context.fill();
  context.fillStyle = '#ffffff';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(text, right - 6 - width / 2, top - 2.5);
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
  return { drawNode: () => drawSlip(ctx, node, x, y, lit && !lit.has(id)), nodeDimensions: slip(node) };
}

/** What stands above a sheet: a province, or whose neighbours these are. */
function headOf({ head, node, shown, all }) {
  if (node === undefined) return head;
  const count = shown < all ? `${shown} / ${all}` : String(all);
  return `− ${nameOf(nodes[node])} · ${t('graph.added')} ${count}`;
}

/** The ground: a sheet a lane with its heading; in an opened node the year above each column. */
function drawGround(context) {
  const { ground } = current;
  context.strokeStyle = '#e7e5de';
  context.lineWidth = 1;
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  context.font = `700 15px ${FONT}`;
  for (const sheet of ground.sheets) {
    context.fillStyle = sheet.node === undefined ? '#ffffff' : '#fbf9f1';
    context.beginPath();
    context.roundRect(-26, sheet.top - 16, ground.width + 52, sheet.bottom - sheet.top + 32, 14);
    context.fill();
    context.stroke();
    context.fillStyle = '#3d4654';
    if (headOf(sheet)) context.fillText(headOf(sheet), -14, sheet.top - 24);
  }
  context.fillStyle = '#545f70';
  for (const [x, label] of ground.heads) context.fillText(label, x + 8, -28);
}

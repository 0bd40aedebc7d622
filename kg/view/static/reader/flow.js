// The text as one flow: blocks of whole lines, in them runs of text inside the lines, grounds and marks that cover them.

const BLOCK = 1500; // characters; the browser lays out only the blocks it shows
const flow = { doc: null, blocks: [], lines: [], harms: [], heads: [], marks: [], stop: null };

/** Where blocks may end: after a line break that stands in no heading. */
function blocksOf(doc, heads) {
  const { text } = docs[doc];
  const borders = [0];
  for (let at = text.indexOf('\n', BLOCK); at >= 0; at = text.indexOf('\n', Math.max(at + 1, unit(doc, borders.at(-1)) + BLOCK))) {
    const border = point(doc, at + 1);
    if (!heads.some((head) => head.start < border && border < head.end)) borders.push(border);
  }
  if (borders.at(-1) < sizeOf(doc)) borders.push(sizeOf(doc));
  return borders.slice(1).map((end, i) => ({ start: borders[i], end, items: [], element: make('div', { class: 'block' }) }));
}

/** The place of the block that holds a code point. */
function blockAt(at) {
  let [low, high] = [0, flow.blocks.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (flow.blocks[middle].end <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Every block that a run touches. */
const blocksIn = ({ start, end }) => (flow.blocks.length ? flow.blocks.slice(blockAt(start), blockAt(end - 1) + 1) : []);

/** The elements around a run of text, innermost first: the lines of its facts, the ground of damage, the mark. */
function around(over) {
  const of = (type) => over.filter((item) => item.type === type);
  const lines = of('line').filter((line) => line.lane < LANES).sort((a, b) => b.lane - a.lane);
  const made = lines.map((line) => make('span', {
    class: `f k-${line.kind} lane-${line.lane}${line.plan ? ' plan' : ''}${view.hide.has(line.kind) ? ' off' : ''}`,
    'data-claims': line.claims.join(' '),
  }));
  if (of('harm').length) made.push(make('span', { class: `harm${view.hide.has(HARM) ? ' off' : ''}` }));
  if (of('mark').length) made.push(make('mark', { class: of('mark').some((mark) => mark.target) ? 'target' : 'part' }));
  return made;
}

/** A run of text with what covers it; `data-at` says where a run with facts or harms begins. */
function piece({ start, end, over }) {
  let node = document.createTextNode(cut(flow.doc, start, end));
  for (const element of around(over)) {
    element.append(node);
    node = element;
  }
  if (over.some(({ type }) => type === 'line' || type === 'harm')) node.dataset.at = start;
  else if (node.tagName === 'MARK') node.tabIndex = -1;
  return node;
}

/** Put the text of a block into it. */
function fillBlock(block) {
  const marks = flow.marks.filter((mark) => meets(mark, block));
  const parent = document.createDocumentFragment();
  let [head, into] = [null, parent];
  for (const segment of segments(block.start, block.end, [...block.items, ...marks])) {
    const inside = segment.over.find((item) => item.type === 'head') ?? null;
    if (inside !== head) {
      head = inside;
      into = head ? parent.appendChild(make('span', { class: `head level-${Math.min(head.level, 4)}`, role: 'heading', 'aria-level': Math.min(head.level + 1, 6), 'data-section': head.section })) : parent;
    }
    into.append(piece(segment));
  }
  block.element.replaceChildren(parent);
}

/** Build the text of a document. */
function buildText(doc) {
  const typed = (type, items) => items.map((item) => ({ ...item, type }));
  const heads = typed('head', headsOf(doc));
  Object.assign(flow, { doc, heads, marks: [], stop: null, lines: typed('line', linesOf(doc)), harms: typed('harm', harmsOf(doc)), blocks: blocksOf(doc, heads) });
  for (const item of [...flow.heads, ...flow.harms, ...flow.lines]) for (const block of blocksIn(item)) block.items.push(item);
  const text = byId('text');
  text.style.setProperty('--lanes', Math.min(LANES, Math.max(2, ...flow.lines.map((line) => line.lane + 1))));
  sizeBlocks(text);
  flow.blocks.forEach(fillBlock);
  text.replaceChildren(...flow.blocks.map((block) => block.element));
}

/** Tell the browser how high a block will be about, so that the page is long enough before it is laid out. */
function sizeBlocks(text) {
  const { fontSize, lineHeight } = getComputedStyle(text);
  const wide = Math.max(8, Math.floor(text.clientWidth / parseFloat(fontSize)));
  for (const { start, end, element } of flow.blocks) {
    const rows = cut(flow.doc, start, end).split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / wide)), -1);
    element.style.containIntrinsicBlockSize = `auto ${Math.max(1, rows) * parseFloat(lineHeight)}px`;
  }
}

/** Mark runs of the text, and no others. */
function mark(marks) {
  const touched = new Set([...flow.marks, ...marks].flatMap(blocksIn));
  flow.marks = marks.map((run) => ({ ...run, type: 'mark' }));
  touched.forEach(fillBlock);
  rove(flow.stop);
}

// Places in the text: from elements and selections to code points and back, and the steps from fact to fact.

/** The items over a run, as they lie under its characters. */
const itemsOver = (items, run) => items.filter((item) => meets(item, run));
const seen = (item) => !view.hide.has(item.type === 'harm' ? HARM : item.kind);
/** The shown lines and harms at one character. */
const itemsAt = (at) => {
  const block = flow.blocks[blockAt(at)];
  return itemsOver(block.items.filter((item) => item.type !== 'head' && seen(item)), { start: at, end: at + 1 });
};
/** The claims of some lines and harms, each once, the shortest line first. */
function claimsOver(items) {
  const sorted = [...items].sort((a, b) => (a.end - a.start) - (b.end - b.start) || a.start - b.start);
  return [...new Set(sorted.flatMap((item) => item.claims ?? (item.claim === undefined ? [] : [item.claim])))];
}

/** The element that begins at a code point with facts or harms. */
const elementAt = (at) => flow.blocks[blockAt(at)]?.element.querySelector(`[data-at="${at}"]`) ?? null;
/** The run of facts or harms around a node, its beginning as a code point; null outside the text or where nothing shows. */
function placeAt(node) {
  const element = node instanceof Element && byId('text').contains(node) ? node.closest('[data-at]') : null;
  return element && itemsAt(Number(element.dataset.at)).length ? Number(element.dataset.at) : null;
}

/** The code point of a border of a selection; the beginning or the end of the text where it lies outside. */
function pointAt(node, offset) {
  const range = document.createRange();
  range.selectNodeContents(byId('text'));
  const side = range.comparePoint(node, offset);
  if (side) return side < 0 ? 0 : sizeOf(flow.doc);
  range.setEnd(node, offset);
  return point(flow.doc, range.toString().length);
}

/** One element of the text can be reached by Tab: the fact stepped to last, else the first one. */
function rove(at) {
  for (const old of byId('text').querySelectorAll('[role="button"]')) for (const name of ['role', 'tabindex', 'aria-describedby']) old.removeAttribute(name);
  flow.stop = at ?? stops()[0] ?? null;
  const element = flow.stop === null ? null : elementAt(flow.stop);
  for (const [name, value] of [['role', 'button'], ['tabindex', '0'], ['aria-describedby', 'glance']]) element?.setAttribute(name, value);
  return element;
}

/** Where shown facts begin, in order. */
const stops = () => [...new Set(flow.lines.filter((line) => seen(line) && line.lane < LANES).map((line) => line.start))];

/** The code point about where the window begins. */
function topOfWindow() {
  const from = byId('text').getBoundingClientRect().top;
  const block = from > 0 ? flow.blocks[0] : flow.blocks.find(({ element }) => element.getBoundingClientRect().bottom > 100);
  const first = [...(block?.element.querySelectorAll('[data-at]') ?? [])].find((element) => element.getBoundingClientRect().bottom > 100);
  return Number(first?.dataset.at ?? block?.start ?? 0);
}

/** Move to the next fact (1) or the one before (-1). */
function step(by) {
  const all = stops();
  const here = byId('text').contains(document.activeElement) ? placeAt(document.activeElement) ?? view.span?.[0] : view.span?.[0];
  const from = here ?? topOfWindow() - (by > 0 ? 1 : 0);
  const to = by > 0 ? all.find((at) => at > from) : all.findLast((at) => at < from);
  if (to === undefined) return;
  const element = rove(to);
  element.scrollIntoView({ block: 'nearest' });
  element.focus({ preventScroll: true });
}

/** Bring the marked characters into view and the focus to them. */
function goToMark() {
  const found = byId('text').querySelector('mark.target');
  if (!found) return;
  const at = placeAt(found);
  if (at !== null) rove(at);
  found.scrollIntoView({ block: 'start' });
  found.focus({ preventScroll: true });
  hideTip(); // the card that stays says it already
  requestAnimationFrame(() => found.scrollIntoView({ block: 'start' })); // once the blocks around it have their height
}

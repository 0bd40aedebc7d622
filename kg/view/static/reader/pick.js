// Selected text: a link to exactly these characters, and their citation.

let waiting = 0;

/** The selected characters of the text as code points; null where none are. */
function selectedSpan() {
  const chosen = getSelection();
  if (view.doc === null || !chosen.rangeCount || chosen.isCollapsed) return null;
  const range = chosen.getRangeAt(0);
  if (!range.intersectsNode(byId('text'))) return null;
  const span = [pointAt(range.startContainer, range.startOffset), pointAt(range.endContainer, range.endOffset)];
  return span[0] < span[1] ? span : null;
}

function showPick() {
  const span = selectedSpan();
  const pick = byId('pick');
  pick.hidden = !span;
  if (!span) return;
  pick.replaceChildren(make('span', {}, fill('reader.selected', { a: span[0], b: span[1] })), copying(view.doc, span));
  const rects = getSelection().getRangeAt(0).getClientRects();
  if (rects.length) beside(pick, [rects[rects.length - 1]]);
}

/** Wait until the selection stands still; a click on the buttons must not take it away. */
function watchSelection() {
  document.addEventListener('selectionchange', () => {
    clearTimeout(waiting);
    waiting = setTimeout(showPick, 120);
  });
  byId('pick').addEventListener('pointerdown', (event) => { if (!event.target.closest('textarea')) event.preventDefault(); });
}

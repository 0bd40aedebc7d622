// The card that stays: what stands at some characters, every fact and doubt there, with links.

/** The section that holds a character: the last heading before it. */
const sectionAt = (at) => sections[flow.heads.findLast((head) => head.start <= at)?.section];
/** The report that holds a character: that of the last heading before it, else the first of the document. */
const reportAt = (doc, at) => reports[sectionAt(at)?.report] ?? reports.find((report) => report.doc === doc);

/** The citation of some characters: quote, report, file and offsets, hash of the file, build. */
function citationOf(doc, [start, end]) {
  const where = [reportAt(doc, start)?.title, docs[doc].name, `${t('ui.chars')} ${start}–${end}`, `sha256 ${docs[doc].sha256.slice(0, 12)}`, `${t('ui.build')} ${data.build.hash.slice(0, 12)}`];
  return `“${closed(cut(doc, start, end))}”（${where.filter(Boolean).join(t('ui.comma.list'))}）`;
}

/** Buttons that copy a link to some characters, and their citation. */
const copying = (doc, span) => make('p', { class: 'copying' },
  copyButton(() => fullLink(doc, span), t('reader.link')), ' · ', copyButton(() => citationOf(doc, span), t('reader.cite')));

/** A link to some characters of the text on this page. */
const linkTo = (doc, span, text) => make('a', { href: `reader.html${hashOf(doc, span)}` }, text);

/** A fact with what only the reader adds: its sentence, and its other places. */
function factHere(index) {
  const claim = claims[index];
  const runs = runsOf(claim).map((run) => linkTo(claim.doc, run, `${run[0]}–${run[1]}`));
  const more = [
    claim.sent?.length ? linkTo(claim.doc, claim.sent, `${t('reader.sentence')} ${claim.sent[0]}–${claim.sent[1]}`) : null,
    runs.length > 1 ? make('span', {}, t('reader.runs'), ...runs.flatMap((run, i) => (i ? [t('ui.comma'), run] : [run]))) : null,
  ].filter(Boolean);
  const card = factCard(index);
  if (claim.kind === HARM) for (const [key, value] of claim.rows ?? []) if (key === 'why') card.append(make('p', { class: 'note' }, t(`mean.${value[0]}`)));
  if (more.length) card.append(make('p', { class: 'source' }, ...more.flatMap((part, i) => (i ? [' · ', part] : [part]))));
  return card;
}

/** A doubt with its meaning and remedy. */
function doubtCard(index) {
  const { code, severity, message, doc, at } = issues[index];
  const rows = [['reader.means', codeWord(index, 'meaning')], ['reader.remedy', codeWord(index, 'remedy')]].filter(([, text]) => text);
  return make('article', { class: 'claim' },
    make('h4', { class: 'says' }, codeWord(index, 'title')),
    make('div', { class: 'tags' }, make('span', { class: 'tag' }, t(`severity.${severity}`)), make('span', { class: 'tag' }, code)),
    make('p', {}, message), rows.length ? make('dl', {}, ...rows.flatMap(([key, text]) => [make('dt', {}, t(key)), make('dd', {}, text)])) : null,
    make('p', { class: 'source' }, at ? linkTo(doc, at, fill('reader.here', { a: at[0], b: at[1] })) : t('reader.whole')));
}

const headed = (code, cards) => (cards.length ? [make('h3', {}, `${t(code)} · ${cards.length}`), ...cards] : []);

/** Draw the card for the span of `view`, or take it away. */
function drawPanel() {
  const panel = byId('here');
  panel.hidden = !view.span;
  if (!view.span) return panel.replaceChildren();
  const [start, end] = view.span;
  const run = { start, end };
  const exact = claimsOver([...flow.lines, ...flow.harms].filter((item) => item.start === start && item.end === end));
  const over = claimsOver([...itemsOver(flow.lines, run), ...itemsOver(flow.harms, run)]).filter((index) => !exact.includes(index));
  const doubts = itemsOver(flow.harms, run).filter((item) => item.issue !== undefined).map((item) => item.issue);
  const section = sectionAt(start);
  return panel.replaceChildren(
    make('button', { type: 'button', class: 'close', 'aria-label': t('ui.close'), title: t('ui.close'), onclick: closePanel }, '×'),
    make('h2', { tabindex: -1 }, t('reader.card')),
    make('p', { class: 'note' }, fill('reader.here', { a: start, b: end }), section ? ` · ${t('reader.section')} ` : '', section ? make('span', { lang: 'zh' }, section.title) : ''),
    make('blockquote', { lang: 'zh' }, closed(start + 400 < end ? `${cut(view.doc, start, start + 400)}……` : cut(view.doc, start, end))),
    copying(view.doc, view.span),
    exact.length + over.length ? '' : make('p', { class: 'note' }, t('reader.nofact')),
    ...headed('reader.exact', exact.map(factHere)), ...headed('reader.doubthere', doubts.map(doubtCard)), ...someOf('reader.over', over));
}

/** Facts under a heading, a page of them at a time: a long span may hold thousands. */
function someOf(code, indexes) {
  if (!indexes.length) return [];
  const box = make('div', {});
  const more = make('button', { type: 'button', class: 'more', onclick: () => add() });
  let done = 0;
  function add() {
    box.append(...indexes.slice(done, done + 20).map(factHere));
    done += 20;
    more.textContent = `${t('ui.more')} ${Math.min(20, indexes.length - done)} / ${indexes.length - done}`;
    more.hidden = done >= indexes.length;
  }
  add();
  return [make('h3', {}, `${t(code)} · ${indexes.length}`), box, more];
}

/** Mark the span of `view` in the text, and the other places of the facts that are said there. */
function drawMarks() {
  if (!view.span) return mark([]);
  const [start, end] = view.span;
  const exact = claimsOver(flow.lines.filter((item) => item.start === start && item.end === end));
  const others = exact.flatMap((index) => runsOf(claims[index])).filter(([a, b]) => a !== start || b !== end);
  return mark([{ start, end, target: true }, ...others.map(([a, b]) => ({ start: a, end: b, target: false }))]);
}

/** Keep the card of a span open, and put it into the address. */
function pin(span) {
  Object.assign(view, { span, bad: null });
  writeAddress();
  hideTip();
  drawMarks();
  drawPanel();
  drawBad();
}

/** The span of the shortest fact or harm at a character. */
function spanAt(at) {
  const [least] = itemsAt(at).sort((a, b) => (a.end - a.start) - (b.end - b.start));
  return [least.start, least.end];
}

function closePanel() {
  const [start] = view.span;
  view.span = null;
  writeAddress();
  drawMarks();
  drawPanel();
  const element = rove(elementAt(start) ? start : flow.stop);
  element?.focus({ preventScroll: true });
  hideTip();
}

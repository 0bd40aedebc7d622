// A fact for people: what it says, its sentences with the quoted characters marked, its place, and how to cite it.

const PAGE = 30; // facts shown at a time
const ORDER = ['report', 'law_event', 'activity', 'number', 'document', 'platform', 'award', 'meeting', 'day', 'proposal', 'person', 'place', 'body', 'noise'];

/** A run of a text with some runs inside marked. */
function marked(doc, start, end, runs) {
  const quote = make('blockquote', { lang: 'zh' });
  let done = start;
  for (const [from, to] of runs) {
    quote.append(closed(cut(doc, done, from)), make('mark', {}, closed(cut(doc, from, to))));
    done = to;
  }
  quote.append(closed(cut(doc, done, end)));
  return quote;
}

/** The sentences of a claim with the quoted characters marked. */
const quotes = (claim) => sentencesOf(claim).map(([start, end, runs]) => marked(claim.doc, start, end, runs));

const iri = (claim) => data.build.base + claim.id;
const placeOf = (claim) => `${docs[claim.doc].name} ${claim.at[0]}–${claim.at[1]}`;

/** The citation of a claim: quote, report, file and offsets, IRI, build. */
function citation(claim) {
  const where = [reports[claim.report].title, docs[claim.doc].name, `${t('ui.chars')} ${claim.at[0]}–${claim.at[1]}`, iri(claim), `${t('ui.build')} ${data.build.hash.slice(0, 12)}`];
  return `“${quoteOf(claim)}”（${where.join(t('ui.comma.list'))}）`;
}

/** A button that copies a text; where the browser does not let a page do that, it shows the text to be copied by hand. */
function copyButton(text, label = t('ui.copy')) {
  return make('button', { type: 'button', class: 'link', onclick: async ({ currentTarget: button }) => {
    try {
      await navigator.clipboard.writeText(text());
      button.textContent = t('ui.copied');
    } catch {
      button.replaceWith(make('textarea', { readonly: true, rows: 4, class: 'byhand', 'aria-label': label }, text()));
    }
  } }, label);
}

function sourceLine(claim) {
  const report = [...new Set([reports[claim.report].title, sections[claim.section]?.title])].filter(Boolean).join(' › ');
  const parts = [];
  if (claim.rule) parts.push(`${t('ui.rule')} ${claim.rule}`);
  parts.push(claim.sure === undefined ? t('ui.unsure') : `${t('ui.sure')} ${claim.sure}`);
  return make('p', { class: 'source' },
    make('span', { lang: 'zh' }, report), ' · ', readerLink(claim, `${docs[claim.doc].name} ${t('ui.chars')} ${claim.at[0]}–${claim.at[1]}`),
    ` · ${parts.join(' · ')} · `, copyButton(() => citation(claim)));
}

/** What a claim says, in one line. */
const headOf = (claim) => (claim.head ?? []).map(say).join(' ') || t(claim.kind);

function tags(claim) {
  const made = [make('span', { class: `tag k-${looks(claim.kind)}` }, t(claim.kind))];
  if (claim.status) made.push(make('span', { class: `tag ${claim.status}` }, t(claim.status)));
  if (claim.period) made.push(make('span', { class: 'tag', lang: 'zh' }, claim.period));
  return make('div', { class: 'tags' }, ...made);
}

/** The other entities a claim speaks of, as links. */
function aboutLine(claim, but) {
  const ids = [...new Set((claim.refs ?? []).filter(([role]) => role !== 'unit' && role !== 'change_unit' && role !== 'period').map(([, entity]) => entity))].filter((id) => id !== but);
  return ids.length && !alone ? make('p', { class: 'about' }, ids.flatMap((id, i) => (i ? [' · ', entityLink(id)] : [entityLink(id)]))) : null;
}

/** One fact as a card; `but` is an entity that need not be linked, being the page itself; `level` the heading of its place. */
function factCard(index, but, level = 'h4') {
  const claim = claims[index];
  const rows = (claim.rows ?? []).flatMap(([key, value]) => [make('dt', {}, t(key)), make('dd', { lang: 'zh' }, say(value))]);
  return make('article', { class: 'claim', 'data-claim': index },
    make(level, { class: 'says', lang: 'zh' }, headOf(claim)), tags(claim), ...quotes(claim),
    rows.length ? make('dl', {}, ...rows) : null, aboutLine(claim, but), sourceLine(claim));
}

/** Facts in the order of kind and time. */
function inOrder(indexes) {
  const rank = (index) => ORDER.indexOf(claims[index].kind) * 1000 + (claims[index].column ?? 999);
  return [...indexes].sort((a, b) => rank(a) - rank(b) || a - b);
}

/** A list of cards, some at a time. */
function factList(indexes, but, level) {
  const box = make('div', { class: 'claims' });
  const more = make('button', { type: 'button', class: 'more', onclick: () => add() });
  let done = 0;
  function add() {
    for (const index of indexes.slice(done, done + PAGE)) box.insertBefore(factCard(index, but, level), more);
    done = Math.min(done + PAGE, indexes.length);
    more.textContent = `${t('ui.more')} ${Math.min(PAGE, indexes.length - done)} / ${indexes.length - done}`;
    more.hidden = done === indexes.length;
  }
  box.append(more);
  add();
  return box;
}

// Search over everything: entities by names, other names and initials; facts by their words; the texts themselves.

const MOST = 1000; // hits counted in the facts and in the texts; beyond that people are told "1000+"

const searched = lazily(() => entities.map(({ label, names = [], py = '' }) => ({
  label: wantedOf(label), names: names.map(wantedOf), py,
})));
const heads = lazily(() => together(claims.map((claim) => (claim.head ?? []).map((value) => words[value]?.[0] ?? String(value)).join(''))));
const texts = lazily(() => together(docs.map(({ text }) => text)));

/** How well an entity fits folded words, less is better; -1 where it does not. */
function rankOf({ label, names, py }, wanted) {
  const at = label.indexOf(wanted);
  if (at >= 0) return (at ? 1 : 0) + Math.min(0.9, label.length / 100);
  if (names.includes(wanted)) return 0.95;
  if (names.some((name) => name.includes(wanted))) return 2;
  const letters = wanted.length > 1 ? py.indexOf(wanted) : -1;
  return letters < 0 ? -1 : 3 + (letters > 0) + Math.min(0.9, py.length / 100);
}

/** Entities whose name, other name or initials hold the words, best first; those most spoken of before others. */
function search(text) {
  const wanted = wantedOf(text);
  if (!wanted) return [];
  const found = searched().map((names, index) => ({ index, rank: rankOf(names, wanted) })).filter(({ rank }) => rank >= 0);
  found.sort((a, b) => a.rank - b.rank || claimsOf(b.index).length - claimsOf(a.index).length || a.index - b.index);
  return found.map(({ index }) => index);
}

/** Facts whose own words hold the text, by place, at most MOST. */
function searchFacts(text) {
  const found = new Set();
  for (const [claim] of hits(heads(), wantedOf(text))) {
    found.add(claim);
    if (found.size >= MOST) break;
  }
  return [...found];
}

/** Where the texts hold the words, over line ends and blanks: {doc, start, end} in code points, at most MOST. */
function searchTexts(text) {
  const found = [];
  for (const [doc, start, end] of hits(texts(), wantedOf(text))) {
    found.push({ doc, start: point(doc, start), end: point(doc, end) });
    if (found.length >= MOST) break;
  }
  return found;
}

const headings = lazily(() => grouped(sections.filter(({ at }) => at).map((section) => [reports[section.report].doc, section])));
const inDoc = lazily(() => grouped(reports.map((report) => [report.doc, report])));
/** The report that a place of a document belongs to, by the heading before it; undefined where a file holds none. */
function reportAt(doc, at) {
  const before = (headings().get(doc) ?? []).filter((section) => section.at[0] <= at).at(-1);
  return before ? reports[before.report] : inDoc().get(doc)?.[0];
}

/** The search made ready while nobody waits: the first search of fifteen megabytes of text else takes half a second. */
const prepare = lazily(() => {
  const later = self.requestIdleCallback ?? setTimeout;
  for (const make of [searched, byEntity, heads, texts]) later(make);
  return true;
});

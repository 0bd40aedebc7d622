// The texts and their code points. JavaScript counts UTF-16 units; all offsets of the data are code points.

const wide = docs.map(({ text }) => lazily(() => {
  const found = []; // the code points that take two units, in order
  let at = 0;
  for (const char of text) {
    if (char.length > 1) found.push(at);
    at += 1;
  }
  return found;
}));

/** How many of a sorted list are below a value. */
function below(sorted, value) {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

const astral = docs.map(({ text }) => /[\ud800-\udbff]/.test(text));
/** The UTF-16 unit of a code point of a document. */
const unit = (doc, at) => (astral[doc] ? at + below(wide[doc](), at) : at);
/** The code point of a UTF-16 unit of a document. */
function point(doc, units) {
  return astral[doc] ? units - below(wide[doc]().map((at, i) => at + i), units) : units;
}
/** The characters of a document between two code points. */
const cut = (doc, start, end) => docs[doc].text.slice(unit(doc, start), unit(doc, end));

const AROUND = 60;
/** All runs of a claim's quote. */
const runsOf = (claim) => claim.parts ?? [claim.at];

/** The run around a quote that people read: its sentence where they overlap, else the line around it. */
function around(claim, [start, end]) {
  const { doc, sent } = claim;
  if (sent && sent[0] < end && start < sent[1]) return [Math.min(sent[0], start), Math.max(sent[1], end)];
  const before = cut(doc, Math.max(0, start - AROUND), start);
  const after = cut(doc, end, end + AROUND);
  const from = [...before.slice(before.lastIndexOf('\n') + 1)].length;
  const to = after.indexOf('\n') < 0 ? [...after].length : [...after.slice(0, after.indexOf('\n'))].length;
  return [start - from, end + to];
}

/** The sentences of a claim: [start, end, its marked runs], in order, overlapping ones once. */
function sentencesOf(claim) {
  const found = [];
  for (const run of [...runsOf(claim)].sort((a, b) => a[0] - b[0])) {
    const [start, end] = around(claim, run);
    const last = found.at(-1);
    if (last && start < last[1]) {
      last[1] = Math.max(last[1], end);
      last[2].push(run);
    } else found.push([start, end, [run]]);
  }
  return found;
}

/** Line breaks and blanks inside Chinese closed, others single: how people read and quote a text. */
const closed = (text) => text.replace(/\s+/g, ' ').replace(/(?<![!-~]) | (?![!-~])/g, '');

/** The quoted words of a claim; runs that stand apart joined by an ellipsis. */
const quoteOf = (claim) => runsOf(claim).map(([start, end]) => closed(cut(claim.doc, start, end))).join('……');

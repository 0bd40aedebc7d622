// Words folded for comparing, one unit for one unit, so that a place in the folded text is a place in the text.
// Full width and half width, capitals, and look-alikes (⼈, U+2F08, for 人) are one; traditional characters are not
// turned into simplified ones: that is no matter of single characters (乾坤, 干部), and the reports are simplified.

const ODD = /[\u2e80-\u2fdf\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6İς]/g;
const own = { İ: 'i', ς: 'σ' }; // their small letters would be two units, or depend on what follows
const odd = new Map();

function plain(char) {
  if (!odd.has(char)) {
    const normal = own[char] ?? char.normalize('NFKC');
    odd.set(char, normal.length === char.length ? normal : char);
  }
  return odd.get(char);
}

/** A text in one width and one case, of the same length. */
const folded = (text) => text.replace(ODD, plain).toLowerCase().replace(ODD, plain);
/** Words as people type them, folded, without blanks. */
const wantedOf = (words) => folded(words.replace(/\s+/g, ''));

/** A text folded and without blanks and line ends; `gaps` tells for each that was left out what stood before it. */
function compact(text) {
  const parts = [];
  const gaps = [];
  let [length, done] = [0, 0];
  for (const { 0: blank, index } of text.matchAll(/\s+/g)) {
    parts.push(text.slice(done, index));
    length += index - done;
    for (let i = 0; i < blank.length; i += 1) gaps.push(length);
    done = index + blank.length;
  }
  parts.push(text.slice(done));
  return { text: folded(parts.join('')), gaps };
}

/** Many texts as one, to be searched at once; no hit reaches over the end of one, since words hold no line end. */
function together(texts) {
  const compacts = texts.map(compact);
  const starts = [];
  let length = 0;
  for (const { text } of compacts) {
    starts.push(length);
    length += text.length + 1;
  }
  return { text: compacts.map(({ text }) => text).join('\n'), starts, gaps: compacts.map(({ gaps }) => gaps) };
}

/** The hits of folded words: [which text, the UTF-16 units there from and to], in order, none overlapping another. */
function* hits(index, wanted) {
  const { text, starts, gaps } = index;
  const size = wanted.length;
  for (let at = text.indexOf(wanted); size && at >= 0; at = text.indexOf(wanted, at + size)) {
    const which = below(starts, at + 1) - 1;
    const [first, last] = [at - starts[which], at - starts[which] + size - 1];
    yield [which, first + below(gaps[which], first + 1), last + below(gaps[which], last + 1) + 1];
  }
}

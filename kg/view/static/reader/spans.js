// What lies under a text: lines (facts), harms (damage and doubts), headings. All runs are code points.

const HARM = 'noise'; // the kind of facts that say what is damaged; doubts are switched on and off with it
const LANES = 12; // lines drawn under one character; where there are more, the card still lists every fact

/** The claims of each document. */
const byDoc = kg.lazily(() => grouped(claims.map((claim, index) => [claim.doc, index])));
const issuesByDoc = kg.lazily(() => grouped(issues.map((issue, index) => [issue.doc, index])));

/** The facts of a text as lines: facts of one kind on the same characters share a line. In the order of the text. */
function linesOf(doc) {
  const made = new Map();
  for (const index of byDoc().get(doc) ?? []) {
    const { kind, status } = claims[index];
    if (kind === HARM) continue;
    for (const [start, end] of runsOf(claims[index])) {
      const key = `${kind} ${status === 'plan'} ${start} ${end}`;
      if (!made.has(key)) made.set(key, { start, end, kind, plan: status === 'plan', claims: [] });
      made.get(key).claims.push(index);
    }
  }
  const lines = [...made.values()].filter(({ start, end }) => start < end);
  lines.sort((a, b) => a.start - b.start || b.end - a.end || a.claims[0] - b.claims[0]);
  return inLanes(lines);
}

/** Give each line the first lane that is free where it begins, so that lines over one another all show. */
function inLanes(lines) {
  const ends = [];
  for (const line of lines) {
    const free = ends.findIndex((end) => end <= line.start);
    line.lane = free < 0 ? ends.length : free;
    ends[line.lane] = line.end;
  }
  return lines;
}

/** The runs where a text is damaged or in doubt: of a fact that says so, or of an issue. */
function harmsOf(doc) {
  const facts = (byDoc().get(doc) ?? []).filter((index) => claims[index].kind === HARM)
    .flatMap((claim) => runsOf(claims[claim]).map(([start, end]) => ({ start, end, claim })));
  const doubts = (issuesByDoc().get(doc) ?? []).filter((issue) => issues[issue].at)
    .map((issue) => ({ start: issues[issue].at[0], end: issues[issue].at[1], issue }));
  return [...facts, ...doubts].filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The headings of a text in its order; those without a place are left to the outline. */
function headsOf(doc) {
  const own = sections.map((section, index) => ({ ...section, index })).filter(({ report, at }) => reports[report].doc === doc && at);
  own.sort((a, b) => a.at[0] - b.at[0] || a.level - b.level);
  let end = -1; // a heading inside another is no heading of its own in the text
  return own.map(({ at, level, index }) => ({ start: at[0], end: at[1], level, section: index }))
    .filter((head) => head.start >= end && head.start < head.end && (end = head.end));
}

/** Runs cut at every border: `[{start, end, over}]`, where `over` are the items that cover the run, in their order. */
function segments(start, end, items) {
  const inside = (at) => Math.min(Math.max(at, start), end);
  const cuts = [...new Set([start, end, ...items.flatMap((item) => [inside(item.start), inside(item.end)])])].sort((a, b) => a - b);
  const waiting = [...items].sort((a, b) => a.start - b.start);
  let [next, over] = [0, []];
  return cuts.slice(0, -1).map((from, i) => {
    while (next < waiting.length && waiting[next].start <= from) over.push(waiting[next++]);
    over = over.filter((item) => item.end > from);
    return { start: from, end: cuts[i + 1], over: [...over] };
  });
}

/** Whether two runs share a character. */
const meets = (a, b) => a.start < b.end && b.start < a.end;

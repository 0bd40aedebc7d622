// Where everything stands. One rule for all views, and nothing moves by itself: a board of bands (top to bottom) and
// columns (left to right), each cell filled with rows of boxes that wrap into sub-columns. Bands belong to sheets: one
// a reporting body, and one for what an expanded node adds, right below the sheet that node stands on.

const GRID = { row: 48, split: 220, gutter: 38, band: 44, sheet: 64 };
const BANDS = 100; // bands of one sheet
const ACROSS = 5; // boxes side by side where there are no years

/** The order of two ranks: the first difference of their parts. */
function before(a, b) {
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return a[i] < b[i] ? -1 : 1;
  return 0;
}

/** Fill a board: slots {id, band, column, rank} → id → {band, column, left, top}. `most` tells the rows of a cell. */
function filled(slots, most) {
  const cells = new Map();
  for (const slot of slots) {
    const key = `${slot.band} ${slot.column}`;
    if (!cells.has(key)) cells.set(key, []);
    cells.get(key).push(slot);
  }
  const made = new Map();
  for (const cell of cells.values()) {
    const limit = most(cell);
    const rows = Math.ceil(cell.length / Math.ceil(cell.length / limit));
    cell.sort((a, b) => before([...a.rank, a.id], [...b.rank, b.id])).forEach(({ id, band, column }, i) => {
      made.set(id, { band, column, left: Math.floor(i / rows) * GRID.split, top: (i % rows) * GRID.row });
    });
  }
  return made;
}

const across = (cell) => Math.max(1, Math.ceil(cell.length / ACROSS));
const LAST = 9999; // the column of what has no year
const FREE = -1; // no column: counted from the left edge, so that nothing else has to move

/** Where the large box of a band stands: in the middle, but not too far down. */
const middle = (lowest) => Math.min(Math.floor(lowest / 2), 7 * GRID.row);
function lowered(made, id) {
  const own = made.get(id);
  const lowest = Math.max(...[...made.values()].filter((box) => box.band === own.band).map((box) => box.top));
  made.set(id, { ...own, top: middle(lowest) });
}

/** The band in a lane: the first view, a band a kind below it, at the bottom bodies that are only mentioned. */
function bandOf(node) {
  if (node.group === 'body') return node.tied || node.hub ? 0 : KINDS.length;
  return FIRST.includes(node.group) ? 0 : KINDS.indexOf(node.group);
}

function columnIn(node) {
  if (node.group === 'body' || node.group === 'person') return node.hub ? 1 : 0;
  return node.column === undefined ? LAST : node.column + 2;
}

/** The lanes: periods on top, then a sheet a reporting body; bodies and people, the body itself, then the years. */
function lanes(ids, sheetOf) {
  const made = filled(ids.map((id) => {
    const node = nodes[id];
    const rank = [node.group !== 'report', !node.tied, -node.claims.length, node.label];
    return { id, band: sheetOf(node) * BANDS + bandOf(node), column: columnIn(node), rank };
  }), () => 22);
  for (const id of ids) if (nodes[id].hub) lowered(made, id);
  return made;
}

/** A mere list of reporting bodies: a sheet a province, the bodies side by side. */
function directory(ids, sheetOf) {
  return filled(ids.map((id) => ({ id, band: sheetOf(nodes[id]) * BANDS, column: 0, rank: [nodes[id].key] })), across);
}

/** What ties a neighbour to a node: the first edge that passes. */
const tie = (id, other) => edges[ties[id].find((edge) => far(edges[edge], id) === other && match().edge(edge))];
function beside(id, centre) {
  const edge = tie(centre, id);
  const node = nodes[id];
  const year = node.group === 'report' || node.group === 'period' ? node.column : columnOf(edge);
  return { year, rank: [Boolean(edge.dashes), String(edge.words[0]), node.label] }; // the same in both languages
}

/** An opened node: itself, then its neighbours by kind and by the year of the tie. */
function ego([centre, ...ids]) {
  const slots = ids.map((id) => {
    const { year, rank } = beside(id, centre);
    return { id, band: KINDS.indexOf(nodes[id].group), column: year === undefined ? 1 : year + 2, rank };
  });
  const limit = Math.max(8, Math.round(Math.sqrt(5 * slots.length)));
  const made = filled(slots, () => limit);
  const band = slots.length ? Math.min(...slots.map((slot) => slot.band)) : 0;
  made.set(centre, { band, column: 0, left: 0, top: 0 });
  lowered(made, centre);
  return made;
}

/** What an expanded node adds, on its own sheet: by kind, then by the year of the tie, in rows as wide as the board. */
function added({ node, ids }, sheet, width) {
  const wide = Math.max(3, Math.floor(width / GRID.split));
  const made = new Map();
  for (const kind of KINDS) {
    const row = ids.filter((id) => nodes[id].group === kind).map((id) => ({ id, ...beside(id, node) }));
    row.sort((a, b) => before([a.year ?? LAST, ...a.rank, a.id], [b.year ?? LAST, ...b.rank, b.id]));
    for (const [i, { id }] of row.entries()) {
      made.set(id, { band: sheet * BANDS + KINDS.indexOf(kind), column: FREE, left: (i % wide) * GRID.split, top: Math.floor(i / wide) * GRID.row });
    }
  }
  return made;
}

/** The top of the divisions a body belongs to: its province; the body itself where none is known. */
function provinceOf(node) {
  let place = entities[entityOf(node)]?.place;
  while (place !== undefined && entities[place].within !== undefined) place = entities[place].within;
  return place;
}

/** The sheets of a view without expansions, top to bottom: [{key, head}]. */
function sheetsOf(view) {
  if (state.focus !== null) return [{ key: 'ego', head: '' }];
  if (view.flat) {
    const tops = [...view.ids].map((id) => nodes[id]).sort((a, b) => before([a.key], [b.key])).map(provinceOf);
    return [...new Set(tops)].map((place) => ({ key: place ?? 'other', head: entities[place]?.label ?? t('other') }));
  }
  const bodies = nodes.filter((node) => node.hub).sort((a, b) => b.claims.length - a.claims.length || before([a.key], [b.key]));
  return ['periods', ...bodies.map((node) => node.id), 'other'].map((key) => ({ key, head: '' }));
}

/** Which sheet a node of the base stands on. */
function homeOf(node, flat) {
  if (state.focus !== null) return 'ego';
  if (flat) return provinceOf(node) ?? 'other';
  return node.group === 'period' ? 'periods' : node.hub ? node.id : node.lane ?? 'other';
}

/** Put the sheets of the expansions in: each below the sheet its node stands on. */
function ordered(base, view) {
  const sheets = [...base];
  const home = new Map(view.ids.map((id) => [id, homeOf(nodes[id], view.flat)]));
  for (const { node, ids, all } of view.added) {
    const key = `+${node}`;
    for (const id of ids) home.set(id, key);
    if (!ids.length) continue;
    let at = sheets.findIndex((sheet) => sheet.key === home.get(node)) + 1;
    while (sheets[at]?.after === home.get(node)) at += 1;
    sheets.splice(at, 0, { key, after: home.get(node), node, shown: ids.length, all });
  }
  return sheets;
}

/** The boxes of a view: id → {band, column, left, top}, and its sheets. */
function boxes(view) {
  const sheets = ordered(sheetsOf(view), view);
  const place = new Map(sheets.map((sheet, i) => [sheet.key, i]));
  const sheetOf = (node) => place.get(homeOf(node, view.flat)) ?? place.get('other');
  const made = state.focus !== null ? ego(view.ids) : (view.flat ? directory : lanes)(view.ids, sheetOf);
  const width = spans(made, GRID.gutter).width;
  for (const expansion of view.added) for (const [id, box] of added(expansion, place.get(`+${expansion.node}`), width)) made.set(id, box);
  return { made, sheets };
}

/** Where each band or column begins, given the size of each and the gap before it. */
function begins(sizes, gap) {
  const found = new Map();
  let at = 0;
  for (const key of [...sizes.keys()].sort((a, b) => a - b)) {
    at += found.size ? gap(key) : 0;
    found.set(key, at);
    at += sizes.get(key);
  }
  return found;
}

/** Where the columns begin, and how wide they are together. */
function spans(made, gap) {
  const widths = new Map();
  for (const { column, left } of made.values()) if (column !== FREE) widths.set(column, Math.max(widths.get(column) ?? 0, left + GRID.split));
  const lefts = begins(widths, () => gap);
  const last = Math.max(...lefts.keys());
  return { lefts, width: lefts.size ? lefts.get(last) + widths.get(last) : 0 };
}

/** The centres of the boxes and the ground below them; bands and columns without boxes take no room. */
function settled({ made, sheets }) {
  const heights = new Map();
  for (const { band, top } of made.values()) heights.set(band, Math.max(heights.get(band) ?? 0, top + GRID.row));
  const headed = new Set();
  const tops = begins(heights, (band) => {
    const sheet = Math.floor(band / BANDS);
    if (headed.has(sheet) || (!sheets[sheet].head && sheets[sheet].node === undefined)) return GRID.band;
    headed.add(sheet);
    return GRID.sheet;
  });
  const { lefts, width } = spans(made, state.focus === null ? GRID.gutter : 3 * GRID.gutter);
  const xOf = ({ column, left }) => (column === FREE ? 0 : lefts.get(column)) + left + GRID.split / 2;
  const places = new Map([...made].map(([id, box]) => [id, [xOf(box), tops.get(box.band) + box.top + GRID.row / 2]]));
  return { places, ground: groundOf({ sheets, heights, tops, lefts, width, rights: [...places.values()].map(([x]) => x + GRID.split / 2) }) };
}

/** The sheets to draw and the years above the columns of an opened node. */
function groundOf({ sheets, heights, tops, lefts, width, rights }) {
  const drawn = new Map();
  for (const [band, top] of tops) {
    const sheet = Math.floor(band / BANDS);
    const from = drawn.get(sheet)?.top ?? top;
    drawn.set(sheet, { ...sheets[sheet], top: from, bottom: top + heights.get(band) });
  }
  const plain = ({ key }) => key === 'periods' || key === 'ego';
  return {
    sheets: [...drawn.values()].filter((sheet) => !plain(sheet)),
    width: Math.max(width, ...rights),
    heads: state.focus === null ? [] : [...lefts].filter(([column]) => column > 1).map(([column, x]) => [x, columns[column - 2]]),
  };
}

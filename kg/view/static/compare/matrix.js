// A table to compare by: kinds of things down, bodies or periods across; every number opens the statements behind it.

const STATUS = ['已完成', '现状', '计划']; // as it was done, as it stands, as it was planned
const UNTOLD = '—'; // there is a report, and it says nothing of this
const UNKNOWN = '／'; // there is no report

/** A table to compare by, in a box that scrolls by itself; `heads` are cells of the head, `lines` rows of the body. */
const grid = (label, heads, lines) => make('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': label },
  make('table', { class: 'matrix' }, make('thead', {}, make('tr', {}, heads)), make('tbody', {}, lines)));
const columnHead = (words, right = true) => make('th', { scope: 'col', class: right ? 'n' : undefined }, words);
const rowHead = (...words) => make('th', { scope: 'row' }, ...words);
/** The head of a column that a report may tell of, or none. */
const sideHead = ({ head, label, reported }) => make('th', { scope: 'col', class: reported ? 'n' : 'n gap' },
  head ?? label, reported ? null : make('small', {}, t('compare.noreport')));

/** One number of a cell, as a link that opens what is behind it. */
function number(chosen, found, rows, key, label) {
  const count = total(found, rows);
  const { status } = rows[0];
  const planned = status === '计划';
  const words = planned ? `${t('compare.planned')} ${count}` : String(count);
  const said = `${label} ${planned ? '' : statusText(status)} ${words}`;
  return make('a', { class: `count ${codeOf('status', status)}`, href: address(chosen, { open: key }), 'aria-label': said }, words);
}

/** The sign of a cell of which nothing is told. */
const nothing = (reported) => make('span', { class: 'none', title: t(reported ? 'compare.untold' : 'compare.unknown') }, reported ? UNTOLD : UNKNOWN);

/** A cell: what was done, and what was planned beside it; a sign where nothing is told, another where nobody could tell. */
function cellFor(chosen, found, rows, key, label, reported) {
  const parts = STATUS.flatMap((status, at) => {
    const those = rows.filter((row) => row.status === status);
    return those.length ? [number(chosen, found, those, `${key}~${at}`, label)] : [];
  });
  const done = rows.some((row) => row.status !== '计划');
  return make('td', { class: reported ? undefined : 'gap' }, done ? null : nothing(reported), parts);
}

/**
 * The table. `sides` are the columns: {key, label, reported, rows(all)}; `keys` the rows in order, `of(row)` tells the
 * key of a row of the answer, `say(key)` its words. What `chosen.open` names is opened below.
 */
function matrix(chosen, found, { name, corner, keys, of, say: spell, sides }) {
  const cell = (wanted, side) => {
    const rows = side.rows(found.rows).filter((row) => of(row) === wanted);
    return cellFor(chosen, found, rows, `${name}~${wanted}~${side.key}`, `${spell(wanted)} ${side.label}`, side.reported);
  };
  const lines = keys.map((wanted) => make('tr', {}, rowHead(spell(wanted)), sides.map((side) => cell(wanted, side))));
  return make('div', {},
    grid(corner, [columnHead(corner, false), ...sides.map(sideHead)], lines),
    opened(chosen, found, { name, of, spell, sides }));
}

/** What stands behind the number that the address names, if it is one of this table. */
function opened(chosen, found, { name, of, spell, sides }) {
  const [which, wanted, side, status] = (chosen.open ?? '').split('~');
  const across = sides.find(({ key }) => key === side);
  if (which !== name || !across || !STATUS[status]) return null;
  const rows = across.rows(found.rows).filter((row) => of(row) === wanted && row.status === STATUS[status]);
  return rows.length ? behind(found, rows, `${spell(wanted)} · ${across.label} · ${statusText(STATUS[status])}`) : null;
}

/** What the signs of a table mean. */
const legend = () => make('p', { class: 'note' }, `${UNTOLD} ${t('compare.untold')}　${UNKNOWN} ${t('compare.unknown')}`);

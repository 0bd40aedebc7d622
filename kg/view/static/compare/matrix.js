// A table to compare by: kinds of things down, bodies or periods across; every number opens the statements behind it.

const STATUS = ['已完成', '现状', '计划']; // as it was done, as it stands, as it was planned
const UNTOLD = '—'; // there is a report, and it says nothing of this
const UNKNOWN = '／'; // there is no report

/** One number of a cell, as a link that opens what is behind it. */
function number(chosen, found, rows, key, label) {
  const count = total(found, rows);
  const { status } = rows[0];
  const words = status === '计划' ? `${t('compare.planned')} ${count}` : String(count);
  return make('a', { class: `count ${codeOf('status', status)}`, href: address(chosen, { open: key }), 'aria-label': `${label} ${status === '计划' ? '' : spoken('status', status)} ${words}` }, words);
}

/** A cell: what was done, and what was planned beside it; a sign where nothing is told, another where nobody could tell. */
function cellFor(chosen, found, rows, key, label, reported) {
  const parts = STATUS.flatMap((status, at) => {
    const those = rows.filter((row) => row.status === status);
    return those.length ? [number(chosen, found, those, `${key}~${at}`, label)] : [];
  });
  const done = rows.some((row) => row.status !== '计划');
  const sign = done ? null : make('span', { class: 'none', title: t(reported ? 'compare.untold' : 'compare.unknown') }, reported ? UNTOLD : UNKNOWN);
  return make('td', { class: reported ? undefined : 'gap' }, sign, parts);
}

/**
 * The table. `sides` are the columns: {key, label, reported, rows(all)}; `keys` the rows in order, `of(row)` tells the
 * key of a row of the answer, `say(key)` its words. What `chosen.open` names is opened below.
 */
function matrix(chosen, found, { name, corner, keys, of, say: spell, sides }) {
  const key = (at, side) => `${name}~${keys[at]}~${side.key}`;
  const lines = keys.map((wanted, at) => make('tr', {}, make('th', { scope: 'row' }, spell(wanted)), sides.map((side) => (
    cellFor(chosen, found, side.rows(found.rows).filter((row) => of(row) === wanted), key(at, side), `${spell(wanted)} ${side.label}`, side.reported)))));
  return make('div', {},
    make('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': corner },
      make('table', { class: 'matrix' },
        make('thead', {}, make('tr', {}, make('th', { scope: 'col' }, corner), sides.map((side) => make('th', { scope: 'col', class: side.reported ? 'n' : 'n gap' }, side.head ?? side.label, side.reported ? null : make('small', {}, t('compare.noreport')))))),
        make('tbody', {}, lines))),
    opened(chosen, found, { name, of, spell, sides }));
}

/** What stands behind the number that the address names, if it is one of this table. */
function opened(chosen, found, { name, of, spell, sides }) {
  const [which, wanted, side, status] = (chosen.open ?? '').split('~');
  const across = sides.find(({ key }) => key === side);
  if (which !== name || !across || !STATUS[status]) return null;
  const rows = across.rows(found.rows).filter((row) => of(row) === wanted && row.status === STATUS[status]);
  return rows.length ? behind(found, rows, `${spell(wanted)} · ${across.label} · ${spoken('status', STATUS[status])}`) : null;
}

/** What the signs of a table mean. */
const legend = () => make('p', { class: 'note' }, `${UNTOLD} ${t('compare.untold')}　${UNKNOWN} ${t('compare.unknown')}`);

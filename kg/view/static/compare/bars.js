// Bars side by side: a group for each kind of thing, a bar for each body, marked with its letter.

const BAR = 13; // px, the height of one bar
const CHART_WIDTH = 860; // px, the widest that a chart is by itself
const phone = () => document.documentElement.clientWidth < 600;
const wraps = () => (phone() ? [6, 9] : [11, 12])[state.language]; // em, where the words of a group turn
const margin = () => (phone() ? [106, 148][state.language] : 178);
/** Words that turn where Chinese runs on; Plot itself turns at blanks alone. */
const turned = (text) => straight(text).replace(new RegExp(`[\\u3000-\\uffef]{${phone() ? 6 : 11}}(?=[\\u3000-\\uffef]{2})`, 'g'), '$&\n');
/** Where an axis of counts is marked: at whole numbers. */
const whole = (most) => d3.ticks(0, most, 4).filter(Number.isInteger);
/** The width of a chart that needs `least`, no less than charts have by themselves. */
const wide = (least) => Math.max(Math.min(CHART_WIDTH, document.documentElement.clientWidth - 76), least);
const letters = (bodies) => bodies.map((_, at) => letter(at));
const inks = (bodies) => ({ domain: letters(bodies), range: INKS.slice(0, bodies.length) });

/** What Plot needs for groups of bars: `rows` are {group, mark, n, text, href}, one or none for a group and a mark. */
function grouping(bodies, groups, rows, { label, panels }) {
  const several = panels?.length > 1;
  const across = several ? { fx: 'panel' } : {};
  return {
    width: wide(margin() + (panels?.length ?? 1) * 140), height: (label ? 70 : 24) + groups.length * (bodies.length * BAR + 10),
    marginLeft: margin(), marginTop: several ? 60 : label ? 48 : 10, marginRight: 30, marginBottom: 8,
    x: {
      axis: label ? 'top' : null, grid: Boolean(label), label, labelAnchor: 'right', labelOffset: several ? 56 : 40, insetRight: 26,
      ticks: whole(Math.max(...rows.map((row) => row.n))), tickFormat: 'd',
    },
    y: { domain: letters(bodies), axis: null, padding: 0.1 },
    fy: { domain: groups, padding: 0.14, label: null },
    ...(several ? { fx: { domain: panels, label: null, padding: 0.06, axis: null } } : {}),
    color: inks(bodies),
    marks: [
      several ? Plot.axisFx({ anchor: 'top', label: null, dy: -20, fontSize: 13, fontWeight: 700 }) : null,
      Plot.axisFy({ anchor: 'left', lineWidth: wraps(), tickFormat: turned, label: null, fontSize: 13, fill: '#1b2330', dx: -18 }),
      Plot.barX(rows.filter((row) => row.n !== null), { x: 'n', y: 'mark', fy: 'group', ...across, fill: 'mark', href: 'href', fillOpacity: 'opacity', title: 'title' }),
      Plot.text(rows, { x: (row) => row.n ?? 0, y: 'mark', fy: 'group', ...across, text: 'text', textAnchor: 'start', dx: 5, fill: '#1b2330', fontSize: 12 }),
      Plot.text(rows, { x: 0, y: 'mark', fy: 'group', ...(several ? { fx: () => panels[0] } : {}), text: 'mark', textAnchor: 'end', dx: -5, fill: 'mark', fontSize: 11, fontWeight: 700 }),
      Plot.ruleX([0], { stroke: '#8f99a7' }),
    ],
    opacity: { type: 'identity' },
  };
}

/** Bars of the rows of an answer: counts by key and body, done and planned in panels of their own. */
function counted(chosen, found, { name, keys, of, say: spell }) {
  const told = STATUS.filter((status) => found.rows.some((row) => row.status === status));
  const rows = keys.flatMap((key) => told.flatMap((status) => chosen.bodies.map((body, at) => {
    const those = found.rows.filter((row) => of(row) === key && row.status === status && entityOf(row.who) === body);
    const reported = reportsOn(body, chosen.period, codeOf('status', status)).length > 0;
    const n = those.length ? total(found, those) : null;
    return {
      group: spell(key), panel: statusText(status), mark: letter(at), n, text: n === null ? (reported ? UNTOLD : UNKNOWN) : String(n), opacity: status === '计划' ? 0.55 : 1,
      href: n === null ? null : address(chosen, { open: `${name}~${key}~${entities[body].id}~${STATUS.indexOf(status)}` }),
      title: straight(`${spell(key)} · ${entities[body].label} · ${statusText(status)} ${n}`),
    };
  })));
  return grouping(chosen.bodies, keys.map(spell), rows, { label: t('compare.statements'), panels: told.map((status) => statusText(status)) });
}

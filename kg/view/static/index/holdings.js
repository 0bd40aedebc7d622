// What the corpus holds: files, reports by body and period with their gaps, facts by kind, doubts.

const { data, docs, reports, sections, entities, claims, issues, state, href, t, tongue, looks, lazily, grouped, make } = kg;
const ROWS = 12; // rows of a list before people ask for more

/** Words with `{name}` filled in. */
const fill = (code, values) => t(code).replace(/\{(\w+)\}/g, (_, name) => values[name]);
const link = (address, text, attributes = {}) => make('a', { href: address, ...attributes }, text);
const section = (name, ...children) => make('section', { class: `part ${name}`, 'aria-labelledby': `head-${name}` }, make('h2', { id: `head-${name}` }, t(`index.${name}`)), ...children);
const countBy = (values) => [...grouped(values.map((value) => [value, 1]))].map(([value, ones]) => [value, ones.length]);

/** A list whose rows after the first few come when asked for. `tag` holds them, `row` makes one. */
function some(tag, attributes, rows, row, few = ROWS) {
  const box = make(tag, attributes, rows.slice(0, few).map(row));
  if (rows.length <= few) return box;
  const more = make('button', { type: 'button', class: 'more', onclick: () => {
    const next = rows.slice(few).map(row);
    box.append(...next);
    more.remove();
    next[0].querySelector('a, button')?.focus();
  } }, fill('index.all', { n: rows.length }));
  return [box, more];
}

/** Where a report begins in its file: its first heading. */
const beginning = lazily(() => new Map(sections.filter(({ at }) => at).map(({ report, at }) => [report, at]).reverse()));
const reportHref = (index) => href.reader(reports[index].doc, ...(beginning().get(index) ?? []));

function tiles() {
  const counts = [
    [docs.length, 'ui.files', 'reader.html'], [reports.length, 'ui.reports', '#head-cover'],
    [entities.length, 'index.entities', 'entity.html'], [claims.length, 'index.facts', 'facts.html'], [issues.length, 'index.doubts.count', '#head-doubts'],
  ];
  return make('ul', { class: 'tiles' }, counts.map(([count, word, address]) => make('li', {}, link(address, [make('b', {}, count.toLocaleString('en')), ' ', make('span', {}, t(word))]))));
}

/**
 * The columns of the table of reports: every period that a report is on or plans for, and the years between them that
 * no report speaks of, so that a gap can be seen; longer periods first, then years in their order.
 */
function columnsOfTime() {
  const used = new Set(reports.flatMap(({ period, plan_period: plan }) => [period, plan]).filter((entity) => entity !== undefined));
  const years = new Map([...used].filter((entity) => entities[entity].year).map((entity) => [entities[entity].year, entity]));
  const long = [...used].filter((entity) => !entities[entity].year).map((period) => ({ period, label: entities[period].label }));
  const [first, last] = [Math.min(...years.keys()), Math.max(...years.keys())];
  const each = years.size ? Array.from({ length: last - first + 1 }, (_, i) => first + i) : [];
  long.sort((a, b) => (entities[a.period].start < entities[b.period].start ? -1 : 1));
  return [...long, ...each.map((year) => ({ year, period: years.get(year), label: entities[years.get(year)]?.label ?? `${year}年` }))];
}

function cellOf(own, { period, year }) {
  const on = own.filter((index) => period !== undefined && reports[index].period === period);
  if (on.length) return make('td', { class: 'has' }, on.flatMap((index, i) => [i ? ' ' : null, link(reportHref(index), t('report'), { title: reports[index].title })]));
  if (own.some((index) => period !== undefined && reports[index].plan_period === period)) return make('td', { class: 'planned' }, t('index.cover.plan'));
  return year ? make('td', { class: 'gap' }, t('index.cover.gap')) : make('td', {});
}

/** Reports by body and period. */
function cover() {
  const columns = columnsOfTime();
  const rows = [...grouped(reports.map(({ body }, index) => [body, index]))].sort(([a, x], [b, y]) => (a === undefined) - (b === undefined) || y.length - x.length || a - b);
  const row = ([body, own]) => make('tr', {},
    make('th', { scope: 'row' }, body === undefined ? t('index.cover.nobody') : kg.entityLink(body)), columns.map((column) => cellOf(own, column)),
    make('td', { class: 'has' }, own.filter((index) => reports[index].period === undefined).map((index) => link(reportHref(index), reports[index].title, { lang: 'zh' }))));
  const [body, more] = [some('tbody', {}, rows, row)].flat();
  const loose = reports.some(({ period }) => period === undefined);
  const heads = [t('body'), ...columns.map(({ label }) => label), ...(loose ? [t('index.cover.noperiod')] : [])];
  if (!loose) for (const made of body.rows) made.lastChild.remove();
  return section('cover', make('p', { class: 'note' }, t('index.cover.note')),
    make('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': t('index.cover') },
      make('table', { class: 'cover' }, make('thead', {}, make('tr', {}, heads.map((label) => make('th', { scope: 'col' }, label)))), body)), more ?? null);
}

/** Facts by kind, each a way to the list of them. */
function kindsPart() {
  const counts = countBy(claims.map(({ kind }) => kind)).sort((a, b) => b[1] - a[1]);
  const most = counts[0]?.[1] ?? 1;
  return section('kinds', make('p', { class: 'note' }, t('index.kinds.note')), make('ul', { class: 'bars' }, counts.map(([kind, count]) => {
    const bar = make('i', { class: `k-${looks(kind)}`, 'aria-hidden': 'true' });
    bar.style.width = `${(100 * count) / most}%`;
    return make('li', {}, kg.glyphSvg(kind), link(href.facts({ kind }), t(kind)), make('span', { class: 'bar' }, bar), make('b', {}, count.toLocaleString('en')));
  })));
}

/** The doubts by what they are, the grave ones first, each with its first places. */
function doubts() {
  const graded = ['error', 'warning', 'info'];
  const rows = [...grouped(issues.map((issue) => [issue.code, issue]))].sort(([a, x], [b, y]) => graded.indexOf(x[0].severity) - graded.indexOf(y[0].severity) || y.length - x.length || (a < b ? -1 : 1));
  const where = ({ doc, at, file }, i) => (doc === undefined ? make('span', { lang: 'zh' }, file ?? '') : link(href.reader(doc, ...(at ?? [])), String(i + 1), { 'aria-label': [i + 1, docs[doc].name, at && `${t('ui.chars')} ${at.join('–')}`].filter(Boolean).join(' ') }));
  const row = ([code, own]) => make('li', {}, make('span', { class: `grade ${own[0].severity}` }, t(`index.${own[0].severity}`)), ' ',
    data.codes?.[code]?.title[state.language] ?? tongue(own[0].message), ` ${own.length} `, make('code', {}, code),
    make('span', { class: 'where' }, own.slice(0, 8).map((issue, i) => [' ', where(issue, i)]).flat(), own.length > 8 ? ' …' : ''));
  return section('doubts', rows.length ? make('p', { class: 'note' }, t('index.doubts.note')) : make('p', {}, t('index.doubts.none')), some('ul', { class: 'plain' }, rows, row));
}

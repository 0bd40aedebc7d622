// Figures side by side: only those that count the same in the same way; the others apart, with what keeps them so.

// What must agree, the weightiest first, with the words for a difference.
const AGREE = ['level of body', 'organ', 'unit', 'scope', 'measure', 'level', 'basis', 'subset', 'hedge'];
const LEVELS = { nation: 0, province: 1, prefecture: 2, county: 3, township: 4 };

const levelOf = (body) => entities[entities[body].place]?.level ?? 'other';
const organOf = (body) => entities[body].id.split('/').at(-1);

/** What a figure says of itself, by the names of AGREE. */
function traits(row) {
  const body = entityOf(row.who);
  return { ...row, 'level of body': levelOf(body), organ: organOf(body) };
}
const trait = (traitsOf, name) => traitsOf[name] ?? '';
const sign = (row) => AGREE.map((name) => trait(traits(row), name)).join('\u0000');

/** A trait in words. */
function traitText(name, value) {
  if (!value) return t('compare.unsaid');
  if (name === 'level of body') return t(value in LEVELS ? `compare.level.${value}` : 'compare.level.other');
  if (name === 'scope') return spoken('period-scope', value);
  if (name === 'hedge') return spoken('number-qualifier', value);
  return value;
}

/** Why two figures of one indicator may not be held against one another. */
function reasons(left, right) {
  const [one, other] = [traits(left), traits(right)];
  return AGREE.filter((name) => trait(one, name) !== trait(other, name)).map((name) => (
    name === 'organ' ? t('compare.differ.organ') : `${t(`compare.differ.${name}`)}${t('compare.colon')}${traitText(name, one[name])} ≠ ${traitText(name, other[name])}`));
}

/** One value and whether it is exact: several sentences may say it. */
const sameFigure = (rows) => [...grouped(rows.map((row) => [`${row.value} ${row.figure}`, row])).values()];

/** The rows of each indicator in one period: groups that may be compared, and the rest with reasons. */
function sorted(rows) {
  const comparable = [];
  const apart = [];
  for (const [indicator, told] of grouped(rows.map((row) => [row.indicator, row]))) {
    const groups = [...grouped(told.map((row) => [sign(row), row])).values()];
    const single = (group) => new Set(group.map((row) => row.who)).size < 2 || conflicting(group) || inPart(group[0]);
    comparable.push(...groups.filter((group) => !single(group)).map((group) => ({ indicator, group })));
    for (const group of groups.filter(single)) apart.push({ indicator, group, why: whyApart(group, groups) });
  }
  return { comparable, apart };
}
/** Whether one body tells several values of one thing: none of them can be held against another body's. */
const conflicting = (group) => [...grouped(group.map((row) => [row.who, row.value])).values()].some((values) => new Set(values).size > 1);

// Measures of what may be, or is, a part of the whole (kg.insight.series.join): of different bodies, different parts.
const PARTS = ['是否全部', '只是其中一部分'];
const inPart = (row) => PARTS.some((words) => row.measure?.startsWith(words));

function whyApart(group, groups) {
  const bodies = new Set(group.map((row) => row.who));
  if (conflicting(group)) return [t('compare.several')];
  const others = groups.filter((other) => other !== group && other.some((row) => !bodies.has(row.who)));
  if (inPart(group[0]) && others.length + bodies.size > 1) return [t('compare.inpart')];
  if (!others.length) return [t('compare.onlyone')];
  const why = others.map((other) => reasons(group[0], other.find((row) => !bodies.has(row.who)) ?? other[0]));
  return why.sort((a, b) => a.length - b.length)[0];
}

/** What distinguishes the figures of an indicator, in a few words. */
const narrower = (row) => ['level', 'basis', 'subset'].map((name) => row[name]).filter(Boolean).join('·');
function titleOf(row) {
  const extra = narrower(row);
  return `${indicatorText(row.indicator)}${extra ? `（${extra}）` : ''}`;
}

const english = lazily(() => new Map(entities.filter(({ kind, en: words }) => words && (kind === 'indicator' || kind === 'unit')).map(({ label, en: words }) => [label, words])));
const indicatorText = (label) => (state.language ? english().get(label) ?? label : label);

/** Links to the sentences of figures that say the same. */
const figureLinks = (rows) => sameFigure(rows).flatMap((same, at) => [
  at ? t('ui.comma') : null, figureLink(same[0]), ...same.slice(1).flatMap((row) => [' ', figureLink(row, '↗')]),
]);
function figureLink(row, text) {
  const index = figureOf(row);
  const label = `${titleOf(row)} ${row.body} ${row.period} ${row.figure}`;
  if (index === undefined) return row.figure;
  const { doc, at } = claims[index];
  return make('a', { href: href.reader(doc, ...at), lang: 'zh', 'aria-label': text ? `${label} ${text}` : undefined }, text ?? row.figure);
}

/** What a line of figures counts, and how. */
const figureHead = (row) => rowHead(titleOf(row), make('small', {},
  [indicatorText(row.unit), traitText('scope', row.scope), row.measure].filter(Boolean).join(' · ')));

/** Rows of a table of figures: one for each indicator (or what stands apart), a column for each body. */
function figureLines(chosen, groups, last) {
  return groups.map(({ group, why }) => make('tr', {}, figureHead(group[0]),
    chosen.bodies.map((body) => {
      const rows = group.filter((row) => entityOf(row.who) === body);
      return make('td', { class: 'n' }, rows.length ? figureLinks(rows) : UNTOLD);
    }),
    last ? make('td', { class: 'why' }, why.join(t('compare.semicolon'))) : null));
}

const figureTable = (chosen, groups, last) => grid(t('compare.figures'), [
  columnHead(t('compare.column.indicator'), false),
  ...chosen.bodies.map((body, at) => columnHead(bodyHead(body, at))),
  last ? columnHead(t('compare.why'), false) : null,
], figureLines(chosen, groups, last));

/** Bars of the comparable figures: each indicator by its own measure, the largest filling the line. */
function figureBars(chosen, comparable) {
  const rows = comparable.flatMap(({ group }) => {
    const most = Math.max(...group.map((row) => row.value));
    return chosen.bodies.map((body, at) => {
      const row = group.find(({ who }) => entityOf(who) === body);
      const index = row && figureOf(row);
      return {
        group: titleOf(group[0]), mark: letter(at), n: row ? row.value / (most || 1) : null, opacity: 1,
        text: row ? straight(row.figure) : UNTOLD, title: row ? straight(`${titleOf(row)} · ${row.body} · ${row.figure}`) : '',
        href: index === undefined ? null : href.reader(claims[index].doc, ...claims[index].at),
      };
    });
  });
  return { ...grouping(chosen.bodies, [...new Set(rows.map((row) => row.group))], rows, {}), marginRight: 70 };
}

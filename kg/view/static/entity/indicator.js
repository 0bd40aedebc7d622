// An indicator: its series, one drawing each; what may not be joined stands apart with the reason.

/** How a series is called: whose figure, in which unit, of what kind. */
function seriesTitle(place) {
  const { subject, unit, indicator } = data.series[place];
  const parts = [subject === undefined ? null : entities[subject].label, entities[indicator].label, unit === undefined ? null : `${t('unit')} ${entities[unit].label}`, basisOf(data.series[place])];
  return parts.filter(Boolean).join(' · ');
}

/** Those of its series that no other one of the indicator stands before; the others stand apart from these. */
function mainsOf(places) {
  const own = new Set(places);
  const behind = new Set(data.apart.filter(({ left, right }) => own.has(left) && own.has(right)).map(({ right }) => right));
  return [places.filter((place) => !behind.has(place)), places.filter((place) => behind.has(place))];
}

/** Why a series may not be joined to others: each reason with the other series. */
const reasonsOf = (place, index) => (apartOf().get(place) ?? []).map(({ left, right, why: [, says] }) => {
  const other = data.series[left === place ? right : left];
  return make('li', {}, make('span', { lang: 'zh' }, tongue(says)), other.indicator === index || other.indicator === undefined ? null : [' ', entityLink(other.indicator)]);
});

function apartPanel(place, index) {
  return make('div', { class: 'panel-apart' },
    make('p', { class: 'warn' }, t('entity.apart')), make('ul', { class: 'clues' }, reasonsOf(place, index)),
    seriesFigure(place, index, seriesTitle(place)));
}

function seriesSection(index) {
  const places = seriesBy().get(`i${index}`) ?? [];
  if (!places.length) return null;
  const [mains, apart] = mainsOf(places.filter((place) => data.series[place].points?.length));
  mains.sort((a, b) => periodsOf(data.series[b].points).length - periodsOf(data.series[a].points).length || a - b);
  return section('entity.series', note('entity.series.note'),
    paged(mains, (place) => { const made = seriesFigure(place, index, seriesTitle(place)); made.append(relatives(place, index) ?? ''); return made; }, make('div'), 8),
    apart.length ? [make('h3', {}, t('entity.apart.title')), paged(apart, (place) => apartPanel(place, index), make('div', { class: 'panels' }), 8)].flat() : null);
}

/** Series of other indicators that are near and may not be joined to this one. */
function relatives(place, index) {
  const found = (apartOf().get(place) ?? []).filter(({ left, right }) => data.series[left === place ? right : left].indicator !== index);
  return found.length ? disclosure(`${t('entity.apart.others')} ${found.length}`, () => make('ul', { class: 'clues' }, found.map(({ left, right, why: [, says] }) => {
    const other = data.series[left === place ? right : left];
    return make('li', {}, entityLink(other.indicator), ' ', make('span', { lang: 'zh' }, tongue(says)));
  }))) : null;
}

/** Every figure of the indicator, joined or not. */
function allFiguresSection(index) {
  const found = inTime(claimsOf(index).filter((claim) => claims[claim].kind === 'number' && refOf(claims[claim], 'indicator') === index));
  const subject = (claim) => refOf(claims[claim], 'subject');
  return found.length ? section('entity.allfigures', listing(found, [
    ['subject', (claim) => (subject(claim) === undefined ? '—' : entityLink(subject(claim)))],
    ['scope', (claim) => { const row = (claims[claim].rows ?? []).find(([key]) => key === 'scope'); return row ? say(row[1]) : '—'; }],
    ...FIGURE_COLUMNS.map(([code, value]) => [code, (claim) => value(claims[claim])]),
  ], fileName(index, 'figures'), t('entity.allfigures'))) : null;
}

const indicatorSections = (index) => [seriesSection(index), allFiguresSection(index)];

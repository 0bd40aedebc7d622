// The kinds of facts in a text with their counts, each switched on and off, and what the lines mean.

/** The kinds in the order of the legend with the number of facts, damage and doubts last. */
function countsOf(doc) {
  const counts = new Map();
  for (const index of byDoc().get(doc) ?? []) counts.set(claims[index].kind, (counts.get(claims[index].kind) ?? 0) + 1);
  counts.delete(HARM);
  const order = Object.keys(kinds);
  const sorted = [...counts].sort(([a], [b]) => order.indexOf(looks(a)) - order.indexOf(looks(b)) || (a < b ? -1 : 1));
  return flow.harms.length ? [...sorted, [HARM, flow.harms.length]] : sorted;
}

const kindBox = ([kind, count]) => make('li', {}, make('label', { class: `k-${kind}` },
  make('input', { type: 'checkbox', value: kind, checked: !view.hide.has(kind), onchange: ({ target }) => toggle([kind], target.checked) }),
  kind === HARM ? make('span', { class: 'swatch harm', 'aria-hidden': 'true' }) : glyphSvg(kind),
  make('span', { class: 'word' }, t(kind === HARM ? 'reader.harm' : kind)), make('span', { class: 'count' }, String(count))));

/** Underline some kinds, or no more. */
function toggle(some, on) {
  for (const kind of some) {
    if (on) view.hide.delete(kind);
    else view.hide.add(kind);
    for (const element of byId('text').querySelectorAll(kind === HARM ? '.harm' : `.f.k-${kind}`)) element.classList.toggle('off', !on);
  }
  rove(flow.stop !== null && itemsAt(flow.stop).length ? flow.stop : null);
  writeAddress();
}

function drawLegend() {
  const rows = countsOf(view.doc);
  const every = (on) => { toggle(rows.map(([kind]) => kind), on); drawLegend(); };
  const button = (code, on) => make('button', { type: 'button', class: 'link', onclick: () => every(on) }, t(code));
  byId('underlines').replaceChildren(
    make('summary', {}, t('reader.kinds')), make('p', { class: 'both' }, button('reader.everykind', true), ' · ', button('reader.nokind', false)),
    make('ul', {}, ...rows.map(kindBox)),
    make('ul', { class: 'signs' }, ...['solid', 'dashed', 'hatched'].map((sign) => make('li', {}, make('span', { class: `sign ${sign}`, 'aria-hidden': 'true' }), t(`reader.${sign}`)))),
    data.build.left.length ? make('p', { class: 'warn' }, t('reader.left'), data.build.left.map(t).join(t('ui.comma'))) : '',
    make('label', { class: 'width' }, make('input', { type: 'checkbox', id: 'comfortable', checked: byId('text').classList.contains('comfortable'), onchange: ({ target }) => setWidth(target.checked) }), t('reader.width')),
    make('p', { class: 'note keys' }, t('reader.keys')));
}

function setWidth(comfortable) {
  byId('text').classList.toggle('comfortable', comfortable);
  remember('width', comfortable ? 'comfortable' : 'full');
}

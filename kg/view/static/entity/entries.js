// All entities by kind, with a field that narrows them down: what the page shows where no entity is asked for.

const kindName = (kind) => t(['indicator', 'unit', 'term'].includes(kind) ? `entity.${kind}` : looks(kind));
const byKind = lazily(() => {
  const made = grouped(entities.map((entity, index) => [entity.kind, index]));
  for (const found of made.values()) found.sort((a, b) => claimsOf(b).length - claimsOf(a).length || a - b);
  return made;
});

/** The entities of a kind (of all kinds where it is empty) whose names hold the words. */
function entriesOf(kind, words) {
  if (!words.trim()) return kind ? byKind().get(kind) ?? [] : [...byKind().values()].flat();
  return search(words).filter((index) => !kind || entities[index].kind === kind);
}

const entryItem = (index) => make('li', {}, glyphSvg(entities[index].kind), ' ', entityLink(index), ' ', make('small', {}, `${kindName(entities[index].kind)} · ${claimsOf(index).length}`));

/** The index of entities; `missing` is an id that is not in the graph. */
function entriesPage({ kind = '', q = '' }, missing) {
  const wanted = byKind().has(kind) ? kind : '';
  const count = make('p', { class: 'note', role: 'status' });
  const box = make('div');
  const field = make('input', { type: 'text', value: q, autocomplete: 'off', spellcheck: 'false', oninput: () => show() });
  const choice = make('select', { onchange: () => show() }, make('option', { value: '' }, `${t('entity.all')} (${entities.length})`),
    [...byKind()].map(([each, found]) => make('option', { value: each, selected: each === wanted }, `${kindName(each)} (${found.length})`)));
  function show(keep = true) {
    const found = entriesOf(choice.value, field.value);
    count.textContent = `${found.length} ${t('ui.found')}`;
    box.replaceChildren(...paged(found, entryItem, make('ul', { class: 'entries' }), 60));
    if (keep) keepHash({ kind: choice.value, q: field.value.trim() });
  }
  show(false);
  return [
    make('header', { class: 'head' }, make('h1', { tabindex: '-1' }, t('entity.index')), make('p', { class: 'lead' }, t('entity.index.lead'))),
    missing ? make('p', { class: 'warn', role: 'alert' }, t('entity.unknown'), ' ', make('code', {}, missing)) : null,
    make('section', {}, make('h2', {}, t('entity.find')),
      make('div', { class: 'filters' }, make('label', { class: 'pick' }, make('span', {}, t('entity.kind')), choice), make('label', { class: 'pick wide' }, make('span', {}, t('entity.filter')), field)), count, box),
  ];
}

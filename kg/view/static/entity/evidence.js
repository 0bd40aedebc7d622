// Every sentence that speaks of the entity, to be narrowed down by kind, time and status.

const selectOf = (label, options, act) => {
  const select = make('select', { onchange: act }, make('option', { value: '' }, t('entity.all')), options.map(([value, text]) => make('option', { value }, text)));
  return [select, make('label', { class: 'pick' }, make('span', {}, label), select)];
};

/** Values of claims with how many claims have each: [value, "text (n)"]. */
function counted(indexes, valueOf, textOf, order) {
  const groups = [...grouped(indexes.map((index) => [valueOf(claims[index]), index]))];
  if (order) groups.sort(([a], [b]) => order(a, b));
  return groups.filter(([value]) => value !== undefined).map(([value, found]) => [String(value), `${textOf(value)} (${found.length})`]);
}

function evidenceSection(index) {
  const all = inOrder(claimsOf(index));
  if (!all.length) return section('entity.evidence', note('ui.noclaim'));
  const count = make('p', { class: 'note', role: 'status' });
  const box = make('div');
  const fields = [
    [t('entity.kind'), (claim) => claim.kind, counted(all, (claim) => claim.kind, t)],
    [t('entity.time'), (claim) => periodOf(claim), counted(all, periodOf, periodLabel, byPeriod)],
    [t('entity.status'), (claim) => claim.status, counted(all, (claim) => claim.status, t)],
  ].filter(([, , options]) => options.length > 1);
  const selects = fields.map(([label, , options]) => selectOf(label, options, show));
  function show() {
    const fits = (claim) => fields.every(([, value], i) => !selects[i][0].value || String(value(claim)) === selects[i][0].value);
    const found = all.filter((claim) => fits(claims[claim]));
    count.textContent = `${found.length} ${t('ui.claims')}`;
    box.replaceChildren(factList(found, index, 'h3'));
  }
  show();
  return section('entity.evidence', make('div', { class: 'narrow' }, selects.map(([, label]) => label)), count, box);
}

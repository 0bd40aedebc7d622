// Search over everything: entities by their names, other names and pinyin initials.

/** Entities whose name, other name or initials hold the words, best first. */
function search(text) {
  const wanted = text.trim().toLowerCase();
  if (!wanted) return [];
  const rank = ({ label, names = [], py = '' }) => {
    const at = label.toLowerCase().indexOf(wanted);
    if (at >= 0) return (at ? 1 : 0) + Math.min(0.9, label.length / 100);
    if (names.some((name) => name.toLowerCase().includes(wanted))) return 2;
    return wanted.length > 1 && py.includes(wanted) ? 3 : -1;
  };
  const found = entities.map((entity, index) => ({ index, rank: rank(entity) })).filter((row) => row.rank >= 0);
  found.sort((a, b) => a.rank - b.rank || claimsOf(b.index).length - claimsOf(a.index).length || a.index - b.index);
  return found.map((row) => row.index);
}

let onPick = (index) => { location.href = href.entity(index); };
/** What a pick in the search does; a page may take it over. */
const whenPicked = (act) => { onPick = act; };

const results = byId('results');
const input = byId('search');
let picked = 0;

function showResults() {
  const found = search(input.value).slice(0, 40);
  picked = 0;
  results.replaceChildren(...found.map((index, i) => make(
    'li', { role: 'option', id: `found-${i}`, 'data-entity': index, 'aria-selected': String(i === 0), onclick: () => pick(index) },
    glyphSvg(entities[index].kind), make('span', { class: 'label', lang: 'zh' }, entities[index].label), make('small', {}, `${t(looks(entities[index].kind))} · ${claimsOf(index).length}`),
  )));
  if (!found.length && input.value.trim()) results.append(make('li', {}, `0 ${t('ui.found')}`));
  results.hidden = !input.value.trim();
  input.setAttribute('aria-expanded', String(!results.hidden));
  pointAt(0);
}

function pointAt(step) {
  const rows = [...results.querySelectorAll('[role=option]')];
  if (!rows.length) return input.removeAttribute('aria-activedescendant');
  picked = (picked + step + rows.length) % rows.length;
  rows.forEach((row, i) => row.setAttribute('aria-selected', String(i === picked)));
  rows[picked].scrollIntoView({ block: 'nearest' });
  return input.setAttribute('aria-activedescendant', rows[picked].id);
}

function pick(index) {
  hideResults();
  onPick(index);
}

function hideResults() {
  results.hidden = true;
  input.setAttribute('aria-expanded', 'false');
}

function onSearchKey(event) {
  const steps = { ArrowDown: 1, ArrowUp: -1 };
  if (event.key in steps) {
    event.preventDefault();
    pointAt(steps[event.key]);
  } else if (event.key === 'Enter') {
    const row = results.querySelectorAll('[role=option]')[picked];
    if (row && !results.hidden) pick(Number(row.dataset.entity));
  } else if (event.key === 'Escape') hideResults();
}

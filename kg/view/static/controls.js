// Legend, search, year and language.

const byId = (id) => document.getElementById(id);

/** The legend: one row a kind with its count in this view; a click filters. */
function legend(here) {
  const counts = {};
  for (const id of here.keys()) counts[nodes[id].group] = (counts[nodes[id].group] ?? 0) + 1;
  if (state.focus === null) for (const node of nodes) if (off().has(node.group)) counts[node.group] = (counts[node.group] ?? 0) + !here.has(node.id);
  const rows = Object.keys(kinds).filter((kind) => nodes.some((node) => node.group === kind)).map((kind) => {
    const box = make('input', { type: 'checkbox', value: kind });
    box.checked = !off().has(kind);
    box.addEventListener('change', () => filter(kind, box.checked));
    const count = counts[kind] ?? 0;
    return make('li', { class: count ? '' : 'none' }, make('label', {}, box, glyphSvg(kind), make('span', {}, t(kind)), make('span', { class: 'count' }, String(count))));
  });
  const focused = document.activeElement?.closest('#kinds') ? document.activeElement.value : null;
  byId('kinds').replaceChildren(...rows);
  if (focused) byId('kinds').querySelector(`input[value="${focused}"]`)?.focus();
  byId('shown').textContent = nodeSet.length ? `${nodeSet.length} ${t('ui.shown')}` : t('ui.empty');
}

function filter(kind, on) {
  off()[on ? 'delete' : 'add'](kind);
  show();
}

/** Nodes whose name or other name holds the words, best first. */
function search(text) {
  const wanted = text.trim().toLowerCase();
  if (!wanted) return [];
  const rank = (node) => {
    const at = node.label.toLowerCase().indexOf(wanted);
    if (at >= 0) return (at ? 1 : 0) + Math.min(0.9, node.label.length / 100);
    return (node.names ?? []).some((name) => name.toLowerCase().includes(wanted)) ? 2 : -1;
  };
  const found = nodes.map((node) => ({ node, rank: rank(node) })).filter((row) => row.rank >= 0);
  found.sort((a, b) => a.rank - b.rank || b.node.claims.length - a.node.claims.length || a.node.id - b.node.id);
  return found.map((row) => row.node);
}

const results = byId('results');
const input = byId('search');
let picked = 0;

function showResults() {
  const found = search(input.value).slice(0, 40);
  picked = 0;
  results.replaceChildren(...found.map((node, i) => make(
    'li', { role: 'option', id: `found-${i}`, 'data-node': node.id, 'aria-selected': String(i === 0), onclick: () => pick(node.id) },
    glyphSvg(node.group), make('span', { class: 'label', lang: 'zh' }, node.label), make('small', {}, `${t(node.group)} · ${node.claims.length}`),
  )));
  if (!found.length && input.value.trim()) results.append(make('li', {}, `0 ${t('ui.found')}`));
  results.hidden = !input.value.trim();
  input.setAttribute('aria-expanded', String(!results.hidden));
  point(0);
}

function point(step) {
  const rows = [...results.querySelectorAll('[role=option]')];
  if (!rows.length) return input.removeAttribute('aria-activedescendant');
  picked = (picked + step + rows.length) % rows.length;
  rows.forEach((row, i) => row.setAttribute('aria-selected', String(i === picked)));
  rows[picked].scrollIntoView({ block: 'nearest' });
  return input.setAttribute('aria-activedescendant', rows[picked].id);
}

function pick(id) {
  results.hidden = true;
  input.setAttribute('aria-expanded', 'false');
  go(id);
  panel.focus();
}

function onSearchKey(event) {
  const steps = { ArrowDown: 1, ArrowUp: -1 };
  if (event.key in steps) {
    event.preventDefault();
    point(steps[event.key]);
  } else if (event.key === 'Enter') {
    const row = results.querySelectorAll('[role=option]')[picked];
    if (row && !results.hidden) pick(Number(row.dataset.node));
  } else if (event.key === 'Escape') {
    results.hidden = true;
    input.setAttribute('aria-expanded', 'false');
  }
}

/** Put every fixed word of the page into its language. */
function speak() {
  document.documentElement.lang = state.language ? 'en' : 'zh-Hans';
  for (const element of document.querySelectorAll('[data-word]')) element.textContent = t(element.dataset.word);
  for (const element of document.querySelectorAll('[data-word-label]')) {
    element.setAttribute('aria-label', t(element.dataset.wordLabel));
    if (element.tagName === 'BUTTON') element.title = t(element.dataset.wordLabel);
  }
  input.placeholder = t('ui.search');
  byId('language').lang = state.language ? 'zh-Hans' : 'en';
  const counts = [[facts.sources, 'ui.files'], [facts.reports, 'ui.reports'], [claims, 'ui.claims']].map(([list, word]) => `${list.length} ${t(word)}`);
  if (facts.left.length) counts.push(`${t('ui.left')}${facts.left.map(t).join(t('ui.comma'))}`);
  byId('counts').textContent = counts.join(' · ');
  const all = make('option', { value: '' }, t('ui.allyears'));
  byId('year').replaceChildren(all, ...columns.map((label, i) => make('option', { value: String(i) }, label)));
  byId('year').value = state.year === null ? '' : String(state.year);
}

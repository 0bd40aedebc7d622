// The search field of every page: one list of entities, facts and places in the texts, for mouse, touch and keyboard.

const WAIT = 80; // milliseconds without a key before the search runs
const FEW = { entities: 8, facts: 4, texts: 5 }; // rows of each group at first
const MORE = 20;
const CONTEXT = 24; // characters before and after a hit in a text

let onPick = (index) => { location.href = href.entity(index); };
/** What a pick of an entity in the search does; a page may take it over. */
const whenPicked = (act) => { onPick = act; };

const results = byId('results');
const input = byId('search');
const said = make('p', { id: 'found', class: 'out', role: 'status', 'aria-live': 'polite' });
let picked = 0;
let timer = 0;
let shown = { ...FEW };

/** A number of hits for people: what was not counted further is "1000+". */
const many = (count) => (count >= MOST ? `${MOST}+` : String(count));

/** What is found, group by group; one file that holds all has no pages for facts and texts to lead to. */
function find(text) {
  const found = { entities: search(text) };
  return alone ? found : { ...found, facts: searchFacts(text), texts: searchTexts(text) };
}

function option(act, attributes, ...children) {
  return make('div', { role: 'option', 'aria-selected': 'false', onclick: act, ...attributes }, ...children);
}

function entityOption(index, wanted) {
  const { kind, label, names = [] } = entities[index];
  const other = wantedOf(label).includes(wanted) ? undefined : names.find((name) => wantedOf(name).includes(wanted));
  return option(() => pick(index), { 'data-entity': index }, glyphSvg(kind),
    make('span', { class: 'label', lang: 'zh' }, label, other ? make('i', {}, ` ${t('search.also')} ${other}`) : null),
    make('small', {}, `${t(looks(kind))} · ${claimsOf(index).length}`));
}

function factOption(index) {
  const claim = claims[index];
  const about = [claim.period, claim.status && t(claim.status), entities[doerOf(claim)]?.label].filter(Boolean).join(' · ');
  return option(() => leave(href.reader(claim.doc, ...claim.at)), { 'data-claim': index }, glyphSvg(claim.kind),
    make('span', { class: 'label', lang: 'zh' }, headOf(claim)), make('small', {}, about));
}

function textOption({ doc, start, end }) {
  const [from, to] = [Math.max(0, start - CONTEXT), end + CONTEXT];
  const label = make('span', { class: 'label excerpt', lang: 'zh' }, closed(cut(doc, from, start)), make('mark', {}, closed(cut(doc, start, end))), closed(cut(doc, end, to)));
  const { body, period } = reportAt(doc, start) ?? {};
  const source = [body, period].filter((entity) => entity !== undefined).map((entity) => entities[entity].label).join(' ');
  return option(() => leave(href.reader(doc, start, end)), { 'data-doc': doc, class: 'place' }, label, make('small', { lang: 'zh' }, source || docs[doc].name));
}

const OPTIONS = { entities: entityOption, facts: factOption, texts: textOption };

function moreOption(name, left) {
  const grow = () => {
    shown[name] += MORE;
    const kept = picked;
    show();
    pointAt(kept);
    input.focus();
  };
  return option(grow, { class: 'on' }, `${t('ui.more')} ${Math.min(left, MORE)} / ${many(left)}`);
}

function group(name, found, wanted) {
  const id = `group-${name}`;
  const rows = found.slice(0, shown[name]).map((row) => OPTIONS[name](row, wanted));
  if (found.length > rows.length) rows.push(moreOption(name, found.length - rows.length));
  if (name === 'facts') rows.push(option(() => leave(href.facts({ q: input.value.trim() })), { class: 'on' }, t('search.allfacts')));
  return make('li', { role: 'group', 'aria-labelledby': id },
    make('p', { id, role: 'presentation' }, `${t(`search.${name}`)} ${many(found.length)}`), ...rows);
}

/** Search now and show what is found. */
function show() {
  clearTimeout(timer);
  timer = 0;
  const wanted = wantedOf(input.value);
  const found = Object.entries(find(input.value)).filter(([, rows]) => rows.length);
  results.replaceChildren(...found.map(([name, rows]) => group(name, rows, wanted)));
  if (!found.length) results.append(make('li', { class: 'none', role: 'presentation' }, t('search.none')));
  const options = [...results.querySelectorAll('[role=option]')];
  options.forEach((row, i) => { row.id = `found-${i}`; });
  unfold(Boolean(wanted));
  said.textContent = wanted ? found.map(([name, rows]) => `${t(`search.${name}`)} ${many(rows.length)}`).join(t('ui.comma.list')) || t('search.none') : '';
  pointAt(0);
}

/** Search when the keys rest; what an input method has not yet made a word is no search. */
function soon(event) {
  if (event.isComposing) return;
  clearTimeout(timer);
  shown = { ...FEW };
  timer = setTimeout(show, WAIT);
}

/** Show or hide the list. */
function unfold(whether) {
  results.hidden = !whether;
  input.setAttribute('aria-expanded', String(whether));
  if (!whether) input.removeAttribute('aria-activedescendant');
}

function pointAt(place) {
  const rows = [...results.querySelectorAll('[role=option]')];
  if (!rows.length || results.hidden) return input.removeAttribute('aria-activedescendant');
  picked = (place + rows.length) % rows.length;
  rows.forEach((row, i) => row.setAttribute('aria-selected', String(i === picked)));
  rows[picked].scrollIntoView({ block: 'nearest' });
  return input.setAttribute('aria-activedescendant', rows[picked].id);
}

function pick(index) {
  hideResults();
  onPick(index);
}

function leave(address) {
  hideResults();
  location.href = address;
}

function hideResults() {
  clearTimeout(timer);
  timer = 0;
  unfold(false);
}

function onSearchKey(event) {
  if (event.isComposing || event.keyCode === 229) return; // the key belongs to the input method
  const steps = { ArrowDown: 1, ArrowUp: -1 };
  if ((event.key in steps || event.key === 'Enter') && (timer || (results.hidden && input.value.trim()))) {
    show();
    if (event.key in steps) event.preventDefault();
    if (event.key !== 'Enter') return;
  }
  if (event.key in steps) {
    event.preventDefault();
    pointAt(picked + steps[event.key]);
  } else if (event.key === 'Enter') {
    results.querySelectorAll('[role=option]')[picked]?.click();
  } else if (event.key === 'Escape' && !results.hidden) {
    event.preventDefault(); // the words stay; a second Escape is the browser's, which clears the field
    hideResults();
  }
}

/** Join the field to the search. */
function startSearch() {
  const box = input.closest('.find');
  input.after(said);
  results.tabIndex = -1; // the keyboard moves in it from the field
  input.addEventListener('focus', prepare);
  input.addEventListener('input', soon);
  input.addEventListener('compositionend', soon);
  input.addEventListener('keydown', onSearchKey);
  box.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget && !relatedTarget.closest('.find')) hideResults();
  });
  document.addEventListener('click', (event) => { if (!event.composedPath().includes(box)) hideResults(); }); // a row that was clicked may be gone
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest('input, textarea, select, [contenteditable]')) return;
    event.preventDefault();
    input.focus();
  });
  onSpeak(() => { if (!results.hidden) show(); });
}

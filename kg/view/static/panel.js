// The side panel: what a node or an edge stands for, sentence by sentence.

const panel = document.getElementById('panel');
const PAGE = 30; // claims shown at a time
const ORDER = ['report', 'law_event', 'activity', 'number', 'document', 'platform', 'award', 'meeting', 'day', 'proposal', 'person', 'place', 'body', 'noise'];

/** The sentences of a claim with the quoted characters marked. */
function sentencesOf(claim) {
  const bySentence = new Map();
  for (const [sentence, start, end] of claim.marks ?? []) {
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), [start, end]]);
  }
  return [...bySentence].map(([sentence, runs]) => {
    const text = sentences[sentence];
    const quote = make('blockquote', { lang: 'zh' });
    let done = 0;
    for (const [start, end] of runs.sort((a, b) => a[0] - b[0])) {
      quote.append(text.slice(done, start), make('mark', {}, text.slice(start, end)));
      done = end;
    }
    quote.append(text.slice(done));
    return quote;
  });
}

function citation(claim) {
  const file = facts.sources[claim.doc].name;
  const text = (claim.marks ?? []).map(([sentence, start, end]) => sentences[sentence].slice(start, end)).join('……');
  return `“${text}”（${facts.reports[claim.report]}，${file}，字符 ${claim.at[0]}–${claim.at[1]}，${facts.base}${claim.id}）`;
}

/** Copy the citation; where the browser does not let a page do that, show it to be copied by hand. */
async function copy(event, claim) {
  const button = event.target;
  try {
    await navigator.clipboard.writeText(citation(claim));
    button.textContent = t('ui.copied');
  } catch {
    button.replaceWith(make('span', { lang: 'zh' }, citation(claim)));
  }
}

function sourceLine(claim) {
  const parts = [facts.sources[claim.doc].name, `${t('ui.chars')} ${claim.at[0]}–${claim.at[1]}`];
  if (claim.rule) parts.push(`${t('ui.rule')} ${claim.rule}`);
  if (claim.sure !== undefined) parts.push(`${t('ui.sure')} ${claim.sure}`);
  const button = make('button', { type: 'button', onclick: (event) => copy(event, claim) }, t('ui.copy'));
  return make('p', { class: 'source' }, `${parts.join(' · ')} · `, button);
}

function claimCard(index) {
  const claim = claims[index];
  const tags = [make('span', { class: 'tag' }, t(claim.kind))];
  if (claim.status) tags.push(make('span', { class: `tag ${claim.status}` }, t(claim.status)));
  if (claim.period) tags.push(make('span', { class: 'tag' }, claim.period));
  const rows = (claim.rows ?? []).flatMap(([key, value]) => [make('dt', {}, t(key)), make('dd', {}, say(value))]);
  const head = (claim.head ?? []).map(say).join(' ');
  return make(
    'article', { class: 'claim', 'data-claim': index },
    make('h4', { lang: 'zh' }, head || t(claim.kind)), make('div', { class: 'tags' }, ...tags), ...sentencesOf(claim),
    rows.length ? make('dl', {}, ...rows) : null,
    make('p', { class: 'source' }, [...new Set([facts.reports[claim.report], claim.section])].filter(Boolean).join(' › ')), sourceLine(claim),
  );
}

/** Claims in the order of kind and year, some at a time. */
function claimList(indexes) {
  const rank = (index) => ORDER.indexOf(claims[index].kind) * 1000 + (claims[index].column ?? 999);
  const sorted = [...indexes].sort((a, b) => rank(a) - rank(b) || a - b);
  const box = make('div', { class: 'claims' });
  const more = make('button', { type: 'button', class: 'more', onclick: () => add() });
  let done = 0;
  function add() {
    for (const index of sorted.slice(done, done + PAGE)) box.insertBefore(claimCard(index), more);
    done = Math.min(done + PAGE, sorted.length);
    more.textContent = `${t('ui.more')} ${Math.min(PAGE, sorted.length - done)} / ${sorted.length - done}`;
    more.hidden = done === sorted.length;
  }
  box.append(more);
  add();
  return box;
}

function tieList(id) {
  const rows = ties[id].map((edgeId) => {
    const edge = edges[edgeId];
    const other = nodes[far(edge, id)];
    const label = `${edge.to === id ? '← ' : ''}${edgeLabel(edge)}${edge.dashes ? `（${t('plan')}）` : ''}`;
    const button = make(
      'button', { type: 'button', onclick: () => go(other.id) },
      glyphSvg(other.group), make('span', { class: 'label', lang: 'zh' }, other.label), make('small', {}, label),
    );
    return { loose: edge.loose, row: make('li', {}, button) };
  });
  rows.sort((a, b) => a.loose - b.loose);
  return make('ul', { class: 'ties' }, ...rows.slice(0, 60).map(({ row }) => row));
}

function frame(top, ...children) {
  const close = make('button', { type: 'button', class: 'close', 'aria-label': t('ui.close'), onclick: () => select(null) }, '×');
  panel.replaceChildren(make('div', { class: 'top' }, ...top, close), ...children.filter(Boolean));
  panel.hidden = false;
  panel.scrollTop = 0;
}

function showNode(id) {
  const node = nodes[id];
  const shown = node.claims.filter((index) => state.year === null || claims[index].column === state.year);
  const open = make('button', { type: 'button', class: 'primary', onclick: () => openNode(id) }, t('ui.open'));
  frame(
    [glyphSvg(node.group), make('span', {}, `${t(node.group)} · ${shown.length} ${t('ui.claims')}`)],
    make('h2', { lang: 'zh' }, node.label),
    node.key.startsWith('activity/') || node.key.startsWith('proposal/') ? null : make('p', { class: 'iri' }, make('code', {}, facts.base + node.key)),
    state.focus === id || !ties[id].length ? null : open,
    shown.length ? claimList(shown) : make('p', {}, t('ui.noclaim')),
    ties[id].length ? make('h3', {}, `${t('ui.ties')} ${ties[id].length}`) : null,
    ties[id].length ? tieList(id) : null,
  );
}

function showEdge(id) {
  const edge = edges[id];
  const heading = make('h2', { lang: 'zh' }, nodes[edge.from].label, make('span', { class: 'verb' }, `—${edgeLabel(edge)}→`), nodes[edge.to].label);
  const status = edge.dashes ? make('span', { class: 'tag plan' }, t('plan')) : null;
  frame([make('span', {}, `${edge.claims.length} ${t('ui.claims')}`), status].filter(Boolean), heading, claimList(edge.claims));
}

function renderPanel() {
  const { node, edge } = state.selected ?? {};
  if (node !== undefined) showNode(node);
  else if (edge !== undefined) showEdge(edge);
  else panel.hidden = true;
}

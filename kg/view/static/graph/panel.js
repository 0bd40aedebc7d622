// The side panel: what a node or an edge stands for, sentence by sentence.

const panel = byId('panel');
const STEP = 60; // rows of a list shown at a time

/** A list of rows, some at a time. */
function paged(attributes, rows) {
  const list = make('ul', attributes);
  const more = make('button', { type: 'button', class: 'more', onclick: () => add() });
  let done = 0;
  function add() {
    list.append(...rows.slice(done, done + STEP).map((row) => row()));
    done = Math.min(done + STEP, rows.length);
    more.textContent = `${t('ui.more')} ${Math.min(STEP, rows.length - done)} / ${rows.length - done}`;
    more.hidden = done === rows.length;
  }
  add();
  return [list, more];
}

function tieList(id) {
  const passing = ties[id].filter((edge) => match().edge(edge)).sort((a, b) => Number(edges[a].loose ?? 0) - Number(edges[b].loose ?? 0) || a - b);
  return paged({ class: 'ties' }, passing.map((at) => () => {
    const edge = edges[at];
    const other = nodes[far(edge, id)];
    return make('li', {}, make(
      'button', { type: 'button', onclick: () => go(other.id) },
      glyphSvg(other.group), make('span', { class: 'label', lang: 'zh' }, other.label), make('small', {}, `${edge.to === id ? '← ' : ''}${told(edge)}`),
    ));
  }));
}

function frame(top, ...children) {
  const close = make('button', { type: 'button', class: 'close', 'aria-label': t('ui.close'), onclick: leave }, '×');
  panel.replaceChildren(make('div', { class: 'top' }, ...top, close), ...children.flat().filter(Boolean));
  panel.hidden = false;
  panel.scrollTop = 0;
}

/** What can be done with a node. */
function deeds(node) {
  const button = (code, act, more = '') => make('button', { type: 'button', class: 'pill', 'data-do': code, onclick: act }, t(`graph.${code}`) + more);
  const entity = entityOf(node);
  const rest = current.more.get(node.id) ?? 0;
  const open = state.open.includes(node.id);
  return make('div', { class: 'deeds' },
    state.focus !== node.id && (open || rest) ? button(open ? 'collapse' : 'expand', () => toggle(node.id), open ? '' : ` +${rest}`) : null,
    state.focus !== node.id && ties[node.id].length ? button('centre', () => openNode(node.id)) : null,
    node.group === 'body' && state.filter.body !== entity ? button('only', () => filterBy({ body: entity })) : null,
    entity === undefined || alone ? null : make('a', { class: 'pill', href: kg.href.entity(entity) }, t('graph.page')));
}

function showNode(id) {
  const node = nodes[id];
  const shown = passingOf(node);
  const count = filtered() ? `${shown.length} / ${node.claims.length}` : shown.length;
  const [list, more] = tieList(id);
  frame(
    [glyphSvg(node.group), make('span', {}, `${t(node.group)} · ${count} ${t('ui.claims')}`)],
    make('h2', { lang: 'zh' }, node.label),
    entityOf(node) === undefined ? null : make('p', { class: 'iri' }, make('code', {}, data.build.base + node.key)),
    deeds(node),
    shown.length ? factList(inOrder(shown), entityOf(node)) : make('p', {}, t(node.claims.length ? 'graph.nopass' : 'ui.noclaim')),
    list.children.length ? [make('h3', {}, `${t('ui.ties')} ${ties[id].length}`), list, more] : null,
  );
}

function showEdge(id) {
  const edge = edges[id];
  const shown = passingOf(edge);
  const end = (node) => make('button', { type: 'button', class: 'link', lang: 'zh', onclick: () => go(node) }, nodes[node].label);
  const heading = make('h2', { lang: 'zh' }, nodes[edge.from].label, make('span', { class: 'verb' }, `—${edgeLabel(edge)}→`), nodes[edge.to].label);
  const status = edge.dashes ? make('span', { class: 'tag plan' }, t('plan')) : null;
  frame([make('span', {}, `${shown.length} ${t('ui.claims')}`), status].filter(Boolean), heading,
    make('p', { class: 'ends' }, end(edge.from), ' · ', end(edge.to)), factList(inOrder(shown)));
}

function renderPanel() {
  const { node, edge } = state.selected ?? {};
  if (node !== undefined) showNode(node);
  else if (edge !== undefined) showEdge(edge);
  else panel.hidden = true;
}

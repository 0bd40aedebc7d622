// The side panel: what a node or an edge stands for, sentence by sentence.

const panel = document.getElementById('panel');

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
    node.key.startsWith('activity/') || node.key.startsWith('proposal/') ? null : make('p', { class: 'iri' }, make('code', {}, data.build.base + node.key)),
    state.focus === id || !ties[id].length ? null : open,
    shown.length ? factList(inOrder(shown)) : make('p', {}, t('ui.noclaim')),
    ties[id].length ? make('h3', {}, `${t('ui.ties')} ${ties[id].length}`) : null,
    ties[id].length ? tieList(id) : null,
  );
}

function showEdge(id) {
  const edge = edges[id];
  const heading = make('h2', { lang: 'zh' }, nodes[edge.from].label, make('span', { class: 'verb' }, `—${edgeLabel(edge)}→`), nodes[edge.to].label);
  const status = edge.dashes ? make('span', { class: 'tag plan' }, t('plan')) : null;
  frame([make('span', {}, `${edge.claims.length} ${t('ui.claims')}`), status].filter(Boolean), heading, factList(inOrder(edge.claims)));
}

function renderPanel() {
  const { node, edge } = state.selected ?? {};
  if (node !== undefined) showNode(node);
  else if (edge !== undefined) showEdge(edge);
  else panel.hidden = true;
}

// The card at the pointer: a name in full, its kind, what is said, how many facts, and the first sentence.

const card = byId('card');
const AROUND = [30, 60]; // characters of the sentence before and after the quoted ones

/** The first sentence of some facts, as much as fits around what is quoted. */
function firstSentence(indexes) {
  const index = inOrder(indexes.slice(0, 200))[0];
  if (index === undefined) return null;
  const claim = claims[index];
  const [start, end, runs] = kg.sentencesOf(claim)[0];
  const first = [runs[0]];
  const [from, to] = [Math.max(start, first[0][0] - AROUND[0]), Math.min(end, Math.max(first[0][1], first[0][0] + AROUND[1]) + AROUND[0])];
  const quote = kg.marked(claim.doc, from, to, first);
  if (from > start) quote.prepend('…');
  if (to < end) quote.append('…');
  return quote;
}

/** Put a card with some lines at a place of the stage, inside it. */
function showCard(spot, ...children) {
  card.replaceChildren(...children.filter(Boolean));
  card.hidden = false;
  const stage = byId('graph').getBoundingClientRect();
  const [width, height] = [card.offsetWidth, card.offsetHeight];
  const over = spot.y - height - 12 > 4;
  card.style.left = `${Math.max(8, Math.min(spot.x - width / 2, stage.width - width - 8))}px`;
  card.style.top = `${over ? spot.y - height - 12 : Math.min(spot.y + 28, stage.height - height - 8)}px`;
}

function hideCard() {
  card.hidden = true;
}

function nodeCard(id) {
  const [node, place] = [nodes[id], nodeSet.get(id)];
  if (!place) return hideCard();
  const shown = passingOf(node);
  const spot = network.canvasToDOM({ x: place.x, y: place.y - slip(node).height / 2 });
  const rest = current.more.get(id) ?? 0;
  const about = [t(node.group), `${shown.length} ${t('ui.claims')}`, rest ? `+${rest} ${t('graph.more')}` : ''];
  return showCard(spot,
    make('strong', { lang: 'zh' }, node.label),
    make('p', { class: 'facts' }, about.filter(Boolean).join(' · ')),
    captions.get(id) && !(node.hub && state.focus === null) ? make('p', { lang: 'zh' }, captions.get(id)) : null,
    firstSentence(shown));
}

function edgeCard(id, spot) {
  const edge = edges[id];
  const status = edge.dashes ? 'plan' : edge.claims.some((i) => claims[i].status === 'done') ? 'done' : null;
  const facts = [status && t(status), `${passingOf(edge).length} ${t('ui.claims')}`].filter(Boolean).join(' · ');
  return showCard(spot,
    make('strong', { lang: 'zh' }, `${nameOf(nodes[edge.from])} —${edgeLabel(edge)}→ ${nameOf(nodes[edge.to])}`),
    make('p', { class: 'facts' }, facts),
    firstSentence(passingOf(edge)));
}

/** The card follows the pointer; on a touch screen a long press shows it. */
function onHover() {
  network.on('hoverNode', ({ node }) => point(node));
  network.on('blurNode', () => point(null));
  network.on('hoverEdge', ({ edge, pointer }) => state.hover === null && edgeCard(edge, pointer.DOM));
  network.on('blurEdge', hideCard);
  for (const event of ['dragStart', 'zoom', 'click']) network.on(event, hideCard);
  network.on('hold', ({ pointer }) => {
    const node = network.getNodeAt(pointer.DOM);
    if (node !== undefined) nodeCard(node);
  });
}

function point(id) {
  state.hover = id;
  byId('graph').style.cursor = id === null ? 'default' : 'pointer';
  if (id === null) hideCard();
  else nodeCard(id);
  network.redraw();
}

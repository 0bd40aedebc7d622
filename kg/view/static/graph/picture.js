// What a reader takes away: the link of the view, and the view as a picture with a line that says what it is.

const STRIP = 34; // pixels of the line below the picture

/** The filters in words. */
function filterWords() {
  const words = FACETS.filter((facet) => state.filter[facet] !== null)
    .map((facet) => CHOICES[facet]().find(([value]) => value === state.filter[facet])?.[1]);
  return words.filter(Boolean);
}

/** What a picture of the view is of. */
function captionOf() {
  const where = state.focus === null ? t('ui.overview') : nodes[state.focus].label;
  return [t('ui.title'), where, ...filterWords(), byId('shown').textContent, `${t('ui.build')} ${data.build.hash.slice(0, 12)}`].join(' · ');
}

/** The view as a canvas: what is on the stage, on its ground, and the line below. */
function pictured() {
  const stage = network.canvas.frame.canvas;
  const ratio = stage.width / stage.clientWidth;
  const made = make('canvas', { width: stage.width, height: stage.height + STRIP * ratio });
  const context = made.getContext('2d');
  context.fillStyle = '#f7f6f2';
  context.fillRect(0, 0, made.width, made.height);
  context.drawImage(stage, 0, 0);
  context.scale(ratio, ratio);
  context.fillStyle = '#ffffff';
  context.fillRect(0, stage.clientHeight, stage.clientWidth, STRIP);
  context.font = `13px ${FONT}`;
  context.fillStyle = '#1b2330';
  context.textBaseline = 'middle';
  context.fillText(lines(context, captionOf(), stage.clientWidth - 24, 1)[0], 12, stage.clientHeight + STRIP / 2);
  return made;
}

function savePicture() {
  const name = state.focus === null ? 'overview' : nodes[state.focus].key.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60);
  pictured().toBlob((blob) => kg.saveBlob(`graph-${name}-${data.build.hash.slice(0, 8)}.png`, blob), 'image/png');
}

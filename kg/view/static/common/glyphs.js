// The shapes of the kinds, as polygons in a square from -1 to 1: one source for the canvas and for the legend.

const polygon = (count, turn = 0, inner = 1) =>
  Array.from({ length: count }, (_, i) => {
    const angle = turn + (2 * Math.PI * i) / count;
    const radius = i % 2 ? inner : 1;
    return [Math.sin(angle) * radius, -Math.cos(angle) * radius];
  });

const glyphs = {
  square: [[-0.8, -0.8], [0.8, -0.8], [0.8, 0.8], [-0.8, 0.8]],
  box: [[-0.7, -1], [0.3, -1], [0.75, -0.5], [0.75, 1], [-0.7, 1]],
  ellipse: Array.from(polygon(28), ([x, y]) => [x, y * 0.6]),
  diamond: polygon(4),
  triangle: polygon(3),
  triangleDown: polygon(3, Math.PI),
  hexagon: polygon(6, Math.PI / 6),
  database: [[-0.9, -0.75], [0.9, -0.75], [0.9, -0.15], [0.45, -0.15], [0.45, 0.75], [-0.9, 0.75]],
  star: polygon(10, 0, 0.45),
  dot: polygon(28),
  circle: polygon(16, 0, 0.72),
  icon: [[-0.7, -1], [0.7, -1], [0.7, 1], [0, 0.35], [-0.7, 1]],
  text: [[0, 1], [-0.75, -0.15], [-0.55, -0.8], [0, -1], [0.55, -0.8], [0.75, -0.15]],
  image: [[-1, -0.8], [1, -0.8], [1, 0.45], [-0.1, 0.45], [-0.6, 1], [-0.6, 0.45], [-1, 0.45]],
};

function glyphPath(context, shape, x, y, size) {
  context.beginPath();
  for (const [dx, dy] of glyphs[shape]) context.lineTo(x + dx * size, y + dy * size);
  context.closePath();
}

/** The glyph of a kind for the legend, lists and the panel; empty for a kind that is no node (damage). */
function glyphSvg(kind) {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('class', 'glyph');
  svg.setAttribute('viewBox', '-1.2 -1.2 2.4 2.4');
  svg.setAttribute('aria-hidden', 'true');
  if (!kinds[looks(kind)]) return svg;
  const shape = document.createElementNS(space, 'polygon');
  shape.setAttribute('points', glyphs[kinds[looks(kind)].shape].map((point) => point.join(',')).join(' '));
  shape.setAttribute('fill', kinds[looks(kind)].ink);
  svg.append(shape);
  return svg;
}

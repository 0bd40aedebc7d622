// The headings of a text as an outline; the one that is being read is marked.

const ROLES = new Set(['summary', 'achievements', 'problems', 'plan']);
let marked = null;

/** The sections of a document in the order of its reports. */
const sectionsOf = (doc) => sections.map((section, index) => ({ ...section, index })).filter(({ report }) => reports[report].doc === doc)
  .sort((a, b) => a.report - b.report || a.order - b.order);

const entry = (section) => make('li', { class: `level-${Math.min(section.level, 4)}` },
  section.at ? make('a', { href: `reader.html${hashOf(view.doc, section.at)}`, 'data-section': section.index, lang: 'zh' }, section.title) : make('span', { lang: 'zh' }, section.title),
  ROLES.has(section.role) ? make('span', { class: `role ${section.role}` }, t(`role.${section.role}`)) : null);

function drawOutline() {
  const own = sectionsOf(view.doc);
  byId('outline').replaceChildren(
    make('summary', {}, t('reader.outline')),
    own.length ? make('ol', {}, ...own.map(entry)) : make('p', { class: 'note' }, t('reader.nosections')));
  marked = null;
  followReading();
}

/** The heading at or above the top of the window; headings of blocks far away need not be laid out for it. */
function headBeingRead() {
  const line = Math.max(140, innerHeight * 0.35);
  let low = 0;
  let high = flow.blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (flow.blocks[middle].element.getBoundingClientRect().top <= line) low = middle + 1;
    else high = middle;
  }
  const block = flow.blocks[low - 1];
  if (!block) return flow.heads[0];
  const here = [...block.element.querySelectorAll('.head')].findLast((head) => head.getBoundingClientRect().top <= line);
  return flow.heads.find((head) => head.section === Number(here?.dataset.section)) ?? flow.heads.findLast((head) => head.start < block.start) ?? flow.heads[0];
}

function followReading() {
  const section = headBeingRead()?.section;
  if (section === marked) return;
  marked = section;
  for (const link of byId('outline').querySelectorAll('a')) {
    const here = Number(link.dataset.section) === section;
    if (here) link.setAttribute('aria-current', 'location');
    else link.removeAttribute('aria-current');
    if (here && byId('outline').open) keepInside(byId('outline'), link);
  }
}

/** Scroll a box, and nothing else, until an element in it shows. */
function keepInside(box, element) {
  const [outer, inner] = [box.getBoundingClientRect(), element.getBoundingClientRect()];
  if (inner.top < outer.top) box.scrollTop -= outer.top - inner.top + 40;
  else if (inner.bottom > outer.bottom) box.scrollTop += inner.bottom - outer.bottom + 40;
}

// Where things are shown: one address for each thing, the same on the disk and on a server.

const alone = !document.querySelector('script[src$="data.js"]'); // one file that holds all: there are no other pages
const enc = (id) => encodeURI(id);

const href = {
  entity: (index) => `entity.html#${enc(entities[index].id)}`,
  reader: (doc, start, end) => `reader.html#doc=${docs[doc].id}${start === undefined ? '' : `&c=${start}-${end}`}`,
  graph: (index) => `graph.html#focus=${enc(entities[index].id)}`,
  facts: (wanted) => `facts.html${toHash(wanted)}`,
  compare: (wanted) => `compare.html${toHash(wanted)}`,
};

/** A link to an entity with the glyph of its kind; plain text where there are no other pages. */
function entityLink(index, text) {
  const { kind, label } = entities[index];
  const words = text ?? label;
  return alone ? make('span', { lang: 'zh' }, words) : make('a', { href: href.entity(index), class: `entity k-${looks(kind)}`, lang: 'zh' }, words);
}

/** A link to the marked place of a claim in its text. */
function readerLink(claim, text) {
  const [start, end] = claim.at;
  return alone ? make('span', {}, text) : make('a', { href: href.reader(claim.doc, start, end) }, text);
}

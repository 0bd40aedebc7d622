// The address of the page: which text, which characters of it, which kinds are not underlined.

const {
  data, docs, reports, sections, entities, claims, issues, kinds, state, href, t, tongue, looks, grouped, claimsIn, docAt,
  byId, make, fromHash, toHash, keepHash, remember, remembered, onSpeak, glyphSvg, entityLink,
  unit, point, cut, runsOf, closed, copyButton, headOf, say, tags, factCard,
} = kg;

/** What the page shows: `doc` and `span` by place and code points, `hide` the kinds not underlined, `bad` in words. */
const view = { doc: null, span: null, hide: new Set(), bad: null };

/** Words of the page with values put in: `{a}` in them is `values.a`. */
const fill = (code, values) => t(code).replace(/\{(\w+)\}/g, (_, name) => values[name]);
/** The number of characters of a document. */
const sizeOf = (doc) => point(doc, docs[doc].text.length);
/** What someone wrote into an address, short enough to be shown. */
const shown = (text) => ([...text].length > 60 ? `${[...text].slice(0, 60).join('')}…` : text);

/** `1186-1198` → the span, or why it is none. */
function spanOf(doc, text) {
  const found = /^(\d{1,9})-(\d{1,9})$/.exec(text);
  const bad = (code) => ({ bad: [code, { x: shown(text), n: sizeOf(doc) }] });
  if (!found) return bad('reader.bad.form');
  const [start, end] = [Number(found[1]), Number(found[2])];
  if (start >= end) return bad('reader.bad.order');
  return end > sizeOf(doc) ? bad('reader.bad.end') : { span: [start, end] };
}

/** Put what the address says into `view`. */
function readAddress() {
  const { doc: id, c, hide = '' } = fromHash();
  const known = hide.split(',').filter((kind) => kind === HARM || Object.hasOwn(kinds, looks(kind)));
  Object.assign(view, { doc: null, span: null, bad: null, hide: new Set(known) });
  if (!id) return;
  const doc = docAt(id);
  if (doc === undefined) view.bad = ['reader.bad.doc', { x: shown(id) }];
  else Object.assign(view, { doc }, c === undefined ? {} : spanOf(doc, c));
}

/** The part of the address after # for some characters of a text. */
const hashOf = (doc, span) => toHash({ doc: docs[doc].id, c: span ? span.join('-') : undefined });
/** Put `view` into the address. */
const writeAddress = () => keepHash({ doc: docs[view.doc].id, c: view.span?.join('-'), hide: [...view.hide].join(',') });
/** A link to send: this page at some characters. */
const fullLink = (doc, span) => location.href.replace(/#.*/s, '') + hashOf(doc, span);

// The shared data, read once, with the indices every page needs, and the words of the two languages.

const data = self.KG;
const { docs, reports, sections, entities, claims, issues, columns, kinds } = data;

const state = { language: 0 }; // 0 Chinese, 1 English

/** A code of the words in the language of the page; other text stays as it is. */
const t = (code) => (Object.hasOwn(words, code) ? words[code][state.language] : String(code));
/** A value of the data: a list of one is a code, anything else is text of a report. */
const say = (value) => (Array.isArray(value) ? t(value[0]) : String(value));
/** One language of what a message or a clue says in both, `同属一地 · one place`; a clue that is a code in words. */
function tongue(text) {
  const at = text.lastIndexOf(' · ');
  return at < 0 || /[\u3400-\u9fff]/.test(text.slice(at)) ? t(text) : text.slice(...(state.language ? [at + 3] : [0, at]));
}
/** The kind a kind of fact or entity looks like. */
const looks = (kind) => data.same[kind] ?? kind;

/** Lists by key, made when first asked for. */
function lazily(make) {
  let made = null;
  return () => (made ??= make());
}

function grouped(pairs) {
  const made = new Map();
  for (const [key, value] of pairs) {
    if (!made.has(key)) made.set(key, []);
    made.get(key).push(value);
  }
  return made;
}

function* speaking() {
  for (const [index, claim] of claims.entries()) {
    const ids = new Set((claim.refs ?? []).map(([, entity]) => entity));
    if (claim.kind === 'report') for (const key of ['body', 'speaker', 'meeting', 'period']) if (reports[claim.report][key] !== undefined) ids.add(reports[claim.report][key]);
    for (const id of ids) yield [id, index];
  }
}

const byEntity = lazily(() => grouped(speaking()));
const byReport = lazily(() => grouped(claims.map((claim, index) => [claim.report, index])));
const places = lazily(() => new Map(entities.map((entity, index) => [entity.id, index])));
const docPlaces = lazily(() => new Map(docs.map((doc, index) => [doc.id, index])));

/** The claims that speak of an entity, by place. */
const claimsOf = (entity) => byEntity().get(entity) ?? [];
/** The claims of a report. */
const claimsIn = (report) => byReport().get(report) ?? [];
/** The place of an entity by its id; undefined where there is none. */
const entityAt = (id) => places().get(id);
/** The place of a document by its id. */
const docAt = (id) => docPlaces().get(id);
/** The first entity of a claim in a role; undefined where there is none. */
const refOf = (claim, role) => (claim.refs ?? []).find(([name]) => name === role)?.[1];
/** Who acts or owns the figure: the actor, the subject, else the reporting body. */
const doerOf = (claim) => refOf(claim, 'actor') ?? refOf(claim, 'subject') ?? reports[claim.report].body;
/** The main entity of a claim: what a reader means by "this fact is about …". */
const MAIN = { law_event: 'law', number: 'indicator', activity: 'law', body: 'denotes', place: 'denotes' };
const mainOf = (claim) => refOf(claim, MAIN[claim.kind] ?? claim.kind);

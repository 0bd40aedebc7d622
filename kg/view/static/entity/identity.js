// The words the texts use for the entity, and how it is known that they mean one thing.

/** The word a claim uses for its main entity; undefined where it has none or stands for several (开封、许昌市人大常委会). */
function wordOf(claim, index) {
  const mains = (claim.refs ?? []).filter(([role, entity]) => entity === index || role === 'denotes');
  if (mainOf(claim) !== index || mains.length !== 1) return undefined;
  if (claim.kind === 'activity' || claim.kind === 'report' || claim.kind === 'proposal') return undefined;
  if (claim.kind === 'body' || claim.kind === 'place') return closed(quoteOf(claim)).replace(/\s/g, '');
  const first = claim.kind === 'number' || claim.kind === 'person' || claim.kind === 'award';
  return claim.head && say(first ? claim.head[0] : claim.head.at(-1)).replace(/\s/g, '');
}

/** Word → the claims that use it, the most used first; the names known without a use of their own come last. */
function wordsOf(index) {
  const used = grouped(claimsOf(index).map((claim) => [wordOf(claims[claim], index), claim]).filter(([word]) => word));
  for (const name of entities[index].names ?? []) if (!used.has(name)) used.set(name, []);
  return [...used].sort((a, b) => b[1].length - a[1].length);
}

/** The first places where a word is used. */
const usesOf = (found) => make('span', {}, found.slice(0, 3).flatMap((claim, i) => [i ? ' · ' : '', sourceLink(claims[claim])]), found.length > 3 ? ' …' : null);

function namesSection(index) {
  const words = wordsOf(index);
  if (!words.some(([word]) => word !== entities[index].label)) return null;
  return section('entity.names', listing(words, [
    ['entity.word', ([word]) => make('span', { lang: 'zh' }, word)],
    ['entity.uses', ([, found]) => found.length || '—'],
    ['entity.where', ([, found]) => (found.length ? usesOf(found) : t('entity.joinedname'))],
  ], fileName(index, 'names'), t('entity.names')));
}

const joinedTo = lazily(() => grouped(data.joined.map((row) => [row.entity, row.id])));
/** The decisions about an entity or a name that was joined to it. */
function decisionsOf(index) {
  const ids = new Set([entities[index].id, ...(joinedTo().get(index) ?? [])]);
  return data.decisions.filter(({ left, right }) => ids.has(left) || ids.has(right));
}

const EQUALS = { same: '＝', different: '≠', unsure: '？' };

function decisionCard(decision, index) {
  const names = [decision.left, decision.right].map((id, i) => {
    const place = entityAt(id);
    return place === undefined || place === index ? make('b', { lang: 'zh' }, decision.labels[i] || id) : entityLink(place, decision.labels[i]);
  });
  const person = [decision.who, decision.reason, decision.when].filter(Boolean).join(' · ');
  const by = decision.method === 'ledger' ? [t('entity.ledger'), ' ', make('span', { lang: 'zh' }, person)] : [t('entity.byrule'), ' ', make('code', {}, decision.method)];
  const sign = make('span', { 'aria-hidden': 'true' }, ` ${EQUALS[decision.judgement]} `);
  return make('article', { class: `decision ${decision.judgement}` },
    make('h3', {}, names[0], sign, names[1], ' ', tag(t(`entity.${decision.judgement}`), decision.judgement)),
    make('p', { class: 'note' }, by),
    make('ul', { class: 'clues' }, (decision.why ?? []).map(([name, says]) => make('li', {}, tongue(says), ' ', make('code', {}, name)))),
    decision.claims?.length ? sentences(decision.claims, index) : null);
}

function decisionsSection(index) {
  const found = decisionsOf(index);
  return found.length ? section('entity.decisions', note('entity.decisions.note'), paged(found, (decision) => decisionCard(decision, index))) : null;
}

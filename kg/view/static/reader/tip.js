// The small card beside a fact that the pointer or the focus is on.

const TIPS = 4; // facts shown in it; the card that a click opens shows all

/** What a fact says in its normalised form, by which rule and how sure. */
function brief(index) {
  const claim = claims[index];
  const rows = (claim.rows ?? []).flatMap(([key, value]) => [make('dt', {}, t(key)), make('dd', { lang: 'zh' }, say(value))]);
  const sure = claim.sure === undefined ? t('ui.unsure') : `${t('ui.sure')} ${claim.sure}`;
  return make('div', { class: 'brief' },
    make('p', { class: 'what', lang: 'zh' }, headOf(claim)), tags(claim), rows.length ? make('dl', {}, ...rows) : null,
    make('p', { class: 'source' }, [claim.rule ? `${t('ui.rule')} ${claim.rule}` : null, sure].filter(Boolean).join(' · ')));
}

/** A doubt in a line: what its code says, and its own message. */
const doubtLine = (issue) => make('p', { class: 'doubt' },
  make('strong', {}, codeWord(issue, 'title')), ` ${tongue(issues[issue].message)}`);

/** A word of the table of codes in the language of the page; the code itself where the table does not have it. */
const codeWord = (issue, key) => {
  const { code } = issues[issue];
  return Object.hasOwn(data.codes, code) ? data.codes[code][key][state.language] : key === 'title' ? code : '';
};

/** Show the card for the character at a place, beside an element. */
function showTip(at, element) {
  const items = itemsAt(at);
  const all = claimsOver(items);
  const doubts = items.filter((item) => item.issue !== undefined);
  const rest = all.length - TIPS;
  const tip = byId('glance');
  tip.replaceChildren(
    ...all.slice(0, TIPS).map(brief), ...doubts.map((item) => doubtLine(item.issue)),
    make('p', { class: 'source' }, rest > 0 ? fill('reader.morefacts', { n: rest }) : t('reader.click')));
  tip.hidden = false;
  beside(tip, element.getClientRects());
}

/** Put a card below the first line of an element, above it where there is no room below. */
function beside(card, [box]) {
  const [high, wide] = [card.offsetHeight, card.offsetWidth];
  const below = box.bottom + 10 + high <= innerHeight;
  card.style.top = `${below ? box.bottom + 10 : Math.max(4, box.top - high - 6)}px`;
  card.style.left = `${Math.max(8, Math.min(box.left, document.documentElement.clientWidth - wide - 8))}px`;
}

const hideTip = () => { byId('glance').hidden = true; };

/** When the page moves, the card of the focused fact moves with it, and that of the pointer goes. */
function keepTip() {
  const focused = document.activeElement;
  if (!byId('glance').hidden && focused.matches('#text :focus-visible')) beside(byId('glance'), focused.getClientRects());
  else hideTip();
}

function onHover({ target, pointerType }) {
  const at = pointerType === 'touch' ? null : placeAt(target);
  if (at === null) hideTip();
  else showTip(at, target);
}

function onFocus({ target }) {
  const at = placeAt(target);
  if (at !== null && target.matches(':focus-visible')) showTip(at, target);
}

// The reader: a text as it stands, with every fact where it is said.

/** What the head of the page says of a text. */
function drawHead() {
  const { name, sha256 } = docs[view.doc];
  const own = reports.filter((report) => report.doc === view.doc);
  const about = own.map(({ body, period, plan_period: plan, date }) => make('p', { class: 'about' },
    ...[body, period, plan].filter((index) => index !== undefined).flatMap((index) => [entityLink(index), ' · ']), date ?? ''));
  const titles = own.length ? own.map(({ title }) => title) : [name];
  byId('head').replaceChildren(
    make('p', {}, make('a', { href: 'reader.html#' }, `← ${t('reader.all')}`)),
    make('h1', { tabindex: -1, lang: 'zh' }, ...titles.map((title) => make('span', {}, title))), ...about,
    make('p', { class: 'source' }, [name, `${sizeOf(view.doc)} ${t('ui.chars')}`, `${(byDoc().get(view.doc) ?? []).length} ${t('ui.claims')}`, `sha256 ${sha256.slice(0, 12)}`].join(' · ')));
}

/** Say what is wrong with the address, if anything is. */
function drawBad() {
  for (const place of document.querySelectorAll('.bad')) {
    place.hidden = !view.bad;
    place.textContent = view.bad ? fill(...view.bad) : '';
  }
}

/** Write everything that is in words. */
function draw() {
  const reading = view.doc !== null;
  byId('reader').hidden = !reading;
  byId('chooser').hidden = reading;
  drawBad();
  hideTip();
  if (!reading) return drawList();
  for (const part of [drawHead, drawLegend, drawDoubts, drawOutline, drawPanel, showPick]) part();
  return undefined;
}

/** Show what the address asks for. */
function settle() {
  readAddress();
  byId('reader').hidden = view.doc === null; // a text is measured while it is built
  if (view.doc === null) return;
  if (flow.doc !== view.doc) buildText(view.doc);
  drawMarks();
}

/** Go where the address leads: to its characters, else to the title. */
function arrive(first) {
  if (view.span) goToMark();
  else if (!first) {
    scrollTo(0, 0);
    (view.doc === null ? byId('main') : byId('head').querySelector('h1')).focus({ preventScroll: true });
  }
}

function onHash() {
  if (location.hash === '#main') { // the link past the header
    history.replaceState(null, '', view.doc === null ? 'reader.html' : `reader.html${hashOf(view.doc, view.span)}`);
    byId('main').focus();
    return;
  }
  settle();
  draw();
  arrive(false);
}

function onKey(event) {
  const { key, target } = event;
  if (view.doc === null || event.ctrlKey || event.metaKey || event.altKey || target.closest('input, textarea, select')) return;
  const here = placeAt(target);
  const by = { n: 1, p: -1, ...(here === null ? {} : { ArrowRight: 1, ArrowLeft: -1 }) }[key];
  if (by && (target === document.body || byId('text').contains(target))) {
    event.preventDefault();
    step(by);
  } else if (here !== null && (key === 'Enter' || key === ' ')) {
    event.preventDefault();
    pin(spanAt(here));
    byId('here').querySelector('h2').focus();
  } else if (key === 'Escape') escape();
}

function escape() {
  if (!byId('glance').hidden) hideTip();
  else if (view.span) closePanel();
}

function onClick({ target }) {
  const at = placeAt(target);
  if (at === null || !getSelection().isCollapsed) return;
  pin(spanAt(at));
  rove(at)?.focus({ preventScroll: true });
  hideTip();
}

function listen() {
  const text = byId('text');
  for (const [name, act] of [['pointerover', onHover], ['pointerleave', hideTip], ['focusin', onFocus], ['focusout', hideTip], ['click', onClick]]) text.addEventListener(name, act);
  let asked = false;
  addEventListener('scroll', () => {
    if (asked || view.doc === null) return;
    asked = true;
    requestAnimationFrame(() => { asked = false; keepTip(); followReading(); });
  }, { passive: true });
  addEventListener('hashchange', onHash);
  document.addEventListener('keydown', onKey);
  watchSelection();
}

const narrow = matchMedia('(max-width: 1000px)').matches;
for (const id of ['outline', 'underlines', 'doubts']) byId(id).open = !narrow;
byId('text').classList.toggle('comfortable', remembered('width') !== 'full');
settle();
onSpeak(draw);
listen();
kg.speak();
arrive(true);

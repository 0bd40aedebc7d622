// Elements. Strings are always text, never markup.

const byId = (id) => document.getElementById(id);

/** An element with attributes and children; `onclick` and other handlers are listeners. */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else if (value !== undefined && value !== false && value !== null) element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** The part of the address after #, as a map; `reader.html#doc=ab12&c=3-9` → {doc: 'ab12', c: '3-9'}. */
const fromHash = () => Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
/** The other way round; what is undefined or empty is left out. */
function toHash(values) {
  const kept = Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return kept.length ? `#${new URLSearchParams(kept).toString().replaceAll('%2F', '/').replaceAll('%2C', ',')}` : '';
}
/** Put the state of a page into its address without a new step in the history. */
function keepHash(values) {
  history.replaceState(null, '', toHash(values) || location.pathname.split('/').at(-1));
}

/** What stays the same for a reader across pages (the language); a browser that keeps nothing is no error. */
function remember(key, value) {
  try { localStorage.setItem(`kg.${key}`, value); } catch { /* a frame without an origin keeps nothing */ }
}
function remembered(key) {
  try { return localStorage.getItem(`kg.${key}`); } catch { return null; }
}

const speakers = [];
/** Called now and whenever the language changes: everything a page writes in words belongs here. */
function onSpeak(speak) {
  speakers.push(speak);
}

/** Put every fixed word of the page into its language. */
function speak() {
  document.documentElement.lang = state.language ? 'en' : 'zh-Hans';
  for (const element of document.querySelectorAll('[data-word]')) element.textContent = t(element.dataset.word);
  for (const element of document.querySelectorAll('[data-word-label]')) {
    element.setAttribute('aria-label', t(element.dataset.wordLabel));
    if (element.tagName === 'BUTTON') element.title = t(element.dataset.wordLabel);
  }
  for (const element of document.querySelectorAll('[data-word-placeholder]')) element.placeholder = t(element.dataset.wordPlaceholder);
  for (const each of speakers) each();
  kg.spoken = true; // the page is ready: for tests and scripts
}

// The page of one entity, by the id in the address: entity.html#law/410100-6b7e844b75; without one, the index of all.

/** The id in the address; an address that is no valid one is taken as it stands. */
function idInAddress() {
  const text = location.hash.slice(1);
  try { return decodeURIComponent(text); } catch { return text; }
}

/** What the address asks for: an entity, the row of a joined name that leads to it, or the index. */
function asked() {
  const id = idInAddress();
  const index = entityAt(id);
  if (index !== undefined) return { index };
  const joined = data.joined.find((row) => row.id === id);
  if (joined) return { index: joined.entity, joined };
  return /^(kind|q)=|^$/.test(id) ? { wanted: kg.fromHash() } : { wanted: {}, missing: id };
}

/** The page of an entity: its head, the links to its sections, the sections. */
function entityPage(index, joined) {
  const sections = [...sectionsOf(index), belongingSection(index), evidenceSection(index), namesSection(index), decisionsSection(index), dataSection(index), citationSection(index)].filter(Boolean);
  return [headOfPage(index, joined), contents(sections), ...sections];
}

function draw() {
  const { index, joined, wanted, missing } = asked();
  const parts = index === undefined ? entriesPage(wanted, missing) : entityPage(index, joined);
  byId('main').replaceChildren(...parts.filter(Boolean));
  document.title = `${index === undefined ? t('nav.entity') : entities[index].label} · ${t('ui.title')}`;
}

onSpeak(draw);
addEventListener('hashchange', () => {
  draw();
  scrollTo(0, 0);
  byId('main').querySelector('h1').focus({ preventScroll: true });
});
Object.assign(kg, { turtle, jsonLd, bibtex, boundOf }); // for scripts and tests
kg.speak();

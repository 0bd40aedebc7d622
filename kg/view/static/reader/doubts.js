// The doubts of a text as a list, each with its place.

/** The doubts of a document in the order of the text, those of the whole text first. */
const doubtsOf = (doc) => [...(issuesByDoc().get(doc) ?? [])].sort((a, b) => (issues[a].at?.[0] ?? -1) - (issues[b].at?.[0] ?? -1) || a - b);

function doubtRow(index) {
  const { message, severity, doc, at } = issues[index];
  return make('li', {},
    make('strong', {}, codeWord(index, 'title')), ` ${t(`severity.${severity}`)} · `,
    at ? linkTo(doc, at, fill('reader.here', { a: at[0], b: at[1] })) : t('reader.whole'), make('br'), message);
}

function drawDoubts() {
  const own = doubtsOf(view.doc);
  byId('doubts').replaceChildren(
    make('summary', {}, `${t('reader.doubtlist')} · ${own.length}`),
    own.length ? make('ol', {}, ...own.map(doubtRow)) : make('p', { class: 'note' }, t('reader.nodoubts')));
}

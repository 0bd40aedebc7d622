// How to cite an entity of this build.

const SOURCES = 6; // files named in a citation; more are counted

const version = () => data.build.hash.slice(0, 12);

/** The files that speak of an entity, by their names. */
function filesOf(index) {
  const names = [...new Set(claimsOf(index).map((claim) => docs[claims[claim].doc].name))];
  const more = names.length - SOURCES;
  return names.slice(0, SOURCES).join(t('ui.comma')) + (more > 0 ? ` ${t('entity.cite.more')} ${more}` : '');
}

/** The first sentence an entity rests on, with its place: main statements before mentions. */
function firstSource(index) {
  const found = inOrder(claimsOf(index));
  return found.length ? kg.citation(claims[found[0]]) : null;
}

/** Plain: name, kind, where from, identifier, build. */
function plainCitation(index) {
  const { label, kind } = entities[index];
  const files = filesOf(index);
  const parts = [
    `“${label}”（${t(looks(kind))}）`, t('ui.title'), ...(files ? [`${t('entity.cite.files')} ${files}`] : []),
    iriOf(index), `${t('ui.build')} SHA-256 ${data.build.hash}`, data.build.software,
  ];
  return `${parts.join(t('ui.comma.list'))}${t('entity.stop')}`;
}

/** After GB/T 7714—2015, 8.9 (electronic resource): responsibility, title, type and carrier, edition, address. No date is known. */
function gbt(index) {
  return `${t('ui.title')}. ${entities[index].label}[DS/OL]. ${t('ui.build')} ${version()}. ${iriOf(index)}.`;
}

const texEscaped = (text) => text.replace(/[\\{}%#&$_^~]/g, (char) => (char === '\\' ? '\\textbackslash{}' : char === '^' || char === '~' ? `\\${char}{}` : `\\${char}`));

/** BibTeX, for biblatex and XeLaTeX. */
function bibtex(index) {
  const { id, label } = entities[index];
  return [
    `@misc{kg:${id.replaceAll('/', ':')},`,
    `  title = {{${texEscaped(label)}}},`,
    `  howpublished = {${texEscaped(t('ui.title'))}},`,
    `  note = {${texEscaped(`${data.build.software}, graph.ttl SHA-256 ${data.build.hash}`)}},`,
    `  url = {${iriOf(index)}}`,
    '}',
  ].join('\n');
}

function citationSection(index) {
  const forms = [['entity.cite.plain', plainCitation(index)], ['entity.cite.first', firstSource(index)], ['GB/T 7714', gbt(index)], ['BibTeX', bibtex(index)]];
  return section('entity.cite', forms.filter(([, text]) => text).map(([label, text]) => [
    make('h3', {}, t(label)), make('pre', { class: 'wrap', lang: 'zh' }, text), copyButton(() => text, t('entity.copy')),
  ]));
}

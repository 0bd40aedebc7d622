// A person: in which roles, of which body, when; reports delivered and proposals made.

const roleOf = (claim) => (claim.head?.length > 1 ? say(claim.head[1]) : '—');
const ROLE_COLUMNS = [
  ['role', (claim) => make('span', { lang: 'zh' }, roleOf(claims[claim]))],
  ['entity.time', (claim) => make('span', { lang: 'zh' }, timeOf(claims[claim]))],
  ['report', (claim) => make('a', { href: href.reader(claims[claim].doc), lang: 'zh' }, reportLabel(claims[claim].report))],
  ['entity.source', (claim) => sourceLink(claims[claim])],
];

function rolesSection(index) {
  const found = claimsOf(index).filter((claim) => claims[claim].kind === 'person');
  const body = (claim) => refOf(claims[claim], 'organization');
  return found.length ? section('entity.roles', note('entity.roles.note'), listing(inTime(found), [
    ROLE_COLUMNS[0], ['body', (claim) => (body(claim) === undefined ? '—' : entityLink(body(claim)))], ...ROLE_COLUMNS.slice(1),
  ], fileName(index, 'roles'), t('entity.roles'))) : null;
}

function deliveredSection(index) {
  const found = reports.map((report, place) => ({ ...report, place })).filter(({ speaker, meeting }) => speaker === index || meeting === index);
  return found.length ? section('entity.delivered', listing(found, [
    ['title', ({ doc, place }) => make('a', { href: href.reader(doc), lang: 'zh' }, reportLabel(place))],
    ['body', ({ body }) => (body === undefined ? '—' : entityLink(body))],
    ['date', ({ date }) => date ?? '—'],
  ], fileName(index, 'reports'), t('entity.delivered'))) : null;
}

function proposalsSection(index) {
  const found = claimsOf(index).filter((claim) => claims[claim].kind === 'proposal');
  return found.length ? section('entity.proposals', listing(found, [
    ['topic', (claim) => make('span', { lang: 'zh' }, headOf(claims[claim]))], ['entity.source', (claim) => sourceLink(claims[claim])],
  ], fileName(index, 'proposals'), t('entity.proposals'))) : null;
}

const personSections = (index) => [rolesSection(index), deliveredSection(index), proposalsSection(index)];

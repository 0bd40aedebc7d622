// The newest findings of the audit: contradictions first, then counts of which only a part is listed.

const VERDICTS = ['contradiction', 'partly_listed', 'agrees'];
const FINDINGS = 5;
const LISTED = 3; // sentences linked for one finding

/** When a finding was said: the column of its first statement; findings without one come last. */
const saidWhen = ({ claims: own }) => claims[own[0]]?.column ?? -1;

/** Findings, contradictions first, then the newest; those that agree are counted, not listed. */
function newestFindings() {
  const open = data.findings.filter(({ verdict, claims: own }) => verdict !== 'agrees' && own.length);
  return open.sort((a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict) || saidWhen(b) - saidWhen(a));
}

/** The report of a statement: body and period. */
function whose(claim) {
  const { body, period, title } = reports[claim.report];
  return [body, period].filter((entity) => entity !== undefined).map((entity) => entities[entity].label).join(' ') || title;
}

function findingRow({ verdict, claims: own, arithmetic, message }) {
  const [total, ...listed] = own;
  return make('li', {},
    make('p', {}, make('span', { class: `verdict ${verdict}` }, t(`index.${verdict}`)), ' ', make('span', { lang: 'zh' }, whose(claims[total]))),
    make('p', { class: 'says', lang: 'zh' }, tongue(arithmetic)),
    verdict === 'contradiction' ? make('p', { class: 'note' }, tongue(message)) : null,
    make('p', { class: 'where' }, `${t('index.sentences')} `, make('span', { lang: 'zh' }, [total, ...listed.slice(0, LISTED)].map((index, i) => [i ? ' · ' : null, kg.readerLink(claims[index], kg.headOf(claims[index]))]).flat()),
      listed.length > LISTED ? ` · ${fill('index.rest', { n: listed.length - LISTED })}` : ''));
}

function audit() {
  const counts = new Map(countBy(data.findings.map(({ verdict }) => verdict)));
  const summary = VERDICTS.map((verdict) => `${t(`index.${verdict}`)} ${counts.get(verdict) ?? 0}`).join(' · ');
  return section('audit', make('p', { class: 'note' }, fill('index.audit.note', { n: data.findings.length })),
    data.findings.length ? make('p', { class: 'summary' }, summary) : null, some('ul', { class: 'plain rows' }, newestFindings(), findingRow, FINDINGS));
}

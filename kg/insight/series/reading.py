"""A number claim as series read it: what is counted, of what kind, whose, of which part and of which whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from kg.insight.corpus import Corpus, closed, years
from kg.insight.series import cues
from kg.insight.series.implied import TIMES
from kg.lexicon.core_indicators import CoreIndicator, by_id, counted
from kg.lexicon.likeness import plain
from kg.model.entities import BodyEntity
from kg.model.facts import NumberFact, Scope
from kg.model.graph import Claim, ReportNode

Measure = Literal["stock", "unsaid", "new", "flow", "running", "part", "plan"]
WIDE = str.maketrans("，；：（）％．", ",;:()%.")
# words that everybody counts: what is left of a wording without them must tell it from others
COMMON = re.compile(
    r"意见|建议|问题|活动|会议|项目|工作|部门|单位|报告|代表|群众|企业|调研|委员|人员|文章|案件|事项|任务|措施|制度|重点|各类|各级|相关"
    r"|提出|收集|形成|完成|解决|帮助|推动|督促|开展|组织|召开|举办|参加|走访|征求|征集|座谈|培训|讲座|次数|采纳|方面|和|与|及|的|个"
)
OWN = 4
LEFT = 2
REACH = 160
# the length of something is no count of it
LASTING = frozenset({"年", "月", "个月", "天", "日", "届", "小时"})


class Reading(NamedTuple):
    """A figure and what decides with which others it may stand (``key``).

    ``times`` is the multiple of last year's figure that the text says it is (``是去年的2倍``).
    """

    claim: Claim
    fact: NumberFact
    years: tuple[int, int]
    indicator: str
    unit: str
    subject: str
    measure: Measure
    scope: Scope
    level: str | None
    basis: str | None
    subset: str | None
    times: NumberFact | None = None

    @property
    def core(self) -> str | None:
        """The id of the shared indicator it is a figure of; None for a wording of the report's own."""
        return self.indicator if self.indicator in by_id() else None

    @property
    def family(self) -> str:
        """The indicators that may be taken for one another: a family of the table, or the words of the report."""
        return by_id()[self.core].family if self.core else plain(counted(self.fact.what or ""))

    @property
    def key(self) -> tuple[str, str, str, str, str, str, str, str]:
        """What figures of one series share."""
        kinds = self.level or "", self.basis or "", self.subset or ""
        return self.indicator, self.unit, self.subject, self.measure, self.scope, *kinds


class Around(NamedTuple):
    """The words about a figure: its sentence so far, that since the last full stop or semicolon, its own clause with
    the figure as ``#``, and the text so far back as what a rate is the rate of may stand.
    """

    before: str
    lead: str
    clause: str
    far: str


def readings(corpus: Corpus) -> Iterator[Reading]:
    """Every figure that may be one of a series, in the order of reports and text."""
    for report in corpus.graph.reports:
        sentence: tuple[int, ...] | None = None
        row: list[Claim] = []
        for claim in sorted(corpus.claims_of.get(report.id, ()), key=_at):
            if not isinstance(claim.fact, NumberFact):
                continue
            if claim.fact.sentence is None or claim.fact.sentence != sentence:
                yield from _of_sentence(corpus, report, row)
                row, sentence = [], claim.fact.sentence
            row.append(claim)
        yield from _of_sentence(corpus, report, row)


def _of_sentence(corpus: Corpus, report: ReportNode, row: Sequence[Claim]) -> Iterator[Reading]:
    for n, claim in enumerate(row):
        found = reading(corpus, report, claim, row[:n])
        if found:
            yield found._replace(times=_times(corpus, claim, row[n + 1])) if n + 1 < len(row) else found


def _times(corpus: Corpus, claim: Claim, after: Claim) -> NumberFact | None:
    """The figure behind another if it says how many times last year's that one is."""
    fact = after.fact
    if not isinstance(fact, NumberFact) or fact.unit != "倍":
        return None
    between = tidy(corpus.sources[fact.doc].text[_end(claim) : fact.surface_start])
    return fact if TIMES.match(between) else None


def reading(corpus: Corpus, report: ReportNode, claim: Claim, earlier: Sequence[Claim]) -> Reading | None:
    """How one figure is read; ``earlier`` are the figures before it in its sentence. None where it joins nothing."""
    fact, indicator, unit = claim.fact, claim.ref("indicator"), claim.ref("unit")
    span, subject = years(claim.ref("period")), claim.ref("subject") or report.body
    if not isinstance(fact, NumberFact) or not indicator or not unit or not span or not subject:
        return None
    core = by_id().get(indicator)
    around = words(corpus, fact, earlier)
    if (core is None and not telling(fact)) or cues.OTHER_TIME.search(around.lead):
        return None
    basis = core.basis(fact.what or "") or core.basis(around.far) if core else _whole(corpus, fact, around, earlier)
    kind, scope = measure(fact, core, around, span)
    return Reading(
        claim, fact, span, indicator, unit, subject,
        measure=kind,
        scope=scope,
        level=_level(corpus, core, fact, subject),
        basis=basis,
        subset=_subset(core, around.clause),
    )  # fmt: skip


def telling(fact: NumberFact) -> bool:
    """Whether a wording of a report's own is particular enough to mean the same when it is said again."""
    what = counted(fact.what or "")
    return fact.unit not in LASTING and len(what) >= OWN and len(COMMON.sub("", what)) >= LEFT


def words(corpus: Corpus, fact: NumberFact, earlier: Sequence[Claim]) -> Around:
    """The words about a figure."""
    text = corpus.sources[fact.doc].text
    start, end = fact.sentence or (fact.start, fact.end)
    at, behind = fact.surface_start, fact.surface_start + len(fact.surface)
    before = tidy(text[start:at])
    last = max((_end(c) for c in earlier), default=start)
    own = re.split(cues.CUTS, tidy(text[min(last, at) : at]))[-1]
    after = re.split(rf"{cues.CUTS}|、|\d", tidy(text[behind : max(end, behind)]), maxsplit=1)[0]
    lead = re.split("[;。]", before)[-1]
    comma = re.split(cues.CUTS, lead)[-1]
    return Around(
        before, lead, f"{comma if len(comma) > len(own) else own}#{after}", tidy(text[max(0, at - REACH) : at])
    )


def measure(
    fact: NumberFact, core: CoreIndicator | None, around: Around, span: tuple[int, int]
) -> tuple[Measure, Scope]:
    """Of what kind a figure is, and of a year, a term or all the time before; the one page of that rule."""
    state, stock = fact.status == "state", core is not None and core.nature == "stock"
    term = span[0] != span[1] or fact.scope == "term" or cues.of_term(around.before, around.far)
    scope: Scope = "term" if term else "year"
    if fact.status == "plan":
        return "plan", scope
    if stock and cues.new(around.clause):
        return "new", scope
    if (stock and cues.stands(around.clause, state)) or (core is None and state):
        return "stock", "cumulative"
    if stock:
        return "unsaid", scope
    if core and core.nature != "rate" and _is_part(core, around):
        return "part", scope
    return ("running", "cumulative") if cues.running(around.before) else ("flow", scope)


def _is_part(core: CoreIndicator, around: Around) -> bool:
    """Whether a count is one of a part; what has its whole for a basis (已解决的建议) is one by its nature."""
    named = not core.bases and bool(cues.PART.search(around.clause))
    return named or (core.nature == "act" and cues.aimed(around.lead))


def _level(corpus: Corpus, core: CoreIndicator | None, fact: NumberFact, subject: str) -> str | None:
    """Of which level the things counted are, where the words tell it and it is not that of the body itself."""
    what = fact.what or ""
    if core is None:
        return None
    if core.nature == "stock":
        found = cues.LEVEL.search(what)
        return found[0] if found else None
    of = cues.DEPUTIES_OF.search(what)
    body = corpus.entities.get(subject)
    place = corpus.label(body.place) if isinstance(body, BodyEntity) else None
    return f"{of[1]}人大代表" if of and place and not place.endswith(of[1]) else None


def _subset(core: CoreIndicator | None, clause: str) -> str | None:
    found = re.search(core.subset, clause) if core and core.subset else None
    return found[0] if found else None


def _whole(corpus: Corpus, fact: NumberFact, around: Around, earlier: Sequence[Claim]) -> str | None:
    """Of what a share or a part is one: of what the figure before counts (``立案的184件提案中,涉及民生的占53%``)."""
    wholes = [c for c in earlier if isinstance(c.fact, NumberFact) and c.fact.unit != "%"]
    if fact.unit == "%" and wholes:
        return corpus.label(wholes[-1].ref("indicator"))
    named = [m.end() for m in cues.PART.finditer(around.lead)]
    if not named:
        return None
    text = corpus.sources[fact.doc].text
    cut = len(around.lead) - named[0]
    before = [c for c in wholes if len(tidy(text[_end(c) : fact.surface_start])) >= cut]
    return corpus.label(before[-1].ref("indicator")) if before else None


def _at(claim: Claim) -> tuple[int, str]:
    fact = claim.fact
    return (fact.surface_start if isinstance(fact, NumberFact) else fact.start), claim.id


def _end(claim: Claim) -> int:
    fact = claim.fact
    return fact.surface_start + len(fact.surface) if isinstance(fact, NumberFact) else fact.end


def tidy(text: str) -> str:
    """Text with breaks closed and marks narrow, so that one pattern reads every print."""
    return closed(text.translate(WIDE))

"""Sentences as the audit reads them: their figures in order, with the words between."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from kg.insight.corpus import Corpus, closed, told, years
from kg.model.facts import NumberFact
from kg.model.graph import Claim, ReportNode, SectionNode

WIDE = str.maketrans("，；：（）％．", ",;:()%.")
# the whole of the time or of the work a report tells of
WHOLE = re.compile(
    r"全年|一年来|过去(?:的)?一年|年(?:以来|度)|本届|五年来|届期内|任期|履职以来|会议以来|累计|总共|共计|合计"
    r"|(?:先后|[,;。、]|^)共"
)
# an act aimed at a part of the work; what follows may be the whole of it all the same
AIM = re.compile(r"(?:围绕|聚焦|针对|紧扣|紧盯|着眼|立足|服务)([^,;。]{1,40})")
ALL_WORK = re.compile(
    r"(?:中心|大局|全局|部署|职责|使命|定位|职能|主责主业|要求|目标任务|目标|任务|重点领域|关键环节|急需|问题导向|工作|需求|之[一-龥])$"
)
# others than the body itself, standing before what they did
OTHERS = re.compile(
    r"主任会议|主席会议|专门?委员?会?|工作委员会|工委|代表(?:小组|团)|(?:各级|[两二三]级|县乡|乡镇|镇街)(?:人大|政协|人民代表大会)|各(?:县|区|乡|镇)|区县|联合|配合|协助"
)
PART = re.compile(r"(?:(?<!面)对|就|关于|向|与|同)[^,;。、]*$|在[^,;。、]*(?:方面|领域|中|上)[^,;。、]*$")
CUTS = r"[,;。:!?、…—]"
# the whole of a term, which in a yearly report is not the year reported
TERM = re.compile(r"(?P<five>[五5]年(?:以?来|间))|本届|任期|届期|届(?:人大|常委会|政协)?(?:以来|期间)|履职以来")
SPRING = 5  # local congresses sit from January to spring
LENGTH = 5  # a term has five years by the Organic Law of local congresses (地方组织法) and the CPPCC charter
# figures of other times than the one reported
OTHER_TIME = re.compile(r"(?:上年|去年|上一年|前一年|往年|上届|同期|计划|拟|将|目标)")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number, and the words since the figure before it (or the beginning) and up to the next one (or the end)."""

    claim: Claim
    fact: NumberFact
    before: str
    after: str

    @property
    def unit(self) -> str:
        """Its unit as written."""
        return self.fact.unit


@dataclass(frozen=True)
class Line:
    """A sentence with figures; ``gaps[n]`` stands before the n-th figure, the last gap behind all."""

    report: str
    section: str | None
    text: str
    figures: tuple[Figure, ...]
    start: int
    end: int

    def lead(self, figure: Figure) -> str:
        """Everything before a figure, since the last full stop or semicolon."""
        n = self.figures.index(figure)
        words = "#".join(f.before for f in self.figures[: n + 1])
        return re.split(r"[;。]", words)[-1]

    def clause(self, figure: Figure) -> str:
        """The words of a figure's own clause, the figure as ``#``."""
        head = re.split(CUTS, figure.before)[-1]
        tail = re.split(CUTS, figure.after)[0]
        return f"{head}#{tail}"

    def whole(self, figure: Figure) -> bool:
        """Whether the words say that a count is that of all the year or all the term."""
        return bool(WHOLE.search(self.lead(figure)))

    def of_term(self, figure: Figure) -> re.Match[str] | None:
        """Whether the words say that a figure is that of a term; the whole sentence does where it speaks of a term."""
        before = "#".join(f.before for f in self.figures[: self.figures.index(figure) + 1])
        return TERM.search(before) or TERM.search(self.text)

    def aimed(self, figure: Figure) -> bool:
        """Whether a count is that of a part of the work, or may be one of others than the body."""
        lead = self.lead(figure)
        clause = re.split(r"[,;。:]", lead)[-1]
        aims = [m[1] for m in AIM.finditer(lead) if not any(ALL_WORK.search(part) for part in m[1].split("、"))]
        own = re.sub(r"(?:召开|举行)[^#]*", "", clause)
        return bool(
            aims or OTHERS.search(own) or PART.search(re.split("[、#]", clause)[-1]) or OTHER_TIME.search(clause)
        )


def lines(corpus: Corpus, report: ReportNode) -> tuple[Line, ...]:
    """The sentences of a report that hold figures, in the order of the text."""
    groups: dict[tuple[int, int], list[Claim]] = {}
    for claim in corpus.claims_of.get(report.id, ()):
        if isinstance(claim.fact, NumberFact):
            span = claim.fact.sentence or (claim.fact.start, claim.fact.end)
            groups.setdefault((span[0], span[1]), []).append(claim)
    return tuple(_line(corpus, report, span, claims) for span, claims in groups.items())


def _line(corpus: Corpus, report: ReportNode, span: tuple[int, int], claims: Sequence[Claim]) -> Line:
    text = corpus.sources[report.doc].text
    ordered = sorted(claims, key=lambda c: _place(c)[0])
    cuts = [span[0], *(at for c in ordered for at in _place(c)), span[1]]
    gaps = [tidy(text[a:b]) if a < b else "" for a, b in zip(cuts[::2], cuts[1::2], strict=True)]
    figures = tuple(
        Figure(claim, claim.fact, gaps[n], gaps[n + 1])
        for n, claim in enumerate(ordered)
        if isinstance(claim.fact, NumberFact)
    )
    return Line(report.id, claims[0].section, tidy(text[span[0] : span[1]]), figures, span[0], _next(text, span[1]))


def _next(text: str, end: int) -> int:
    """Where the next sentence begins: behind the blanks."""
    while end < len(text) and text[end].isspace():
        end += 1
    return end


def _place(claim: Claim) -> tuple[int, int]:
    fact = claim.fact
    if not isinstance(fact, NumberFact):
        return fact.start, fact.end
    return fact.surface_start, fact.surface_start + len(fact.surface)


def tidy(text: str) -> str:
    """Text with breaks closed and marks narrow, so that one pattern reads every print."""
    return closed(text.translate(WIDE))


@dataclass(frozen=True)
class Page:
    """A report with its sentences and its sections."""

    corpus: Corpus
    report: ReportNode
    sections: tuple[SectionNode, ...] = ()
    _parents: dict[str, frozenset[str]] = field(default_factory=dict, repr=False)

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """Its sentences with figures."""
        return lines(self.corpus, self.report)

    @cached_property
    def below(self) -> dict[str, frozenset[str]]:
        """The sections under each section, itself among them."""
        table: dict[str, frozenset[str]] = {}
        for n, section in enumerate(self.sections):
            inside = [section.id]
            for later in self.sections[n + 1 :]:
                if later.level <= section.level:
                    break
                inside.append(later.id)
            table[section.id] = frozenset(inside)
        return table

    @property
    def dated(self) -> bool:
        """Whether the time told of is sure: a report of the first months does not look back on their own year."""
        span, date = told(self.report), self.report.date or ""
        early = len(date) >= len("2024-01") and int(date[5:7]) <= SPRING
        return span is not None and not (early and span[1] >= int(date[:4]))

    @property
    def single(self) -> bool:
        """Whether the report tells of one year."""
        span = told(self.report)
        return span is not None and span[0] == span[1]

    def span(self, line: Line, figure: Figure) -> tuple[int, int] | None:
        """First and last year that a figure is about; None where that is not certain."""
        span = years(figure.claim.ref("period")) or told(self.report)
        term = line.of_term(figure)
        if span is None or span[0] != span[1] or not term:
            return span
        return (span[1] - LENGTH + 1, span[1]) if term["five"] else None

    def own(self, line: Line, *, any_time: bool = False) -> Iterator[Figure]:
        """The figures of a sentence that count what the body itself has done or has in the time reported, or any."""
        for figure in line.figures:
            subject, period = figure.claim.ref("subject"), figure.claim.ref("period")
            now = any_time or period is None or period == self.report.period
            if self.single and line.of_term(figure):
                continue
            if figure.fact.status != "plan" and now and (subject is None or subject == self.report.body):
                yield figure

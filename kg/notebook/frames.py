"""Frames: what the reports say as pandas tables with Chinese columns, a statement a row with its sentence and place.

Columns are few and stable; a frame without rows has them too. Years are whole numbers that may be missing, so that a
missing one is never taken for a year.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from kg.insight.corpus import Corpus
from kg.insight.words import EVENTS, STATUS
from kg.model.entities import BodyEntity, LawEntity
from kg.model.facts import ActivityFact, LawEventFact, NumberFact
from kg.model.graph import Claim
from kg.model.insight import Insights
from kg.model.table import Table, Value
from kg.notebook.need import need
from kg.notebook.words import BODY_TYPES, LAW_LEVELS, SCOPES

if TYPE_CHECKING:
    import pandas

Row = tuple[Value, ...]
WHERE = ("原句", "出处", "规则", "置信度", "编号")
WHO = ("机构", "时期", "年份", "状态")
NUMBERS = ("指标", "数值", "上限", "单位", "约数", "口径", *WHO, "原样", *WHERE)
ACTIVITIES = ("类型", "事项", "对象", "方式", *WHO, *WHERE)
EVENTS_OF_LAWS = ("法规", "事项", *WHO, *WHERE)
LAWS = ("法规", "级别", "地方", "全称为推断", "事项数", "提及次数", "编号")
BODIES = ("机构", "类型", "地方", "上级", "提及次数", "编号")
REPORTS = ("标题", "机构", "时期", "计划期", "日期", "报告人", "事实数", "文件", "编号")
DOUBTS = ("代码", "程度", "说明", "原文", "文件", "起", "止")
# the types of columns; all others hold text
TYPES = {
    **dict.fromkeys(("年份", "事项数", "提及次数", "事实数", "起", "止"), "Int64"),
    **dict.fromkeys(("数值", "上限", "置信度"), "Float64"),
    **dict.fromkeys(("约数", "全称为推断"), "boolean"),
}


def frame(table: Table) -> pandas.DataFrame:
    """A table as a frame, whole numbers whole also where some are missing. Raises UsageError (KG-U060)."""
    need("pandas")
    from pandas import DataFrame

    return DataFrame([list(row) for row in table.rows], columns=list(table.columns)).convert_dtypes()


def _typed(columns: Sequence[str], rows: Iterable[Row]) -> pandas.DataFrame:
    need("pandas")
    from pandas import DataFrame

    made = DataFrame([list(row) for row in rows], columns=list(columns), dtype=object)
    return made.astype({c: TYPES.get(c, "string") for c in columns})


class Frames:
    """The frames of a graph, each made when first asked for.

    They stand apart from ``g.laws`` and ``g.bodies``, which give entities with their ids, so that neither changes what
    the other is.
    """

    def __init__(self, corpus: Corpus, insights: Callable[[], Insights]) -> None:
        self._corpus, self._insights = corpus, insights

    @cached_property
    def numbers(self) -> pandas.DataFrame:
        """Every figure: what it counts, value, unit, whether it is approximate, of whom, when, done or planned."""
        return _typed(NUMBERS, (self._number(c, c.fact) for c in self._claims() if isinstance(c.fact, NumberFact)))

    @cached_property
    def activities(self) -> pandas.DataFrame:
        """Every activity: kind, matter, who was overseen, by whom, when, done or planned."""
        kept = ((c, c.fact) for c in self._claims() if isinstance(c.fact, ActivityFact))
        return _typed(ACTIVITIES, (self._activity(c, f) for c, f in kept))

    @cached_property
    def law_events(self) -> pandas.DataFrame:
        """Every event in the life of a law; the law is missing where the text names none.

        The year is that of the event (a regulation made in 2023 may say that it takes effect in 2024).
        """
        years = {step.claim: step.year for life in self._insights().biographies for step in life.steps}
        kept = ((c, c.fact) for c in self._claims() if isinstance(c.fact, LawEventFact))
        return _typed(EVENTS_OF_LAWS, (self._event(c, f, years) for c, f in kept))

    @cached_property
    def laws(self) -> pandas.DataFrame:
        """The laws and regulations, with how many events and mentions each has."""
        events = self._mentions("law", LawEventFact)
        return _typed(LAWS, self._laws(events, self._mentions("law")))

    @cached_property
    def bodies(self) -> pandas.DataFrame:
        """The bodies, with how often anything is said of each."""
        said, label = self._mentions(), self._corpus.label
        rows = (
            (b.label, BODY_TYPES[b.type], label(b.place), label(b.parent), said[b.id], b.id)
            for b in self._corpus.graph.of("body")
            if isinstance(b, BodyEntity)
        )
        return _typed(BODIES, rows)

    @cached_property
    def reports(self) -> pandas.DataFrame:
        """The reports, with what each looks back on and plans for, and how many facts were found in it."""
        label = self._corpus.label
        rows = (
            (r.title, label(r.body), label(r.period), label(r.plan_period), r.date, label(r.speaker),
             len(self._corpus.claims_of.get(r.id, ())), self._corpus.sources[r.doc].path, r.id)
            for r in self._corpus.graph.reports
        )  # fmt: skip
        return _typed(REPORTS, rows)

    @cached_property
    def doubts(self) -> pandas.DataFrame:
        """What was dropped, damaged or ambiguous, and where."""
        names = {source.id: source.path for source in self._corpus.graph.sources}
        rows = (
            (i.code, i.severity, i.message, *((e.quote, names.get(i.doc, i.doc), e.start, e.end) if e else
             (None, names.get(i.doc, i.doc), None, None)))
            for i in self._corpus.graph.issues
            for e in (i.evidence,)
        )  # fmt: skip
        return _typed(DOUBTS, rows)

    def __repr__(self) -> str:
        return "<kg frames: numbers activities law_events laws bodies reports doubts>"

    def _claims(self) -> tuple[Claim, ...]:
        return self._corpus.graph.claims

    def _number(self, claim: Claim, fact: NumberFact) -> Row:
        label = self._corpus.label
        return (
            label(claim.ref("indicator")) or fact.what, fact.value, fact.value_max,
            label(claim.ref("unit")) or fact.unit, fact.approx, SCOPES[fact.scope] if fact.scope else None,
            *self._who(claim, fact.status, "subject"), fact.surface, *self._where(claim),
        )  # fmt: skip

    def _activity(self, claim: Claim, fact: ActivityFact) -> Row:
        target = (fact.target,) if isinstance(fact.target, str) else fact.target or ()
        methods = "；".join(fact.method or ()) or None
        return (
            fact.type, fact.object, "；".join(target) or None, methods,
            *self._who(claim, fact.status), *self._where(claim),
        )  # fmt: skip

    def _event(self, claim: Claim, fact: LawEventFact, years: Mapping[str, int | None]) -> Row:
        who, period, year, status = self._who(claim, fact.status)
        year = years.get(claim.id, year)
        return self._law(claim, fact), EVENTS[fact.event], who, period, year, status, *self._where(claim)

    def _law(self, claim: Claim, fact: LawEventFact) -> str | None:
        return self._corpus.label(claim.ref("law")) or fact.full or fact.law

    def _laws(self, events: Counter[str], said: Counter[str]) -> Iterator[Row]:
        for law in self._corpus.graph.of("law"):
            if isinstance(law, LawEntity):
                place = self._corpus.label(law.place)
                yield law.label, LAW_LEVELS[law.level], place, law.inferred, events[law.id], said[law.id], law.id

    def _who(self, claim: Claim, status: str | None, role: str = "actor") -> Row:
        """Who, when (and the year where it is one year), and whether done or planned."""
        label, span = self._corpus.label, self._corpus.years(claim)
        year = span[0] if span and span[0] == span[1] else None
        return label(claim.ref(role)), label(claim.ref("period")), year, STATUS[status] if status else None

    def _where(self, claim: Claim) -> Row:
        fact = claim.fact
        return self._corpus.sentence(claim), self._corpus.place(claim), fact.rule, fact.confidence, claim.id

    def _mentions(self, role: str | None = None, kind: type | None = None) -> Counter[str]:
        """How many claims (of a kind) speak of each entity (in a role)."""
        return Counter(
            entity
            for claim in self._claims()
            if kind is None or isinstance(claim.fact, kind)
            for entity in {r.entity for r in claim.refs if role in (None, r.role)}
        )

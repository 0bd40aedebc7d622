"""Absences for people: what, when, its sentence, the reports searched, the years not covered, and the caveat."""

from __future__ import annotations

from kg.insight.absences.coverage import ABRIDGED
from kg.insight.corpus import Corpus
from kg.insight.words import ABSENCES, EVENTS
from kg.model.facts import LawEventFact
from kg.model.graph import Claim
from kg.model.insight import Absence
from kg.model.table import Table, Value

COLUMNS = ("类别", "机构", "事项", "时间", "原句", "出处", "查过的报告", "未覆盖的年份", "说明")
CAVEAT = "没有提到不等于没有做"


def table(corpus: Corpus, rows: tuple[Absence, ...]) -> Table:
    """A row an absence."""
    return Table(COLUMNS, tuple(_row(corpus, row) for row in rows))


def _row(corpus: Corpus, row: Absence) -> tuple[Value, ...]:
    claim = corpus.claims[row.claim]
    report = corpus.reports[claim.report]
    when = claim.ref("period") or (report.plan_period if _planned(claim) else report.period)
    return (
        ABSENCES[row.kind],
        corpus.label(report.body),
        _matter(corpus, claim),
        corpus.label(when),
        corpus.sentence(claim),
        corpus.place(claim),
        "、".join(_report(corpus, report_id) for report_id in row.seen),
        "、".join(map(str, row.missing)) or None,
        _caveat(corpus, row),
    )


def _planned(claim: Claim) -> bool:
    return getattr(claim.fact, "status", None) == "plan"


def _matter(corpus: Corpus, claim: Claim) -> str:
    """What was planned or enacted, in words: ``计划制定：…``."""
    fact = claim.fact
    name = corpus.label(claim.ref("law")) or getattr(fact, "object", None) or getattr(fact, "name", None)
    act = EVENTS[fact.event] if isinstance(fact, LawEventFact) else getattr(fact, "type", None) or "建立"
    return f"{'计划' if _planned(claim) else ''}{act}：{name}"


def _report(corpus: Corpus, report_id: str) -> str:
    report = corpus.reports[report_id]
    return f"{corpus.label(report.period) or report.title}（{corpus.sources[report.doc].path}）"


def _caveat(corpus: Corpus, row: Absence) -> str:
    """What keeps the absence from meaning that nothing was done."""
    parts = [CAVEAT]
    if row.missing:
        parts.append(f"库中没有{'、'.join(map(str, row.missing))}年的报告")
    if any(corpus.reports[report].type in ABRIDGED for report in row.seen):
        parts.append("查过的报告中有摘要或综述，未必写全")
    return "；".join(parts)

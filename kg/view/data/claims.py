"""A claim as the pages show it: its key facts, its place, its sentence and whom it speaks of.

All offsets are code points of the file; the pages turn them into UTF-16 units where they cut the text.
"""

from __future__ import annotations

from kg.model.facts import ActivityFact, Fact, LawEventFact, NumberFact
from kg.model.graph import Claim, Graph
from kg.view.data.columns import Columns
from kg.view.data.numbering import Numbering, filled

SHOWN_ELSEWHERE = {
    "kind", "doc", "quote", "start", "end", "parts", "rule", "confidence", "status", "period", "surface",
    "surface_start",
}  # fmt: skip
CODED = {"event", "type", "scope", "why"}
HEADS = {
    "activity": ("type", "object"), "law_event": ("event", "law"), "number": ("what", "surface"), "body": ("name",),
    "person": ("name", "role"), "document": ("event", "name"), "platform": ("event", "name"), "meeting": ("name",),
    "day": ("event", "name"), "award": ("name", "count"), "place": ("name",), "report": ("title",),
    "proposal": ("topic", "recommendation"),
}  # fmt: skip


def claim_rows(graph: Graph, numbers: Numbering, columns: Columns) -> list[dict[str, object]]:
    """The claims of a graph in its order, short keys because a page holds thousands.

    ``head`` and ``rows`` are for people: a value that is a list of one is a code of the words of the pages.
    ``at`` is the quote, ``parts`` all its runs where it has several, ``sent`` the sentence around it; ``type`` the
    type of activity or the event of a law, ``num`` value, upper bound, unit and whether approximate; ``column`` the
    place of its period among the columns of time; ``refs`` role and entity.
    """
    reports = {report.id: report for report in graph.reports}
    periods = {e.id: e.label for e in graph.of("period")}
    return [_row(claim, numbers, columns.of_claim(claim, reports[claim.report]), periods) for claim in graph.claims]


def _row(claim: Claim, numbers: Numbering, column: int | None, periods: dict[str, str]) -> dict[str, object]:
    fact = claim.fact
    head = HEADS.get(fact.kind, ())
    record = fact.record()
    rows = [[k, _word(k, v)] for k, v in record.items() if v is not False and k not in (*SHOWN_ELSEWHERE, *head)]
    return filled(
        {
            "id": claim.id,
            "kind": fact.kind,
            "type": _type(fact),
            "num": _num(fact),
            "head": [_word(key, record[key]) for key in head if key in record],
            "rows": sorted(rows, key=lambda row: row[0] == "note"),
            "status": record.get("status"),
            "column": column,
            "period": record.get("period") and periods.get(claim.ref("period") or "", record["period"]),
            "report": numbers.reports[claim.report],
            "section": numbers.sections.get(claim.section or ""),
            "doc": numbers.docs[fact.doc],
            "at": [fact.start, fact.end],
            "parts": [list(run) for run in fact.parts or ()],
            "sent": list(fact.sentence or ()),
            "rule": fact.rule,
            "sure": fact.confidence,
            "refs": [[r.role, numbers.entities[r.entity]] for r in claim.refs if r.entity in numbers.entities],
        }
    )


def _type(fact: Fact) -> str | None:
    """The type of an activity, the event of a law."""
    if isinstance(fact, ActivityFact):
        return fact.type
    return fact.event if isinstance(fact, LawEventFact) else None


def _num(fact: Fact) -> list[object] | None:
    """Value, upper bound of a range, unit, and 1 where the figure is approximate."""
    return [fact.value, fact.value_max, fact.unit, int(fact.approx)] if isinstance(fact, NumberFact) else None


def _word(key: str, value: object) -> object:
    """A value for people; a code as a list of one."""
    if isinstance(value, bool):
        return ["yes" if value else "no"]
    if isinstance(value, (list, tuple)):
        return "、".join(map(str, value))
    if isinstance(value, dict):
        return _change(value)
    if key == "surface":
        return "".join(str(value).split())
    return [str(value)] if key in CODED else str(value)


def _change(change: dict[str, object]) -> str:
    """``较上年 ↑ 1.2个百分点``: against what, which way, and how much in the words of the text."""
    against = f"较{change['vs']} " if "vs" in change else ""
    return f"{against}{'↑' if change['direction'] == 'up' else '↓'} {change.get('surface') or _amount(change)}"


def _amount(change: dict[str, object]) -> str:
    return f"{change['value']:g}{change['unit']}"

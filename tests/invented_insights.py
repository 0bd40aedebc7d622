"""Insights of every kind on the claims of a graph, for tests of what is written of them; nothing they say is meant."""

from __future__ import annotations

from kg.model.graph import Claim, Graph
from kg.model.insight import (
    Absence,
    Answer,
    Apart,
    Chain,
    Decision,
    Feature,
    Finding,
    Insights,
    Link,
    Promise,
    Series,
)

CLUE = Feature("same_law", "同一部法规")


def invented_insights(graph: Graph) -> Insights:
    """One of each kind, resting on the first claims that fit."""
    events = [c for c in graph.claims if c.fact.kind == "law_event"]
    number = next(c for c in graph.claims if c.fact.kind == "number" and c.ref("indicator") and c.ref("subject"))
    report = graph.reports[0].id
    span = next(c for c in graph.claims if c.report == report).fact
    laws = sorted(e.id for e in graph.of("law"))[:2]
    answers = (Answer(events[1].id, "done", (CLUE,)), Answer(events[2].id, "done_otherwise", (CLUE,), certain=False))
    body, period = str(number.ref("subject")), number.ref("period")
    return Insights(
        decisions=(
            Decision(
                "decision/1", laws[0], laws[1], "unsure", "ledger", (CLUE,), (events[0].id,), ("甲", "乙"),
                who="某人", why="两处同文", when="2024-05-01",
            ),
            Decision("decision/2", laws[0], "law/gone", "same", "title", (CLUE,), labels=("甲", "丙")),
        ),
        promises=(
            Promise("promise/1", events[0].id, body, period, "done", answers, (report,), (2024,)),
        ),
        series=(_series("series/1", number), _series("series/2", number)),
        apart=(Apart("series/1", "series/2", Feature("scope", "口径不同")),),
        findings=(Finding("finding/1", "KG-A001", "agrees", (number.id,), "1 + 1 = 2", "相符 · agrees"),),
        chains=(Chain("chain/1", report, (Link(None, "act", CLUE, span.start, span.end),)),),
        absences=(Absence("absence/1", "never_inspected", events[0].id, (report,), (2025,)),),
    )  # fmt: skip


def _series(series: str, number: Claim) -> Series:
    points = (number.id,) if series == "series/1" else ()
    indicator, unit = str(number.ref("indicator")), str(number.ref("unit"))
    return Series(series, indicator, unit, number.ref("subject"), "year", points, (CLUE,))

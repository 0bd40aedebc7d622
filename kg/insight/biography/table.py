"""The life of a law for people: a step a row with its sentence, and the stages that no report tells of."""

from __future__ import annotations

from collections.abc import Iterator

from kg.insight.biography.stages import order
from kg.insight.corpus import Corpus
from kg.insight.words import EVENTS, STAGES, STATUS
from kg.model.facts import LawEventFact
from kg.model.insight import Biography, Stage, Step
from kg.model.table import Table, Value

COLUMNS = ("法规", "年份", "环节", "事项", "状态", "机构", "原句", "出处")
GAP = "报告没有提到"


def table(corpus: Corpus, lives: tuple[Biography, ...]) -> Table:
    """The steps of some lives in the order of time; a skipped stage stands where it would have been, without a year."""
    return Table(COLUMNS, tuple(row for life in lives for row in _life(corpus, life)))


def _life(corpus: Corpus, life: Biography) -> Iterator[tuple[Value, ...]]:
    title = corpus.label(life.law)
    gaps = list(life.skipped)
    for step in life.steps:
        fact = corpus.claims[step.claim].fact
        if not isinstance(fact, LawEventFact):
            continue
        while gaps and fact.status != "plan" and order(gaps[0]) < order(step.stage):
            yield _gap(title, gaps.pop(0))
        yield _row(corpus, title, step, fact)
    for gap in gaps:
        yield _gap(title, gap)


def _row(corpus: Corpus, title: str | None, step: Step, fact: LawEventFact) -> tuple[Value, ...]:
    claim = corpus.claims[step.claim]
    return (
        title,
        step.year,
        STAGES[step.stage] if step.stage else "审议" if fact.event == "deliberate" else None,
        EVENTS[fact.event],
        STATUS[fact.status] if fact.status else None,
        corpus.label(claim.ref("actor")),
        corpus.sentence(claim),
        corpus.place(claim),
    )


def _gap(title: str | None, stage: Stage) -> tuple[Value, ...]:
    return title, None, STAGES[stage], GAP, None, None, None, None

"""The life of each law over all reports, in the order of time, and the stages that no report tells of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from kg.insight.biography.names import find
from kg.insight.biography.stages import order, skipped, stage
from kg.insight.biography.table import table
from kg.insight.corpus import Corpus, told
from kg.model.entities import LawEntity
from kg.model.facts import LawEventFact
from kg.model.graph import Claim
from kg.model.insight import Biography, Step

__all__ = ["biographies", "find", "table"]
UNDATED = 9999


def biographies(corpus: Corpus) -> tuple[Biography, ...]:
    """The life of every law that a report tells of, by the id of the law."""
    events: dict[str, list[tuple[Claim, LawEventFact]]] = defaultdict(list)
    for claim in corpus.graph.claims:
        law = claim.ref("law")
        if law and isinstance(claim.fact, LawEventFact):
            events[law].append((claim, claim.fact))
    return tuple(_life(corpus, law, rows) for law, rows in sorted(events.items()))


def _life(corpus: Corpus, law: str, rows: Sequence[tuple[Claim, LawEventFact]]) -> Biography:
    entity = corpus.entities[law]
    events = [(fact.event, fact.status) for _, fact in rows]
    steps = sorted((_step(corpus, claim, fact) for claim, fact in rows), key=lambda step: _when(corpus, step))
    return Biography(law, tuple(steps), skipped(events, entity) if isinstance(entity, LawEntity) else ())


def _step(corpus: Corpus, claim: Claim, fact: LawEventFact) -> Step:
    span = corpus.years(claim)
    dated = int(fact.date[:4]) if fact.date and fact.date[:4].isdigit() else None
    return Step(claim.id, stage(fact.event, fact.status), dated or (span[1] if span else None))


def _when(corpus: Corpus, step: Step) -> tuple[int, int, tuple[int, int], str, int]:
    """By year, then by the order of the procedure, then by the report that tells of it and the place in it."""
    claim = corpus.claims[step.claim]
    report = corpus.reports[claim.report]
    return step.year or UNDATED, order(step.stage), told(report) or (UNDATED, UNDATED), report.id, claim.fact.start

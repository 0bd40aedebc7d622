"""Planned acts and what later reports of the same body say of them.

A promise is a law to make, amend or inspect, a report to hear, a topic to study, a thing to build. What came of it is
said as far as the reports at hand go: that it is not mentioned means that a report on the due period was searched.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.insight.corpus import Corpus
from kg.insight.promises.acts import Act, acts
from kg.insight.promises.match import Told, answers
from kg.insight.promises.outcome import due_years, horizon, later_reports, outcome, uncovered
from kg.insight.promises.table import table
from kg.model import ids
from kg.model.insight import Answer, Promise

__all__ = ["promises", "table"]


def promises(corpus: Corpus) -> tuple[Promise, ...]:
    """Every planned act with its outcome, by body and in the order of time and text."""
    last = horizon(corpus)
    made: list[Promise] = []
    for body, reports in sorted(corpus.reports_of.items()):
        told_acts = acts(corpus, (claim for report in reports for claim in corpus.claims_of.get(report.id, ())))
        made += _exclusive(list(_of_body(corpus, body, told_acts, last)))
    return tuple(made)


def _of_body(corpus: Corpus, body: str, told_acts: Sequence[Act], last: int) -> Iterator[Promise]:
    table_ = Told(corpus, told_acts)
    for act in told_acts:
        report = corpus.reports[act.claim.report]
        actor = act.claim.ref("actor")
        due = due_years(corpus, report, act.claim.ref("period"))
        if not act.planned or due is None or report.type == "proposal-digest" or actor not in (None, body):
            continue
        later = later_reports(corpus, report, due)
        found = tuple(answers(act, due, later, table_))
        yield Promise(
            id=ids.promise(act.claim.id),
            claim=act.claim.id,
            body=body,
            due=act.claim.ref("period") or report.plan_period,
            outcome=outcome(found, later, due, last),
            answers=found,
            seen=tuple(r.id for r in later),
            missing=uncovered(later, due) if due[0] <= last else (),
        )


def _exclusive(rows: Sequence[Promise]) -> list[Promise]:
    """A told act answers the promise it is equal to; for those it merely resembles it proves nothing then."""
    takers: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        for answer in row.answers:
            if answer.certain and _equal(answer):
                takers[answer.claim].add(row.id)
    return [_released(row, takers) for row in rows]


def _equal(answer: Answer) -> bool:
    return any(f.name in ("same_law", "equal_topic") for f in answer.features)


def _released(row: Promise, takers: dict[str, set[str]]) -> Promise:
    kept = tuple(
        replace(a, certain=False) if a.certain and not _equal(a) and takers.get(a.claim, {row.id}) != {row.id} else a
        for a in row.answers
    )
    return row if kept == row.answers else replace(row, answers=kept)

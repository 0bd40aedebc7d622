"""The ledger of promises for people: the plan, what came of it, both sentences, and what was not there to read."""

from __future__ import annotations

from collections.abc import Iterable

from kg.insight.corpus import Corpus
from kg.insight.promises.acts import acts
from kg.insight.words import EVENTS, OUTCOMES
from kg.model.graph import ReportNode
from kg.model.insight import Answer, Promise
from kg.model.table import Table, Value

COLUMNS = ("机构", "计划期", "计划事项", "结果", "计划原句", "计划出处", "落实原句", "落实出处", "依据", "说明")


def table(corpus: Corpus, promises: tuple[Promise, ...]) -> Table:
    """One row a promise and certain answer; a promise without one has one row, and says what may be related."""
    rows: list[tuple[Value, ...]] = []
    for promise in promises:
        certain = [a for a in promise.answers if a.certain]
        rows += [_row(corpus, promise, answer) for answer in certain] or [_row(corpus, promise, None)]
    return Table(COLUMNS, tuple(rows))


def _row(corpus: Corpus, promise: Promise, answer: Answer | None) -> tuple[Value, ...]:
    claim = corpus.claims[promise.claim]
    reply = corpus.claims[answer.claim] if answer else None
    return (
        corpus.label(promise.body),
        corpus.label(promise.due),
        _subject(corpus, promise),
        OUTCOMES[promise.outcome],
        corpus.sentence(claim),
        corpus.place(claim),
        corpus.sentence(reply) if reply else None,
        corpus.place(reply) if reply else None,
        "；".join(f.says for f in answer.features) if answer else None,
        _coverage(corpus, promise) or None,
    )


def _subject(corpus: Corpus, promise: Promise) -> str:
    claim = corpus.claims[promise.claim]
    fact = claim.fact
    name = corpus.label(claim.ref("law")) or getattr(fact, "object", None) or getattr(fact, "name", None)
    act = next((a.what for a in acts(corpus, [claim])), "")
    return f"{EVENTS.get(act, '建立' if act in ('make', 'begin') else act)}：{name}"


def _coverage(corpus: Corpus, promise: Promise) -> str:
    """What was there to read and what was not, and what may be related without proof."""
    body = corpus.label(promise.body) or "该机构"
    parts = []
    if promise.missing:
        parts.append(f"库中没有{body}关于{'、'.join(map(str, promise.missing))}年的报告")
    if promise.seen and promise.outcome in ("not_mentioned", "no_later_report"):
        parts.append(f"查过的{_periods(corpus, promise.seen)}报告没有提到")
    maybe = [a for a in promise.answers if not a.certain]
    if maybe and promise.outcome in ("not_mentioned", "no_later_report"):
        parts.append(f"或与此有关：{corpus.sentence(corpus.claims[maybe[0].claim])}")
    return "；".join(parts)


def _periods(corpus: Corpus, reports: Iterable[str]) -> str:
    nodes: list[ReportNode] = [corpus.reports[report] for report in reports]
    return "、".join(dict.fromkeys(corpus.label(node.period) or node.title for node in nodes))

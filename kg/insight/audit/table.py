"""Findings for people: the verdict, the arithmetic, and the sentences it rests on."""

from __future__ import annotations

from collections.abc import Sequence

from kg.insight.corpus import Corpus
from kg.model.graph import Claim
from kg.model.insight import Finding
from kg.model.table import Table, Value

COLUMNS = ("代码", "结论", "机构", "期间", "算式", "原句（一）", "出处（一）", "原句（二）", "出处（二）")
VERDICTS = {"contradiction": "矛盾", "partly_listed": "未列全", "agrees": "相符"}
ORDER = {verdict: n for n, verdict in enumerate(VERDICTS)}
BETWEEN = " ｜ "


def table(corpus: Corpus, rows: tuple[Finding, ...]) -> Table:
    """One row a finding, contradictions first; of many sentences the second column holds all but the first."""
    ordered = sorted(rows, key=lambda finding: ORDER[finding.verdict])
    return Table(COLUMNS, tuple(_row(corpus, finding) for finding in ordered))


def _row(corpus: Corpus, finding: Finding) -> tuple[Value, ...]:
    first, *others = (corpus.claims[claim] for claim in finding.claims)
    said = corpus.sentence(first)
    rest = _distinct(corpus, others, said)
    report = corpus.reports[first.report]
    return (
        finding.code,
        VERDICTS[finding.verdict],
        corpus.label(report.body) or report.title,
        corpus.label(first.ref("period") or report.period),
        finding.arithmetic,
        said,
        corpus.place(first),
        BETWEEN.join(corpus.sentence(claim) for claim in rest) or said,
        BETWEEN.join(corpus.place(claim) for claim in (rest or others)),
    )


def _distinct(corpus: Corpus, claims: Sequence[Claim], said: str) -> list[Claim]:
    """The claims of other sentences, one a sentence."""
    kept: dict[str, Claim] = {}
    for claim in claims:
        sentence = corpus.sentence(claim)
        if sentence != said or claim.fact.doc != claims[0].fact.doc:
            kept.setdefault(f"{claim.report} {sentence}", claim)
    return list(kept.values())

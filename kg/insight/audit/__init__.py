"""Sums checked: what reports say of themselves and of each other, with the arithmetic."""

from __future__ import annotations

from kg.insight.corpus import Corpus
from kg.model.insight import Finding
from kg.model.table import Table


def audit(corpus: Corpus) -> tuple[Finding, ...]:
    """All of them, in a fixed order."""
    return ()


def table(corpus: Corpus, rows: tuple[Finding, ...]) -> Table:
    """The rows for people, with the sentences they rest on."""
    return Table((), ())

"""Planned acts and what later reports of the same body say of them."""

from __future__ import annotations

from kg.insight.corpus import Corpus
from kg.model.insight import Promise
from kg.model.table import Table


def promises(corpus: Corpus) -> tuple[Promise, ...]:
    """All of them, in a fixed order."""
    return ()


def table(corpus: Corpus, rows: tuple[Promise, ...]) -> Table:
    """The rows for people, with the sentences they rest on."""
    return Table((), ())

"""Acts of oversight and what the same text says came of them."""

from __future__ import annotations

from kg.insight.corpus import Corpus
from kg.model.insight import Chain
from kg.model.table import Table


def chains(corpus: Corpus) -> tuple[Chain, ...]:
    """All of them, in a fixed order."""
    return ()


def table(corpus: Corpus, rows: tuple[Chain, ...]) -> Table:
    """The rows for people, with the sentences they rest on."""
    return Table((), ())

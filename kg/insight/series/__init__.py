"""Figures over time: which may be joined, and which may not, with the reason."""

from __future__ import annotations

from kg.insight.corpus import Corpus
from kg.model.insight import Apart, Series
from kg.model.table import Table


def series(corpus: Corpus) -> tuple[tuple[Series, ...], tuple[Apart, ...]]:
    """All series of more than one figure or of a shared indicator, and the pairs that may not be joined."""
    return (), ()


def table(corpus: Corpus, rows: tuple[Series, ...], apart: tuple[Apart, ...], word: str = "") -> Table:
    """The series whose indicator holds a word, a figure a row, with the sentences they rest on."""
    return Table((), ())

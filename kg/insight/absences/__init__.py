"""What was planned or enacted and is never spoken of again, with the reports that were searched."""

from __future__ import annotations

from kg.insight.corpus import Corpus
from kg.model.insight import Absence, Biography, Promise
from kg.model.table import Table


def absences(corpus: Corpus, promises: tuple[Promise, ...], biographies: tuple[Biography, ...]) -> tuple[Absence, ...]:
    """All of them, in a fixed order."""
    return ()


def table(corpus: Corpus, rows: tuple[Absence, ...]) -> Table:
    """The rows for people, with the sentences they rest on."""
    return Table((), ())

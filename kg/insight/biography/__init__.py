"""The life of each law over all reports, in the order of time, and the stages that no report tells of."""

from __future__ import annotations

from kg.insight.corpus import Corpus
from kg.model.insight import Biography
from kg.model.table import Table


def biographies(corpus: Corpus) -> tuple[Biography, ...]:
    """All of them, in a fixed order."""
    return ()


def find(corpus: Corpus, name: str) -> str:
    """The id of the law that an id, a title or a part of a title means. Raises UsageError where none or several fit."""
    return name


def table(corpus: Corpus, rows: tuple[Biography, ...]) -> Table:
    """The rows for people, with the sentences they rest on."""
    return Table((), ())

"""The words by which a heading says what its section is: review, experience, plan."""

from __future__ import annotations

from functools import cache
from typing import Literal

from kg.lexicon.table import read_table
from kg.model.base import Frozen


class HeadingWord(Frozen):
    """A word of headings; the list was collected from reports of all levels since the 1980s.

    ``kind``: ``alone`` decides the role by itself, ``short`` only where it is the whole heading,
    ``what`` (a noun of planning) decides together with a ``when`` (a time to come) or a year to come.
    """

    word: str
    role: Literal["plan", "achievements", "summary"]
    kind: Literal["alone", "short", "when", "what"]
    example: str


@cache
def heading_words(role: str, kind: str) -> tuple[str, ...]:
    """The words of one role and kind, longest first."""
    rows = (row.word for row in read_table("headings", HeadingWord) if row.role == role and row.kind == kind)
    return tuple(sorted(rows, key=lambda word: (-len(word), word)))

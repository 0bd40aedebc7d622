"""Committees that were renamed everywhere, and characters that scans take for one another.

``committee_renamings.csv``: the plan for deepening the reform of Party and state institutions of March 2018 renamed
the Law Committee and the Committee for Internal and Judicial Affairs of the National People's Congress (the former by
the Amendment to the Constitution of 2018) and two committees of the CPPCC; local ones followed. ``year`` is the first
year of the new name.
``look_alikes.csv``: written down by hand; characters that share all but a stroke or a component.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

from kg.lexicon.table import read_table
from kg.model.base import Frozen


class Renaming(Frozen):
    """``before`` and ``after`` are the words before 委员会; ``house`` is whose committee it is."""

    before: str
    after: str
    year: int
    house: Literal["npc", "cppcc"]


class LookAlike(Frozen):
    """Characters that scans take for one another, each for any other of the row."""

    characters: str


@cache
def committee_renamings() -> tuple[Renaming, ...]:
    """All renamings, in the order of the table."""
    return read_table("committee_renamings", Renaming)


@cache
def _groups() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for n, row in enumerate(read_table("look_alikes", LookAlike)):
        for c in row.characters:
            found.setdefault(c, set()).add(n)
    return {c: frozenset(rows) for c, rows in found.items()}


def look_alike(a: str, b: str) -> bool:
    """Whether a scan may take one character for the other."""
    return a != b and bool(_groups().get(a, frozenset()) & _groups().get(b, frozenset()))

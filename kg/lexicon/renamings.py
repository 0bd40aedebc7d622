"""Committees that were renamed everywhere.

The plan for deepening the reform of Party and state institutions of March 2018 renamed the Law Committee and the
Committee for Internal and Judicial Affairs of the National People's Congress (the former by the Amendment to the
Constitution of 2018) and two committees of the CPPCC; local ones followed. ``year`` is the first year of the new name.
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


@cache
def committee_renamings() -> tuple[Renaming, ...]:
    """All renamings, in the order of the table."""
    return read_table("committee_renamings", Renaming)

"""The administrative divisions of China, county level and up, as facts with their codes."""

from __future__ import annotations

from functools import cache
from typing import Literal

from kg.lexicon.table import read_table
from kg.model.base import Frozen

Level = Literal["nation", "province", "prefecture", "county"]


class Division(Frozen):
    """A division: GB/T 2260 ``code`` where known, full ``name``, level, ``parent`` (its full name path is in ``path``)."""

    name: str
    level: Level
    parent: str = ""
    code: str | None = None
    since: int | None = None
    until: int | None = None


@cache
def divisions() -> tuple[Division, ...]:
    """All rows of the table, in its order."""
    return read_table("divisions", Division)

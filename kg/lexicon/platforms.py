"""Stations, systems, venues and brands through which congresses and CPPCC committees work.

Source: written down by hand from knowledge of the genre and from the seeds; the examples are invented.
``station`` is a place to meet, ``system`` software, ``brand`` a programme by name.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

from kg.lexicon.table import read_table
from kg.model.base import Frozen


class PlatformWord(Frozen):
    """A platform by its usual name, with a phrase that holds it."""

    word: str
    kind: Literal["station", "system", "brand"]
    example: str


@cache
def platform_words() -> tuple[PlatformWord, ...]:
    """All rows, in the order of the table."""
    return read_table("platforms", PlatformWord)

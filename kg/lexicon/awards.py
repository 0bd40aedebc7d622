"""Head nouns of honours.

Source: written down by hand from knowledge of the genre and from the seeds; the examples are invented.
"""

from __future__ import annotations

from functools import cache

from kg.lexicon.table import read_table
from kg.model.base import Frozen


class AwardNoun(Frozen):
    """The last words of an honour's name, with a phrase that holds it."""

    noun: str
    example: str


@cache
def award_nouns() -> tuple[AwardNoun, ...]:
    """All rows, in the order of the table."""
    return read_table("awards", AwardNoun)

"""Head nouns of meetings. ``counted`` ones are meetings when a count or a name of their own goes with them.

Source: written down by hand from knowledge of the genre and from the seeds; the examples are invented.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

from kg.lexicon.table import read_table
from kg.model.base import Frozen


class MeetingNoun(Frozen):
    """A head noun: ``counted`` may stand alone with a count, ``named`` needs words of its own before it."""

    noun: str
    bare: Literal["counted", "named"]
    example: str


@cache
def meeting_nouns() -> tuple[MeetingNoun, ...]:
    """All rows, in the order of the table."""
    return read_table("meetings", MeetingNoun)

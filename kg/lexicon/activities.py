"""The words that name an act of a congress or a CPPCC committee, each with how its object is found.

Source: the Supervision Law (监督法), the Deputies Law (代表法), the CPPCC charter, and the wording of published
work reports of all levels since 1980.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

from kg.lexicon.table import read_table
from kg.model.base import Frozen
from kg.model.facts import ActivityType

Frame = Literal["noun", "both", "strict"]


class Trigger(Frozen):
    """A word for an act.

    ``frame`` says where its object may stand: ``noun`` before it only (对X开展…, 开展X…); ``both`` also behind it
    (专题调研X); ``strict`` behind it only where the object closes as one (调研X情况). ``cppcc`` is the type the
    word has in a CPPCC report where that differs. ``example`` holds the ``object`` of the act.
    """

    type: ActivityType
    word: str
    frame: Frame
    cppcc: ActivityType | None = None
    example: str
    object: str


@cache
def triggers() -> dict[str, Trigger]:
    """Every word with its row."""
    return {row.word: row for row in read_table("activities", Trigger)}

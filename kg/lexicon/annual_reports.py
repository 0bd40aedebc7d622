"""What a committee hears every year because a law or a standing rule says so.

Such an act answers for its own year only: the report on last year's accounts is not this year's.
"""

from __future__ import annotations

from functools import cache

from kg.lexicon.table import read_table
from kg.model.base import Frozen


class AnnualReport(Frozen):
    """A word of the topic, the rule that asks for the report, and a topic that holds the word."""

    word: str
    source: str
    example: str


@cache
def annual_reports() -> tuple[AnnualReport, ...]:
    """Every row of the table."""
    return read_table("annual_reports", AnnualReport)


def annual(topic: str) -> AnnualReport | None:
    """The rule by which a topic comes every year; None for a topic of its own."""
    return next((row for row in annual_reports() if row.word in topic), None)

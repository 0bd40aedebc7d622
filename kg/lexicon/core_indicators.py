"""The indicators that many reports share, so that their figures join into series: patterns over what is counted."""

from __future__ import annotations

import re
from functools import cache

from kg.lexicon.table import read_table
from kg.model.base import Frozen


class CoreIndicator(Frozen):
    """One indicator: ``pattern`` must match the whole of what is counted, ``units`` lists the units it is counted in.

    ``example`` is a wording of a real report that the pattern matches.
    """

    slug: str
    name: str
    english: str
    units: str
    pattern: str
    example: str


@cache
def _rows() -> tuple[tuple[CoreIndicator, re.Pattern[str], frozenset[str]], ...]:
    table = read_table("core_indicators", CoreIndicator)
    return tuple((row, re.compile(row.pattern), frozenset(row.units.split("|"))) for row in table)


def core_indicators() -> tuple[CoreIndicator, ...]:
    """All rows of the table."""
    return tuple(row for row, _, _ in _rows())


def core_indicator(what: str, unit: str) -> CoreIndicator | None:
    """The shared indicator that counts ``what`` in ``unit``, None where the wording is the report's own."""
    return next((row for row, pattern, units in _rows() if unit in units and pattern.fullmatch(what)), None)

"""Units: the classifiers, measures, currencies and nouns that stand after a numeral.

Source of the list: the units seen in reports of people's congresses and CPPCC committees since 1980,
completed from the classifier tables of Modern Chinese grammars.
"""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple

from kg.lexicon.table import read_table
from kg.model.base import Frozen

UnitKind = Literal["classifier", "compound", "money", "measure", "ratio", "time", "noun", "place"]
Script = Literal["any", "arabic", "long", "small"]


class Unit(Frozen):
    """A unit.

    ``script`` says which numerals it may follow: ``any``, ``arabic`` figures only, ``long`` (Arabic, or two Chinese
    characters and more, so that 三元区 is no price), ``small`` (Chinese numerals below ten). ``unless`` lists what must
    not come next (期 in 期间). ``example`` holds one number with this unit, ``value`` is what it says.
    """

    unit: str
    kind: UnitKind
    script: Script = "any"
    unless: str = ""
    example: str
    value: float

    def allows(self, text: str, end: int) -> bool:
        """Whether the unit may end at ``end``, given the characters that follow."""
        return not text.startswith(_followers(self.unless), end) if self.unless else True


class UnitHit(NamedTuple):
    """A unit read in a text: its row, where it ends, and its name (brackets and rates included)."""

    unit: Unit
    end: int
    name: str


@cache
def units() -> tuple[Unit, ...]:
    """All rows of the table, in its order."""
    return read_table("units", Unit)


@cache
def _followers(unless: str) -> tuple[str, ...]:
    return tuple(unless.split())


@cache
def _by_first() -> dict[str, tuple[Unit, ...]]:
    """The units by their first character, the longest first."""
    table: dict[str, list[Unit]] = {}
    for row in sorted(units(), key=lambda u: -len(u.unit)):
        table.setdefault(row.unit[0], []).append(row)
    return {first: tuple(rows) for first, rows in table.items()}


# Nouns that 个 only carries: 13个方面 counts 方面, 3个街道 stays 个.
CARRIED = ("方面", "百分点", "小时", "工作日", "层面", "批次", "场次", "学时", "课时")


def unit_at(text: str, at: int) -> UnitHit | None:
    """The longest unit that begins at ``at``: ``人次``, ``个方面`` (方面), ``次(项)``, ``元/吨``; None without one."""
    if text.startswith("个", at):
        carried = next((c for c in CARRIED if text.startswith(c, at + 1)), "")
        if carried:
            return _plain(text, at + 1)
    hit = _plain(text, at)
    return None if hit is None else _bracketed(text, hit, at) or _rate(text, hit, at) or hit


def _plain(text: str, at: int) -> UnitHit | None:
    for row in _by_first().get(text[at : at + 1], ()):
        end = at + len(row.unit)
        if text.startswith(row.unit, at) and row.allows(text, end):
            return UnitHit(row, end, row.unit)
    return None


def _bracketed(text: str, hit: UnitHit, at: int) -> UnitHit | None:
    """``件(次)``, ``次(项)``: a second classifier in brackets belongs to the unit."""
    if not text.startswith("(", hit.end):
        return None
    inner = _plain(text, hit.end + 1)
    if inner is None or not text.startswith(")", inner.end):
        return None
    return UnitHit(hit.unit, inner.end + 1, text[at : inner.end + 1])


def _rate(text: str, hit: UnitHit, at: int) -> UnitHit | None:
    """``元/吨``, ``人/平方公里``."""
    inner = _plain(text, hit.end + 1) if text.startswith("/", hit.end) else None
    return UnitHit(hit.unit, inner.end, text[at : inner.end]) if inner else None

"""Words, names and slogans that hold a numeral and count nothing.

Source of the list: set phrases of Party and congress documents since 1980, and everyday words with 一, 两, 三 …;
names of divisions come from the table of divisions.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, NamedTuple

from kg.lexicon.divisions import divisions
from kg.lexicon.table import read_table
from kg.lexicon.units import unit_at
from kg.model.base import Frozen

NUMERALS = frozenset("〇○零一二三四五六七八九十百千万亿两半廿卅0123456789")
SUFFIX = re.compile(r"(?:省|自治区|特别行政区|市|地区|自治州|州|盟|自治县|县|自治旗|旗|林区|特区|区)$")


class Slogan(Frozen):
    """A phrase that holds numerals, the reason why they count nothing, and a sentence it stands in."""

    phrase: str
    why: Literal["slogan", "name", "lexical", "level", "period", "ordinal", "date"]
    example: str


class Phrase(NamedTuple):
    """A phrase read in a text."""

    start: int
    end: int
    why: str


@cache
def slogans() -> tuple[Slogan, ...]:
    """All rows of the table, in its order."""
    return read_table("slogans", Slogan)


@cache
def _index() -> dict[str, tuple[tuple[int, str, str], ...]]:
    """First numeral and the character after it → (place in the phrase, phrase, reason), the longest phrase first."""
    known = {row.phrase: str(row.why) for row in slogans()} | dict.fromkeys(_places(), "name")
    table: dict[str, list[tuple[int, str, str]]] = {}
    for phrase in sorted(known, key=lambda p: (-len(p), p)):
        at = _first(phrase)
        table.setdefault(phrase[at : at + 2], []).append((at, phrase, known[phrase]))
    return {first: tuple(rows) for first, rows in table.items()}


def _first(phrase: str) -> int:
    return next(i for i, c in enumerate(phrase) if c in NUMERALS)


def _places() -> set[str]:
    """Divisions with a numeral in their name, in full and short; 三台 and 三元 alone would read as counts."""
    names = {d.name for d in divisions() if not NUMERALS.isdisjoint(d.name)}
    short = {SUFFIX.sub("", name) for name in names}
    return names | {s for s in short if len(s) > 1 and not NUMERALS.isdisjoint(s) and not _counts(s)}


def _counts(name: str) -> bool:
    """Whether a name alone reads as numeral + unit."""
    at = _first(name)
    while at < len(name) and name[at] in NUMERALS:
        at += 1
    hit = unit_at(name, at)
    return hit is not None and hit.end == len(name)


def phrase_at(text: str, at: int) -> Phrase | None:
    """The longest known phrase whose first numeral stands at ``at``, None without one."""
    index = _index()
    for offset, phrase, why in (*index.get(text[at : at + 2], ()), *index.get(text[at], ())):
        start = at - offset
        if start >= 0 and text.startswith(phrase, start):
            return Phrase(start, start + len(phrase), why)
    return None

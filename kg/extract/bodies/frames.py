"""Parts of an article that speak of a place of their own: entries of several counties, a county visited by its city."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extract.work import Home
from kg.lexicon.divisions import LONGEST, Division, by_name, chain, choose, place_before

_ORGAN = re.compile(r"[】\])::]|人大|人民代表大会|第?[一二三四五六七八九十\d]{1,3}届|政协|县委|区委|旗委|市委")
_OPENING = re.compile(r"[【(\[]?")
_LOWER = {"市": "县区旗", "州": "县市旗", "盟": "旗县市", "区": "县旗", "省": "县"}
"""The level words of the places below one, by the last character of its name (区: an autonomous region)."""
_BARE = re.compile(
    r"(?:(?<![一-龥])|(?<=[取议由向对在与及被令促请了给为将经]))([县区旗市])"
    r"(?=委|政府|人民政府|人大|人民代表大会|政协|法院|检察院|人民法院|人民检察院|[一-龥]{1,6}[局委办])"
)

Frame = tuple[int, int, Home]


def frames(text: str, start: int, end: int, home: Home) -> list[Frame]:
    """The parts of an article with the frame of each; one part where all of it speaks of one place.

    Where no place is the article's own, or it lies above them, two entries or more that open with places of one
    level are each of its own place.
    """
    entries = [(at, stop, row) for at, stop in _lines(text, start, end) if (row := _opened(text, at, home))]
    level = {row.name[-1] for _, _, row in entries}
    if len({row.name for _, _, row in entries}) < 2 or len(level) > 1:
        return [(start, end, home)]
    parts: list[Frame] = []
    done = start
    for n, (at, line_end, row) in enumerate(entries):
        following = entries[n + 1][0] if entries[n + 1 :] else end
        parts += [(done, at, home)] if done < at else []
        done = line_end if home.chain else following
        parts.append((at, done, replace(home, place=row, chain=chain(row), organ=home.organ or "npc")))
    return parts + ([(done, end, home)] if done < end else [])


def visited(text: str, start: int, end: int, home: Home) -> Iterator[Frame]:
    """The rest of each paragraph after the only place below the report's own that it names.

    There 县政府 means that county's government, though the report is the city's.
    """
    lower = _LOWER.get(home.chain[0].name[-1], "") if home.chain and home.chain[0].level != "county" else ""
    seen: set[int] = set()
    for m in _BARE.finditer(text, start, end) if lower else ():
        if m[1] not in lower:
            continue
        line = max(start, text.rfind("\n", start, m.start()) + 1)
        if line in seen:
            continue
        seen.add(line)
        stop = text.find("\n", m.start(), end)
        stop = stop if stop >= 0 else end
        if found := _only(text, line, stop, m[1], home):
            yield found[0], stop, replace(home, place=found[1], chain=chain(found[1]))


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The paragraphs of a run."""
    while start < end:
        stop = text.find("\n", start, end)
        stop = stop + 1 if stop >= 0 else end
        yield start, stop
        start = stop


def _opened(text: str, at: int, home: Home) -> Division | None:
    """The place below the report's own that a paragraph opens with, before one of its organs or a closing bracket."""
    if home.chain and home.chain[0].level not in ("province", "prefecture"):
        return None
    bracket = _OPENING.match(text, at)
    begin = bracket.end() if bracket else at
    for size in range(LONGEST, 1, -1):
        if text[begin + size - 1 : begin + size] not in tuple("县区旗市州"):
            continue
        rows = by_name(text[begin : begin + size])
        if rows and _ORGAN.match(text, begin + size):
            return choose(tuple(row for row in rows if not home.chain or home.chain[0] in chain(row)[1:]), home.chain)
    return None


def _only(text: str, start: int, stop: int, word: str, home: Home) -> tuple[int, Division] | None:
    """The one division ending in a level word that a paragraph names, and where its first mention ends."""
    first, found = stop, set()
    for m in re.finditer(word, text[start:stop]):
        named = place_before(text, start + m.end())
        if named is None or named[0] < start:
            continue
        row = choose(tuple(r for r in named[1] if home.chain[0] in chain(r)[1:]), home.chain)
        if row is None:
            return None
        found.add(row)
        first = min(first, start + m.end())
    return (first, found.pop()) if len(found) == 1 else None


def bare(text: str, at: int) -> bool:
    """Whether a level word at a place stands for a name said before it."""
    return _BARE.match(text, at) is not None

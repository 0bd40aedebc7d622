"""Fixed words of the genre that the scan misread by one character are put right in the view; the source stays.

A word is mended where all of it but one character stands there: one taken for another, one missing, one doubled. Never
where what stands there makes a word with its neighbours, and never inside 《…》: titles are aligned elsewhere.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from kg.lexicon.genre_words import genre_words
from kg.lexicon.lookalikes import alike, known_pairs
from kg.model.source import Span
from kg.model.view import View

# From so many characters on a word is told by the others where one is missing; whatever one inside it was read as.
MISSING, LONG = 5, 6
# Particles and numbers: what stands there may be a wording of its own, and where they belong another may stand.
LOOSE = frozenset("的了和与及或并等而且但也均都又将把被由向对就在为是有各该此本其一二三四五六七八九十百千万两几多〇")
TITLE = 200


class Slip(NamedTuple):
    """A way to misread a word: ``printed`` (None: any character) stands for ``right`` between the rest of it."""

    word: str
    before: str
    printed: str | None
    right: str
    behind: str


class Mend(NamedTuple):
    """``text[start:end]`` becomes ``new``, so that ``word`` stands from ``at``."""

    start: int
    end: int
    new: str
    at: int
    word: str


class Table(NamedTuple):
    """Slips by the characters around the place, each with how many of them stand before it; a regex that finds most."""

    sieve: re.Pattern[str]
    slips: Mapping[str, list[tuple[int, Slip]]]


def mend(view: View) -> View:
    """The view with misread words of the genre put right; ``mended`` tells where they stand."""
    found = _chosen(_found(view.text))
    return _rewritten(view, found) if found else view


def _found(text: str) -> Iterator[Mend]:
    """Every mend that a word of the genre asks for."""
    rows, frames = _spelt(), _framed()
    for m in rows.sieve.finditer(text):
        for lead, slip in rows.slips.get(text[m.start() : m.start() + 3], ()):
            yield from _mend(text, m.start() + lead, slip)
    for m in frames.sieve.finditer(text):
        at = m.start()
        for lead, slip in frames.slips.get(text[at] + text[at + 2], ()):
            if text[at + 1] == slip.right:
                break
            yield from _mend(text, at + lead, slip)


@cache
def _spelt() -> Table:
    """Slips whose spelling is known, by three characters at the place that stand in no word."""
    slips: dict[str, list[tuple[int, Slip]]] = defaultdict(list)
    intact = {row.word[i : i + 3] for row in genre_words() for i in range(len(row.word) - 2)}
    for word in (row.word for row in genre_words()):
        for slip in (*_alike(word), *_doubled(word), *_missing(word)):
            printed = slip.before + (slip.printed or "") + slip.behind
            at = min(max(0, len(slip.before) - 1), len(printed) - 3)
            if printed[at : at + 3] not in intact:
                slips[printed[at : at + 3]].append((len(slip.before) - at, slip))
    first, second, third = (_any(key[i] for key in slips) for i in range(3))
    return Table(re.compile(f"{first}(?={second}{third})"), dict(slips))


@cache
def _framed() -> Table:
    """Slips of words that are told by the rest of them, by the characters before and behind the place."""
    slips: dict[str, list[tuple[int, Slip]]] = defaultdict(list)
    for word in (row.word for row in genre_words() if row.firm or len(row.word) >= LONG):
        for k in (k for k in range(1, len(word) - 1) if word[k] not in LOOSE):
            slip = Slip(word, word[:k], None, word[k], word[k + 1 :])
            slips[word[k - 1] + word[k + 1]].append((1, slip))
    first, second = (_any(key[i] for key in slips) for i in range(2))
    return Table(re.compile(f"{first}(?=.{second})"), dict(slips))


def _any(characters: Iterable[str]) -> str:
    return f"[{''.join(sorted(set(characters)))}]"


def _alike(word: str) -> Iterator[Slip]:
    """One character taken for another of its shape."""
    for k, right in enumerate(word):
        for printed in (other for one, other in alike() if one == right):
            yield Slip(word, word[:k], printed, right, word[k + 1 :])


def _doubled(word: str) -> Iterator[Slip]:
    """One character inside the word printed twice."""
    for k in range(1, len(word) - 1):
        yield Slip(word, word[: k + 1], word[k], "", word[k + 1 :])


def _missing(word: str) -> Iterator[Slip]:
    """One character inside the word missing."""
    for k in range(1, len(word) - 1 if len(word) >= MISSING else 0):
        if word[k] not in LOOSE:
            yield Slip(word, word[:k], "", word[k], word[k + 1 :])


def _mend(text: str, start: int, slip: Slip) -> Iterator[Mend]:
    """The mend of a slip, if its word stands around a place and what stands there is no wording of its own."""
    at = start - len(slip.before)
    end = start + (1 if slip.printed is None else len(slip.printed))
    if at < 0 or not (text.startswith(slip.before, at) and text.startswith(slip.behind, end)):
        return
    if slip.printed is None and (text[start] in LOOSE or not "\u4e00" <= text[start] <= "\u9fff"):
        return
    both = start if slip.right else start - 1  # of a doubled character the word holds the first
    if not (_worded(text, start, end, slip) or _meant(text, both, end) or _titled(text, start)):
        yield Mend(start, end, slip.right, at, slip.word)


def _worded(text: str, start: int, end: int, slip: Slip) -> bool:
    """Whether what stands at a place makes a word with the character before or behind it."""
    if not slip.right:
        return False
    pairs = (text[start - 1 : start + 1],) if start == end else (text[max(0, start - 1) : end], text[start : end + 1])
    return not known_pairs().isdisjoint(pairs)


def _meant(text: str, start: int, end: int) -> bool:
    """Whether an intact word of the genre, or one that only resembles such a word, stands over a place."""
    words, sizes = _intact()
    first, last = (start, end) if start < end else (start - 1, end + 1)
    return any(text[at : at + n] in words for n in sizes for at in range(max(0, last - n), first + 1))


@cache
def _intact() -> tuple[frozenset[str], tuple[int, ...]]:
    """The words that are meant as they stand, and their lengths."""
    words = frozenset(word for row in genre_words() for word in (row.word, *row.unless.split()))
    return words, tuple(sorted({len(word) for word in words}))


def _titled(text: str, at: int) -> bool:
    """Whether a place lies inside a title."""
    low = max(text.rfind("\n", 0, at), at - TITLE, 0)
    return text.rfind("《", low, at) > text.rfind("》", low, at)


def _chosen(found: Iterable[Mend]) -> list[Mend]:
    """The mends in order; where two touch, that of the longer word; none where words of a length disagree."""
    asked = set(found)
    wants: dict[tuple[int, int], set[str]] = defaultdict(set)
    for one in asked:
        wants[one.start, len(one.word)].add(one.new)
    chosen: dict[int, Mend] = {}
    for one in sorted(asked, key=lambda m: (-len(m.word), m)):
        free = chosen.keys().isdisjoint(range(one.start - 1, one.end + 2))
        if free and len(wants[one.start, len(one.word)]) == 1:
            chosen[one.start] = one
    return sorted(chosen.values())


def _rewritten(view: View, found: list[Mend]) -> View:
    """The view with changes made: what is put in comes from where the character before it came from."""
    parts: list[str] = []
    offsets = array("q")
    shifts = [0]
    done = 0
    for one in found:
        parts += (view.text[done : one.start], one.new)
        offsets.extend(view.offsets[done : one.start])
        offsets.extend([view.offsets[one.start if one.end > one.start else one.start - 1]] * len(one.new))
        shifts.append(shifts[-1] + len(one.new) - (one.end - one.start))
        done = one.end
    parts.append(view.text[done:])
    offsets.extend(view.offsets[done:])
    starts = [one.start for one in found]

    def moved(at: int) -> int:
        return at + shifts[bisect_left(starts, at)]

    words = tuple(Span(moved(one.at), moved(one.at) + len(one.word)) for one in found)
    return View(view.source, "".join(parts), offsets, tuple(map(moved, view.seams)), words)

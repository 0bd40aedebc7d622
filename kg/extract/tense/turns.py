"""Words at the head of a paragraph or sentence that say when the sentences after them are done.

A paragraph that opens with ``今后一年,要…`` or ``2024年,安排…`` speaks of the plan to its end; in a chronicle
(a chapter of a gazetteer) the year that opens a sentence holds for the paragraph, until another one is named.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from typing import NamedTuple

from kg.extract.numbers.numerals import value
from kg.extract.tense import patterns as p
from kg.extract.work import Home, Work


class Turn(NamedTuple):
    """Words that govern what follows them up to ``end``: ``years`` as ``1984`` or ``1981/1987``, or ``word``."""

    start: int
    end: int
    years: str
    word: str


class Ahead(NamedTuple):
    """What a paragraph of the plan says of the acts in it."""

    period: str | None


def planned(work: Work, at: int) -> Ahead | None:
    """The plan that the opening of the paragraph at a view position speaks of, None where it speaks of none."""
    turn = _last(_plans(work.text), at)
    if turn is None:
        return None
    home = work.home(at)
    if turn.years:
        later = home.plan_period == turn.years or home.period is None or turn.years > home.period[-4:]
        return Ahead(turn.years) if later else None
    return Ahead(_span(home) if turn.word.endswith("五年") else home.plan_period)


def dated(work: Work, at: int) -> str | None:
    """The years that govern a sentence of a chronicle, None elsewhere and where its paragraph names none."""
    article = work.outline.articles[work.sentence(at).article]
    if p.CHRONICLE.pattern.match(work.text, article.start) is None:
        return None
    turn = _last(_dates(work.text), at)
    return turn.years or None if turn else None


def years(m: re.Match[str]) -> str:
    """The years of a match of ``first`` and ``year``: ``1984``, or ``1981/1987`` for a span."""
    last = str(value(m["year"]))
    return f"{value(m['first'])}/{last}" if m["first"] else last


def _span(home: Home) -> str | None:
    """今后五年 begin with the year of the plan."""
    if home.plan_period is None or not home.plan_period.isdigit():
        return home.plan_period
    return f"{home.plan_period}/{int(home.plan_period) + 4}"


def _last(turns: tuple[list[int], list[Turn]], at: int) -> Turn | None:
    i = bisect_right(turns[0], at) - 1
    return turns[1][i] if i >= 0 and at < turns[1][i].end else None


@lru_cache(maxsize=2)
def _plans(text: str) -> tuple[list[int], list[Turn]]:
    return _turns(text, p.PLAN_TURN.pattern)


@lru_cache(maxsize=2)
def _dates(text: str) -> tuple[list[int], list[Turn]]:
    return _turns(text, p.DATE_TURN.pattern)


def _turns(text: str, pattern: re.Pattern[str]) -> tuple[list[int], list[Turn]]:
    """The turns of a text with where they begin; each holds to the end of its paragraph."""
    breaks = [m.start() for m in re.finditer("\n", text)] + [len(text)]
    found = []
    for m in pattern.finditer(text):
        at = m.start() + m.group().startswith("\n")
        word = m["ahead"] or "" if "ahead" in pattern.groupindex else ""
        found.append(Turn(at, breaks[bisect_right(breaks, at)], years(m) if m["year"] else "", word))
    return [t.start for t in found], found

"""Whose place an article speaks of: the clues in the order of what they are worth."""

from __future__ import annotations

import re

from kg.extract.report.guess import Guess, Links
from kg.extract.report.patterns import VOLUME
from kg.extract.report.poll import poll
from kg.extract.report.recurrence import SCAN, bare_level
from kg.extract.report.where import Anchor, named_place, unlisted_place
from kg.lexicon.divisions import chain, choose, place_before

_TELLING = ("home.title", "home.commission", "home.session", "home.line")
"""The rules of a guess by the rank of the anchor it rests on."""
_HEADING = re.compile(r"—*[一-龥]{2,}[^\n。;,]{2,40}$")
_COUNTIES = ("县", "旗")
"""Levels at which many places are no more, and the table lacks some of them."""


def guess_place(text: str, head: str, marks: list[Anchor], before: Links) -> Guess:
    """The place of an article: told by its masthead or its volume, else by what recurs in it, else ``before``.

    ``marks`` are the mentions of the reporting organ in ``head``, the most telling first; ``before`` is the chain of
    the article before.
    """
    for mark in marks:
        firm = mark.rank <= 2 or _heads(mark, head)
        if firm or "\n" not in head[: mark.start]:
            links = named_place(mark, head, text) or unlisted_place(mark, head, text)
            if links and (firm or not _rivalled(links, marks, head, text)):
                return Guess(links, _TELLING[min(mark.rank, 3)], mark.start, mark.end)
    for guess in (_volume(head, text), _spoken(text, head, marks)):
        if guess.links:
            return guess
    return Guess(before, "home.before") if before else Guess()


def _rivalled(links: Links, marks: list[Anchor], head: str, text: str) -> bool:
    """Whether the same organ of another place of the level is named in a head as well."""
    others = (named_place(mark, head, text) for mark in marks)
    return any(other and other[0].name[-1] == links[0].name[-1] and other[0] != links[0] for other in others)


def _heads(mark: Anchor, head: str) -> bool:
    """Whether a mention stands in one of the first lines, in a heading that its place opens."""
    line = head.rfind("\n", 0, mark.start) + 1
    if head.count("\n", 0, line) > 2:
        return False
    stop = head.find("\n", mark.end)
    return _HEADING.match(head, line, stop if stop >= 0 else len(head)) is not None and mark.start - line < 16


def _spoken(text: str, head: str, marks: list[Anchor]) -> Guess:
    """The place that an article without a telling masthead speaks of as its own, by the level it speaks of."""
    word = bare_level(text)
    named = [(links, mark.start, mark.end) for mark in marks if (links := _named(mark, head, text, word))]
    word = word or (named[0][0][0].name[-1] if named else "")
    own = [found for found in named if found[0][0].name.endswith(word)]
    return poll(text, word, own) if word else Guess()


def _named(anchor: Anchor, head: str, text: str, word: str) -> Links:
    """The place named at an anchor, a county that the table lacks where the article speaks of a county."""
    if links := named_place(anchor, head, text):
        return links
    made = unlisted_place(anchor, head, text) if word in _COUNTIES else ()
    return made if made and made[0].name.endswith(word) else ()


def _volume(head: str, text: str) -> Guess:
    """The place of the yearbook or gazetteer that an article is of: 和田地区年鉴, 平遥县志."""
    for m in VOLUME.pattern.finditer(head[:200]):
        found = place_before(head, m.start("word"), True)
        if found and found[0] == m.start():
            counts = [text.count(row.name, 0, SCAN) for row in found[1]]
            often = [row for row, count in zip(found[1], counts, strict=True) if count and count == max(counts)]
            if row := choose(tuple(often) or found[1], (), text[:SCAN]):
                return Guess(chain(row), "home.volume", m.start(), m.start("word"))
    return Guess()

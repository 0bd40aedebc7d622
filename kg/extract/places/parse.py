"""Places that are named without being bodies: divisions of the table, and natural and historic places."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from kg.extract.places.patterns import DIVISION, NATURAL
from kg.extract.work import Found, Work
from kg.lexicon.divisions import place_before
from kg.model.facts import PlaceFact

_RUN = re.compile(r"(?<![一-龥])[一-龥]{2,5}$")
_NO_NAME = re.compile(
    r"[的在和与对为了等各]|大$|^(?:加强|推进|开展|重点|保护|实施|听取|审议|检查|视察|调研|制定|修订|修改|作出|围绕|组织|督促|推动)"
)


def find(work: Work) -> list[Found]:
    """One fact for each name of an article, at its first place outside the bodies."""
    seen: set[tuple[int, str]] = set()
    found = []
    for start, end, rule in _candidates(work):
        key = (work.sentence(start).article, work.text[start:end])
        if key in seen or _in_body(work, start, end) or work.outline.damaged(start, end):
            continue
        seen.add(key)
        found.append(work.fact(PlaceFact, start, end, rule=rule, name=key[1]))
    return found


def _candidates(work: Work) -> Iterator[tuple[int, int, str]]:
    for m in DIVISION.pattern.finditer(work.text):
        if place := place_before(work.text, m.end()):
            yield place[0], m.end(), DIVISION.id
    for m in NATURAL.pattern.finditer(work.text):
        run = _RUN.search(work.text, max(0, m.start() - 6), m.start())
        if run and not _NO_NAME.search(run[0]):
            yield run.start(), m.end(), NATURAL.id


def _in_body(work: Work, start: int, end: int) -> bool:
    """Whether a mention of a body overlaps ``start:end``; mentions are sorted and do not overlap each other."""
    i = bisect_right(work.mentions, end - 1, key=lambda mention: mention.start) - 1
    return i >= 0 and work.mentions[i].end > start

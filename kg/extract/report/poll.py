"""The place of a report without a masthead: what each place named in it says for itself.

A place gains by being named before its own congress, in the title of a law or as the place of a newspaper, and
loses by being named as somewhere else: ``赴湖州市考察``, ``学习桃源县经验``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from kg.extract.report.guess import Guess, Links
from kg.extract.report.recurrence import SCAN, media_places, named_ends, shorts
from kg.lexicon.divisions import Division, chain, choose, short_name

ELSEWHERE = re.compile(r"(?:[应赴]|学习|借鉴|考察|邀请|前往|来自|接待|外地|兄弟|配合|协助|与)$")
"""What stands before a place that is not the report's own."""
GUEST = re.compile(
    r"(?:(?:人大|政协)(?:常委会)?|县委|市委|区委)?(?:的)?(?:邀请|做法|经验|学习考察|考察|代表团一行|考察团)"
    r"|(?:人大|政协)(?:常委会)?(?:的)?(?:指导|统一部署|统一安排|部署|安排)"
)
"""What stands after one, or after one above the report's own."""
_OWN = re.compile(r"人大|人民代表大会|第?[一二三四五六七八九十\d]{1,3}届|政协")
_OPENS = frozenset("\n。;,:)讯日月年电在》")
_MEDIA = 3
"""What a newspaper or station named after a place is worth."""
_MOST = 30
"""Times a short name counts at most."""


@dataclass(slots=True)
class _Candidate:
    """A name with the divisions that bear it, where it was first seen, and its votes."""

    rows: tuple[Division, ...]
    start: int
    end: int
    votes: float = 0.0


def poll(text: str, word: str, anchors: Sequence[tuple[Links, int, int]]) -> Guess:
    """The place ending in ``word`` that most of an article speaks for; ``anchors`` are places named at its organ.

    An empty guess where none stands out.
    """
    text = text[:SCAN]
    chains = {links[0].name: links for links, _, _ in anchors}
    candidates = _candidates(text, word, anchors)
    ranked = sorted(_by_division(text, candidates).values(), key=lambda c: -c.votes)
    if not ranked:
        return _by_short(text, word, {row for c in candidates.values() for row in c.rows})
    top, place = ranked[0], ranked[0].rows[0]
    rule = "home.named" if place.name in chains else "home.recurring"
    links = chains.get(place.name) or chain(place)
    if not ranked[1:]:
        return Guess(links, rule, top.start, top.end)
    return Guess(links, rule, top.start, top.end, _margin(top.votes, ranked[1].votes), chain(ranked[1].rows[0]))


def _margin(first: float, second: float) -> float:
    return round(1 - second / first, 2)


def _candidates(text: str, word: str, anchors: Sequence[tuple[Links, int, int]]) -> dict[str, _Candidate]:
    """The names of places of a level with what their mentions say; unlisted ones count where an anchor names them."""
    found: dict[str, _Candidate] = {}
    for start, end, rows in named_ends(text, word):
        found.setdefault(text[start:end], _Candidate(rows, start, end)).votes += _weight(text, start, end)
    for row, start, end in media_places(text, word):
        found.setdefault(row.name, _Candidate((row,), start, end)).votes += _MEDIA
    for links, start, end in anchors:
        name = links[0].name
        found.setdefault(name, _Candidate((links[0],), start, end, 2 + text.count(name)))
    return found


def _weight(text: str, start: int, end: int) -> float:
    """What one mention of a place says for its being the report's own; below zero where it says the opposite."""
    before, after = text[max(0, start - 2) : start], text[end : end + 14]
    if ELSEWHERE.search(before) or GUEST.match(after):
        return -4
    if before.endswith("《"):
        return 4
    if before.endswith(("、", "和")) or after[:1] == "、":
        return 0.5
    if _OWN.match(after):
        return 3 if not before or before[-1] in _OPENS else 2
    return 1


def _by_division(text: str, candidates: Mapping[str, _Candidate]) -> dict[Division, _Candidate]:
    """The candidates by the division that each name means, without those that nothing speaks for."""
    found: dict[Division, _Candidate] = {}
    for name, c in candidates.items():
        row = choose(c.rows, (), text)
        if row is not None and c.votes > 0:
            votes = c.votes + min(text.count(short_name(name)), _MOST)
            found.setdefault(row, _Candidate((row,), c.start, c.end)).votes += votes
    return found


def _by_short(text: str, word: str, refused: set[Division]) -> Guess:
    """The place of a level that recurs by its short name alone; the ``refused`` were named as somewhere else."""
    top = [(row, count) for row, count in shorts(text, word).most_common() if row not in refused]
    if not top:
        return Guess()
    row, count = top[0]
    name = short_name(row.name)
    at = text.find(name)
    guess = Guess(chain(row), "home.recurring", at, at + len(name))
    return replace(guess, margin=_margin(count, top[1][1]), rival=chain(top[1][0])) if top[1:] else guess


def recurring_county(text: str) -> Links:
    """The chain of the county that a township's report names most, not as somewhere else; () where two are as likely.

    The county's congress may well guide or lead: only where one goes tells against a place.
    """
    votes: Counter[Division] = Counter()
    for word in ("县", "区", "市", "旗"):
        for start, end, rows in named_ends(text[:SCAN], word):
            row = choose(rows, (), text)
            if row and row.level == "county" and not ELSEWHERE.search(text[max(0, start - 2) : start]):
                votes[row] += 2 if _OWN.match(text, end) else 1
    top = votes.most_common(2)
    return chain(top[0][0]) if top and (not top[1:] or top[0][1] > top[1][1]) else ()

"""Titles that one report prints in two ways: a damaged one is read as the intact one, other pairs are only doubted.

《养犬管埋条例》 beside 《养犬管理条例》 is damage. 网格化 and 网络化 are both words: one of them may be wrong, the text
does not say which.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from kg.extract.laws.titles import PLACE
from kg.extract.work import Found, Work
from kg.lexicon.laws import law_named
from kg.lexicon.laws_damage import Edit, damaged, distance, edits, look_alike, nearest, topic_whole
from kg.model.facts import LawEventFact

_TITLE = re.compile(r"(?:条.|办法|规定|细则)(?:\([^()]*\))?$")
# Shorter titles may differ in a character and be two laws (城市供水条例, 城市供热条例).
_TELLING, _SHORTEST = 9, 6
_FAR, _MOST = 4, 4
# One plain change at most: two make another word (房屋租赁管理条例, 房屋安全管理条例), and both laws are there.
_PLAIN = 1
# A report names fewer; a file that is one endless article is compared stretch by stretch.
_STRETCH = 300


class Variant(NamedTuple):
    """A title, and another one of the same report that it is a misprint of, or (``open``) that it may be."""

    printed: str
    other: str
    open: bool


def settle(work: Work, found: list[Found]) -> list[Found]:
    """The facts, those with a damaged title of their report now with its intact ``norm`` and ``full``; doubts noted."""
    by_report: dict[int | None, dict[str, list[int]]] = defaultdict(dict)
    for i, (fact, _, _) in enumerate(found):
        if isinstance(fact, LawEventFact) and fact.law and not fact.norm and _is_title(fact.law):
            by_report[fact.report].setdefault(fact.law, []).append(i)
    for rows in by_report.values():
        for variant in _variants(list(rows)):
            _apply(work, found, variant, rows)
    return found


def _is_title(law: str) -> bool:
    return _TITLE.search(law) is not None and law_named(law) is None


def _variants(titles: list[str]) -> Iterator[Variant]:
    """The pairs among the titles of one report, in the order of the text; of a doubtful pair the later one."""
    for at in range(0, len(titles), _STRETCH):
        stretch = titles[at : at + _STRETCH]
        for i, title in enumerate(stretch):
            near = [other for other in nearest(title, stretch, _FAR, _MOST) if other != title]
            if found := _variant(title, [other for other in near if _place(other) == _place(title)], stretch[:i]):
                yield found


def _variant(title: str, near: list[str], earlier: list[str]) -> Variant | None:
    bare = _bare(title)
    intact = [other for other in near if _misprint(bare, _bare(other))]
    if len(intact) == 1:
        return Variant(title, intact[0], open=False)
    open_to = (other for other in near if other in earlier and _may_be_one(bare, _bare(other)))
    return next((Variant(title, other, open=True) for other in open_to), None)


def _misprint(printed: str, intact: str) -> bool:
    """Whether the one is the other damaged, not as well the other way round, and the words of its topic are there."""
    if len(intact) < _SHORTEST or damaged(edits(intact, printed), printed):
        return False
    changes = edits(printed, intact)
    plain = sum(change.change == "plain" for change in changes)
    return plain <= _PLAIN and damaged(changes, intact) and topic_whole(changes, intact)


def _may_be_one(later: str, earlier: str) -> bool:
    """Whether two titles of one report may be the same law: long and a character apart, or apart by look-alikes."""
    if min(len(later), len(earlier)) < _SHORTEST:
        return False
    if len(later) >= _TELLING and distance(later, earlier) == 1:
        return True
    return any(damaged(changes, title) and look_alike(changes) for changes, title in _both_ways(later, earlier))


def _both_ways(one: str, other: str) -> tuple[tuple[list[Edit], str], ...]:
    return (edits(one, other), other), (edits(other, one), one)


def _place(title: str) -> str:
    m = PLACE.match(title)
    return m.group() if m else ""


def _bare(title: str) -> str:
    return title.removeprefix(_place(title))


def _apply(work: Work, found: list[Found], variant: Variant, rows: dict[str, list[int]]) -> None:
    """Note the doubt at the first place of the variant; give its facts the title that is meant where it is certain."""
    first = found[rows[variant.printed][0]]
    code, arrow = ("KG-L002", "≈") if variant.open else ("KG-L001", "→")
    work.doubt(code, "info", f"{variant.printed} {arrow} {variant.other}", first.start, first.end)
    if variant.open:
        return
    full = next((full for i in rows[variant.other] if (full := getattr(found[i].fact, "full", None))), None)
    for i in rows[variant.printed]:
        fact, start, end = found[i]
        found[i] = Found(fact.model_copy(update={"norm": variant.other, "full": full}), start, end)

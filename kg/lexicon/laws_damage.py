"""Whether a printed title is another one damaged by the scan: the two are aligned and each change is weighed.

A change that could be somebody's choice of words (湿地 → 耕地) is no damage. Damage is a character taken for one that
looks alike, one that belongs to no title (a digit, a Latin letter, a stray mark), one printed twice or dropped, or any
other where the words that stand around the change exist nowhere else.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Literal, NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from kg.lexicon.lookalikes import alike, known_pairs

Change = Literal["evident", "alike", "plain", "word"]
WEIGHT: dict[Change, float] = {"evident": 0.5, "alike": 0.5, "plain": 1.0, "word": 1.0}
# Of a title the scan may have spoilt this share of characters, and so many beyond recognition.
SHARE = 0.3
SHORTEST, SHORT, LONG = 5, 8, 12
_CHINESE = re.compile(r"[\u4e00-\u9fff]+")
# The words that close one title as they close others; what stands before them is its topic.
_COMMON = re.compile(
    r"(?:保护|管理|促进|防治|保障|安全|监督|教育|组织|服务|处罚|许可|诉讼|承包|合作|检疫|防疫|调解|仲裁|建设|发展|预防|治理)*"
    r"(?:法|条例|办法|规定|细则)?(?:\([^()]*\))?$"
)


class Edit(NamedTuple):
    """One changed character: what it is, and where it stands in the intact title."""

    change: Change
    at: int
    missing: bool = False


def distance(one: str, other: str) -> int:
    """How many characters must be changed, dropped or added to make one title of the other."""
    return Levenshtein.distance(one, other)


def nearest(title: str, titles: Collection[str], reach: int, most: int) -> list[str]:
    """At most so many of ``titles``, those with the fewest characters changed first, none with more than ``reach``."""
    found = process.extract(title, titles, scorer=Levenshtein.distance, score_cutoff=reach, limit=most)
    return [other for other, _, _ in found]


def edits(printed: str, intact: str) -> list[Edit]:
    """What the scan did to ``intact`` if it made ``printed`` of it."""
    return [_edit(printed, intact, op.tag, op.src_pos, op.dest_pos) for op in Levenshtein.editops(intact, printed)]


def _edit(printed: str, intact: str, tag: str, src: int, dest: int) -> Edit:
    if tag == "delete":
        return Edit("word" if not src or printed[dest - 1 : dest + 1] in known_pairs() else "plain", src, missing=True)
    new = printed[dest]
    if not _CHINESE.match(new) or new == "一":
        return Edit("evident", src)
    if tag == "insert" and new in (printed[dest - 1 : dest], printed[dest + 1 : dest + 2]):
        return Edit("evident", src)
    stem = printed.removesuffix("法")
    if {stem[max(0, dest - 1) : dest + 1], stem[dest : dest + 2]} & known_pairs():
        return Edit("word", src)
    return Edit("alike" if tag == "replace" and (intact[src], new) in alike() else "plain", src)


def cost(changes: list[Edit]) -> float:
    """The weight of all changes together."""
    return sum(WEIGHT[edit.change] for edit in changes)


def damaged(changes: list[Edit], intact: str) -> bool:
    """Whether changes to ``intact`` are damage, and leave enough of it to tell."""
    plain = [edit for edit in changes if edit.change == "plain"]
    if any(edit.change == "word" for edit in changes) or cost(changes) > SHARE * len(intact):
        return False
    if len(intact) >= SHORT:
        return len(plain) <= (2 if len(intact) < LONG else 3)
    if len(intact) < SHORTEST:
        return not plain
    return len(plain) <= 1 and all(edit.missing or edit.at >= _topic(intact) for edit in plain)


def look_alike(changes: list[Edit]) -> bool:
    """Whether the scan alone can have made all changes: characters of one shape, marks that belong to no title."""
    return all(edit.change in ("evident", "alike") for edit in changes)


def topic_whole(changes: list[Edit], intact: str) -> bool:
    """Whether changes leave the words of the topic alone but for marks that belong to no title."""
    return all(edit.change == "evident" or edit.at >= _topic(intact) for edit in changes)


def _topic(intact: str) -> int:
    """Where the topic of a title ends."""
    common = _COMMON.search(intact)
    return common.start() if common else len(intact)

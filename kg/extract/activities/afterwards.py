"""A report heard after a visit, whose matter stands in the sentence before: 视察了A。随后,听取了县水利局的汇报."""

from __future__ import annotations

from typing import NamedTuple

from kg.extract.activities.acts import Act
from kg.extract.activities.patterns import AFTERWARDS

# Acts of going to see that such a report belongs to; how many matters they may have had, and how far back they lie.
SEEN = frozenset({"视察", "执法检查", "专题调研", "跟踪监督", "联动监督", "民主监督"})
MOST = 2
REACH = 160


class Seen(NamedTuple):
    """The acts of going to see in one sentence, which begins at ``base`` of the view."""

    base: int
    acts: tuple[Act, ...]


def seen(base: int, acts: list[Act], before: Seen | None) -> Seen | None:
    """What a later sentence may be about: the visits of this one; of the one before where it names no act."""
    if not acts:
        return before
    own = tuple(a for a in acts if a.type in SEEN)
    alone = len(own) == len(acts) and len({a.item.text for a in own}) <= MOST
    return Seen(base, own) if alone else None


def read(text: str, start: int, end: int, before: Seen | None) -> list[Act]:
    """The report that the sentence ``text[start:end]`` says was heard on what was seen before."""
    if before is None or start - before.base > REACH or "\n" in text[before.base : start]:
        return []
    m = AFTERWARDS.pattern.match(text[start : min(end, start + REACH)])
    if m is None:
        return []
    shift, body = before.base - start, m.span("who") if m["who"] else None
    found = {a.item.text: a.item for a in before.acts}.values()
    moved = [i._replace(start=i.start + shift, end=i.end + shift, body=body) for i in found]
    return [Act("听取审议报告", item, m.start(), m.end(), AFTERWARDS.id) for item in moved]

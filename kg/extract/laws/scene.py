"""A group of laws in its clause, and an act said of it."""

from __future__ import annotations

import re
from typing import NamedTuple

from kg.extract.laws.items import Group
from kg.extract.laws.tokens import Token

_PREPOSITION = re.compile(r"(?:对|就|围绕|针对|将|把|结合|紧扣|聚焦|关于)[^,。;]{0,20}$")
_FAR = 24


class Act(NamedTuple):
    """An event of a group. ``start`` is where its verb stands; ``plan`` says that the words themselves mean a plan."""

    event: str
    start: int
    end: int
    rule: str
    plan: bool = False


class Scene(NamedTuple):
    """A group in its clause: the verbs before and behind it there, where the clause ends,
    and where what is said of the group must end: at the next group or with the sentence."""

    text: str
    group: Group
    before: list[Token]
    behind: list[Token]
    start: int
    end: int
    limit: int


def preposition(scene: Scene) -> int:
    """The place of 对, 就, 围绕 before the group, else its own start."""
    at = scene.group.start
    low = max(scene.start, at - _FAR)
    m = _PREPOSITION.search(scene.text[low:at])
    return low + m.start() if m else at

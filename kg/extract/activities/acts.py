"""What reading a sentence yields: acts, and on the way to them units and groups of objects."""

from __future__ import annotations

from typing import NamedTuple

from kg.extract.activities.objects import Item
from kg.extract.activities.triggers import Mark
from kg.model.facts import ActivityType


class Act(NamedTuple):
    """One act on one object, and the run of the sentence that shows it."""

    type: ActivityType
    item: Item
    start: int
    end: int
    rule: str


class Group(NamedTuple):
    """Objects that several acts may share, and where they were named."""

    items: list[Item]
    start: int
    end: int


class Unit(NamedTuple):
    """A report heard (``mark`` None, objects in ``inner``) or another act named, with its place."""

    start: int
    end: int
    mark: Mark | None
    inner: tuple[int, int] = (0, 0)

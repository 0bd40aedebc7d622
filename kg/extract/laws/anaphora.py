"""The laws last named, that 这两件法规 and 该条例 point back to."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.extract.laws.items import Group, Item

_REACH = 260
_KEPT = 12


@dataclass(slots=True)
class Memory:
    """The last laws named in a document, in order; only near ones are recalled."""

    named: list[tuple[int, Item]] = field(default_factory=list)

    def name(self, group: Group) -> None:
        """Remember the laws of a group."""
        if not group.recall:
            self.named = [*self.named, *((item.start, item) for item in group.items)][-_KEPT:]

    def recall(self, count: int, at: int) -> list[Item]:
        """The last ``count`` distinct laws named within reach before ``at``; none unless that many are there."""
        near: dict[str, Item] = {}
        for start, item in reversed(self.named):
            if at - start > _REACH or len(near) == count:
                break
            near.setdefault(item.law, item)
        return list(reversed(near.values())) if len(near) == count else []

    def between(self, low: int, high: int) -> list[Item]:
        """The distinct laws named inside ``low:high``, in order."""
        return list({item.law: item for start, item in self.named if low <= start < high}.values())

    def last(self, low: int, high: int) -> Item | None:
        """The last law named inside ``low:high``."""
        return next((item for start, item in reversed(self.named) if low <= start < high), None)

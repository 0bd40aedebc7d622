"""Decisions → clusters of entities that are one, and which of each keeps its id.

``same`` joins, ``different`` forbids, also between what others have joined already; the word of a person goes before
the rules. Whatever the order of decisions, the result is the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from kg.model.insight import Decision, Feature

LEDGER = "ledger"


class Clusters:
    """Sets of ids that are one (union-find), with the pairs that must stay apart."""

    def __init__(self, apart: Iterable[tuple[str, str]] = ()) -> None:
        self._parent: dict[str, str] = {}
        self._members: dict[str, set[str]] = {}
        self._apart: dict[str, set[str]] = defaultdict(set)
        for one, two in apart:
            self._apart[one].add(two)
            self._apart[two].add(one)

    def find(self, entity: str) -> str:
        """The id that stands for the cluster of an entity: the first of its members."""
        while (above := self._parent.get(entity, entity)) != entity:
            entity = above
        return entity

    def join(self, one: str, two: str) -> tuple[str, str] | None:
        """Put two clusters together; gives the pair that must stay apart where there is one, and joins nothing then."""
        first, second = sorted((self.find(one), self.find(two)))
        if first == second:
            return None
        left, right = self.members(first), self.members(second)
        if clash := min(((a, b) for a in left for b in self._apart.get(a, set()) & right), default=None):
            return clash
        self._parent[second] = first
        self._members[first] = left | right
        self._members.pop(second, None)
        return None

    def members(self, entity: str) -> set[str]:
        """The members of the cluster of an entity."""
        root = self.find(entity)
        return self._members.get(root, {root})

    def all(self) -> list[set[str]]:
        """The clusters of two and more, by their first member."""
        return [self._members[root] for root in sorted(self._members)]


def clusters(
    decisions: Sequence[Decision],
) -> tuple[Clusters, tuple[Decision, ...], list[tuple[Decision, tuple[str, str]]]]:
    """The clusters, the decisions as they stand, and the contradictions.

    A ``same`` that would join what must stay apart is not followed: it stands as ``unsure``, and is given with the
    pair that forbids it. What was left open between two that others join is settled, and left out.
    """
    ordered = sorted(decisions, key=lambda d: (d.method != LEDGER, d.left, d.right))
    forbidden = _forbidden(ordered)
    made = Clusters(forbidden)
    kept, conflicts = [], []
    for decision in ordered:
        clash = made.join(decision.left, decision.right) if decision.judgement == "same" else None
        kept.append(_contradicted(decision, clash) if clash else decision)
        if clash:
            conflicts.append((decision, clash))
    standing = (d for d in kept if not _settled(d, made))
    return made, tuple(sorted(standing, key=lambda d: (d.left, d.right))), conflicts


def _settled(decision: Decision, made: Clusters) -> bool:
    left_open = decision.judgement == "unsure" and decision.method != LEDGER
    return left_open and made.find(decision.left) == made.find(decision.right)


def _contradicted(decision: Decision, clash: tuple[str, str]) -> Decision:
    says = f"已裁决不同 · decided to be different: {clash[0]} / {clash[1]}"
    return replace(decision, judgement="unsure", features=(*decision.features, Feature("contradicted", says)))


def _forbidden(decisions: Sequence[Decision]) -> list[tuple[str, str]]:
    """What must stay apart; a rule's ``different`` yields to what the words of people join."""
    words = Clusters((d.left, d.right) for d in decisions if d.method == LEDGER and d.judgement == "different")
    for decision in decisions:
        if decision.method == LEDGER and decision.judgement == "same":
            words.join(decision.left, decision.right)
    return [
        (d.left, d.right)
        for d in decisions
        if d.judgement == "different" and (d.method == LEDGER or words.find(d.left) != words.find(d.right))
    ]

"""What several reports tell of one entity does not depend on their order."""

from __future__ import annotations

from itertools import permutations

from kg.model.entities import LawEntity, PlaceEntity
from kg.resolve.registry import Registry


def test_the_richer_description_wins_in_any_order() -> None:
    told = [
        LawEntity(id="law/cn-1", label="黄河保护法", level="national_law", place="place/cn", inferred=True),
        LawEntity(
            id="law/cn-1", label="中华人民共和国黄河保护法", level="national_law", place="place/cn", inferred=True
        ),
        LawEntity(id="law/cn-1", label="黄河保护法", level="unknown", place="place/cn"),
    ]
    for order in permutations(told):
        registry = Registry()
        assert {registry.add(entity) for entity in order} == {"law/cn-1"}
        assert registry["law/cn-1"].label == "中华人民共和国黄河保护法"


def test_a_printed_title_wins_over_an_inferred_one() -> None:
    printed, inferred = (
        LawEntity(id="law/cn-1", label="水法", level="national_law", inferred=value) for value in (False, True)
    )
    for order in permutations((printed, inferred)):
        registry = Registry()
        for entity in order:
            registry.add(entity)
        assert registry["law/cn-1"] == printed


def test_entities_come_sorted() -> None:
    registry = Registry()
    for name in "cab":
        registry.add(PlaceEntity(id=f"place/{name}", label=name))
    assert [e.id for e in registry.sorted()] == ["place/a", "place/b", "place/c"]

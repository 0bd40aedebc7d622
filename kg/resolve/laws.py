"""Titles of laws → jurisdiction and title.

The full title tells the jurisdiction. Without one, a 法 is national, a title that opens with a place is that place's,
and what the reporting body itself makes is its own place's; any other (an inspected 条例, of the city or of the
province?) stays a law of unknown jurisdiction, known within the reports of one place.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from kg.model import ids
from kg.model.entities import LawEntity, PlaceEntity
from kg.model.facts import LawEventFact
from kg.resolve import places
from kg.resolve.registry import Registry
from kg.resolve.reports import Frame

REPUBLIC = "中华人民共和国"
OWN_STEPS = frozenset({
    "enact", "amend", "package_amend", "repeal", "first_reading", "second_reading", "deliberate", "draft", "research",
    "collaborative", "effective",
})  # fmt: skip
TYPE_WORD = re.compile(r"(?:若干规定|实施细则|条例|规定|办法|细则|规则|决定|决议|法)$")
NATIONAL_TITLE = re.compile(r"(?<!办)法(?:典|律)?(?:\([^)]*\))?$|^宪法|^刑法|^民法")


class Title(NamedTuple):
    """A title's jurisdiction (None where uncertain) and the title without the name of that jurisdiction."""

    place: str | None
    bare: str


def _bare(title: str) -> str:
    return ids.compact(title).replace(REPUBLIC, "") or REPUBLIC


def parse(title: str, registry: Registry, near: str | None) -> Title:
    """Take a title apart by its opening place name, or by its being a national law."""
    plain = ids.compact(title)
    if plain.startswith(REPUBLIC) or (NATIONAL_TITLE.search(plain) and not _opens_with_place(plain, near)):
        return Title(registry.add(places.CHINA), _bare(plain))
    division, rest = places.split(plain, near)
    if division and rest:
        return Title(places.add_division(division, registry), _bare(rest))
    return Title(None, _bare(plain))


def _opens_with_place(title: str, near: str | None) -> bool:
    return places.split(title, near)[0] is not None


def level(
    place: PlaceEntity | None, bare: str
) -> Literal["constitution", "national_law", "provincial_regulation", "municipal_regulation", "unknown"]:
    """The level that jurisdiction and wording say."""
    if place is None:
        return "unknown"
    if place.level == "nation":
        return "constitution" if bare == "宪法" else "national_law" if NATIONAL_TITLE.search(bare) else "unknown"
    if place.level == "province":
        return "provincial_regulation" if TYPE_WORD.search(bare) else "unknown"
    return "municipal_regulation" if place.level == "prefecture" and TYPE_WORD.search(bare) else "unknown"


class LawBook:
    """The laws of a graph. Whether two titles mean one law is decided when all are known (``decide``)."""

    def __init__(self, registry: Registry) -> None:
        self.registry = registry

    def add(self, fact: LawEventFact, at: Frame) -> str | None:
        """Put the law that an event of a report speaks of among the entities; None for an unnamed one."""
        name = fact.full or fact.norm or fact.law
        if fact.generic or not name:
            return None
        place, bare = parse(name, self.registry, at.place)
        own = fact.actor in (None, at.body) and fact.event in OWN_STEPS
        place = place or (at.place if own or fact.full else None)
        law = ids.law(place, bare) if place else ids.law(None, f"{at.scope}/{bare}")
        return self.registry.add(self._entity(law, name, place, bare, fact))

    def _entity(self, law: str, name: str, place: str | None, bare: str, fact: LawEventFact) -> LawEntity:
        where = self.registry[place] if place else None
        printed = ids.compact(name) == ids.compact(fact.law or "")
        return LawEntity(
            id=law,
            label=name,
            level=level(where if isinstance(where, PlaceEntity) else None, bare),
            place=place,
            inferred=not printed or not fact.full,
        )

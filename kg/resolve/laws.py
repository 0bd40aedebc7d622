"""Titles of laws → jurisdiction and title.

The full title tells the jurisdiction. Without one, a 法 is national, a title that opens with a place is that place's,
and what the reporting body itself makes is its own place's; any other (an inspected 条例, of the city or of the
province?) stays a law of unknown jurisdiction, known within the reports of one place.
"""

from __future__ import annotations

import re
from collections import defaultdict
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
# titles shorter than this may well differ in one character and be two laws (消防条例, 消费条例)
LOOK_ALIKE = 9
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
    """The laws of a graph; remembers what stays open until all titles are known.

    ``topics`` are the bare topics of planned legislation, ``uncertain`` the laws of unknown jurisdiction and
    ``certain`` the others, each with the reports that name them.
    """

    def __init__(self, registry: Registry) -> None:
        self.registry = registry
        self.topics: dict[str, tuple[str, str]] = {}
        self.uncertain: dict[str, set[tuple[str, str]]] = defaultdict(set)
        self.certain: dict[tuple[str, str], set[str]] = defaultdict(set)

    def add(self, fact: LawEventFact, at: Frame) -> str | None:
        """Put the law that an event of a report speaks of among the entities; None for an unnamed one."""
        name = fact.full or fact.norm or fact.law
        if not name:
            return None
        place, bare = parse(name, self.registry, at.place)
        own = fact.actor in (None, at.body) and fact.event in OWN_STEPS
        place = place or (at.place if own or fact.full else None)
        law = ids.law(place, bare) if place else ids.law(None, f"{at.scope}/{bare}")
        if place is None:
            self.uncertain[law].add((at.report, bare))
        elif fact.full or TYPE_WORD.search(bare):
            self.certain[at.report, bare].add(law)
        else:
            self.topics[law] = (place, bare)
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

    def same(self) -> dict[str, str]:
        """What turned out to be another law: topics by their words, laws of unknown jurisdiction by their reports."""
        return self._titles() | self._named_elsewhere()

    def _titles(self) -> dict[str, str]:
        """The topic of a plan (``商代都城遗址保护``) → the one law of the place whose title is these words."""
        stems: dict[tuple[str, str], set[str]] = defaultdict(set)
        for law in self._laws():
            if law.place and law.id not in self.topics:
                stems[law.place, TYPE_WORD.sub("", self._bare(law))].add(law.id)
        found = {topic: stems.get(key, set()) for topic, key in self.topics.items()}
        return {topic: next(iter(laws)) for topic, laws in found.items() if len(laws) == 1}

    def _named_elsewhere(self) -> dict[str, str]:
        """A law of unknown jurisdiction → the one law of its title that every report naming it also names."""
        found = {}
        for law, places_named in self.uncertain.items():
            meant = [self.certain.get(place, set()) for place in places_named]
            if len(set().union(*meant)) == 1 and all(meant):
                found[law] = next(iter(meant[0]))
        return found

    def look_alikes(self) -> list[tuple[str, str]]:
        """Pairs of titles of one place that differ in a single character: perhaps one law, misprinted once."""
        seen: dict[tuple[str, str], str] = {}
        pairs = set()
        for law in self._laws():
            bare = self._bare(law)
            for i in range(len(bare) if len(bare) >= LOOK_ALIKE else 0):
                other = seen.setdefault((law.place or "", f"{bare[:i]}*{bare[i + 1 :]}"), law.label)
                if other != law.label and len(other) == len(law.label):
                    pairs.add((min(other, law.label), max(other, law.label)))
        return sorted(pairs)

    def _laws(self) -> list[LawEntity]:
        return [e for e in self.registry.sorted() if isinstance(e, LawEntity)]

    def _bare(self, law: LawEntity) -> str:
        return parse(law.label, self.registry, law.place).bare

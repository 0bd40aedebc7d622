"""Full official names of bodies → level, place and organ; a body's key is its place and organ, never its spelling.

The wording of the organs is fixed by the Constitution, the Organic Law of Local People's Congresses and Governments,
and the charters of the CPPCC and the Communist Party.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from kg.model import ids
from kg.model.entities import BodyEntity
from kg.model.facts import BodyType
from kg.resolve import places
from kg.resolve.registry import Registry


class Organ(NamedTuple):
    """A standard organ: the word for its id, its type, and the organ it belongs to."""

    slug: str
    type: BodyType
    of: str | None = None


NPC = Organ("npc", "congress")
NPC_SC = Organ("npc-sc", "standing_committee", "npc")
PARTY = Organ("party", "party_committee")
PARTY_SC = Organ("party-sc", "party_committee", "party")
CPPCC = Organ("cppcc", "cppcc")
CPPCC_SC = Organ("cppcc-sc", "cppcc", "cppcc")
GOVERNMENT = Organ("government", "government")
COURT = Organ("court", "court")
PROCURATORATE = Organ("procuratorate", "procuratorate")
SUPERVISORY = Organ("supervisory", "supervisory")
ORGANS = {
    "人民代表大会": NPC,
    "人民代表大会常务委员会": NPC_SC,
    "人民代表大会主席团": Organ("npc-presidium", "congress", "npc"),
    "人民代表大会常务委员会主任会议": Organ("npc-chairs", "standing_committee", "npc-sc"),
    "人民政府": GOVERNMENT,
    "行政公署": GOVERNMENT,
    "人民法院": COURT,
    "中级人民法院": COURT,
    "高级人民法院": COURT,
    "人民检察院": PROCURATORATE,
    "监察委员会": SUPERVISORY,
    "人民武装部": Organ("armed-forces", "other"),
    "街道办事处": Organ("street-office", "street"),
    "办事处": Organ("street-office", "street"),
}
NATIONAL = {
    "全国人民代表大会": NPC,
    "全国人民代表大会常务委员会": NPC_SC,
    "国务院": GOVERNMENT,
    "中华人民共和国国务院": GOVERNMENT,
    "中央人民政府": GOVERNMENT,
    "最高人民法院": COURT,
    "最高人民检察院": PROCURATORATE,
    "国家监察委员会": SUPERVISORY,
    "中华人民共和国国家监察委员会": SUPERVISORY,
    "中国共产党中央委员会": PARTY,
    "中国人民政治协商会议全国委员会": CPPCC,
    "中国人民政治协商会议全国委员会常务委员会": CPPCC_SC,
}
# organs whose name goes around that of the place
AROUND: tuple[tuple[re.Pattern[str], Organ], ...] = (
    (re.compile(r"中国共产党(.+?)纪律检查委员会"), Organ("discipline", "supervisory")),
    (re.compile(r"中国共产党(.+?)委员会"), PARTY),
    (re.compile(r"中国共产党(.+?)委员会常务委员会"), PARTY_SC),
    (re.compile(r"中国人民政治协商会议(.+?)委员会"), CPPCC),
    (re.compile(r"中国人民政治协商会议(.+?)委员会常务委员会"), CPPCC_SC),
    (re.compile(r"中国人民政治协商会议(.+?)委员会主席会议"), Organ("cppcc-chairs", "cppcc", "cppcc")),
)
# what may stand before the place in the name of another body
BEFORE = re.compile(
    r"(?:中国共产党|中国共产主义青年团|中国人民政治协商会议|中国国民党革命委员会|中国民主同盟|中国民主建国会|中国民主促进会"
    r"|中国农工民主党|中国致公党|九三学社|台湾民主自治同盟|共青团|民革|民盟|民建|民进|农工党|致公党)?"
)
# a name that opens with a level or an organ lacks its place: the text never told it
WITHOUT_PLACE = re.compile(
    r"(?:中国共产党|中国人民政治协商会议)?(?:自治)?(?:[省市县区州旗盟镇乡]|街道|地区|人民代表大会|人民政府|人民法院"
    r"|人民检察院|监察委员会|常务委员会|委员会|政府)"
)
SUFFIXES = sorted(ORGANS, key=len, reverse=True)


class Parsed(NamedTuple):
    """A body's name taken apart: the id of its place and its organ, as far as they are certain."""

    place: str | None
    organ: Organ | None


def parse(name: str, registry: Registry, near: str | None = None) -> Parsed:
    """Take a full official name apart; the places it names join the entities."""
    if organ := NATIONAL.get(name):
        return Parsed(registry.add(places.CHINA), organ)
    return _around(name, registry, near) or _after(name, registry, near)


def _around(name: str, registry: Registry, near: str | None) -> Parsed | None:
    for pattern, organ in AROUND:
        match = pattern.fullmatch(name)
        if match and (place := places.find(match[1], registry, near)):
            return Parsed(place, organ)
    return None


def _after(name: str, registry: Registry, near: str | None) -> Parsed:
    opening = BEFORE.match(name)
    rest = name[opening.end() :] if opening else name
    division, organ_name = places.split(rest, near)
    here = places.add_division(division, registry) if division else None
    if here and rest == name and (organ := ORGANS.get(organ_name)):
        return Parsed(here, organ)
    for suffix in SUFFIXES if rest == name else ():
        # a township, a development zone or a division that the table lacks
        if name.endswith(suffix) and len(name) > len(suffix):
            place = places.find(name[: -len(suffix)], registry, near)
            return Parsed(place, ORGANS[suffix]) if place else Parsed(here, None)
    return Parsed(here, None)


def add_body(name: str, registry: Registry, near: str | None = None, type_: BodyType = "other") -> str:
    """Put the body of a full official name among the entities; returns its id.

    ``near`` is the id of the home of the report, or of the report itself where its home is not known; ``type_`` is
    what the text says of a body that is no standard organ. A name that lacks its place is a body of that home alone.
    """
    place, organ = parse(name, registry, near)
    if organ and place:
        parent = ids.organ_body(place, organ.of) if organ.of else None
        body = ids.organ_body(place, organ.slug)
        return registry.add(BodyEntity(id=body, label=name, type=organ.type, place=place, parent=parent))
    scope = near if place is None and WITHOUT_PLACE.match(name) else place
    return registry.add(BodyEntity(id=ids.named_body(scope, name), label=name, type=type_, place=place))

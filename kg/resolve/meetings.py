"""Names of sessions → term and sitting: ``郑州市第十六届人民代表大会第二次会议``."""

from __future__ import annotations

import re

from kg.model import ids
from kg.model.entities import MeetingEntity, TermEntity
from kg.resolve import bodies, places
from kg.resolve.registry import Registry

DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
SESSION = re.compile(
    r"(?P<before>中国人民政治协商会议|中国共产党|政协|中共)?(?P<place>[^第]{0,30})"
    r"第(?P<term>[0-9〇零一二三四五六七八九十百]{1,5})届"
    r"(?P<organ>全国人民代表大会常务委员会|全国人民代表大会|人民代表大会常务委员会|人民代表大会|委员会常务委员会|委员会)"
    r"第(?P<number>[0-9〇零一二三四五六七八九十百]{1,5})次(?:全体)?会议"
)
# (before, organ as printed) → the organ that meets, and the full name of the body that the term belongs to
KINDS = {
    ("", "人民代表大会"): ("npc", "{}人民代表大会"),
    ("", "人民代表大会常务委员会"): ("npc-sc", "{}人民代表大会"),
    ("中国人民政治协商会议", "委员会"): ("cppcc", "中国人民政治协商会议{}委员会"),
    ("中国人民政治协商会议", "委员会常务委员会"): ("cppcc-sc", "中国人民政治协商会议{}委员会"),
    ("中国共产党", "委员会"): ("party", "中国共产党{}委员会"),
}
SHORT = {"政协": "中国人民政治协商会议", "中共": "中国共产党", None: ""}


def numeral(text: str) -> int:
    """A Chinese or Arabic whole number below 1000: 十六, 二十, 一百零二, 16."""
    if text.isdecimal():
        return int(text)
    total, digit = 0, 0
    for c in text:
        if c in DIGITS:
            digit = DIGITS[c]
        else:
            total += (digit or 1) * (100 if c == "百" else 10)
            digit = 0
    return total + digit


def add_session(name: str, registry: Registry, near: str | None = None) -> str | None:
    """Put the sitting that a full name identifies, its term and body among the entities; None if it identifies none."""
    match = SESSION.fullmatch(name)
    if not match:
        return None
    before, organ = SHORT.get(match["before"], match["before"]), match["organ"].removeprefix("全国")
    kind = KINDS.get((before, organ))
    where = "全国" if match["organ"].startswith("全国") else match["place"]
    place = places.find(where, registry, near)
    if not kind or not place:
        return None
    slug, owner = kind
    body = bodies.add_body(owner.format(where or "全国"), registry, near)
    term_number, number = numeral(match["term"]), numeral(match["number"])
    term = ids.term(place, slug.removesuffix("-sc"), term_number)
    registry.add(TermEntity(id=term, label=f"{registry[body].label}第{match['term']}届", body=body, number=term_number))
    meeting = ids.meeting(place, slug, term_number, number)
    return registry.add(MeetingEntity(id=meeting, label=name, term=term, number=number, place=place))


def add_meeting(name: str, registry: Registry, scope: str, near: str | None = None) -> str:
    """Put any meeting among the entities: a numbered sitting, or a named meeting of a place (``scope``)."""
    return add_session(name, registry, near) or registry.add(
        MeetingEntity(id=f"meeting/{scope}/x-{ids.digest(ids.compact(name))}", label=name, place=near)
    )

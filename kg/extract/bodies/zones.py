"""Development zones, parks and areas: the zones, their committees, their courts."""

from __future__ import annotations

import re

from kg.extract.bodies.leads import VERB, name_start
from kg.extract.bodies.prefix import read_prefix
from kg.extract.bodies.spot import Spot, one, run_before
from kg.extract.work import Home
from kg.lexicon.divisions import official, place_before, short_name

_ZONE = re.compile(
    r"(?:(?:经济技术|高新技术产业|高新技术|经济)?开发区|高新区|经开区|工业园区?|产业园区?|产业集聚区|(?:工业)?集中区|新区|新城|示范区|试验区|功能区|保税区|经济区|合作区|自贸区"
    r"|名胜区|度假区|风景区|保护区)$"
)
_ZONE_ORGANS = {"管委会": "管理委员会", "管理委员会": "管理委员会", "党工委": "工作委员会"}
_ZONES = {"经开区": "经济技术开发区", "高新区": "高新技术产业开发区"}
_COUNTY_ZONES = {"经开区": "经济开发区", "高新区": "高新技术产业开发区"}
"""What the zones of a county are called: few of them are of the nation's rank."""


def zone_seen(m: re.Match[str], home: Home) -> list[Spot]:
    """A zone that bears the name of a place, or stands after the level word of the report's own."""
    if found := place_before(m.string, m.start(), True):
        return one(found[0], m.end(), m.string[found[0] : m.end()], "district_area", "body.zone-seen")
    prefix = (
        read_prefix(m.string, m.start(), home) if m.string[m.start() - 1 : m.start()] in tuple("市县区旗") else None
    )
    if prefix is None or len(prefix.chains) != 1 or not prefix.chains[0]:
        return []
    return one(prefix.start, m.end(), official(prefix.chains[0]) + m[0], "district_area", "body.zone-seen")


def zone(m: re.Match[str], home: Home) -> list[Spot]:
    """A development zone of a city, which bears the city's short name."""
    named = place_before(m.string, m.start(), True)
    if m["full"]:
        return one(named[0], m.end(), m.string[named[0] : m.end()], "district_area", "body.zone") if named else []
    city = m.string[named[0] : m.start()] if named else _city(home)
    if not city or (not named and home.chain[0].level == "province"):
        return []
    county = named is not None and all(row.level == "county" for row in named[1])
    name = short_name(city) + (_COUNTY_ZONES if county else _ZONES)[m["short"]]
    if m["party"]:
        name = f"中国共产党{name}工作委员会" if m["party"] == "党工委" else f"{name}管理委员会"
    return one(named[0] if named else m.start(), m.end(), name, "district_area", "body.zone")


def _city(home: Home) -> str:
    """The name that zones of the report's place bear: a district's zones bear its city's."""
    links = home.chain
    if links and links[0].name.endswith("区") and links[0].level == "county" and len(links) > 1:
        links = links[1:]
    return links[0].name if links else ""


def zone_organ(m: re.Match[str], home: Home) -> list[Spot]:
    """The management, Party or congress committee of a named zone, or of the zone of the report's own place."""
    begin, run = run_before(m, 16)
    tail = _ZONE.search(run)
    if tail is None:
        return []
    run, zone, organ = run[: tail.start()], tail[0], m["organ"]
    prefix = read_prefix(m.string, begin + len(run), home) if run[-1:] in tuple("省市州县区旗") else None
    if prefix and prefix.chains:
        start, area = prefix.start, official(prefix.chains[0]) + zone
    else:
        at = name_start(run)
        start, area = begin + at, run[at:] + zone
        if not 2 <= len(run) - at <= 6 or VERB.search(run[at:]) or (zone in _ZONES and organ in ("管委会", "党工委")):
            return []
    if organ in _ZONE_ORGANS:
        name = ("中国共产党" if organ == "党工委" else "") + area + _ZONE_ORGANS[organ]
        return one(start, m.end(), name, "party_committee" if organ == "党工委" else "district_area", "body.zone-organ")
    links = tuple(link for link in home.chain if link.level != "township")
    name = f"{official(links)}人民代表大会常务委员会{area.removeprefix(official(links))}工作委员会"
    return one(start, m.end(), name, "other", "body.zone-organ") if links else []


def zone_court(m: re.Match[str], home: Home) -> list[Spot]:
    """The court and procuratorate of a named zone; its name begins at the first place it holds."""
    begin, run = run_before(m, 16)
    words = run + m.string[m.start() : m.start("court")]
    for at in range(2, len(run) + 1):
        if found := place_before(words, at, True):
            start, area = begin + found[0], words[found[0] :]
            first, _, second = m["court"].removeprefix("区").partition("、")
            cut = m.end() - len(second)
            kind = "court" if first.endswith("法院") else "procuratorate"
            spots = one(start, cut - bool(second), area + first, kind, "body.zone-court")
            if second:
                spots.append(Spot(cut, m.end(), (area + second,), ("procuratorate",), "body.zone-court", start))
            return spots
    return []

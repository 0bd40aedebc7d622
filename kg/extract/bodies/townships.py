"""Townships, towns and streets, which no list holds: known by their level word and what stands after it."""

from __future__ import annotations

import re

from kg.extract.bodies.named import Links
from kg.extract.bodies.spot import Spot
from kg.extract.work import Home
from kg.lexicon.divisions import official, township

_WORDS = (
    "督促|支持|指导|组织|基层|所辖|有关|部分|建立|召开|深入|加强|推进|推动|设立|规范|听取|审议|视察|检查|调研|协助|配合"
    "|参加|列席|走访|联系|提请|报告|选举|乡村|委托|要求|协同|邀请|走进|依托|城市|居民|所在|全体|本地|出台|制定|完善|健全|落实|实现|增强|提升"
)
_LEAD = re.compile(rf".*(?:[在对和与由将把为向及等了到赴县区市旗]|{_WORDS})")
"""What may stand right before a name without a mark between: ``将马寨镇人大``, ``督促马寨镇政府``."""
_NO_NAME = re.compile(rf"[在对和与由将把为县区市各级乡镇的了等并向全本我一]|{_WORDS}")
_VERB = re.compile(_WORDS)
_GENERIC = re.compile(r"[的了等级乡镇]|^[各全本我]|[各和及]$|县乡|市县|^[省市州盟县区旗]+$")
_RUN = re.compile(r"[一-龥]{1,6}$")
_BEFORE = re.compile(r"(?<![一-龥])([一-龥]{2,4}[镇乡])、$")


def street(m: re.Match[str], home: Home) -> list[Spot]:
    """A street that acts, named after a mark: ``大学路街道``, with its community ``京广路街道连云社区``."""
    run = _RUN.search(m.string, max(0, m.start() - 6), m.start())
    if run is None or not home.chain or not 2 <= len(run[0]) <= 4 or _NO_NAME.search(run[0]):
        return []
    links = _chain(run[0] + "街道", home)
    name, start, cut = official(links), run.start(), m.start() + 2
    found = [Spot(start, cut if m["community"] else m.end(), (name,), ("street",), "body.street", start, links)]
    if m["community"]:
        found.append(Spot(cut, m.end(), (name + m["community"],), ("other",), "body.community", start))
    return found


def town(m: re.Match[str], home: Home) -> list[Spot]:
    """An organ of a township or street: ``马寨镇人大``, ``陆家嘴街道人大工委``."""
    run = _RUN.search(m.string, max(0, m.start() - 6), m.start())
    if run is None:
        return []
    start, stem = run.start(), run[0]
    marked = len(stem) < 6
    lead = _LEAD.match(stem)
    if lead and (len(stem) - lead.end() >= 2 or not marked or _VERB.search(stem)):
        start, stem, marked = start + lead.end(), stem[lead.end() :], True
    if not 2 <= len(stem) <= (4 if marked else 3) or _VERB.search(stem) or _GENERIC.search(stem):
        return []
    links = _chain(stem + m["level"], home)
    if m["inner"] == "人大工委" and not links[1:]:
        return []
    name, kind = _organ(links, m["inner"])
    return _with_listed(m, Spot(start, m.end(), (name,), (kind,), "body.town", start, links), home)


def _chain(name: str, home: Home) -> Links:
    """The chain of a township named in a report: under the report's county, else standing alone."""
    above = tuple(link for link in home.chain if link.level != "township")
    if above and above[0].level != "county":
        above = ()
    return (township(name, above[0] if above else None), *above)


def _organ(links: Links, inner: str) -> tuple[str, str]:
    """The official name and type of an organ of a township."""
    place = official(links)
    if inner in ("人大", "人民代表大会"):
        return f"{place}人民代表大会", "congress"
    if inner in ("人大主席团", "人民代表大会主席团"):
        return f"{place}人民代表大会主席团", "other"
    if inner in ("政府", "人民政府"):
        return f"{place}人民政府", "township"
    if inner == "人大工委":
        return f"{official(links[1:])}人民代表大会常务委员会{links[0].name}工作委员会", "other"
    if inner == "办事处":
        return place, "street"
    return f"中国共产党{place}" + ("委员会" if inner == "党委" else "工作委员会"), "party_committee"


def _with_listed(m: re.Match[str], spot: Spot, home: Home) -> list[Spot]:
    """The mention with the towns listed before it: ``田州镇、那坡镇、头塘镇人大主席团`` is three bodies."""
    start, names = spot.start, list(spot.names)
    while before := _BEFORE.search(m.string, max(0, start - 6), start):
        if _VERB.search(before[1]) or _GENERIC.search(before[1][:-1].removesuffix("镇")):
            break
        start = before.start(1)
        names.insert(0, _organ(_chain(before[1], home), m["inner"])[0])
    return [spot._replace(start=start, surface_start=start, names=tuple(names), types=spot.types * len(names))]

"""Bodies that no list holds, known by the shape of their names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from kg.extract.bodies.patterns import AREA, COMPANY, CPPCC, DISCIPLINE, MEDIA, PARTY, SCHOOL, STREET, TOWN, YOUTH
from kg.extract.bodies.prefix import Links, own
from kg.extract.bodies.spot import Spot
from kg.extract.work import Home
from kg.lexicon.divisions import chain, choose, official, place_before, short_name, township

_PARTIES = {
    "民革": "中国国民党革命委员会",
    "民盟": "中国民主同盟",
    "民建": "中国民主建国会",
    "民进": "中国民主促进会",
    "农工党": "中国农工民主党",
    "农工民主党": "中国农工民主党",
    "致公党": "中国致公党",
    "九三学社": "九三学社",
    "台盟": "台湾民主自治同盟",
}
_AREAS = {"经开区": "经济技术开发区", "高新区": "高新技术产业开发区"}
_NOT_TOWN = re.compile(
    r"[在对和与由将把为县区市各级乡的了等并向全本我]|督促|支持|指导|组织|基层|所辖|有关|部分|建立|召开|深入|加强|推进|推动|设立|规范"
    r"|听取|审议|视察|检查|调研|协助|配合|参加|列席|走访|联系|提请|报告|选举|乡村"
)
_TOWN_BEFORE = re.compile(r"(?<![一-龥])([一-龥]{2,4}[镇乡])、$")
_NOT_AREA = re.compile(r"[的在和与了等各为建向加区]|国家级|省级|城市|推进|建设")
_NOT_SCHOOL = re.compile(r"[的在和与了等各为向由对有多]|高等|普通|老年|一批|开放|组织|邀请|支持|推进|建设|高校|部分|中小|开展|深入")
_LEAD = re.compile(
    r".*(?:[在对和与由将把为向及等了到赴县区市]|督促|支持|指导|组织|委托|要求|深入|协同|邀请|走进|设立|依托)"
)
_UNITS = "省市县区州盟旗"


def shapes(text: str, start: int, end: int, home: Home) -> Iterator[Spot]:
    """The mentions of one article that are known by their shape."""
    readers: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], Home], list[Spot]]], ...] = (
        (CPPCC.pattern, _cppcc),
        (DISCIPLINE.pattern, _discipline),
        (PARTY.pattern, _party),
        (YOUTH.pattern, _youth),
        (AREA.pattern, _area),
        (STREET.pattern, _street),
        (TOWN.pattern, _town),
        (MEDIA.pattern, _media),
        (SCHOOL.pattern, _school),
        (COMPANY.pattern, _company),
    )
    for pattern, read in readers:
        for m in pattern.finditer(text, start, end):
            yield from read(m, home)


def _place(words: str, home: Home) -> Links | None:
    """The chain of a place given as a name, with or without its level, or as a level word alone."""
    if words in ("省", "自治区", "市", "州", "盟", "县", "区", "旗", "自治州", "自治县"):
        return own(words, home)
    found = place_before(words, len(words), True)
    if found is None:
        return None
    start, rows = found
    above = place_before(words, start, True)
    if above and above[0] == 0:
        rows = tuple(r for r in rows if any(a in chain(r) for a in above[1]))
        start = 0
    row = choose(rows, home.chain)
    return chain(row) if row and start == 0 else None


def _plain(m: re.Match[str], name: str, kind: str, rule: str, links: Links = ()) -> list[Spot]:
    return [Spot(m.start(), m.end(), (name,), (kind,), rule, m.start(), links)]


def _cppcc(m: re.Match[str], home: Home) -> list[Spot]:
    if m["place"] == "全国":
        place = "全国"
    elif links := _place(m["place"], home):
        place = official(links)
    else:
        return []
    name = f"中国人民政治协商会议{place}委员会" + ("常务委员会" if m["standing"] else "")
    return _plain(m, name, "cppcc", "body.cppcc")


def _discipline(m: re.Match[str], home: Home) -> list[Spot]:
    if not home.chain:
        return []
    name = home.chain[0].name
    level = m["place"] or ("自治区" if name.endswith("自治区") else name[-1])
    organ = m["organ"] or ("政协" if home.organ == "cppcc" else "人大")
    full = f"{official(home.chain)}纪委监委驻{level}{organ}机关纪检监察组"
    start = m.start()
    return [Spot(start, m.end(), (full,), ("supervisory",), "body.discipline", start)]


def _party(m: re.Match[str], home: Home) -> list[Spot]:
    links = _place(m["place"], home)
    if not links:
        return []
    return _plain(m, f"{_PARTIES[m['party']]}{official(links)}委员会", "association", "body.party")


def _youth(m: re.Match[str], home: Home) -> list[Spot]:
    links = _place(m["place"], home)
    if not links or m.string[m.start() - 1 : m.start()] in ("表", "集", "社"):
        return []
    return _plain(m, f"中国共产主义青年团{official(links)}委员会", "association", "body.youth")


def _city(home: Home) -> str:
    return short_name(home.chain[0].name) if home.chain else ""


def _area(m: re.Match[str], home: Home) -> list[Spot]:
    if m["short"]:
        named = place_before(m.string, m.start("short"), True)
        short = m.string[named[0] : m.start("short")] if named else _city(home)
        if not short or (home.chain and home.chain[0].level == "province" and not named):
            return []
        start = named[0] if named else m.start()
        name = (
            short_name(short)
            + _AREAS[m["short"]]
            + {"党工委": "党工委", "管委会": "管理委员会"}.get(m["party"] or "", "")
        )
        if m["party"] == "党工委":
            name = f"中国共产党{short_name(short)}{_AREAS[m['short']]}工作委员会"
        return [Spot(start, m.end(), (name,), ("district_area",), "body.area", start)]
    if m["new"]:
        return _plain(m, m["new"], "district_area", "body.area") if not _NOT_AREA.search(m["new"]) else []
    return _area_court(m)


def _area_court(m: re.Match[str]) -> list[Spot]:
    """The court and procuratorate of a named area; the name begins at the first place it holds."""
    words = m["named"]
    for at in range(2, min(len(words), 12)):
        found = place_before(words, at, True)
        if found:
            area = words[found[0] :]
            start = m.start() + found[0]
            court = m["court"].removeprefix("区")
            first, _, second = court.partition("、")
            cut = m.end() - len(second)
            kind = "court" if first.endswith("法院") else "procuratorate"
            spots = [Spot(start, cut - bool(second), (area + first,), (kind,), "body.area", start)]
            if second:
                spots.append(Spot(cut, m.end(), (area + second,), ("procuratorate",), "body.area", start))
            return spots
    return []


def _street(m: re.Match[str], home: Home) -> list[Spot]:
    name = m["name"]
    if _NOT_TOWN.search(name[:-2]) or not home.chain:
        return []
    links = _township(name, home)
    inner = m["inner"]
    if inner:
        kind = "other" if inner == "人大工委" else "party_committee"
        return _plain(m, _street_inner(links, inner), kind, "body.street")
    whole, start, end = official(links), m.start(), m.end("name")
    street = Spot(start, end if m["community"] else m.end(), (whole,), ("street",), "body.street", start, links)
    if not m["community"]:
        return [street]
    return [street, Spot(end, m.end(), (whole + m["community"],), ("other",), "body.community", start)]


def _street_inner(links: Links, inner: str) -> str:
    if inner == "人大工委":
        return f"{official(links[1:])}人民代表大会常务委员会{links[0].name}工作委员会"
    return f"中国共产党{official(links)}工作委员会"


def _township(name: str, home: Home) -> Links:
    """The chain of a township named in a report: under the report's county, else standing alone."""
    above = home.chain if home.chain and home.chain[0].level == "county" else home.chain[1:]
    if home.chain and home.chain[0].level == "prefecture":
        above = ()
    return (township(name, above[0] if above else None), *above)


def _town(m: re.Match[str], home: Home) -> list[Spot]:
    name, start = m["name"], m.start("name")
    if lead := _LEAD.match(name[: -2 if name.endswith(("街道", "苏木")) else -1]):
        start += lead.end()
        name = name[lead.end() :]
    stem = name.removesuffix("街道").removesuffix("苏木") if name.endswith(("街道", "苏木")) else name[:-1]
    bounded = not "一" <= m.string[start - 1 : start] <= "龥" or start > m.start()
    if not 1 < len(stem) < (5 if bounded else 4) or _NOT_TOWN.search(stem):
        return []
    links = _township(name, home)
    place, inner = official(links), m["inner"]
    if inner in ("人大", "人民代表大会"):
        full, kind = f"{place}人民代表大会", "congress"
    elif inner in ("人大主席团", "人民代表大会主席团"):
        full, kind = f"{place}人民代表大会主席团", "other"
    elif inner in ("政府", "人民政府"):
        full, kind = f"{place}人民政府", "township"
    elif inner == "党委":
        full, kind = f"中国共产党{place}委员会", "party_committee"
    elif inner == "办事处":
        full, kind = place, "street"
    else:
        full, kind = _street_inner(links, inner), "other"
    spots = [Spot(start, m.end(), (full,), (kind,), "body.town", start, links)]
    return _joined_towns(m, spots[0], name, home)


def _joined_towns(m: re.Match[str], spot: Spot, name: str, home: Home) -> list[Spot]:
    """The mention with the towns listed before it: ``田州镇、那坡镇、头塘镇人大主席团`` is three bodies."""
    start, names = spot.start, list(spot.names)
    while before := _TOWN_BEFORE.search(m.string, max(0, start - 6), start):
        if _NOT_TOWN.search(before[1][:-1]):
            break
        start = before.start(1)
        names.insert(0, spot.names[0].replace(name, before[1], 1))
    return [spot._replace(start=start, surface_start=start, names=tuple(names), types=spot.types * len(names))]


def _media(m: re.Match[str], home: Home) -> list[Spot]:
    if m["quoted"]:
        return _plain(m, m["quoted"].strip("《》"), "media", "body.media")
    if m["plain"]:
        word = m["plain"]
        for size in (2, 3, 4):
            tail = re.search(r"(?:日报|晚报|人大网|全媒体|广播电视台|广播电视总台)$", word)
            short = word[: tail.start()][-size:] if tail else ""
            if tail and len(short) == size and place_before(short, size, True):
                start = m.start() + tail.start() - size
                return [Spot(start, m.end(), (short + tail.group(),), ("media",), "body.media", start)]
        return []
    return _plain(m, m.group(), "media", "body.media")


def _school(m: re.Match[str], home: Home) -> list[Spot]:
    """A school named after a place: the name begins at the last place it holds."""
    words = m.group()
    for at in range(len(words) - 2, 1, -1):
        found = place_before(words, at, True)
        if found and len(words) - at <= 10:
            start = m.start() + found[0]
            return [Spot(start, m.end(), (words[found[0] :],), ("school",), "body.school", start)]
    bounded = not "一" <= m.string[m.start() - 1 : m.start()] <= "龥" and len(words) <= 8
    return _plain(m, words, "school", "body.school") if bounded and not _NOT_SCHOOL.search(words) else []


def _company(m: re.Match[str], home: Home) -> list[Spot]:
    return _plain(m, m.group(), "company", "body.company")

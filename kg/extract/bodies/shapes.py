"""Bodies that no list holds, known by the shape of their names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from kg.extract.bodies import patterns
from kg.extract.bodies.leads import LEAD, VERB, name_start
from kg.extract.bodies.named import Links
from kg.extract.bodies.names import CPPCC_OFFICES, OFFICES, listed_names
from kg.extract.bodies.prefix import own, read_prefix
from kg.extract.bodies.spot import Spot, one, run_before
from kg.extract.bodies.stations import local_station, station
from kg.extract.bodies.townships import office, street, town, visited_towns
from kg.extract.bodies.zones import zone, zone_court, zone_organ, zone_seen
from kg.extract.work import Home
from kg.lexicon.divisions import Division, chain, choose, official, place_before

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
_PARTY_BEFORE = re.compile(rf"({'|'.join(sorted(_PARTIES, key=len, reverse=True))})(?:、|和|与)$")
_BRANCHES = {
    "总支部": "总支部委员会",
    "总支": "总支部委员会",
    "支部": "支部委员会",
    "基层委": "基层委员会",
    "基层委员会": "基层委员会",
}
_NO_AREA = re.compile(r"[的在和与了等各为建向加区全]|国家级|省级|城市|推进|建设")
_NO_SCHOOL = re.compile(
    r"[的在和与了等各为向由对有多]|高等|普通|老年|一批|开放|组织|邀请|支持|推进|建设|部分|中小|开展|深入"
    r"|^职业|^成人|^电视|^高职|^社区|技术$|^网络|^大$"
)
_FIELDS = re.compile(r"[一-龥]+(?:、[一-龥]+)+$")
_SET_UP = re.compile(r"(?:[增新分下内改]?设(?:立|有|置)?了?|成立了?|建立了?|包括|常委会|政协|人大|撤销|恢复)")
"""What leads to the fields of committees: 增设, 下设, 成立."""
_NO_COMPANY = re.compile(r"[的在了等对由]|组织|支持|督促")
_TO_COMPANY = re.compile(
    r".*(?:视察|检查|调研|走访|听取|审议|考察|参观|慰问|察看|查看|约谈|走进|邀请|会同|指导|协调|接待|赴|到)"
)
"""What leads to a company and is no word of its name: acts of oversight and visits (服务, 建设, 联合 may be)."""


def shapes(text: str, start: int, end: int, home: Home) -> Iterator[Spot]:
    """The mentions of one article that are known by their shape."""
    for pattern, read in _READERS:
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


def _cppcc(m: re.Match[str], home: Home) -> list[Spot]:
    links = () if m["place"] == "全国" else _place(m["place"], home)
    if links is None:
        return []
    name = f"中国人民政治协商会议{official(links) or '全国'}委员会" + ("常务委员会" if m["standing"] else "")
    return one(m.start(), m.end(), name, "cppcc", "body.cppcc")


def _seated(m: re.Match[str], home: Home) -> list[Spot]:
    """The working committee that stands for a congress or a CPPCC in a prefecture or league."""
    links = _place(m["place"], home)
    if not links or not links[1:]:
        return []
    above = official(links[1:])
    whole = f"{above}人民代表大会常务委员会" if m["organ"] == "人大" else f"中国人民政治协商会议{above}委员会"
    return one(m.start(), m.end(), f"{whole}{links[0].name}工作委员会", "other", "body.seated")


def _discipline(m: re.Match[str], home: Home) -> list[Spot]:
    """The stationed group; its name tells the level in one word: 驻市人大机关, 驻州人大机关."""
    if not home.chain:
        return []
    own_name = home.chain[0].name
    level = m["place"] or ("自治区" if own_name.endswith("自治区") else own_name[-1])
    organ = m["organ"] or ("政协" if home.organ == "cppcc" else "人大")
    name = f"{official(home.chain)}纪委监委驻{level}{organ}机关纪检监察组"
    return one(m.start(), m.end(), name, "supervisory", "body.discipline")


def _party(m: re.Match[str], home: Home) -> list[Spot]:
    links = () if m["nation"] else _place(m["place"], home)
    if links is None:
        return []
    place = "中央" if m["nation"] else official(links)
    tail = place + _BRANCHES.get(m["branch"] or "", "委员会")
    start, names = m.start(), [_PARTIES[m["party"]] + tail]
    while before := _PARTY_BEFORE.search(m.string, max(0, start - 6), start):
        start = before.start()
        names.insert(0, _PARTIES[before[1]] + tail)
    return [Spot(start, m.end(), tuple(names), ("association",) * len(names), "body.party", start)]


def _youth(m: re.Match[str], home: Home) -> list[Spot]:
    links = _place(m["place"], home)
    if not links or m.string[m.start() - 1 : m.start()] in ("表", "集", "社"):
        return []
    return one(m.start(), m.end(), f"中国共产主义青年团{official(links)}委员会", "association", "body.youth")


def _special_court(m: re.Match[str], home: Home) -> list[Spot]:
    """A court or procuratorate beside those of the divisions, named after its city."""
    found = place_before(m.string, m.start(), True)
    kind = "court" if m[0].endswith("法院") else "procuratorate"
    return one(found[0], m.end(), m.string[found[0] : m.end()], kind, "body.special-court") if found else []


def _tax(m: re.Match[str], home: Home) -> list[Spot]:
    return one(m.start(), m.end(), m[0], "department", "body.tax")


def _area(m: re.Match[str], home: Home) -> list[Spot]:
    begin, words = run_before(m, 8)
    run = words.rpartition("区")[2]
    run = run[name_start(run) if len(run) > 3 else 0 :]
    start = begin + len(words) - len(run)
    if not 2 <= len(run) <= 4 or _NO_AREA.search(run) or place_before(m.string, m.end()):
        return []
    return one(start, m.end(), run + m[0], "district_area", "body.area")


def _paper(m: re.Match[str], home: Home) -> list[Spot]:
    name = m[0].strip("《》") if m[0].endswith("报》") else m[0]
    return one(m.start(), m.end(), name, "media", "body.paper")


def _media(m: re.Match[str], home: Home) -> list[Spot]:
    found = place_before(m.string, m.start(), True)
    if found is None:
        return []
    return one(found[0], m.end(), m.string[found[0] : m.end()], "media", "body.media")


def _presidium(m: re.Match[str], home: Home) -> list[Spot]:
    """The presidium of a session of the report's own congress."""
    if not home.chain or home.organ != "npc":
        return []
    return one(m.start(), m.end(), f"{official(home.chain)}人民代表大会主席团", "other", "body.presidium")


def _employer(m: re.Match[str], home: Home) -> list[Spot]:
    """The school or hospital that a deputy works at; left alone where a level word stands for its place."""
    name = m["name"]
    if VERB.search(name) or name[0] in "省市县州盟旗区镇乡的在对到" or name[:2] in ("中小", "基层"):
        return []
    kind = "other" if name.endswith("医院") else "school"
    return one(m.start("name"), m.end("name"), name, kind, "body.employer")


def _abroad(m: re.Match[str], home: Home) -> list[Spot]:
    """The parliament of another country or of its province."""
    if VERB.search(m["name"]):
        return []
    return one(m.start(), m.end(), m[0], "other", "body.abroad")


def _office(m: re.Match[str], home: Home) -> list[Spot]:
    """An office of the standing committee or CPPCC in a list of its committees."""
    start = m.end() - 3
    known = (CPPCC_OFFICES if home.organ == "cppcc" else OFFICES).get(m.string[start : m.end()])
    if known is None or not home.chain:
        return []
    return one(start, m.end(), known[0].replace("{P}", official(home.chain)), known[1], "body.office")


def _listed(m: re.Match[str], home: Home) -> list[Spot]:
    """Committees of the report's own house that share their ending and their number."""
    run = _FIELDS.search(m.string, max(0, m.start() - 80), m.start())
    if run is None or not home.chain:
        return []
    first = run[0].partition("、")[0]
    for at in (0, *(lead.end() for lead in _SET_UP.finditer(first))):
        found = listed_names(run[0][at:], m["ending"], home.organ == "cppcc")
        if len(found) > 1:
            names = tuple(name.replace("{P}", official(home.chain)) for name, _ in found)
            start = run.start() + at
            return [Spot(start, m.end(), names, tuple(kind for _, kind in found), "body.listed", start)]
    return []


def _begins(run: str, at: int, rows: tuple[Division, ...]) -> bool:
    """Whether a name may begin at a place of a run: a county's short name not inside a word (北林 in 东北林业)."""
    lead = LEAD.match(run[:at])
    return at == 0 or rows[0].level != "county" or (lead is not None and lead.end() == at)


def _school(m: re.Match[str], home: Home) -> list[Spot]:
    """A school: the name begins at the last place it holds, else at the mark or the lead before it."""
    begin, run = run_before(m, 16)
    if run.endswith("州") and (city := place_before(m.string, m.start(), True)) and run[-3:-2] != "自":
        return one(city[0], m.end(), m.string[city[0] : m.end()], "school", "body.school")
    if not run.endswith(tuple("省市州县区旗")):
        for at in range(len(run), 1, -1):
            found = place_before(run, at, True)
            if found and len(run) - at <= 8 and not VERB.search(run, at) and _begins(run, *found):
                return one(begin + found[0], m.end(), run[found[0] :] + m[0], "school", "body.school")
    elif prefix := read_prefix(m.string, m.start(), home):
        name = official(prefix.chains[0]) if len(prefix.chains) == 1 else ""
        return one(prefix.start, m.end(), name + m[0], "school", "body.school") if name else []
    at = name_start(run)
    name = run[at:]
    if not 2 <= len(name) <= 6 or _NO_SCHOOL.search(name) or m[0][0] not in "大学":
        return []
    return one(begin + at, m.end(), name + m[0], "school", "body.school")


def _company(m: re.Match[str], home: Home) -> list[Spot]:
    """A company, with the place of the report before it where only its level word stands there."""
    begin, run = run_before(m, 16)
    if lead := _TO_COMPANY.match(run):
        begin, run = begin + lead.end(), run[lead.end() :]
    if not 4 <= len(run) < 16 or _NO_COMPANY.search(run):
        return []
    links = own(run[0], home) if run[0] in "省市县区州盟旗" and run[1] != "场" else None
    name = official(links) + run[1:] if links else run
    return one(begin, m.end(), name + m[0], "company", "body.company")


Reader = Callable[[re.Match[str], Home], list[Spot]]
_READERS: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (patterns.CPPCC.pattern, _cppcc),
    (patterns.SEATED.pattern, _seated),
    (patterns.DISCIPLINE.pattern, _discipline),
    (patterns.PARTY.pattern, _party),
    (patterns.YOUTH.pattern, _youth),
    (patterns.ZONE.pattern, zone),
    (patterns.ZONE_ORGAN.pattern, zone_organ),
    (patterns.ZONE_SEEN.pattern, zone_seen),
    (patterns.SPECIAL_COURT.pattern, _special_court),
    (patterns.TAX.pattern, _tax),
    (patterns.ZONE_COURT.pattern, zone_court),
    (patterns.NEW_AREA.pattern, _area),
    (patterns.VILLAGE.pattern, street),
    (patterns.STREET.pattern, street),
    (patterns.ACTING.pattern, street),
    (patterns.TOWN.pattern, town),
    (patterns.TOWN_OFFICE.pattern, office),
    (patterns.STATION.pattern, station),
    (patterns.LOCAL.pattern, local_station),
    (patterns.VISITED.pattern, visited_towns),
    (patterns.PAPER.pattern, _paper),
    (patterns.MEDIA.pattern, _media),
    (patterns.OFFICE.pattern, _office),
    (patterns.LISTED.pattern, _listed),
    (patterns.PRESIDIUM.pattern, _presidium),
    (patterns.EMPLOYER.pattern, _employer),
    (patterns.ABROAD.pattern, _abroad),
    (patterns.SCHOOL.pattern, _school),
    (patterns.COMPANY.pattern, _company),
)

"""Townships, towns and streets, which no list holds: known by their level word and what stands after it."""

from __future__ import annotations

import re

from kg.extract.bodies.leads import COMMON, GENERIC, VERB, division_end, name_start
from kg.extract.bodies.named import Links
from kg.extract.bodies.spot import Spot
from kg.extract.bodies.stations import local_name
from kg.extract.work import Home
from kg.lexicon.bodies import topics
from kg.lexicon.divisions import chain, choose, official, place_before, township

_RUN = re.compile(r"[一-龥]{1,12}$")
_BEFORE = re.compile(r"([一-龥]{2,10}[镇乡])、$")
_WHOLE_CITIES = frozenset({"东莞市", "中山市", "儋州市", "嘉峪关市"})
"""Cities that stand right above their townships."""


_OFFICES = {
    "国土所": "国土资源所",
    "综治办": "社会治安综合治理办公室",
    "安监办": "安全生产监督管理办公室",
    "党政办": "党政办公室",
    "城管中队": "城市管理中队",
    "市场监管所": "市场监督管理所",
    "工商所": "工商行政管理所",
    "中心校": "中心学校",
}
"""The full names of offices of a township that are mostly shortened."""
_SCHOOLS = ("小学", "学校", "中学")
_ELLIPTIC = re.compile(r"([一-龥]{2,10}、(?:[一-龥]{2,3}、){0,5})$")
_ORGAN = re.compile(r"[局委办院会部站所省市县区州旗村厂校员业]$")


def office(m: re.Match[str], home: Home) -> list[Spot]:
    """An office of a township, named or the report's own: ``小沙江镇司法所``, ``镇司法所``."""
    named = _read(m, home, strict=False)
    read = named or _own(m, home)
    if read is None or read[1][0].name == m["level"]:
        return []
    start, links = read
    own = "" if named else local_name(links, m["office"])
    name = own or official(links) + _OFFICES.get(m["office"], m["office"])
    kind = "school" if name.endswith(_SCHOOLS) else "other" if m["office"] in ("卫生院", "敬老院") else "department"
    return [Spot(start, m.end(), (name,), (kind,), "body.town-office", start, links)]


def _own(m: re.Match[str], home: Home) -> tuple[int, Links] | None:
    """The report's own township, if its county is known, where its level word stands alone: ``对镇安监办``."""
    before = m.string[m.start() - 1 : m.start()]
    alone = not "一" <= before <= "龥" or before in "对向取由与和及了"
    own = alone and home.chain[1:] and home.chain[0].level == "township" and home.chain[0].name.endswith(m["level"])
    return (m.start(), home.chain) if own else None


def visited_towns(m: re.Match[str], home: Home) -> list[Spot]:
    """The towns and streets that were visited or appraised: ``走访梅陇镇、江川路街道``."""
    found: list[Spot] = []
    if not home.chain or home.chain[0].level == "township":
        return found
    for part in re.finditer(r"[一-龥]+?(?:镇|乡|街道|苏木)(?=[、和]|$)", m["list"]):
        level = "街道" if part[0].endswith("街道") else "苏木" if part[0].endswith("苏木") else part[0][-1]
        stem = part[0].removesuffix(level).removeprefix("和")
        if not 2 <= len(stem) <= 4 or _no_name(stem, level):
            return []
        start, end = m.start("list") + part.end() - len(stem + level), m.start("list") + part.end()
        kind = "street" if level == "街道" else "township"
        links = _chain(stem + level, (), home)
        found.append(Spot(start, end, (official(links),), (kind,), "body.visited", start, links))
    return found


def _elliptic(text: str, spot: Spot, level: str, home: Home) -> Spot:
    """A street with those before it in a list that share its level word: ``大良、容桂、伦教街道``."""
    m = _ELLIPTIC.search(text, max(0, spot.start - 26), spot.start)
    if m is None:
        return spot
    first, *rest = m[1].removesuffix("、").split("、")
    at = name_start(first) if len(first) > 3 else 0
    stems = [first[at:], *rest]
    if len(stems[0]) > 3 or any(_no_name(stem, level) or _ORGAN.search(stem) or stem in topics() for stem in stems):
        return spot
    names = tuple(official(_chain(stem + level, (), home)) for stem in stems)
    start = m.start() + at
    return spot._replace(
        start=start, surface_start=start, names=names + spot.names, types=spot.types * (len(names) + 1)
    )


def street(m: re.Match[str], home: Home) -> list[Spot]:
    """A street that acts, named after a mark: ``大学路街道``, with its community ``京广路街道连云社区``."""
    read = _read(m, home, strict=m["level"] == "街道")
    if read is None:
        return []
    start, links = read
    name, cut = official(links), m.start() + len(m["level"])
    kind = "street" if m["level"] == "街道" else "township"
    spot = Spot(start, cut, (name,), (kind,), "body.street", start, links)
    found = [spot if m["community"] else _elliptic(m.string, spot, m["level"], home)]
    if m["community"]:
        found.append(Spot(cut, m.end(), (name + m["community"],), ("other",), "body.community", start))
    return found


def town(m: re.Match[str], home: Home) -> list[Spot]:
    """An organ of a township or street: ``马寨镇人大``, ``陆家嘴街道人大工委``."""
    read = _read(m, home, strict=False)
    if read is None:
        return []
    start, links = read
    inner = m["inner"]
    if inner in ("人大工委", "人大工作委员会", "工委") and not links[1:]:
        return []
    if inner == "工委" and links[0].name[-2:] != "街道":
        return []
    name, kind = organ_of(links, inner)
    return _with_listed(m, Spot(start, m.end(), (name,), (kind,), "body.town", start, links), home)


def _read(m: re.Match[str], home: Home, strict: bool) -> tuple[int, Links] | None:
    """Where the township named before a match begins, and its chain; None where none is named.

    ``strict`` asks for a mark or a division before the name.
    """
    run = _RUN.search(m.string, max(0, m.start() - 12), m.start())
    if run is None or not home.chain:
        return None
    level = m["level"]
    if home.chain[0].level == "township" and (run[0] + level).endswith(home.chain[0].name):
        start = m.start() + len(level) - len(home.chain[0].name)
        return _taken_in(m.string, start, home.chain)
    begin, marked = division_end(run[0]), run.start() > m.start() - 12
    above: Links = ()
    if begin:
        marked, above = True, _above(run[0], begin, home)
    elif not strict:
        begin = name_start(run[0])
        marked = marked or begin > 0
    stem = run[0][begin:]
    longest = 8 if stem.endswith("族") else 4 if marked else 3
    if not 2 <= len(stem) <= longest or _no_name(stem, level):
        return None
    if m.string[run.start() - 1 : run.start()].isdigit() and stem[0] in "年月日届次号":
        return None
    if not marked or (home.chain[0].level == "township" and not _set_apart(m.string, run.start() + begin)):
        return None
    links = _chain(stem + level, above, home)
    return _taken_in(m.string, run.start() + begin, links)


def _no_name(stem: str, level: str) -> bool:
    """Whether words before a level word are no township's name: ``召开镇``, ``各乡``, ``县乡``."""
    return bool(VERB.search(stem) or GENERIC.search(stem) or COMMON.search(stem[-1:] + level))


def _set_apart(text: str, start: int) -> bool:
    """Whether a name stands after a mark, a conjunction or a division: needed where a bare 镇 is the report's own."""
    before = text[start - 1 : start]
    return before in "市县区旗和与及在向对赴" or not "一" <= before <= "龥"


def _above(run: str, end: int, home: Home) -> Links:
    """The chain of the division that ends at ``end`` of a run."""
    found = place_before(run, end)
    row = choose(found[1], home.chain, run) if found else None
    return chain(row) if row else ()


def _taken_in(text: str, start: int, links: Links) -> tuple[int, Links]:
    """The start of a name with the names of the divisions above that stand right before it."""
    for link in links[1:]:
        if text.startswith(link.name, start - len(link.name)) and start >= len(link.name):
            start -= len(link.name)
    return start, links


def _chain(name: str, above: Links, home: Home) -> Links:
    """The chain of a township: under the division before it or under the report's county, else standing alone."""
    above = above or tuple(link for link in home.chain if link.level != "township")
    if above and above[0].level != "county" and above[0].name not in _WHOLE_CITIES:
        above = ()
    return (township(name, above[0] if above else None), *above)


def organ_of(links: Links, inner: str) -> tuple[str, str]:
    """The official name and type of an organ of a township."""
    place = official(links)
    if inner in ("人大", "人民代表大会"):
        return f"{place}人民代表大会", "congress"
    if inner in ("人大主席团", "人民代表大会主席团"):
        return f"{place}人民代表大会主席团", "other"
    if inner in ("政府", "人民政府"):
        return f"{place}人民政府", "township"
    if inner in ("人大工委", "人大工作委员会", "工委"):
        return f"{official(links[1:])}人民代表大会常务委员会{links[0].name}工作委员会", "other"
    if inner == "办事处":
        return f"{place}办事处", "street"
    return f"中国共产党{place}" + ("委员会" if inner == "党委" else "工作委员会"), "party_committee"


def _with_listed(m: re.Match[str], spot: Spot, home: Home) -> list[Spot]:
    """The mention with the towns listed before it: ``田州镇、那坡镇、头塘镇人大主席团`` is three bodies."""
    start, names = spot.start, list(spot.names)
    while before := _BEFORE.search(m.string, max(0, start - 12), start):
        at = name_start(before[1][:-1])
        name = before[1][at:]
        if not 3 <= len(name) <= 5 or _no_name(name[:-1], name[-1]):
            break
        start = before.start(1) + at
        names.insert(0, organ_of(_chain(name, (), home), m["inner"])[0])
    return [spot._replace(start=start, surface_start=start, names=tuple(names), types=spot.types * len(names))]

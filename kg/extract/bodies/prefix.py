"""The place in front of a body: ``郑州市``, ``市``, ``省、市``, ``开封、许昌、周口市``, with a term or without."""

from __future__ import annotations

import re
from typing import NamedTuple

from kg.extract.bodies.named import Links, named, unlisted
from kg.extract.work import Home
from kg.lexicon.divisions import LETTERS, Division, Level, by_letter, by_short, chain, choose, place_before, short_name

_TERM = re.compile(r"(?:第?[一二三四五六七八九十〇0-9]{1,3}届)$")
_LEVEL = re.compile(
    r"(自治区|自治州|自治县|自治旗|街道|地区|地|省|市|州|盟|县|区|旗|镇|乡"
    r"|县\(市、区\)|县\(市\)区|县\(市\)|县\(区\)|区\(县\)|区\(市、县\)|区县\(市\)|市\(县、区\)|市\(县\)|市\(州\)|旗县\(市区\)|旗县区)$"
)
_JOIN = re.compile(r"(?:、|和|与|及|以及|及兄弟|、兄弟|暨)$")
_NATION = re.compile(r"(全国)$")
_GENERIC = frozenset("全各两城社园辖灾山垦库牧矿景片外他级余个该些弟方多每历等数位员师")
"""Characters before a level word that make it mean no one place: 全市, 各县, 城区, 社区."""
_OWN: dict[str, tuple[str, ...]] = {
    "省": ("省",),
    "自治区": ("自治区",),
    "市": ("市",),
    "州": ("自治州",),
    "自治州": ("自治州",),
    "盟": ("盟",),
    "地区": ("地区",),
    "地": ("地区",),
    "县": ("县",),
    "自治县": ("自治县",),
    "区": ("区", "特区", "林区"),
    "旗": ("旗",),
    "自治旗": ("自治旗",),
    "镇": ("镇",),
    "乡": ("乡",),
    "街道": ("街道",),
}
_RANK: dict[str, Level] = {
    "省": "province",
    "自治区": "province",
    "市": "prefecture",
    "州": "prefecture",
    "自治州": "prefecture",
    "盟": "prefecture",
    "地区": "prefecture",
    "地": "prefecture",
    "县": "county",
    "自治县": "county",
    "区": "county",
    "旗": "county",
    "自治旗": "county",
    "镇": "township",
    "乡": "township",
    "街道": "township",
}
"""The level of a place of which a text tells no more than its level word."""


_SORTS = (
    r"县\((?:市、区|市|区)\)区?|区\((?:市、)?县\)|市\([县区州]\)"
    r"|(?:省|盟|[市地])\([市区地州]\)|市州|州市|盟市|地州市?|地市州?|市地|县市区?|[旗市区]县|县区|自治[县州旗]"
)
"""Levels together, as counts of lists name them."""
_SEVERAL = re.compile(
    rf"(?P<short>[{LETTERS}云贵]{{2,6}}|长三角|成渝|川渝)?(?:等)?"
    rf"(?:(?:[两二三四五六七八九十]{{1,2}}|\d{{1,2}})个?(?:设区的?市|省(?:[一二两]?[市区])?|{_SORTS}|地区|市|区|县|州|地|旗|盟)"
    rf"|(?<=等)(?:{_SORTS}|[省市县区州盟旗]))$"
)
"""The count that closes a list of places: ``京津冀三地``, ``江苏、浙江、安徽三省``, ``黄浦、静安等区``."""
_ONE_LEVEL = re.compile(r"(?:[等两二三四五六七八九十\d]个?)(?:地区|[省市县州旗盟])$")
"""A count that tells one level: 黔阳 in ``黔阳、会同等县`` is the county."""
_ENDS = frozenset("省市县区州盟旗")
"""The characters that the full name of a division ends in."""
_REGIONS = {"长三角": "沪苏浙皖", "成渝": "川渝"}
_ALSO = {"云": "滇", "贵": "黔"}
"""Letters of provinces by another character of theirs: ``云贵川三省``."""


class Prefix(NamedTuple):
    """Where the words before a body begin, and the chains of the places they name; none where they are generic.

    ``national`` tells that 全国 stands among them, ``named`` that a place is named and not only its level,
    ``unsure`` that several places bear the name and nothing tells which is meant.
    """

    start: int
    chains: tuple[Links, ...]
    national: bool = False
    named: bool = False
    unsure: bool = False


def read_prefix(text: str, end: int, home: Home, bare: bool = False) -> Prefix | None:
    """The place words that end at ``end``; None where there are none. ``bare`` allows names without their level."""
    at = end
    if m := _TERM.search(text, max(0, at - 6), at):
        at = m.start()
    if (m := _SEVERAL.search(text, max(0, at - 10), at)) and (several := _several(text, m, home)):
        return several
    if found := named(text, at, home, bare):
        start, links = found
        if not links:
            return Prefix(start, (), unsure=True)
        return _left(text, start, [links], home, True)
    start, chains, seen = _levels(text, at, home)
    if not seen:
        return Prefix(at, ()) if at < end and text[at - 1 : at] in ("", "\n", ",", "。", "本") else None
    joined = _JOIN.search(text, max(0, start - 3), start) or text[start - 2 : start] == "全国"
    if not joined and (not chains or text[start - 1 : start] in _GENERIC):
        return Prefix(start, ())
    return _left(text, start, chains, home, False)


def _several(text: str, m: re.Match[str], home: Home) -> Prefix | None:
    """The places that a count closes, given by one-character names of provinces or by a list."""
    named_short = bool(m["short"]) and bool(by_short(m["short"]))
    if m["short"] and not named_short:
        letters = _REGIONS.get(m["short"], m["short"])
        return Prefix(m.start(), tuple((by_letter(_ALSO.get(c, c)),) for c in letters), named=True)
    at, level = m.end("short") if named_short else m.start(), _level_of(m[0])
    last = named(text, at, home, True) or _beside(text, at, level, home.chain) or _only_one(text, at, level)
    if last is None or not last[1]:
        return None
    found = _left(text, last[0], [_of_level(last[1], level, home)], home, True)
    if _ONE_LEVEL.search(m[0]):
        found = found._replace(chains=tuple(_of_level(links, level, home) for links in found.chains))
    return found if len(found.chains) > 1 else None


def _level_of(count: str) -> str:
    """The level that the words of a count tell: 市 of ``等市(地)``, 地区 of ``6个地区``."""
    count = count.partition("(")[0]
    return "地区" if count.endswith("地区") else count[-1]


def _beside(text: str, at: int, ending: str, near: Links) -> tuple[int, Links] | None:
    """A place given by its short name that ends at ``at``, of a level and in the province of others: ``循化等县``."""
    found = place_before(text, at, True)
    rows = [row for row in found[1] if row.name.endswith(ending)] if found else []
    for row in rows:
        links = chain(row)
        if found and near and links[-1] == near[-1] and text[found[0] - 1 : found[0]] not in _ENDS:
            return found[0], links
    return None


def _only_one(text: str, at: int, level: str) -> tuple[int, Links] | None:
    """A place of another province given by its short name, which one place of the level alone bears: ``三都两县``."""
    found = place_before(text, at, True)
    rows = [row for row in found[1] if row.name.endswith(level) and row.until is None] if found else []
    return (found[0], chain(rows[0])) if found and len(rows) == 1 else None


def _of_level(links: Links, word: str, home: Home) -> Links:
    """The namesake of a place that has the level a count tells: 海南 in ``海北、海南2州`` is no province."""
    if links[0].name.endswith(word):
        return links
    rows = tuple(row for row in by_short(short_name(links[0].name)) if row.name.endswith(word))
    row = choose(rows, home.chain)
    return chain(row) if row else links


def _alike(links: Links, other: Links) -> Links:
    """The namesake of a place in a list that is of the level and province of its neighbour: ``海南、黄南州``."""
    if links[0].level == other[0].level or links[0].level == "township":
        return links
    rows = by_short(short_name(links[0].name))
    return next((chain(r) for r in rows if r.level == other[0].level and r.parent == other[0].parent), links)


def _levels(text: str, at: int, home: Home) -> tuple[int, list[Links], bool]:
    """Level words that end at ``at`` (市, 省市): where they begin, the places meant, and whether there were any."""
    chains: list[Links] = []
    start, seen = at, False
    while m := _LEVEL.search(text, max(0, start - 8), start):
        links = own(m[1], home)
        if seen and (not chains or not links or not home.chain):
            return m.start(), [], True
        if links:
            chains.insert(0, links)
        start, seen = m.start(), True
    return start, chains, seen


def _inside(text: str, at: int) -> bool:
    """Whether a level word ends a name that the table lacks, and does not stand alone."""
    return "一" <= text[at - 1 : at] <= "龥" and text[at - 1] not in "对向由在受和与及于"


def own(word: str, home: Home) -> Links | None:
    """The chain of the division of the report's own chain that a bare level word means, None where there is none."""
    endings = _OWN.get(word)
    if endings is None:
        return None
    for i, link in enumerate(home.chain):
        if link.name.endswith(endings) and not (word == "区" and link.name.endswith("地区")):
            return home.chain[i:]
    known = home.chain and home.chain[0].name not in _RANK
    if known or not home.organ:
        return None
    return (unknown_place(word),)


def unknown_place(word: str) -> Division:
    """What stands for the place of a level word where nothing tells its name; its bodies keep the word."""
    return Division.model_construct(name=word, level=_RANK[word], parent="", code=None, since=None, until=None)


def _next(text: str, at: int, other: Links, home: Home) -> tuple[int, Links] | None:
    """The place that stands before another in a list."""
    found = named(text, at, home, True) or unlisted(text, at, home)
    return found or (_beside(text, at, other[0].name[-1], other) if other else None)


def _left(text: str, start: int, chains: list[Links], home: Home, listed: bool) -> Prefix:
    """Go on to the left over places joined by 、 or 和."""
    national = False
    while True:
        if m := _NATION.search(text, max(0, start - 2), start):
            return Prefix(m.start(), tuple(chains), True, listed)
        m = _JOIN.search(text, max(0, start - 3), start)
        if m is None:
            break
        if n := _NATION.search(text, max(0, m.start() - 2), m.start()):
            return Prefix(n.start(), tuple(chains), True, listed)
        more = _next(text, m.start(), chains[0] if chains else (), home) if listed else None
        if more and not more[1]:
            break
        if more is None:
            at, levels, seen = _levels(text, m.start(), home)
            if not seen or not levels or text[at - 1 : at] in _GENERIC or (listed and _inside(text, at)):
                break
            start, chains = at, levels + chains
            continue
        links = more[1] if text[m.start() - 1] in _ENDS else _alike(more[1], chains[0])
        start, chains = more[0], [links, *chains]
    return Prefix(start, tuple(chains), national, listed)

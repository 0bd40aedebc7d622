"""The administrative divisions of China, county level and up, and how texts name them.

The table ``data/divisions.csv`` is written from GB/T 2260 and its changes: a row a division, current ones and well
known former ones (``since``, ``until``: the years of the change), ``parent`` the full name of the division above, for
a former one the last it had. No two rows share a ``code``: a division renamed under its code has it in the row of its
present name alone, and a code is empty where it is not certain. A test checks every row, so loading builds the
records without checking them again. Townships are not in the table; :func:`township` makes one.
"""

from __future__ import annotations

import csv
import re
from functools import cache
from importlib.resources import files
from typing import Literal

from kg.model.base import Frozen

Level = Literal["nation", "province", "prefecture", "county", "township"]

LONGEST = 16
"""Characters of the longest name in the table, with one to spare."""

LETTERS = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘青宁新"
"""The one-character names of the provinces of the mainland, in the order of the table."""
MUNICIPALITIES = frozenset({"北京市", "天津市", "上海市", "重庆市"})
_PEOPLES = (
    "蒙古族|蒙古|回族|藏族|维吾尔族|维吾尔|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族|哈萨克"
    "|傣族|黎族|傈僳族|佤族|畲族|高山族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜|土族|达斡尔族|仫佬族|羌族|布朗族"
    "|撒拉族|毛南族|仡佬族|锡伯族|锡伯|阿昌族|普米族|塔吉克|怒族|裕固族|保安族|独龙族|鄂温克族|鄂伦春|各族"
)
_AUTONOMOUS = re.compile(rf"^(.{{2,}}?)(?:{_PEOPLES})*自治([州县旗区])$")
_PLAIN = re.compile(r"^(.{2,}?)(?:特别行政区|地区|林区|特区|[省市县区州旗盟])$")


BRIEF = {
    "察右前旗": "察哈尔右翼前旗",
    "察右中旗": "察哈尔右翼中旗",
    "察右后旗": "察哈尔右翼后旗",
    "科左中旗": "科尔沁左翼中旗",
    "科左后旗": "科尔沁左翼后旗",
    "科右前旗": "科尔沁右翼前旗",
    "科右中旗": "科尔沁右翼中旗",
    "阿左旗": "阿拉善左旗",
    "阿右旗": "阿拉善右旗",
    "东乌旗": "东乌珠穆沁旗",
    "西乌旗": "西乌珠穆沁旗",
    "达茂旗": "达尔罕茂明安联合旗",
    "莫旗": "莫力达瓦达斡尔族自治旗",
    "新左旗": "新巴尔虎左旗",
    "新右旗": "新巴尔虎右旗",
    "陈旗": "陈巴尔虎旗",
    "克旗": "克什克腾旗",
    "杜蒙县": "杜尔伯特蒙古族自治县",
    "前郭县": "前郭尔罗斯蒙古族自治县",
    "喀左县": "喀喇沁左翼蒙古族自治县",
    "阜蒙县": "阜新蒙古族自治县",
    "塔县": "塔什库尔干塔吉克自治县",
    "察县": "察布查尔锡伯自治县",
    "巴州": "巴音郭楞蒙古自治州",
    "博州": "博尔塔拉蒙古自治州",
    "克州": "克孜勒苏柯尔克孜自治州",
    "版纳州": "西双版纳傣族自治州",
}
"""Names of banners and autonomous divisions that no rule shortens, as their own reports write them."""


class Division(Frozen):
    """A division: full ``name``, level, full name of its ``parent``, GB/T 2260 ``code`` and years where known.

    ``until`` is the last year of a division that is no more.
    """

    name: str
    level: Level
    parent: str = ""
    code: str | None = None
    since: int | None = None
    until: int | None = None


NATION = Division.model_construct(name="全国", level="nation", parent="", code=None, since=None, until=None)
"""The whole country, the place of the national congress and conference; not in the table."""


@cache
def divisions() -> tuple[Division, ...]:
    """All rows of the table, in its order."""
    path = files("kg.lexicon").joinpath("data", "divisions.csv")
    rows = csv.reader(path.read_text("utf-8").splitlines())
    next(rows)
    return tuple(_division(cells) for cells in rows)


def _division(cells: list[str]) -> Division:
    name, level, parent, code, since, until = cells
    return Division.model_construct(
        name=name,
        level=level,
        parent=parent,
        code=code or None,
        since=int(since) if since else None,
        until=int(until) if until else None,
    )


@cache
def _by_name() -> dict[str, tuple[Division, ...]]:
    """Divisions by full name and by short name with its level (延边州, 大厂县), present ones first."""
    index: dict[str, list[Division]] = {}
    for row in divisions():
        index.setdefault(row.name, []).append(row)
    for row in divisions():
        m = _AUTONOMOUS.match(row.name)
        if m and m[2] != "区":
            index.setdefault(m[1] + m[2], []).append(row)
            if (brief := f"{m[1]}自治{m[2]}") != row.name:
                index.setdefault(brief, []).append(row)
    for brief, name in BRIEF.items():
        index.setdefault(brief, []).extend(index[name])
    return {name: _present_first(rows) for name, rows in index.items()}


@cache
def _by_short() -> dict[str, tuple[Division, ...]]:
    """Divisions by the name without its level (郑州, 内蒙古, 延边), present ones first."""
    index: dict[str, list[Division]] = {}
    for row in divisions():
        short = short_name(row.name)
        if short != row.name:
            index.setdefault(short, []).append(row)
    return {name: _present_first(_weighty(rows)) for name, rows in index.items()}


def _weighty(rows: list[Division]) -> list[Division]:
    """Without the former counties beside a city: 大同 alone is never the former 大同县."""
    if any(row.level in ("province", "prefecture") and row.until is None for row in rows):
        return [row for row in rows if row.level != "county" or row.until is None]
    return rows


def _present_first(rows: list[Division]) -> tuple[Division, ...]:
    return tuple(sorted(rows, key=lambda row: row.until is not None)) if len(rows) > 1 else tuple(rows)


def short_name(name: str) -> str:
    """The name without its level and peoples: 郑州市 → 郑州, 延边朝鲜族自治州 → 延边; 沛县 stays."""
    m = _AUTONOMOUS.match(name) if "自治" in name else _PLAIN.match(name)
    return m[1] if m else name


def by_name(name: str) -> tuple[Division, ...]:
    """The divisions of this full name; several where places share it (鼓楼区)."""
    return _by_name().get(name, ())


def by_short(name: str) -> tuple[Division, ...]:
    """The divisions of this short name; several where it is ambiguous (吉林, 朝阳)."""
    return _by_short().get(name, ())


def by_letter(letter: str) -> Division:
    """The province of a one-character name: 冀 → 河北省. Raises ValueError for another character."""
    return _provinces()[LETTERS.index(letter)]


@cache
def _provinces() -> tuple[Division, ...]:
    return tuple(row for row in divisions() if row.level == "province")


def parent(division: Division) -> Division | None:
    """The division right above, None above a province or where unknown."""
    rows = [row for row in by_name(division.parent) if _RANK[row.level] < _RANK[division.level]]
    return rows[0] if rows else None


_RANK: dict[Level, int] = {"nation": 0, "province": 1, "prefecture": 2, "county": 3, "township": 4}


def chain(division: Division) -> tuple[Division, ...]:
    """The division and those above it, nearest first, up to the province."""
    links = [division]
    while (above := parent(links[-1])) is not None:
        links.append(above)
    return tuple(links)


def township(name: str, above: Division | None) -> Division:
    """A township, town or street, which the table does not list."""
    return Division.model_construct(
        name=name, level="township", parent=above.name if above else "", code=None, since=None, until=None
    )


def official(links: tuple[Division, ...]) -> str:
    """The name of ``links[0]`` as its bodies bear it, given its chain.

    A district bears its city's name (郑州市二七区), a county of a municipality the municipality's (重庆市云阳县),
    a township its county's; other counties, banners, cities and prefectures stand alone.
    """
    if not links:
        return ""
    place, above = links[0], links[1:]
    if place.level == "township":
        return official(above) + place.name
    if place.level != "county" or not above:
        return place.name
    plain_district = place.name.endswith("区") and not place.name.endswith(("神农架林区", "特区"))
    inside_city = plain_district and above[0].level == "prefecture" and above[0].name.endswith("市")
    return above[0].name + place.name if inside_city or above[0].name in MUNICIPALITIES else place.name


def alive(rows: tuple[Division, ...], year: int | None) -> tuple[Division, ...]:
    """The rows that existed in a year, all where the year is unknown or none did; a former one before its heir."""
    if year is None or len(rows) < 2:
        return rows
    then = [r for r in rows if (r.since is None or r.since <= year) and (r.until is None or year <= r.until)]
    former = [r for r in then if r.until is not None and r.level == "prefecture"]
    return tuple(former or then) or rows


def choose(rows: tuple[Division, ...], near: tuple[Division, ...], text: str = "") -> Division | None:
    """The one of several namesakes that is meant: the only one, else the nearest to ``near`` (a chain),
    else the one whose city or province ``text`` names; None where nothing tells."""
    if len(rows) < 2:
        return rows[0] if rows else None
    around = [link.name for link in near]
    ranked = [(_closeness(row, around, text), row) for row in rows]
    best = max(score for score, _ in ranked)
    top = [row for score, row in ranked if score == best]
    present = [row for row in top if row.until is None]
    if best > 0:
        return top[0]
    return present[0] if len(present) == 1 else None


def _closeness(row: Division, around: list[str], text: str) -> int:
    if row.name in around:
        return 1000
    above = [link.name for link in chain(row)[1:]]
    score = max((900 - around.index(name) for name in above if name in around), default=0)
    if score or not text:
        return score
    return sum(min(text.count(short_name(name)), 50) for name in above)


@cache
def _last_characters(bare: bool) -> frozenset[str]:
    """The characters that names end in; ``bare`` with those of short names."""
    return frozenset(name[-1] for name in _by_name()) | frozenset(name[-1] for name in _by_short() if bare)


def place_before(text: str, end: int, bare: bool = False) -> tuple[int, tuple[Division, ...]] | None:
    """The longest name of a division that ends at ``end``, with its start; ``bare`` allows short names too."""
    names, shorts = _by_name(), _by_short()
    if text[end - 1 : end] not in _last_characters(bare):
        return None
    for size in range(min(LONGEST, end), 1, -1):
        word = text[end - size : end]
        if rows := names.get(word) or (shorts.get(word) if bare else None):
            return end - size, rows
    return None

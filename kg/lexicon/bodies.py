"""The words for bodies, and the official names they stand for.

Seven reviewed tables: ``bodies.csv`` (organs of a place), ``bodies_named.csv`` (bodies with one name everywhere),
``bodies_departments.csv`` (departments of a government by stem and ending), ``bodies_committees.csv`` (committees of a
congress or CPPCC by stem), ``bodies_topics.csv`` (the words that names of departments and committees in no list are
composed of), ``bodies_papers.csv`` (papers whose name does not hold their place), ``countries.csv`` (countries whose
parliaments reports name as guests and hosts).

In a name ``{P}`` is the official name of the place, ``{p}`` its short name, ``{place}`` its plain name,
``{above}`` the official name of the place above it, ``{court}`` the name of the court of its level and ``{branch}``
what a bank's branch of its level is called; ``|`` separates the members of a collective.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from kg.lexicon.divisions import MUNICIPALITIES, Division, official, short_name
from kg.lexicon.table import read_table
from kg.model.base import Frozen

Place = Literal["level", "either", "home", "region", "township", "street", "office", "never"]
"""Whether a word needs a place before it (level), may have one (either), means the reporter's own (home),
needs an autonomous division or several places or a township (region), means a township's or the reporter's where
that is one (township), the same of a street (street) or of a place where a working committee stands for the congress
(office), or takes none (never)."""


class OrganRow(Frozen):
    """A row of ``bodies.csv``; ``cppcc`` is the name in a report of a CPPCC, where that differs.

    ``unless_before``, ``only_after`` and ``unless_after`` are patterns of the words around; ``bare_after`` is one of
    words after that only count where no place stands before: 政府治理 is no body, 市政府治理 names one.
    """

    word: str
    place: Place
    name: str = ""
    cppcc: str = ""
    type: str
    unless_before: str = ""
    only_after: str = ""
    unless_after: str = ""
    bare_after: str = ""
    example: str


class NamedRow(Frozen):
    """A row of ``bodies_named.csv``."""

    word: str
    name: str
    type: str
    unless_after: str = ""
    example: str


class DepartmentRow(Frozen):
    """A row of ``bodies_departments.csv``; ``suffixes`` are the endings the stem takes, ``*`` that it takes none."""

    stem: str
    official: str
    suffixes: str
    example: str


class CommitteeRow(Frozen):
    """A row of ``bodies_committees.csv``; ``bare`` tells whether ``stem委`` is clear without 人大 before it."""

    stem: str
    official: str
    bare: Literal["yes", "no"]
    example: str


class PaperRow(Frozen):
    """A row of ``bodies_papers.csv``: a paper whose name does not hold its place, with the official name of that."""

    paper: str
    place: str
    example: str


class CountryRow(Frozen):
    """A row of ``countries.csv``: a country under the name that reports give it."""

    name: str
    example: str


class TopicRow(Frozen):
    """A row of ``bodies_topics.csv``: a word in the names of departments, of committees or of both."""

    topic: str
    use: Literal["department", "committee", "both"]


@dataclass(frozen=True, slots=True)
class Organ:
    """A word for an organ with its names: one, or several for a collective, ``types`` in the same order."""

    word: str
    place: Place
    names: tuple[str, ...]
    types: tuple[str, ...]
    rule: str
    cppcc: tuple[str, ...] = ()
    before: re.Pattern[str] | None = None
    only: re.Pattern[str] | None = None
    after: re.Pattern[str] | None = None
    bare: re.Pattern[str] | None = None


_FIELDLESS = re.compile(
    "管理|服务|监督|监管|保护|促进|综合|行政|规划|研究|审批|公用|公共|社会|工程|项目|城市|信息|资源|企业|地方|机关|开发|发展|安全|保障"
)
"""Topics that need another beside them to name a department."""
_TOWN = re.compile(r"(?<=..)(?:镇|乡|街道|苏木)$")
_ENDINGS = {"委": "委员会", "办": "办公室"}


@cache
def organs() -> dict[str, Organ]:
    """Every word for a body, with what it means. Tables loaded later do not replace words of earlier ones."""
    found: dict[str, Organ] = {}
    for row in read_table("bodies", OrganRow):
        found[row.word] = _organ(row)
    for named in read_table("bodies_named", NamedRow):
        found[named.word] = _named(named)
    for paper in papers():
        found.setdefault(paper, Organ(paper, "never", (paper,), ("media",), "body.named"))
    for department in read_table("bodies_departments", DepartmentRow):
        for organ in _departments(department):
            found.setdefault(organ.word, organ)
    for committee in read_table("bodies_committees", CommitteeRow):
        for organ in _committees(committee):
            found.setdefault(organ.word, organ)
    return found


@cache
def alternates() -> dict[str, Organ]:
    """Committees whose word is a department's as well: 经济委员会 is the committee where no place stands before it."""
    named = organs()
    rows = read_table("bodies_committees", CommitteeRow)
    return {o.word: o for row in rows for o in _committees(row) if named[o.word].rule == "body.department"}


def _organ(row: OrganRow) -> Organ:
    return Organ(
        word=row.word,
        place=row.place,
        names=tuple(row.name.split("|")) if row.name else (),
        cppcc=tuple(row.cppcc.split("|")) if row.cppcc else (),
        types=tuple(row.type.split("|")),
        before=re.compile(row.unless_before) if row.unless_before else None,
        only=re.compile(row.only_after) if row.only_after else None,
        after=re.compile(row.unless_after) if row.unless_after else None,
        bare=re.compile(row.bare_after) if row.bare_after else None,
        rule="body.organ",
    )


def _named(row: NamedRow) -> Organ:
    return Organ(
        word=row.word,
        place="never",
        names=tuple(row.name.split("|")),
        types=tuple(row.type.split("|")),
        after=re.compile(row.unless_after) if row.unless_after else None,
        rule="body.named",
    )


def _departments(row: DepartmentRow) -> list[Organ]:
    if row.suffixes == "*":
        return [_department(row.stem, row.official)]
    suffixes = row.suffixes.split("|")
    if "委员会" in suffixes and "委" not in suffixes:
        suffixes.append("委")
    return [_department(row.stem + s, row.official + _ENDINGS.get(s, s)) for s in suffixes]


def _department(word: str, name: str) -> Organ:
    after = re.compile(r"员(?!会)") if word.endswith("委") else None
    return Organ(
        word=word, place="level", names=("{P}" + name,), types=("department",), after=after, rule="body.department"
    )


def _committees(row: CommitteeRow) -> list[Organ]:
    full = [
        _committee(row.stem + "委员会", committee(row.official, "委员会"), row.official, "special_committee"),
        _committee(row.stem + "工作委员会", committee(row.stem, "工作委员会"), row.stem, "other"),
    ]
    if row.bare == "yes":
        full.append(_committee(row.stem + "委", committee(row.official, "委"), row.official, "special_committee"))
        full.append(_committee(row.stem + "工委", committee(row.official, "工委"), row.official, "other"))
    return full


def _committee(word: str, name: str, stem: str, kind: str) -> Organ:
    return Organ(
        word=word,
        place="home",
        names=(name,),
        cppcc=("中国人民政治协商会议{P}委员会" + stem + "委员会",),
        types=(kind,),
        after=re.compile(r"员(?!会)"),
        rule="body.committee",
    )


def committee(stem: str, ending: str, standing: bool = False) -> str:
    """The name of a committee of a congress, or of its standing committee where the ending or ``standing`` says so."""
    if ending in ("工作委员会", "工委"):
        return "{P}人民代表大会常务委员会" + stem + "工作委员会"
    return "{P}人民代表大会" + ("常务委员会" if standing else "") + stem + "委员会"


@cache
def papers() -> dict[str, str]:
    """The place of each paper whose name does not hold it: 钱江晚报 → 浙江省."""
    return {row.paper: row.place for row in read_table("bodies_papers", PaperRow)}


@cache
def countries() -> tuple[str, ...]:
    """The countries whose parliaments reports speak of, the longer name first: 蒙古国 before 蒙古."""
    return tuple(sorted((row.name for row in read_table("countries", CountryRow)), key=len, reverse=True))


@cache
def topics() -> dict[str, str]:
    """The words that names of departments and committees are composed of, with their use."""
    return {row.topic: row.use for row in read_table("bodies_topics", TopicRow)}


@cache
def _committee_topics() -> re.Pattern[str]:
    words = sorted((t for t, use in topics().items() if use != "department"), key=len, reverse=True)
    return re.compile(f"(?:(?:{'|'.join(words)})[和与、]?)+")


def composed(word: str) -> Organ | None:
    """The meaning of a name composed of topics that no table holds: 文化广电体育和旅游局.

    None for a working committee of topics that no congress has committees on, and where the topic names no field.
    """
    stem, ending = _split(word)
    if _FIELDLESS.fullmatch(stem):
        return None
    if ending in ("工作委员会", "工委"):
        return _committee(word, committee(stem, ending), stem, "other") if _committee_topics().fullmatch(stem) else None
    return _department(word, stem + _ENDINGS.get(ending, ending))


def alternate(word: str, inside: bool = False) -> Organ | None:
    """The committee that a word means where no place stands before it, None where it can mean none.

    ``inside`` tells that it stands among committees, where a short name is clear as well: ``市政协经济委、提案委``.
    """
    if found := alternates().get(word):
        return found
    stem, ending = _split(word)
    listed = organs().get(word)
    if (listed and listed.rule != "body.department") or not _committee_topics().fullmatch(stem):
        return None
    if not inside and (listed or ending != "委员会" or len(stem) < 4):
        return None
    stem = committee_stems().get(stem, stem)
    return _committee(word, committee(stem, ending), stem, "special_committee") if "委" in ending else None


def _split(word: str) -> tuple[str, str]:
    """A composed name's stem and ending."""
    ending = next(e for e in ("工作委员会", "委员会", "工委", "办公室", "局", "厅", "委", "") if word.endswith(e))
    return word.removesuffix(ending), ending


@cache
def committee_stems() -> dict[str, str]:
    """The official stem of every short stem of a committee."""
    return {row.stem: row.official for row in read_table("bodies_committees", CommitteeRow)}


def fill(template: str, links: tuple[Division, ...], short: str = "") -> str:
    """A name with its place filled in; ``links`` is the chain of the place."""
    name = template.replace("{P}", official(links)).replace("市行政公署", "地区行政公署")
    if "{branch}" in name:
        name = name.replace("{branch}", "支行" if links and links[0].level == "county" else "分行")
    if "{court}" in name:
        name = name.replace("{court}", court(links))
    if "{above}" in name:
        name = name.replace("{above}", official(links[1:])).replace("{place}", links[0].name if links else "")
    if "{p}" in name:
        name = name.replace("{p}", short or (stem(links[0]) if links else ""))
    return name


def stem(place: Division) -> str:
    """The name of a place without its level, a township's too: 郑州市 → 郑州, 淀山湖镇 → 淀山湖."""
    return _TOWN.sub("", place.name) if place.level == "township" else short_name(place.name)


def court(links: tuple[Division, ...]) -> str:
    """The name of the court of a place: 高级 for a province, 中级 for a prefecture, plain for a county."""
    place = official(links)
    if not links or links[0].level not in ("province", "prefecture"):
        return place + "人民法院"
    high = links[0].level == "province" or links[0].name in MUNICIPALITIES
    return place + ("高级人民法院" if high else "中级人民法院")

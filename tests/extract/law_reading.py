"""Reads law events from single sentences, as said by a body of a given level."""

from __future__ import annotations

from kg.extract.laws.parse import find
from kg.extract.work import Found, Home, Work
from kg.lexicon.divisions import Division
from kg.model.facts import LawEventFact
from kg.model.source import Source
from kg.text.fold import fold
from kg.text.outline import outline

PROVINCE = Division(name="湖南省", level="province")
CITY = Division(name="长沙市", level="prefecture", parent="湖南省")
COUNTY = Division(name="宁乡县", level="county", parent="湖南省长沙市")
NATION = Division(name="中华人民共和国", level="nation")
CHAINS = {"nation": (NATION,), "province": (PROVINCE,), "city": (CITY, PROVINCE), "county": (COUNTY, CITY, PROVINCE)}


def work_of(text: str, level: str) -> Work:
    """A document that says only this, reported by the standing committee of a place of this level."""
    source = Source(id="0" * 12, path="test", sha256="0" * 64, encoding="utf-8", text=text)
    view = fold(source)
    work = Work(view, outline(view))
    chain = CHAINS[level]
    name = "全国" if level == "nation" else chain[0].name
    body = f"{name}人民代表大会常务委员会"
    home = Home(body=body, organ="npc", place=chain[0], chain=chain, period="2023", plan_period="2024")
    work.homes = [home] * max(1, len(work.outline.articles))
    return work


def found(text: str, level: str = "city") -> list[Found]:
    """What is found in a text."""
    return find(work_of(text, level))


def facts(text: str, level: str = "city") -> list[LawEventFact]:
    """The law events of a text."""
    return [f.fact for f in found(text, level) if isinstance(f.fact, LawEventFact)]


def said(text: str, level: str = "city") -> set[str]:
    """The law events of a text as ``event law``; a generic one is ``event *count``."""
    return {f"{f.event} {'*' + str(f.count or '') if f.generic else f.law}" for f in facts(text, level)}


def expected(cell: str) -> set[str]:
    """The events of a case, written with | between the laws of one event: ``enact A|B; amend C``."""
    events = set()
    for part in filter(None, (p.strip() for p in cell.split(";"))):
        event, _, laws = part.partition(" ")
        events |= {f"{event} {law}" for law in laws.split("|")}
    return events

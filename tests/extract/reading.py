"""Helpers of the tests of numbers: read one sentence as a document of its own."""

from __future__ import annotations

from kg.extract.numbers.parse import find
from kg.extract.work import Home, Work
from kg.model.facts import NotNumberFact, NumberFact
from kg.text.fold import fold
from kg.text.outline import outline
from kg.text.read import decode

HOME = Home(body="某市人民代表大会常务委员会", organ="npc", period="2023", plan_period="2024")


def work_of(text: str, home: Home = HOME) -> Work:
    """The work of a text whose every article has the same home."""
    view = fold(decode(text.encode(), "test"))
    work = Work(view, outline(view))
    work.homes = [home] * max(1, len(work.outline.articles))
    return work


def numbers(text: str, home: Home = HOME) -> list[NumberFact]:
    """The numbers of a text in order."""
    facts = [f.fact for f in find(work_of(text, home)) if isinstance(f.fact, NumberFact)]
    return sorted(facts, key=lambda f: f.surface_start)


def refusals(text: str) -> list[NotNumberFact]:
    """The numerals of a text that count nothing."""
    return [f.fact for f in find(work_of(text)) if isinstance(f.fact, NotNumberFact)]


def said(fact: NumberFact) -> str:
    """``40 条~``: value, unit, and ~ for approx; ``3..5 名~`` for a range."""
    bounds = [fact.value] if fact.value_max is None else [fact.value, fact.value_max]
    value = "..".join(str(int(n) if float(n).is_integer() else n) for n in bounds)
    return f"{value} {fact.unit}{'~' if fact.approx else ''}"

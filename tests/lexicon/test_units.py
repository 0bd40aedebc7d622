"""Every unit and every set phrase is read in its example."""

from __future__ import annotations

import pytest

from kg.lexicon.slogans import Slogan, phrase_at, slogans
from kg.lexicon.units import Unit, unit_at, units
from tests.extract.reading import numbers, refusals


@pytest.mark.parametrize("row", units(), ids=lambda u: u.unit)
def test_unit_example(row: Unit) -> None:
    assert (row.value, row.unit) in [(f.value, f.unit) for f in numbers(row.example)]


@pytest.mark.parametrize("row", slogans(), ids=lambda s: s.phrase)
def test_phrase_example(row: Slogan) -> None:
    assert row.phrase in row.example
    assert numbers(row.example) == []
    assert refusals(row.example)


def test_units_and_phrases_are_listed_once() -> None:
    assert len({u.unit for u in units()}) == len(units())
    assert len({s.phrase for s in slogans()}) == len(slogans())


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("件(次),", "件(次)"),
        ("次(项)", "次(项)"),
        ("元/吨", "元/吨"),
        ("个方面", "方面"),
        ("人次", "人次"),
        ("县(市、区)", "县(市、区)"),
    ],
)
def test_longest_unit(text: str, name: str) -> None:
    hit = unit_at(text, 0)
    assert hit is not None
    assert hit.name == name


@pytest.mark.parametrize("text", ["期间", "部分", "本届", "年来", "家庭", "的"])
def test_no_unit(text: str) -> None:
    assert unit_at(text, 0) is None


def test_a_phrase_is_found_from_its_first_numeral() -> None:
    text = "坚持统一领导"
    assert phrase_at(text, 3) == (2, 4, "lexical")

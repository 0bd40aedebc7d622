"""Damaged titles find their law, and titles that are nobody's misprint find none."""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path

import pytest

from kg.lexicon.laws import REPUBLIC, NationalLaw, law_named, national_laws
from kg.lexicon.laws_damage import damaged, edits
from kg.lexicon.laws_near import misprinted
from kg.lexicon.lookalikes import Lookalikes
from kg.lexicon.table import read_table

LAWS = [law for law in national_laws() if law.kind == "law"]
ALIKE = [row.chars for row in read_table("lookalikes", Lookalikes)]
HANZI = sorted({c for law in LAWS for c in law.title if "\u4e00" <= c <= "\u9fff"})
STRAY = "1lI0o—·□"
# Laws that are not passed, and regulations of places named without them: what of it is in no table is no misprint.
TITLES = Path(__file__).with_name("unlisted_titles.txt").read_text("utf-8").split()
UNLISTED = [title for title in TITLES if law_named(title) is None]


def spoilt(name: str, characters: int, rnd: random.Random) -> str:
    """A name with this many characters misread, dropped, printed twice or torn by a stray mark."""
    signs = list(name)
    for i in rnd.sample(range(len(signs)), characters):
        c = signs[i]
        twins = [t for row in ALIKE if c in row for t in row if t != c] or HANZI
        signs[i] = rnd.choice(
            (rnd.choice(twins), rnd.choice(twins), rnd.choice(HANZI), "", c + c, c + rnd.choice(STRAY))
        )
    return "".join(signs)


def outcome(law: NationalLaw, printed: str) -> str:
    found = misprinted(printed)
    return "alone" if found is None else "right" if found is law else "wrong"


@pytest.mark.parametrize(
    ("characters", "official", "right"),
    [(1, False, 0.65), (2, False, 0.4), (3, False, 0.2), (1, True, 0.75), (2, True, 0.55), (3, True, 0.3)],
)
def test_damage_done_to_every_title(characters: int, official: bool, right: float) -> None:
    rnd = random.Random(20 + characters)  # noqa: S311
    names = [(law, law.title if official else law.short) for law in LAWS] * 3
    spoilt_names = [(law, spoilt(name, characters, rnd)) for law, name in names if len(name) > characters + 2]
    counts = Counter(outcome(law, name) for law, name in spoilt_names if law_named(name) is None)
    assert counts["wrong"] <= 0.005 * counts.total(), counts
    assert counts["right"] >= right * counts.total(), counts


@pytest.mark.parametrize("name", UNLISTED)
def test_a_title_that_is_only_not_in_the_table_is_left_alone(name: str) -> None:
    assert misprinted(name) is None
    assert misprinted("湖南省" + name) is None


@pytest.mark.parametrize("law", national_laws(), ids=lambda law: law.short)
def test_an_intact_name_is_no_misprint(law: NationalLaw) -> None:
    assert [name for name in law.names if misprinted(name)] == []


@pytest.mark.parametrize(
    ("printed", "short"),
    [
        ("中华人民共和国食品安全去", "食品安全法"),
        ("中华入民共合国食品安全法", "食品安全法"),
        ("中华人民共和国物业管理条例", None),
        ("水污染防冶法", "水污染防治法"),
        ("未成年人保护护法", "未成年人保护法"),
        ("末成年入保护法", "未成年人保护法"),
        ("农产晶质量安仝往", "农产品质量安全法"),
        ("义务1教育法", "义务教育法"),
        ("预箅法", "预算法"),
        ("人民检察院组识法", "人民检察院组织法"),
        ("人民X院组织法", "人民法院组织法"),
        ("全国人民代表大会和地方各级人民代表大会X法", None),
        ("园林法", None),
    ],
)
def test_misprints(printed: str, short: str | None) -> None:
    law = misprinted(printed)
    assert (law.short if law else None) == short


@pytest.mark.parametrize(
    ("printed", "intact", "want"),
    [
        ("养犬管埋条例", "养犬管理条例", True),
        ("养犬1管理条例", "养犬管理条例", True),
        ("湿地保护保护条例", "湿地保护条例", False),
        ("城市更新条例", "城市供水条例", False),
        ("耕地保护法", "湿地保护法", False),
    ],
)
def test_damage_is_no_choice_of_words(printed: str, intact: str, want: bool) -> None:
    assert damaged(edits(printed, intact), intact) is want


def test_look_alikes_are_pairs_of_different_characters() -> None:
    assert all(len(row) == len(set(row)) >= 2 for row in ALIKE)
    assert len(ALIKE) == len(set(ALIKE))
    assert REPUBLIC not in ALIKE

"""The table of national laws and the verbs said of laws."""

from __future__ import annotations

from collections import Counter

import pytest

from kg.lexicon.laws import (
    REPUBLIC,
    LawVerb,
    NationalLaw,
    law_ending_at,
    law_named,
    law_on,
    law_verbs,
    national_laws,
)
from tests.extract.law_reading import facts

UNPREFIXED = {
    "反分裂国家法",
    "中国人民解放军军官军衔条例",
    "城市居民委员会组织条例",
    "城市街道办事处组织条例",
    "公安派出所组织条例",
}
"""The laws whose titles do not begin with 中华人民共和国."""


def test_the_table_holds_the_laws_in_force() -> None:
    in_force = [law for law in national_laws() if law.kind == "law" and law.until is None]
    assert len(in_force) >= 290
    assert all(1949 <= law.year <= 2026 for law in national_laws())


def test_no_name_belongs_to_two_laws() -> None:
    names = Counter(name for law in national_laws() for name in {*law.names})
    assert [name for name, n in names.items() if n > 1] == []


@pytest.mark.parametrize("law", national_laws(), ids=lambda law: law.short)
def test_titles_are_official(law: NationalLaw) -> None:
    if law.kind == "law" and law.short not in UNPREFIXED:
        assert law.title.startswith((REPUBLIC, "全国人民代表大会"))
    assert law.until is None or law.until >= law.year


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("监督法", "中华人民共和国各级人民代表大会常务委员会监督法"),
        ("地方组织法", "中华人民共和国地方各级人民代表大会和地方各级人民政府组织法"),
        ("民诉法", "中华人民共和国民事诉讼法"),
        ("中华人民共和国水法", "中华人民共和国水法"),
        ("环境保护法(试行)", "中华人民共和国环境保护法(试行)"),
        ("物业管理条例", "物业管理条例"),
        ("反诈法", "中华人民共和国反电信网络诈骗法"),
        ("破产法", "中华人民共和国企业破产法"),
        ("破产法(试行)", "中华人民共和国企业破产法(试行)"),
        (
            "关于严惩严重危害社会治安的犯罪分子的决定",
            "全国人民代表大会常务委员会关于严惩严重危害社会治安的犯罪分子的决定",
        ),
    ],
)
def test_law_named(name: str, title: str) -> None:
    law = law_named(name)
    assert law is not None
    assert law.title == title


def test_the_longest_name_wins() -> None:
    text = "检查了城市居民委员会组织法"
    assert law_ending_at(text, len(text)) == 3
    assert law_ending_at("依法", 2) is None


@pytest.mark.parametrize(
    ("topic", "short"),
    [
        ("湿地保护", "湿地保护法"),
        ("乡村振兴", "乡村振兴促进法"),
        ("家庭教育", "家庭教育促进法"),
        ("养老", None),
        ("国家", None),
    ],
)
def test_law_on_a_topic(topic: str, short: str | None) -> None:
    law = law_on(topic)
    assert (law.short if law else None) == short


@pytest.mark.parametrize("verb", law_verbs(), ids=lambda verb: verb.word)
def test_verb_examples(verb: LawVerb) -> None:
    events = {f.event for f in facts(verb.example + "。", "province")}
    if verb.event == "block":
        assert not events
    elif verb.event in ("light", "push"):
        assert events & {"amend", "implement"}
    else:
        assert verb.event in events

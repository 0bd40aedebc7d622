"""Platforms: stations, systems and brands, once a name and act; metaphors are none."""

from __future__ import annotations

import pytest

from kg.lexicon.platforms import PlatformWord, platform_words
from tests.extract.misc_reading import facts, names, record


@pytest.mark.parametrize("row", platform_words(), ids=lambda r: r.word)
def test_every_word_reads_its_example(row: PlatformWord) -> None:
    example = row.example
    found = names("platform", f"一年来,{example}。")
    assert any(row.word in name for name in found), found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "建成代表履职、预算监督、备案审查等信息化平台。",
            ["代表履职信息化平台", "预算监督信息化平台", "备案审查信息化平台"],
        ),
        ("打造“代表说事”“民情茶馆”等议事品牌。", ["代表说事", "民情茶馆"]),
        ("建立“有事好商量”协商议事平台18个。", ["“有事好商量”协商议事平台"]),
        ("网岭镇代表联络站建立“1335”工作模式。", ["网岭镇代表联络站", "“1335”工作模式"]),
        ("建成代表联络站9个。代表在代表联络站接待群众。", ["代表联络站"]),
        ("“民生议事堂”实现乡镇全覆盖。", ["民生议事堂"]),
    ],
)
def test_names(text: str, expected: list[str]) -> None:
    assert names("platform", "一年来," + text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "筑牢生态安全“防火墙”,画好最大“同心圆”。",
        "搭建平台,完善系统。",
        "推进企业创新平台和产业基地建设。",
        "深入推进“清廉机关”建设。",
        "印发《关于加强“有事好商量”平台建设的意见》。",
        "发挥代表“宣传员”“监督员”作用。",
    ],
)
def test_metaphors_and_generic_words_are_none(text: str) -> None:
    assert names("platform", "一年来," + text) == []


def test_something_new_done_to_a_known_platform_is_a_fact_again() -> None:
    found = facts("platform", "建成代表联络站9个。推动代表联络站优化升级。推动联络站信息化建设。")
    assert [f.record().get("event") for f in found] == ["建成", "优化升级", "信息化建设"]
    assert {f.record()["name"] for f in found} == {"代表联络站"}


def test_first_ever() -> None:
    assert record("platform", "建成全省首家代表联络站。")["first"] == "全省首家"

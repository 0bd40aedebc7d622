"""Honours won, given, counted and sought."""

from __future__ import annotations

import pytest

from kg.lexicon.awards import AwardNoun, award_nouns
from tests.extract.misc_reading import facts, names, record


@pytest.mark.parametrize("row", [r for r in award_nouns() if len(r.noun) > 1], ids=lambda r: r.noun)
def test_every_noun_reads_its_example(row: AwardNoun) -> None:
    found = names("award", f"县人大常委会机关{row.example}。")
    assert len(found) == 1, found


def test_counted_winners_of_a_prize() -> None:
    found = record("award", "7篇调研报告获全省人大系统优秀调研成果奖。")
    assert (found["name"], found["count"]) == ("全省人大系统优秀调研成果奖", 7)


def test_grades_are_honours_each() -> None:
    assert names("award", "两件作品获全国人大新闻奖一、二等奖。") == ["全国人大新闻奖一等奖", "全国人大新闻奖二等奖"]


def test_praised_classes() -> None:
    found = facts("award", "对36件优秀代表建议和10个建议办理先进单位进行表彰。")
    assert [(f.record()["name"], f.record()["count"]) for f in found] == [
        ("优秀代表建议", 36),
        ("建议办理先进单位", 10),
    ]


def test_a_class_without_title_is_the_recipient() -> None:
    found = record("award", "31个代表活动组受到通报表彰。")
    assert (found["name"], found["recipient"], found["count"]) == ("通报表彰", "代表活动组", 31)


@pytest.mark.parametrize(
    "text", ["工作得到高度评价,获得代表好评。", "获得成功,获悉详情。", "获批专项资金500万元。", "评选优秀代表建议。"]
)
def test_praise_is_none(text: str) -> None:
    assert names("award", text) == []


def test_sought() -> None:
    assert record("award", "助力创建“全国法治政府建设示范市”。")["name"] == "全国法治政府建设示范市"

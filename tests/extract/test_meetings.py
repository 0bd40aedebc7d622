"""Meetings: sittings in full, counted meetings, forums."""

from __future__ import annotations

import pytest

from kg.extract.meetings.sittings import chinese
from kg.lexicon.meetings import MeetingNoun, meeting_nouns
from kg.model.facts import Fact
from kg.pipeline import read_document
from tests.extract.misc_reading import facts, names, record


@pytest.mark.parametrize("row", meeting_nouns(), ids=lambda r: r.noun)
def test_every_noun_reads_its_example(row: MeetingNoun) -> None:
    found = names("meeting", f"一年来,{row.example}。")
    assert len(found) == 1, found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("县十七届人大五次会议以来", ["攸县第十七届人民代表大会第五次会议"]),
        ("县十七届人大常委会第三十次会议", ["攸县第十七届人民代表大会常务委员会第三十次会议"]),
        (
            "县委十二届十次、十一次全会",
            ["中国共产党攸县第十二届委员会第十次全体会议", "中国共产党攸县第十二届委员会第十一次全体会议"],
        ),
        ("县政协九届五次会议", ["中国人民政治协商会议攸县第九届委员会第五次会议"]),
        ("十三届全国人大四次会议", ["中华人民共和国第十三届全国人民代表大会第四次会议"]),
        ("省十三届人大四次会议", ["湖南省第十三届人民代表大会第四次会议"]),
    ],
)
def test_sittings_in_full(text: str, expected: list[str]) -> None:
    assert names("meeting", f"学习{text}精神。") == expected


@pytest.mark.parametrize(
    ("text", "name", "count"),
    [
        ("召开常委会会议8次。", "常委会会议", 8),
        ("举行9次常委会会议。", "常委会会议", 9),
        ("两次召开警示教育会。", "警示教育会", 2),
        ("召开立法座谈会、论证会26次。", "立法座谈会、论证会", 26),
        ("常委会党组召开会议28次。", "常委会党组会议", 28),
    ],
)
def test_counted(text: str, name: str, count: int) -> None:
    found = record("meeting", text)
    assert (found["name"], found["count"]) == (name, count)


def test_each_counted_meeting_of_a_list() -> None:
    found = facts("meeting", "召开常委会会议8次、主任会议17次。")
    assert [(f.record()["name"], f.record()["count"]) for f in found] == [("常委会会议", 8), ("主任会议", 17)]


@pytest.mark.parametrize(
    "text",
    [
        "邀请代表列席常委会会议120人次。",
        "推行居民议事会议制度。",
        "学习党的二十届三中全会精神。",
        "召开会议,听取汇报。",
        "市十六届人大及其常委会依法履职。",
    ],
)
def test_no_meeting(text: str) -> None:
    assert names("meeting", text) == []


def test_date_said_with_the_meeting() -> None:
    assert record("meeting", "2020年1月6日,县十七届人大四次会议召开。")["date"] == "2020-01-06"


@pytest.mark.parametrize(
    ("digits", "words"), [("1", "一"), ("10", "十"), ("16", "十六"), ("20", "二十"), ("35", "三十五")]
)
def test_numerals(digits: str, words: str) -> None:
    assert chinese(digits) == words


def test_a_sitting_of_nobody_known_is_a_doubt() -> None:
    document = read_document("十届三次会议以来,各项工作取得新进展。\n".encode(), "nobody.txt")
    assert not [f for f in document.facts if f.kind == "meeting"]
    assert "KG-M001" in {issue.code for issue in document.issues}


def test_a_sitting_told_with_its_verb_and_a_numbered_meeting_of_the_chairs() -> None:
    text = "县十七届人大常委会于3月8日召开第八次会议。县十七届人大常委会第32次主任会议研究决定。"
    assert names("meeting", text) == [
        "攸县第十七届人民代表大会常务委员会第八次会议",
        "攸县第十七届人民代表大会常务委员会第三十二次主任会议",
    ]


@pytest.mark.parametrize(
    ("text", "name", "count"),
    [
        ("县八、九届人大常委会共举行会议41次。", "常委会会议", 41),
        ("常委会全年召开会议8次。", "常委会会议", 8),
        ("常委会共召开12次会议。", "常委会会议", 12),
        ("召开常委会会议二十九次、主任会议一百零八次。", "主任会议", 108),
        ("主任会议共举行三十二次。", "主任会议", 32),
        ("全年召开常委会5次。", "常委会", 5),
        ("先后两次召开现场协调会,落实资金。", "现场协调会", 2),
    ],
)
def test_meetings_counted_in_any_order(text: str, name: str, count: int) -> None:
    assert (name, count) in {(f["name"], f.get("count")) for f in map(Fact.record, facts("meeting", text))}

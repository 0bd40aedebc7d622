"""Short names in articles that speak of several places."""

from __future__ import annotations

import pytest

from kg.extract.bodies.frames import frames
from kg.extract.work import Home
from kg.lexicon.divisions import by_name, chain
from kg.pipeline import read_document


def bodies(text: str) -> list[tuple[str, str]]:
    """The surfaces and names of the bodies in a text."""
    facts = [f.record() for f in read_document(text.encode(), "x").facts if f.kind == "body"]
    return [(str(f["surface"]), str(f["name"])) for f in facts]


@pytest.mark.parametrize(
    ("text", "short"),
    [
        (
            "【柳城县】 2015年,县人大常委会听取县政府报告9项。\n【融安县】 2015年,县人大常委会评议县教育局工作。\n",
            [("县政府", "柳城县人民政府"), ("县教育局", "融安县教育局")],
        ),
        (
            "各县人大工作\n巴彦县人大常委会 1992年听取县政府汇报8个。\n"
            "木兰县人大常委会 1992年评议县教育局工作,县委书记参加。\n",
            [("县政府", "巴彦县人民政府"), ("县教育局", "木兰县教育局"), ("县委", "中国共产党木兰县委员会")],
        ),
        (
            "柳州市人大常委会工作报告\n2015年,市人大常委会依法履职。\n柳城县人大常委会听取县政府报告。\n"
            "融安县人大常委会评议县教育局。\n市人大常委会听取市政府报告。\n",
            [("县政府", "柳城县人民政府"), ("县教育局", "融安县教育局"), ("市政府", "柳州市人民政府")],
        ),
        (
            "盐城晚报讯 昨日,市人大常委会到射阳县调研,听取县政府汇报。市委、市政府要求加快进度。\n",
            [("县政府", "射阳县人民政府"), ("市委", "中国共产党盐城市委员会")],
        ),
    ],
)
def test_short_names_follow_the_part_they_stand_in(text: str, short: list[tuple[str, str]]) -> None:
    found = bodies(text)
    assert [pair for pair in short if pair not in found] == []


def test_a_county_among_others_is_not_the_one_meant() -> None:
    text = "盐城市人大常委会工作报告\n市人大常委会到射阳县、滨海县调研,听取县政府汇报。\n"
    assert "县政府" not in {surface for surface, _ in bodies(text)}


def test_frames_cover_an_article_without_a_gap() -> None:
    text = "前言\n【柳城县】 县人大常委会履职。\n续。\n【融安县】 县政府汇报。\n"
    parts = frames(text, 0, len(text), Home())
    assert [a for a, _, _ in parts[1:]] == [b for _, b, _ in parts[:-1]]
    assert (parts[0][0], parts[-1][1]) == (0, len(text))
    assert [frame.place.name if frame.place else "" for _, _, frame in parts] == ["", "柳城县", "融安县"]


def test_a_county_s_own_report_is_one_frame() -> None:
    links = chain(by_name("平江县")[0])
    text = "柳城县人大常委会来访。\n融安县人大常委会来访。\n"
    assert len(frames(text, 0, len(text), Home(organ="npc", place=links[0], chain=links))) == 1

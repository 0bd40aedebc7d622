"""Mastheads and openings of many places, levels and decades: whose report it is and which years it covers."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.extract.pipe import work_of
from kg.extract.pipeline import annotate
from kg.extract.work import Home
from kg.pipeline import read_document
from kg.text.fold import fold
from kg.text.outline import outline
from kg.text.read import decode

CASES = [
    block.partition("\n")
    for block in Path(__file__).with_suffix(".txt").read_text("utf-8").removesuffix("\n").split("\n====\n")
]


@pytest.mark.parametrize(("want", "_", "text"), CASES, ids=[want for want, _, _ in CASES])
def test_masthead(want: str, _: str, text: str) -> None:
    body, _, years = want.partition("|")
    home = home_of(text)
    assert home.body == body
    if years:
        assert ">".join(year for year in (home.period, home.plan_period) if year) == years


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("县人大常委会工作报告\n——2015年1月20日在沅陵县第十六届人民代表大会第四次会议上\n各位代表:一年来。", True),
        ("——2016年1月26日在乌海市第九届人民代表大会第四次会议上\n2015年工作\n市人大常委会视察6次。", True),
        ("本报讯 2月18日,建水县政协主席李明代表县政协常委会向大会作工作报告。县政协委员出席。", True),
        ("第三节 建水县人大常委会主要工作\n1984年,县人大常委会举行会议7次。", True),
        ("建水县人大常委会五年工作综述\n县人大常委会视察40次。", True),
        ("建水县志 卷十七 政权\n1980年11月,建水县第七届人民代表大会第一次会议选举产生县人大常委会。", False),
        ("建水县人民代表大会常务委员会\n【概况】2015年,县人大常委会召开常委会会议7次。", False),
        ("建水县人大常委会举行第十四次会议\n会议听取审议了财政局局长黄锋受县政府委托作的决算报告。", False),
    ],
)
def test_a_report_is_an_act_of_reporting(text: str, told: bool) -> None:
    reports = [f.record()["body"] for f in read_document(text.encode(), "x").facts if f.kind == "report"]
    assert bool(reports) is told
    assert home_of(text).body


def home_of(text: str) -> Home:
    """The frame of the first article of a text."""
    view = fold(decode(text.encode(), "x"))
    return work_of(annotate(view, outline(view))).homes[0]

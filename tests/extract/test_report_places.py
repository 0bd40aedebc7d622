"""Whose report it is where the place is named only in passing, beside others, or not at all (``-``)."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.extract.pipe import work_of
from kg.extract.pipeline import annotate
from kg.extract.report.guess import NEAR, Guess
from kg.extract.report.parse import read
from kg.extract.work import Home
from kg.lexicon.divisions import by_name, chain
from kg.pipeline import read_document
from kg.text.fold import fold
from kg.text.outline import outline
from kg.text.read import decode

CASES = [
    block.partition("\n")
    for block in Path(__file__).with_suffix(".txt").read_text("utf-8").removesuffix("\n").split("\n====\n")
]
TWO = "浙江省人大常委会率先开展预算联网监督。江苏省人大常委会修订条例。省政府办公厅发文。\n"


def guess(text: str) -> Guess:
    return read(fold(decode(text.encode(), "report.txt")).text, "", [], Home()).guess


@pytest.mark.parametrize(("want", "_", "text"), CASES, ids=[text[:16] for _, _, text in CASES])
def test_place(want: str, _: str, text: str) -> None:
    view = fold(decode(text.encode(), "x"))
    homes = work_of(annotate(view, outline(view))).homes
    assert next((home.body for home in homes if home.body), "-") == want


@pytest.mark.parametrize(
    ("text", "rule", "words"),
    [
        ("准格尔旗人大常委会工作报告\n\n一年来,旗人大常委会依法履职。", "home.title", "人大常委会"),
        ("和田地区年鉴(2017)\n人大工作\n2016年,地区人大工委开展视察。", "home.volume", "和田地区"),
        ("县人大常委会开会\n县政府汇报《平江县城乡规划》编制情况。县委重视。", "home.recurring", "平江县"),
        ("今日要闻\n3月,如东县人大常委会视察农村公路。县政府汇报情况。", "home.named", "如东县"),
    ],
)
def test_a_guess_says_what_it_rests_on(text: str, rule: str, words: str) -> None:
    found = guess(text)
    assert (found.rule, found.sure, found.margin) == (rule, True, 1.0)
    assert text[found.start : found.end] == words


def test_two_places_near_each_other_restore_no_short_name() -> None:
    found = guess(TWO)
    assert not found.sure
    assert {found.links[0].name, found.rival[0].name} == {"浙江省", "江苏省"}
    document = read_document(TWO.encode(), "x")
    names = [f.record()["name"] for f in document.facts if f.kind == "body"]
    assert names == ["浙江省人民代表大会常务委员会", "江苏省人民代表大会常务委员会"]
    assert [issue.code for issue in document.issues if issue.code.startswith("KG-B")] == ["KG-B004"]


def test_a_margin_below_the_threshold_is_unsure_only_for_weak_clues() -> None:
    links = chain(by_name("平江县")[0])
    assert not Guess(links, "home.recurring", margin=NEAR - 0.01).sure
    assert Guess(links, "home.recurring", margin=NEAR).sure
    assert Guess(links, "home.title", margin=0.0).sure
    assert not Guess().sure
    assert Guess(links).level == "county"


def test_a_place_named_as_somewhere_else_is_no_home() -> None:
    assert guess("应丹阳市人大常委会邀请,市人大常委会副主任赴丹阳市学习考察。市政府参加。").links == ()

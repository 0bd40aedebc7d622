"""Words of the genre are put right where one character is misread, and nothing else is touched."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.lexicon.genre_words import GenreWord, genre_words
from kg.text.misread import mend
from tests.text.helpers import folded, view_of

WORDS = [row.word for row in genre_words()]


@pytest.mark.parametrize("row", genre_words(), ids=lambda row: row.word)
def test_each_word_is_found_in_its_misread_example(row: GenreWord) -> None:
    assert row.word not in row.example
    assert row.word in folded(row.example)
    assert len(row.word) >= 4


@pytest.mark.parametrize("row", [row for row in genre_words() if row.unless], ids=lambda row: row.word)
def test_words_that_only_resemble_one_of_the_genre_stay(row: GenreWord) -> None:
    for word in row.unless.split():
        assert folded(f"常委会{word}。") == f"常委会{word}。"


def test_words_are_listed_once() -> None:
    assert len(set(WORDS)) == len(WORDS)


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("开展执法捡查4次", "开展执法检查4次"),
        ("专题要研养老服务", "专题调研养老服务"),
        ("听取教育工作情况的告", "听取教育工作情况的报告"),
        ("市入大常委会", "市人大常委会"),
        ("人民代表大会常务委员合", "人民代表大会常务委员会"),
        ("听取审汉专项报告", "听取审议专项报告"),
        ("任兔国家机关工作人员", "任免国家机关工作人员"),
        ("开展专题询间", "开展专题询问"),
        ("县政府专项工工作报告", "县政府专项工作报告"),
        ("一是开展专题调 妍", "一是开展专题调研"),
    ],
)
def test_one_character_misread_missing_or_doubled(text: str, want: str) -> None:
    assert folded(text) == want


@pytest.mark.parametrize(
    "text",
    [
        "开展专项调研,听取评议,执法监察,专题培训,选举人大代表",
        "听取情况作专项工作报告",
        "有关情况在报告中说明",
        "听取三项工作报告",
        "初步审议了旅游条例",
        "听取审议税收工作情况报告",
        "全国农民代表大会",
        "开展民办教育促进法执法检查",
        "组织乡村振兴促进立法调研",
        "审议国民经济和社会发展规划",
        "《某县执法捡查条例》",
        "会议是各界人民代表会议",
        "其他任何国家机关工作人员",
        "制定代表建议批评意见办理条例",
    ],
)
def test_what_is_meant_stays(text: str) -> None:
    assert folded(text) == text


def test_offsets_and_raw_characters_stay_those_of_the_file() -> None:
    raw = "听取工作情况的告，开展执法检检查，组织专题询间。"
    view = view_of(raw)
    assert view.text == "听取工作情况的报告,开展执法检查,组织专题询问。\n"
    words = [(view.text[a:b], view.raw(a, b)) for a, b in view.mended]
    assert words == [
        ("工作情况的报告", "工作情况的告"),
        ("开展执法检查", "开展执法检检查"),
        ("组织专题询问", "组织专题询间"),
    ]
    assert raw[view.offsets[view.text.index("组织")] :].startswith("组织")
    assert not view.folded_script()


def test_seams_move_with_the_text() -> None:
    raw = (
        "听取情况的告。\n\n### 坚持正确方向\n\n全年听取专项工作报告9次，开展视察15次、执法检查3\n\n### 服务大局\n\n"
        "听取审议预算报告。\n\n次、专题询问2次，推动工作落实。\n\n组织培训。"
    )
    view = view_of(raw)
    at = view.text.index("次、专题询问2次")
    assert view.mended and at in view.seams


@given(st.lists(st.sampled_from([*WORDS, "县", "12", "。", "\n", "开展", "了", "《", "》"]), max_size=30).map("".join))
def test_intact_words_stay_in_any_order(text: str) -> None:
    view = view_of(text)
    assert not [view.raw(a, b) for a, b in view.mended if view.raw(a, b) in WORDS]
    assert mend(view).text == view.text

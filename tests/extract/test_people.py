"""People: names beside posts, rosters, appointments; common words that begin like names are none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.lexicon.people import not_names, posts, surnames
from tests.extract.misc_reading import facts, names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("县人大常委会主任王小明主持会议。", [("王小明", "主任")]),
        ("主任吴刚受县人大常委会委托作报告。", [("吴刚", "主任")]),
        ("副主任李华、周志远和赵磊出席会议。", [("李华", "副主任"), ("周志远", "副主任"), ("赵磊", "副主任")]),
        ("本报记者 杨丽萍 张倩 刘盼", [("杨丽萍", "记者"), ("张倩", "记者"), ("刘盼", "记者")]),
        ("副主任:吴玉兰(女)  郑  义", [("吴玉兰", "副主任"), ("郑义", "副主任")]),
        ("决定任命欧阳文为县财政局局长。", [("欧阳文", "局长")]),
        ("免去李玉梅同志的县教育局局长职务。", [("李玉梅", "局长")]),
        ("秘书长阿拉腾·乌云出席。", [("阿拉腾·乌云", "秘书长")]),
        ("学习习近平总书记重要讲话。", [("习近平", "总书记")]),
        ("县人大代表王芳建议加快项目建设。", [("王芳", "代表")]),
        ("黄菊艺、陈永裕等委员积极建言。", [("黄菊艺", "委员"), ("陈永裕", "委员")]),
    ],
)
def test_names_and_roles(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(f.record()["name"], f.record()["role"]) for f in facts("person", text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "以习近平新时代中国特色社会主义思想为指导,深入贯彻习近平法治思想。",
        "召开主任会议12次,组织代表高度关注民生。",
        "人大代表应邀列席会议,代表全程参与。",
        "市长办公会议研究,书记项目稳步推进。",
        "省监委主任、省法院院长和省检察院检察长列席会议。",
        "依法任命国家机关工作人员35人次,选举产生新一届领导人员。",
        "国家主席、安徽省省长、公司董事长、支部书记。",
    ],
)
def test_words_are_no_names(text: str) -> None:
    assert names("person", text) == []


def test_body_of_the_post() -> None:
    (found,) = facts("person", "县人大常委会主任王小明主持会议。")
    assert found.record()["body"] == "攸县人民代表大会常务委员会"


def test_a_person_is_given_once_in_a_role() -> None:
    text = "县人大常委会主任王小明主持会议。会后,县人大常委会主任王小明讲话。"
    assert len(facts("person", text)) == 1


def test_tables_hold_no_post_among_surnames_and_no_stray_words() -> None:
    assert not {row.post for row in posts()} & surnames()
    assert all(word[0] in surnames() or word[:2] in surnames() for word in not_names())


@given(st.sampled_from(sorted(s for s in surnames() if len(s) == 1)), st.sampled_from("国强华敏静磊洋艳勇军"))
def test_every_surname_reads_before_a_full_stop(surname: str, given_name: str) -> None:
    found = names("person", f"副主任:{surname}志{given_name}。")
    assert found in ([f"{surname}志{given_name}"], []) if surname + "志" in not_names() else found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("会议由县人大常委会主任丘发添主持,副主任赖文辉、陈 刚出席。", ["丘发添", "赖文辉", "陈刚"]),
        ("县政协主席布仁巴雅尔作工作报告,县长额尔敦仓出席。", ["布仁巴雅尔", "额尔敦仓"]),
        ("选举结果:县人大常委会副主任:乌云其其格(女)、朝鲁、王 刚。", ["乌云其其格", "朝鲁", "王刚"]),
        ("选举刘海、额日登为副县长。", ["刘海", "额日登"]),
        ("阿不都热依木·买买提副主任主持会议,司马义·铁力瓦尔地同志讲话。", ["阿不都热依木·买买提", "司马义·铁力瓦尔地"]),
        ("欧阳建国副主任作说明,诸葛明院长列席。", ["欧阳建国", "诸葛明"]),
        ("村党支部书记刘金龙发言,省人大常委会主任张德海视察。", ["刘金龙", "张德海"]),
        ("县政协常委和委员视察学校。", []),
    ],
)
def test_names_of_many_kinds(text: str, expected: list[str]) -> None:
    assert sorted(names("person", text)) == sorted(expected)


def test_the_name_before_an_election() -> None:
    assert names("person", "副主任5人,王家清当选为县人大常委会主任。") == ["王家清"]
    assert names("person", "县政协主席李伏明督办的提案。县政协副主席王翠莲作提案工作情况报告。") == ["李伏明", "王翠莲"]

"""What a scan destroyed is marked, and its neighbours are not."""

from __future__ import annotations

import pytest

from tests.text.helpers import outlined

CLAUSE = "听取审议县人民政府关于义务教育均衡发展情况的专项报告"
LONG = "常委会坚持以人民为中心，听取审议专项工作报告十二项，开展执法检查三次，组织代表视察九次。"


def damage(text: str) -> list[tuple[str, str]]:
    view, layout = outlined(text)
    return [(d.why, view.text[d.start : d.end]) for d in layout.damages]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        (f"常委会{CLAUSE}{CLAUSE}。", [("duplicated", CLAUSE)]),
        (f"常委会{CLAUSE}的{CLAUSE}。", [("duplicated", CLAUSE)]),
        (f"{LONG}\n开展调研。\n{LONG}", [("duplicated", LONG.replace("，", ","))]),
        (f"{LONG}听取汇报。\n{LONG}组织视察两次。", []),
        (f"召开会议六次。{LONG}\n{LONG}组织视察两次。", [("duplicated", LONG.replace("，", ","))]),
        ("收到锟斤拷锟斤拷建议。", [("garbled", "锟斤拷锟斤拷")]),
        ("有件必备、有备必审，加强督办、加强督查，推进工作落实、推进工作创新。", []),
        ("听取国有资产管理情况综合报告和金融企业国有资产管理情况专项报告。", []),
    ],
)
def test_repeats_and_garble(text: str, want: list[tuple[str, str]]) -> None:
    assert damage(text) == want


@pytest.mark.parametrize(
    "text",
    [
        "会议听取了台江区人大常委会工作报告、台江区人民法院工作报告、台江区人民检察院工作报告。",
        "作出了关于县人民政府工作报告的决议、关于县人民法院工作报告的决议、关于县人民检察院工作报告的决议。",
        "听取市人民政府关于教育工作情况的报告、市人民政府关于水利工作情况的报告、市人民政府关于卫生工作情况的报告。",
        "任命张三为县人民法院审判委员会委员、审判员，任命李四为县人民法院审判委员会委员、审判员。",
        "接受张某辞去县人民政府副县长职务的请求，接受李某辞去县人民政府副县长职务的请求。",
        "审议关于加强法制教育的决议，审议关于加强法制教育的决议的说明。",
    ],
)
def test_items_built_alike_are_no_misprint(text: str) -> None:
    assert damage(text) == []


def test_a_line_printed_again_is_a_misprint() -> None:
    line = "围绕区委打造文化名城部署，对促进民营经济发展活动、"
    assert damage(f"批准决算。{line}{line}楼宇经济开展调研。") == [("duplicated", "围绕区委打造文化名城部署,")]


def test_the_copy_cut_off_by_a_stop_is_the_bad_one() -> None:
    text = "组织代表向完成驻市全国和省人大代表赴外地集中。完成驻市全国和省人大代表赴外地集中视察三次。"
    view, layout = outlined(text)
    assert [view.text[d.start :][:3] for d in layout.damages] == ["完成驻"]
    assert layout.damages[0].start < text.index("。")


def test_an_intact_first_clause_stays() -> None:
    text = "实现组成人员联系361名基层市人大代表的组成人员联系361名基层市人大代会议会覆盖。"
    _, layout = outlined(text)
    assert not layout.damaged(0, text.index("的"))
    assert layout.damaged(text.rindex("361"), text.rindex("361") + 3)


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("聚焦民主法治建设，繁，已生福祉改善，认真履职。", [("garbled", "繁")]),
        ("扩大有效投资，如，加快项目建设。", []),
        ("分设三组，一，二，三，各有分工。", []),
        ("组织常委会专题讲座 6 学深悟透、学以致用。", [("missing end", "6")]),
        ("组织常委会专题讲座 6 次，学深悟透。", []),
        ("建成代表联络站 12 余处，选派干部 30 多名。", []),
        ("迎接建党 90 周年，打造 5 大平台，联动 3 县区。", []),
        ("组织常委会专题讲座6学深悟透。", []),
        ("开通 12345 热线，第 3 小组视察。", []),
    ],
)
def test_clauses_and_units_of_which_little_is_left(text: str, want: list[tuple[str, str]]) -> None:
    assert damage(text) == want


def test_a_lost_end_before_a_heading() -> None:
    text = f"一、立法工作\n{LONG}通过座谈凝聚法治共识，为法规的颁布实施营造了良好舆\n二、监督工作\n{LONG}"
    assert damage(text) == [("missing end", "为法规的颁布实施营造了良好舆")]


def test_a_lost_stop_after_a_figure_is_no_lost_end() -> None:
    assert damage(f"一、任免\n{LONG}任免国家机关工作人员43人次\n二、监督\n{LONG}") == []


def test_a_byline_is_no_lost_end() -> None:
    assert damage(f"# 报告\n{LONG}记者 王小明\n## 2023年工作\n{LONG}") == []


def test_column_breaks_are_marked_on_what_was_stranded() -> None:
    text = (
        "## 方向\n\n开展视察15次、执法检查3\n\n## 大局\n\n审查预算报告，收集意见90条,\n\n"
        "## 代表\n\n次、询问2次，推动落实。"
    )
    assert damage(text) == [("column break", "次、"), ("column break", ",")]

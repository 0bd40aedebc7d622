"""Source → View: what a fold closes, what it keeps, and where every character came from."""

from __future__ import annotations

import pytest

from tests.text.helpers import folded, view_of


@pytest.mark.parametrize(
    ("raw", "want"),
    [
        ("共召开会议 ８ 次，占９２．１％。", "共召开会议8次,占92.1%。"),
        ("二○○五年、二ＯＯ六年、二0二四年", "二〇〇五年、二〇〇六年、二〇二四年"),
        ("⼈⺠代表⼤会", "人民代表大会"),
        ("審議條(tiáo)例３件，聽取（tīng qǔ）報告。", "审议条例3件,听取报告。"),
        ("开发APP(app)并接入 5G SA 网络", "开发APP(app)并接入5G SA网络"),
        ("执法检查 and 视察调研80余次", "执法检查and视察调研80余次"),
        ("收到意见1 200余条", "收到意见1200余条"),
        ("\ufeff\ufffd\ufffd2 月\u200b4 日", "2月4日"),
        ("「一府兩院」的『工作報告』", "“一府两院”的‘工作报告’"),
        ("《关于修改<选举办法>的决定》", "《关于修改〈选举办法〉的决定》"),
        (
            "<p>听取&ldquo;一府两院&rdquo;报告&nbsp;3项。</p><p>视察<b>2</b>次。</p>",
            "听取“一府两院”报告3项。\n视察2次。",
        ),
        ("**加强监督。** 听取报告。", "加强监督。听取报告。"),
        ('开展"双联系"和"走进人大"活动', "开展“双联系”和“走进人大”活动"),
        ("介绍\"坚持'六个结合'\"的做法", "介绍“坚持‘六个结合’”的做法"),
    ],
)
def test_within_a_line(raw: str, want: str) -> None:
    assert folded(raw) == want


def test_a_missing_quote_does_not_turn_the_others_around() -> None:
    raw = '组织"代表进站"活动，建、办、督、评"，全环节在线，打造"直通车"，完善"一屏管"机制。'
    assert folded(raw) == "组织“代表进站”活动,建、办、督、评”,全环节在线,打造“直通车”,完善“一屏管”机制。"


def test_wraps_are_closed_across_blank_lines_where_the_sentence_goes_on() -> None:
    raw = "对审计整改情况进行测评，并听取审议县人民法院\n\n房屋租赁纠纷审判工作的报告，督促源头治理。\n开展视察。"
    assert (
        folded(raw)
        == "对审计整改情况进行测评,并听取审议县人民法院房屋租赁纠纷审判工作的报告,督促源头治理。\n开展视察。"
    )


def test_hard_wraps_with_indents() -> None:
    raw = (
        "　　平川县人大常委会在县委的领导下，坚持以邓小平理论和“三\n"
        "个代表”重要思想为指导，认真履行宪法和法律赋予的各项职\n"
        "责，共召开常委会会议８次，听取和审议专项工作报告 20\n"
        "个，作出决议决定 6 项。\n"
        "　　坚持把监督工作放在首位，先后对《农业法》、《环保法》\n"
        "、《消防法》等五部法律法规的实施情况进行了执法检查。\n"
        "\n                — 12 —\n\n"
        "　　组织代表视察 6 次，参加视察的代表 240 人次，督办代表的\n"
        "建议、批评和意见 120 件，办复率百分之百。\n"
    )
    lines = folded(raw).split("\n")
    assert len(lines) == 3
    assert "听取和审议专项工作报告20个,作出" in lines[0]
    assert lines[1].endswith("《农业法》、《环保法》、《消防法》等五部法律法规的实施情况进行了执法检查。")
    assert lines[2].startswith("组织代表视察6次")


@pytest.mark.parametrize("furniture", ["12", "— 12 —", "- 3 -", "第 5 页 共 9 页", "②22", "* * *", "![图](a.png)"])
def test_page_furniture_is_dropped(furniture: str) -> None:
    assert folded(f"听取报告3个。\n\n{furniture}\n\n开展视察2次。") == "听取报告3个。\n开展视察2次。"


def test_a_number_wrapped_onto_its_own_line_stays() -> None:
    assert (
        folded("全年共听取和审议专项工作报告\n12\n个，开展执法检查。")
        == "全年共听取和审议专项工作报告12个,开展执法检查。"
    )


def test_headings_stay_apart_and_debris_goes_back_to_its_sentence() -> None:
    raw = (
        "## 一、监督工作\n\n形成亮点纷呈的实践，并且连续多年都在全省人大系统工作经验交流\n\n"
        "#### 会上作典型发言。 二、代表工作,服务履职\n\n组织视察。"
    )
    assert folded(raw).split("\n") == [
        "一、监督工作",
        "形成亮点纷呈的实践,并且连续多年都在全省人大系统工作经验交流会上作典型发言。",
        "二、代表工作,服务履职",
        "组织视察。",
    ]


def test_a_torn_column_is_stitched_where_numeral_and_measure_word_prove_it() -> None:
    raw = (
        "### 坚持正确方向\n\n全年听取专项工作报告9次，开展视察15次、执法检查3\n\n### 服务大局\n\n"
        "听取审议预算报告。\n\n次、专题询问2次，推动工作落实。\n\n组织培训。"
    )
    view = view_of(raw)
    assert view.text.split("\n")[1] == "全年听取专项工作报告9次,开展视察15次、执法检查3次、专题询问2次,推动工作落实。"
    at = view.text.index("执法检查")
    first, second = view.runs(at, at + 6)
    assert raw[first.start : first.end] == "执法检查3"
    assert raw[second.start : second.end] == "次"


def test_salutation_dateline_and_speaker_stand_alone() -> None:
    raw = (
        "县人民代表大会常务委员会工作报告\n（一九八七年四月二十一日在县第九届人民代表大会第一次会议上）\n"
        "县人大常委会副主任  张某\n各位代表：\n我受委托，向大会报告工作。"
    )
    assert len(folded(raw).split("\n")) == 5


def test_windows_line_ends() -> None:
    assert folded("一、监督工作\r\n\r\n听取报告3个。\r\n") == "一、监督工作\n听取报告3个。"


LEFT = """\
一年来常委会听取和审议专项工作报告
十二项对五部法律法规的实施情况进行
了执法检查组织代表开展视察六次形成
调研报告九篇提出意见建议八十五条推
动解决了一批群众关心的热点难点问题
，取得良好成效。"""
RIGHT = """\
代表工作不断加强，全年培训代表二百
四十人次，建成代表联络站三十六个，
接待选民一千二百余人次，办理代表建
议一百三十七件，办复率达到百分之百
，代表满意和基本满意率为百分之九十
八，创历年新高。"""


def test_two_columns_side_by_side_are_read_one_after_the_other() -> None:
    pairs = zip(LEFT.split("\n"), RIGHT.split("\n"), strict=True)
    raw = "\n".join(a.ljust(20, "　") + b for a, b in pairs)
    view = view_of(raw)
    columns = [column.replace("\n", "").replace("，", ",") for column in (LEFT, RIGHT)]
    assert view.text == "\n".join(columns) + "\n"
    at = view.text.index("十二项")
    assert [raw[a:b] for a, b in view.runs(at - 2, at + 3)] == ["报告", "十二项"]


def test_a_table_is_no_text_in_two_columns() -> None:
    raw = "\n".join(f"{n}代表建议办理情况已经办结。      {n}代表议案审议情况已经办结。" for n in "甲乙丙丁戊己")
    assert folded(raw).startswith("甲代表建议办理情况已经办结。甲代表议案审议情况已经办结。\n乙")

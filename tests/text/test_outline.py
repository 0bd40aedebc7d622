"""View → Outline: articles, headings and their depth, the status of sentences."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kg.text.fold import fold
from kg.text.outline import outline
from kg.text.read import decode
from kg.text.sentences import split
from tests.text.helpers import outlined, sections, statuses, tree

ROOT = Path(__file__).parents[2]
COUNTY = """\
清河县人民代表大会常务委员会工作报告
——2006年2月15日在县第十四届人民代表大会第四次会议上
各位代表：
我受县人大常委会的委托，向大会报告工作，请予审议。
一、2005年的主要工作
一年来，共召开常委会会议7次。
（一）加强监督工作，增强监督实效
1.加强对法律法规实施情况的监督检查。检查了消防法的贯彻执行情况。
（二）依法行使任免权
全年共任免国家机关工作人员43人次。
二、2006年工作安排
2006年是“十一五”规划的开局之年，做好今年的工作，意义重大。
（一）围绕中心，服务大局
听取和审议县人民政府关于新农村建设情况的报告。
"""


@pytest.mark.parametrize("doc", ["000", "002", "003"])
def test_sections_of_the_gold(doc: str) -> None:
    data = next((ROOT / "seeds").glob(f"{doc}*.txt")).read_bytes()
    view = fold(decode(data, doc))
    found = {(view.offsets[s.start], s.level, s.run_in) for s in outline(view).sections}
    lines = (ROOT / "tests" / "gold" / f"{doc}.gold.jsonl").read_text("utf-8").splitlines()
    gold = [row for row in map(json.loads, lines) if row["kind"] == "section"]
    assert found == {(row["start"], row["level"], row.get("run_in", False)) for row in gold}


def test_levels_of_a_county_report() -> None:
    assert tree(COUNTY) == [
        (1, "清河县人民代表大会常务委员会工作报告"),
        (2, "一、2005年的主要工作"),
        (3, "(一)加强监督工作,增强监督实效"),
        (4, "1.加强对法律法规实施情况的监督检查。"),
        (3, "(二)依法行使任免权"),
        (2, "二、2006年工作安排"),
        (3, "(一)围绕中心,服务大局"),
    ]
    assert [s.role for s in sections(COUNTY)][:2] == ["title", "achievements"]
    assert sections(COUNTY)[5].role == "plan"


def test_many_reports_in_one_file() -> None:
    _, layout = outlined("\n\n".join([COUNTY] * 200))
    assert len(layout.articles) == 200
    assert {a.title for a in layout.articles} == {"清河县人民代表大会常务委员会工作报告"}
    assert layout.articles[-1].end == layout.sentences[-1].end + 1
    per_article = len(layout.sentences) // 200
    assert [s.status for s in layout.sentences[:per_article]] == [s.status for s in layout.sentences[-per_article:]]


@pytest.mark.parametrize(
    ("heading", "plan"),
    [
        ("三、今后的工作意见", True),
        ("一九九八年工作要点", True),
        ("2013年工作安排", True),
        ("下一步工作打算", True),
        ("对下届常委会工作的建议", True),
        ("目标一：提高政治站位", True),
        ("今后五年工作的总体要求", True),
        ("三、2012年工作回顾", False),
        ("（五）认真做好代表建议、批评和意见办理工作", False),
        ("（三）加强计划预算监督", False),
        ("聚焦目标任务，强化监督实效", False),
        ("今年重点工作完成情况", False),
        ("存在的问题和不足", False),
    ],
)
def test_which_headings_open_the_plan(heading: str, plan: bool) -> None:
    text = f"2012年，共召开常委会会议6次。\n{heading}\n听取审议专项工作报告8项。"
    assert statuses(text)[-1] == ("听取审议", "plan" if plan else "done")


@pytest.mark.parametrize(
    ("opening", "plan"),
    [
        ("2024年，市人大常委会将深入贯彻市委部署。", True),
        ("今后一年，常委会工作的总体要求是：坚持党的领导。", True),
        ("各位代表！2019年是新中国成立70周年。做好今年的工作，意义重大。", True),
        ("今年以来，县人大常委会共听取报告6项。", False),
        ("今年，常委会将学习贯彻党的二十大精神作为首要政治任务。", False),
        ("今年，常委会主要领导带队走访。", False),
    ],
)
def test_which_openings_turn_to_the_plan(opening: str, plan: bool) -> None:
    text = f"常委会开展视察三次。\n{opening}\n听取审议专项工作报告8项。"
    assert statuses(text)[-1][1] == ("plan" if plan else "done")


def test_a_next_step_is_plan_to_the_end_of_its_paragraph() -> None:
    text = "听取报告3项。下一步，将开展专题询问。组织代表视察。\n任免干部9人。"
    assert [s for _, s in statuses(text)] == ["done", "plan", "plan", "done"]


def test_session_news_has_no_plan_part() -> None:
    text = (
        "县人大常委会召开第十二次会议\n本报讯 8月23日，县人大常委会第十二次会议召开。\n"
        "会议强调，今年是全面贯彻党的十九大精神的开局之年，要做好今年的工作。\n会议表决通过了任免事项。"
    )
    assert statuses(text)[-1] == ("会议表决", "done")


def test_proposal_digests_are_plan() -> None:
    text = "# 报告解读\n听取报告3项。\n# 提案选编\n## 推动文旅融合\n市政协委员王某建议，设立专项资金。"
    assert statuses(text)[-1][1] == "plan"


def test_agenda_items_are_no_headings() -> None:
    _, layout = outlined("会议议程：\n一、听取审议县人民政府工作报告\n二、听取审议县人民法院工作报告\n三、人事任免事项")
    assert not layout.sections
    assert not any(s.heading for s in layout.sentences)


def test_yearbook_entries_are_sections() -> None:
    text = "【执法检查】 5月，县人大常委会检查《食品安全法》实施情况。\n【代表工作】 年内，组织代表视察4次。"
    assert tree(text) == [(2, "执法检查"), (2, "代表工作")]


def test_run_in_heads_need_a_parallel() -> None:
    alone = "加强自身建设。常委会举办讲座九次，组织培训二十人。\n听取报告，检查法律实施情况，组织代表开展视察。"
    assert not sections(alone)
    pair = "加强自身建设。常委会举办讲座九次，组织培训二十人。\n服务代表履职。组织代表开展视察，培训代表一百人。"
    assert [s.run_in for s in sections(pair)] == [True, True]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("甲；乙。丙！丁", ["甲；乙。", "丙！", "丁"]),
        ("他说“好。很好。”会议结束。", ["他说“好。很好。”", "会议结束。"]),
        ("“没有合上。下一句。", ["“没有合上。", "下一句。"]),
    ],
)
def test_sentences(text: str, want: list[str]) -> None:
    text = text.replace("！", "!").replace("；", ";")
    assert [text[a:b] for a, b in split(text)] == [w.replace("！", "!").replace("；", ";") for w in want]

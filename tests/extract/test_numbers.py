"""Numbers: value, unit and hedge of sentences of all kinds, and numerals that are none."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kg.extract.numbers.parse import find
from kg.model.facts import NotNumberFact, NumberFact
from kg.pipeline import read_document
from tests.extract.reading import numbers, refusals, said, work_of

DATA = Path(__file__).with_name("data")
ROOT = Path(__file__).parents[2]


def rows(name: str) -> list[list[str]]:
    return [line.split("\t") for line in (DATA / name).read_text("utf-8").split("\n") if line]


@pytest.mark.parametrize(("text", "expected"), rows("numbers.tsv"))
def test_value_unit_and_hedge(text: str, expected: str) -> None:
    assert "|".join(map(said, numbers(text))) == expected


@pytest.mark.parametrize(("why", "text"), rows("not_numbers.tsv"))
def test_counts_nothing(why: str, text: str) -> None:
    assert [said(f) for f in numbers(text)] == []
    assert why in [f.why for f in refusals(text)]


def gold(doc: str) -> tuple[str, list[dict[str, object]]]:
    source = next((ROOT / "seeds").glob(f"{doc}_*.txt")).read_bytes().decode("utf-8", "replace")
    lines = (ROOT / "tests" / "gold" / f"{doc}.gold.jsonl").read_text("utf-8").splitlines()
    return source, [json.loads(line) for line in lines]


@pytest.mark.parametrize("doc", ["000", "002", "003"])
def test_refusals_of_the_gold_files(doc: str) -> None:
    text, facts = gold(doc)
    found = [f.fact for f in find(work_of(text))]
    figures = [f for f in found if isinstance(f, NumberFact)]
    reasons = [f for f in found if isinstance(f, NotNumberFact)]
    wanted = [f for f in facts if f["kind"] == "not_number"]
    agreed = 0
    for fact in wanted:
        start = int(str(fact["surface_start"]))
        end = start + len(str(fact["surface"]))
        assert not [f for f in figures if f.surface_start < end and start < f.surface_start + len(f.surface)], fact
        agreed += any(f.start < end and start < f.end and f.why == fact["why"] for f in reasons)
    assert agreed >= 0.95 * len(wanted)


def test_a_comparison_belongs_to_its_figure() -> None:
    fact = numbers("办结401件、占比73.6%,较上年提高1.2个百分点。")[1]
    assert fact.change is not None
    assert (fact.change.value, fact.change.unit, fact.change.direction, fact.change.vs) == (1.2, "百分点", "up", "上年")
    assert fact.change.surface == "1.2个百分点"


def test_comparisons_are_dealt_out_in_order() -> None:
    first, second = numbers("受理案件120件,审结110件,同比分别上升6.2%、下降7.5%。")[:2]
    assert first.change is None or first.change.value == 6.2
    a, b = numbers("人均可支配收入15231元,人均纯收入5621元,分别增长9.8%和11.2%。")
    assert a.change is not None and b.change is not None
    assert (a.change.value, b.change.value) == (9.8, 11.2)
    assert second.value == 110


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("制定地方性法规7件、修改6件、废止11件。", ["制定地方性法规", "修改地方性法规", "废止地方性法规"]),
        ("完成高质量发展重点任务3项、民生事项5项。", ["完成高质量发展重点任务", "完成民生事项"]),
        ("选聘36名专家学者。", ["选聘专家学者"]),
        ("提出加快中原量子谷建设等12条建议。", ["提出建议"]),
        ("全年共听取和审议专项工作报告18项。", ["听取和审议专项工作报告"]),
        ("接待来访320起1250人次。", ["接待来访", "接待来访"]),
        ("打造16个省级和80个市级基层示范点。", ["打造省级基层示范点", "打造市级基层示范点"]),
        ("满意率由2018年的85%提高到2022年的98%。", ["满意率", "满意率"]),
        ("征求到意见建议8个方面46条。", ["征求到意见建议", "征求到意见建议"]),
        ("共征集提案213件,经审查立案186件。", ["征集提案", "立案提案"]),
        ("建成三个平台、五支队伍。", ["建成平台", "建成队伍"]),
        ("对36件优秀代表建议和10个先进单位进行表彰。", ["优秀代表建议", "先进单位"]),
        ("每村配备3至5名网格员。", ["网格员"]),
        ("交由64个单位承办,全部办复。", ["承办单位"]),
        ("从立案提案中遴选出重点提案10件。", ["遴选出重点提案"]),
        ("组织36名委员分4个组进行评议。", ["组织委员", "组"]),
        ("组织35名代表对派出所、工商所进行评议。", ["组织代表"]),
        ("行政许可法颁布后对省法规共清理162件。", ["清理省法规"]),
        ("制定法规20件修改26件废止5件。", ["制定法规", "修改法规", "废止法规"]),
        (
            "任免国家机关工作人员328人次,其中任命206人次、免职122人次。",
            [
                "任免国家机关工作人员",
                "任命国家机关工作人员",
                "免职国家机关工作人员",
            ],
        ),
        ("针对利益联结不紧等3个方面的问题。", ["问题"]),
        ("派出六个代表团访问了罗马尼亚。", ["派出代表团"]),
        ("【代表工作】全年接待来访代表46人次。", ["接待来访代表"]),
        ("县人民法院审结案件1230件。", ["审结案件"]),
        ("督促县检察院纠正违法行为15件。", ["督促县检察院纠正违法行为"]),
        ("深入8个乡镇、26个村对河长制落实情况进行检查。", ["乡镇", "村"]),
        ("组织3个调研组赴安徽学习考察。", ["组织调研组"]),
        ("建议数量是上届同期的2.5倍。", ["建议数量"]),
        ("连续4年开展环保领域执法检查。", ["开展环保领域执法检查"]),
        ("三年内实现代表述职全覆盖。", ["实现代表述职全覆盖"]),
        ("听取街道办事处关于未来社区创建、长者食堂运营两个专项工作汇报。", ["听取专项工作汇报"]),
        ("制定河湖长制工作、优化营商环境、清江流域水生态环境保护条例等12件。", ["制定条例"]),
    ],
)
def test_what_is_counted(text: str, what: list[str]) -> None:
    assert [f.what for f in numbers(text)] == what


@pytest.mark.parametrize(
    ("text", "status", "period", "scope"),
    [
        ("听取专项工作报告18项。", "done", "2023", "year"),
        ("以760个代表联络站为载体,联系群众。", "state", "2023", "cumulative"),
        ("全县现有代表小组126个。", "state", "2023", "cumulative"),
        ("截至目前,建立协商平台36个。", "done", "2023", "cumulative"),
        ("常委会拟听取专项工作报告12项,开展执法检查3项。", "plan", "2024", "year"),
        ("科学编制五年立法规划,谋划立法审议项目20件。", "plan", None, "term"),
        ("1988年,县人大常委会召开主任会议14次。", "done", "1988", "year"),
        ("依法批准2022年财政决算等3件议案。", "done", "2023", "year"),
        ("五年来,共收到代表建议437件。", "done", "2019/2023", "term"),
        ("上年,办结建议35件。", "done", "2022", "year"),
        ("今年办结建议40件,上年办结35件。", "done", "2022", "year"),
        ("1981~1987年,共举行会议41次。", "done", "1981/1987", "term"),
        ("1996年7月起,对公安厅进行评议,收集意见317条。", "done", "2023", "year"),
        ("连续4年开展执法检查。", "state", "2023", "cumulative"),
        ("编制五年立法规划,确定第一类项目47项。", "plan", None, "term"),
        ("落实述职制度,三年内实现辖区代表述职全覆盖。", "done", "2023", "year"),
    ],
)
def test_context(text: str, status: str, period: str | None, scope: str) -> None:
    fact = numbers(text)[-1]
    assert (fact.status, fact.period, fact.scope) == (status, period, scope)


def test_a_numeral_without_its_unit_is_a_doubt() -> None:
    work = work_of("组织常委会专题讲座6学深悟透、学以致用。")
    assert [f.fact for f in find(work)] == []
    assert [i.code for i in work.issues] == ["KG-N001"]


def test_surface_and_quote_are_characters_of_the_file() -> None:
    text = "收到代表建议1 237\n件,办结率 98.6 %。"
    for fact in numbers(text):
        assert text[fact.start : fact.end] == fact.quote
        assert text[fact.surface_start : fact.surface_start + len(fact.surface)] == fact.surface


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("建议办结率较上年提高5.6个百分点,达到68.2%。", (68.2, 5.6, "up", "上年")),
        ("办结率为95.3%,高于全国平均水平3.2个百分点。", (95.3, 3.2, "up", "全国平均水平")),
        ("办结率为91.3%,低于上年同期1.5个百分点。", (91.3, 1.5, "down", "上年同期")),
    ],
)
def test_points_are_a_change_of_the_share_beside_them(text: str, expected: tuple[float, float, str, str]) -> None:
    (fact,) = numbers(text)
    assert fact.change is not None
    assert (fact.value, fact.change.value, fact.change.direction, fact.change.vs) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("开展视察12次,是上年的3倍。", (12, 2, "up", "上年")),
        ("代表建议办结40件,为去年的0.8倍。", (40, 0.2, "down", "去年")),
    ],
)
def test_times_as_many_is_a_rise_by_the_rest(text: str, expected: tuple[float, float, str, str]) -> None:
    (fact,) = numbers(text)
    assert fact.change is not None
    assert (fact.value, fact.change.value, fact.change.direction, fact.change.vs) == expected


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("县人大常委会责成县人民政府查处案件126起。", "政府"),
        ("督促县政府出台办法,对备案文件提出意见3条。", "常委会"),
        ("县政府副县长和5名代表列席会议。", "常委会"),
        ("县法院关于审判工作的报告,“满意”票为28票。", "常委会"),
        ("县第八届人民代表大会第一次会议召开,到会代表386名。", "人民代表大会"),
        ("县第八届人民代表大会第一次会议以来,开展视察5次。", "常委会"),
    ],
)
def test_whose_figure(text: str, subject: str) -> None:
    head = "云岭县人民代表大会常务委员会工作报告\n——2020年3月5日在云岭县第十七届人民代表大会第四次会议上\n各位代表:\n"
    found = read_document((head + text + "\n").encode(), "report.txt").facts
    last = [f for f in found if isinstance(f, NumberFact)][-1]
    wanted = {"政府": "云岭县人民政府", "常委会": "云岭县人民代表大会常务委员会", "人民代表大会": "云岭县人民代表大会"}
    assert last.subject == wanted[subject]


def test_three_committees_are_counted_though_they_are_named() -> None:
    head = "云岭县人民代表大会常务委员会工作报告\n——2020年3月5日在云岭县第十七届人民代表大会第四次会议上\n各位代表:\n"
    found = read_document((head + "增设法制、财经、教科文卫三个工作委员会。\n").encode(), "report.txt").facts
    assert "三个" in [f.surface for f in found if isinstance(f, NumberFact)]

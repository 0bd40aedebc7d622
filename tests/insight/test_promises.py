"""Promises: what is planned in one report and answered, or not, by later ones of the same body."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import permutations

import pytest

from kg.insight.promises import promises, table
from kg.insight.promises.outcome import later_reports
from kg.insight.promises.steps import activity_outcome, law_outcome
from kg.insight.topics import core, same_topic
from kg.model.graph import Claim
from kg.model.insight import Promise
from tests.insight.reports import corpus, report

FIRST = report(
    2020,
    "制定文明行为促进条例。听取审议预算执行情况的报告。",
    "制定资水保护条例,修改城市绿化条例,开展历史建筑保护立法调研,审议养犬管理条例。检查安全生产法实施情况。"
    "听取审议预算执行情况的报告,听取审议职业教育发展情况的报告。开展乡村旅游发展情况专题调研。",
)
SECOND = report(
    2021,
    "制定资水保护条例。对历史建筑保护条例进行了一审。检查安全生产法实施情况。听取审议预算执行情况的报告。"
    "围绕乡村旅游发展开展专题询问。",
    "制定历史建筑保护条例,制定养犬管理条例。",
)
THIRD = report(2022, "制定历史建筑保护条例。听取审议职业教育发展情况的报告。", "听取审议营商环境情况的报告。")


def outcomes(*texts: str) -> dict[str, str]:
    """Outcome by what was planned, for the plans of the first report."""
    found = corpus(*texts)
    rows = table(found, promises(found)).records()
    return {str(row["计划事项"]): str(row["结果"]) for row in rows if row["计划期"] == "2021年"}


def test_outcomes_of_the_first_plan() -> None:
    assert outcomes(FIRST, SECOND, THIRD) == {
        "制定：益阳市资水保护条例": "已完成",
        "修改：益阳市城市绿化条例": "未再提及",
        "立法调研：益阳市历史建筑保护条例": "已完成",
        "审议：益阳市养犬管理条例": "进行中",
        "执法检查：中华人民共和国安全生产法": "已完成",
        "听取审议报告：预算执行": "已完成",
        "听取审议报告：职业教育发展": "已完成",
        "专题调研：乡村旅游发展": "以其他方式完成",
    }


def test_only_reports_that_look_back_on_the_due_years_or_later_are_searched() -> None:
    found = corpus(FIRST, SECOND, THIRD)
    body, reports = next(iter(found.reports_of.items()))
    assert [r.period for r in later_reports(found, reports[0], (2022, 2022))] == ["period/2022"], body
    assert later_reports(found, reports[2], (2021, 2021)) == ()


def test_without_a_report_on_the_due_year_nothing_is_called_forgotten() -> None:
    found = outcomes(FIRST, THIRD)
    assert found["修改：益阳市城市绿化条例"] == "无报告可查"
    # heard in the year after: without the report between, nothing shows that it is the one planned
    assert found["听取审议报告：职业教育发展"] == "无报告可查"
    # an annual report answers for its own year only
    assert found["听取审议报告：预算执行"] == "无报告可查"


def test_what_no_report_of_the_graph_can_tell_yet_is_not_due() -> None:
    assert set(outcomes(FIRST).values()) == {"尚未到期"}


def test_reports_of_another_body_answer_nothing() -> None:
    other = report(2021, "制定资水保护条例。检查安全生产法实施情况。", "听取审议法治建设情况的报告。", city="岳阳市")
    assert set(outcomes(FIRST, other).values()) == {"无报告可查"}


def test_the_order_of_reports_does_not_matter() -> None:
    expected = promises(corpus(FIRST, SECOND, THIRD))
    for texts in permutations((FIRST, SECOND, THIRD)):
        assert promises(corpus(*texts)) == expected


def test_consecutive_years_prove_the_year_between() -> None:
    told = report(2022, "连续三年听取审议职业教育发展情况的报告。", "听取审议营商环境情况的报告。")
    found = corpus(FIRST, told)
    promise = _promise(promises(found), found.claims, "职业教育发展")
    assert promise.outcome == "done"
    assert any(f.name == "running" for f in promise.answers[0].features)


def test_a_misprinted_title_answers_where_it_is_the_only_one() -> None:
    told = report(2021, "制定资永保护条例。", "听取审议营商环境情况的报告。")
    assert outcomes(FIRST, told)["制定：益阳市资水保护条例"] == "已完成"
    river = report(2021, "制定资江保护条例。视察资江、资水治理情况。", "听取审议营商环境情况的报告。")
    assert outcomes(FIRST, river)["制定：益阳市资水保护条例"] == "未再提及"  # both are told of elsewhere: two rivers
    plan = report(2020, "制定文明行为促进条例。", "制定住宅专项维修资金管理条例。")
    done = report(2021, "制定住宅专顶维修资金管理条例。", "听取审议营商环境情况的报告。")
    assert list(outcomes(plan, done).values()) == ["已完成"]


def test_a_row_has_both_sentences_and_their_places() -> None:
    found = corpus(FIRST, SECOND)
    row = next(r for r in table(found, promises(found)).records() if r["计划事项"] == "制定：益阳市资水保护条例")
    assert "资水保护条例" in str(row["计划原句"])
    assert row["落实原句"] == "制定资水保护条例。"
    assert str(row["计划出处"]).startswith("0.txt ")
    assert str(row["落实出处"]).startswith("1.txt ")


@pytest.mark.parametrize(
    ("planned", "told", "expected"),
    [
        ("enact", "enact", "done"),
        ("enact", "first_reading", "under_way"),
        ("research", "enact", "done"),
        ("enact", "inspect", "done"),
        ("enact", "amend", "done_otherwise"),
        ("amend", "package_amend", "done"),
        ("amend", "second_reading", "under_way"),
        ("amend", "inspect", None),
        ("inspect", "enact", None),
        ("repeal", "amend", None),
    ],
)
def test_steps_of_a_law(planned: str, told: str, expected: str | None) -> None:
    assert law_outcome(planned, told) == expected


def test_another_act_on_the_topic_is_done_otherwise() -> None:
    assert activity_outcome("专题调研", "专题调研") == "done"
    assert activity_outcome("专题调研", "专题询问") == "done_otherwise"


@pytest.mark.parametrize(
    ("topic", "expected"),
    [
        ("全市养老服务工作情况", "养老服务"),
        ("推进乡村振兴战略实施情况", "乡村振兴战略"),
        ("“三个一批”项目建设", "三个一批项目"),
        ("市人民检察院公益诉讼工作", "市人民检察院公益诉讼"),
        ("建设", "建设"),
    ],
)
def test_the_core_of_a_topic(topic: str, expected: str) -> None:
    assert core(topic) == expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("养老服务", "养老服务", "equal"),
        ("食品安全", "食品安全监管", "contained"),
        ("住宅专项维修资金管理", "住宅专顶维修资金管理", "misprint"),
        ("城市更新", "城市供水", None),
        ("第七届人代会筹备", "第八届人代会筹备", None),
        ("大气污染防治", "水污染防治", "alike"),
        ("湘江流域生态保护", "沅江流域生态保护", "alike"),
    ],
)
def test_how_alike_two_topics_are(a: str, b: str, expected: str | None) -> None:
    assert same_topic(a, b) == expected
    assert same_topic(b, a) == expected


def _promise(rows: tuple[Promise, ...], claims: Mapping[str, Claim], word: str) -> Promise:
    return next(p for p in rows if word in claims[p.claim].fact.quote)

"""When an act is done: the words of its sentence outweigh the part of the report it stands in."""

from __future__ import annotations

import pytest

from kg.model.facts import ActivityFact, LawEventFact, NumberFact
from kg.pipeline import read_document

HEAD = """云岭县人民代表大会常务委员会工作报告
——2020年3月5日在云岭县第十七届人民代表大会第四次会议上
云岭县人大常委会主任 李明
各位代表：
"""
REVIEW = HEAD + "一、2019年工作回顾\n2019年，县人大常委会认真履职。\n{}\n二、2020年工作安排\n做好本职工作。\n"
PLAN = HEAD + "一、2019年工作回顾\n2019年，县人大常委会认真履职。\n二、2020年工作安排\n{}\n"


def facts(report: str) -> list[str]:
    """``object or law or figure: status period`` of the acts and figures of a report, each once."""
    found = []
    for fact in read_document(report.encode(), "report.txt").facts:
        if isinstance(fact, ActivityFact | LawEventFact | NumberFact):
            name = fact.object if isinstance(fact, ActivityFact) else getattr(fact, "law", None)
            name = name or (fact.surface if isinstance(fact, NumberFact) else "")
            found.append(f"{name}: {fact.status} {fact.period}")
    return list(dict.fromkeys(found))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("听取审议教育工作情况的报告。", ["教育: done 2019"]),
        ("拟听取审议教育工作情况的报告。", ["教育: plan 2020"]),
        ("将于下半年听取审议教育工作情况的报告。", ["教育: plan 2020"]),
        ("拟在适当时候对消防法实施情况进行检查。", ["消防法: plan 2020"]),
        ("县政府准备投资1500万元新建水厂。", ["1500万元: plan 2020"]),
        ("县政府计划投资1500万元新建水厂。", ["1500万元: plan 2020"]),
        ("上年,开展消防法执法检查。", ["消防法: done 2018"]),
        ("向上争取资金3000万元。", ["3000万元: done 2019"]),
        ("打算对消防法实施情况开展执法检查。", ["消防法: plan 2020"]),
        ("明年,将开展消防法执法检查。", ["消防法: plan 2020"]),
        ("制定水资源保护条例,计划修改养犬管理条例。", ["水资源保护条例: done 2019", "养犬管理条例: plan 2020"]),
        ("2017年,制定养老服务条例。", ["养老服务条例: done 2017"]),
        ("2017年制定的养老服务条例得到落实,开展消防法执法检查。", ["消防法: done 2019"]),
        ("力争办结率达到95%以上。", ["95%: plan 2020"]),
        ("代表建议办结率达到95%以上。", ["95%: done 2019"]),
        ("尚未制定城市管理条例。", []),
        ("没有开展消防法执法检查。", []),
        ("不再听取审议教育工作情况的报告。", []),
        ("如果不修改城市绿化条例,就难以适应形势。", []),
        ("对消防法执法检查不够深入。", []),
        ("上半年,听取审议教育工作情况的报告。", ["教育: done 2019"]),
    ],
)
def test_in_the_review(sentence: str, expected: list[str]) -> None:
    assert facts(REVIEW.format(sentence)) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("听取审议教育工作情况的报告。", ["教育: plan 2020"]),
        ("2020年,听取审议教育工作情况的报告。", ["教育: plan 2020"]),
        ("去年,听取审议了教育工作情况的报告,今年继续开展专题询问。", ["教育: done 2019", "教育: plan 2020"]),
        ("在去年听取审议教育工作情况报告的基础上,开展专题询问。", ["教育: done 2019", "教育: plan 2020"]),
        ("对去年制定的水资源保护条例开展执法检查。", ["水资源保护条例: plan 2020"]),
        ("2019年开展了消防法执法检查,今年跟踪监督。", ["消防法: done 2019"]),
        ("去年收到代表建议123件,今年力争办结率达到98%。", ["123件: done 2019", "98%: plan 2020"]),
        ("2019年培训代表320人次,2020年计划培训代表400人次。", ["320人次: done 2019", "400人次: plan 2020"]),
        ("听取审议2019年财政决算情况的报告。", ["2019年财政决算: plan 2020"]),
    ],
)
def test_in_the_plan(sentence: str, expected: list[str]) -> None:
    assert set(expected) <= set(facts(PLAN.format(sentence)))
    assert {line.partition(":")[0] for line in facts(PLAN.format(sentence))} == {e.partition(":")[0] for e in expected}


def test_a_long_run_without_stops_is_read_around_the_act() -> None:
    clause = "对农村饮水工作加强指导,"
    run = clause * 80 + "拟听取审议教育工作情况的报告。"
    assert "教育: plan 2020" in facts(REVIEW.format(run))


CHRONICLE = "　　　　第三节　县人大常委会\n\n　　云岭县人大常委会于1980年设立。\n　　{}\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "1981~1987年,县人大常委会共举行会议41次。对森林法执行情况进行检查。",
            ["41次: done 1981/1987", "森林法: done 1981/1987"],
        ),
        ("1984年,县人大常委会举行会议5次。组织代表视察3次。", ["5次: done 1984", "3次: done 1984"]),
        (
            "1984年,开展视察2次。1986年3月,听取教育工作情况的汇报,提出意见9条。",
            ["2次: done 1984", "教育: done 1986", "9条: done 1986"],
        ),
        ("一九八一年至一九八三年,县人大常委会举行会议十三次。", ["十三次: done 1981/1983"]),
    ],
)
def test_years_of_a_chronicle_hold_for_their_paragraph(text: str, expected: list[str]) -> None:
    assert set(expected) <= set(facts(CHRONICLE.format(text)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("今后一年,要制定养犬管理条例。开展消防法执法检查。", ["养犬管理条例: plan 2020", "消防法: plan 2020"]),
        ("2020年,安排立法项目18项。听取审议教育工作情况的报告。", ["18项: plan 2020", "教育: plan 2020"]),
        (
            "今年要开展消防法执法检查,继续听取教育工作情况的汇报,举办代表培训班两期。",
            ["消防法: plan 2020", "教育: plan 2020", "两期: plan 2020"],
        ),
        ("2020年打算:1.开展消防法执法检查;2.举办代表培训班两期。", ["消防法: plan 2020", "两期: plan 2020"]),
        ("今后五年工作建议:每年开展视察3次。", ["3次: plan 2020/2024"]),
        ("2019年,听取审议教育工作情况的报告。开展视察3次。", ["教育: done 2019", "3次: done 2019"]),
        ("今年以来,开展视察3次。", ["3次: done 2019"]),
    ],
)
def test_the_opening_of_a_paragraph_holds_to_its_end(text: str, expected: list[str]) -> None:
    assert set(expected) <= set(facts(HEAD + "2019年,县人大常委会认真履职。\n" + text + "\n"))

"""Absences: said only where a report was there to search, and always with what was not."""

from __future__ import annotations

from itertools import permutations

import rdflib
from rdflib import SKOS

from kg.insight.absences import absences, table, why_none
from kg.insight.biography import biographies
from kg.insight.corpus import Corpus
from kg.insight.promises import promises
from kg.insight.words import ABSENCES
from kg.model.insight import Absence
from kg.rdf import ontology
from kg.rdf.vocabulary import concept
from tests.insight.reports import corpus, report

PLAN = "修改城市绿化条例,听取审议职业教育发展情况的报告。"
FIRST = report(2019, "制定资水保护条例。制定养犬管理条例。", PLAN)
SECOND = report(2020, "听取审议预算执行情况的报告。", "听取审议预算执行情况的报告。")
THIRD = report(2021, "检查养犬管理条例实施情况。听取审议预算执行情况的报告。", "")
FIFTH = report(2023, "听取审议预算执行情况的报告。", "")


def said(found: Corpus) -> tuple[Absence, ...]:
    return absences(found, promises(found), biographies(found))


def rows(*texts: str) -> list[tuple[str, str]]:
    found = corpus(*texts)
    return [(str(row["类别"]), str(row["事项"])) for row in table(found, said(found)).records()]


def test_what_was_planned_and_enacted_and_not_heard_of_again() -> None:
    assert rows(FIRST, SECOND, THIRD) == [
        ("计划后未再提及", "计划修改：益阳市城市绿化条例"),
        ("计划后未再提及", "计划听取审议报告：职业教育发展"),
        ("制定后未见检查", "制定：益阳市资水保护条例"),
    ]


def test_one_later_year_is_too_soon_to_miss_an_inspection() -> None:
    assert ("制定后未见检查", "制定：益阳市资水保护条例") not in rows(FIRST, SECOND)


def test_coming_into_force_begins_the_years() -> None:
    text = report(2019, "制定资水保护条例,资水保护条例自2020年3月1日起施行。", "")
    assert rows(text, SECOND, THIRD) == []


def test_without_a_report_on_the_year_nothing_is_absent() -> None:
    found = corpus(FIRST, report(2018, "听取审议预算执行情况的报告。", ""))
    assert said(found) == ()
    assert rows(FIRST, report(2021, "检查消防法实施情况。", "", "岳阳市")) == []


def test_years_not_covered_are_named() -> None:
    found = corpus(FIRST, SECOND, FIFTH)
    last = table(found, said(found)).records()[-1]
    assert last["事项"] in ("制定：益阳市资水保护条例", "制定：益阳市养犬管理条例")
    assert last["未覆盖的年份"] == "2021、2022"
    assert last["查过的报告"] == "2020年（1.txt）、2023年（2.txt）"
    assert str(last["说明"]).startswith("没有提到不等于没有做；库中没有2021、2022年的报告")
    assert (last["原句"], last["时间"]) in (("制定资水保护条例。", "2019年"), ("制定养犬管理条例。", "2019年"))


def test_a_law_repealed_or_of_another_place_is_not_missed() -> None:
    gone = report(2021, "废止资水保护条例,废止养犬管理条例。", "")
    assert [row for row in rows(FIRST, SECOND, gone) if row[0] == "制定后未见检查"] == []
    county = report(2019, "湖南省人大常委会制定湖南省湘江保护条例。", "", "岳阳市")
    others = [report(y, "听取审议预算执行情况的报告。", "", "岳阳市") for y in (2020, 2021)]
    assert rows(county, *others) == []


def test_something_that_may_be_it_is_no_absence() -> None:
    plan = report(2019, "", "听取审议农业绿色发展情况的报告。")
    later = report(2020, "听取审议农业绿色发展示范区建设与管理情况的报告。", "")
    found = corpus(plan, later)
    (promise,) = (p for p in promises(found) if p.seen)
    assert bool(promise.answers) != bool(said(found))


def test_the_words_in_a_later_text_are_a_mention_whatever_they_say() -> None:
    later = report(2020, "群众对职业教育发展十分关心,召开常委会会议8次。", "")
    said_ = rows(FIRST, later)
    assert ("计划后未再提及", "计划听取审议报告：职业教育发展") not in said_
    assert ("计划后未再提及", "计划修改：益阳市城市绿化条例") in said_


def test_a_title_beside_the_word_for_inspecting_is_enough_to_say_nothing() -> None:
    later = report(2021, "资水保护条例的检查工作由各县自行安排。召开常委会会议8次。", "")
    assert ("制定后未见检查", "制定：益阳市资水保护条例") not in rows(FIRST, SECOND, later)


def test_a_plan_to_inspect_is_no_inspection() -> None:
    later = report(2020, "召开常委会会议8次。", "检查资水保护条例实施情况。")
    assert ("制定后未见检查", "制定：益阳市资水保护条例") in rows(FIRST, later, THIRD)


def test_why_there_is_none() -> None:
    assert "没有先后两份报告" in why_none(corpus(FIRST))
    assert "没有先后两份报告" in why_none(corpus())
    assert "益阳市人民代表大会常务委员会（2019年、2020年）" in why_none(corpus(FIRST, SECOND))


def test_the_order_of_reports_does_not_matter() -> None:
    ids = [a.id for a in said(corpus(FIRST, SECOND, THIRD))]
    assert len(set(ids)) == 3
    assert all([a.id for a in said(corpus(*texts))] == ids for texts in permutations((FIRST, SECOND, THIRD)))


def test_kinds_have_the_words_of_the_scheme() -> None:
    terms = rdflib.Graph().parse(data=ontology.terms(), format="turtle")
    for value, word in ABSENCES.items():
        assert word in {str(o) for o in terms.objects(rdflib.URIRef(concept("ak", value)), SKOS.prefLabel)}

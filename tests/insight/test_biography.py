"""The life of a law: events of several reports in the order of time, gaps, and which law is meant."""

from __future__ import annotations

from itertools import permutations

import pytest

from kg.errors import UsageError
from kg.insight.biography import biographies, find, table
from kg.insight.biography.stages import skipped, stage
from kg.insight.corpus import Corpus
from kg.model.entities import LawEntity
from tests.insight.reports import corpus, report

REPORTS = (
    report(2019, "听取审议预算执行情况的报告。", "开展资水保护立法调研。"),
    report(2020, "对资水保护条例进行了一审。", "制定资水保护条例。"),
    report(2021, "制定资水保护条例,自2022年3月1日起施行。", "听取审议营商环境情况的报告。"),
    report(2023, "检查资水保护条例实施情况。", "修改资水保护条例。"),
)


def life(found: Corpus, name: str) -> list[tuple[object, ...]]:
    law = find(found, name)
    rows = table(found, tuple(b for b in biographies(found) if b.law == law)).rows
    return [row[1:5] for row in rows]


def test_a_life_in_the_order_of_time_with_its_gaps() -> None:
    assert life(corpus(*REPORTS), "资水保护条例") == [
        (2020, "立项", "立法调研", "计划"),
        (2020, "一审", "一审", "已完成"),
        (2021, "立项", "制定", "计划"),
        (None, "二审", "报告没有提到", None),
        (2021, "表决", "制定", "已完成"),
        (None, "批准", "报告没有提到", None),
        (2022, "施行", "施行", "已完成"),
        (2023, "检查", "执法检查", "已完成"),
        (2024, "修改", "修改", "计划"),
    ]


def test_the_order_of_reports_does_not_matter() -> None:
    expected = biographies(corpus(*REPORTS))
    for texts in permutations(REPORTS):
        assert biographies(corpus(*texts)) == expected


@pytest.mark.parametrize(
    ("told", "level", "expected"),
    [
        ([("enact", "done"), ("inspect", "done")], "municipal_regulation", ("approval", "effect")),
        ([("enact", "done"), ("inspect", "done")], "provincial_regulation", ("effect",)),
        ([("enact", "done"), ("inspect", "plan")], "municipal_regulation", ()),
        ([("inspect", "done")], "municipal_regulation", ()),
        ([("research", "done"), ("deliberate", "done"), ("enact", "done")], "provincial_regulation", ()),
        ([("first_reading", "done"), ("enact", "done")], "provincial_regulation", ("second_reading",)),
        ([("enact", "done"), ("inspect", "done")], "national_law", ()),
    ],
)
def test_skipped_stages(told: list[tuple[str, str | None]], level: str, expected: tuple[str, ...]) -> None:
    law = LawEntity.model_validate({"id": "law/x", "label": "某条例", "level": level})
    assert skipped(told, law) == expected


def test_a_plan_to_make_is_a_project_and_a_plan_to_inspect_an_inspection() -> None:
    assert stage("enact", "plan") == "project"
    assert stage("inspect", "plan") == "inspection"
    assert stage("deliberate", "done") is None


def test_a_law_is_found_by_title_part_or_id() -> None:
    found = corpus(*REPORTS)
    law = find(found, "益阳市资水保护条例")
    names = ("资水保护条例", "《资水保护条例》", "资水", law, f"https://example.org/{law}")
    assert {find(found, name) for name in names} == {law}


def test_no_law_and_several_laws_are_refused_with_what_to_do() -> None:
    found = corpus(report(2021, "制定资水保护条例,制定沅江保护条例。", "听取审议营商环境情况的报告。"))
    with pytest.raises(UsageError, match="没有这部法规"):
        find(found, "航天")
    with pytest.raises(UsageError, match="沅江保护条例"):
        find(found, "保护条例")

"""Every word of headings does in its example what the table says."""

from __future__ import annotations

import pytest

from kg.lexicon.headings import HeadingWord
from kg.lexicon.table import read_table
from kg.text.roles import report_year, role_of

ROWS = read_table("headings", HeadingWord)


@pytest.mark.parametrize("row", ROWS, ids=lambda r: f"{r.word}-{r.kind}")
def test_example(row: HeadingWord) -> None:
    assert row.word in row.example
    assert role_of(row.example, None) == row.role


def test_words_are_unique() -> None:
    keys = [(row.word, row.kind) for row in ROWS]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize(
    ("heading", "base", "role"),
    [
        ("2023年主要工作", 2023, "achievements"),
        ("2024年主要工作", 2023, "plan"),
        ("二〇二四年工作安排", 2023, "plan"),
        ("2023年工作任务完成情况", 2022, "other"),
        ("工作中存在的主要问题和不足", 2023, "problems"),
        ("着力解决突出问题,保障民生", 2023, "other"),
        ("着眼未来发展,做好规划编制工作", 2023, "other"),
    ],
)
def test_a_year_is_read_against_that_of_the_report(heading: str, base: int, role: str) -> None:
    assert role_of(heading, base) == role


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2024年2月3日在大会上", 2023),
        ("一九八七年四月二十一日", 1986),
        ("2018年8月23日,会议召开", 2018),
        ("没有日期", None),
    ],
)
def test_the_year_a_report_speaks_of(text: str, year: int | None) -> None:
    assert report_year(text) == year

"""Named days and weeks."""

from __future__ import annotations

import pytest

from tests.extract.misc_reading import names, record


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("开展国家宪法日宣传活动。", "国家宪法日"),
        ("组织“宪法宣传周”活动。", "宪法宣传周"),
        ("首次举行“走进人大”开放日活动。", "“走进人大”开放日"),
        ("坚持主任会议成员接待代表日制度。", "接待代表日"),
        ("开展代表接待日活动。", "代表接待日"),
    ],
)
def test_names(text: str, name: str) -> None:
    assert names("day", text) == [name]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("将每年5月10日设立为“工匠日”。", "05-10"),
        ("将每年农历三月初三所在的周设为“中医药文化周”。", "农历三月初三所在的周"),
        ("办好“12·4”国家宪法日活动。", "12-04"),
    ],
)
def test_dates(text: str, date: str) -> None:
    assert record("day", text)["date"] == date


@pytest.mark.parametrize(
    "text", ["在5个工作日内办结。", "抓住关键环节。", "2021年3月2日召开会议。", "每周接待一次,节约经费。"]
)
def test_no_day(text: str) -> None:
    assert names("day", text) == []

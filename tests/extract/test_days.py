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
        ("12·4国家宪法日,邀请代表到站宣讲。", "12-04"),
        ("作出关于教师节的决定,规定每年九月十日为教师节。", "09-10"),
        ("规定每年十月二十五日为护林日。", "10-25"),
        ("明确每年5月15日所在周为本市公共卫生活动周。", "5月15日所在周"),
        ("每月15日为“代表接待选民日”,接待选民486人次。", "每月15日"),
        ("把每季度最后一个月的10日作为代表活动日。", "每季度最后一个月的10日"),
    ],
)
def test_dates(text: str, date: str) -> None:
    assert record("day", text)["date"] == date


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("作出关于教师节的决定,规定每年九月十日为教师节。", "设立"),
        ("作出关于设立全民健身日的决定。", "设立"),
        ("坚持每月15日为代表接待选民日。", None),
        ("在国家宪法日期间开展宣传。", None),
    ],
)
def test_events(text: str, event: str | None) -> None:
    assert record("day", text).get("event") == event


@pytest.mark.parametrize(
    "text", ["在5个工作日内办结。", "抓住关键环节。", "2021年3月2日召开会议。", "每周接待一次,节约经费。"]
)
def test_no_day(text: str) -> None:
    assert names("day", text) == []

"""Shared indicators: which wordings count one thing, and which near ones count another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.lexicon.core_indicators import CoreIndicator, by_id, core_indicator, core_indicators, counted
from kg.lexicon.units import units


def name(what: str, unit: str) -> str | None:
    """The shared indicator of a wording."""
    row = core_indicator(what, unit)
    return row.slug if row else None


@pytest.mark.parametrize("row", core_indicators(), ids=lambda row: row.slug)
def test_example(row: CoreIndicator) -> None:
    for unit in row.units.split("|"):
        assert core_indicator(row.example, unit) == row, unit


def test_rows_are_listed_once_and_counted_in_known_units() -> None:
    assert len(by_id()) == len(core_indicators())
    known = {u.unit for u in units()} | {"件(次)"}
    assert {unit for row in core_indicators() for unit in row.units.split("|")} <= known


@pytest.mark.parametrize(
    ("what", "unit", "slug"),
    [
        ("推动全市代表联络站标准化运行、数字化赋能、常态化管理", "个", "liaison-stations"),
        ("在全市建成各级代表联络站", "个", "liaison-stations"),
        ("新建代表联络站", "个", "liaison-stations"),
        ("打造市级星级代表联络站", "个", "starred-stations"),
        ("建成“代表之家”", "个", "deputies-homes"),
        ("省级人大基层立法联系点作用", "个", "legislation-contact-points"),
        ("依法作出重大事项决议决定", "项", "decisions"),
        ("作出决定", "项", "decisions-alone"),
        ("听取审议市“一府一委两院”工作报告", "项", "reports-heard"),
        ("听取专项工作报告", "次", "reports-heard"),
        ("主任会议", "次", "chairpersons-meetings"),
        ("5年共任免国家机关工作人员", "人次", "appointments"),
        ("对报送备案的规范性文件逐件", "件", None),
        ("报送备案的规范性文件逐件", "件", "documents-reviewed"),
        ("区十七届人大五次会议期间代表提出的建议", "件", "deputies-suggestions"),
        ("代表提出的建议、批评和意见", "条", "deputies-suggestions-by-item"),
        ("办理人民群众来信来访", "件次", "letters-and-visits"),
        ("代表建议满意率", "%", "satisfaction-rate"),
        # a scan doubled a character, or took one for another
        ("依依法任兔国家机关工作人员", "人次", "appointments"),
        ("开展执法捡查", "次", "enforcement-inspections"),
        # near wordings that count something else
        ("任命国家机关工作人员", "人次", None),
        ("建成代表联络站的企业", "家", None),
        ("编入代表联络站的五级人大代表", "名", None),
        ("提出建议", "条", None),
        ("提出建议", "件", None),
        ("省级规范性文件", "件", None),
        ("执法检查组", "个", None),
        ("听取审议情况的报告", "个", None),
        ("测评满意率", "%", None),
        ("邀请委员、基层代表列席常委会会议", "名", None),
    ],
)
def test_wordings(what: str, unit: str, slug: str | None) -> None:
    assert name(what, unit) == slug


@pytest.mark.parametrize(
    ("what", "words"),
    [
        ("组织开展立法调研", "立法调研"),
        ("全年累计走访企业", "走访企业"),
        ("依法先后召开列席代表座谈会", "列席代表座谈会"),
        ("【信访】全年受理申诉", "受理申诉"),
        ("组织部门意见", "组织部门意见"),
        ("组织机构", "组织机构"),
        ("共青团员", "共青团员"),
        ("共有产权住房", "共有产权住房"),
        ("宣传工作", "宣传"),
        ("开展", "开展"),
        ("完成重点任务", "完成重点任务"),
    ],
)
def test_words_that_tell_counts_apart_stay(what: str, words: str) -> None:
    assert counted(what) == words


def test_a_rate_is_one_of_what_is_named_last() -> None:
    row = by_id()["indicator/settlement-rate"]
    assert row.basis("立案提案184件。代表建议545件") == "代表建议"
    assert row.basis("代表建议545件。立案提案184件") == "提案"
    assert row.basis("全部办结") is None


@given(st.text("共建成代表联络站全市开展组织依法的报告", max_size=400))
def test_no_run_of_common_words_takes_long(what: str) -> None:
    row = core_indicator(what, "个")
    assert row is None or "个" in row.units
    assert counted(what) in "".join(what.split())

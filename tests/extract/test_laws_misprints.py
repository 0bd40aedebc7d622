"""Titles that the scan damaged, in sentences: ``law`` stays as printed, ``full`` and ``norm`` are what is meant."""

from __future__ import annotations

import pytest

from kg.extract.laws.parse import find
from kg.model.facts import LawEventFact
from tests.extract.law_reading import facts, said, work_of

NATION = "中华人民共和国"


@pytest.mark.parametrize(
    ("text", "law", "full"),
    [
        ("开展《食品安仝法》执法检查。", "食品安仝法", f"{NATION}食品安全法"),
        ("开展食品安仝法执法检查。", "食品安仝法", f"{NATION}食品安全法"),
        ("开展食品安全去执法检查。", "食品安全去", f"{NATION}食品安全法"),
        ("检查中小企业促进去的贯彻实施情况。", "中小企业促进去", f"{NATION}中小企业促进法"),
        (
            "对《中华人民共合国末成年人保护法》实施情况进行检查。",
            "中华人民共合国末成年人保护法",
            f"{NATION}未成年人保护法",
        ),
        ("对预防末成年人犯罪法实施情况进行检查。", "预防末成年人犯罪法", f"{NATION}预防未成年人犯罪法"),
        ("检查安 全 1生产法贯彻执行情况。", "安全1生产法", f"{NATION}安全生产法"),
        ("修订《长沙市养犬管理条倒》。", "长沙市养犬管理条倒", "长沙市养犬管理条例"),
        (
            "制定《长沙市实施〈中华人民共和国水土保待法〉办法》。",
            "长沙市实施〈中华人民共和国水土保待法〉办法",
            f"长沙市实施《{NATION}水土保持法》办法",
        ),
    ],
)
def test_the_law_meant_is_told(text: str, law: str, full: str) -> None:
    work = work_of(text, "city")
    fact = find(work)[0].fact
    assert isinstance(fact, LawEventFact)
    assert (fact.law, fact.full) == (law, full)
    assert fact.norm is not None
    assert [(i.code, i.message) for i in work.issues] == [("KG-L001", f"{law} → {fact.norm}")]


@pytest.mark.parametrize(
    "text",
    [
        "对耕地保护法草案开展调研。",
        "学习推广枫桥工作法,打通服务群众最后一公里。",
        "加强食品安全注重源头治理。",
        "订阅《食品安全报》。",
        "今年以来,未成年人保护往往被忽视。",
    ],
)
def test_other_words_are_no_law(text: str) -> None:
    work = work_of(text, "city")
    assert [f.fact.full for f in find(work) if isinstance(f.fact, LawEventFact) and f.fact.full] == []
    assert work.issues == []


def test_a_misprinted_law_is_still_the_nations_to_make() -> None:
    assert said("审议通过《食品安仝法》。") == set()


@pytest.mark.parametrize(
    ("text", "code", "message"),
    [
        (
            "审议《长沙市物业管理条例》。通过《长沙市物业管埋1条例》。",
            "KG-L001",
            "长沙市物业管埋1条例 → 长沙市物业管理条例",
        ),
        (
            "完成社会治理网格化服务管理条例一审。完成社会治理网络化服务管理条例二审。",
            "KG-L002",
            "社会治理网络化服务管理条例 ≈ 社会治理网格化服务管理条例",
        ),
        (
            "制定《长沙市养犬管理条例》。修订《长沙市养大管理条例》。",
            "KG-L002",
            "长沙市养大管理条例 ≈ 长沙市养犬管理条例",
        ),
    ],
)
def test_one_title_printed_in_two_ways(text: str, code: str, message: str) -> None:
    work = work_of(text, "city")
    find(work)
    assert [(i.code, i.message) for i in work.issues] == [(code, message)]


def test_the_intact_title_of_the_report_is_the_full_one() -> None:
    intact, damaged = facts("审议《长沙市物业管理条例》。通过《长沙市物业管埋1条例》。")
    assert (damaged.law, damaged.full, damaged.norm) == ("长沙市物业管埋1条例", intact.full, "长沙市物业管理条例")
    assert intact.norm is None


@pytest.mark.parametrize(
    "text",
    [
        "审议《长沙市城市供水条例》。审议《长沙市城市更新条例》。审议《长沙市城市供热条例》。",
        "审议《湖南省城市供水管理条例》。批准《湖北省城市供水管理条例》。",
        "审议《黄柏河流域保护条例》和《柏临河流域保护条例》。",
    ],
)
def test_two_laws_of_one_report_are_two(text: str) -> None:
    work = work_of(text, "province")
    find(work)
    assert work.issues == []


def test_two_laws_that_differ_in_a_word_stay_two() -> None:
    told = facts("制定房屋安全管理条例。修改《房屋租赁管理条例》。")
    assert [fact.norm for fact in told] == [None, None]

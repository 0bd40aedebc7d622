"""The context of law events: titles, status, actors, dates, places in the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.laws.parse import find
from kg.extract.work import Mention
from kg.model.outline import Damage, Outline
from tests.extract.law_reading import facts, found, said, work_of


@pytest.mark.parametrize(
    ("text", "level", "full"),
    [
        ("检查食品安全法实施情况。", "county", "中华人民共和国食品安全法"),
        ("制定养犬管理条例。", "city", "长沙市养犬管理条例"),
        ("制定养犬管理条例。", "province", "湖南省养犬管理条例"),
        ("检查省禁毒条例实施情况。", "city", "湖南省禁毒条例"),
        ("检查计划生育条例实施情况。", "county", None),
        ("修订实施水法办法。", "province", "湖南省实施《中华人民共和国水法》办法"),
        ("修订《湖南省实施〈中华人民共和国水法〉办法》。", "province", "湖南省实施《中华人民共和国水法》办法"),
        ("制定水土保持法实施办法。", "province", "湖南省实施《中华人民共和国水土保持法》办法"),
        ("批准株洲市《城市管理条例》。", "province", "株洲市城市管理条例"),
        ("废止《湖南省酒类管理条例》。", "province", "湖南省酒类管理条例"),
        ("开展养犬管理等立法调研。", "city", None),
    ],
)
def test_full_title(text: str, level: str, full: str | None) -> None:
    assert facts(text, level)[0].full == full


def test_a_bundle_is_one_event_for_each_law() -> None:
    laws = facts("对湿地保护“一法一条例”实施情况进行检查。")
    assert [f.full for f in laws] == ["中华人民共和国湿地保护法", "湖南省湿地保护条例"]
    assert {f.law for f in laws} == {"湿地保护“一法一条例”"}
    assert len(facts("开展矿产资源“一法两条例”执法检查。")) == 3


def test_companions_of_a_law() -> None:
    laws = facts("检查水土保持法及其实施条例、工会法和我省实施办法贯彻落实情况。")
    assert [f.full for f in laws] == [
        "中华人民共和国水土保持法",
        "中华人民共和国水土保持法实施条例",
        "中华人民共和国工会法",
        "湖南省实施《中华人民共和国工会法》办法",
    ]


def test_plan_by_the_words_of_the_clause() -> None:
    laws = facts("今年拟制定数据条例,修订禁毒条例。", "province")
    assert [(f.status, f.period) for f in laws] == [("plan", "2024")] * 2
    assert facts("制定数据条例。")[0].status == "done"
    assert [f.status for f in facts("通过了养犬管理条例,报请省人大常委会批准。")] == ["done", "plan"]


def test_first_ever() -> None:
    law = facts("制定全国地市级首批、全省首部城市更新条例。")[0]
    assert law.first == "全国地市级首批、全省首部"
    assert law.law == "城市更新条例"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("出台《长沙市养犬管理条例》,定于2024年3月1日施行。", "2024-03-01"),
        ("《长沙市养犬管理条例》自今年十月一日起施行。", "2023-10-01"),
        ("《长沙市养犬管理条例》将于5月1日起施行。", None),
    ],
)
def test_coming_into_force(text: str, date: str | None) -> None:
    assert [f.date for f in facts(text) if f.event == "effective"] == [date]


def test_generic_packages() -> None:
    laws = facts("打包修改4件法规,废止11件。")
    assert [(f.event, f.generic, f.count) for f in laws] == [("package_amend", True, 4), ("repeal", True, 11)]
    assert [f.law for f in laws] == ["法规", "法规"]
    assert [(f.law, f.count) for f in facts("打包修改地方性法规5件。")] == [("地方性法规", 5)]
    assert facts("制定修订、打包修改地方性法规8件。") == []


def test_anaphora_needs_its_antecedents() -> None:
    text = "制定养犬管理条例。制定消防条例。省人大常委会在审议批准这两件法规时给予好评。"
    assert said(text) == {
        "enact 养犬管理条例",
        "enact 消防条例",
        "approve 养犬管理条例",
        "approve 消防条例",
    }
    assert said("省人大常委会在审议批准这两件法规时给予好评。") == set()


def test_the_named_doer_acts() -> None:
    text = "省人大常委会批准了《长沙市养犬管理条例》。"
    work = work_of(text, "city")
    work.mentions = [Mention(0, 6, ("湖南省人民代表大会常务委员会",), ("standing_committee",))]
    assert [f.fact.record()["actor"] for f in find(work)] == ["湖南省人民代表大会常务委员会"]


def test_partners() -> None:
    text = "会同株洲市、湘潭市人大常委会进行湘江保护协同立法。"
    work = work_of(text, "city")
    names = ("株洲市人民代表大会常务委员会", "湘潭市人民代表大会常务委员会")
    work.mentions = [Mention(2, 14, names, ("standing_committee",) * 2)]
    law = find(work)[0].fact.record()
    assert law["partners"] == list(names)
    assert law["actor"] == "长沙市人民代表大会常务委员会"


def test_a_misprinted_title_is_repaired_and_noted() -> None:
    work = work_of("开展《中华人民共和国食品安全去》执法检查。", "county")
    law = find(work)[0].fact.record()
    assert law["law"] == "中华人民共和国食品安全去"
    assert law["norm"] == "食品安全法"
    assert law["full"] == "中华人民共和国食品安全法"
    assert [issue.code for issue in work.issues] == ["KG-L001"]


def test_nothing_is_taken_from_damage() -> None:
    work = work_of("检查食品安全法、水法实施情况。", "county")
    layout = work.outline
    work.outline = Outline(layout.articles, layout.sections, layout.sentences, (Damage(8, 10, "garbled"),))
    assert [f.fact.record()["law"] for f in find(work)] == ["食品安全法"]


def test_hard_wraps_and_blanks_inside_names() -> None:
    law = found("制定 养犬管 理条 例。")[0]
    assert law.fact.record()["law"] == "养犬管理条例"
    assert law.fact.quote == "制定 养犬管 理条 例"


@given(st.text(alphabet="制定修订审议通过检查实施养犬水法条例办法、和及《》〈〉“”(),。等3件省市一的了", max_size=80))
def test_any_text_is_read_and_cited_exactly(text: str) -> None:
    work = work_of(text, "city")
    source = work.view.source.text
    for f in find(work):
        assert source[f.fact.start : f.fact.end] == f.fact.quote
        law = f.fact.record().get("law", "法")
        assert isinstance(law, str)
        assert law.strip()

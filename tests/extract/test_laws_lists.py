"""Lists of laws: revised ones, bare subjects and rules with 、 in their names among them; days before the verb."""

from __future__ import annotations

import pytest

from kg.extract.laws.parse import find
from kg.extract.work import Mention
from tests.extract.law_reading import expected, facts, said, work_of

CASES = [
    # A revised law in a list does not end it, and says so of itself alone.
    (
        "county",
        "配合市人大常委会对《水法》、《防洪法》以及新颁布的《安全生产法》执行情况进行检查。",
        "inspect 水法|防洪法|安全生产法",
    ),
    (
        "province",
        "审议通过了《湖南省公路条例》、新修订的《湖南省献血条例》和重新制定的《湖南省林业条例》。",
        "enact 湖南省公路条例|湖南省林业条例; amend 湖南省献血条例",
    ),
    (
        "province",
        "修订后的《湖南省信访条例》和新修订的《湖南省消防条例》分别于3月和5月通过。",
        "amend 湖南省信访条例|湖南省消防条例",
    ),
    # Days and sittings stand between a law and its verb.
    ("county", "《木里藏族自治县城镇管理条例》2月中旬经县人大会议表决通过。", "enact 木里藏族自治县城镇管理条例"),
    ("city", "其中数据条例(草案)已于2020年12月完成一审。", "first_reading 数据条例"),
    # Laws and bare subjects studied together; other research is none of laws to come.
    (
        "city",
        "就中医药条例、红色遗存保护利用、湖泊管理等6个项目开展前期调研论证。",
        "research 中医药条例|红色遗存保护利用|湖泊管理",
    ),
    ("city", "组织对城市更新条例、历史建筑保护开展调研论证。", "research 城市更新条例|历史建筑保护"),
    ("city", "围绕物业管理条例、老旧小区改造开展专题调研。", ""),
    ("city", "对义务教育法、职业教育开展调研。", ""),
    ("province", "探索数字经济、人工智能等领域立法。", "research 数字经济|人工智能"),
    ("province", "研究养老、托育等立法问题。", ""),
    # Legislation of several places.
    ("city", "与毗邻的三市开展雪峰山区生态保护四市协同立法。", "collaborative 雪峰山区生态保护"),
    ("province", "就禁毒、数字经济发展等开展协同立法研究。", "collaborative 禁毒|数字经济发展"),
    # Rules of a place whose names hold 的 and 、.
    (
        "province",
        "检查水土保持法和自治区保护草原、发展牧业的若干规定的贯彻执行情况。",
        "inspect 水土保持法|保护草原、发展牧业的若干规定",
    ),
    ("county", "贯彻落实省优化营商环境的若干规定。", ""),
    ("county", "检查市委、市政府加强环保的若干规定落实情况。", ""),
    # 对 and 组织 before a name.
    ("city", "对外商投资条例、对外贸易法开展执法检查。", "inspect 外商投资条例|对外贸易法"),
    ("city", "对口岸管理条例进行了修改。", "amend 口岸管理条例"),
    ("city", "组织安全生产“一法一条例”执法检查。", "inspect 安全生产“一法一条例”"),
    ("city", "修改农村集体经济组织管理条例。", "amend 农村集体经济组织管理条例"),
    # 等9个 counts reports, not laws.
    ("province", "审议省政府关于就业、耕地保护等9个专项工作报告。", ""),
    ("province", "审议就业促进、耕地保护等9个条例草案。", "deliberate 就业促进|耕地保护"),
    # The rules that conferences, parties and streets make for themselves.
    ("city", "修订政协提案工作条例,出台反映社情民意信息工作条例。", ""),
    ("city", "制定《街道议政代表会制度实施办法(试行)》。", ""),
]


@pytest.mark.parametrize(("level", "text", "events"), CASES)
def test_events(level: str, text: str, events: str) -> None:
    assert said(text, level) == expected(events)


def test_a_bundle_named_with_its_law() -> None:
    text = "听取省人大常委会执法检查组关于《就业促进法》“一法一条例”实施情况的报告。"
    laws = facts(text, "province")
    assert [(f.law, f.full) for f in laws] == [
        ("就业促进法“一法一条例”", "中华人民共和国就业促进法"),
        ("就业促进法“一法一条例”", "湖南省就业促进条例"),
    ]


@pytest.mark.parametrize(
    ("headline", "events"),
    [
        ("省十三届人大常委会第二十次会议闭幕 表决通过湘江流域保护条例", "enact 湘江流域保护条例"),
        ("关于湘江流域保护条例(草案)的说明", ""),
        ("贯彻实施湘江流域保护条例", ""),
        ("通过学习民法典提高法治意识", ""),
    ],
)
def test_headlines_tell_what_was_done(headline: str, events: str) -> None:
    text = f"# {headline}\n\n本报讯 5月27日,会议在长沙举行,常委会组成人员出席会议。\n"
    assert said(text, "province") == expected(events)


def test_a_body_is_no_partner_of_its_own() -> None:
    work = work_of("与毗邻地区人大常委会开展澧水流域生态保护三省协同立法。", "province")
    work.mentions = [Mention(1, 10, ("湖南省人民代表大会常务委员会",), ("standing_committee",))]
    assert [(f.fact.record().get("law"), f.fact.record().get("partners")) for f in find(work)] == [
        ("澧水流域生态保护", None)
    ]


def test_what_is_to_be_done_in_the_year_to_come() -> None:
    assert [f.status for f in facts("今后一年,要制定湘江流域保护条例。", "province")] == ["plan"]
    assert [f.status for f in facts("我们要修改湘江流域保护条例。", "province")] == ["plan"]
    assert [f.status for f in facts("制定湘江流域保护条例。", "province")] == ["done"]

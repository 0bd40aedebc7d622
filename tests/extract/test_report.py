"""Mastheads: whose report, when, over which years."""

from __future__ import annotations

import pytest

from kg.extract.report.parse import read
from kg.extract.report.poll import poll
from kg.extract.report.recurrence import bare_level
from kg.extract.report.when import arabic, chinese, years
from kg.extract.work import Home
from kg.pipeline import read_document
from kg.text.fold import fold
from kg.text.read import decode


def home(text: str, before: Home | None = None) -> Home:
    return read(fold(decode(text.encode(), "report.txt")).text, "", [], before or Home()).home


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("宜春市袁州区人大常委会工作报告(摘要)\n\n2008年的工作", "宜春市袁州区人民代表大会常务委员会"),
        (
            "那曲地区人大工委工作总结",
            "西藏自治区人民代表大会常务委员会那曲地区工作委员会",
        ),
        ("顺德县人民代表大会常务委员会工作报告\n\n佛山市人大常委会派员指导。", "顺德县人民代表大会常务委员会"),
        ("本报讯 台江区十七届人大三次会议闭幕。会议表决通过了各项决议。", "福州市台江区人民代表大会"),
        (
            "郑州市政协2019年重点提案摘登\n\n市政协委员李某建议开通公交。市政协委员王某建议建公园。",
            "中国人民政治协商会议郑州市委员会",
        ),
        ("石河子市第七届人大常委会工作报告\n\n2021年工作回顾", "石河子市人民代表大会常务委员会"),
    ],
)
def test_whose_report(text: str, body: str) -> None:
    assert home(text).body == body


def test_a_bare_level_takes_the_place_that_recurs() -> None:
    text = (
        "去年,市人大常委会在市委领导下,推动苏州高质量发展。《苏州市古城保护条例》经省人大常委会批准。"
        "昆山、太仓市人大常委会参加。"
    )
    found = home(text)
    assert found.body == "苏州市人民代表大会常务委员会"
    assert [link.name for link in found.chain] == ["苏州市", "江苏省"]


def test_no_place_no_body() -> None:
    assert home("县人大常委会在县委领导下,听取县人民政府报告。").body == ""


def test_an_article_without_a_masthead_goes_on_with_the_one_before() -> None:
    first = home(
        "郑州市人民代表大会常务委员会工作报告\n\n——2024年2月3日在郑州市第十六届人民代表大会第二次会议上\n\n各位代表:"
    )
    assert home("二、强化监督实效\n\n听取审议市政府报告。市人大常委会开展视察。", first) == first


@pytest.mark.parametrize(
    ("text", "period", "plan"),
    [
        ("——2024年2月3日在郑州市第十六届人民代表大会第二次会议上\n\n各位代表:一年来,", "2023", "2024"),
        ("——2012年12月28日在沭阳县第十六届人民代表大会第一次会议上\n\n过去五年的工作", "2008/2012", "2013"),
        ("(一九九一年三月五日在绍兴县第九届人民代表大会第二次会议上)\n\n一九九〇年的主要工作", "1990", "1991"),
        ("广州市人大常委会2003—2007年工作回顾\n\n五年来,", "2003/2007", "2008"),
        ("绍兴县人大常委会1991年工作概况\n\n1991年,召开会议7次。", "1991", None),
        ("沁县人大常委会\n\n2019年以来,县人大常委会开展视察。", "2019", "2020"),
        (
            "(2008年1月4日在南漳县第十六届人民代表大会第一次会议上)\n\n报告五年来的工作。2006年,检查",
            "2003/2007",
            "2008",
        ),
        ("寿光市政协常委会工作报告解读\n\n1月17日,会议开幕。\n\n2019怎么干\n\n", "2018", "2019"),
        ("【立法】\n\n1月9日,主任受州九届人大常委会委托,向大会报告工作。2024年,将制定条例。", "2023", "2024"),
        ("2月4日,延边州人大常委会报告工作。会议制定条例,自2024年3月1日起施行。\n\n2023年工作回顾", "2023", "2024"),
        ("市十六届人大常委会第十五次会议\n\n8月28日,会议审查批准了2023年市级财政决算。", "2024", None),
    ],
)
def test_periods(text: str, period: str, plan: str | None) -> None:
    found = home(text)
    assert (found.period, found.plan_period) == (period, plan)


DATED = "遵义市人民代表大会常务委员会工作报告\n——2020年1月21日在遵义市第五届人民代表大会第五次会议上\n\n各位代表:\n"
AUTUMN = DATED.replace("1月21日", "11月21日")


@pytest.mark.parametrize(
    ("text", "period", "plan", "doubted"),
    [
        (DATED + "一、2019年主要工作\n\n二、2020年工作安排\n", "2019", "2020", False),
        (DATED + "一、2019年主要工作\n\n二、2028年工作安排\n", "2019", "2020", True),
        (DATED + "过去一年,\n\n2033年主要工作任务\n", "2019", "2020", True),
        (DATED + "一、2039年主要工作\n\n二、2020年工作安排\n", "2019", "2020", True),
        (DATED + "一、过去一年工作回顾\n\n二、2020年主要工作\n", "2019", "2020", True),
        (DATED + "22016年是“十三五”开局之年。\n", "2019", "2020", False),
        (AUTUMN + "一、2020年主要工作\n\n二、2021年工作安排\n", "2020", "2021", False),
        (DATED + "一、2017年以来主要工作\n\n二、2020年工作安排\n", "2019", "2020", False),
        (DATED.replace("2020", "2026") + "2019年工作回顾\n\n2020年工作安排\n", "2019", "2020", False),
    ],
)
def test_the_date_of_a_report_outweighs_a_misread_heading(text: str, period: str, plan: str, doubted: bool) -> None:
    document = read_document(text.encode(), "report.txt")
    (report,) = [f.record() for f in document.facts if f.kind == "report"]
    assert (report["period"], report["plan_period"]) == (period, plan)
    assert any(issue.code == "KG-B005" for issue in document.issues) is doubted


def test_no_year_has_five_digits() -> None:
    assert years("22016年是开局之年。", "22016年是开局之年。", [], None, None, county=False).period is None


def test_a_post_alone_names_no_speaker() -> None:
    assert home("本报讯 市人大常委会主任作工作报告。\n郑州市人大常委会").speaker is None


def test_a_term_review_without_years_is_inferred_from_what_the_text_knows() -> None:
    span = years("五年来,发展全过程人民民主。", "五年来,", ["五年工作回顾"], None, None, county=False)
    assert span == ("2018/2022", None, True, "")


@pytest.mark.parametrize(
    ("word", "value"), [("十六", 16), ("二十", 20), ("三", 3), ("12", 12), ("二十八", 28), ("十", 10)]
)
def test_small_ordinals(word: str, value: int) -> None:
    assert chinese(word) == value


def test_chinese_years_keep_their_length() -> None:
    assert arabic("二○○三年一月、一九九八年") == "2003年一月、1998年"


def test_own_level_and_its_place() -> None:
    text = "市人大常委会、市委、省委。《周口日报》报道,周口市五届人大二次会议召开。"
    assert bare_level(text) == "市"
    assert poll(text, "市", ()).links[0].name == "周口市"


def test_session_and_speaker() -> None:
    found = home(
        "1月22日上午,在政协二七区第十届委员会第三次会议上,区政协主席乔琳受政协二七区第十届委员会常务委员会委托,向大会做工作报告。\n\n2023年工作回顾"
    )
    assert found.session == "中国人民政治协商会议郑州市二七区第十届委员会第三次会议"
    assert (found.speaker, found.date, found.term) == ("乔琳", "2024-01-22", 10)

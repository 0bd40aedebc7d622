"""Sums checked: what contradicts itself is found, and what any reading saves is left alone."""

from __future__ import annotations

import json
import subprocess
import sys
from itertools import permutations
from pathlib import Path

import pytest

import kg
from kg.errors import code_table
from kg.insight.audit import audit, table
from kg.insight.audit.amounts import Amount, amount
from kg.insight.audit.findings import SAYS
from kg.insight.audit.kinds import KINDS, bare
from kg.insight.corpus import Corpus
from kg.model.facts import NumberFact
from kg.model.insight import Finding
from tests.gold_documents import ROOT
from tests.insight import reports
from tests.insight.reports import corpus

SUMMARY = "一年来,听取审议专项工作报告{}个,开展执法检查{}次、专题询问{}次,作出决议决定{}项。"
LISTS = (
    "听取审议市政府关于养老服务、义务教育、公共交通情况的报告。检查安全生产法实施情况。开展食品安全法执法检查。"
    "对社区医疗工作开展专题询问。"
)


def report(told: int, done: str, plan: str = "加强自身建设。") -> str:
    """The report of one year; what it plans does not matter here."""
    return reports.report(told, done, plan)


def found(*texts: str, code: str | None = None) -> list[Finding]:
    """The findings of some reports, of one code."""
    return [f for f in audit(corpus(*texts)) if code in (None, f.code)]


def contradictions(*texts: str) -> list[tuple[str, str]]:
    """Code and arithmetic of what contradicts itself."""
    return [(f.code, f.arithmetic) for f in found(*texts) if f.verdict == "contradiction"]


def verdicts(*texts: str, code: str) -> list[str]:
    """The verdicts of one code."""
    return [f.verdict for f in found(*texts, code=code)]


# --- counts and what is listed


def test_more_listed_than_counted_is_a_contradiction() -> None:
    said = contradictions(report(2021, SUMMARY.format(2, 2, 1, 3) + LISTS))
    assert said == [("KG-S001", "列出至少 3 项（养老服务、义务教育、公共交通） ＞ 报告称听取审议报告 2个，矛盾")]


def test_fewer_listed_is_partly_listed_and_as_many_agree() -> None:
    rows = found(report(2021, SUMMARY.format(3, 5, 1, 3) + LISTS), code="KG-S001")
    assert {f.verdict for f in rows if "听取" in f.arithmetic or "询问" in f.arithmetic} == {"agrees"}
    assert [f.arithmetic for f in rows if f.verdict == "partly_listed"] == [
        "列出 2 项（中华人民共和国安全生产法、中华人民共和国食品安全法） ＜ 报告称执法检查 5次，只列举了一部分"
    ]


@pytest.mark.parametrize(
    "text",
    [
        # one inspection of two laws, and one of a law with its regulation, are one each
        "一年来,听取审议工作报告9个,开展执法检查2次。开展安全生产法、食品安全法执法检查。检查乡村振兴促进“一法一条例”实施情况。",
        # the same act told twice
        "一年来,听取审议工作报告9个,开展专题询问1次。对养老服务工作开展专题询问。就养老服务情况开展专题询问,推动问题解决。",
        # a study that prepares a hearing is no study of its own (Supervision Law)
        "一年来,听取审议工作报告9个,开展专题调研1次。围绕养老服务开展专题调研,听取审议养老服务情况的报告。专题调研乡村旅游情况。",
        # the budget and the audit are no special reports
        "一年来,听取审议专项工作报告1个,开展执法检查2次。听取审议养老服务情况的报告。听取审议预算执行、审计工作情况的报告。",
        # 审议通过 of a law read but not yet passed, where laws read are counted beside those made
        "一年来,出台地方性法规1部、审议地方性法规1部,作出决议决定3项。出台《益阳市养犬条例》。审议通过《益阳市供水条例》。",
        # a law on its way is not one more law made
        "一年来,制定地方性法规1件,作出决议决定3项。制定养犬管理条例。制定供水管理条例,完成供水管理条例一审。",
        # acts of others
        "一年来,听取审议工作报告1个,开展执法检查2次。听取审议养老服务情况的报告。各专门委员会听取审议公共交通情况的报告。",
        # a count aimed at a part of the work
        "围绕民生改善,听取审议工作报告1个,开展执法检查1次。听取审议养老服务情况的报告。听取审议公共交通情况的报告。",
        # more than a round figure says
        "一年来,听取审议工作报告2余个,开展执法检查2次。听取审议养老服务、义务教育、公共交通情况的报告。",
    ],
)
def test_what_a_reading_saves_is_no_contradiction(text: str) -> None:
    assert contradictions(report(2021, text)) == []


def test_the_acts_of_the_plan_are_not_counted() -> None:
    text = report(
        2021, SUMMARY.format(1, 1, 1, 1) + "听取审议养老服务情况的报告。", "听取审议公共交通、义务教育情况的报告。"
    )
    assert contradictions(text) == []


# --- parts and totals


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("收到代表建议184件,其中A类50件、B类100件、C类34件。", "agrees"),
        ("收到代表建议184件,其中A类50件、B类100件、C类30件。", "contradiction"),
        ("收到代表建议184件,其中A类50件、B类100件。", "partly_listed"),
        ("收到代表建议184件,其中A类90件、B类100件。", "contradiction"),
        ("收到代表建议184件,其中经济建设类90件、社会事业类60件。", "partly_listed"),
        ("收到代表建议184件,其中经济建设类90件、社会事业类100件。", "contradiction"),
        ("实施重点项目38个,其中28个超额完成。", "agrees"),
        ("实施重点项目38个,其中48个超额完成。", "contradiction"),
        ("制定7件、修改6件、废止11件,共24件。", "agrees"),
        ("制定7件、修改6件、废止11件,共25件。", "contradiction"),
        ("制定修改废止法规24件,其中制定7件、修改6件、废止11件。", "agrees"),
        ("制定修改废止法规25件,其中制定7件、修改6件、废止11件。", "contradiction"),
    ],
)
def test_parts_and_totals(text: str, verdict: str) -> None:
    assert verdicts(report(2021, text), code="KG-S002") == [verdict]


@pytest.mark.parametrize(
    "text",
    [
        "收到代表建议184件,其中涉及民生的150件,涉及教育的100件。",  # one proposal may be both
        "收到代表建议180余件,其中A类90件、B类100件。",  # within 余
        "走访代表200人,其中开展活动300次。",  # another unit
        "收到代表建议184件,其中A类50件、B类60件、C类74件,其中已解决150件。",  # the second 其中 divides the whole
    ],
)
def test_parts_that_do_not_contradict(text: str) -> None:
    assert contradictions(report(2021, text)) == []


# --- percentages


def test_a_percentage_and_its_fraction() -> None:
    assert found(report(2021, "代表提出的545件建议均已办理,解决401件,占比73.6%。"), code="KG-S003")[0].arithmetic == (
        "401 ÷ 545 = 73.6%，报告称 73.6%，相符"
    )
    said = contradictions(report(2021, "督办代表建议164件,均已办理完毕。其中已解决122件,解决率为68.1%。"))
    assert said == [("KG-S003", "122 ÷ 164 = 74.4%，报告称 68.1%，矛盾")]


@pytest.mark.parametrize(
    "text",
    [
        "收到提案412件,立案367件,立案率89.0%。",  # cut, not rounded: 89.08
        "收到提案220件,立案200余件,立案率95%。",  # within 余
        "收到提案220件,立案184件,立案率超过80%。",  # a bound
        "受理来信500件,转办重要案件276件,已结案的占81%。",  # the share is of the cases, its numerator is not told
        "立案142件。涉及农业的41件,占28.9%;涉及城建的36件,占25.4%。",  # a part is not the base of the next part
        "收到提案812件,立案756件,占93.1%,办复752件,占99.5%。",  # of what was put on file
        "走访单位1200个。问题已整改478个,整改率92.1%。",  # the base is not told
        "办理建议300件,其中满意100件,满意率99%。",  # of those who answered
        "督办建议300件,占全省的5%。",
    ],
)
def test_percentages_that_do_not_contradict(text: str) -> None:
    assert contradictions(report(2021, text)) == []


# --- said twice, and by two reports


def test_one_count_said_twice() -> None:
    text = "一年来,召开常委会会议8次,任免国家机关工作人员{}人次。规范任免程序,共任免国家机关工作人员{}人次。"
    assert verdicts(report(2021, text.format(94, 94)), code="KG-S004") == ["agrees"]
    assert contradictions(report(2021, text.format(94, 97))) == [("KG-S004", "任免：94人次 ≠ 97人次，矛盾")]


@pytest.mark.parametrize(
    "text",
    [
        "围绕民生提出意见建议20条。围绕生态提出意见建议12条。",
        "开展养老服务专题调研,提出意见建议20条。开展乡村旅游专题调研,提出意见建议12条。",
        "一年来,听取审议专项工作报告20个,开展执法检查6次、专题询问3次。五年来,共开展执法检查24次,听取审议专项工作报告90个。",
        "共修改法规56件,废止18件。打包修改12件法规,废止5件。",
        "代表提出的122条意见建议得到办理。148件代表建议得到现场督办。",
        "作出决议决定12项。法制委员会作出决定3项。",
    ],
)
def test_counts_of_two_things_are_not_one_count(text: str) -> None:
    assert contradictions(report(2021, text)) == []


def test_a_report_and_its_abridged_print() -> None:
    full = report(2021, "一年来,开展执法检查4次、专题询问2次。全年接待群众11256人次。")
    other = full.replace("工作报告", "工作报告（摘要）", 1).replace("11256", "12986")
    assert contradictions(full, other) == [("KG-S007", "接待群众：11256人次 ≠ 12986人次，矛盾")]
    assert "agrees" in verdicts(full, other, code="KG-S007")  # inspections and inquiries are told alike
    # in another full report the same words may count something else
    assert contradictions(full, full.replace("11256", "12986") + "\n") == []


def test_a_report_that_names_the_figure_of_the_year_before() -> None:
    last = report(2020, "一年来,任免国家机关工作人员94人次。")
    now = "2020年,共任免国家机关工作人员{}人次。2021年,任免国家机关工作人员80人次。"
    assert contradictions(last, report(2021, now.format(94))) == []
    assert contradictions(last, report(2021, now.format(91))) == [("KG-S007", "任免：94人次 ≠ 91人次，矛盾")]


# --- over the years


def test_years_against_the_term() -> None:
    years = [report(year, f"接待群众{1000 + year}人次。") for year in range(2017, 2021)]
    last = "全年接待群众3021人次。五年来,共接待群众{}人次。"
    total = sum(range(3017, 3021)) + 3021
    assert verdicts(*years, report(2021, last.format(total)), code="KG-S005") == ["agrees"]
    assert verdicts(*years[1:], report(2021, last.format(total)), code="KG-S005") == ["partly_listed"]
    assert verdicts(*years, report(2021, last.format(9000)), code="KG-S005") == ["contradiction"]
    assert verdicts(*years, report(2021, last.format("1.5万")), code="KG-S005") == ["agrees"]
    # the state of things does not add up
    stations = [report(year, "建成代表联络站300个。") for year in range(2017, 2022)]
    assert found(*stations, report(2022, "五年来,建成代表联络站310个。"), code="KG-S005") == []


@pytest.mark.parametrize(
    ("before", "now", "verdict"),
    [
        ("代表建议解决率72.4%。", "代表建议解决率73.6%,较上年提高1.2个百分点。", "agrees"),
        ("代表建议解决率72.5%。", "代表建议解决率73.6%,较上年提高1.2个百分点。", "agrees"),
        ("代表建议解决率70.1%。", "代表建议解决率73.6%,较上年提高1.2个百分点。", "contradiction"),
        ("办理来信来访1000件次。", "办理来信来访1080件次,比上年增长8%。", "agrees"),
        ("办理来信来访1050件次。", "办理来信来访1080件次,比上年增长8%。", "contradiction"),
        ("办理来信来访约1010件次。", "办理来信来访1080件次,比上年增长8%。", "agrees"),
        ("办理来信来访270件次。", "办理来信来访300件次,较上年增加30件次。", "agrees"),
        ("办理来信来访250件次。", "办理来信来访300件次,较上年增加30件次。", "contradiction"),
    ],
)
def test_a_stated_change_against_the_year_before(before: str, now: str, verdict: str) -> None:
    assert verdicts(report(2020, before), report(2021, now), code="KG-S006") == [verdict]
    # a year between, and nothing can be said
    assert verdicts(report(2019, before), report(2021, now), code="KG-S006") == []


def test_a_report_whose_year_is_in_doubt_is_not_compared() -> None:
    first = report(2020, "一年来,任免国家机关工作人员73人次。")
    wrong = report(2021, "一年来,任免国家机关工作人员65人次。").replace("2022年1月", "2021年1月")
    assert contradictions(first, wrong) == []


# --- the seeds


@pytest.fixture(scope="module")
def seeds() -> Corpus:
    return kg.build(ROOT / "seeds").corpus


def test_the_seeds_contradict_themselves_nowhere(seeds: Corpus) -> None:
    rows = audit(seeds)
    assert [f for f in rows if f.verdict == "contradiction"] == []
    agreed = {(f.code, f.arithmetic) for f in rows if f.verdict == "agrees"}
    assert {
        ("KG-S003", "401 ÷ 545 = 73.6%，报告称 73.6%，相符"),
        ("KG-S002", "其中 28个 ≤ 合计 38个，相符"),
        ("KG-S004", "作出决议决定：53项 = 53项，相符"),
        ("KG-S004", "任免：767人次 = 767人次，相符"),
        ("KG-S004", "在全市建成各级代表联络站…：771个 = 771个，相符"),
        ("KG-S001", "列出 2 项（郑州市城市更新条例、郑州市消防条例），报告称制定法规 2件，相符"),
        ("KG-S001", "列出 2 项（矛盾纠纷预防化解、普通高中建设发展），报告称专题询问 2次，相符"),
    } <= agreed
    assert sum(f.code == "KG-S004" for f in rows) == 7
    inspections = [f for f in rows if "执法检查 7项" in f.arithmetic]
    assert [f.verdict for f in inspections] == ["partly_listed"]


def test_every_row_shows_both_sentences_and_places(seeds: Corpus) -> None:
    rows = table(seeds, audit(seeds))
    assert rows.columns[:5] == ("代码", "结论", "机构", "期间", "算式")
    assert all(all(row[5:9]) for row in rows)
    assert [row[1] for row in rows] == sorted((str(row[1]) for row in rows), key=["矛盾", "未列全", "相符"].index)
    twice = next(row for row in rows if "53项 =" in str(row[4]))
    assert twice[6] == "002_278c694dd51e582b.txt 58-69"
    assert twice[8] == "002_278c694dd51e582b.txt 386-397"


# --- the parts


def test_the_order_of_the_files_does_not_matter() -> None:
    texts = [
        report(2020, "代表建议解决率70.1%。" + SUMMARY.format(2, 2, 1, 3) + LISTS),
        report(2021, "代表建议解决率73.6%,较上年提高1.2个百分点。接待群众900人次。五年来,接待群众800人次。"),
        report(2022, "一年来,任免国家机关工作人员65人次。共任免国家机关工作人员66人次。"),
    ]
    first = found(*texts)
    assert {f.code for f in first if f.verdict == "contradiction"} == {"KG-S001", "KG-S004", "KG-S005", "KG-S006"}
    for order in permutations(texts):
        assert {(f.id, f.arithmetic) for f in found(*order)} == {(f.id, f.arithmetic) for f in first}


def test_every_code_is_explained() -> None:
    assert set(SAYS) <= set(code_table())


@pytest.mark.parametrize("kind", KINDS, ids=lambda k: k.name)
def test_every_kind_reads_its_example(kind: object) -> None:
    matching = [k for k in KINDS if k.pattern.fullmatch(bare(k.example)) and k is kind]
    assert matching == [kind]
    assert next(k for k in KINDS if k.pattern.fullmatch(bare(matching[0].example))) is kind


@pytest.mark.parametrize(
    ("surface", "value", "unit", "approx", "expected"),
    [
        ("545件", 545, "件", False, (545, 545)),
        ("1200余名", 1200, "名", True, (1100, 1300)),
        ("1.2万人次", 12000, "人次", False, (11500, 12500)),
        ("7万余人次", 70000, "人次", True, (60000, 80000)),
        ("百分之九十二点三", 92.3, "%", False, (92.25, 92.35)),
    ],
)
def test_what_a_printed_figure_allows(
    surface: str, value: float, unit: str, approx: bool, expected: tuple[float, float]
) -> None:
    fact = NumberFact(
        doc="d", quote=surface, start=0, end=len(surface), surface=surface, surface_start=0, value=value, unit=unit,
        approx=approx,
    )  # fmt: skip
    assert amount(fact) == pytest.approx(Amount(*expected))


def test_the_command_shows_contradictions_first_and_says_how_many_sums(tmp_path: Path) -> None:
    kg.build(ROOT / "seeds" / "002_278c694dd51e582b.txt").write(tmp_path / "out")
    few, every = (
        subprocess.run(
            [sys.executable, "-m", "kg", "audit", "-b", str(tmp_path / "out"), "--json", *more],
            cwd=ROOT, capture_output=True, encoding="utf-8", check=True,
        )
        for more in ((), ("--all",))
    )  # fmt: skip
    assert "sums checked" in few.stderr
    assert {row["结论"] for row in json.loads(few.stdout)} <= {"矛盾", "未列全"}
    assert "相符" in {row["结论"] for row in json.loads(every.stdout)}

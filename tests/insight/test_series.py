"""Series: figures that may be joined over time are, those that may not stand apart with the reason."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kg
from kg.errors import UsageError
from kg.insight.corpus import Corpus
from kg.insight.series import series, table
from kg.insight.series.implied import Implied, base_year, half, implied, multiple
from kg.insight.series.reading import telling
from kg.model.facts import Change, NumberFact
from kg.model.insight import Series
from kg.rdf.insights import Writer
from tests.gold_documents import ROOT
from tests.insight import reports
from tests.insight.reports import corpus


def report(told: int, done: str, city: str = "益阳市", plan: str = "加强自身建设。") -> str:
    """The report of one year; what it plans does not matter in most tests."""
    return reports.report(told, done, plan, city)


def lines(found: Corpus, word: str = "") -> list[tuple[object, ...]]:
    """What the table says but sentences and places: indicator, period, value, unit, kind."""
    rows = table(found, *series(found), word).records()
    return [tuple(row.get(c) for c in ("指标", "时期", "数值", "单位", "口径")) for row in rows if "时期" in row]


def values(found: Corpus, word: str) -> list[list[object]]:
    """The values of each series that holds a word, in the order of time."""
    made = [s for s in series(found)[0] if word in s.features[0].says]
    return sorted([[getattr(found.claims[p].fact, "value", None) for p in s.points] for s in made], key=str)


def reasons(found: Corpus, word: str = "") -> list[str]:
    """Why series stand apart."""
    rows = table(found, *series(found), word).records()
    return [str(row["说明"]) for row in rows if str(row["口径"]).startswith("不可相接")]


# --- what is joined


def test_a_stock_is_joined_whatever_words_and_report_tell_it() -> None:
    found = corpus(
        report(2019, "在全市建成各级代表联络站771个,实现乡镇街道全覆盖。"),
        report(2020, "以760个代表联络站、21个基层立法联系点为载体,统筹推进。"),
        report(2021, "推动全市744个代表联络站标准化运行、数字化赋能、常态化管理。"),
        report(2022, "全市代表联络站达到750个。"),
    )
    assert values(found, "代表联络站数") == [[771, 760, 744, 750]]
    made = next(s for s in series(found)[0] if s.features[0].says == "代表联络站数")
    assert (made.indicator, made.unit, made.scope) == ("indicator/liaison-stations", "unit/piece", "cumulative")


def test_words_that_only_help_make_no_other_indicator() -> None:
    found = corpus(
        report(2020, "组织开展立法听证会旁听招募12次。"),
        report(2021, "全年共开展立法听证会旁听招募15次。"),
    )
    assert values(found, "立法听证会旁听招募") == [[12, 15]]


def test_a_value_said_twice_is_one_row_with_both_places() -> None:
    found = corpus(
        report(2020, "依法任免国家机关工作人员56人次。严格任免程序,任免国家机关工作人员56人次。"),
        report(2021, "任免国家机关工作人员60人次。"),
    )
    rows = table(found, *series(found), "任免").records()
    assert [row["数值"] for row in rows] == [56, 60]
    assert str(rows[0]["出处"]).count("0.txt") == 2
    assert rows[0]["说明"] == "同一数说了2次"
    assert len(series(found)[0][0].points) == 3


def test_two_values_of_one_period_stand_side_by_side() -> None:
    found = corpus(report(2020, "依法任免国家机关工作人员56人次。严格任免程序,任免国家机关工作人员58人次。"))
    assert [row[1:3] for row in lines(found, "任免")] == [("2020年", 56), ("2020年", 58)]


def test_only_a_shared_indicator_or_one_of_two_periods_makes_a_series() -> None:
    once = report(2020, "开展立法听证会旁听招募12次。召开主任会议16次。")
    assert [s.indicator for s in series(corpus(once))[0]] == ["indicator/chairpersons-meetings"]


def test_general_words_are_not_joined() -> None:
    found = corpus(
        report(2020, "围绕教育工作开展座谈,提出意见建议12条。"), report(2021, "围绕医疗工作开展座谈,提出意见建议15条。")
    )
    assert series(found) == ((), ())
    assert [row[4] for row in lines(found, "意见建议")] == ["未成数列", "未成数列"]


# --- what is not


def test_a_year_and_a_term_stand_apart() -> None:
    found = corpus(
        report(2020, "依法任免国家机关工作人员56人次。"),
        report(2021, "任免国家机关工作人员60人次。五年来,市人大常委会依法履职,任免国家机关工作人员300人次。"),
    )
    assert values(found, "任免") == [[300], [56, 60]]
    assert reasons(found) == ["一为一年之数，一为一届合计（2021年60人次；2017—2021年300人次）"]


@pytest.mark.parametrize(
    ("first", "second", "why"),
    [
        ("在全市建成代表联络站120个。", "新建代表联络站8个。", "一为期末总数，一为当期新增：存量与流量不可相接"),
        ("在全市建成代表联络站120个。", "对30个代表联络站进行迭代升级。", "一为全部，一处原文没有说是否全部"),
        (
            "任免国家机关工作人员56人次。",
            "任免国家机关工作人员50人。",
            "单位不同：人次与人，人次计次，人计人，一人可计多次",
        ),
        ("代表提出的建议120件全部办结。", "代表提出的建议、批评和意见130条。", "所指不同：代表建议与代表建议（条）"),
        ("开展执法检查5次。", "开展执法检查6项。", "单位不同：次与项，次计场次，项计事项，一项可有多次"),
        ("代表提出的建议120件全部办结。", "对15件代表建议进行重点督办。", "数的未必是全部：未说与重点督办"),
        ("全市建成省级星级代表联络站3个。", "全市建成市级星级代表联络站9个。", "级别不同：市级与省级"),
        (
            "听取审议专项工作报告12个,开展执法检查5次。",
            "围绕乡村振兴,开展执法检查2次。",
            "一为全部，一处只是其中一部分",
        ),
        ("在全市建成代表联络站120个。", "打造行业代表联络站31个。", "所指不同：代表联络站数与行业代表联络站数"),
    ],
)
def test_what_may_not_be_joined(first: str, second: str, why: str) -> None:
    found = corpus(report(2020, first), report(2021, second))
    assert any(said.startswith(why) for said in reasons(found)), reasons(found)
    assert all(len(s.points) == 1 for s in series(found)[0])


def test_a_rate_of_suggestions_is_not_one_of_petitions() -> None:
    found = corpus(
        report(2020, "办理代表建议120件,解决率82.5%。"),
        report(2021, "办理代表建议125件,解决率84.0%。"),
        report(2022, "受理群众信访事项300件,解决率91.0%。"),
    )
    assert values(found, "解决率") == [[82.5, 84.0], [91.0]]
    assert reasons(found, "解决率")[0].startswith("所属不同：代表建议与信访")


def test_a_plan_never_joins_what_came_of_it() -> None:
    found = corpus(
        report(2020, "新建代表联络站5个。", plan="力争新建代表联络站20个。"),
        report(2021, "新建代表联络站18个。"),
    )
    assert values(found, "代表联络站数") == [[20], [5, 18]]
    assert reasons(found) == ["计划数不与实际数相接（2021年18个；2021年20个）"]


def test_running_totals_are_no_yearly_figures() -> None:
    found = corpus(report(2020, "开展专题协商12次。"), report(2021, "截至目前,建成协商平台36个,开展专题协商29次。"))
    assert "一为一期之数，一为历年累计" in reasons(found, "协商")[0]


def test_the_stock_before_makes_no_stock_of_the_flow_behind() -> None:
    found = corpus(
        report(2020, "接待群众900人次。全市建成代表联络站120个,代表进站接待群众1000人次。"),
        report(2021, "全市建成代表联络站125个,线上线下接待群众1200人次。代表进站接待群众1200人次。"),
    )
    kinds = {row[4] for row in lines(found, "接待群众")}
    assert kinds == {"当年数"}


def test_what_came_within_a_year_and_a_term_stands_apart() -> None:
    found = corpus(
        report(2020, "新建代表联络站5个。"),
        report(2021, "新建代表联络站8个。五年来,市人大常委会推进联系群众,新建代表联络站31个。"),
    )
    assert values(found, "代表联络站数") == [[31], [5, 8]]
    assert reasons(found)[0].startswith("一为一年之数，一为一届合计")


# --- several bodies


def test_bodies_of_one_level_are_told_to_be_comparable() -> None:
    found = corpus(
        report(2020, "任免国家机关工作人员56人次。"),
        report(2020, "任免国家机关工作人员60人次。", "岳阳市"),
        report(2020, "任免国家机关工作人员20人次。", "湘阴县"),
    )
    rows = table(found, *series(found), "任免").records()
    assert [str(row["机构"])[:3] for row in rows] == ["岳阳市", "益阳市", "湘阴县"]
    said = "同为市级、同期同口径，可比：益阳市人民代表大会常务委员会（56人次）；市级，与其他级别的机构不宜直接比较"
    assert rows[0]["说明"] == said
    assert rows[2]["说明"] == "县级，与其他级别的机构不宜直接比较"
    assert series(found)[1] == ()


# --- stated changes


def test_a_change_implies_the_year_before() -> None:
    told = report(2021, "代表提出的125件建议全部办结,解决率84.0%,较上年提高1.5个百分点。")
    alone = lines(corpus(told), "解决率")
    assert [row[1:] for row in alone] == [
        ("2020年", 82.5, "%", "当年数·推算"), ("2021年", 84, "%", "当年数"),
    ]  # fmt: skip
    row = table(corpus(told), *series(corpus(told)), "解决率").records()[0]
    assert row["说明"] == "推算：84 − 1.5 = 82.5%；库中没有2020年的同口径数值可核对"
    for value, says in ((82.5, "相符"), (79.1, "不符")):
        found = corpus(report(2020, f"代表提出的120件建议全部办结,解决率{value}%。"), told)
        rows = table(found, *series(found), "解决率").records()
        assert str(rows[0]["说明"]).endswith(f"与2020年的{value}%{says}")
        assert len(rows) == 3


def test_a_multiple_of_last_year_implies_it() -> None:
    found = corpus(report(2021, "代表进站接待群众2400人次,是去年的2倍。"))
    assert ("2020年", 1200, "人次", "当年数·推算") in [row[1:] for row in lines(found, "接待群众")]


def fact(value: float, unit: str, surface: str = "", approx: bool = False) -> NumberFact:
    return NumberFact(
        doc="d", quote="q", start=0, end=1, surface=surface or f"{value}{unit}", surface_start=0, value=value,
        unit=unit, what="x", approx=approx,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("now", "change", "before", "how"),
    [
        (fact(73.6, "%"), ("up", 1.2, "百分点"), 72.4, "73.6 − 1.2 = 72.4%"),
        (fact(60, "%"), ("down", 1.0, "百分点"), 61, "60 + 1 = 61%"),
        (fact(108, "件"), ("up", 8, "%"), 100, "108 ÷ (1 + 8%) ≈ 100件"),
        (fact(92, "件"), ("down", 8, "%"), 100, "92 ÷ (1 − 8%) ≈ 100件"),
        (fact(12, "个"), ("up", 3, "个"), 9, "12 − 3 = 9个"),
        (fact(300, "人次"), ("up", 2, "倍"), 100, "300 ÷ (1 + 2倍) ≈ 100人次"),
        (fact(240, "件"), ("up", 2, "成"), 200, "240 ÷ (1 + 2成) ≈ 200件"),
    ],
)
def test_arithmetic(now: NumberFact, change: tuple[str, float, str], before: float, how: str) -> None:
    direction, value, unit = change
    stated = Change.model_validate(
        {"value": value, "unit": unit, "direction": direction, "surface": f"{value:g}{unit}"}
    )
    found = implied(now, stated)
    assert found is not None
    assert found.value == pytest.approx(before)
    assert found.low <= found.value <= found.high
    assert found.arithmetic == how


@pytest.mark.parametrize(
    ("now", "direction", "unit", "value"),
    [
        (fact(70, "%"), "up", "%", 3.0),  # growth of a share in per cent: of what is not said
        (fact(70, "件"), "up", "个", 3.0),
        (fact(70, "件"), "down", "%", 100.0),
        (fact(70, "件"), "up", "百分点", 1.0),
    ],
)
def test_what_is_no_sum_implies_nothing(now: NumberFact, direction: str, unit: str, value: float) -> None:
    assert implied(now, Change.model_validate({"value": value, "unit": unit, "direction": direction})) is None
    assert implied(now) is None


def test_the_year_compared_with() -> None:
    change = Change(value=3, unit="个", direction="up", vs="2019年")
    assert base_year(change, None) == 2019
    assert base_year(change, (2020, 2020)) == 2020
    assert base_year(Change(value=3, unit="个", direction="up", vs="上届"), None) is None
    assert base_year(Change(value=3, unit="个", direction="up"), (2018, 2022)) is None


def test_rounding_leaves_room() -> None:
    assert half(1.2, "1.2个百分点") == pytest.approx(0.05)
    assert half(8, "8%") == pytest.approx(0.5)
    found = implied(fact(73.6, "%"), Change(value=1.2, unit="百分点", direction="up", surface="1.2个百分点"))
    assert found is not None
    assert [found.meets(fact(v, "%", f"{v}%")) for v in (72.4, 72.5, 72.7, 71.0)] == [True, True, False, False]
    assert found.meets(fact(70, "%", "70%", approx=True))
    times = multiple(fact(2400, "人次"), fact(2, "倍"))
    assert times == Implied(1200, 960, 1600, "2400 ÷ 2 ≈ 1200人次")
    assert multiple(fact(2400, "人次"), fact(2, "次")) is None


def test_lengths_and_general_words_are_no_indicator() -> None:
    assert not telling(fact(4, "年").model_copy(update={"what": "听取审议总体发展规划实施"}))
    assert not telling(fact(4, "件").model_copy(update={"what": "解决问题"}))
    assert telling(fact(4, "次").model_copy(update={"what": "立法听证会旁听招募"}))


# --- whatever the reports


YEARS = st.lists(st.integers(2018, 2024), min_size=1, max_size=4, unique=True)
CLAUSES = st.sampled_from(
    [
        "全市建成代表联络站{}个", "新建代表联络站{}个", "任免国家机关工作人员{}人次", "开展执法检查{}次",
        "开展执法检查{}项", "围绕民生实事,开展执法检查{}次", "代表提出建议{}件", "重点督办代表建议{}件",
        "接待群众{}人次", "立案提案{}件", "五年来,共接待群众{}人次", "解决率{}%", "培训乡镇财会人员{}人次",
    ]
)  # fmt: skip
MADE = st.lists(st.tuples(CLAUSES, st.integers(1, 99)), min_size=1, max_size=6)


@given(YEARS, st.data())
def test_each_figure_is_in_one_series_at_most_and_has_its_unit(years: list[int], data: st.DataObject) -> None:
    texts = [
        report(year, "。".join(clause.format(n) for clause, n in data.draw(MADE)) + "。") for year in years
    ]  # fmt: skip
    found = corpus(*texts)
    made, apart = series(found)
    points = [p for s in made for p in s.points]
    assert len(points) == len(set(points))
    for each in made:
        assert {found.claims[p].ref("unit") for p in each.points} == {each.unit}
        assert {found.claims[p].ref("indicator") for p in each.points} == {each.indicator}
        ends = [span[1] for p in each.points if (span := found.years(found.claims[p]))]
        assert ends == sorted(ends)
        assert len(ends) == len(each.points)
    ids = {s.id for s in made}
    assert all(a.left in ids and a.right in ids and a.left != a.right for a in apart)
    assert len(apart) < max(1, len(made))
    assert series(corpus(*reversed(texts))) == (made, apart)


def test_the_order_of_reports_does_not_matter() -> None:
    texts = [report(y, f"全市建成代表联络站{y - 1900}个。开展执法检查{y - 2015}次。") for y in (2019, 2020, 2021)]
    expected = series(corpus(*texts))
    for some in permutations(texts):
        assert series(corpus(*some)) == expected


# --- words, triples, seeds


def test_a_word_nobody_uses_is_said() -> None:
    found = corpus(report(2020, "任免国家机关工作人员56人次。"))
    with pytest.raises(UsageError, match="KG-U009"):
        table(found, *series(found), "航天发射")
    assert len(table(corpus(report(2020, "加强学习。")), (), ())) == 0


@pytest.fixture(scope="module")
def seeds() -> Corpus:
    return kg.build(ROOT / "seeds").corpus


def _of(corpus_: Corpus, made: tuple[Series, ...], indicator: str, body: str) -> dict[str, list[object]]:
    return {
        s.features[1].says: [getattr(corpus_.claims[p].fact, "value", None) for p in s.points]
        for s in made
        if s.indicator == f"indicator/{indicator}" and corpus_.label(s.subject) == body
    }


def test_stations_of_the_seeds(seeds: Corpus) -> None:
    made, _ = series(seeds)
    zhengzhou = _of(seeds, made, "liaison-stations", "郑州市人民代表大会常务委员会")
    assert zhengzhou == {"期末总数": [771, 771, 760, 744]}
    # 对136个代表联络站进行迭代升级, 进到232个代表联络站: the text does not say that these are all
    unsaid = "是否全部，原文未说"
    assert _of(seeds, made, "liaison-stations", "郑州市二七区人民代表大会常务委员会") == {unsaid: [136]}
    assert _of(seeds, made, "liaison-stations", "周口市人民代表大会常务委员会") == {unsaid: [232]}


def test_years_and_terms_of_the_seeds(seeds: Corpus) -> None:
    made, _ = series(seeds)
    body = "郑州市人民代表大会常务委员会"
    assert _of(seeds, made, "appointments", body) == {"当年数": [303, 201], "届内合计": [767, 767]}
    assert _of(seeds, made, "decisions", body) == {"当年数": [12, 21], "届内合计": [53, 53]}
    assert _of(seeds, made, "reports-heard", body) == {"当年数": [25, 47]}
    assert _of(seeds, made, "settled-share", body) == {"当年数": [73.6]}


def test_last_year_of_the_seeds_is_worked_out(seeds: Corpus) -> None:
    rows = table(seeds, *series(seeds), "已解决或基本解决").records()
    implied_row = next(row for row in rows if "推算" in str(row["口径"]))
    assert (implied_row["时期"], implied_row["数值"]) == ("2024年", 72.4)
    assert implied_row["说明"] == "推算：73.6 − 1.2 = 72.4%；库中没有2024年的同口径数值可核对"


def test_every_row_of_the_seeds_has_its_sentence_and_place(seeds: Corpus) -> None:
    rows = table(seeds, *series(seeds)).records()
    assert all(row["原句"] and row["出处"] and row["指标"] and row["口径"] for row in rows)


def test_series_are_triples(seeds: Corpus) -> None:
    made, _ = series(seeds)
    graph = seeds.graph
    known = {e.id for e in graph.entities} | {c.id for c in graph.claims}
    assert {s.indicator for s in made} | {s.unit for s in made} | {p for s in made for p in s.points} <= known
    nodes = [node for s in made for node in Writer("https://example.org/", known).series(s)]
    assert len(nodes) == len(made) + sum(len(s.points) for s in made)


def test_the_command_shows_the_series(tmp_path: Path) -> None:
    kg.build(ROOT / "seeds" / "002_278c694dd51e582b.txt").write(tmp_path / "out")
    rows = kg.load(tmp_path / "out").series("代表联络站").records()
    assert (rows[0]["数值"], rows[0]["口径"]) == (771, "期末总数")

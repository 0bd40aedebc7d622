"""Comparisons: drawing, table, CSV and query say the same, and every number leads to its sentences."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page

import kg
from kg.insight.biography.stages import PROCEDURE, stage
from kg.insight.words import STAGES
from kg.model.facts import FactStatus, LawEventFact, LawEventType
from kg.rdf.questions import filled, questions
from kg.view import site
from kg.view.assets import words
from kg.view.compare.answers import ASKED, comparisons
from kg.view.data.limit import limited
from tests.serve.conftest import serving
from tests.view.browsing import Tab
from tests.view.conftest import written
from tests.view.hostile import read_graph

Open = Callable[..., Tab]
CITY, TOWN, OTHER = "body/410100/npc-sc", "body/410103/npc-sc", "body/411600/npc-sc"
UNSETTLED = "环节未定"
SCHEMES = {
    "status": "status", "type": "activity-type", "step": "law-event-type", "outcome": "outcome",
    "scope": "period-scope", "hedge": "number-qualifier",
}  # fmt: skip
VIEWS = [
    "view=bodies",
    "view=bodies&period=period/2024",
    f"view=bodies&bodies={CITY},{OTHER}&period=period/2023",
    f"view=bodies&bodies={TOWN}&period=period/2023",
    f"view=periods&bodies={CITY}",
    f"view=periods&bodies={OTHER}",
    "view=promises",
    f"view=promises&bodies={CITY}",
    "view=pipeline",
    f"view=pipeline&bodies={CITY}&period=period/2025",
    "view=pipeline&place=place/411600",
]
FIGURES = """async () => {
  const figures = [...document.querySelectorAll('#view figure.chart')];
  for (const details of document.querySelectorAll('#view figure.chart details')) details.open = true;
  await new Promise((done) => setTimeout(done, 100)); // a table may be made when it is opened
  return figures.map((figure) => ({
    sparql: figure.querySelector('pre').textContent,
    head: [...figure.querySelectorAll('th')].map((cell) => cell.textContent),
    rows: [...figure.querySelectorAll('tbody tr')].map((row) => [...row.cells].map((cell) => cell.textContent)),
  }));
}"""
COUNTS = """async () => {
  const found = [];
  const turn = (hash) => new Promise((done) => {
    addEventListener('hashchange', () => setTimeout(done), { once: true });
    location.hash = hash;
  });
  const links = [...document.querySelectorAll('a.count')].map((a) => [a.getAttribute('href'), a.textContent]);
  for (const [hash, text] of links) {
    await turn(hash);
    const panel = document.getElementById('behind');
    const title = panel?.querySelector('h3').textContent ?? '';
    found.push([text, title, Boolean(panel?.querySelector('.warn')), panel?.querySelectorAll('.claim').length]);
  }
  return found;
}"""


def as_shown(value: object) -> str:
    """A value of an answer as a page shows it: nothing where there is none, numbers as JavaScript writes them."""
    if value is None:
        return ""
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def number(text: str) -> int:
    """The last number in a text."""
    return int(re.findall(r"\d+", text)[-1])


def held(graph: kg.Graph) -> dict[str, Any]:
    """What the pages carry, as they read it."""
    found: dict[str, Any] = json.loads(json.dumps(comparisons(graph.store)))
    return found


@pytest.mark.parametrize("name", ASKED)
def test_the_pages_carry_the_answers_of_the_questions(name: str, seeds: kg.Graph) -> None:
    carried = held(seeds)["answers"][name]
    asked = questions()[name]
    rows = [tuple(column[i] for column, i in zip(carried["values"], row, strict=True)) for row in carried["rows"]]
    assert rows == list(seeds.query(asked.sparql).rows)
    assert carried["sparql"] == asked.sparql
    assert rows


def test_a_graph_that_says_nothing_has_empty_answers(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("没有什么可说。", "utf-8")
    answers = held(kg.build(tmp_path))["answers"]
    assert all(answers[name]["rows"] == [] and answers[name]["columns"] for name in ASKED)


def test_every_label_of_a_scheme_is_said_in_both_languages_and_has_its_code(seeds: kg.Graph) -> None:
    found = held(seeds)
    for name in ASKED:
        for column, values in zip(found["answers"][name]["columns"], found["answers"][name]["values"], strict=True):
            assert f"compare.column.{column}" in words()
            for value in values if column in SCHEMES else ():
                code, english = found["labels"][SCHEMES[column]][value]
                assert english.isascii()
                assert code or column == "hedge"
            for value in values if column == "stage" else ():
                assert f"compare.stage.{value}" in words()


@pytest.mark.parametrize("name", ["law-stages-of-bodies", "law-pipeline"])
def test_stages_of_the_questions_are_those_of_biographies(name: str, seeds: kg.Graph) -> None:
    """The table inside the query, for every event and status there can be, and for the events of the seeds."""
    pairs = re.findall(r'\(le:([\w-]+) "([^"]+)" "([^"]+)"\)', questions()[name].sparql)
    said = {event.replace("-", "_"): (done, planned) for event, done, planned in pairs}
    assert set(said) == set(get_args(LawEventType))
    for event in said:
        for status in get_args(FactStatus):
            expected = stage(event, status)
            assert said[event][status == "plan"] == (STAGES[expected] if expected else UNSETTLED), (event, status)
    assert [STAGES[s] for s in PROCEDURE] == _procedure()


def _procedure() -> list[str]:
    """The stages in the order of the page, those that are settled."""
    path = Path(__file__).parents[2] / "kg/view/static/compare/bodies.js"
    found = re.search(r"const PROCEDURE = \[(.*?)\]", path.read_text("utf-8"))
    assert found
    return [s for s in re.findall("'([^']+)'", found[1]) if s != UNSETTLED]


def test_law_events_of_the_seeds_are_counted_once(seeds: kg.Graph) -> None:
    counted: Counter[tuple[object, ...]] = Counter()
    for row in seeds.query(questions()["law-stages-of-bodies"].sparql).records():
        assert isinstance(row["events"], int)
        counted[row["who"], row["when"], row["status"], row["stage"]] += row["events"]
    base = seeds.settings.base_iri
    told = {"done": "已完成", "plan": "计划", "state": "现状"}
    expected: Counter[tuple[object, ...]] = Counter()
    for claim in seeds.data.claims:
        if isinstance(claim.fact, LawEventFact) and claim.fact.status:
            at = stage(claim.fact.event, claim.fact.status)
            who, when = base + str(claim.ref("actor")), base + str(claim.ref("period"))
            expected[who, when, told[claim.fact.status], STAGES[at] if at else UNSETTLED] += 1
    assert counted == expected


@pytest.mark.parametrize("english", [False, True])
@pytest.mark.parametrize("view", VIEWS)
def test_the_query_shown_gives_the_very_rows_shown(view: str, english: bool, seeds: kg.Graph, open_tab: Open) -> None:
    page = open_tab(f"compare.html#{view}").page
    if english:
        page.click("#language")
    figures = page.evaluate(FIGURES)
    assert figures
    for figure in figures:
        rows = [[as_shown(value) for value in row] for row in seeds.query(figure["sparql"]).rows]
        assert figure["rows"] == rows
        assert len(figure["head"]) == len(seeds.query(figure["sparql"]).columns) or not rows
    assert any(figure["rows"] for figure in figures)


def test_csv_is_the_table(open_tab: Open) -> None:
    for view in VIEWS[:1] + VIEWS[6:9:2]:
        page = open_tab(f"compare.html#{view}").page
        figure = page.evaluate(FIGURES)[0]
        with page.expect_download() as saved:
            page.locator("#view figure.chart button.csv").first.click()
        text = saved.value.path().read_bytes().decode("utf-8-sig")
        head, *rows = csv.reader(io.StringIO(text))
        assert (head, rows) == (figure["head"], figure["rows"])
        assert saved.value.suggested_filename.endswith(".csv")


def test_a_choice_is_exact_where_a_name_holds_another(seeds: kg.Graph, open_tab: Open) -> None:
    """2022年 stands in 2018—2022年; a body and a period are asked for with their identifiers."""
    page = open_tab(f"compare.html#view=bodies&bodies={CITY}&period=period/2018-2022").page
    base = seeds.settings.base_iri
    assert f'"2018—2022年 <{base}period/2018-2022>"' in page.evaluate(FIGURES)[0]["sparql"]
    asked = questions()["acts-of-bodies"]
    assert len(seeds.query(filled(asked, {"year": "2022年"}))) > 0
    assert len(seeds.query(filled(asked, {"year": f"2022年 <{base}period/2022>"}))) == 0


@pytest.mark.parametrize("view", [VIEWS[1], VIEWS[2], VIEWS[4]])
def test_every_number_opens_as_many_facts(view: str, open_tab: Open) -> None:
    found = open_tab(f"compare.html#{view}").page.evaluate(COUNTS)
    assert len(found) > 10
    for text, title, lacking, cards in found:
        assert number(text) == number(title), (text, title)
        assert cards == min(number(text), 30)
        assert not lacking


def test_every_number_of_promises_opens_its_promises(open_tab: Open, seeds: kg.Graph) -> None:
    page = open_tab("compare.html#view=promises").page
    found = page.evaluate(COUNTS)
    assert [number(text) for text, *_ in found] == [number(title) for _, title, *_ in found]
    assert sum(number(text) for text, *_ in found) == len([p for p in seeds.insights.promises if p.body and p.due])


def test_a_promise_shows_plan_outcome_reports_searched_and_years_missing(open_tab: Open) -> None:
    page = open_tab(f"compare.html#view=promises&open={CITY}~period/2024~0").page
    first = page.locator("#behind .claim").first
    assert first.locator("blockquote mark").all_inner_texts()[0].startswith("开展市科技创新促进、")
    assert "制定商代都城遗址保护条例" in first.inner_text()
    assert "依法履职 担当作为" in first.inner_text()
    assert re.search("缺报告的年份：2024", first.inner_text())
    assert first.locator("a[href^='reader.html']").count() >= 2


def test_gaps_are_gaps_and_never_zero(open_tab: Open) -> None:
    """Of 2024 there is no report of the city, only plans; in 2018—2022 the report does not speak of hearings."""
    page = open_tab(f"compare.html#view=periods&bodies={CITY}").page
    table = page.locator("table.matrix").first
    heads = table.locator("thead th").all_inner_texts()
    assert [head.split("\n")[0] for head in heads[1:]] == ["2018—2022年", "2023年", "2024年", "2025年", "2026年"]
    row = table.locator("tbody tr", has_text="听取审议报告")
    assert row.locator("td").all_inner_texts() == ["—", "19", "／计划 17", "28", "／计划 12"]
    assert row.locator("td").nth(2).get_attribute("class") == "gap"
    assert not any(text == "0" for text in page.locator("table.matrix td").all_inner_texts())
    line = page.locator("g[stroke-linejoin=round] path").get_attribute("d") or ""
    assert line.count("M") == 2  # the line of a series breaks at 2024


def test_years_between_reports_are_gaps(tmp_path: Path, open_tab: Open) -> None:
    for year in (2019, 2022):
        text = f"岳阳市人民代表大会常务委员会工作报告\n\n——{year + 1}年1月8日在岳阳市第九届人民代表大会第六次会议上\n\n"
        text += "一、过去一年的工作\n\n过去一年,听取审议市政府关于洞庭湖治理情况的报告,检查湿地保护条例实施情况。\n"
        (tmp_path / f"{year}.txt").write_text(text, "utf-8")
    folder = written(kg.build(tmp_path), tmp_path)
    page = open_tab("compare.html#view=periods", where=folder).page
    heads = page.locator("table.matrix").first.locator("thead th").all_inner_texts()
    assert [head.split("\n")[0] for head in heads[1:]] == ["2019年", "2020年", "2021年", "2022年"]
    assert page.locator("table.matrix").first.locator("tbody tr td").all_inner_texts() == ["1", "／", "／", "1"] * 2


def test_done_and_planned_of_one_period_stand_apart(tmp_path: Path, open_tab: Open) -> None:
    for year in (2024, 2025):
        text = f"岳阳市人民代表大会常务委员会工作报告\n\n——{year + 1}年1月8日在岳阳市第九届人民代表大会第六次会议上\n\n"
        text += "一、过去一年的工作\n\n过去一年,检查湿地保护条例实施情况。\n\n二、今后一年的任务\n\n"
        text += f"{year + 1}年,检查湿地保护条例、河道条例实施情况。\n"
        (tmp_path / f"{year}.txt").write_text(text, "utf-8")
    folder = written(kg.build(tmp_path), tmp_path)
    page = open_tab("compare.html#view=bodies&period=period/2025", where=folder).page
    assert page.locator("table.matrix").nth(1).locator("tbody td").all_inner_texts() == ["1计划 2"]
    found = page.evaluate(COUNTS)
    assert {number(text) for text, *_ in found} == {1, 2}
    assert [number(text) for text, *_ in found] == [number(title) for _, title, *_ in found]


def test_only_alike_figures_stand_side_by_side(open_tab: Open) -> None:
    page = open_tab(f"compare.html#view=bodies&bodies={CITY},{OTHER},{TOWN}&period=period/2023").page
    alike, apart = page.locator("section", has=page.locator("h2", has_text="指标数字")).locator("table.matrix").all()
    row = alike.locator("tbody tr", has_text="任免国家机关工作人员")
    assert row.locator("td").all_inner_texts() == ["303人次", "103 人次", "—"]
    page.locator("details.apart").evaluate("details => { details.open = true; }")
    reasons = {
        text: row.locator("td.why").inner_text()
        for row in apart.locator("tbody tr").all()
        for text in row.locator("td a").all_inner_texts()
    }
    assert reasons["7项"] == "单位不同：项 ≠ 次"
    assert reasons["28513人次"] == "机构级别不同：市级 ≠ 县级；确数与约数：确数 ≠ 余、多"
    assert reasons["136个"] == "原文没有说是全部，或只是其中一部分"
    assert reasons["4次"] in ("其他所选机构没有这一指标", "机构级别不同：县级 ≠ 市级")
    assert alike.locator("tbody a").count() == sum(
        "不" not in text for text in alike.locator("tbody td a").all_inner_texts()
    )


def cards(page: Page) -> dict[str, list[str]]:
    """The board: stage → titles."""
    return {
        column.get_attribute("aria-label") or "": column.locator(".lawcard > a").all_inner_texts()
        for column in page.locator(".board .stage").all()
    }


def test_each_law_stands_once_in_the_furthest_stage_done(open_tab: Open, seeds: kg.Graph) -> None:
    page = open_tab("compare.html#view=pipeline").page
    while page.locator(".board .more").count():
        page.locator(".board .more").first.click()
    board = cards(page)
    placed = {title: column for column, titles in board.items() for title in titles}
    assert sum(map(len, board.values())) == len(seeds.insights.biographies)
    labels = {e.id: e.label for e in seeds.data.entities}
    claims = {c.id: c.fact for c in seeds.data.claims}
    for life in seeds.insights.biographies:
        facts = [f for s in life.steps if isinstance(f := claims[s.claim], LawEventFact)]
        done = [f for f in facts if f.status != "plan"] or facts
        order = [PROCEDURE.index(s) for f in done if (s := stage(f.event, f.status))]
        expected = STAGES[PROCEDURE[max(order)]] if order else UNSETTLED
        assert placed[labels[life.law]] == expected, labels[life.law]
    assert placed["郑州市城市更新条例"] == "检查"
    planned = page.locator(".lawcard.planned", has_text="郑州市住房租赁管理条例")
    assert planned.get_by_text("只见于计划").count() == 1


def test_a_card_leads_to_the_life_of_the_law_by_keyboard(open_tab: Open) -> None:
    tab = open_tab("compare.html#view=pipeline")
    link = tab.page.locator(".lawcard > a", has_text="郑州市城市更新条例")
    link.focus()
    tab.page.keyboard.press("Enter")
    tab.page.wait_for_url("**/entity.html#law/**")
    tab.page.wait_for_function("() => window.kg && kg.spoken")
    assert "郑州市城市更新条例" in tab.page.locator("h1").inner_text()


def test_choices_are_made_by_keyboard_and_stay_in_the_address(open_tab: Open) -> None:
    page = open_tab("compare.html#view=bodies").page
    before = page.locator(".chosen li").count()
    page.locator("#drop-1").focus()
    page.keyboard.press("Enter")
    page.wait_for_function(f"() => document.querySelectorAll('.chosen li').length === {before - 1}")
    page.locator("#period").focus()
    page.locator("#period").select_option("period/2024")
    page.wait_for_function("() => location.hash.includes('period=period/2024')")
    assert page.evaluate("document.activeElement.id") == "period"
    link = page.locator("a.count").first
    link.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("#behind")
    assert page.evaluate("document.activeElement.id") == "behind"
    address = page.url
    page.reload()
    page.wait_for_selector("#behind")
    assert page.url == address


def test_a_bar_opens_what_its_number_opens(open_tab: Open) -> None:
    page = open_tab(f"compare.html#view=bodies&bodies={CITY},{OTHER}&period=period/2023").page
    page.locator("figure.chart rect.opens").first.click()
    page.wait_for_selector("#behind h3")
    assert "听取审议报告 · 郑州市人民代表大会常务委员会" in page.locator("#behind h3").inner_text()


def test_the_facts_page_shows_the_same_facts(open_tab: Open) -> None:
    page = open_tab(f"compare.html#view=bodies&bodies={CITY}&open={quote('laws~检查~')}{CITY}~0").page
    count = page.locator("#behind .claim").count()
    ids = page.locator("#behind .claim").evaluate_all("cards => cards.map((card) => card.dataset.claim)")
    page.locator("#behind a[href^='facts.html']").first.click()
    page.wait_for_function("() => location.pathname.endsWith('facts.html') && window.kg && kg.spoken")
    shown = page.locator("[data-claim]").evaluate_all("cards => cards.map((card) => card.dataset.claim)")
    assert count == len(ids) > 3
    assert sorted(shown) == sorted(ids)


def test_what_the_pages_leave_out_is_said(
    seeds: kg.Graph, tmp_path: Path, open_tab: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(site, "limited", lambda graph: limited(graph, 100))
    folder = written(seeds, tmp_path)
    page = open_tab(f"compare.html#view=bodies&bodies={CITY}", where=folder).page
    found = page.evaluate(COUNTS)
    acts = [row for row in found if "听取审议报告" in row[1]]
    assert acts
    assert all(lacking and number(title) == 0 for _, title, lacking, _ in acts)


def test_names_that_try_to_break_out_stay_inside_the_query(tmp_path: Path, open_tab: Open) -> None:
    reports = tmp_path / "reports"
    reports.mkdir()
    graph = read_graph(reports)
    folder = written(graph, tmp_path)
    for view in ("bodies", "periods", "promises", "pipeline"):
        page = open_tab(f"compare.html#view={view}", where=folder).page
        for figure in page.evaluate(FIGURES):
            rows = [[as_shown(value) for value in row] for row in graph.query(figure["sparql"]).rows]
            assert figure["rows"] == rows


def test_quotes_backslashes_and_parameters_in_names_are_written_into_the_query(open_tab: Open) -> None:
    page = open_tab("compare.html").page
    wanted = ['a"b\\c', '  VALUES ?wantedYear { "" }', "$& $1 \n𠮷"]
    fill = "(wanted) => kg.compare.filled(kg.data.comparisons.answers['acts-of-bodies'].sparql, { body: wanted })"
    query = page.evaluate(fill, wanted)
    line = next(line for line in query.split("\n") if "?wantedBody {" in line)
    assert json.loads("[" + line.partition("{ ")[2].removesuffix(" }").replace('" "', '", "') + "]") == wanted
    assert query.count('\n  VALUES ?wantedYear { "" }\n') == 1


def test_a_served_page_takes_its_query_to_the_query_page(seeds: kg.Graph, browser: Browser, tmp_path: Path) -> None:
    seeds.write(tmp_path)
    with serving(tmp_path) as server:
        page = browser.new_page()
        page.goto(f"{server.url}pages/compare.html#view=promises&bodies={CITY}")
        figure = page.evaluate(FIGURES)[0]
        page.locator("figure.chart details.sparql a").click()
        page.wait_for_selector(".tabPanel.active .CodeMirror")
        shown = page.evaluate("document.querySelector('.tabPanel.active .CodeMirror').CodeMirror.getValue()")
        page.click(".tabPanel.active .yasqe_queryButton")
        page.wait_for_selector(".tabPanel.active table.dataTable tbody tr")
        count = page.locator(".tabPanel.active table.dataTable tbody tr").count()
        page.close()
    assert shown == figure["sparql"]
    assert count == len(figure["rows"]) > 0


def test_a_page_on_the_disk_offers_no_query_page(open_tab: Open) -> None:
    page = open_tab("compare.html").page
    assert page.locator("details.sparql").count() > 0
    assert page.locator("details.sparql a").count() == 0


@pytest.mark.parametrize("width", [1400, 390])
@pytest.mark.parametrize("view", [VIEWS[0], VIEWS[4], f"{VIEWS[7]}&open={CITY}~period/2024~0", VIEWS[8]])
def test_every_view_is_without_serious_fault_and_fits(view: str, width: int, open_tab: Open) -> None:
    tab = open_tab(f"compare.html#{view}", width, 844)
    for _ in range(2):
        assert tab.axe() == []
        assert tab.page.evaluate("document.documentElement.scrollWidth") <= width
        tab.page.click("#language")

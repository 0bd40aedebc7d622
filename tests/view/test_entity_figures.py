"""Figures, counts and promises on the pages of entities: what the graph says, as exact as it says it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import kg
from kg.model.facts import ActivityFact, ActivityType, AnyFact, ReportFact
from kg.view.site import site
from tests.view.browsing import Tab
from tests.view.entities import BODY, CELLS, CITY, Open, labelled, section, visit
from tests.view.graphs import Builder, build_of


def test_the_activities_are_what_their_query_counts(corpus: tuple[kg.Graph, Tab]) -> None:
    graph, tab = corpus
    bodies = {c.ref("actor") for c in graph.data.claims if c.fact.kind == "activity"} - {None}
    assert bodies
    for body in bodies:
        visit(tab, str(body))
        told = section(tab, "activities")
        shown = Counter[str]()
        for period, _, done, plan in told.locator("table").first.evaluate(CELLS):
            shown[f"{period} done"] += int(done)
            shown[f"{period} plan"] += int(plan)
        counted = Counter[str]()
        for row in graph.query(told.locator(".sparql code").first.text_content()).records():
            counted[f"{row['period']} {'plan' if str(row['status']).endswith('plan') else 'done'}"] += int(
                str(row["count"])
            )
        assert +shown == counted


def test_a_count_leads_to_the_facts_it_counts(open_tab: Open) -> None:
    tab = open_tab(f"entity.html#{BODY}")
    link = section(tab, "activities").locator("tbody a").first
    count = int(link.text_content())
    tab.go(link.get_attribute("href"))
    found = tab.page.locator("main [role=status]").first.inner_text()
    assert count > 3 and found.startswith(str(count))


def test_the_figures_of_a_series_are_what_its_query_gives(corpus: tuple[kg.Graph, Tab]) -> None:
    graph, tab = corpus
    shown = 0
    for indicator in sorted({series.indicator for series in graph.insights.series}):
        visit(tab, indicator)
        for figure in section(tab, "series").locator("figure").all():
            rows = figure.locator("table").first.evaluate(CELLS)
            asked = graph.query(figure.locator(".sparql code").text_content()).records()
            assert sorted((r[0], float(r[2])) for r in rows) == sorted(
                (r["period"], float(str(r["value"]))) for r in asked
            )
            shown += 1
    assert shown >= min(8, len(graph.insights.series))


def test_how_exact_a_figure_is_stands_as_in_the_graph(corpus: tuple[kg.Graph, Tab]) -> None:
    graph, tab = corpus
    base = graph.settings.base_iri
    rows = graph.query(
        "SELECT ?f ?q ?min ?max { ?f kg:qualifier ?q "
        "OPTIONAL { ?f kg:minValue ?min } OPTIONAL { ?f kg:maxValue ?max } }"
    )
    expected = {}
    for row in rows.records():
        ranged = "min" in row and "max" in row and row["min"] is not None and row["max"] is not None
        expected[str(row["f"]).removeprefix(base)] = "range" if ranged else str(row["q"]).rpartition("/")[2]
    found = tab.page.evaluate(
        "Object.fromEntries(kg.claims.filter((c) => c.kind === 'number').map((c) => [c.id, kg.boundOf(c)]))"
    )
    assert found == expected
    assert {"exact", "over"} <= set(found.values())


def test_a_drawing_shows_bounds_ranges_and_the_missing_year(city: tuple[kg.Graph, Path], city_tab: Tab) -> None:
    visit(city_tab, "indicator/visits")
    figure = section(city_tab, "series").locator("figure").first
    words = figure.locator("svg text").all_text_contents()
    assert {"≤ 600人次", "≥ 700余人次", "800至900人次"} <= set(words)
    axis = [word for word in words if word.endswith("年")]
    assert axis == ["2021年", "2022年", "2023年", "2024年"]
    fills = figure.locator("svg circle").evaluate_all(
        "(all) => all.map((c) => c.getAttribute('fill') ?? c.parentElement.getAttribute('fill'))"
    )
    assert fills == ["#fff", "#fff"], "approximate figures are hollow; the range is no point"
    line = 'svg g[stroke-linecap="round"] path'
    assert figure.locator(line).count() == 0, "no line joins what is not exact"
    assert "区间" in figure.locator("p.note").inner_text()
    visit(city_tab, "indicator/liaison-stations")
    assert section(city_tab, "series").locator("figure").first.locator(line).count() == 1


def test_planned_figures_stand_apart_with_the_reason(city: tuple[kg.Graph, Path], city_tab: Tab) -> None:
    visit(city_tab, "indicator/liaison-stations")
    told = section(city_tab, "series")
    assert told.locator("figure").first.locator("svg circle").count() == 3
    panel = told.locator(".panel-apart")
    assert panel.count() == 1
    assert "计划数不与实际数相接" in panel.inner_text()
    assert "150个 计划" in panel.locator(".single").inner_text()


def test_change_is_worked_out_from_exact_figures_only(city: tuple[kg.Graph, Path], open_tab: Open) -> None:
    tab = open_tab(f"entity.html#{BODY}")
    rows = section(tab, "figures").locator("table").first.evaluate(CELLS)
    assert ["代表联络站数", "期末总数", "744个 2025年", "760个 2023年", "−16（−2.1%）"] in rows
    graph, folder = city
    tab = open_tab("entity.html", where=folder)
    visit(tab, labelled(graph, CITY))
    changes = {row[0]: row[-1] for row in section(tab, "figures").locator("table").first.evaluate(CELLS)}
    assert changes["备案审查规范性文件"] == "+7（+15.6%）"
    assert changes["接待来访"] == "—", "a range has no change"


def test_promises_say_what_was_searched(seeds: kg.Graph, open_tab: Open) -> None:
    tab = open_tab(f"entity.html#{BODY}")
    told = section(tab, "promises")
    outcomes = Counter(p.outcome for p in seeds.insights.promises if p.body == BODY)
    shown = [int(text.split()[-1]) for text in told.locator("ul.chips li").all_inner_texts()]
    assert sorted(shown) == sorted(outcomes.values())
    first = told.locator("article").first.inner_text()
    assert "查过的后续报告" in first and "没有报告的年份： 2024" in first
    while told.locator("> button.more:visible").count():
        told.locator("> button.more").click()
    assert told.locator("article").count() == sum(outcomes.values())


def test_chains_link_each_step(seeds: kg.Graph, seeds_tab: Tab) -> None:
    chain = seeds.insights.chains[0]
    claims = {claim.id: claim for claim in seeds.data.claims}
    actor = next(claims[link.claim].ref("actor") for link in chain.links if link.claim)
    visit(seeds_tab, str(actor))
    links = section(seeds_tab, "chains").locator("a").evaluate_all("(all) => all.map((a) => a.getAttribute('href'))")
    doc = next(report.doc for report in seeds.data.reports if report.id == chain.report)
    assert {f"reader.html#doc={doc}&c={link.start}-{link.end}" for link in chain.links} <= set(links)


def test_tables_can_be_saved(open_tab: Open, tmp_path: Path) -> None:
    page = open_tab(f"entity.html#{BODY}").page
    told = page.locator('[data-section="entity.figures"]')
    with page.expect_download() as saved:
        told.get_by_role("button", name="下载 CSV").click()
    saved.value.save_as(tmp_path / "figures.csv")
    lines = (tmp_path / "figures.csv").read_bytes().decode("utf-8-sig").split("\r\n")
    subjects = page.evaluate(f"kg.data.series.filter((s) => s.subject === kg.entityAt('{BODY}') && s.points).length")
    assert lines[0] == "指标,口径,最近值,前值,变化"
    assert len(lines) == subjects + 2 and lines[-1] == "", "all rows, also those not shown yet"


def test_ten_thousand_claims_stay_quick(open_tab: Open, tmp_path: Path) -> None:
    count, body = 10_000, "某市人民代表大会常务委员会"
    text = f"{body}" + "检查河道治理。" * count
    types: tuple[ActivityType, ...] = ("执法检查", "专题调研", "视察", "会议")
    facts: list[AnyFact] = [
        ReportFact(doc="", quote=body, start=0, end=len(body), body=body, title="报告", period="2023")
    ]
    facts += [
        ActivityFact(
            doc="", quote="检查河道治理", start=len(body) + 7 * n, end=len(body) + 7 * n + 6, type=types[n % 4],
            object="河道治理", actor=body, status="plan" if n % 9 == 0 else "done", period=str(2018 + n % 6),
        )
        for n in range(count)
    ]  # fmt: skip
    builder = Builder()
    builder.add("long.txt", text, facts)
    graph = builder.graph()
    for name, data in site(build_of(graph)).items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(data)
    tab = open_tab("entity.html", where=tmp_path)
    id_ = next(entity.id for entity in graph.entities if entity.label == body)
    took = tab.page.evaluate(
        "(to) => new Promise((done) => { const start = performance.now();"
        "addEventListener('hashchange', () => requestAnimationFrame(() => done(performance.now() - start)));"
        "location.hash = to; })",
        id_,
    )
    assert section(tab, "activities").locator("figcaption").inner_text().endswith(str(count))
    assert tab.page.locator("main article.claim").count() == 30
    assert took < 1500

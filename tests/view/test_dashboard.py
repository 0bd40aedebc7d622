"""The dashboard in a real browser: what it says is what the graph holds, and every figure leads to its sentence."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, unquote, urlsplit

import kg
from tests.view.browsing import Tab
from tests.view.conftest import written
from tests.view.datasets import data_of, with_data

if TYPE_CHECKING:
    from playwright.sync_api import Page

Opener = Callable[..., Tab]
NPC = "郑州市人民代表大会常务委员会"


def part(page: Page, name: str) -> str:
    """The text of a section."""
    return page.locator(f"section.{name}").inner_text()


def test_the_counts_at_the_top_are_those_of_the_graph(open_tab: Opener, seeds: kg.Graph) -> None:
    page = open_tab("index.html").page
    shown = [int(text.replace(",", "")) for text in page.locator(".tiles b").all_inner_texts()]
    graph = seeds.data
    assert shown == [len(x) for x in (graph.sources, graph.reports, graph.entities, graph.claims, graph.issues)]
    assert page.locator("h1").all_inner_texts() == ["人大政协工作报告知识图谱"]


def test_the_table_of_reports_shows_gaps(open_tab: Opener, seeds: kg.Graph) -> None:
    page = open_tab("index.html").page
    heads = page.locator("table.cover thead th").all_inner_texts()
    assert heads == ["机构", "2018—2022年", "2023年", "2024年", "2025年", "2026年", "未标明报告期"]
    rows = {
        row.locator("th").inner_text(): row.locator("td").all_inner_texts()
        for row in page.locator("table.cover tbody tr").all()
    }
    assert rows[NPC] == ["报告", "报告", "仅计划", "报告", "仅计划", ""]
    assert rows["周口市人民代表大会常务委员会"] == ["", "报告", "仅计划", "无报告", "无报告", ""]
    assert rows["未标明机构"][-1] == "提案选编"
    assert sum(cell in ("报告", "提案选编") for cells in rows.values() for cell in cells) == len(seeds.data.reports)


def test_a_year_without_any_report_is_a_column(open_tab: Opener, folder: Path, tmp_path: Path) -> None:
    data = data_of(folder)
    reports = [{k: v for k, v in r.items() if k != "plan_period"} for r in data["reports"]]
    page = open_tab("index.html", where=with_data(folder, tmp_path / "out", reports=reports)).page
    assert page.locator("table.cover thead th").all_inner_texts()[1:5] == ["2018—2022年", "2023年", "2024年", "2025年"]
    assert page.locator("table.cover tbody tr").first.locator("td").all_inner_texts()[:4] == [
        "报告",
        "报告",
        "无报告",
        "报告",
    ]


def test_figures_are_the_comparable_ones_with_their_change(open_tab: Opener, seeds: kg.Graph) -> None:
    page = open_tab("index.html").page
    periods = {c.id: c.ref("period") for c in seeds.data.claims}
    comparable = [s for s in seeds.insights.series if len({periods[p] for p in s.points}) > 1]
    assert page.locator("li.figure").count() == len(comparable) == 8
    first = page.locator("li.figure").first
    assert [" ".join(line.inner_text().split()) for line in first.locator("h3, p").all()] == [
        "代表联络站数",
        f"{NPC} · 期末总数",
        "744个 2025年",
        "−16 个（−2.1%）",
        "此前 760个 2023年（其间 2024 年无可比数字）",
    ]
    first.locator("h3 a").click()
    page.wait_for_url("**/entity.html#indicator/*")


def changed(page: Page, before: list[Any] | None, after: list[Any] | None, unit: str = "件") -> str | None:
    """The change between two figures in words."""
    words: str | None = page.evaluate(
        """([a, b, unit]) => {
          const change = kg.figures.changeOf({ num: a }, { num: b });
          return change && kg.figures.changeWords(change, unit);
        }""",
        [before, after, unit],
    )
    return words


def test_changes_in_words(open_tab: Opener) -> None:
    page = open_tab("index.html").page
    assert changed(page, [20, None, "件", 0], [25, None, "件", 0]) == "+5 件（+25.0%）"
    assert changed(page, [20, None, "件", 0], [20, None, "件", 0]) == "持平"
    assert changed(page, [2000, None, "件", 1], [1500, None, "件", 0]) == "约 −500 件（−25%）"
    assert changed(page, [92.1, None, "%", 0], [73.6, None, "%", 0], "%") == "−18.5 个百分点"
    assert changed(page, [0.1, None, "元", 0], [0.3, None, "元", 0], "元") == "+0.2 元（+200.0%）", "no dust of floats"
    assert changed(page, [0, None, "件", 0], [3, None, "件", 0]) == "+3 件", "nothing is a part of zero"
    assert changed(page, [52_000_000, None, "元", 0], [152_000_000, None, "元", 0], "元") == "+1亿 元（+192.3%）"
    assert changed(page, [3, 5, "件", 0], [9, None, "件", 0]) is None, "a range has no difference"
    assert changed(page, None, [9, None, "件", 0]) is None, "nor have two figures of one period"


def test_two_figures_of_one_period_are_shown_and_not_compared(open_tab: Opener, folder: Path, tmp_path: Path) -> None:
    data = data_of(folder)
    series = next(s for s in data["series"] if len(s["points"]) == 4)
    claims = data["claims"]
    twin = series["points"][-1]
    other = {**claims[twin], "id": "doc/x/n1", "num": [750, None, "个", 1], "head": ["代表联络站数", "约750个"]}
    series["points"].append(len(claims))
    where = with_data(folder, tmp_path / "out", claims=[*claims, other], series=data["series"])
    page = open_tab("index.html", where=where).page
    card = page.locator("li.figure", has_text="代表联络站数").first.inner_text()
    assert "744个 / 约750个" in card and "不计算变化" in card and "%" not in card


def test_every_link_to_a_text_leads_to_characters_of_a_statement_or_a_doubt(open_tab: Opener, seeds: kg.Graph) -> None:
    page = open_tab("index.html").page
    known = {(c.fact.doc, c.fact.start, c.fact.end) for c in seeds.data.claims}
    known |= {(i.doc, i.evidence.start, i.evidence.end) for i in seeds.data.issues if i.evidence}
    known |= {(s.evidence.doc, s.evidence.start, s.evidence.end) for s in seeds.data.sections if s.evidence}
    links = page.locator("main a[href^='reader.html#']").evaluate_all("(all) => all.map((a) => a.getAttribute('href'))")
    found = {_place(link) for link in links}
    assert len(found) > 60 and {place for place in found if place not in known} == set()


def _place(link: str) -> tuple[str, int, int]:
    asked = parse_qs(urlsplit(link).fragment)
    start, end = asked["c"][0].split("-")
    return asked["doc"][0], int(start), int(end)


def test_findings_contradictions_first(open_tab: Opener, seeds: kg.Graph, folder: Path, tmp_path: Path) -> None:
    page = open_tab("index.html").page
    verdicts = Counter(f.verdict for f in seeds.insights.findings)
    counted = (
        f"自相矛盾 {verdicts['contradiction']} · 只列举一部分 {verdicts['partly_listed']} · 相符 {verdicts['agrees']}"
    )
    assert counted in part(page, "audit")
    findings = data_of(folder)["findings"]
    findings[-1] |= {"verdict": "contradiction", "arithmetic": "甲 3 ＋ 乙 4 ≠ 丙 <b>8</b>"}
    page = open_tab("index.html", where=with_data(folder, tmp_path / "out", findings=findings)).page
    first = page.locator("section.audit .rows > li").first
    assert "自相矛盾" in first.inner_text() and "丙 <b>8</b>" in first.inner_text()
    assert first.locator("a[href^='reader.html#']").count() >= 1
    assert "自相矛盾 1" in part(page, "audit")


def test_promises_with_their_caveat(open_tab: Opener, seeds: kg.Graph) -> None:
    page = open_tab("index.html").page
    outcomes = Counter(p.outcome for p in seeds.insights.promises)
    names, counts = (page.locator(f"dl.outcomes {tag}").all_inner_texts() for tag in ("dt", "dd"))
    assert names == ["已完成", "未到期", "到期之年没有报告"]
    assert counts == [str(outcomes[name]) for name in ("done", "not_yet_due", "no_later_report")]
    assert re.search(rf"{NPC}：本图谱没有 2024 年的报告，\d+ 项计划无从核对", part(page, "promises"))
    rows = page.locator("section.promises .rows > li").all_inner_texts()
    assert [row.startswith("已完成") for row in rows] == [True] * 3 + [False] * (len(rows) - 3), "answered ones first"
    assert all("可能有关，未能证实" in row for row in rows[3:]) and len(rows) > 3


def test_laws_with_several_steps(open_tab: Opener) -> None:
    page = open_tab("index.html").page
    steps = {
        row.locator("p").first.inner_text(): row.locator(".steps").inner_text()
        for row in page.locator("section.lives .rows > li").all()
    }
    assert steps["郑州市城市更新条例"] == "2023 制定 → 2023 批准 → 2025 执法检查"
    assert all("→" in text for text in steps.values())
    page.locator("section.lives .steps a", has_text="2023 制定").first.click()
    page.wait_for_url("**/reader.html#doc=*&c=*")


def test_ways_in_lead_to_what_they_count(open_tab: Opener) -> None:
    tab = open_tab("index.html")
    chips = tab.page.locator("section.ways a.pill[href^='facts.html']").evaluate_all(
        "(all) => all.map((a) => [a.getAttribute('href'), a.querySelector('small').textContent])"
    )
    assert any("year=2023" in href for href, _ in chips) and any("type=" in href for href, _ in chips)
    for href, count in chips[:3] + chips[-3:]:
        page = tab.go(href)
        assert page.locator("#count").inner_text().startswith(f"{int(count):,} 条"), unquote(href)
    tab.go("index.html").locator("section.ways a.pill", has_text=NPC).first.click()
    tab.page.wait_for_url("**/entity.html#body/410100/npc-sc")


def test_kinds_lead_to_their_facts(open_tab: Opener, seeds: kg.Graph) -> None:
    page = open_tab("index.html").page
    counts = page.locator("section.kinds li b").all_inner_texts()
    assert sum(int(c.replace(",", "")) for c in counts) == len(seeds.data.claims)
    page.locator("section.kinds a").first.click()
    page.wait_for_url("**/facts.html#kind=activity")


def test_more_rows_when_asked_for(open_tab: Opener) -> None:
    page = open_tab("index.html").page
    rows = page.locator("section.audit .rows > li")
    few = rows.count()
    page.locator("section.audit .more").click()
    assert rows.count() > few and page.locator("section.audit .more").count() == 0
    assert page.evaluate("document.activeElement.tagName") == "A", "the keyboard goes on at the first new row"


def test_how_to_cite_the_build(open_tab: Opener, seeds: kg.Graph) -> None:
    text = part(open_tab("index.html").page, "cite")
    for wanted in (sha256(seeds.turtle).hexdigest(), "renda-kg", seeds.settings.base_iri):
        assert wanted in text


def test_what_the_pages_leave_out_is_said(open_tab: Opener, folder: Path, tmp_path: Path) -> None:
    assert open_tab("index.html").page.locator("main > .warn").count() == 0
    build = data_of(folder)["build"] | {"left": ["noise", "body"]}
    page = open_tab("index.html", where=with_data(folder, tmp_path / "out", build=build)).page
    assert "未收：文本损坏、机构" in page.locator("main > .warn").inner_text()


def test_no_report_read(open_tab: Opener, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("今天天气很好。\n", encoding="utf-8")
    tab = open_tab("index.html", where=written(kg.build(tmp_path / "a.txt"), tmp_path / "text"))
    assert "还没有读到报告" in tab.page.locator("main").inner_text() and tab.axe() == []
    nothing: dict[str, object] = {key: [] for key, value in data_of(folder).items() if isinstance(value, list)}
    for name in ("index", "facts"):
        tab = open_tab(f"{name}.html", where=with_data(folder, tmp_path / name, **nothing))
        assert re.search("还没有读到报告|没有符合筛选的事实", tab.page.locator("main").inner_text())
        tab.page.fill("#search", "城市")
        tab.page.locator("#results .none").wait_for()


def test_no_serious_fault_in_both_languages_and_on_a_phone(open_tab: Opener) -> None:
    for width in (1400, 390):
        tab = open_tab("index.html", width, 844)
        assert tab.axe() == []
        tab.page.click("#language")
        assert "Main figures and their change" in part(tab.page, "figures")
        assert "−16 个 (−2.1%)" in part(tab.page, "figures")
        assert tab.axe() == []
        assert tab.page.evaluate("document.documentElement.scrollWidth") <= width
        assert not re.search(r"undefined|NaN|null|\{\w+\}|index\.\w", tab.page.locator("main").inner_text())


HOSTILE = """周口市人民代表大会常务委员会工作报告
（2024年2月4日）
一年来，制定<script>alert(1)</script>𠮷条例，共收到代表建议<img src=x onerror=alert(1)>120余件。
2024年，计划制定"><b>养老条例。
"""


def test_hostile_reports(open_tab: Opener, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(HOSTILE, encoding="utf-8")
    page = open_tab("index.html", where=written(kg.build(tmp_path / "a.txt"), tmp_path / "out")).page
    assert page.locator("main script, main img, main b > b").count() == 0
    for button in page.locator("main .more").all():
        button.click()

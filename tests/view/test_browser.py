"""The page in a real browser, opened from the disk. Skipped where Chromium or playwright is missing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kg.view.site import page, site
from tests.view.browsing import Tab, tab
from tests.view.graphs import BASE, build_of, gold_graph, hostile_graph

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

LAW = "郑州市城市更新条例"
Opener = Callable[..., Tab]


@pytest.fixture(scope="session")
def annotated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages of the annotated seeds on the disk."""
    made = tmp_path_factory.mktemp("annotated")
    for name, data in site(build_of(gold_graph())).items():
        (made / name).parent.mkdir(exist_ok=True)
        (made / name).write_bytes(data)
    return made


@pytest.fixture
def graph(open_tab: Opener, annotated: Path) -> Page:
    """The graph page of the annotated seeds."""
    return open_tab("graph.html", where=annotated).page


def number(graph: Page, label: str, kind: str) -> int:
    """The number of a node by its label and kind."""
    found: int = graph.evaluate(
        "([label, kind]) => kg.nodes.find((n) => n.label === label && n.group === kind).id", [label, kind]
    )
    return found


def click_node(graph: Page, id_: int, times: int = 1) -> None:
    """Click the middle of a shown box."""
    graph.wait_for_timeout(120)
    spot = graph.evaluate("(id) => kg.network.canvasToDOM(kg.network.getPositions([id])[id])", id_)
    box = graph.locator("#graph").bounding_box()
    assert box
    graph.mouse.click(box["x"] + spot["x"], box["y"] + spot["y"], click_count=times)


def test_opens_with_the_overview(graph: Page) -> None:
    assert graph.title().endswith("人大政协工作报告知识图谱")
    assert graph.evaluate("[...new Set(kg.shown().map((id) => kg.nodes[id].group))].sort()") == [
        "body", "law", "period", "report",
    ]  # fmt: skip
    assert graph.locator("#panel").is_hidden()


def test_stands_still(graph: Page) -> None:
    before = graph.evaluate("JSON.stringify(kg.network.getPositions())")
    graph.wait_for_timeout(400)
    assert graph.evaluate("JSON.stringify(kg.network.getPositions())") == before


def test_search_finds_a_law_from_the_keyboard(graph: Page) -> None:
    graph.keyboard.press("/")
    assert graph.evaluate("document.activeElement.id") == "search"
    graph.keyboard.type("城市更新条例")
    assert graph.locator("#results [role=option]").first.inner_text().startswith(LAW)
    graph.keyboard.press("Enter")
    assert graph.locator("#panel h2").inner_text() == LAW
    assert graph.evaluate("document.activeElement.id") == "panel"


def test_search_finds_what_the_overview_hides(graph: Page) -> None:
    graph.fill("#search", "代表联络站")
    graph.keyboard.press("Enter")
    assert graph.evaluate("kg.shown().includes(kg.view.selected.node)")
    assert "代表联络站" in graph.locator("#panel h2").inner_text()


def test_a_click_on_a_node_shows_the_sentence_with_its_characters(graph: Page) -> None:
    law = number(graph, LAW, "law")
    click_node(graph, law)
    claim = graph.locator("#panel .claim").first
    assert "依法立法,制定全国地市级首批、全省首部城市更新条例,强化" in claim.locator("blockquote").inner_text()
    assert claim.locator("mark").inner_text() == "制定全国地市级首批、全省首部城市更新条例", "line breaks closed"
    assert "000_10c795b3c1aa14e0.txt 字符 2450–2471" in claim.inner_text()
    assert "已完成" in claim.inner_text() and "2023" in claim.inner_text()


def test_citation_names_file_and_characters(graph: Page) -> None:
    graph.evaluate("(id) => kg.go(id)", number(graph, LAW, "law"))
    graph.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    graph.locator("#panel .claim .source button").first.click()
    shown = graph.locator("#panel .claim textarea").first.input_value()
    assert "“制定全国地市级首批、全省首部城市更新条例”（郑州市人民代表大会常务委员会工作报告，000_" in shown
    assert f"字符 2450–2471，{BASE}doc/" in shown


def test_a_click_on_an_edge_shows_its_statements(graph: Page) -> None:
    law = number(graph, "郑州市地方立法条例", "law")
    edge = graph.evaluate("(law) => kg.edges.find((e) => e.to === law && e.dashes).id", law)
    graph.evaluate("(edge) => kg.select({ edge })", edge)
    assert graph.locator("#panel h2 .verb").inner_text() == "—修改→"
    assert "计划" in graph.locator("#panel .claim").first.inner_text()
    assert graph.locator("#panel mark").first.inner_text()


def test_opening_a_node_and_the_trail_back(graph: Page) -> None:
    everything = graph.evaluate("kg.shown()")
    graph.evaluate("kg.openNode(kg.nodes.find((n) => n.hub).id)")
    assert "activity" in graph.evaluate("[...new Set(kg.shown().map((id) => kg.nodes[id].group))]")
    graph.click("#overview")
    assert graph.evaluate("kg.shown()") == everything


def test_legend_filters(graph: Page) -> None:
    before = graph.evaluate("kg.shown().length")
    laws = graph.evaluate("kg.shown().filter((id) => kg.nodes[id].group === 'law').length")
    graph.uncheck("#kinds input[value=law]")
    assert graph.evaluate("kg.shown().length") == before - laws
    assert graph.locator("#shown").inner_text().startswith(str(before - laws))
    graph.check("#kinds input[value=law]")
    graph.check("#kinds input[value=activity]")
    assert graph.evaluate("kg.shown().length") > before + 100
    assert graph.evaluate("document.activeElement.value") == "activity", "the focus stays on the box that was ticked"


def test_language_switch(graph: Page) -> None:
    graph.evaluate("(id) => kg.go(id)", number(graph, LAW, "law"))
    graph.click("#language")
    assert graph.evaluate("document.documentElement.lang") == "en"
    assert "enacts" in graph.locator("#panel .claim").first.inner_text()
    assert graph.locator("#kinds li").first.inner_text().startswith("body")
    assert LAW in graph.locator("#panel h2").inner_text(), "names stay as they are"
    graph.click("#language")
    assert graph.evaluate("document.documentElement.lang") == "zh-Hans"


def test_nodes_and_edges_of_all_sorts_can_be_opened(graph: Page) -> None:
    graph.evaluate("for (let id = 0; id < kg.nodes.length; id += 7) { kg.select({ node: id }); kg.openNode(id); }")
    graph.evaluate("for (let id = 0; id < kg.edges.length; id += 7) kg.select({ edge: id })")


def test_panel_leads_on_by_buttons(graph: Page) -> None:
    graph.evaluate("(id) => kg.go(id)", number(graph, LAW, "law"))
    graph.locator("#panel .ties button").first.click()
    assert graph.locator("#panel h2").inner_text() == "郑州市人民代表大会常务委员会"
    graph.keyboard.press("Escape")
    assert graph.locator("#panel").is_hidden()


def test_phone(open_tab: Opener, annotated: Path) -> None:
    graph = open_tab("graph.html", 390, 844, where=annotated).page
    assert graph.evaluate("document.documentElement.scrollWidth") <= 390
    assert graph.evaluate("kg.shown().length") > 20
    graph.evaluate("(id) => kg.go(id)", number(graph, LAW, "law"))
    panel = graph.locator("#panel").bounding_box()
    assert panel and panel["width"] == 390 and panel["height"] > 300
    assert graph.locator("#panel mark").first.is_visible()
    graph.locator("#panel .close").click()
    assert graph.locator("#panel").is_hidden()


def test_hostile_report(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "hostile.html").write_text(page(build_of(hostile_graph())), encoding="utf-8")
    opened = tab(browser, f"{tmp_path.as_uri()}/")
    graph = opened.go("hostile.html")
    graph.evaluate("for (const node of kg.nodes) { kg.select({ node: node.id }); kg.openNode(node.id); }")
    graph.fill("#search", "img src")
    graph.locator("#results [role=option]").first.wait_for()
    assert graph.locator("#results [role=option]").count() >= 3
    assert graph.evaluate("document.querySelectorAll('main img, header img').length") == 0
    law = graph.evaluate("kg.nodes.find((n) => n.group === 'law').id")
    graph.evaluate("(node) => kg.select({ node })", law)
    assert graph.locator("#panel mark").first.evaluate("(m) => m.textContent").startswith("制定</script><img")
    graph.close()
    opened.silent()
    assert len(opened.asked) == 1, "the one file holds all"


def test_no_script(browser: Browser, annotated: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    bare = context.new_page()
    bare.goto((annotated / "graph.html").as_uri())
    assert "需要 JavaScript" in bare.locator(".noscript").inner_text()
    context.close()

"""The page in a real browser, opened from the disk. Skipped where Chromium or playwright is missing."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kg.view.page import page
from tests.view.graphs import gold_graph
from tests.view.test_page import BASE, hostile_graph

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CHROMIUM = os.environ.get("KG_CHROMIUM") or shutil.which("chromium")
ARGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
LAW = "郑州市城市更新条例"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, or the one that KG_CHROMIUM names."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    if not CHROMIUM:
        pytest.skip("no Chromium: install it or name it in KG_CHROMIUM")
    with playwright.sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=CHROMIUM, args=ARGS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the annotated seeds on the disk."""
    path = tmp_path_factory.mktemp("page") / "index.html"
    path.write_text(page(gold_graph(), base_iri=BASE, title="人大政协工作报告知识图谱"), encoding="utf-8", newline="")
    return path


def opened(browser: Browser, path: Path, width: int = 1400, height: int = 900) -> tuple[Page, list[str], list[str]]:
    """The open page, what its console said, and what it asked for."""
    tab = browser.new_page(viewport={"width": width, "height": height})
    said: list[str] = []
    asked: list[str] = []
    tab.on("console", lambda message: said.append(message.text))
    tab.on("pageerror", lambda error: said.append(str(error)))
    tab.on("request", lambda request: asked.append(request.url))
    tab.goto(path.as_uri())
    tab.wait_for_function("window.kg && kg.shown().length >= 0")
    return tab, said, asked


@pytest.fixture
def tab(browser: Browser, file: Path) -> Iterator[Page]:
    """The open page; whatever a test did, nothing may have been loaded and the console must be silent."""
    tab, said, asked = opened(browser, file)
    yield tab
    tab.wait_for_timeout(50)
    tab.close()
    assert said == []
    assert asked == [file.as_uri()]


def number(tab: Page, label: str, kind: str) -> int:
    """The number of a node by its label and kind."""
    found: int = tab.evaluate(
        "([label, kind]) => kg.nodes.find((n) => n.label === label && n.group === kind).id", [label, kind]
    )
    return found


def click_node(tab: Page, id_: int, times: int = 1) -> None:
    """Click the middle of a shown box."""
    tab.wait_for_timeout(120)
    spot = tab.evaluate("(id) => kg.network.canvasToDOM(kg.network.getPositions([id])[id])", id_)
    box = tab.locator("#graph").bounding_box()
    assert box
    tab.mouse.click(box["x"] + spot["x"], box["y"] + spot["y"], click_count=times)


def test_opens_with_the_overview(tab: Page) -> None:
    assert tab.title() == "人大政协工作报告知识图谱"
    assert tab.evaluate("[...new Set(kg.shown().map((id) => kg.nodes[id].group))].sort()") == [
        "body", "law", "period", "report",
    ]  # fmt: skip
    assert tab.locator("#panel").is_hidden()


def test_stands_still(tab: Page) -> None:
    before = tab.evaluate("JSON.stringify(kg.network.getPositions())")
    tab.wait_for_timeout(400)
    assert tab.evaluate("JSON.stringify(kg.network.getPositions())") == before


def test_search_finds_a_law_from_the_keyboard(tab: Page) -> None:
    tab.keyboard.press("Tab")
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.id") == "search"
    tab.keyboard.type("城市更新条例")
    assert tab.locator("#results [role=option]").first.inner_text().startswith(LAW)
    tab.keyboard.press("Enter")
    assert tab.locator("#panel h2").inner_text() == LAW
    assert tab.evaluate("document.activeElement.id") == "panel"


def test_search_finds_what_the_overview_hides(tab: Page) -> None:
    tab.fill("#search", "代表联络站")
    tab.keyboard.press("Enter")
    assert tab.evaluate("kg.shown().includes(kg.state.selected.node)")
    assert "代表联络站" in tab.locator("#panel h2").inner_text()


def test_a_click_on_a_node_shows_the_sentence_with_its_characters(tab: Page) -> None:
    law = number(tab, LAW, "law")
    click_node(tab, law)
    claim = tab.locator("#panel .claim").first
    assert "制定全国地市级首批、全省首 部城市更新条例" in claim.locator("blockquote").inner_text()
    assert claim.locator("mark").inner_text() == "制定全国地市级首批、全省首 部城市更新条例"
    assert "000_10c795b3c1aa14e0.txt · 字符 2450–2471" in claim.inner_text()
    assert "已完成" in claim.inner_text() and "2023" in claim.inner_text()


def test_citation_names_file_and_characters(tab: Page) -> None:
    tab.evaluate("(id) => kg.go(id)", number(tab, LAW, "law"))
    tab.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    tab.locator("#panel .claim .source button").first.click()
    shown = tab.locator("#panel .claim").first.inner_text()
    assert "“制定全国地市级首批、全省首 部城市更新条例”（郑州市人民代表大会常务委员会工作报告，000_" in shown
    assert f"字符 2450–2471，{BASE}doc/" in shown


def test_a_click_on_an_edge_shows_its_statements(tab: Page) -> None:
    law = number(tab, "郑州市地方立法条例", "law")
    edge = tab.evaluate("(law) => kg.edges.find((e) => e.to === law && e.dashes).id", law)
    tab.evaluate("(edge) => kg.select({ edge })", edge)
    assert tab.locator("#panel h2 .verb").inner_text() == "—修改→"
    assert "计划" in tab.locator("#panel .claim").first.inner_text()
    assert tab.locator("#panel mark").first.inner_text()


def test_double_click_opens_a_node_and_the_trail_leads_back(tab: Page) -> None:
    everything = tab.evaluate("kg.shown().length")
    hub = tab.evaluate("kg.nodes.find((n) => n.hub).id")
    click_node(tab, hub, times=2)
    tab.wait_for_function("kg.state.focus !== null")
    groups = tab.evaluate("[...new Set(kg.shown().map((id) => kg.nodes[id].group))]")
    assert "activity" in groups
    tab.click("#overview")
    assert tab.evaluate("kg.shown().length") == everything


def test_legend_filters(tab: Page) -> None:
    before = tab.evaluate("kg.shown().length")
    laws = tab.evaluate("kg.shown().filter((id) => kg.nodes[id].group === 'law').length")
    tab.uncheck("#kinds input[value=law]")
    assert tab.evaluate("kg.shown().length") == before - laws
    assert tab.locator("#shown").inner_text().startswith(str(before - laws))
    tab.check("#kinds input[value=law]")
    tab.check("#kinds input[value=activity]")
    assert tab.evaluate("kg.shown().length") > before + 100
    assert tab.evaluate("document.activeElement.value") == "activity", "the focus stays on the box that was ticked"


def test_year_filters(tab: Page) -> None:
    before = tab.evaluate("kg.shown().length")
    tab.select_option("#year", label="2024")
    assert 0 < tab.evaluate("kg.shown().length") < before


def test_language_switch(tab: Page) -> None:
    tab.evaluate("(id) => kg.go(id)", number(tab, LAW, "law"))
    tab.click("#language")
    assert tab.evaluate("document.documentElement.lang") == "en"
    assert "enacts" in tab.locator("#panel .claim").first.inner_text()
    assert tab.locator("#kinds li").first.inner_text().startswith("body")
    assert LAW in tab.locator("#panel h2").inner_text(), "names stay as they are"
    tab.click("#language")
    assert tab.evaluate("document.documentElement.lang") == "zh-Hans"


def test_nodes_and_edges_of_all_sorts_can_be_opened(tab: Page) -> None:
    tab.evaluate("for (let id = 0; id < kg.nodes.length; id += 7) { kg.select({ node: id }); kg.openNode(id); }")
    tab.evaluate("for (let id = 0; id < kg.edges.length; id += 7) kg.select({ edge: id })")


def test_panel_leads_on_by_buttons(tab: Page) -> None:
    tab.evaluate("(id) => kg.go(id)", number(tab, LAW, "law"))
    tab.locator("#panel .ties button").first.click()
    assert tab.locator("#panel h2").inner_text() == "郑州市人民代表大会常务委员会"
    tab.keyboard.press("Escape")
    assert tab.locator("#panel").is_hidden()


def test_phone(browser: Browser, file: Path) -> None:
    tab, said, asked = opened(browser, file, 390, 844)
    assert tab.evaluate("document.documentElement.scrollWidth") <= 390
    assert tab.evaluate("kg.shown().length") > 20
    tab.evaluate("(id) => kg.go(id)", number(tab, LAW, "law"))
    panel = tab.locator("#panel").bounding_box()
    assert panel and panel["width"] == 390 and panel["height"] > 300
    assert tab.locator("#panel mark").first.is_visible()
    tab.locator("#panel .close").click()
    assert tab.locator("#panel").is_hidden()
    tab.close()
    assert said == [] and len(asked) == 1


def test_hostile_report(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "hostile.html"
    path.write_text(page(hostile_graph(), base_iri=BASE, title="</title><script>alert(1)</script>"), encoding="utf-8")
    tab, said, asked = opened(browser, path)
    dialogs: list[str] = []
    tab.on("dialog", lambda dialog: dialogs.append(dialog.message))
    tab.evaluate("for (const node of kg.nodes) { kg.select({ node: node.id }); kg.openNode(node.id); }")
    tab.fill("#search", "img src")
    assert tab.locator("#results [role=option]").count() >= 3
    assert tab.evaluate("document.querySelectorAll('main img, header img').length") == 0
    marks = tab.evaluate("[...document.querySelectorAll('mark')].map((m) => m.textContent)")
    assert marks
    law = tab.evaluate("kg.nodes.find((n) => n.group === 'law').id")
    tab.evaluate("(node) => kg.select({ node })", law)
    assert tab.locator("#panel mark").first.evaluate("(m) => m.textContent").startswith("制定</script><img")
    tab.close()
    assert (said, dialogs, len(asked)) == ([], [], 1)


def test_no_script(browser: Browser, file: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(file.as_uri())
    assert "需要 JavaScript" in tab.locator(".noscript").inner_text()
    context.close()

"""The graph view in a real browser: its address, the keyboard, the card, the list, the picture, and where it leads."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import kg
from tests.view.test_graph import LAW, VIEW, Opener, hub, number, spot

if TYPE_CHECKING:
    from playwright.sync_api import Page


@pytest.fixture
def graph(open_tab: Opener) -> Page:
    """The graph page of the seeds."""
    return open_tab("graph.html").page


def test_the_address_restores_the_view(graph: Page, open_tab: Opener) -> None:
    graph.select_option("#by-year", "1")
    graph.evaluate("(id) => kg.toggle(id)", hub(graph, 1))
    graph.evaluate("(id) => kg.select({ node: id })", hub(graph, 1))
    graph.uncheck("#kinds input[value=period]")
    address = graph.evaluate("location.hash")
    again = open_tab(f"graph.html{address}").page
    assert again.evaluate(VIEW) == graph.evaluate(VIEW)
    assert again.locator("#panel h2").inner_text() == graph.locator("#panel h2").inner_text()
    assert again.evaluate("location.hash") == address


def test_the_address_holds_an_edge_and_an_opened_node(graph: Page, open_tab: Opener) -> None:
    law = number(graph, LAW)
    graph.evaluate("(id) => kg.openNode(id)", law)
    graph.evaluate("(id) => kg.select({ edge: kg.edges.find((e) => e.to === id).id })", law)
    again = open_tab(f"graph.html{graph.evaluate('location.hash')}").page
    assert again.evaluate(VIEW) == graph.evaluate(VIEW)
    assert "制定" in again.locator("#panel h2 .verb").inner_text()


def test_every_node_has_an_address(graph: Page) -> None:
    wrong = graph.evaluate("""async () => {
      const wrong = [];
      for (let id = 0; id < kg.nodes.length; id += 40) {
        kg.openNode(id);
        const hash = location.hash;
        kg.toOverview();
        location.hash = hash;
        await new Promise((done) => addEventListener('hashchange', done, { once: true }));
        if (kg.view.focus !== id) wrong.push(id);
      }
      return wrong;
    }""")
    assert wrong == []


def test_an_address_from_another_page_and_an_unknown_one(open_tab: Opener, seeds: kg.Graph) -> None:
    law = next(e for e in seeds.data.entities if e.kind == "law" and e.label == LAW)
    page = open_tab(f"graph.html#focus={law.id}").page
    assert page.locator("#panel h2").inner_text() == LAW
    assert page.locator("#unknown").is_hidden()
    page = open_tab("graph.html#focus=law/none&type=x%3Cb%3E&report=9&body=,&edge=1,2,3&open=%25").page
    told = page.locator("#unknown").inner_text()
    assert "没有链接所指的内容" in told and "law/none" in told and "x<b>" in told
    assert page.evaluate("kg.shown().length") > 20, "the overview is shown"


def test_back_goes_to_the_view_before(graph: Page) -> None:
    before = graph.evaluate("kg.shown()")
    graph.evaluate("(id) => kg.openNode(id)", number(graph, LAW))
    graph.go_back()
    graph.wait_for_timeout(100)
    assert graph.evaluate("kg.shown()") == before


def test_share_link_is_the_address(graph: Page) -> None:
    graph.evaluate(
        "Object.defineProperty(navigator, 'clipboard', { value: { writeText: (t) => { self.copied = t; } } })"
    )
    graph.select_option("#by-status", "done")
    graph.click("#share button")
    assert graph.evaluate("copied") == graph.evaluate("location.href")
    assert "status=done" in graph.evaluate("copied")


def test_keyboard(graph: Page) -> None:
    graph.locator("#graph").focus()
    graph.keyboard.press("ArrowRight")
    first = graph.evaluate("kg.view.cursor")
    graph.keyboard.press("ArrowRight")
    second = graph.evaluate("kg.view.cursor")
    places = graph.evaluate("kg.layout()")
    assert places[str(second)][0] > places[str(first)][0]
    assert graph.locator("#said").inner_text().startswith(graph.evaluate("(id) => kg.nodes[id].label", second))
    assert graph.locator("#card").is_visible()
    graph.keyboard.press("Enter")
    assert graph.evaluate("document.activeElement.id") == "panel"
    assert graph.locator("#panel h2").inner_text() == graph.evaluate("(id) => kg.nodes[id].label", second)
    graph.keyboard.press("Escape")
    assert graph.locator("#panel").is_hidden()
    assert graph.evaluate("document.activeElement.id") == "graph", "the focus goes back to the graph"
    scale = graph.evaluate("kg.network.getScale()")
    graph.keyboard.press("+")
    assert graph.evaluate("kg.network.getScale()") > scale


def test_keyboard_expands_and_opens(graph: Page) -> None:
    graph.locator("#graph").press("Home")
    node = graph.evaluate("kg.view.cursor")
    assert graph.evaluate("(id) => kg.nodes[id].hub", node)
    before = graph.evaluate("kg.shown().length")
    graph.keyboard.press("Space")
    assert graph.evaluate("kg.shown().length") > before
    graph.keyboard.press("Space")
    assert graph.evaluate("kg.shown().length") == before
    graph.keyboard.press("o")
    assert graph.evaluate("kg.view.focus") == node


def test_every_box_can_be_reached_by_arrows(graph: Page) -> None:
    graph.evaluate("(id) => kg.openNode(id)", number(graph, "郑州市人民政府", "body"))
    graph.locator("#graph").focus()
    seen = set()
    for key in [*["ArrowUp"] * 12, *["ArrowLeft"] * 8]:
        graph.keyboard.press(key)
    for _ in range(80):
        seen.add(graph.evaluate("kg.view.cursor"))
        graph.keyboard.press("ArrowDown")
    assert len(seen) > 3


def test_card_of_a_node_and_of_an_edge(graph: Page) -> None:
    law = number(graph, LAW)
    graph.evaluate("(id) => kg.openNode(id)", law)
    graph.evaluate("kg.select(null)")
    other = graph.evaluate(
        "(id) => kg.edges.find((e) => e.to === id && kg.nodes[e.from].label.startsWith('河南省')).from", law
    )
    graph.mouse.move(*spot(graph, other))
    graph.wait_for_timeout(200)
    card = graph.locator("#card")
    assert "河南省人民代表大会常务委员会" in card.inner_text() and "条陈述" in card.inner_text()
    assert card.locator("mark").count() == 1
    (ax, ay), (bx, by) = spot(graph, law), spot(graph, other)
    graph.mouse.move(5, 5)
    graph.mouse.move((ax + bx) / 2 + 40, (ay + by) / 2 + 1)
    graph.mouse.move((ax + bx) / 2, (ay + by) / 2)
    graph.wait_for_timeout(200)
    assert "—批准→" in card.inner_text()


def test_the_list_names_what_is_shown(graph: Page) -> None:
    graph.locator("#list summary").click()
    graph.locator("#names button").first.wait_for()
    while graph.locator("#names .more").is_visible():
        graph.locator("#names .more").click()
    listed = graph.evaluate("[...document.querySelectorAll('#names [data-node]')].map((b) => Number(b.dataset.node))")
    assert sorted(listed) == sorted(graph.evaluate("kg.shown()"))
    graph.locator("#names button").nth(2).press("Enter")
    assert graph.evaluate("document.activeElement.id") == "panel"
    assert graph.locator("#panel h2").inner_text() == graph.evaluate("kg.nodes[kg.view.selected.node].label")


def test_picture(graph: Page) -> None:
    graph.select_option("#by-status", "plan")
    with graph.expect_download() as saved:
        graph.click("#picture")
    assert saved.value.suggested_filename.startswith("graph-overview-")
    assert saved.value.path().read_bytes().startswith(b"\x89PNG")
    stage = graph.evaluate("document.querySelector('#graph canvas').height")
    assert graph.evaluate("kg.pictured().height") > stage, "a line stands below"


def test_panel_leads_to_the_page_of_the_entity_and_to_the_text(graph: Page, seeds: kg.Graph) -> None:
    graph.evaluate("(id) => kg.go(id)", number(graph, LAW))
    links = graph.evaluate("[...document.querySelectorAll('#panel a')].map((a) => a.getAttribute('href'))")
    law = next(e for e in seeds.data.entities if e.kind == "law" and e.label == LAW)
    assert links[0] == f"entity.html#{law.id}"
    assert any(link.startswith("reader.html#doc=") for link in links)


def test_selected_edges_tell_their_words(graph: Page) -> None:
    law = number(graph, LAW)
    edge = graph.evaluate("(id) => kg.edges.find((e) => e.to === id).id", law)
    graph.evaluate("(edge) => kg.select({ edge })", edge)
    read = "(edge) => kg.network.body.data.edges.get(edge).label"
    assert "制定" in graph.evaluate(read, edge)
    graph.evaluate("kg.select(null)")
    assert graph.evaluate(read, edge) == ""


def test_filters_stay_over_languages(graph: Page) -> None:
    graph.select_option("#by-type", "enact")
    graph.click("#language")
    assert graph.evaluate("document.querySelector('#by-type option:checked').textContent").startswith("enacts")
    assert "statements pass the filters" in graph.locator("#rest").inner_text()


def test_phone(open_tab: Opener) -> None:
    opened = open_tab("graph.html", 390, 844)
    page = opened.page
    assert not page.evaluate("document.getElementById('legend').open")
    node = hub(page)
    x, y = spot(page, node)
    assert 0 < x < 390 and 0 < y < 844, "the overview begins at the reporting bodies"
    page.mouse.click(x, y)
    panel = page.locator("#panel").bounding_box()
    assert panel and panel["y"] > 300 and panel["width"] == 390
    page.keyboard.press("Escape")
    page.locator("#legend > summary").click()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert opened.axe() == []


def test_no_serious_fault_with_panel_and_list(open_tab: Opener) -> None:
    opened = open_tab("graph.html")
    opened.page.evaluate("(id) => kg.openNode(id)", number(opened.page, LAW))
    opened.page.locator("#list summary").click()
    assert opened.axe() == []

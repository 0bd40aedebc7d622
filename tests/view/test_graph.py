"""The graph view in a real browser on the seeds: filters, expanding, keyboard, address, picture, and still places."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

import kg
from tests.view.browsing import Tab

if TYPE_CHECKING:
    from playwright.sync_api import Page

Opener = Callable[..., Tab]
LAW = "郑州市城市更新条例"
VIEW = "[kg.shown(), kg.layout(), JSON.stringify(kg.view.filter), kg.view.open, kg.view.selected, kg.view.focus]"
COVERED = """() => {
  const boxes = Object.values(kg.layout());
  const near = ([x, y], [a, b]) => Math.abs(x - a) < 208 && Math.abs(y - b) < 40;
  return boxes.filter((one, i) => boxes.some((other, j) => i < j && near(one, other))).length;
}"""


@pytest.fixture
def graph(open_tab: Opener) -> Page:
    """The graph page of the seeds."""
    return open_tab("graph.html").page


def number(page: Page, label: str, kind: str = "law") -> int:
    """The number of a node by its label and kind."""
    found: int = page.evaluate("([l, k]) => kg.nodes.find((n) => n.label === l && n.group === k).id", [label, kind])
    return found


def hub(page: Page, place: int = 0) -> int:
    """A reporting body, those with most facts first."""
    ids: list[int] = page.evaluate(
        "kg.nodes.filter((n) => n.hub).sort((a, b) => b.claims.length - a.claims.length).map((n) => n.id)"
    )
    return ids[place]


def spot(page: Page, node: int) -> tuple[float, float]:
    """Where the middle of a shown box is on the screen."""
    page.wait_for_timeout(120)
    at = page.evaluate("(id) => kg.network.canvasToDOM(kg.network.getPositions([id])[id])", node)
    box = page.locator("#graph").bounding_box()
    assert box
    return box["x"] + at["x"], box["y"] + at["y"]


def facts(page: Page) -> int:
    """How many facts pass, as the page tells it."""
    return int(page.locator("#rest span").first.inner_text().split(" / ")[0])


def passing(seeds: kg.Graph, wanted: Callable[[Any, Any], bool]) -> int:
    """How many facts of the graph itself meet a condition on fact and report."""
    reports = {report.id: report for report in seeds.data.reports}
    return sum(wanted(claim, reports[claim.report]) for claim in seeds.data.claims)


def test_filters_count_as_the_graph_does(graph: Page, seeds: kg.Graph) -> None:
    total = facts(graph)
    assert total == len(seeds.data.claims)
    graph.select_option("#by-type", "enact")
    assert facts(graph) == passing(
        seeds, lambda c, r: getattr(c.fact, "event", None) == "enact" and c.fact.kind == "law_event"
    )
    graph.select_option("#by-status", "plan")
    planned = passing(
        seeds,
        lambda c, r: c.fact.kind == "law_event" and c.fact.event == "enact" and c.fact.status == "plan",
    )
    assert facts(graph) == planned > 0
    graph.click("#reset")
    assert facts(graph) == total
    assert graph.locator("#reset").is_hidden()


def test_filter_by_body_takes_its_reports_and_what_speaks_of_it(graph: Page, seeds: kg.Graph) -> None:
    body = graph.evaluate("(id) => kg.nodes[id].key", hub(graph, 1))
    graph.select_option("#by-body", str(graph.evaluate("(key) => kg.entityAt(key)", body)))
    assert facts(graph) == passing(seeds, lambda c, r: r.body == body or body in [ref.entity for ref in c.refs])


def test_counts_of_the_choices_change_with_the_other_filters(graph: Page) -> None:
    read = "[...document.querySelectorAll('#by-year option')].map((o) => o.textContent)"
    before = graph.evaluate(read)
    graph.select_option("#by-status", "plan")
    after = graph.evaluate(read)
    assert before != after and before[0] == after[0]
    graph.select_option("#by-year", str(graph.evaluate("kg.columns.indexOf('2024年')")))
    chosen = graph.evaluate("document.querySelector('#by-year option:checked').textContent")
    assert chosen.endswith(f"（{facts(graph)}）"), "a choice tells how many facts it leaves"


def test_filters_change_nodes_edges_and_legend(graph: Page) -> None:
    before = graph.evaluate("[kg.shown().length, kg.network.body.data.edges.length]")
    legend = graph.locator("#kinds").inner_text()
    graph.select_option("#by-type", "听取审议报告")
    graph.select_option("#by-status", "plan")
    after = graph.evaluate("[kg.shown().length, kg.network.body.data.edges.length]")
    assert after != before and graph.locator("#kinds").inner_text() != legend
    groups = graph.evaluate("[...new Set(kg.shown().map((id) => kg.nodes[id].group))]")
    assert "activity" in groups and "law" not in groups, "little enough passes to show it all"
    plans = "kg.network.body.data.edges.getIds().map((id) => kg.edges[id]).filter((e) => e.claims.length && "
    plans += "kg.claims[e.claims[0]].type === '听取审议报告').map((e) => e.dashes)"
    assert set(graph.evaluate(plans)) == {True}, "what is done does not pass"


def test_expanding_adds_neighbours_and_moves_nothing_beside(graph: Page) -> None:
    before = graph.evaluate("kg.layout()")
    node = hub(graph, 1)
    x, y = spot(graph, node)
    graph.mouse.dblclick(x, y)
    after = graph.evaluate("kg.layout()")
    assert len(after) > len(before)
    assert before.keys() <= after.keys()
    assert all(after[id_][0] == before[id_][0] for id_ in before), "columns stay where they are"
    shifts = {after[id_][1] - before[id_][1] for id_ in before}
    assert len(shifts) <= 2 and 0 in shifts, "what is below the new sheet moves down as one"
    ties = set(
        graph.evaluate(
            "(id) => kg.edges.filter((e) => e.from === id || e.to === id).flatMap((e) => [e.from, e.to])", node
        )
    )
    assert {int(id_) for id_ in after.keys() - before.keys()} <= ties
    x, y = spot(graph, node)
    graph.mouse.dblclick(x, y)
    assert graph.evaluate("kg.layout()") == before, "collapsed, everything stands as it did"


def test_expanding_holds_the_node_where_the_sheet_is_in_sight(graph: Page) -> None:
    node = hub(graph, 1)
    graph.evaluate("(id) => { kg.openNode(id); kg.toOverview(); }", node)
    graph.evaluate("kg.network.moveTo({ scale: 0.2, animation: false })")
    before = spot(graph, node)
    graph.evaluate("(id) => kg.toggle(id)", node)
    assert spot(graph, node) == pytest.approx(before, abs=0.01)


def test_expanding_from_the_panel_and_of_what_was_added(graph: Page) -> None:
    node = hub(graph, 1)
    graph.evaluate("(id) => kg.select({ node: id })", node)
    graph.click("#panel [data-do=expand]")
    first = graph.evaluate("kg.shown()")
    further = graph.evaluate("(known) => kg.shown().filter((id) => !known.includes(id))", [])[-1]
    assert graph.locator("#panel [data-do=collapse]").is_visible()
    graph.evaluate("(id) => kg.toggle(id)", further)
    assert graph.evaluate("kg.shown().length") >= len(first)
    assert graph.evaluate(COVERED) == 0
    graph.click("#panel [data-do=collapse]")
    assert graph.evaluate("kg.view.open") == [], "what stood on the sheet goes with it"


def test_boxes_never_cover_each_other(graph: Page) -> None:
    assert graph.evaluate(COVERED) == 0
    for node in [hub(graph), number(graph, LAW)]:
        graph.evaluate("(id) => kg.openNode(id)", node)
        assert graph.evaluate(COVERED) == 0
        graph.evaluate("for (const id of kg.shown().slice(0, 4)) kg.toggle(id)")
        assert graph.evaluate(COVERED) == 0
    graph.evaluate("kg.toOverview()")
    for kind in ("activity", "number", "person"):
        graph.check(f"#kinds input[value={kind}]")
        assert graph.evaluate(COVERED) == 0


def test_never_more_than_can_be_drawn(graph: Page) -> None:
    graph.evaluate(
        "for (const box of document.querySelectorAll('#kinds input')) if (!box.checked) kg.pickKind(box.value, true)"
    )
    shown = graph.evaluate("kg.shown().length")
    assert shown == 400 < graph.evaluate("kg.nodes.length")
    assert f"{graph.evaluate('kg.nodes.length') - shown} 个节点没有画出" in graph.locator("#rest").inner_text()


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

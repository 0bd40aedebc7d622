"""The graph view in a real browser on the seeds: what the filters let through, expanding, and places that stay."""

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


def double_click(page: Page, node: int) -> None:
    """Click a box twice; again where a busy machine took so long between the two that they were two clicks."""
    before = page.evaluate("kg.view.open")
    for _ in range(5):
        page.mouse.dblclick(*spot(page, node))
        if page.evaluate("kg.view.open") != before:
            break
        page.wait_for_timeout(500)


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
    double_click(graph, node)
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
    double_click(graph, node)
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


def test_the_language_moves_nothing(graph: Page) -> None:
    graph.evaluate("(id) => kg.openNode(id)", hub(graph))
    before = graph.evaluate("kg.layout()")
    graph.click("#language")
    assert graph.evaluate("kg.layout()") == before

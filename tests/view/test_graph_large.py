"""The graph view of a graph far too large to draw: what it shows at first, and that it says what it does not show."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import kg
from kg.model.insight import Insights
from kg.rdf.store import Store
from kg.view import site
from kg.view.data.everything import Build
from kg.view.data.limit import limited
from scripts.benchmark_pages import told_again
from tests.view.browsing import Tab
from tests.view.graphs import BASE

if TYPE_CHECKING:
    from playwright.sync_api import Page

Opener = Callable[..., Tab]


def pages(graph: kg.Graph, times: int, folder: Path) -> Path:
    """The pages of a graph told again for so many places, without its triples."""
    build = Build(told_again(graph.data, times), Insights(), b"", Store.from_turtle(b""), BASE, "test")
    for name, data in site.site(build).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return folder


@pytest.fixture(scope="module")
def large(seeds: kg.Graph, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages of 175 reports of 100 bodies."""
    return pages(seeds, 25, tmp_path_factory.mktemp("large"))


@pytest.fixture
def graph(open_tab: Opener, large: Path) -> Page:
    """The graph page of it."""
    return open_tab("graph.html", where=large).page


def test_the_overview_lists_the_reporting_bodies_by_province(graph: Page) -> None:
    assert graph.evaluate("kg.nodes.length") > 20_000
    assert graph.evaluate("kg.shown().every((id) => kg.nodes[id].hub)")
    assert len(graph.evaluate("kg.shown()")) == 100
    rows = graph.evaluate("[...new Set(Object.values(kg.layout()).map(([x, y]) => y))].length")
    assert rows == 25, "a province a row, its bodies side by side"
    missing = graph.evaluate("kg.nodes.length") - 100
    assert f"{missing} 个节点没有画出：总览只列报告机构" in graph.locator("#rest").inner_text()


def test_a_body_expands_by_as_much_as_can_be_read(graph: Page) -> None:
    before = graph.evaluate("kg.layout()")
    node = graph.evaluate("kg.nodes.find((n) => n.hub && n.claims.length > 500).id")
    graph.evaluate("(id) => kg.toggle(id)", node)
    after = graph.evaluate("kg.layout()")
    assert len(after) == len(before) + 60
    assert all(after[id_][0] == x for id_, (x, _) in before.items())


def test_filters_let_more_be_seen(graph: Page) -> None:
    body = graph.evaluate("kg.nodes.find((n) => n.hub && n.claims.length < 70).key")
    graph.select_option("#by-body", str(graph.evaluate("(key) => kg.entityAt(key)", body)))
    groups = graph.evaluate("[...new Set(kg.shown().map((id) => kg.nodes[id].group))]")
    assert {"report", "activity", "period"} <= set(groups)
    assert graph.evaluate("kg.shown().length") <= 160


def test_an_opened_node_of_many_ties_stays_readable(graph: Page) -> None:
    graph.evaluate("kg.openNode(kg.nodes.find((n) => n.hub && n.claims.length > 500).id)")
    assert 1 < graph.evaluate("kg.shown().length") <= 240
    assert "没有画出" in graph.locator("#rest").inner_text()


def test_a_middle_size_shows_the_reports_under_their_years(seeds: kg.Graph, open_tab: Opener, tmp_path: Path) -> None:
    graph = open_tab("graph.html", where=pages(seeds, 4, tmp_path)).page
    assert graph.evaluate("[...new Set(kg.shown().map((id) => kg.nodes[id].group))].sort()") == [
        "body", "period", "report",
    ]  # fmt: skip
    assert graph.evaluate("kg.shown().length") <= 160


def test_what_the_pages_do_not_hold_is_told(
    seeds: kg.Graph, open_tab: Opener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(site, "limited", lambda graph: limited(graph, most=300))
    graph = open_tab("graph.html", where=pages(seeds, 1, tmp_path)).page
    assert graph.evaluate("kg.claims.length") <= 300
    assert "此页未收：活动事项" in graph.locator("#rest").inner_text()

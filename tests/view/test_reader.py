"""The reader: every character as it stands, every fact on its own characters, addresses that open at them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import kg
from kg.config import Settings
from kg.model.facts import BodyFact, LawEventFact, PlaceFact, ReportFact
from tests.view.browsing import Tab, tab
from tests.view.conftest import written
from tests.view.graphs import Builder
from tests.view.reading import (
    ASTRAL,
    TEXT,
    at,
    check_text,
    fact,
    long_graph,
    marked,
    move,
    number,
    select,
    shown,
    underlined,
    units,
)  # fmt: skip

if TYPE_CHECKING:
    from playwright.sync_api import Browser

Open = Callable[..., Tab]


@pytest.fixture(scope="session")
def astral(tmp_path_factory: pytest.TempPathFactory) -> tuple[kg.Graph, Path]:
    """A text full of characters beyond the basic plane, before and inside its facts; facts that overlap by halves."""
    builder = Builder()
    law = f"{ASTRAL}县河道条例"
    builder.add(
        "astral.txt",
        TEXT,
        [
            fact(ReportFact, f"{ASTRAL}县人民代表大会常务委员会工作报告", body=f"{ASTRAL}县人民代表大会常务委员会"),
            fact(BodyFact, f"{ASTRAL}县人民代表大会常务委员会", name="县人大常委会", surface="", type="other"),
            fact(LawEventFact, f"制定《{law}》", law=law, event="enact", status="done"),
            fact(LawEventFact, f"{law}》,审议通过《湿地条例》", law="湿地条例", event="enact", status="plan"),
            fact(PlaceFact, f"{ASTRAL}县河", name="县"),
            number(f"接待群众300{ASTRAL}人次", value=300),
            number(f"其中{ASTRAL}镇120人次", value=120),
        ],
    )
    graph = kg.Graph(builder.graph(), Settings())
    return graph, written(graph, tmp_path_factory.mktemp("astral"))


def test_every_character_and_every_fact_of_the_seeds(seeds: kg.Graph, open_tab: Open) -> None:
    for index, source in enumerate(seeds.data.sources):
        assert check_text(open_tab(f"reader.html#doc={source.id}"), seeds, index) > 50


def test_characters_beyond_the_basic_plane(astral: tuple[kg.Graph, Path], open_tab: Open) -> None:
    graph, folder = astral
    doc = graph.data.sources[0].id
    tab = open_tab(f"reader.html#doc={doc}", where=folder)
    assert check_text(tab, graph, 0) == 7
    for claim in graph.data.claims:
        start, end = claim.fact.start, claim.fact.end
        tab.go(f"reader.html#doc={doc}&c={start}-{end}")
        assert marked(tab) == TEXT[start:end] == claim.fact.quote
    for start in range(0, len(TEXT) - 1, 3):
        move(tab, f"doc={doc}&c={start}-{start + 1}")
        assert marked(tab) == TEXT[start]


def test_facts_that_overlap_have_lines_of_their_own(astral: tuple[kg.Graph, Path], open_tab: Open) -> None:
    graph, folder = astral
    page = open_tab(f"reader.html#doc={graph.data.sources[0].id}", where=folder).page
    lanes: list[str] = page.evaluate(
        """() => { const found = [];
        for (let e = document.querySelector('#text .f .f .f'); e.classList.contains('f'); e = e.parentElement)
          found.push(getComputedStyle(e).textUnderlineOffset);
        return found; }"""
    )
    assert len(lanes) == 3 == len(set(lanes))
    styles = page.locator("#text .f.plan").evaluate_all(
        "(all) => all.map((e) => getComputedStyle(e).textDecorationStyle)"
    )
    assert set(styles) == {"dashed"}


def test_an_address_opens_at_its_characters(seeds: kg.Graph, open_tab: Open) -> None:
    index, claim = next((i, c) for i, c in enumerate(seeds.data.claims) if "城市更新条例" in c.fact.quote)
    start, end = claim.fact.start, claim.fact.end
    tab = open_tab(f"reader.html#doc={claim.fact.doc}&c={start}-{end}")
    tab.page.wait_for_timeout(100)
    assert marked(tab) == claim.fact.quote
    box = tab.page.locator("mark.target").first.bounding_box()
    assert box and 60 < box["y"] < 700
    assert tab.page.evaluate("document.activeElement.tagName") == "MARK"
    card = tab.page.locator("#here")
    assert f"第 {start}–{end} 字" in card.inner_text()
    assert card.locator(f'[data-claim="{index}"]').count() == 1
    assert "置信度" in card.inner_text() and claim.fact.rule in card.inner_text()
    law = seeds.data.claims[index].ref("law")
    assert card.locator(f'a[href="entity.html#{law}"]').count() >= 1
    assert tab.page.locator("#outline a[aria-current]").inner_text() in card.inner_text()
    assert tab.axe() == []


def test_a_link_from_another_page_of_the_same_text_moves_on(seeds: kg.Graph, open_tab: Open) -> None:
    source = seeds.data.sources[3]
    tab = open_tab(f"reader.html#doc={source.id}&c=10-20")
    move(tab, f"doc={source.id}&c=9000-9010")
    tab.page.wait_for_timeout(150)
    assert marked(tab) == source.text[9000:9010]
    box = tab.page.locator("mark.target").first.bounding_box()
    assert box and 0 < box["y"] < 900


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("#doc=nope", "没有这份原文：nope"),
        ("#doc=__proto__", "没有这份原文：__proto__"),
        ("#doc={doc}&c=5-2", "空的或前后颠倒：c=5-2"),
        ("#doc={doc}&c=7-7", "空的或前后颠倒：c=7-7"),
        ("#doc={doc}&c=abc", "看不懂：c=abc"),
        ("#doc={doc}&c=-1-5", "看不懂：c=-1-5"),
        ("#doc={doc}&c=1e1-20", "看不懂：c=1e1-20"),
        ("#doc={doc}&c=", "看不懂：c="),
        ("#doc={doc}&c=1-99999", "全文只有 3354 字"),
    ],
)
def test_bad_addresses_say_so(address: str, says: str, seeds: kg.Graph, open_tab: Open) -> None:
    source = next(s for s in seeds.data.sources if len(s.text) == 3354)
    tab = open_tab(f"reader.html{address.format(doc=source.id)}")
    assert says in tab.page.locator(".bad:visible").inner_text()
    assert tab.page.locator("mark.target").count() == 0
    assert tab.page.locator("#choose tbody tr" if "{doc}" not in address else "#text .block").count() > 0


def test_the_last_character_has_an_address(seeds: kg.Graph, open_tab: Open) -> None:
    source = seeds.data.sources[0]
    size = len(source.text)
    assert marked(open_tab(f"reader.html#doc={source.id}&c=0-{size}")) == source.text
    assert marked(open_tab(f"reader.html#doc={source.id}&c={size - 1}-{size}")) == source.text[-1]


def test_without_an_address_all_texts_can_be_chosen(seeds: kg.Graph, open_tab: Open) -> None:
    tab = open_tab("reader.html")
    rows = tab.page.locator("#choose tbody tr")
    assert rows.count() == len(seeds.data.reports)
    counts = {r.title: sum(c.report == r.id for c in seeds.data.claims) for r in seeds.data.reports}
    for row in rows.all():
        title, *_ = row.locator("th").inner_text(), None
        if title in counts:
            assert str(counts[title]) in [cell.inner_text() for cell in row.locator("td.n").all()]
    rows.first.locator("a").first.click()
    tab.page.wait_for_function("() => !document.getElementById('reader').hidden")
    assert tab.page.evaluate("document.activeElement.tagName") == "H1"


@pytest.mark.parametrize("quote", [f"《{ASTRAL}县", "300", f"{ASTRAL}人次,其中", f"报告\r\n\r\n{ASTRAL}一年"])
def test_selected_text_gives_its_address(quote: str, astral: tuple[kg.Graph, Path], open_tab: Open) -> None:
    graph, folder = astral
    tab = open_tab(f"reader.html#doc={graph.data.sources[0].id}", where=folder)
    start, end = at(quote)
    select(tab, units(TEXT[:start]), units(TEXT[:end]))
    pick = tab.page.locator("#pick")
    assert f"选中第 {start}–{end} 字" in pick.inner_text()
    tab.page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    pick.locator("button").first.click()
    link = pick.locator("textarea").input_value()
    assert link.endswith(f"#doc={graph.data.sources[0].id}&c={start}-{end}")
    pick.locator("button").first.click()
    cited = pick.locator("textarea").last.input_value()
    assert f"字符 {start}–{end}" in cited and "astral.txt" in cited and "图谱版本" in cited
    assert marked(open_tab(f"reader.html#{link.partition('#')[2]}", where=folder)) == quote


def test_a_selection_outside_the_text_offers_nothing(seeds: kg.Graph, open_tab: Open) -> None:
    tab = open_tab(f"reader.html#doc={seeds.data.sources[0].id}")
    tab.page.evaluate("getSelection().selectAllChildren(document.querySelector('#head'))")
    tab.page.wait_for_timeout(250)
    assert tab.page.locator("#pick").is_hidden()
    tab.page.evaluate("getSelection().selectAllChildren(document.body)")
    tab.page.wait_for_timeout(250)
    assert f"第 0–{len(seeds.data.sources[0].text)} 字" in tab.page.locator("#pick").inner_text()


def test_a_long_text_opens_within_a_second(browser: Browser, tmp_path: Path) -> None:
    graph = long_graph()
    folder = written(graph, tmp_path)
    source = graph.data.sources[0]
    opened = tab(browser, f"{folder.as_uri()}/")
    metrics = opened.page.context.new_cdp_session(opened.page)
    metrics.send("Performance.enable", {"timeDomain": "threadTicks"})  # what it takes, however busy the machine is
    opened.go(f"reader.html#doc={source.id}&c=150000-150010")
    opened.page.evaluate("new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))")
    spent = {m["name"]: m["value"] for m in metrics.send("Performance.getMetrics")["metrics"]}
    assert 0.05 < spent["TaskDuration"] < 1, spent
    assert shown(opened) == source.text and marked(opened) == source.text[150_000:150_010]
    assert len(underlined(opened)) == 5_001
    box = opened.page.locator("mark.target").first.bounding_box()
    assert box and 0 < box["y"] < 900
    opened.page.close()
    opened.silent()

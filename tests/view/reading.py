"""What a reader sees of a text: helpers for the tests of the reader, and texts made for them."""

from __future__ import annotations

from typing import Any

import kg
from kg.config import Settings
from kg.model.facts import AnyFact, LawEventFact, NumberFact, PlaceFact, ReportFact
from kg.model.graph import Claim
from kg.model.insight import Insights
from tests.view.browsing import Tab
from tests.view.graphs import Builder

ASTRAL = "𠮷🌾𪚥"
TEXT = (
    f"{ASTRAL}县人民代表大会常务委员会工作报告\r\n\r\n{ASTRAL}一年来,制定《{ASTRAL}县河道条例》,审议通过《湿地条例》。\n"
    f"{ASTRAL * 40}\n接待群众300{ASTRAL}人次,其中{ASTRAL}镇120人次。\n"
)


def at(quote: str, text: str = TEXT) -> tuple[int, int]:
    """The code points of the first occurrence of a quote."""
    start = text.index(quote)
    return start, start + len(quote)


def fact(cls: type[Any], quote: str, text: str = TEXT, **keys: Any) -> AnyFact:
    """A fact of some words of a text."""
    start, end = at(quote, text)
    made: AnyFact = cls(doc="", quote=quote, start=start, end=end, rule="test.rule", **keys)
    return made


def number(quote: str, **keys: Any) -> AnyFact:
    return fact(NumberFact, quote, surface=quote, surface_start=at(quote)[0], unit="人次", **keys)


def shown(tab: Tab) -> str:
    """The text in the page."""
    text: str = tab.page.evaluate("document.getElementById('text').textContent")
    return text


def underlined(tab: Tab) -> dict[int, str]:
    """The characters underlined for each claim, by its place."""
    rows: list[list[Any]] = tab.page.evaluate(
        """() => { const found = new Map();
        for (const element of document.querySelectorAll('#text [data-claims]'))
          for (const claim of element.dataset.claims.split(' '))
            found.set(claim, (found.get(claim) ?? '') + element.textContent);
        return [...found]; }"""
    )
    return {int(claim): text for claim, text in rows}


def move(tab: Tab, hash_: str) -> None:
    """Follow a link to another place of the same page."""
    tab.page.evaluate(
        """(to) => new Promise((moved) => {
        addEventListener('hashchange', moved, { once: true }); location.hash = to; })""",
        hash_,
    )


def marked(tab: Tab) -> str:
    """The characters marked as those of the address."""
    text: str = tab.page.evaluate("[...document.querySelectorAll('mark.target')].map((m) => m.textContent).join('')")
    return text


def runs(claim: Claim) -> list[tuple[int, int]]:
    fact = claim.fact
    return sorted((run[0], run[1]) for run in fact.parts or [(fact.start, fact.end)])


def check_text(tab: Tab, graph: kg.Graph, index: int) -> int:
    """Every character as it stands and every fact on its own; gives the number of facts."""
    source = graph.data.sources[index]
    assert shown(tab) == source.text
    found = underlined(tab)
    expected = {
        i: "".join(source.text[a:b] for a, b in runs(claim))
        for i, claim in enumerate(graph.data.claims)
        if claim.fact.doc == source.id and claim.fact.kind != "noise"
    }
    assert found == expected
    return len(found)


def select(tab: Tab, start: int, end: int) -> None:
    """Select characters by their UTF-16 units, as a browser does; the borders stand in text nodes."""
    tab.page.evaluate(
        """([start, end]) => { const text = document.getElementById('text'); const range = document.createRange();
        const walk = document.createTreeWalker(text, NodeFilter.SHOW_TEXT); let at = 0;
        while (walk.nextNode()) { const node = walk.currentNode; const size = node.data.length;
          if (at <= start && start < at + size) range.setStart(node, start - at);
          if (at < end && end <= at + size) range.setEnd(node, end - at);
          at += size; }
        getSelection().removeAllRanges(); getSelection().addRange(range); }""",
        [start, end],
    )
    tab.page.wait_for_timeout(250)


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def long_graph(size: int = 200_000, facts: int = 5_000) -> kg.Graph:
    """A long report with facts of several kinds that overlap, always the same one."""
    line = "一年来市人大常委会依法履行职责听取审议专项工作报告检查法律法规实施情况组织代表视察调研。\n"
    text = (f"{ASTRAL}报告\n" + line * (size // len(line) + 1))[:size]
    made: list[AnyFact] = [ReportFact(doc="", quote=text[:5], start=0, end=5, body="市人大", title="长报告")]
    for i in range(facts):
        start, length = (i * 7919) % (size - 60), 3 + i % 37
        keys: dict[str, Any] = {"doc": "", "quote": text[start : start + length], "start": start, "end": start + length}
        if i % 3 == 0:
            made.append(PlaceFact(name=f"地{i % 300}", **keys))
        elif i % 3 == 1:
            made.append(LawEventFact(law=f"条例{i % 300}", event="enact", status="plan", **keys))
        else:
            made.append(NumberFact(value=i, unit="件", surface="", surface_start=0, what=f"件{i % 99}", **keys))
    builder = Builder()
    builder.add("long.txt", text, made)
    graph = kg.Graph(builder.graph(), Settings())
    graph.__dict__["insights"] = Insights()  # made-up facts say nothing together, and looking for it takes its time
    return graph

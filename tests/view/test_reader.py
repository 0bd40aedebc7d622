"""The reader: every character as it stands, every fact on its own characters, addresses that open at them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import kg
from kg.config import Settings
from kg.model.facts import AnyFact, BodyFact, LawEventFact, NumberFact, PlaceFact, ReportFact
from kg.model.graph import Claim
from kg.model.insight import Insights
from tests.view.browsing import Tab, tab
from tests.view.conftest import written
from tests.view.graphs import Builder

if TYPE_CHECKING:
    from playwright.sync_api import Browser

Open = Callable[..., Tab]
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


def marked(tab: Tab) -> str:
    """The characters marked as those of the address."""
    text: str = tab.page.evaluate("[...document.querySelectorAll('mark.target')].map((m) => m.textContent).join('')")
    return text


def move(tab: Tab, hash_: str) -> None:
    """Follow a link to another place of the same page."""
    tab.page.evaluate(
        """(to) => new Promise((moved) => {
        addEventListener('hashchange', moved, { once: true }); location.hash = to; })""",
        hash_,
    )


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
    tab.page.wait_for_function("!document.getElementById('reader').hidden")
    assert tab.page.evaluate("document.activeElement.tagName") == "H1"


def test_the_legend_counts_and_switches(seeds: kg.Graph, open_tab: Open) -> None:
    source = seeds.data.sources[3]
    tab = open_tab(f"reader.html#doc={source.id}")
    box = tab.page.locator("#underlines li", has=tab.page.locator("input[value=law_event]"))
    assert box.locator(".count").inner_text() == str(
        sum(c.fact.kind == "law_event" and c.fact.doc == source.id for c in seeds.data.claims)
    )
    drawn = "getComputedStyle(document.querySelector('#text .f.k-law_event')).textDecorationLine"
    assert tab.page.evaluate(drawn) == "underline"
    box.locator("input").uncheck()
    assert tab.page.evaluate(drawn) == "none"
    assert "hide=law_event" in tab.page.url
    again = open_tab(f"reader.html#{tab.page.url.partition('#')[2]}")
    assert again.page.evaluate(drawn) == "none" and not again.page.locator("input[value=law_event]").is_checked()


def test_hidden_kinds_are_not_stepped_to(seeds: kg.Graph, open_tab: Open) -> None:
    kinds = sorted({c.fact.kind for c in seeds.data.claims} - {"law_event"})
    tab = open_tab(f"reader.html#doc={seeds.data.sources[3].id}&hide={','.join(kinds)}")
    laws = [c.fact for c in seeds.data.claims if c.fact.kind == "law_event" and c.fact.doc == seeds.data.sources[3].id]
    for start in sorted({f.start for f in laws})[:3]:
        tab.page.keyboard.press("n")
        assert tab.page.evaluate("Number(document.activeElement.dataset.at)") == start


def test_the_keyboard_steps_pins_and_closes(seeds: kg.Graph, open_tab: Open) -> None:
    source = seeds.data.sources[3]
    starts = sorted(
        {a for c in seeds.data.claims if c.fact.doc == source.id and c.fact.kind != "noise" for a, _ in runs(c)}
    )
    page = open_tab(f"reader.html#doc={source.id}").page
    here = "Number(document.activeElement.dataset.at)"
    for start in starts[:6]:
        page.keyboard.press("n")
        assert page.evaluate(here) == start
        assert page.locator("#glance").is_visible() and "规则" in page.locator("#glance").inner_text()
    page.keyboard.press("p")
    page.keyboard.press("ArrowRight")
    assert page.evaluate(here) == starts[5]
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement === document.querySelector('#here h2')")
    assert page.locator("#glance").is_hidden() and f"c={starts[5]}-" in page.url
    page.keyboard.press("Escape")
    assert page.locator("#here").is_hidden() and page.evaluate(here) == starts[5] and "&c=" not in page.url


def test_the_card_names_every_fact_on_a_character(seeds: kg.Graph, open_tab: Open) -> None:
    claims: list[tuple[int, Any]] = [
        (i, c.fact) for i, c in enumerate(seeds.data.claims) if c.fact.kind != "noise" and not c.fact.parts
    ]

    def over(f: Any) -> set[int]:
        return {i for i, g in claims if g.doc == f.doc and g.start < f.end and f.start < g.end}

    index, inner = next((i, f) for i, f in claims if len(over(f)) > 3)
    tab = open_tab(f"reader.html#doc={inner.doc}&c={inner.start}-{inner.end}")
    cards = tab.page.locator("#here [data-claim]").evaluate_all("(all) => all.map((c) => Number(c.dataset.claim))")
    assert over(inner) <= set(cards) and index in cards


def test_hover_shows_the_normalised_form(seeds: kg.Graph, open_tab: Open) -> None:
    index, claim = next(
        (i, c) for i, c in enumerate(seeds.data.claims) if isinstance(c.fact, NumberFact) and c.fact.change
    )
    page = open_tab(f"reader.html#doc={claim.fact.doc}").page
    page.locator(f'#text [data-claims~="{index}"]').first.hover()
    tip = page.locator("#glance").inner_text()
    assert all(word in tip for word in ("数值", "单位", "口径", "较上年 ↑ 1.2个百分点", claim.fact.rule, "置信度"))
    page.mouse.move(5, 400)
    assert page.locator("#glance").is_hidden()


def test_a_click_pins_and_leads_to_the_entity(seeds: kg.Graph, open_tab: Open) -> None:
    index, claim = next((i, c) for i, c in enumerate(seeds.data.claims) if c.fact.kind == "person" and c.ref("person"))
    page = open_tab(f"reader.html#doc={claim.fact.doc}").page
    page.locator(f'#text [data-claims~="{index}"]').last.click()
    link = page.locator(f'#here a[href="entity.html#{claim.ref("person")}"]').first
    link.click()
    page.wait_for_url(lambda url: "entity.html#" in url)
    assert claim.fact.name in page.locator("h1").inner_text()  # type: ignore[attr-defined]


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


def test_damage_and_doubts_are_marked_and_listed(seeds: kg.Graph, open_tab: Open) -> None:
    source = seeds.data.sources[3]
    doubts = [i for i in seeds.data.issues if i.doc == source.id]
    tab = open_tab(f"reader.html#doc={source.id}")
    page = tab.page
    assert page.locator("#doubts li").count() == len(doubts) > 5
    covered = page.evaluate("[...document.querySelectorAll('#text .harm')].map((h) => h.textContent).join('')")
    spans = [(i.evidence.start, i.evidence.end) for i in doubts if i.evidence]
    noise = [c for c in seeds.data.claims if c.fact.kind == "noise" and c.fact.doc == source.id]
    at_all = {n for start, end in [*spans, *(run for c in noise for run in runs(c))] for n in range(start, end)}
    assert covered == "".join(source.text[n] for n in sorted(at_all))
    twice = next(i for i in doubts if i.code == "KG-T004" and i.evidence)
    assert twice.evidence
    page.locator(f'#doubts a[href$="c={twice.evidence.start}-{twice.evidence.end}"]').first.click()
    page.locator("mark.target").first.wait_for()
    assert marked(tab) == twice.evidence.quote
    assert "KG-T004" in page.locator("#here").inner_text() and "怎么办" in page.locator("#here").inner_text()


def test_the_outline_leads_to_headings_and_follows(seeds: kg.Graph, open_tab: Open) -> None:
    source = seeds.data.sources[3]
    page = open_tab(f"reader.html#doc={source.id}").page
    reports = {r.id for r in seeds.data.reports if r.doc == source.id}
    own = [s for s in seeds.data.sections if s.report in reports]
    assert page.locator("#outline li").count() == len(own)
    assert page.locator("#text [role=heading]").count() == len({s.evidence.start for s in own if s.evidence})
    assert {"已做工作", "今后计划"} <= set(page.locator("#outline .role").all_inner_texts())
    link = page.locator("#outline a").nth(12)
    link.click()
    page.wait_for_timeout(200)
    assert link.get_attribute("aria-current") == "location"
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.wait_for_timeout(300)
    assert page.locator("#outline a[aria-current]").count() == 1 and link.get_attribute("aria-current") is None


def test_english(seeds: kg.Graph, open_tab: Open) -> None:
    tab = open_tab(f"reader.html#doc={seeds.data.sources[3].id}&c=626-647")
    tab.page.wait_for_timeout(150)
    top = tab.page.evaluate("scrollY")
    tab.page.click("#language")
    assert tab.page.evaluate("scrollY") == top and shown(tab) == seeds.data.sources[3].text
    card = tab.page.locator("#here").inner_text()
    assert "Characters 626–647" in card and "printed twice" in card and "Remedy" in card


def test_a_phone(seeds: kg.Graph, open_tab: Open) -> None:
    tab = open_tab(f"reader.html#doc={seeds.data.sources[3].id}", 390, 844)
    page = tab.page
    assert not page.evaluate("document.getElementById('outline').open")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.locator("#text .f").nth(5).click()
    card = page.locator("#here").bounding_box()
    assert card and card["width"] == 390 and card["y"] + card["height"] == 844 and card["height"] <= 844 * 0.53
    assert tab.axe() == []
    page.locator("#here .close").click()
    assert page.locator("#here").is_hidden()


def test_the_skip_link_keeps_the_text(seeds: kg.Graph, open_tab: Open) -> None:
    page = open_tab(f"reader.html#doc={seeds.data.sources[0].id}").page
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_timeout(100)
    assert seeds.data.sources[0].id in page.url and page.locator("#reader").is_visible()
    assert page.evaluate("document.activeElement.id") == "main"


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

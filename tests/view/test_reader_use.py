"""Using the reader: legend, keyboard, cards, outline, doubts, both languages, a phone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import kg
from kg.model.facts import NumberFact
from tests.view.browsing import Tab
from tests.view.reading import marked, runs, shown

Open = Callable[..., Tab]


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

"""The pages of entities: each step leads to its sentence, each name to its reasons, each address to its entity."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

import kg
from kg.insight.words import STAGES
from kg.view.site import site
from tests.view.browsing import Tab
from tests.view.entities import BODY, CELLS, LAW, OPENED, RIVER, Open, labelled, section, visit
from tests.view.graphs import build_of, hostile_graph

LIFE = """() => {
  const table = document.querySelector('table.life');
  const years = [...table.querySelectorAll('thead th')].map((cell) => cell.textContent).slice(1);
  return [...table.querySelectorAll('tbody tr')].map((row) => [row.className, row.querySelector('th').textContent,
    [...row.querySelectorAll('td')].flatMap((cell, i) => [...cell.querySelectorAll('a.step')].map((step) =>
      [years[i], step.className, step.getAttribute('href')]))]);
}"""


def test_the_enactment_of_2023_opens_the_text_at_its_sentence(seeds: kg.Graph, open_tab: Open) -> None:
    tab = open_tab(f"entity.html#{LAW}")
    heads = tab.page.locator("table.life thead th").all_inner_texts()
    row = tab.page.locator("table.life tbody tr").filter(has=tab.page.get_by_role("rowheader", name="表决"))
    step = row.locator("td").nth(heads.index("2023") - 1).get_by_role("link", name="制定", exact=True)
    step.click()
    tab.page.locator("mark.target").first.wait_for()
    marked = tab.page.evaluate("[...document.querySelectorAll('mark.target')].map((m) => m.textContent).join('')")
    assert "/reader.html#doc=" in tab.page.url and tab.page.url.endswith("&c=2450-2471")
    claim = next(c for c in seeds.data.claims if c.ref("law") == LAW and (c.fact.start, c.fact.end) == (2450, 2471))
    assert marked == claim.fact.quote == "制定全国地市级首批、全省首 部城市更新条例"


def test_every_life_of_a_law_stands_on_its_page(corpus: tuple[kg.Graph, Tab]) -> None:
    graph, tab = corpus
    claims = {claim.id: claim for claim in graph.data.claims}
    assert graph.insights.biographies
    for life in graph.insights.biographies:
        visit(tab, life.law)
        expected = {
            (STAGES[s.stage] if s.stage else "其他", str(s.year), _look(claims[s.claim]), _address(claims[s.claim]))
            for s in life.steps
        }
        rows = tab.page.evaluate(LIFE)
        shown = {(stage, year, look, to) for _, stage, steps in rows for year, look, to in steps}
        assert shown == expected
        assert [stage for kind, stage, _ in rows if kind == "skipped"] == [STAGES[s] for s in life.skipped]
        order = [*STAGES.values(), "其他"]
        assert [stage for _, stage, _ in rows] == sorted((stage for _, stage, _ in rows), key=order.index)


def _look(claim: Any) -> str:
    return f"step {'plan' if claim.fact.status == 'plan' else 'done'}"


def _address(claim: Any) -> str:
    return f"reader.html#doc={claim.fact.doc}&c={claim.fact.start}-{claim.fact.end}"


def test_a_gap_says_only_that_no_report_tells_of_it(city: tuple[kg.Graph, Path], city_tab: Tab) -> None:
    visit(city_tab, labelled(city[0], RIVER))
    assert city_tab.page.locator("tr.skipped th").all_inner_texts() == ["二审", "批准", "施行"]
    assert set(city_tab.page.locator("tr.skipped td").all_inner_texts()) == {"所收报告没有提到这一阶段（不等于没有）"}
    years = city_tab.page.locator("table.life thead th").all_inner_texts()
    assert years == ["阶段", "2021", "2022", "2023", "2024"], "the year without a report stays on the axis"


def test_a_step_with_a_date_shows_it(city: tuple[kg.Graph, Path], city_tab: Tab) -> None:
    visit(city_tab, labelled(city[0], "开封市文明行为促进条例"))
    assert city_tab.page.locator("a.step", has_text="施行").inner_text() == "施行 2022-03-01"


def test_a_joined_name_leads_to_what_stands_for_it(seeds: kg.Graph, seeds_tab: Tab) -> None:
    known = {entity.id: entity for entity in seeds.data.entities}
    lost = {
        (id_, label)
        for d in seeds.data.decisions
        if d.judgement == "same"
        for id_, label in zip((d.left, d.right), d.labels, strict=True)
        if id_ not in known
    }
    assert len(lost) >= 5
    for id_, label in sorted(lost):
        visit(seeds_tab, id_)
        assert label in seeds_tab.page.locator("header.head .warn").first.inner_text()
        assert label in section(seeds_tab, "decisions").inner_text()
        assert seeds_tab.page.title().startswith(seeds_tab.page.locator("h1").inner_text())


def test_decisions_give_their_clues(seeds: kg.Graph, seeds_tab: Tab) -> None:
    ids = {entity.id for entity in seeds.data.entities}
    for decision in seeds.data.decisions:
        for id_ in {decision.left, decision.right} & ids:
            visit(seeds_tab, id_)
            told = section(seeds_tab, "decisions").inner_text()
            assert all(label in told for label in decision.labels)
            assert all((f.says.rpartition(" · ")[0] or f.says) in told for f in decision.features)


def test_names_say_how_often_and_where(seeds: kg.Graph, seeds_tab: Tab) -> None:
    shown = 0
    for body in seeds.bodies:
        visit(seeds_tab, body.id)
        found = section(seeds_tab, "names").locator("table")
        if not found.count():
            continue
        rows = found.evaluate(CELLS)
        uses = Counter(
            "".join(claim.fact.quote.split())
            for claim in seeds.data.claims
            if claim.fact.kind == "body" and claim.all("denotes") == (body.id,)
        )
        assert {word: int(count) for word, count, _ in rows if count != "—"} == uses, body.label
        shown += len(uses) > 0
    assert shown > 20


def test_an_unknown_id_says_so_and_offers_the_index(seeds: kg.Graph, open_tab: Open) -> None:
    tab = open_tab("entity.html#law/no-such%20one")
    assert "law/no-such one" in tab.page.get_by_role("alert").inner_text()
    assert f"全部 {len(seeds.data.entities)}" in tab.page.locator(".chips").inner_text()
    tab.go("entity.html#%E0%A4%A")
    assert "%E0%A4%A" in tab.page.get_by_role("alert").inner_text()


def test_the_index_counts_and_filters(seeds: kg.Graph, open_tab: Open) -> None:
    tab = open_tab("entity.html#kind=law")
    laws = sum(entity.kind == "law" for entity in seeds.data.entities)
    assert tab.page.locator("main").get_by_role("status").inner_text() == f"{laws} 个结果"
    tab.page.get_by_role("textbox", name="名称").fill("csgxtl")
    assert tab.page.locator(".entries li").first.inner_text().strip().startswith("郑州市城市更新条例")
    assert tab.page.url.endswith("#kind=law&q=csgxtl")
    tab.page.reload()
    assert tab.page.locator(".entries li").first.inner_text().strip().startswith("郑州市城市更新条例")
    tab.page.locator(".chips button").first.click()
    assert tab.page.evaluate("document.activeElement.getAttribute('aria-pressed')") == "true"


def test_links_and_history_lead_through_the_page(open_tab: Open) -> None:
    tab = open_tab(f"entity.html#{LAW}")
    assert tab.page.title() == "郑州市城市更新条例 · 人大政协工作报告知识图谱"
    tab.page.locator("header.head dd a").first.click()
    tab.page.locator("h1", has_text=re.compile("^郑州市$")).wait_for()
    assert tab.page.evaluate("document.activeElement.tagName") == "H1"
    tab.page.go_back()
    tab.page.locator("h1", has_text="郑州市城市更新条例").wait_for()
    tab.page.click("#language")
    assert tab.page.locator("[data-section='entity.life'] h2").inner_text() == "Life of the law"
    assert tab.page.title() == "郑州市城市更新条例 · Knowledge graph of work reports"


def test_the_evidence_narrows_down(seeds: kg.Graph, open_tab: Open) -> None:
    tab = open_tab(f"entity.html#{BODY}")
    told = section(tab, "evidence")
    status = told.get_by_role("status")
    whole = int(status.inner_text().split()[0])
    assert told.locator("article.claim").count() == 30, "in pages"
    told.get_by_label("类别").select_option("law_event")
    laws = [c for c in seeds.data.claims if c.fact.kind == "law_event" and BODY in [r.entity for r in c.refs]]
    assert int(status.inner_text().split()[0]) == len(laws) < whole
    told.get_by_label("状态").select_option("plan")
    plans = [c for c in laws if getattr(c.fact, "status", None) == "plan"]
    assert int(status.inner_text().split()[0]) == len(plans) < len(laws)


def test_a_citation_names_quote_place_and_build(seeds: kg.Graph, open_tab: Open) -> None:
    tab = open_tab(f"entity.html#{LAW}")
    text = section(tab, "cite").inner_text()
    digest = tab.page.evaluate("kg.data.build.hash")
    assert seeds.settings.base_iri + LAW in text and digest in text
    assert "000_10c795b3c1aa14e0.txt，字符 2450–2471" in text
    assert "“制定全国地市级首批、全省首部城市更新条例”" in text
    assert f"郑州市城市更新条例[DS/OL]. 图谱版本 {digest[:12]}." in text
    assert "@misc{kg:law:410100-358c60ff1a," in text


EVERY = """async (step) => {
  const wrong = [];
  for (let i = 0; i < kg.entities.length; i += step) {
    const { id, label } = kg.entities[i];
    const drawn = new Promise((done) => addEventListener('hashchange', done, { once: true }));
    location.hash = id;
    await drawn;
    const main = document.querySelector('main');
    const odd = /\\[object|undefined|entity\\.[a-z]/.test(main.textContent);
    if (odd || main.querySelector('h1').textContent !== label) wrong.push(id);
  }
  return wrong;
}"""


def test_every_entity_opens_in_both_languages(open_tab: Open) -> None:
    page = open_tab("entity.html").page
    for language, step in (("zh-Hans", 1), ("en", 6)):
        assert page.evaluate("document.documentElement.lang") == language
        assert page.evaluate(EVERY, step) == []
        page.click("#language")


def test_hostile_strings_stay_text(open_tab: Open, tmp_path: Path) -> None:
    graph = hostile_graph()
    for name, data in site(build_of(graph)).items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(data)
    tab = open_tab("entity.html", where=tmp_path)
    for entity in graph.entities:
        visit(tab, entity.id)
        tab.page.evaluate(OPENED)
        assert tab.page.locator("h1").evaluate("(h) => h.textContent") == entity.label
        assert tab.page.locator("main img, main script").count() == 0
    visit(tab, '"><img src=x onerror=alert(1)>')
    assert tab.page.locator("main img").count() == 0
    assert tab.dialogs == []


KINDS = [BODY, LAW, "indicator/motions", "person/410100/1d19f7a4", "period/2023", "place/410100", "", "law/unknown"]


@pytest.mark.parametrize("id_", KINDS)
def test_each_layout_is_without_serious_fault(id_: str, open_tab: Open) -> None:
    tab = open_tab(f"entity.html#{id_}")
    tab.page.evaluate(OPENED)
    assert tab.axe() == []
    levels = tab.page.locator("main :is(h1, h2, h3, h4)").evaluate_all("(all) => all.map((h) => Number(h.tagName[1]))")
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("id_", KINDS)
def test_each_layout_fits_a_phone(id_: str, open_tab: Open) -> None:
    tab = open_tab(f"entity.html#{id_}", 390, 844)
    tab.page.evaluate(OPENED)
    assert tab.page.evaluate("document.documentElement.scrollWidth") <= 390
    sizes = tab.page.locator("main svg text").evaluate_all(
        "(all) => all.map((t) => parseFloat(getComputedStyle(t).fontSize))"
    )
    assert all(size >= 12 for size in sizes)

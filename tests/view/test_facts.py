"""The list of facts in a real browser: filters and their counts, address and back button, the table to take away."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest

import kg
from kg.model.facts import NumberFact
from tests.view.browsing import Tab
from tests.view.conftest import written
from tests.view.datasets import data_of, with_data

if TYPE_CHECKING:
    from playwright.sync_api import Page

Opener = Callable[..., Tab]


def count(page: Page) -> int:
    """How many facts pass, as the page says it."""
    found = re.match(r"([\d,]+)", page.locator("#count").inner_text())
    assert found
    return int(found[1].replace(",", ""))


def kinds(page: Page) -> dict[str, int]:
    """The count beside each kind."""
    labels = page.locator("#kind label").all()
    return {str(row.locator("input").get_attribute("value")): int(row.locator(".count").inner_text()) for row in labels}


def saved(page: Page) -> list[dict[str, str]]:
    """The rows of the table that the page saves."""
    with page.expect_download() as download:
        page.click("#csv")
    assert download.value.suggested_filename == "facts.csv"
    text = Path(download.value.path()).read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text)))


def test_counts_are_those_of_the_graph(open_tab: Opener, seeds: kg.Graph) -> None:
    page = open_tab("facts.html").page
    assert count(page) == len(seeds.data.claims)
    assert kinds(page) == Counter(c.fact.kind for c in seeds.data.claims)


def test_filters_together_give_what_the_graph_holds(open_tab: Opener, seeds: kg.Graph) -> None:
    page = open_tab("facts.html#kind=activity,law_event&year=2023&status=done").page
    said = [c for c in seeds.data.claims if c.fact.kind in ("activity", "law_event")]
    said = [c for c in said if c.ref("period") == "period/2023"]
    wanted = [c for c in said if c.fact.record().get("status") == "done"]
    assert 0 < count(page) == len(wanted)
    assert {row["iri"].rsplit("/data/")[1] for row in saved(page)} == {c.id for c in wanted}


def test_the_count_beside_a_choice_is_what_it_leaves(open_tab: Opener) -> None:
    page = open_tab("facts.html#year=2023").page
    expected = kinds(page)
    assert sum(map(bool, expected.values())) > 3
    for kind, left in expected.items():
        page.check(f"#kind input[value={kind}]")
        assert count(page) == left
        assert kinds(page) == expected, "a filter does not change its own counts"
        page.uncheck(f"#kind input[value={kind}]")
    page.check("#kind input[value=number]")
    for option in page.locator("#status option").all()[1:]:
        left = int(re.findall(r"（(\d+)）", option.inner_text())[0])
        page.select_option("#status", option.get_attribute("value"))
        assert count(page) == left


def test_the_address_holds_the_state_and_the_back_button_takes_a_choice_back(open_tab: Opener) -> None:
    tab = open_tab("facts.html")
    page = tab.page
    everything = count(page)
    page.check("#kind input[value=number]")
    numbers = count(page)
    page.select_option("#year", "2025")
    assert page.url.endswith("facts.html#kind=number&year=2025")
    both, address = count(page), page.url
    assert 0 < both < numbers < everything
    page.go_back()
    page.wait_for_function("() => location.hash === '#kind=number'")
    assert count(page) == numbers and page.input_value("#year") == ""
    page.go_back()
    page.wait_for_function("() => location.hash === ''")
    assert count(page) == everything and not page.is_checked("#kind input[value=number]")
    page.go_forward()
    page.wait_for_function("() => location.hash === '#kind=number'")
    assert count(tab.go(address.removeprefix(tab.folder))) == both, "the address alone brings it back"


def test_reset_and_lifting_one_filter(open_tab: Opener, seeds: kg.Graph) -> None:
    page = open_tab("facts.html#kind=number&year=2023&q=" + quote("建议")).page
    filtered = count(page)
    page.click("#chosen button >> text=类别")
    assert count(page) > filtered and "kind" not in page.url
    page.click("#reset")
    assert count(page) == len(seeds.data.claims) and page.url.endswith("facts.html")
    assert page.input_value("#q") == "" and page.input_value("#year") == ""
    page.go_back()
    page.wait_for_function("() => location.hash.length > 1")
    assert count(page) > 0 and page.input_value("#q") == "建议"


def test_words_over_line_ends_and_typing(open_tab: Opener) -> None:
    page = open_tab("facts.html").page
    page.fill("#q", "全省首部城市更新条例")
    page.locator("#chosen button", has_text="全省首部").wait_for()
    assert 0 < count(page) < 10
    assert "全省首部城市更新条例" in page.locator("#facts blockquote").first.inner_text()
    assert page.evaluate("kg.fromHash().q") == "全省首部城市更新条例"
    assert page.evaluate("document.activeElement.id") == "q"


def test_about_an_entity(open_tab: Opener, seeds: kg.Graph) -> None:
    law = next(e.id for e in seeds.data.entities if e.label == "郑州市城市更新条例")
    page = open_tab(f"facts.html#about={law}").page
    assert count(page) == sum(any(r.entity == law for r in c.refs) for c in seeds.data.claims) > 2
    assert "涉及：郑州市城市更新条例" in page.locator("#chosen").inner_text()


def test_pages_of_the_list(open_tab: Opener) -> None:
    page = open_tab("facts.html#kind=number").page
    first = page.locator("#facts .claim").first.get_attribute("data-claim")
    assert page.locator("#facts .claim").count() == 20
    page.click("text=下一页")
    assert page.url.endswith("#kind=number&page=2") and page.evaluate("document.activeElement.id") == "count"
    assert page.locator("#facts .claim").first.get_attribute("data-claim") != first
    page.check("#kind input[value=activity]")
    assert "page=" not in page.url, "another choice begins at the first page"
    page.goto(page.url.split("#")[0] + "#kind=number&page=99999")
    page.locator("#facts .claim").first.wait_for()
    assert page.locator("text=下一页").is_disabled()
    assert 0 < page.locator("#facts .claim").count() <= 20


def test_the_table_says_what_the_graph_says(open_tab: Opener, seeds: kg.Graph) -> None:
    rows = saved(open_tab("facts.html").page)
    claims = {f"{seeds.settings.base_iri}{c.id}": c for c in seeds.data.claims}
    names = {s.id: s for s in seeds.data.sources}
    assert [row["iri"] for row in rows] == list(claims)
    for row in rows:
        fact = claims[row["iri"]].fact
        source = names[fact.doc]
        assert (row["kind"], row["file"], row["start"], row["end"]) == (
            fact.kind,
            source.path,
            str(fact.start),
            str(fact.end),
        )
        assert row["rule"] == (fact.rule or "")
        assert row["confidence"] == ("" if fact.confidence is None else f"{fact.confidence:g}")
        runs = "……".join(source.text[a:b] for a, b in fact.parts or [(fact.start, fact.end)])
        assert "".join(row["quote"].split()).lstrip("'") == "".join(runs.split())
        if isinstance(fact, NumberFact):
            assert float(row["value"]) == fact.value and row["unit"] == (fact.unit or "")
            assert row["approximate"] == str(int(fact.approx)) and row["as_written"] == "".join(fact.surface.split())
    assert {row["build"] for row in rows} == {data_hash(seeds)}


def data_hash(graph: kg.Graph) -> str:
    """The SHA-256 of the graph's Turtle."""
    from hashlib import sha256

    return sha256(graph.turtle).hexdigest()


NONSENSE = ["#kind=nothing", "#body=<img src=x>&page=-3", "#year=2023&page=abc", "#report=%00&about=x", "#=&&"]


@pytest.mark.parametrize("hash_", NONSENSE)
def test_an_address_that_means_nothing_gives_words(hash_: str, open_tab: Opener) -> None:
    page = open_tab(f"facts.html{hash_}").page
    assert page.locator("#facts .claim").count() > 0 or "没有符合筛选的事实" in page.locator("#facts").inner_text()
    assert page.locator("main img").count() == 0
    page.click("#reset")
    assert page.locator("#facts .claim").count() == 20


HOSTILE = """周口市人民代表大会常务委员会工作报告
（2024年2月4日）
一年来，共收到𠮷代表建议<b>120余件，制定
=HYPERLINK("x")条例。
"""


def test_a_spreadsheet_takes_nothing_for_a_formula(open_tab: Opener, tmp_path: Path) -> None:
    page = open_tab("facts.html").page
    text = page.evaluate(
        "kg.csv(['a'], [['=1+1'], ['＝1'], ['@x'], ['+x'], ['-12.5'], ['5%'], ['a,\"b\"\\n'], [null], [0]])"
    )
    assert text == '\ufeffa\r\n\'=1+1\r\n\'＝1\r\n\'@x\r\n\'+x\r\n-12.5\r\n5%\r\n"a,""b""\n"\r\n\r\n0\r\n'


def test_hostile_and_wide_characters(open_tab: Opener, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(HOSTILE, encoding="utf-8")
    graph = kg.build(tmp_path / "a.txt")
    page = open_tab("facts.html", where=written(graph, tmp_path / "out")).page
    assert page.locator("main b, main img").count() == 0
    for row in saved(page):
        assert HOSTILE[int(row["start"]) : int(row["end"])].split() == row["quote"].lstrip("'").split()
    (number,) = (row for row in saved(page) if row["kind"] == "number")
    assert (number["value"], number["approximate"], number["as_written"]) == ("120", "1", "120余件")


def test_what_the_pages_leave_out_is_said(open_tab: Opener, folder: Path, tmp_path: Path) -> None:
    build = data_of(folder)["build"] | {"left": ["noise", "body"]}
    page = open_tab("facts.html", where=with_data(folder, tmp_path / "out", build=build)).page
    assert "未收：文本损坏、机构" in page.locator("main .warn").inner_text()


def test_no_serious_fault_in_both_languages_and_on_a_phone(open_tab: Opener) -> None:
    for width in (1400, 390):
        tab = open_tab("facts.html#kind=number,activity&year=2023", width, 844)
        assert tab.axe() == []
        tab.page.click("#language")
        assert "facts (of" in tab.page.locator("#count").inner_text()
        assert tab.axe() == []
        assert tab.page.evaluate("document.documentElement.scrollWidth") <= width
        assert not re.search(r"undefined|NaN|\{\w+\}", tab.page.locator("main").inner_text())


def test_quick_with_thirty_thousand_facts(open_tab: Opener, folder: Path, tmp_path: Path) -> None:
    claims: list[dict[str, Any]] = data_of(folder)["claims"]
    many = [{**claim, "id": f"{claim['id']}-{n}"} for n in range(26) for claim in claims]
    assert len(many) > 30_000
    page = open_tab("facts.html", where=with_data(folder, tmp_path / "out", claims=many)).page
    spent = page.evaluate(
        """() => {
          const time = (act) => {
            const start = performance.now();
            act();
            document.body.getBoundingClientRect();
            return performance.now() - start;
          };
          const pick = (id, value) => () => {
            const field = document.getElementById(id);
            field.value = value;
            field.dispatchEvent(new Event('change'));
          };
          const box = (kind) => () => document.querySelector(`#kind input[value=${kind}]`).click();
          const word = () => { location.hash = '#q=代表'; dispatchEvent(new HashChangeEvent('hashchange')); };
          word();
          const choices = [box('number'), pick('year', '2023'), pick('status', 'done'), pick('year', '')];
          return [...choices, box('number'), word].map(time);
        }"""
    )
    assert max(spent) < 300, spent

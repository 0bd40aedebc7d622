"""Search over everything in a real browser: names, initials, facts and texts; keyboard, input methods, quickness."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import kg
from tests.view.browsing import Tab
from tests.view.conftest import written

if TYPE_CHECKING:
    from playwright.sync_api import Page

LAW = "郑州市城市更新条例"
Opener = Callable[..., Tab]


@pytest.fixture
def page(open_tab: Opener) -> Page:
    """The dashboard of the seeds."""
    return open_tab("index.html").page


def labels(page: Page, text: str) -> list[str]:
    """The names of the entities found, best first."""
    found: list[str] = page.evaluate("(text) => kg.search(text).map((i) => kg.entities[i].label)", text)
    return found


def options(page: Page, name: str) -> list[str]:
    """The rows of a group of the list, as people read them."""
    return page.locator(f"#results li[aria-labelledby=group-{name}] [role=option]").all_inner_texts()


def typed(page: Page, text: str) -> None:
    """Type into the field and wait until the list has followed."""
    page.fill("#search", text)
    page.wait_for_selector("#results:not([hidden])")


@pytest.mark.parametrize(
    "text", ["城市更新条例", "csgxtl", "zzscsgxtl", "CSGXTL", "ｃｓｇｘｔｌ", " 城市 更新\u3000条例 ", LAW]
)
def test_a_law_is_found_first_by_its_name_and_its_initials(page: Page, text: str) -> None:
    assert labels(page, text)[0] == LAW


def test_initials_of_a_part_and_other_names(page: Page) -> None:
    assert LAW in labels(page, "gxtl")
    assert labels(page, "依法任免国家机关工作人员")[0] == "任免国家机关工作人员"
    typed(page, "依法任免国家机关工作人员")
    assert "又作 依法任免国家机关工作人员" in options(page, "entities")[0]


def test_one_letter_is_no_initial(page: Page) -> None:
    assert labels(page, "z") == [] and labels(page, "") == [] and labels(page, " \n") == []


@pytest.mark.parametrize("text", ["城市更新条例", "csgxtl"])
def test_a_pick_lands_on_the_page_of_the_law(page: Page, text: str) -> None:
    page.keyboard.press("/")
    page.keyboard.type(text)
    page.keyboard.press("Enter")
    page.wait_for_url("**/entity.html#law/*")
    page.wait_for_function("() => window.kg && kg.spoken")
    assert LAW in page.locator("main").inner_text()


def test_words_wrapped_over_a_line_are_found_where_they_stand(page: Page) -> None:
    (hit,) = page.evaluate("kg.searchTexts('全省首部城市更新条例')")
    assert page.evaluate("({doc, start, end}) => kg.cut(doc, start, end)", hit) == "全省首 部城市更新条例"
    typed(page, "全省首部城市更新条例")
    (row,) = options(page, "texts")
    assert "制定全国地市级首批、全省首部城市更新条例" in row and "郑州市人民代表大会常务委员会 2023年" in row
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/reader.html#doc=*&c={hit['start']}-{hit['end']}")


def test_every_hit_of_a_word_is_one_of_the_text(page: Page, seeds: kg.Graph) -> None:
    texts = ["".join(d.text.split()) for d in seeds.data.sources]
    for word in ("人大代表", "调研", "2023年"):
        assert page.evaluate("(word) => kg.searchTexts(word).length", word) == sum(t.count(word) for t in texts)


def test_facts_are_found_by_their_words_and_lead_to_their_sentence(page: Page) -> None:
    typed(page, "构建场景培育开放机制")
    (row, *_) = options(page, "facts")
    assert "构建场景培育开放机制" in row
    claim = page.evaluate("kg.claims[kg.searchFacts('构建场景培育开放机制')[0]]")
    page.locator("#results [data-claim]").first.click()
    page.wait_for_url(f"**/reader.html#doc=*&c={claim['at'][0]}-{claim['at'][1]}")


def test_groups_come_in_order_with_counts_and_grow(page: Page) -> None:
    typed(page, "代表")
    groups = page.locator("#results li[role=group] > p").all_inner_texts()
    assert [g.split()[0] for g in groups] == ["条目", "事实", "原文"]
    counts = page.evaluate("[kg.search('代表').length, kg.searchFacts('代表').length, kg.searchTexts('代表').length]")
    assert [int(g.split()[1].rstrip("+")) for g in groups] == counts
    assert len(options(page, "entities")) == 8 + 1
    page.locator("#results .on").first.click()
    assert len(options(page, "entities")) == 28 + 1
    page.get_by_text("在“事实”页查看含此词的全部事实").click()
    page.wait_for_url("**/facts.html#q=*")
    assert page.input_value("#q") == "代表"


def test_keyboard(page: Page) -> None:
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "search"
    typed(page, "更新")
    selected = "#results [aria-selected=true]"
    first = page.locator(selected).get_attribute("id")
    assert first == page.get_attribute("#search", "aria-activedescendant")
    page.keyboard.press("ArrowUp")
    last = page.locator("#results [role=option]").last.get_attribute("id")
    assert page.locator(selected).get_attribute("id") == last, "from the first row up to the last"
    page.keyboard.press("ArrowDown")
    assert page.locator(selected).get_attribute("id") == first
    page.keyboard.press("Escape")
    assert page.locator("#results").is_hidden() and page.input_value("#search") == "更新"
    assert page.get_attribute("#search", "aria-expanded") == "false"
    page.keyboard.press("ArrowDown")
    assert page.locator("#results").is_visible(), "an arrow opens the list again"
    page.keyboard.press("Tab")
    assert page.locator("#results").is_hidden()


def test_counts_are_announced(page: Page) -> None:
    typed(page, "城市更新条例")
    status = page.locator("#found")
    assert (status.get_attribute("role"), status.get_attribute("aria-live")) == ("status", "polite")
    assert status.inner_text() == "条目 1，事实 4，原文 2"
    page.fill("#search", "查无此词甲乙丙")
    page.locator("#found", has_text="没有找到").wait_for(state="attached")
    assert page.locator("#results [role=option]").count() == 0
    page.keyboard.press("Enter")
    assert page.url.endswith("index.html"), "nothing is picked where nothing is found"


def test_what_an_input_method_has_not_finished_is_no_search(page: Page) -> None:
    field = page.locator("#search")
    field.focus()
    client = page.context.new_cdp_session(page)
    client.send("Input.imeSetComposition", {"text": "cheng'shi", "selectionStart": 9, "selectionEnd": 9})
    page.wait_for_timeout(250)
    assert field.input_value() == "cheng'shi" and page.locator("#results").is_hidden()
    field.dispatch_event("keydown", {"key": "Enter", "keyCode": 229, "isComposing": True})
    assert page.locator("#results").is_hidden() and page.url.endswith("index.html")
    client.send("Input.insertText", {"text": "城市更新"})
    page.wait_for_selector("#results:not([hidden])")
    assert field.input_value() == "城市更新" and LAW in options(page, "entities")[0]


def test_the_list_speaks_the_language_of_the_page(page: Page) -> None:
    typed(page, "城市更新条例")
    page.evaluate("document.getElementById('language').click()")
    assert page.locator("#found").inner_text() == "Entries 1, Facts 4, In the texts 2"


def test_folding_is_one_unit_for_one_unit(page: Page) -> None:
    every = "[...Array(65536).keys()].map((unit) => String.fromCharCode(unit))"
    assert page.evaluate(f"{every}.filter((char) => kg.folded(char).length !== 1)") == []
    assert page.evaluate("kg.folded('ＡｂＣ１２％（⼈）İΟΔΟΣΣ')") == "abc12%(人)iοδοσσ"
    assert page.evaluate("['K', 'ſ', '\\ud801\\udc00x'].map((word) => kg.folded(word).length)") == [1, 1, 3]


def test_a_page_may_take_over_a_pick(page: Page) -> None:
    page.evaluate("kg.whenPicked((index) => { window.took = kg.entities[index].label; })")
    typed(page, "城市更新条例")
    page.keyboard.press("Enter")
    assert page.evaluate("window.took") == LAW and page.url.endswith("index.html")


def test_the_list_has_no_serious_fault_and_fits_a_phone(open_tab: Opener) -> None:
    tab = open_tab("index.html", 390, 844)
    typed(tab.page, "代表")
    assert tab.axe() == []
    assert tab.page.evaluate("document.documentElement.scrollWidth") <= 390


HOSTILE = (
    "周𠀀口市人民代表大会常务委员会工作报告\n（2024年2月4日）\n一年来，制定\n<img src=x onerror=alert(1)>𠮷祥条例。\n"
)


def test_hostile_and_wide_characters(open_tab: Opener, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(HOSTILE, encoding="utf-8")
    where = written(kg.build(tmp_path / "a.txt"), tmp_path / "out")
    page = open_tab("index.html", where=where).page
    (hit,) = page.evaluate("kg.searchTexts('制定<IMG SRC=x onerror=alert(1)>𠮷祥条')")
    text = HOSTILE
    assert text[hit["start"] : hit["end"]] == "制定\n<img src=x onerror=alert(1)>𠮷祥条"
    typed(page, "<img src")
    assert page.locator("#results mark").first.inner_text() == "<img src"
    assert page.locator("header img, main img").count() == 0


def test_quick_in_fifteen_megabytes(open_tab: Opener) -> None:
    page = open_tab("index.html").page
    spent: dict[str, Any] = page.evaluate(
        """() => {
          const many = kg.together(Array(200).fill(kg.docs.map((doc) => doc.text).join('。')));
          const bytes = new TextEncoder().encode(many.text).length;
          const once = (word) => {
            const start = performance.now();
            let count = 0;
            for (const hit of kg.hits(many, word)) if ((count += 1) >= 1000) break;
            return performance.now() - start;
          };
          const time = (word) => Math.min(once(word), once(word), once(word));
          return { bytes, worst: Math.max(...['城市更新条例', '的', '没有这样的话', '2023年', '人大'].map(time)) };
        }"""
    )
    assert spent["bytes"] > 14_000_000 and spent["worst"] < 100

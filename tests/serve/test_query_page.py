"""The pages in a real browser: a question is one click away, in one language, and no request leaves the machine."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests.serve.conftest import BASE, Served

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ROWS = ".tabPanel.active table.dataTable tbody tr"
# what the editor says by itself: not the query, not what people named, not the rows
WORDS = """() => {
  const own = (e) => !e.closest('.CodeMirror-scroll, .tabsList .tab span, tbody, .dt-column-title, option[value*="/"]');
  const words = [];
  for (const e of document.querySelectorAll('#editor *')) {
    if (!own(e)) continue;
    for (const name of ['title', 'aria-label', 'placeholder']) words.push(e.getAttribute(name));
    for (const n of e.childNodes) if (n.nodeType === Node.TEXT_NODE) words.push(n.data);
  }
  return words.filter((word) => word && word.trim());
}"""
# names of formats and methods, and of columns before "sort by this column"
SAME = re.compile(
    r"GET|POST|JSON|XML|CSV|TSV|Turtle|RDF/XML|TriG|N-Triples|N-Quads|image/svg\+xml|(\w+：)|"
    "ASK|SELECT|CONSTRUCT|DESCRIBE"
)


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    tab = browser.new_page()
    yield tab
    tab.close()


def test_a_question_is_one_click_away_and_nothing_leaves_the_machine(page: Page, server: Served) -> None:
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(server.url)
    page.click("#questions button[data-name*='who-reported']")
    page.wait_for_selector(ROWS)
    rows = page.inner_text(".tabPanel.active table.dataTable tbody")
    page.evaluate(f"fetch('{BASE}leak').catch(() => {{}})")
    assert "岳阳市人民代表大会常务委员会工作报告" in rows
    assert f"{server.url}sparql" in asked
    assert [url for url in asked if not url.startswith((server.url, "data:"))] == []
    assert [words for words in said if "leak" not in words] == []


def test_the_editor_speaks_the_language_of_the_page(page: Page, server: Served) -> None:
    for address, foreign in ((server.url, "[A-Za-z]{2}"), (f"{server.url}?lang=en", "[\u4e00-\u9fff]")):
        page.goto(address)
        page.click("#questions button[data-name*='who-reported']")
        page.wait_for_selector(ROWS)
        page.click(".tab.active a", button="right")
        page.click(".tabPanel.active .select_response")
        page.click(".tabPanel.active .select_table")
        page.fill(".tabPanel.active .tableFilter", "没有这样的词")
        words = page.evaluate(WORDS)
        assert len(words) > 50
        assert [word for word in words if re.search(foreign, SAME.sub("", word))] == []


def test_what_the_graph_says_is_not_translated(page: Page, server: Served) -> None:
    """A column and a value called as the editor calls its parts stay as they are."""
    page.goto(server.url)
    page.click("#questions button[data-name*='who-reported']")
    page.wait_for_selector(ROWS)
    page.evaluate(
        "document.querySelector('.tabPanel.active .CodeMirror').CodeMirror.setValue('SELECT (\"All\" AS ?Table) {}')"
    )
    page.click(".tabPanel.active .yasqe_queryButton")
    page.wait_for_function("() => document.querySelector('.tabPanel.active .dt-column-title')?.textContent === 'Table'")
    assert page.inner_text(ROWS).strip() == "All"
    assert page.inner_text(".tabPanel.active .yasr_response_chip").startswith("1 行")


def test_a_page_of_the_build_runs_with_its_own_files(page: Page, server: Served) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(f"{server.url}body/430600/npc-sc")
    page.click("a[href*='/pages/entity.html']")
    page.wait_for_function("() => document.querySelector('p').textContent")
    assert page.inner_text("p") == "#body/430600/npc-sc"
    assert page.evaluate("getComputedStyle(document.querySelector('p')).color") == "rgb(1, 2, 3)"
    assert said == []

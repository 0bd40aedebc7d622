"""What a reader does across pages, the same from the disk and from ``kg serve``: search, follow, filter, read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import kg
from kg.view.shell import PAGES
from tests.serve.conftest import serving
from tests.view.browsing import Tab, tab

if TYPE_CHECKING:
    from playwright.sync_api import Browser

LAW = "郑州市城市更新条例"


@pytest.fixture(scope="module", params=["disk", "serve"])
def address(request: pytest.FixtureRequest, seeds: kg.Graph, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the pages of a whole build begin: its folder, and the same folder behind ``kg serve``."""
    out: Path = tmp_path_factory.mktemp("journeys")
    seeds.write(out)
    if request.param == "disk":
        yield f"{out.as_uri()}/"
        return
    with serving(out) as server:
        yield f"{server.url}pages/"


@pytest.fixture
def here(browser: Browser, address: str) -> Iterator[Tab]:
    """A tab that must have stayed silent, and among its own pages, at the end."""
    made = tab(browser, address)
    yield made
    made.page.wait_for_timeout(50)
    made.page.close()
    made.silent()


@pytest.mark.parametrize("name", PAGES)
def test_every_page_opens(name: str, here: Tab) -> None:
    page = here.go(f"{name}.html")
    assert page.locator("h1").first.inner_text().strip() or name == "graph"
    assert len(page.locator("main").inner_text()) > 100


@pytest.mark.parametrize("words", ["城市更新条例", "csgxtl"])
def test_search_lands_on_the_life_of_a_law_and_its_step_on_the_sentence(words: str, here: Tab, seeds: kg.Graph) -> None:
    page = here.go("index.html")
    page.fill("#search", words)
    page.locator("#results [role=option]").first.wait_for()
    page.keyboard.press("Enter")
    page.wait_for_url("**/entity.html#law/**")
    assert page.locator("h1").inner_text() == LAW
    step = page.locator("main a", has_text="制定").first
    step.click()
    page.wait_for_url("**/reader.html#doc=*")
    page.locator("#here mark, #text mark").first.wait_for()
    fact = next(f for f in seeds.facts if f["kind"] == "law_event" and f.get("full") == LAW and f["event"] == "enact")
    assert f"c={fact['start']}-{fact['end']}" in page.url
    shown = "".join(page.locator("#text mark").all_inner_texts())
    assert "".join(shown.split()) == "".join(str(fact["quote"]).split())


def test_filters_of_the_graph_change_the_counts(here: Tab) -> None:
    page = here.go("graph.html")
    before = page.evaluate("kg.shown().length")
    page.uncheck("#kinds input[value=law]")
    assert 0 < page.evaluate("kg.shown().length") < before


def test_a_page_that_is_not_there_is_said_in_words(here: Tab) -> None:
    page = here.go("entity.html#law/none")
    assert "law/none" in page.locator("main").inner_text()

"""The view in a real browser: it draws inside its frame, asks for nothing, and cannot reach the page around it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kg.notebook.view import View
from kg.view.site import page
from tests.view.browsing import tab
from tests.view.graphs import build_of, gold_graph

if TYPE_CHECKING:
    from playwright.sync_api import Browser

REACH = "(() => { try { return parent.document.title } catch (e) { return e.name } })()"


def test_the_view_works_in_its_frame_and_stays_in_it(browser: Browser, tmp_path: Path) -> None:
    shown = View(page(build_of(gold_graph())))._repr_html_()
    file = tmp_path / "cell.html"
    file.write_text(f"<!doctype html><meta charset=utf-8><title>cell</title>{shown}", "utf-8")
    opened = tab(browser, f"{tmp_path.as_uri()}/", 1200, 700)
    opened.page.goto(file.as_uri())
    frame = opened.page.frames[1]
    frame.wait_for_function("() => window.kg && kg.spoken && kg.shown().length > 0")
    assert frame.evaluate("origin") == "null"
    assert frame.evaluate(REACH) == "SecurityError"
    assert frame.locator("canvas").count() == 1
    assert frame.locator("header.site nav").count() == 0, "one page has no others to lead to"
    opened.page.close()
    opened.silent()
    assert [url for url in opened.asked if url not in (file.as_uri(), "about:srcdoc")] == []

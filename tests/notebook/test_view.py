"""The view in a real browser: it draws inside its frame, asks for nothing, and cannot reach the page around it."""

from __future__ import annotations

import shutil
from os import environ
from pathlib import Path

import pytest

from kg.notebook.view import View
from kg.view.page import page
from tests.view.graphs import gold_graph
from tests.view.test_browser import ARGS
from tests.view.test_page import BASE

CHROMIUM = environ.get("KG_CHROMIUM") or shutil.which("chromium")
REACH = "(() => { try { return parent.document.title } catch (e) { return e.name } })()"


def test_the_view_works_in_its_frame_and_stays_in_it(tmp_path: Path) -> None:
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    if not CHROMIUM:
        pytest.skip("no Chromium: install it or name it in KG_CHROMIUM")
    shown = View(page(gold_graph(), base_iri=BASE, title="人大政协工作报告知识图谱"))._repr_html_()
    file = tmp_path / "cell.html"
    file.write_text(f"<!doctype html><meta charset=utf-8><title>cell</title>{shown}", "utf-8")
    said: list[str] = []
    asked: list[str] = []
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=ARGS)
        tab = browser.new_page(viewport={"width": 1200, "height": 700})
        tab.on("console", lambda message: said.append(message.text))
        tab.on("pageerror", lambda error: said.append(str(error)))
        tab.on("request", lambda request: asked.append(request.url))
        tab.goto(file.as_uri())
        frame = tab.frames[1]
        frame.wait_for_function("window.kg && kg.shown().length > 0")
        assert frame.evaluate("origin") == "null"
        assert frame.evaluate(REACH) == "SecurityError"
        assert frame.locator("canvas").count() == 1
        browser.close()
    assert [url for url in asked if url not in (file.as_uri(), "about:srcdoc")] == []
    assert said == []

"""The query page in a real browser: a question is one click away, and no request leaves the machine."""

from __future__ import annotations

import os
import shutil

from playwright.sync_api import sync_playwright

from tests.need import need
from tests.serve.conftest import BASE, Served

CHROMIUM = os.environ.get("KG_CHROMIUM") or shutil.which("chromium")
ARGS = ["--no-sandbox"]  # the tests may run as root


def test_a_question_is_one_click_away_and_nothing_leaves_the_machine(server: Served) -> None:
    asked: list[str] = []
    said: list[str] = []
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=need(CHROMIUM, "Chromium"), args=ARGS)
        page = browser.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto(server.url)
        page.click("#questions button[data-name*='who-reported']")
        page.wait_for_selector(".tabPanel.active table.dataTable tbody tr")
        rows = page.inner_text(".tabPanel.active table.dataTable tbody")
        page.evaluate(f"fetch('{BASE}leak').catch(() => {{}})")
        browser.close()
    assert "岳阳市人民代表大会常务委员会工作报告" in rows
    assert f"{server.url}sparql" in asked
    assert [url for url in asked if not url.startswith((server.url, "data:"))] == []
    assert [words for words in said if "leak" not in words] == []

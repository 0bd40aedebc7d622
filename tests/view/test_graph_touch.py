"""The graph view under fingers: a tap shows the facts, a long press the card, two fingers zoom."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.view.test_graph import hub, spot

if TYPE_CHECKING:
    from playwright.sync_api import Browser, CDPSession, Page


@pytest.fixture
def phone(browser: Browser, folder: Path) -> Iterator[Page]:
    """The graph page of the seeds on a phone."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    said: list[str] = []
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto((folder / "graph.html").as_uri())
    yield page
    context.close()
    assert said == []


def fingers(session: CDPSession, kind: str, *points: tuple[float, float]) -> None:
    """One touch event with some fingers down."""
    down = [{"x": x, "y": y, "id": i} for i, (x, y) in enumerate(points)]
    session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": down})


def test_tap_opens_the_facts(phone: Page) -> None:
    node = hub(phone)
    phone.touchscreen.tap(*spot(phone, node))
    phone.wait_for_timeout(400)
    assert phone.locator("#panel h2").inner_text() == phone.evaluate("(id) => kg.nodes[id].label", node)
    panel = phone.locator("#panel").bounding_box()
    assert panel and spot(phone, node)[1] < panel["y"], "the box stays in sight above the sheet"


def test_the_panel_expands_by_tap(phone: Page) -> None:
    node = hub(phone)
    phone.touchscreen.tap(*spot(phone, node))
    phone.locator("#panel [data-do=expand]").tap()
    assert phone.evaluate("kg.view.open") == [node]


def test_long_press_shows_the_card(phone: Page) -> None:
    session = phone.context.new_cdp_session(phone)
    fingers(session, "touchStart", spot(phone, hub(phone)))
    phone.wait_for_timeout(700)
    assert phone.locator("#card").is_visible()
    fingers(session, "touchEnd")
    phone.wait_for_timeout(100)
    assert phone.locator("#panel").is_hidden(), "a long press only looks"


def test_two_fingers_zoom(phone: Page) -> None:
    session = phone.context.new_cdp_session(phone)
    before = phone.evaluate("kg.network.getScale()")
    fingers(session, "touchStart", (180, 500), (210, 500))
    for step in range(1, 9):
        fingers(session, "touchMove", (180 - 8 * step, 500), (210 + 8 * step, 500))
    fingers(session, "touchEnd")
    assert phone.evaluate("kg.network.getScale()") > 1.5 * before

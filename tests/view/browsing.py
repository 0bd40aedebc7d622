"""A real browser on the pages: what it is started with, and a tab that remembers what its page said and asked for."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Dialog, Page

CHROMIUM = os.environ.get("KG_CHROMIUM") or shutil.which("chromium-headless-shell") or shutil.which("chromium")
ARGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
AXE = Path(__file__).parent / "vendor" / "axe.min.js"
SERIOUS = ("serious", "critical")


@dataclass
class Tab:
    """An open page; ``said`` is its console, ``asked`` the addresses it requested, ``dialogs`` what popped up."""

    page: Page
    folder: str
    said: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)

    def go(self, address: str) -> Page:
        """Open an address below the folder (``entity.html#law/…``), afresh, and wait until the page has spoken."""
        self.page.goto("about:blank")
        self.page.goto(self.folder + address)
        self.page.wait_for_function("() => window.kg && kg.spoken")
        return self.page

    def silent(self) -> None:
        """Raises AssertionError where the console spoke, a dialog came up, or anything else was asked for."""
        own = (self.folder, "about:", "data:", "blob:")
        assert self.said == [], self.said
        assert self.dialogs == []
        assert [url for url in self.asked if not url.startswith(own)] == []

    def axe(self) -> list[dict[str, Any]]:
        """The serious faults axe-core finds in the page as it stands: rule and the elements."""
        self.page.evaluate(AXE.read_text("utf-8"))
        found = self.page.evaluate("axe.run(document, { resultTypes: ['violations'], preload: false })")
        return [
            {"rule": v["id"], "help": v["help"], "nodes": [n["html"][:160] for n in v["nodes"]]}
            for v in found["violations"]
            if v["impact"] in SERIOUS
        ]


def tab(browser: Browser, folder: str, width: int = 1400, height: int = 900) -> Tab:
    """A new tab for the pages of a folder, given as the beginning of their addresses (``file:///…/``)."""
    page = browser.new_page(viewport={"width": width, "height": height})
    made = Tab(page, folder)
    page.on("console", lambda message: made.said.append(message.text))
    page.on("pageerror", lambda error: made.said.append(str(error)))
    page.on("request", lambda request: made.asked.append(request.url))

    def dismissed(dialog: Dialog) -> None:
        made.dialogs.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", dismissed)
    return made

"""Settings of every test: the same examples at each run, no test fails for being slow; and the one browser."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from tests.need import need
from tests.view.browsing import ARGS, CHROMIUM

if TYPE_CHECKING:
    from playwright.sync_api import Browser

settings.register_profile("kg", deadline=None, derandomize=True)
settings.load_profile("kg")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, or the one that KG_CHROMIUM names."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with playwright.sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=need(CHROMIUM, "Chromium (or KG_CHROMIUM)"), args=ARGS)
        yield chromium
        chromium.close()

"""The folder of pages as a whole: its files, their sizes, the same bytes, and every page quiet from the disk."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

import kg
from kg.view.shell import PAGES
from tests.view.browsing import Tab


def test_the_folder_holds_the_pages_and_what_they_link(seeds: kg.Graph) -> None:
    pages = seeds.pages()
    linked = {name for page in pages for name in re.findall(rb'(?:src|href)="(assets/[^"]+)"', pages[page])}
    assert {f"{name}.html" for name in PAGES} <= pages.keys()
    assert {name.decode() for name in linked} == {name for name in pages if name.startswith("assets/")}


def test_no_page_is_heavier_than_three_megabytes(seeds: kg.Graph) -> None:
    pages = seeds.pages()
    for name in PAGES:
        html = pages[f"{name}.html"]
        parts = [pages[p.decode()] for p in re.findall(rb'(?:src|href)="(assets/[^"]+)"', html)]
        assert len(html) + sum(map(len, parts)) < 3_000_000


@pytest.mark.parametrize("name", PAGES)
def test_pages_are_quiet_and_without_serious_fault(name: str, open_tab: Callable[..., Tab]) -> None:
    assert open_tab(f"{name}.html").axe() == []


@pytest.mark.parametrize("name", PAGES)
def test_pages_fit_a_phone(name: str, open_tab: Callable[..., Tab]) -> None:
    page = open_tab(f"{name}.html", 390, 844).page
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_the_same_bytes(seeds: kg.Graph, folder: Path) -> None:
    again = kg.load(Path(__file__).parents[2] / "output").pages()
    assert {name: (folder / name).read_bytes() for name in again} == again

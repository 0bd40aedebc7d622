"""The pages of the seeds in a folder, and tabs on them. Skipped by name where there is no Chromium."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import kg
from tests.view.browsing import Tab, tab
from tests.view.entities import write_city

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def seeds() -> kg.Graph:
    """The graph of the seeds, as built last."""
    return kg.load(ROOT / "output")


@pytest.fixture(scope="session")
def folder(seeds: kg.Graph, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages of the seeds on the disk."""
    made = tmp_path_factory.mktemp("pages")
    return written(seeds, made)


def written(graph: kg.Graph, folder: Path) -> Path:
    """The pages of a graph, written into a folder."""
    for name, data in graph.pages().items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return folder


@pytest.fixture
def open_tab(browser: Browser, folder: Path) -> Iterator[Callable[..., Tab]]:
    """Open tabs on the seeds' pages; whatever a test did, the console is silent and nothing else was asked for."""
    tabs: list[Tab] = []

    def opened(address: str, width: int = 1400, height: int = 900, where: Path = folder) -> Tab:
        made = tab(browser, f"{where.as_uri()}/", width, height)
        tabs.append(made)
        made.go(address)
        return made

    yield opened
    for made in tabs:
        made.page.wait_for_timeout(50)
        made.page.close()
        made.silent()


@pytest.fixture(scope="session")
def city(tmp_path_factory: pytest.TempPathFactory) -> tuple[kg.Graph, Path]:
    """Three reports of one body with a year between them that none covers, and their pages."""
    texts = tmp_path_factory.mktemp("city")
    write_city(texts)
    graph = kg.build(texts)
    return graph, written(graph, tmp_path_factory.mktemp("city-pages"))


@pytest.fixture
def city_tab(city: tuple[kg.Graph, Path], open_tab: Callable[..., Tab]) -> Tab:
    """The index of the city."""
    return open_tab("entity.html", where=city[1])


@pytest.fixture
def seeds_tab(open_tab: Callable[..., Tab]) -> Tab:
    """The index of the seeds."""
    return open_tab("entity.html")


@pytest.fixture(params=["seeds", "city"])
def corpus(
    request: pytest.FixtureRequest, seeds: kg.Graph, city: tuple[kg.Graph, Path], open_tab: Callable[..., Tab]
) -> tuple[kg.Graph, Tab]:
    """The seeds, then the city: the graph and its index."""
    if request.param == "seeds":
        return seeds, open_tab("entity.html")
    return city[0], open_tab("entity.html", where=city[1])

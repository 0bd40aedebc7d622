"""A build of two seeds, and a graph whose names do their worst."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

import kg
from kg.api import Graph
from kg.config import Settings
from kg.resolve import resolve
from tests.invented import invented_document

SEEDS = Path(__file__).resolve().parent.parent.parent / "seeds"
WORST = (
    '=HYPERLINK("http://x.example","点")',
    "+86",
    "-1+1",
    "@SUM(A1)",
    "＝1",
    "\t缩进",
    '引号"，逗号,\r\n换行',
    "坏\x0b字\x01",
    "<&>'",
)
Export = Callable[..., dict[str, bytes]]


@pytest.fixture(scope="session")
def seeds() -> Graph:
    return kg.build(SEEDS / "000_10c795b3c1aa14e0.txt", SEEDS / "001_176ab9c851656b8e.txt")


@pytest.fixture(scope="session")
def worst() -> Graph:
    """An invented report, the names of whose entities are of the kind that breaks formats."""
    data = resolve([invented_document()])
    renamed = [entity.model_copy(update={"label": WORST[n % len(WORST)]}) for n, entity in enumerate(data.entities)]
    return Graph(replace(data, entities=tuple(renamed)), Settings())


@pytest.fixture
def export(tmp_path: Path) -> Export:
    """The files of an export by name."""

    def run(graph: Graph, name: str, **options: object) -> dict[str, bytes]:
        files = graph.export(name, tmp_path / name, **options)  # type: ignore[arg-type]
        return {file.name: file.read_bytes() for file in files}

    return run

"""The notebooks run from top to bottom, show their pictures, and ask nothing of the network."""

from __future__ import annotations

import re
import time
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

HERE = Path(__file__).resolve().parents[2] / "scripts" / "notebooks"
NAMES = ("checking-a-report", "comparing-cities", "first-look", "legislation-over-time")
PICTURES = {"checking-a-report": 1, "comparing-cities": 2, "first-look": 1, "legislation-over-time": 2}
SECONDS = 60
FETCHES = re.compile(r"""(?:src|href)\s*=\s*["'](?:https?:)?//|@import|url\(["']?http""")


def outputs(book: Any) -> list[Any]:
    return [output for cell in book.cells if cell.cell_type == "code" for output in cell.outputs]


def test_these_are_all() -> None:
    assert tuple(sorted(p.stem for p in HERE.glob("*.ipynb"))) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_notebook_runs_and_shows_its_pictures(name: str) -> None:
    book = nbformat.read(HERE / f"{name}.ipynb", as_version=4)  # type: ignore[no-untyped-call]
    nbformat.validate(book)
    assert not outputs(book), "notebooks are kept without outputs, so that they can be read and compared"
    start = time.monotonic()
    NotebookClient(book, timeout=SECONDS, kernel_name="python3", resources={"metadata": {"path": str(HERE)}}).execute()
    assert time.monotonic() - start < SECONDS
    shown = outputs(book)
    assert not [o for o in shown if o.output_type == "error" or o.get("name") == "stderr"]
    assert sum("image/svg+xml" in o.get("data", {}) for o in shown) == PICTURES[name]
    pages = [str(o.data.get("image/svg+xml") or o.data.get("text/html") or "") for o in shown if "data" in o]
    assert not [page[:200] for page in pages if FETCHES.search(page)]
    assert all(page.count("<iframe ") == page.count('<iframe sandbox="allow-scripts" srcdoc=') for page in pages)
    if name == "checking-a-report":  # the figure that was changed is found out
        assert any("83.6%" in page and "545" in page for page in pages)

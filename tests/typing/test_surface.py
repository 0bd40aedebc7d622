"""The public surface: what a notebook may use is typed, runs, and does not change unseen."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import kg
from tests.typing.notebook import main

ROOT = Path(__file__).resolve().parents[2]
KG = {"Graph", "build", "diff", "load", "read"}
GRAPH = {
    "absences", "audit", "bodies", "chains", "charts", "complaints", "corpus", "entities", "entity", "explain",
    "export", "facts", "findings", "frame", "frames", "insights", "issues", "law", "laws", "networkx", "outputs",
    "page", "pages", "promises", "query", "rdf", "review", "sentence", "series", "store", "turtle", "view", "why",
    "why_no_absences", "write",
}  # fmt: skip
HELD = {"data", "errors", "settings"}


def test_what_kg_exports() -> None:
    assert set(kg.__all__) == set(dir(kg)) == KG
    assert all(getattr(kg, name).__doc__ for name in KG)
    with pytest.raises(AttributeError):
        _ = kg.nothing


def test_what_a_graph_has(tmp_path: Path) -> None:
    assert {name for name in vars(kg.Graph) if not name.startswith("_")} == GRAPH
    assert all(getattr(kg.Graph, name).__doc__ for name in GRAPH)
    (tmp_path / "一.txt").write_text("某县人大常委会去年召开常委会会议8次。", "utf-8")
    assert {name for name in vars(kg.build(tmp_path)) if not name.startswith("_")} == HELD


def test_the_script_runs(tmp_path: Path) -> None:
    kg.build(ROOT / "seeds").write(tmp_path / "output")
    main(tmp_path / "output", tmp_path / "nquads")


@pytest.mark.parametrize(
    "wrong", ["", "    assert_type(g.turtle, str)\n", "    g.query('platforms', 3)\n", "    g.no\n"]
)
def test_the_script_is_typed(wrong: str, tmp_path: Path) -> None:
    """mypy accepts it, and does not accept it with a line that is wrong."""
    script = tmp_path / "script.py"
    script.write_text(
        (ROOT / "tests" / "typing" / "notebook.py")
        .read_text("utf-8")
        .replace("    return g\n", wrong + "    return g\n"),
        "utf-8",
    )
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file", str(ROOT / "pyproject.toml"), str(script)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode == 0) == (wrong == ""), done.stdout + done.stderr

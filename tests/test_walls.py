"""The walls of the house: which room may import which, and where each third-party library lives."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

KG = Path(__file__).resolve().parent.parent / "kg"
MODULES = sorted(KG.rglob("*.py"))

# A room sees itself, the model and what is named here. errors and config are plain tables that any room may read.
EDGES = {"errors"}
SEES: dict[str, set[str]] = {
    "model": set(),
    "lexicon": {"model"},
    "text": {"model", "lexicon"},
    "extract": {"model", "lexicon", "text"},
    "resolve": {"model", "lexicon"},
    "insight": {"model", "lexicon"},
    "rdf": {"model", "config"},
    "export": {"model", "rdf", "config"},
    "view": {"model", "rdf"},
    "notebook": {"model", "insight"},
    "serve": {"model", "rdf", "export", "config"},
    "mcp": {"model", "rdf", "serve", "config"},
    "evaluate": {"model", "pipeline"},
    "cli": {"api", "config"},
    "pipeline": {"model", "text", "extract"},
    "files": set(),
    "config": {"model"},
    "errors": set(),
    "__main__": {"cli"},
    "__init__": {"api"},
}
# Third-party libraries and the rooms that may import them.
LIVES: dict[str, set[str]] = {
    "spacy": {"extract"},
    "opencc": {"text"},
    "charset_normalizer": {"text"},
    "rapidfuzz": {"lexicon"},
    "rdflib": {"rdf", "api"},
    "pandas": {"notebook", "api"},
    "pyoxigraph": {"rdf", "serve"},
    "pyshacl": {"rdf"},
    "pyvis": {"view"},
    "pypinyin": {"view"},
    "jinja2": {"view", "serve"},
    "markupsafe": {"view"},
    "networkx": {"export", "api"},
    "pyarrow": {"export"},
    "starlette": {"serve"},
    "uvicorn": {"serve"},
    "mcp": {"mcp"},
    "mcp_types": {"mcp"},
    "anyio": {"mcp"},
    "typer": {"cli"},
    "rich": {"cli"},
    "pydantic": {"model", "config", "lexicon", "export", "mcp"},
}


def room(path: Path) -> str:
    return path.relative_to(KG).parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[tuple[str, bool]]:
    """The modules a file imports, with whether the import is only for type checkers."""
    tree = ast.parse(path.read_text("utf-8"))
    typing_only = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)
        for inner in ast.walk(node)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name, id(node) in typing_only
        elif isinstance(node, ast.ImportFrom):
            assert all(alias.name != "*" for alias in node.names), f"star import in {path}"
            assert node.level == 0, f"relative import in {path}"
            yield str(node.module), id(node) in typing_only
            if node.module == "kg":
                yield from ((f"kg.{alias.name}", id(node) in typing_only) for alias in node.names)


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(KG)))
def test_rooms_see_only_what_they_may(path: Path) -> None:
    here = room(path)
    if here == "api":
        return
    allowed = SEES[here] | EDGES | {here}
    for name, typing_only in imports(path):
        if name.startswith("kg.") and not typing_only:
            there = name.split(".")[1]
            assert there in allowed, f"{here} imports {name}"


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(KG)))
def test_each_library_lives_in_its_room(path: Path) -> None:
    for name, _ in imports(path):
        top = name.split(".")[0]
        if top == "kg" or top in sys.stdlib_module_names:
            continue
        assert room(path) in LIVES.get(top, set()), f"{path.relative_to(KG)} imports {top}"


def test_spacy_stays_in_pipes() -> None:
    named = {
        path.relative_to(KG).as_posix() for path in MODULES if any(n.split(".")[0] == "spacy" for n, _ in imports(path))
    }
    assert named <= {"extract/pipe.py", "extract/pipeline.py"} | {
        p.relative_to(KG).as_posix() for p in KG.glob("extract/*/pipe.py")
    }


def test_no_cycle_between_rooms() -> None:
    """Order the rooms so that each sees only earlier ones; fails when no such order exists."""
    waiting = {r: (s | EDGES) - {r} for r, s in SEES.items()} | {"api": set(SEES) - {"cli", "__main__", "__init__"}}
    while waiting:
        free = [r for r, sees in waiting.items() if not sees & set(waiting)]
        assert free, f"cycle among {sorted(waiting)}"
        for r in free:
            del waiting[r]

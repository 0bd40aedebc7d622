"""The files that pages share: programs and the style sheet, put together of the files in ``static``, and libraries.

Nothing here is made by hand at build time: a program is its files in their order inside one function, so that
nothing is global but ``kg``; a library is the file its publisher put on npm.
"""

from __future__ import annotations

import json
import tomllib
from functools import cache
from pathlib import Path
from typing import NamedTuple

from kg.view.style import rules

STATIC = Path(__file__).parent / "static"
PROGRAMS = {
    "common": (
        "data.js", "dom.js", "glyphs.js", "links.js", "texts.js", "cards.js", "files.js", "charts.js", "fold.js",
        "find.js", "search.js", "header.js",
    ),
    "graph": (
        "data.js", "filter.js", "choose.js", "layout.js", "canvas.js", "views.js", "camera.js", "panel.js", "card.js",
        "controls.js", "address.js", "picture.js", "keys.js", "main.js",
    ),
    "index": ("holdings.js", "figures.js", "audit.js", "promises.js", "ways.js", "main.js"),
    "facts": ("facets.js", "takeaway.js", "main.js"),
    "entity": (
        "parts.js", "time.js", "triples.js", "citation.js", "evidence.js", "identity.js", "about.js", "figures.js",
        "activities.js", "promises.js", "body.js", "law.js", "indicator.js", "person.js", "other.js", "entries.js",
        "main.js",
    ),
    "reader": (
        "address.js", "spans.js", "flow.js", "places.js", "tip.js", "panel.js", "legend.js", "outline.js", "doubts.js",
        "list.js", "pick.js", "main.js",
    ),
    "compare": (
        "answers.js", "choice.js", "behind.js", "matrix.js", "bars.js", "figures.js", "bodies.js", "periods.js",
        "promises.js", "pipeline.js", "main.js",
    ),
}  # fmt: skip
"""The programs and their files; ``common`` runs before that of the page and offers it ``kg``."""
STYLES = (
    "base.css", "search.css", "cards.css", "graph.css", "index.css", "facts.css", "entity.css", "reader.css",
    "compare.css",
)  # fmt: skip
"""The parts of the one style sheet."""


class Library(NamedTuple):
    """A vendored library: its file and the hashes of the style elements it adds to a page."""

    file: str
    styles: tuple[str, ...]


@cache
def static(name: str) -> str:
    """The text of a file in ``static``."""
    return (STATIC / name).read_text("utf-8")


@cache
def words() -> dict[str, list[str]]:
    """Code → Chinese, English: every fixed word of the pages. Raises ValueError where two files have one code."""
    found: dict[str, list[str]] = {}
    for path in sorted((STATIC / "words").glob("*.json")):
        rows = json.loads(static(f"words/{path.name}"))
        if twice := found.keys() & rows.keys():
            raise ValueError(f"{path.name}: {sorted(twice)} stand in another file of words")
        found |= rows
    return found


@cache
def program(name: str) -> str:
    """The program of a page, or what all share; its files in order inside one function."""
    body = "\n".join(static(f"{name}/{file}") for file in PROGRAMS[name])
    known = (
        f"const words = {json.dumps(words(), ensure_ascii=False, separators=(',', ':'))};\n" if name == "common" else ""
    )
    return f"(() => {{\n'use strict';\n{known}{body}\n}})();\n"


@cache
def style() -> str:
    """The style sheet of all pages."""
    return "\n".join([*(static(f"css/{name}") for name in STYLES), rules()])


@cache
def library(name: str) -> Library:
    """A library of ``static/vendor`` by its name."""
    row = tomllib.loads(static(f"vendor/{name}.toml"))
    return Library(Path(row["file"]).name, tuple(row.get("styles", ())))

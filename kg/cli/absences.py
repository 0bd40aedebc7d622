"""``kg absences``"""

from __future__ import annotations

from pathlib import Path

import typer

from kg.cli.options import AsJson, BuildFolder, Shape
from kg.cli.talk import Format, say, show


def absences(
    build: BuildFolder = Path("output"),
    shape: Shape = Format.table,
    as_json: AsJson = False,
) -> None:
    """没有下文的：计划后再未提及，制定后未见检查；并说明查过哪些报告。

    What was planned or enacted and never spoken of again, with the reports that were searched.

    例 · Example: kg absences
    """
    from kg import api

    graph = api.load(build)
    rows = graph.absences()
    if not rows:
        say(graph.why_no_absences())
    show(rows, Format.json if as_json else shape)


def add(app: typer.Typer) -> None:
    """Add the command."""
    app.command("absences")(absences)

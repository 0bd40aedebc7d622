"""``kg promises``"""

from __future__ import annotations

from pathlib import Path

import typer

from kg.cli.options import AsJson, BuildFolder, Shape
from kg.cli.talk import Format, show


def promises(
    build: BuildFolder = Path("output"),
    shape: Shape = Format.table,
    as_json: AsJson = False,
) -> None:
    """计划与落实：每一项计划之事，后来的报告怎么说；两句并列，并说明哪些年份没有报告。

    Each planned act and what later reports say of it, side by side, with the years no report covers.

    例 · Example: kg promises
    """
    from kg import api

    graph = api.load(build)
    show(graph.promises(), Format.json if as_json else shape)


def add(app: typer.Typer) -> None:
    """Add the command."""
    app.command("promises")(promises)

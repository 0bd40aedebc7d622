"""``kg audit``"""

from __future__ import annotations

from pathlib import Path

import typer

from kg.cli.options import AsJson, BuildFolder, Shape
from kg.cli.talk import Format, show


def audit(
    build: BuildFolder = Path("output"),
    shape: Shape = Format.table,
    as_json: AsJson = False,
) -> None:
    """数字核对：总数与列举、部分与合计、比例与分数、前后两说、各年与任期，附算式与原句。

    Sums checked within and across reports, with the arithmetic and the sentences.

    例 · Example: kg audit
    """
    from kg import api

    graph = api.load(build)
    show(graph.audit(), Format.json if as_json else shape)


def add(app: typer.Typer) -> None:
    """Add the command."""
    app.command("audit")(audit)

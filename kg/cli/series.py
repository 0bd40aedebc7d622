"""``kg series``"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.options import AsJson, BuildFolder, Shape
from kg.cli.talk import Format, show


def series(
    word: Annotated[str, typer.Argument(help="指标中的词 · a word of the indicator")] = "",
    build: BuildFolder = Path("output"),
    shape: Shape = Format.table,
    as_json: AsJson = False,
) -> None:
    """同一指标在各时期、各机构的数值；不可相接的分列，并说明原因。

    One indicator over periods and bodies; figures that may not be joined stand apart with the reason.

    例 · Example: kg series 代表联络站
    """
    from kg import api

    graph = api.load(build)
    show(graph.series(word), Format.json if as_json else shape)


def add(app: typer.Typer) -> None:
    """Add the command."""
    app.command("series")(series)

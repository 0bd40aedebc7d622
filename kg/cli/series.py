"""``kg series``"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.options import AsJson, BuildFolder, Shape
from kg.cli.talk import Format, show


def series(
    word: Annotated[
        str, typer.Argument(help="指标中的词，不写则列出全部 · a word of the indicator, none for all")
    ] = "",
    build: BuildFolder = Path("output"),
    shape: Shape = Format.table,
    as_json: AsJson = False,
) -> None:
    """同一指标在各时期、各机构的数值，附原句；不可相接的分列于后，并说明原因；由增减推算的上年数一并核对。

    One indicator over periods and bodies with the sentences; figures that may not be joined stand apart below with the
    reason; what a stated change implies of an earlier year is worked out and checked.

    例 · Example: kg series 代表联络站
    """
    from kg import api

    graph = api.load(build)
    show(graph.series(word), Format.json if as_json else shape)


def add(app: typer.Typer) -> None:
    """Add the command."""
    app.command("series")(series)

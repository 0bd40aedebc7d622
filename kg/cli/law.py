"""``kg law``"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.options import AsJson, BuildFolder, Shape
from kg.cli.talk import Format, show


def law(
    name: Annotated[str, typer.Argument(help="法规名称，可以只写一部分 · a title, or a part of it")],
    build: BuildFolder = Path("output"),
    shape: Shape = Format.table,
    as_json: AsJson = False,
) -> None:
    """一部法规的一生：各份报告所记的每一步，按时间排列，附原句；报告没有提到的环节标为空缺。

    The life of a law over all reports: each step with its sentence, stages no report tells of as gaps.

    例 · Example: kg law 城市更新条例
    """
    from kg import api

    graph = api.load(build)
    show(graph.law(name).biography(), Format.json if as_json else shape)


def add(app: typer.Typer) -> None:
    """Add the command."""
    app.command("law")(law)

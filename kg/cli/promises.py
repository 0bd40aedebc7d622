"""``kg promises``"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.talk import Format, show


def promises(
    build: Annotated[Path, typer.Option("--build", "-b", help="kg build 的输出文件夹 · folder of a build")] = Path(
        "output"
    ),
    shape: Annotated[Format, typer.Option("--format", "-f", help="输出格式 · format")] = Format.table,
    as_json: Annotated[bool, typer.Option("--json", help="同 --format json")] = False,
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

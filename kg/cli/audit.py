"""``kg audit``"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.talk import Format, show


def audit(
    build: Annotated[Path, typer.Option("--build", "-b", help="kg build 的输出文件夹 · folder of a build")] = Path(
        "output"
    ),
    shape: Annotated[Format, typer.Option("--format", "-f", help="输出格式 · format")] = Format.table,
    as_json: Annotated[bool, typer.Option("--json", help="同 --format json")] = False,
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

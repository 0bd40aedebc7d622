"""``kg chains``"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.talk import Format, show


def chains(
    build: Annotated[Path, typer.Option("--build", "-b", help="kg build 的输出文件夹 · folder of a build")] = Path(
        "output"
    ),
    shape: Annotated[Format, typer.Option("--format", "-f", help="输出格式 · format")] = Format.table,
    as_json: Annotated[bool, typer.Option("--json", help="同 --format json")] = False,
) -> None:
    """监督链条：从监督行为到问题、责任机关、整改、测评、跟踪，以原文的联系为限。

    Chains of oversight: act, problem, instruction, rectification, assessment, follow-up, as the texts link them.

    例 · Example: kg chains
    """
    from kg import api

    graph = api.load(build)
    show(graph.chains(), Format.json if as_json else shape)


def add(app: typer.Typer) -> None:
    """Add the command."""
    app.command("chains")(chains)

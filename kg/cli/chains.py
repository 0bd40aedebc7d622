"""``kg chains``"""

from __future__ import annotations

from pathlib import Path

import typer

from kg.cli.options import AsJson, BuildFolder, Shape
from kg.cli.talk import Format, show


def chains(
    build: BuildFolder = Path("output"),
    shape: Shape = Format.table,
    as_json: AsJson = False,
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

"""``kg explain``"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.talk import put


def explain(
    iri: Annotated[str, typer.Argument(help="节点 IRI，可省略基准部分 · the node, with or without the base")],
    graph: Annotated[Path, typer.Option("--graph", "-g", help="Turtle 文件 · the Turtle file")] = Path(
        "output/graph.ttl"
    ),
    limit: Annotated[int, typer.Option(help="最多显示几句 · at most so many sentences")] = 20,
    as_json: Annotated[bool, typer.Option("--json", help="以 JSON 给出 · as JSON")] = False,
) -> None:
    """显示节点背后的原句：所引字符加下划线，并注明规则与位置。

    Print the sentences behind a node, the quoted span underlined, with rule and offsets.

    例 · Example: kg explain body/410100/npc-sc
    """
    from kg import api

    explanation = api.explain_file(graph, iri, limit)
    put(explanation.json() if as_json else explanation.text())


def add(app: typer.Typer) -> None:
    """Add the command."""
    app.command("explain")(explain)

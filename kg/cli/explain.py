"""``kg explain``"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.talk import put


def explain(
    iri: Annotated[str, typer.Argument(help="节点 IRI，可省略基准部分 · the node, with or without the base")],
    other: Annotated[
        str | None,
        typer.Argument(help="另一个名称或编号：说明两者为何合并或分开 · another: why the two were joined or not"),
    ] = None,
    graph: Annotated[Path, typer.Option("--graph", "-g", help="Turtle 文件 · the Turtle file")] = Path(
        "output/graph.ttl"
    ),
    limit: Annotated[int, typer.Option(help="最多显示几句 · at most so many sentences")] = 20,
    as_json: Annotated[bool, typer.Option("--json", help="以 JSON 给出 · as JSON")] = False,
) -> None:
    """显示节点背后的原句：所引字符加下划线，并注明规则与位置。给出两个名称时，说明两者为何合并或分开。

    Print the sentences behind a node, the quoted span underlined, with rule and offsets. With two ids or names: why
    they were joined or not, the clues that fired and those that did not.

    例 · Example: kg explain body/410100/npc-sc

    例 · Example: kg explain 内务司法工作委员会 监察和司法工作委员会
    """
    from kg import api

    if other is not None:
        answer = api.load(graph.parent).why(iri, other)
        put(answer.json() if as_json else answer.text())
        return
    explanation = api.explain_file(graph, iri, limit)
    put(explanation.json() if as_json else explanation.text())


def add(app: typer.Typer) -> None:
    """Add the command."""
    app.command("explain")(explain)

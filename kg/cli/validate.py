"""``kg validate``"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.talk import put, say


def validate(
    graph: Annotated[Path, typer.Argument(help="Turtle 文件 · the Turtle file")] = Path("output/graph.ttl"),
    as_json: Annotated[bool, typer.Option("--json", help="以 JSON 给出 · as JSON")] = False,
) -> None:
    """用 SHACL 形状和跨节点检查核对一个图；有问题时退出码为 1。

    Check a graph with the SHACL shapes and the cross-node checks; exit code 1 when something is wrong.

    例 · Example: kg validate output/graph.ttl
    """
    from kg import api

    findings = api.validate_file(graph)
    for finding in findings:
        put(json.dumps(finding.record(), ensure_ascii=False) if as_json else finding.text())
    wrong = [f for f in findings if f.severity == "error"]
    say(f"{len(wrong)} 处错误 errors · {len(findings) - len(wrong)} 处提醒 warnings · {graph}")
    if wrong:
        raise typer.Exit(1)


def add(app: typer.Typer) -> None:
    """Add the command."""
    app.command("validate")(validate)

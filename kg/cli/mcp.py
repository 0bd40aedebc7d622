"""``kg mcp``"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def mcp(
    folder: Annotated[Path, typer.Argument(help="kg build 的输出文件夹 · folder of a build")] = Path("output"),
    seconds: Annotated[float, typer.Option("--seconds", help="每个查询的时限 · time limit of a query", min=0.1)] = 10,
    rows: Annotated[int, typer.Option("--rows", help="每个查询的行数上限 · most rows of a query", min=1)] = 20_000,
    memory: Annotated[int, typer.Option("--memory-mb", help="每个查询的内存 · memory of a query", min=16)] = 1024,
) -> None:
    """让智能助手查询已生成的图：MCP 服务（stdio），由助手启动；只读，不连外网。

    Tools for agents over the last build: an MCP server on stdin and stdout, started by the agent's own settings with
    the command below; the named questions, search, facts with their sentences, read-only SPARQL.

    例 · Example: kg mcp output
    """
    from kg import api

    api.mcp(folder, seconds=seconds, rows=rows, memory=memory * 1024 * 1024)


def add(app: typer.Typer) -> None:
    """Add the command."""
    app.command("mcp")(mcp)

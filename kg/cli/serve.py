"""``kg serve``"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.talk import put, say


def serve(
    graph: Annotated[
        Path, typer.Argument(help="kg build 的输出文件夹，或 .ttl .nt .nq .trig 文件 · folder of a build, or a file")
    ] = Path("output"),
    port: Annotated[
        int, typer.Option("--port", "-p", help="端口，0 任选 · port, 0 picks one", min=0, max=65535)
    ] = 8765,
    address: Annotated[str, typer.Option("--address", help="127.0.0.1 或 ::1 · this machine only")] = "127.0.0.1",
    cors: Annotated[
        str | None, typer.Option("--cors", metavar="ORIGIN", help="准许此网站的网页查询 · pages of this site may ask")
    ] = None,
    seconds: Annotated[float, typer.Option("--seconds", help="每个查询的时限 · time limit of a query", min=0.1)] = 10,
    rows: Annotated[int, typer.Option("--rows", help="每个结果的行数上限 · most rows of an answer", min=1)] = 100_000,
    memory: Annotated[int, typer.Option("--memory-mb", help="每个查询的内存 · memory of a query", min=16)] = 1024,
) -> None:
    """在本机浏览器里查询和浏览已生成的图：SPARQL 1.1 端点、查询页、每个实体一页；只读，不连外网。

    Query and browse the last build in a browser: SPARQL 1.1 endpoint, query page, a page an entity; read only, offline.

    例 · Example: kg serve output --port 0
    """
    from kg import api

    def ready(url: str) -> None:
        put(url)
        sys.stdout.flush()
        say("浏览器打开以上地址；SPARQL 端点在 /sparql；按 Ctrl-C 停止 · open it in a browser; Ctrl-C stops")

    limits = {"seconds": seconds, "rows": rows, "memory": memory * 1024 * 1024}
    api.serve(graph, address=address, port=port, origin=cors, ready=ready, **limits)
    say("已停止 · stopped")


def add(app: typer.Typer) -> None:
    """Add the command."""
    app.command("serve")(serve)

"""``kg build``"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.options import LEDGER
from kg.cli.talk import Progress, put, say
from kg.errors import UsageError

if TYPE_CHECKING:
    from kg.api import Graph


def build(
    paths: Annotated[list[str], typer.Argument(help="报告文件、文件夹或通配符 · files, folders or patterns")],
    out: Annotated[Path, typer.Option("--out", "-o", help="输出文件夹 · output folder")] = Path("output"),
    base_iri: Annotated[str | None, typer.Option(help="数据 IRI 的基准 · base of the data IRIs")] = None,
    max_mb: Annotated[int, typer.Option(help="单个文件上限（MiB） · largest file read")] = 32,
    ledger: Annotated[
        Path | None,
        typer.Option(
            help="裁决簿；省略则用当前文件夹的 ledger.jsonl（如有） · decisions; ./ledger.jsonl if it is there"
        ),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="以 JSON 给出结果 · summary as JSON")] = False,
) -> None:
    """把报告变成知识图谱：图 graph.ttl 与 graph.jsonl，事实，疑问，清单，网页。

    Turn reports into a knowledge graph; nothing is published that fails its checks.

    例 · Example: kg build seeds --out output
    """
    graph = _read(paths, base_iri, max_mb, _ledger(ledger))
    manifest = graph.write(out)
    for line in graph.complaints():
        say(line)
    counts = manifest["counts"]
    if as_json:
        put(json.dumps({"out": str(out), **counts}, ensure_ascii=False))
        return
    say(
        f"{counts['documents']} 个文件 files · {counts['reports']} 份报告 reports · "
        f"{counts['entities']} 个实体 entities · "
        f"{counts['facts']} 条事实 facts · {counts['triples']} 个三元组 triples · "
        f"{counts['issues']} 处疑问 doubts (issues.jsonl)"
    )
    say(f"请用浏览器打开 · open in a browser: {(out / 'index.html').resolve().as_uri()}")
    for name in (*manifest["outputs"], "manifest.json"):
        if "/" not in name:  # what the pages share is no file to open
            put(str(out / name))


def _ledger(given: Path | None) -> Path | None:
    """The ledger to use: the one given, else ./ledger.jsonl where there is one; says so."""
    if given is not None and not given.is_file():
        raise UsageError("KG-U002", f"找不到裁决簿 · no such ledger: {given}", str(given))
    used = given or (LEDGER if LEDGER.is_file() else None)
    if used:
        say(f"采用裁决簿 · using the ledger {used}")
    return used


def _read(paths: list[str], base_iri: str | None, max_mb: int, ledger: Path | None) -> Graph:
    """Build the graph with a bar of progress on a terminal."""
    from kg import api

    bars: list[Progress] = []

    def progress(done: int, total: int) -> None:
        if not bars:
            bars.append(Progress("读取报告 · reading", total))
        elif done:
            bars[0].step()

    try:
        limit = max_mb * 1024 * 1024
        return api.build(*paths, base_iri=base_iri, max_bytes=limit, progress=progress, ledger=ledger)
    finally:
        for bar in bars:
            bar.close()


def add(app: typer.Typer) -> None:
    """Add the command."""
    app.command("build")(build)

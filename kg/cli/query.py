"""``kg query``"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.talk import Format, show

GRAPH = Path("output/graph.ttl")


def query(
    context: typer.Context,
    sparql: Annotated[
        str, typer.Argument(help="具名问题、SPARQL 查询，或 .rq 文件 · a named question, a query, or a .rq file")
    ] = "",
    graph: Annotated[Path, typer.Option("--graph", "-g", help="Turtle 文件 · the Turtle file")] = GRAPH,
    shape: Annotated[Format, typer.Option("--format", "-f", help="输出格式 · format")] = Format.table,
    as_json: Annotated[bool, typer.Option("--json", help="同 --format json")] = False,
    listed: Annotated[bool, typer.Option("--list", help="列出具名问题及其参数 · list the named questions")] = False,
) -> None:
    """查询已生成的图：用具名问题，或用 SPARQL（常用前缀无需声明）。

    Query the last build with a named question and its parameters, or with SPARQL; the usual prefixes are declared.

    例 · Example: kg query life-of-a-law --law 城市更新条例

    例 · Example: kg query 'SELECT ?law WHERE { ?l a kg:LegalInstrument ; skos:prefLabel ?law } LIMIT 5'
    """
    from kg import api

    wanted = _parameters(context.args)
    if not listed and not sparql:
        raise typer.BadParameter("请给出查询，或用 --list 看具名问题 · give a query, or see the named ones with --list")
    table = api.question_list() if listed else api.query_file(graph, sparql, wanted)
    show(table, Format.json if as_json else shape)


def _parameters(rest: list[str]) -> dict[str, str]:
    """``--law 城市更新`` and ``--law=城市更新`` → ``{"law": "城市更新"}``. Raises BadParameter for anything else."""
    found: dict[str, str] = {}
    words = iter(rest)
    for word in words:
        name, given, value = word.removeprefix("--").partition("=")
        text = value if given else next(words, None)
        if not word.startswith("--") or not name or text is None or text.startswith("--"):
            raise typer.BadParameter(f"参数应写作 --名称 值 · write parameters as --name value: {word}")
        found[name] = text
    return found


def add(app: typer.Typer) -> None:
    """Add the command; unknown options are the parameters of a named question."""
    app.command("query", context_settings={"allow_extra_args": True, "ignore_unknown_options": True})(query)

"""``kg query``"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.talk import Format, show


def query(
    sparql: Annotated[str, typer.Argument(help="SPARQL 查询，或 .rq 文件 · a query, or a file that holds one")],
    graph: Annotated[Path, typer.Option("--graph", "-g", help="Turtle 文件 · the Turtle file")] = Path(
        "output/graph.ttl"
    ),
    shape: Annotated[Format, typer.Option("--format", "-f", help="输出格式 · format")] = Format.table,
    as_json: Annotated[bool, typer.Option("--json", help="同 --format json")] = False,
) -> None:
    """用 SPARQL 查询已生成的图；常用前缀无需声明。

    Query the last build with SPARQL; the usual prefixes are declared.

    例 · Example: kg query 'SELECT ?law WHERE { ?l a kg:LegalInstrument ; skos:prefLabel ?law } LIMIT 5'
    """
    from kg import api

    show(api.query_file(graph, sparql), Format.json if as_json else shape)


def add(app: typer.Typer) -> None:
    """Add the command."""
    app.command("query")(query)

"""``kg export``"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.options import BuildFolder
from kg.cli.talk import put, say


def export(
    name: Annotated[str, typer.Argument(metavar="FORMAT", help="格式，见 --list · a format of --list")] = "",
    build: BuildFolder = Path("output"),
    out: Annotated[
        Path | None, typer.Option("--out", "-o", help="输出文件夹，默认 export/格式名 · output folder, export/FORMAT")
    ] = None,
    by_document: Annotated[
        bool, typer.Option("--by-document", help="nquads：每份文件一个命名图 · one named graph a document")
    ] = False,
    licence: Annotated[
        str | None, typer.Option("--licence", help="发布数据所用许可的网址 · IRI of the licence of your data")
    ] = None,
    list_: Annotated[bool, typer.Option("--list", help="列出全部格式 · list the formats")] = False,
) -> None:
    """把图导出为其他工具的格式：RDF、Gephi、Excel、Neo4j、Parquet、数据包；旁附 dataset.ttl 说明。

    The graph in the formats of other tools, with a description (VoID, DCAT) beside it.

    例 · Example: kg export gexf
    """
    from kg import api

    if list_:
        for format_, chinese, english in api.formats():
            put(f"{format_:<12} {chinese} · {english}")
        return
    files = api.load(build).export(name, out, by_document=by_document, licence=licence)
    say(f"{len(files)} 个文件 files")
    for file in files:
        put(str(file))


def add(app: typer.Typer) -> None:
    """Add the command."""
    app.command("export")(export)

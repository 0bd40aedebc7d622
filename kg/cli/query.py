"""``kg query``"""
# ruff: noqa: PLR0913, PLR0917 — a command has as many parameters as options

from __future__ import annotations

import os
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.talk import Format, put_bytes, show

if TYPE_CHECKING:
    from kg.model.table import Table

GRAPH = Path("output/graph.ttl")


class Answers(StrEnum):
    """How an answer is written: for people, as objects like every command, or as SPARQL 1.1 has it."""

    table = "table"
    json = "json"
    srj = "srj"
    xml = "xml"
    csv = "csv"
    tsv = "tsv"
    ttl = "ttl"


def query(
    context: typer.Context,
    sparql: Annotated[
        str, typer.Argument(help="具名问题、SPARQL 查询，或 .rq 文件 · a named question, a query, or a .rq file")
    ] = "",
    graph: Annotated[
        Path,
        typer.Option("--graph", "-g", help="图的文件 .ttl .nt .nq .trig，或输出文件夹 · the graph's file or folder"),
    ] = GRAPH,
    shape: Annotated[
        Answers,
        typer.Option(
            "--format",
            "-f",
            help="json 每行一个对象；srj xml csv tsv 是 SPARQL 1.1 的结果格式；CONSTRUCT 用 ttl · json: an object "
            "a row; srj xml csv tsv: results as SPARQL 1.1 writes them; ttl: the triples of CONSTRUCT",
        ),
    ] = Answers.table,
    as_json: Annotated[bool, typer.Option("--json", help="同 --format json")] = False,
    listed: Annotated[bool, typer.Option("--list", help="列出具名问题及其参数 · list the named questions")] = False,
    endpoint: Annotated[
        str,
        typer.Option("--endpoint", metavar="URL", help="改问网上的端点，查询会发往该处 · ask this endpoint instead"),
    ] = "",
    user: Annotated[
        str,
        typer.Option(
            "--user",
            envvar="KG_ENDPOINT_USER",
            help="端点的用户，密码放在环境变量 KG_ENDPOINT_PASSWORD · its user; password in KG_ENDPOINT_PASSWORD",
        ),
    ] = "",
    seconds: Annotated[float, typer.Option("--seconds", help="最多等多久 · time limit", min=0.1)] = 30,
) -> None:
    """查询已生成的图：用具名问题，或用 SPARQL（常用前缀无需声明）。

    Query the last build with a named question and its parameters, or with SPARQL; the usual prefixes are declared.

    例 · Example: kg query life-of-a-law --law 城市更新条例

    例 · Example: kg query 'SELECT ?law WHERE { ?l a kg:LegalInstrument ; skos:prefLabel ?law } LIMIT 5'

    例 · Example: kg query platforms --format srj
    """
    from kg import api

    wanted = _parameters(context.args)
    form = Answers.json if as_json else shape
    if not listed and not sparql:
        raise typer.BadParameter("请给出查询，或用 --list 看具名问题 · give a query, or see the named ones with --list")
    if listed or form in (Answers.table, Answers.json):
        if form not in Format.__members__:
            raise typer.BadParameter("--list: --format table | json | csv")
        show(api.question_list() if listed else _table(endpoint, graph, sparql, wanted, seconds, user), Format(form))
        return
    put_bytes(api.query_as(form, endpoint or graph, sparql, wanted, seconds, _login(user)))


def _table(endpoint: str, graph: Path, sparql: str, wanted: dict[str, str], seconds: float, user: str) -> Table:
    """The rows that a file or an endpoint answers with."""
    from kg import api

    if endpoint:
        return api.query_endpoint(endpoint, sparql, wanted, seconds, _login(user))
    return api.query_file(graph, sparql, wanted, seconds)


def _login(user: str) -> tuple[str, str]:
    """A user with the password of the environment: on a command line others could read it."""
    return user, os.environ.get("KG_ENDPOINT_PASSWORD", "") if user else ""


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

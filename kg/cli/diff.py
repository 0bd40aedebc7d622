"""``kg diff``"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.options import AsJson, Shape
from kg.cli.talk import Format, say, show

if TYPE_CHECKING:
    from kg.model.table import Table

SAME = "没有差别 · no difference"


def diff(
    old: Annotated[Path, typer.Argument(help="旧：构建的文件夹、graph.jsonl 或报告 · a build, or reports")],
    new: Annotated[Path, typer.Argument(help="新：同上 · the same, newer")],
    shape: Shape = Format.table,
    as_json: AsJson = False,
    exit_code: Annotated[bool, typer.Option("--exit-code", help="有差别时退出码为 1 · exit 1 on difference")] = False,
) -> None:
    """两次构建（或两批报告）的差别：实体、事实、承诺与核对，新增、删除、改变；改一个字只算一处改变。

    What two builds (or two sets of reports) do not share; the exit code is 0 unless --exit-code is given.

    例 · Example: kg diff output output
    """
    from kg import api

    rows = api.diff(old, new)
    say(summary(rows))
    show(rows, Format.json if as_json else shape)
    if exit_code and rows:
        raise typer.Exit(1)


def summary(rows: Table) -> str:
    """How many of each kind, a line a kind."""
    counts = Counter((str(kind), str(change)) for change, kind, *_ in rows)
    kinds = sorted({kind for kind, _ in counts})
    changes = ("新增", "删除", "改变")
    lines = (f"{kind}  " + " ".join(f"{c} {counts[kind, c]}" for c in changes if counts[kind, c]) for kind in kinds)
    return "\n".join(lines) or SAME


def add(app: typer.Typer) -> None:
    """Add the command."""
    app.command("diff")(diff)

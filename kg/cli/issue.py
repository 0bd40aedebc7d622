"""``kg issue``"""

from __future__ import annotations

import json
from typing import Annotated

import typer

from kg.cli.talk import put
from kg.errors import UsageError, code_table

LABELS = {"meaning": "含义 · meaning", "example": "例子 · example", "remedy": "处理 · remedy"}


def issue(
    code: Annotated[str, typer.Argument(help="代码，如 KG-T001；省略则列出全部 · a code, or none to list all")] = "",
    as_json: Annotated[bool, typer.Option("--json", help="以 JSON 给出 · as JSON")] = False,
) -> None:
    """解释一个错误或疑问代码：含义、例子、怎么办。

    Explain a code of an error or doubt: what it means, an example, what to do.

    例 · Example: kg issue KG-T001
    """
    table = code_table()
    if code and code.upper() not in table:
        raise UsageError("KG-U005", f"没有该代码 · no such code: {code}")
    rows = {code.upper(): table[code.upper()]} if code else dict(sorted(table.items()))
    if as_json:
        put(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    for name, row in rows.items():
        put(f"{name}  {row['title']}")
        if code:
            for key, label in LABELS.items():
                put(f"  {label}: {row[key]}")


def add(app: typer.Typer) -> None:
    """Add the command."""
    app.command("issue")(issue)

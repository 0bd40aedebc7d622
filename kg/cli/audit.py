"""``kg audit``"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.options import AsJson, BuildFolder, Shape
from kg.cli.talk import Format, say, show

VERDICT = "结论"
AGREES = "相符"
All = Annotated[bool, typer.Option("--all", help="也列出相符的各项 · show the sums that agree as well")]


def audit(
    build: BuildFolder = Path("output"),
    everything: All = False,
    shape: Shape = Format.table,
    as_json: AsJson = False,
) -> None:
    """数字核对：总数与列举、部分与合计、比例与分数、前后两说、各年与任期，附算式与原句。

    Sums checked within and across reports, with the arithmetic and the sentences: contradictions first, then counts
    that are only partly listed; --all adds what agrees.

    例 · Example: kg audit --all
    """
    from kg import api

    found = api.load(build).audit()
    at = found.columns.index(VERDICT)
    counts = Counter(row[at] for row in found)
    words = "、".join(f"{verdict} {n}" for verdict, n in counts.items())
    more = "" if everything else "；相符的用 --all 列出 · --all shows those that agree"
    say(f"核对 {len(found)} 处 · {len(found)} sums checked{'：' if words else ''}{words}{more}")
    shown = found if everything else replace(found, rows=tuple(row for row in found if row[at] != AGREES))
    show(shown, Format.json if as_json else shape)


def add(app: typer.Typer) -> None:
    """Add the command."""
    app.command("audit")(audit)

"""``kg extract``"""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from kg.cli.talk import say


def extract(
    paths: Annotated[list[str], typer.Argument(help="报告文件、文件夹或通配符 · files, folders or patterns")],
    everything: Annotated[
        bool, typer.Option("--all", help="连不计数的数字也列出 · numerals that count nothing, too")
    ] = False,
    max_mb: Annotated[int, typer.Option(help="单个文件上限（MiB） · largest file read")] = 32,
) -> None:
    """逐行给出报告中的事实（JSON Lines），附原文与位置。

    Print the facts of reports as JSON lines, each with its exact quote and offsets.

    例 · Example: kg extract seeds/000_10c795b3c1aa14e0.txt | head
    """
    from kg import api

    count = 0
    for document in api.documents(*paths, max_bytes=max_mb * 1024 * 1024, on_error=lambda error: say(str(error))):
        count += 1
        for fact in document.facts:
            if everything or fact.kind != "not_number":
                sys.stdout.write(fact.json_line() + "\n")
    if not count:
        raise typer.Exit(2)


def add(app: typer.Typer) -> None:
    """Add the command."""
    app.command("extract")(extract)

"""``kg evaluate``"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.talk import put


def evaluate(
    gold: Annotated[Path, typer.Option(help="标准答案文件夹 · folder of ID.gold.jsonl")] = Path("tests/gold"),
    texts: Annotated[Path, typer.Option(help="原文文件夹 · folder of ID*.txt")] = Path("seeds"),
    pred: Annotated[Path | None, typer.Option(help="已有结果 ID.facts.jsonl 的文件夹 · score these instead")] = None,
    show: Annotated[str, typer.Option(help="列出某类的漏、错 · list misses and false finds of a kind, or all")] = "",
    as_json: Annotated[bool, typer.Option("--json", help="以 JSON 给出 · as JSON")] = False,
) -> None:
    """对照标准答案评分：各类事实的精确率、召回率、F1。

    Score the extraction against gold facts: precision, recall and F1 by kind.

    例 · Example: kg evaluate --gold tests/gold --texts seeds
    """
    from kg import api

    result = api.evaluate(gold, texts, pred)
    if show:
        for name, line in result.lines:
            if show == "all" or f'"kind": "{show}"' in line:
                put(f"{name} {line}")
    if as_json:
        put(json.dumps(result.figures(), ensure_ascii=False, indent=1))
        return
    put(api.evaluation_text(result))
    if worst := api.worst_rules_text(result):
        put(worst)


def add(app: typer.Typer) -> None:
    """Add the command."""
    app.command("evaluate")(evaluate)

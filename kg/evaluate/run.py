"""Evaluation over folders of gold records, texts and found records."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from kg.errors import UsageError
from kg.evaluate.compare import Record
from kg.evaluate.score import Tally, score_document


def evaluate_folder(gold: Path, texts: Path, pred: Path | None = None) -> Tally:
    """Score every ``ID.gold.jsonl`` of ``gold`` on the text ``ID*.txt``.

    Facts come from ``pred/ID.facts.jsonl``, or are extracted now where ``pred`` is None. A document without a
    prediction file counts as one where nothing was found. Raises UsageError.
    """
    tally = Tally()
    golds = sorted(gold.glob("*.gold.jsonl"))
    if not golds:
        raise UsageError("KG-U002", f"没有标准答案 · no *.gold.jsonl in {gold}", str(gold))
    for path in golds:
        name = path.name.removesuffix(".gold.jsonl")
        text_path = next(iter(sorted(texts.glob(f"{name}*.txt"))), None)
        if text_path is None:
            raise UsageError("KG-U002", f"没有原文 · no text {name}*.txt in {texts}", str(texts))
        data = text_path.read_bytes()
        found = _extracted(data, text_path.name) if pred is None else _records(pred / f"{name}.facts.jsonl")
        score_document(tally, name, data.decode("utf-8", errors="replace"), _records(path), found)
    return tally


def _extracted(data: bytes, name: str) -> list[Record]:
    from kg.pipeline import read_document

    return [fact.record() for fact in read_document(data, name).facts]


def _records(path: Path) -> list[Record]:
    if not path.exists():
        return []
    return [json.loads(line) for line in path.read_text("utf-8").split("\n") if line.strip()]


def figures_text(tally: Tally) -> str:
    """The figures as an aligned table."""
    figures: dict[str, Any] = tally.figures()
    lines = [f"{'kind':15}{'gold':>6}{'pred':>6}   core P/R/F1          full P/R/F1"]
    for kind, row in figures["kinds"].items():
        cells = "   ".join("/".join(f"{row[level][k]:.3f}" for k in ("p", "r", "f1")) for level in ("core", "full"))
        lines.append(f"{kind:15}{row['gold']:>6}{row['pred']:>6}   {cells}")
    summary = ("main_core_f1", "main_full_f1", "provenance_exact")
    return "\n".join([*lines, *(f"{key}: {figures[key]}" for key in summary)])


def worst_text(tally: Tally) -> str:
    """The rules with false finds, the least precise first; empty when there are none."""
    rows = [f"  {rule:32}{right:>5} / {facts}" for rule, facts, right in tally.worst_rules()]
    return "\n".join(["精确率最低的规则 · the least precise rules (right / found)", *rows]) if rows else ""

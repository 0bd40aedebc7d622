"""Scoring: a perfect answer scores 1, each kind of error costs what the contract says."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from kg.api import evaluate, evaluation_text
from kg.errors import UsageError
from kg.evaluate.compare import dice, norm, similar
from kg.evaluate.score import Tally, score_document

ROOT = Path(__file__).resolve().parent.parent.parent
CONTRACT = ROOT.parent / "shared" / "evaluation" / "score.py"
TEXT = "召开常委会会议8次，检查消防法实施情况。召开常委会会议8次。"


def number(at: int, value: float = 8, **more: Any) -> dict[str, Any]:
    return {"kind": "number", "quote": "8次", "start": at, "end": at + 2, "value": value, "unit": "次", **more}


def figures(gold: list[dict[str, Any]], found: list[dict[str, Any]]) -> dict[str, Any]:
    tally = Tally()
    score_document(tally, "x", TEXT, gold, found)
    kinds: Any = tally.figures()["kinds"]
    return dict(kinds["number"])


def test_a_perfect_answer() -> None:
    assert figures([number(7)], [number(7)])["full"]["f1"] == 1


@pytest.mark.parametrize(
    ("found", "core", "full"),
    [
        ([number(7, status="plan")], 1.0, 0.0),
        ([number(7, value=9)], 0.0, 0.0),
        ([number(25)], 0.0, 0.0),
        ([number(7), number(7)], 0.667, 0.667),
        ([], 0.0, 0.0),
    ],
)
def test_errors_cost(found: list[dict[str, Any]], core: float, full: float) -> None:
    row = figures([number(7, status="done")], found)
    assert row["core"]["f1"] == core
    if full == 0:
        assert row["full"]["f1"] == 0


def test_the_least_precise_rules_come_first() -> None:
    tally = Tally()
    found = [number(7, rule="number.good"), number(25, rule="number.bad"), number(25, value=9, rule="number.bad")]
    score_document(tally, "x", TEXT, [number(7)], found)
    assert tally.worst_rules() == [("number.bad", 2, 0)]


def test_names_are_compared_folded() -> None:
    assert norm("“一法 一條（tiáo）例”") == "一法一条例"
    assert dice("城市更新条例", "城市更新条例") == 1
    assert similar("网格化服务管理条例", "网络化服务管理条例") < 1


def test_a_missing_gold_folder_is_a_bad_call(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        evaluate(tmp_path, ROOT / "seeds")


def test_the_figures_are_those_of_the_contract(tmp_path: Path) -> None:
    """The same input gives the same figures as the scorer of the evaluation contract, where that is at hand."""
    if not CONTRACT.exists():
        pytest.skip("the evaluation contract (../shared/evaluation/score.py) is not beside this checkout")
    for path in (ROOT / "tests" / "gold").glob("*.gold.jsonl"):
        records = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
        kept = [r | {"end": r["start"] + len(r["quote"])} for i, r in enumerate(records) if i % 3 and "start" in r]
        for i, record in enumerate(kept):
            if i % 5 == 0 and "value" in record:
                record["value"] += 1
        lines = "".join(json.dumps(r, ensure_ascii=False) + "\n" for r in kept)
        (tmp_path / path.name.replace(".gold.", ".facts.")).write_text(lines, "utf-8")
    folders = {"--gold": ROOT / "tests/gold", "--texts": ROOT / "seeds", "--pred": tmp_path}
    command = [sys.executable, str(CONTRACT), *(str(word) for pair in folders.items() for word in pair)]
    theirs = subprocess.run(command, capture_output=True, check=True, encoding="utf-8")
    ours = evaluate(ROOT / "tests/gold", ROOT / "seeds", tmp_path)
    assert evaluation_text(ours).strip() == theirs.stdout.strip()


def test_the_table_of_confidence_is_up_to_date() -> None:
    """Rewrite it with ``scripts/measure_confidence.py`` after a change of rules, gold or specs."""
    command = [sys.executable, str(ROOT / "scripts" / "measure_confidence.py"), "--check"]
    assert subprocess.run(command, cwd=ROOT, check=False).returncode == 0

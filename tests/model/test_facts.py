"""Records leave out what is not known, and read back as they were written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pydantic import ValidationError

from kg.model.facts import ADAPTER, AwardFact, NumberFact

GOLD = sorted((Path(__file__).parent.parent / "gold").glob("*.jsonl"))


def test_unknown_keys_are_left_out() -> None:
    fact = NumberFact(doc="d", quote="2件", start=0, end=2, surface="2件", surface_start=0, value=2, unit="件")
    record = json.loads(fact.json_line())
    assert record == {
        "kind": "number", "doc": "d", "quote": "2件", "start": 0, "end": 2, "rule": "",
        "surface": "2件", "surface_start": 0, "value": 2, "unit": "件", "approx": False,
    }  # fmt: skip
    assert ADAPTER.validate_python(record) == fact


def test_an_award_is_for_something() -> None:
    fact = AwardFact.model_validate({"doc": "d", "quote": "奖", "start": 0, "end": 1, "name": "奖", "for": "立法"})
    assert fact.record()["for"] == "立法"
    assert ADAPTER.validate_python(fact.record()) == fact


def test_facts_are_frozen_and_closed() -> None:
    with pytest.raises(ValidationError):
        ADAPTER.validate_python({"kind": "place", "doc": "d", "quote": "x", "start": 0, "end": 1, "name": "x", "y": 1})


@pytest.mark.parametrize("path", GOLD, ids=lambda p: p.name)
def test_gold_records_fit_the_model(path: Path) -> None:
    """Every kind, key and value of the gold facts is one the model knows."""
    for line in path.read_text("utf-8").splitlines():
        record = json.loads(line)
        if record["kind"] == "link":
            continue
        filled = {"doc": "d", "end": record["start"] + len(record["quote"])} | record
        ADAPTER.validate_python(filled)

"""Mastheads and openings of many places, levels and decades: whose report it is and which years it covers."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.pipeline import read_document

CASES = [
    block.partition("\n")
    for block in Path(__file__).with_suffix(".txt").read_text("utf-8").removesuffix("\n").split("\n====\n")
]


@pytest.mark.parametrize(("want", "_", "text"), CASES, ids=[want for want, _, _ in CASES])
def test_masthead(want: str, _: str, text: str) -> None:
    body, _, years = want.partition("|")
    report = next(f.record() for f in read_document(text.encode(), "x").facts if f.kind == "report")
    assert report["body"] == body
    if years:
        assert ">".join(str(report[key]) for key in ("period", "plan_period") if key in report) == years

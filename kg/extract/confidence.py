"""The measured precision of each rule, as its facts' confidence.

The figures are written by ``scripts/measure_confidence.py`` from the gold facts and the specs;
a rule that never fired there is not assessed and its facts carry no confidence.
"""

from __future__ import annotations

import csv
import io
from functools import cache
from importlib.resources import files


@cache
def _table() -> dict[str, float]:
    text = files("kg.extract").joinpath("confidence.csv").read_text("utf-8")
    return {row["rule"]: float(row["precision"]) for row in csv.DictReader(io.StringIO(text, newline=""))}


def confidence(rule: str) -> float | None:
    """The measured precision 0..1 of a rule, None where it was never assessed."""
    return _table().get(rule)

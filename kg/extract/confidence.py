"""The measured precision of each rule, as its facts' confidence.

The figures are written by ``scripts/measure_confidence.py`` from the gold facts and the specs;
a rule that never fired there is not assessed and its facts carry no confidence.
"""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files


@cache
def _table() -> dict[str, float]:
    path = files("kg.extract").joinpath("confidence.csv")
    with path.open(encoding="utf-8", newline="") as lines:
        return {row["rule"]: float(row["precision"]) for row in csv.DictReader(lines)}


def confidence(rule: str) -> float | None:
    """The measured precision 0..1 of a rule, None where it was never assessed."""
    return _table().get(rule)

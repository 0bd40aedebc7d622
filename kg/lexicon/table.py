"""Reviewed tables of words: CSV files whose rows a pydantic model checks."""

from __future__ import annotations

import csv
import io
from importlib.resources import files
from typing import TypeVar

from kg.model.base import Frozen

R = TypeVar("R", bound=Frozen)


def read_table(name: str, row: type[R]) -> tuple[R, ...]:
    """The rows of ``kg/lexicon/data/{name}.csv``; empty cells are unknown.

    Raises pydantic's ValidationError on a bad row.
    """
    text = files("kg.lexicon").joinpath("data", f"{name}.csv").read_text("utf-8")
    rows = csv.DictReader(io.StringIO(text, newline=""))
    return tuple(row.model_validate({k: v for k, v in cells.items() if v}) for cells in rows)

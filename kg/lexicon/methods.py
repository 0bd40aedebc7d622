"""How acts of oversight are carried out: unannounced visits, samples, questionnaires, several levels at once.

Source: the Supervision Law (监督法) and the wording of published work reports of all levels since 1980.
"""

from __future__ import annotations

from functools import cache

from kg.lexicon.table import read_table
from kg.model.base import Frozen


class Method(Frozen):
    """A word for a way of acting and the ``name`` it goes by; ``example`` is a sentence with an act done that way."""

    word: str
    name: str
    example: str


@cache
def methods() -> dict[str, Method]:
    """Every word with its row."""
    return {row.word: row for row in read_table("methods", Method)}

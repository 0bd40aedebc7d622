"""The names of units and measure words in the graph: a fixed word for the id, an English label, the QUDT unit."""

from __future__ import annotations

from functools import cache

from kg.lexicon.table import read_table
from kg.model.base import Frozen


class UnitName(Frozen):
    """One unit: ``name`` as the records write it, ``slug`` for its id, ``qudt`` the local name of the QUDT unit."""

    name: str
    slug: str
    english: str
    qudt: str | None = None


@cache
def unit_names() -> dict[str, UnitName]:
    """The units by name. Source: the units of real reports; QUDT 3 unit vocabulary for the local names."""
    return {row.name: row for row in read_table("unit_names", UnitName)}

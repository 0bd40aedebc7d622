"""Figures over time: which may be joined, and which may not, with the reason.

Figures are joined that count one thing (words without 开展, 共, 依法 …, or a shared indicator) in one unit for one
body, are of one kind (what stands at the end of a period, or what happened in a year, or in a term; see ``cues``), of
one level (省级, 市级), part and whole. Plans never join outcomes.
"""

from __future__ import annotations

from kg.insight.corpus import Corpus
from kg.insight.series.apart import aparts
from kg.insight.series.join import groups, made_of, worth_telling
from kg.insight.series.reading import readings
from kg.insight.series.table import table
from kg.model.insight import Apart, Series

__all__ = ["series", "table"]


def series(corpus: Corpus) -> tuple[tuple[Series, ...], tuple[Apart, ...]]:
    """All series of more than one period or of a shared indicator, and the pairs that may not be joined."""
    told = worth_telling(groups(readings(corpus)))
    made = tuple(made_of(corpus, key, group) for key, group in told.items())
    return made, tuple(aparts(corpus, told))

"""Readings → series: figures of one key in the order of their periods."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from kg.insight.corpus import Corpus, years
from kg.insight.series.implied import base_year, implied, multiple
from kg.insight.series.reading import Measure, Reading
from kg.model import ids
from kg.model.insight import Feature, Series

MEASURES: dict[Measure, str] = {
    "stock": "期末总数",
    "unsaid": "是否全部，原文未说",
    "new": "当期新增",
    "flow": "当年数",
    "running": "累计至期末",
    "part": "只是其中一部分",
    "plan": "计划数",
}
TERM = "届内合计"
Group = tuple[Reading, ...]


def groups(found: Iterable[Reading]) -> dict[str, Group]:
    """The figures of each series by its id, ordered by period (a term by its end) and place, ids in their order."""
    by_key: dict[str, list[Reading]] = defaultdict(list)
    for reading in found:
        by_key[series_id(reading)].append(reading)
    return {key: tuple(sorted(by_key[key], key=_when)) for key in sorted(by_key)}


def series_id(reading: Reading) -> str:
    """The id of the series that a figure belongs to."""
    return ids.series(*reading.key)


def _when(reading: Reading) -> tuple[int, int, str, int, str]:
    fact = reading.fact
    return reading.years[1], reading.years[0], fact.doc, fact.surface_start, reading.claim.id


def worth_telling(made: Mapping[str, Group]) -> dict[str, Group]:
    """The groups that say something over time: of a shared indicator, or of one that its body counts in two periods,
    be it in figures that may not be joined, or with a change that tells of the period before.
    """
    periods: dict[tuple[str, str], set[tuple[int, int]]] = defaultdict(set)
    for group in made.values():
        periods[group[0].family, group[0].subject] |= {r.years for r in group}
    return {
        key: group
        for key, group in made.items()
        if group[0].core or len(periods[group[0].family, group[0].subject]) > 1 or any(looks_back(r) for r in group)
    }


def looks_back(reading: Reading) -> bool:
    """Whether the text gives the figure of an earlier year through a change."""
    if reading.times is not None:
        return multiple(reading.fact, reading.times) is not None
    change, baseline = reading.fact.change, years(reading.claim.ref("baseline"))
    return change is not None and implied(reading.fact) is not None and base_year(change, baseline) is not None


def made_of(corpus: Corpus, key: str, group: Group) -> Series:
    """The series of a group."""
    first = group[0]
    return Series(
        id=key,
        indicator=first.indicator,
        unit=first.unit,
        subject=first.subject,
        scope=first.scope,
        points=tuple(r.claim.id for r in group),
        features=tuple(_features(corpus, first)),
    )


def kind(reading: Reading) -> str:
    """Of what kind a figure is, in words for people."""
    if reading.scope != "term":
        return MEASURES[reading.measure]
    return TERM if reading.measure == "flow" else f"{MEASURES[reading.measure]}（{TERM}）"


def _features(corpus: Corpus, first: Reading) -> Iterable[Feature]:
    yield Feature("counted", corpus.label(first.indicator) or first.indicator)
    yield Feature("measure", kind(first))
    for name, says in (("level", first.level), ("basis", first.basis), ("subset", first.subset)):
        if says:
            yield Feature(name, says)

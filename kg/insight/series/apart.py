"""Series of one word and body that may not be joined, and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from kg.insight.corpus import Corpus
from kg.insight.series.join import Group, kind
from kg.insight.series.reading import Measure, Reading
from kg.lexicon.core_indicators import by_id
from kg.model.insight import Apart, Feature

MEASURED: dict[frozenset[Measure], str] = {
    frozenset({"stock", "new"}): "一为期末总数，一为当期新增：存量与流量不可相接",
    frozenset({"stock", "unsaid"}): "一为全部，一处原文没有说是否全部",
    frozenset({"stock", "flow"}): "一为期末总数，一为期内之数：存量与流量不可相接",
    frozenset({"flow", "running"}): "一为一期之数，一为历年累计",
    frozenset({"flow", "part"}): "一为全部，一处只是其中一部分",
}
YEAR_AND_TERM = "一为一年之数，一为一届合计"
UNITS: dict[frozenset[str], str] = {
    frozenset({"人次", "人"}): "人次计次，人计人，一人可计多次",
    frozenset({"人次", "名"}): "人次计次，名计人，一人可计多次",
    frozenset({"件", "条"}): "一件可含多条",
    frozenset({"次", "项"}): "次计场次，项计事项，一项可有多次",
    frozenset({"批次", "人次"}): "一批可有多人",
    frozenset({"件次", "件"}): "一件可计多次",
    frozenset({"件次", "批次"}): "件次计事，批次计来访",
}


def aparts(corpus: Corpus, told: Mapping[str, Group]) -> Iterator[Apart]:
    """What stands apart, in a fixed order: the other series of an indicator and body from its widest one, and the
    widest ones of the indicators of a family from that of its first, so that there are never more pairs than series.
    """
    families: dict[tuple[str, str], dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for key, group in told.items():
        first = group[0]
        families[first.subject, first.family][first.core or first.family].append(key)
    for indicators in families.values():
        mains = []
        for _, keys in sorted(indicators.items(), key=lambda item: _row(item[0])):
            mains.append(min(keys, key=lambda key: _rank(told[key], key)))
            yield from (_pair(corpus, told, mains[-1], key) for key in keys if key != mains[-1])
        yield from (_pair(corpus, told, mains[0], key) for key in mains[1:])


def _pair(corpus: Corpus, told: Mapping[str, Group], left: str, right: str) -> Apart:
    return Apart(left, right, reason(corpus, told[left][0], told[right][0]))


def _row(indicator: str) -> int:
    """Where an indicator stands in the table, the general one before the special ones."""
    return next((n for n, known in enumerate(by_id()) if known == indicator), len(by_id()))


def _rank(group: Group, key: str) -> tuple[int, int, int, str]:
    """The widest comes first: no part, no plan; then the one of most periods and most figures."""
    narrow = sum((bool(group[0].subset), bool(group[0].level), group[0].measure in ("part", "plan", "unsaid")))
    return narrow, -len({r.years for r in group}), -len(group), key


def reason(corpus: Corpus, left: Reading, right: Reading) -> Feature:
    """All that keeps two figures apart, the weightiest first: what is counted, plan, kind, level, part, whole, unit."""
    found = list(_differences(corpus, left, right))
    return Feature(found[0].name, "；".join(f.says for f in found))


def _differences(corpus: Corpus, left: Reading, right: Reading) -> Iterator[Feature]:
    if (left.core or right.core) and left.indicator != right.indicator:
        yield Feature("indicator", f"所指不同：{_name(corpus, left)}与{_name(corpus, right)}")
        return
    if "plan" in (left.measure, right.measure) and left.measure != right.measure:
        yield Feature("plan", "计划数不与实际数相接")
    elif (left.measure, left.scope) != (right.measure, right.scope):
        yield Feature("measure", _measured(left, right))
    for name, label, one, other in (
        ("level", "级别不同", left.level, right.level),
        ("subset", "数的未必是全部", left.subset, right.subset),
        ("basis", "所属不同", left.basis, right.basis),
    ):
        if one != other:
            yield Feature(name, f"{label}：{one or '未说'}与{other or '未说'}")
    units = [corpus.label(r.unit) or r.unit for r in (left, right)]
    if units[0] != units[1]:
        why = UNITS.get(frozenset(units), "原文没有说两种量词所数相同")
        yield Feature("unit", f"单位不同：{units[0]}与{units[1]}，{why}")


def _measured(left: Reading, right: Reading) -> str:
    if left.measure == right.measure:
        return YEAR_AND_TERM
    known = MEASURED.get(frozenset({left.measure, right.measure}))
    return known or f"口径不同：{kind(left)}与{kind(right)}"


def _name(corpus: Corpus, reading: Reading) -> str:
    return f"{reading.level or ''}{corpus.label(reading.indicator) or reading.indicator}"

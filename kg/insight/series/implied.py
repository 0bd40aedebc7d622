"""The earlier figure that a stated comparison implies, with its arithmetic: 73.6%, 较上年提高1.2个百分点 → 72.4%.

Reports print rounded figures, so what is implied is an interval of one unit of the last printed digit about a value.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from kg.model.facts import Change, NumberFact

DECIMALS = re.compile(r"[.．](\d+)")
# 是去年的2倍, 相当于上年的1.5倍
TIMES = re.compile(r"^[,、]?(?:是|为|达到?|相当于|约为)(?P<vs>去年|上年|上一年|上年度)(?:同期)?的$")
YEAR = re.compile(r"(?:19|20)\d\d(?=年)")
HUNDRED = 100.0


class Implied(NamedTuple):
    """The value worked out, the least and the most it may be, and how it was worked out."""

    value: float
    low: float
    high: float
    arithmetic: str

    def meets(self, fact: NumberFact) -> bool:
        """Whether a printed figure may be it; an approximate one (余, 多, 约) within a tenth."""
        value = float(fact.value)
        room = abs(value) / 10 if fact.approx else half(fact.value, fact.surface) if fact.unit == "%" else 0.0
        slack = 1e-6 * max(1.0, abs(value))
        return self.low - slack <= value + room and value - room <= self.high + slack


def implied(fact: NumberFact, change: Change | None = None) -> Implied | None:
    """What a figure was before the change said of it; None where the change is neither a sum nor a ratio of it."""
    change = change or fact.change
    if change is None:
        return None
    now, sign = float(fact.value), 1 if change.direction == "up" else -1
    if (change.unit == "百分点" and fact.unit == "%") or (change.unit == fact.unit and fact.unit != "%"):
        return _difference(fact, change, sign)
    rate = {"%": change.value / HUNDRED, "成": change.value / 10, "倍": change.value}.get(change.unit)
    if rate is None or fact.unit == "%":
        return None
    room = half(change.value, change.surface or "") / {"%": HUNDRED, "成": 10}.get(change.unit, 1)
    ends = [1 + sign * (rate - room), 1 + sign * (rate + room)]
    if min(ends) <= 0:
        return None
    factor = 1 + sign * rate
    how = f"{plain(now)} ÷ (1 {'+' if sign > 0 else '−'} {plain(change.value)}{change.unit}) ≈ {plain(now / factor)}"
    loose = _room(fact)
    return Implied(now / factor, (now - loose) / max(ends), (now + loose) / min(ends), f"{how}{fact.unit}")


def _difference(fact: NumberFact, change: Change, sign: int) -> Implied:
    value = float(fact.value) - sign * change.value
    room = _room(fact) + (half(change.value, change.surface or "") if change.unit == "百分点" else 0.0)
    how = f"{plain(float(fact.value))} {'−' if sign > 0 else '+'} {plain(change.value)} = {plain(value)}{fact.unit}"
    return Implied(value, value - room, value + room, how)


def multiple(fact: NumberFact, times: NumberFact) -> Implied | None:
    """What a figure was of which the text says that it is so many times that (``是去年的2倍``)."""
    factor = float(times.value)
    if times.unit != "倍" or factor <= 0:
        return None
    value, room = float(fact.value) / factor, half(times.value, times.surface)
    low, high = float(fact.value) / (factor + room), float(fact.value) / max(factor - room, factor / 2)
    return Implied(value, low, high, f"{plain(float(fact.value))} ÷ {plain(factor)} ≈ {plain(value)}{fact.unit}")


def base_year(change: Change, baseline: tuple[int, int] | None) -> int | None:
    """The year a change is measured against; None where the text does not say it (``增长8%``, ``较上届``)."""
    if baseline:
        return baseline[1] if baseline[0] == baseline[1] else None
    named = YEAR.search(change.vs or "")
    return int(named[0]) if named else None


def half(value: float, surface: str) -> float:
    """Half a unit of the last printed digit: 0.05 of 1.2, 0.5 of 8."""
    printed = DECIMALS.search("".join(surface.split())) or DECIMALS.search(plain(float(value)))
    return float(10.0 ** -(len(printed[1]) if printed else 0) / 2)


def _room(fact: NumberFact) -> float:
    """How far a printed figure may be from the true one."""
    value = float(fact.value)
    if fact.approx:
        return abs(value) / 10
    if fact.unit == "%":
        return half(fact.value, fact.surface)
    for sign, worth in (("亿", 1e8), ("万", 1e4)):
        if sign in fact.surface:
            decimals = DECIMALS.search("".join(fact.surface.split()))
            return float(worth / 10 ** (len(decimals[1]) if decimals else 0) / 2)
    return 0.0


def plain(value: float) -> str:
    """A number for people: no ``.0``, no more digits than tell."""
    rounded = round(value, 2)
    return str(int(rounded)) if rounded == int(rounded) else f"{rounded:.10g}"

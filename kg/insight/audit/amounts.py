"""What a printed figure allows: an interval, since 余, 多, 近, 约 and rounding to 万 leave room."""

from __future__ import annotations

import re
from typing import NamedTuple

from kg.model.facts import NumberFact

DECIMALS = re.compile(r"[.．点]([\d〇零一二三四五六七八九]+)")
ROUNDED = {"万": 10_000, "亿": 100_000_000}
# words before or behind a figure that make a bound of it: 超过, 不低于, 以上
BOUNDED = re.compile(r"(?:超过?|逾|突破|不低于|不少于|不足|至少|达到?近|将近|近|约|大约|左右|以上|以下|以内)$")
OPEN_END = re.compile(r"^(?:以上|以下|以内|左右|上下)")


class Amount(NamedTuple):
    """The least and the most that a figure may mean."""

    low: float
    high: float

    @property
    def exact(self) -> bool:
        """Whether it is one number."""
        return self.low == self.high

    def meets(self, other: Amount) -> bool:
        """Whether one number may be both."""
        return self.low <= other.high and other.low <= self.high


def amount(fact: NumberFact) -> Amount:
    """The interval of a figure: itself where it is exact, else as wide as the last digit that is no nought."""
    value = float(fact.value)
    step = grain(fact)
    if fact.approx:
        step = max(step, trailing(value))
        return Amount(value - step, value + step)
    return Amount(value - step / 2, value + step / 2) if step > 1 or fact.unit == "%" else Amount(value, value)


def grain(fact: NumberFact) -> float:
    """The worth of the last printed digit: 0.1 of 73.6%, 1000 of 1.2万, 1 of 545件."""
    surface = "".join(fact.surface.split())
    decimals = DECIMALS.search(surface)
    scale = next((worth for sign, worth in ROUNDED.items() if sign in surface), 1)
    return scale / 10 ** len(decimals[1]) if decimals else float(scale)


def trailing(value: float) -> float:
    """The worth of the last digit of a whole number that is no nought: 100 of 1200, 1 of 1237."""
    step = 1.0
    while value >= 10 * step and value % (10 * step) == 0:
        step *= 10
    return step


def total(amounts: list[Amount]) -> Amount:
    """The sum of intervals."""
    return Amount(sum(a.low for a in amounts), sum(a.high for a in amounts))


def plain(value: float) -> str:
    """A number for people: no ``.0``, no more digits than tell."""
    return str(int(value)) if value == int(value) else f"{round(value, 4):g}"


def shown(fact: NumberFact) -> str:
    """A figure as the report prints it, blanks closed."""
    return "".join(fact.surface.split())

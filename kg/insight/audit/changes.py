"""Stated changes against last year's figure of the same body: 较上年提高1.2个百分点, 增长8%, 增加3个."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from kg.insight.audit.amounts import Amount, amount, plain, shown
from kg.insight.audit.findings import CHANGE, finding
from kg.insight.audit.kinds import bare, kind
from kg.insight.audit.lines import Figure, Line, Page
from kg.model.facts import Change, NumberFact
from kg.model.insight import Finding

RATE = re.compile(r"([一-龥]{2,4}率)(?:均)?(?:达到?|为|是)?$")
DECIMALS = re.compile(r"\d+\.(\d+)")
TIMES = 100.0
MATTERS = ("建议", "提案", "议案", "审计", "信访", "来信", "问题")


def changes(pages: Sequence[Page]) -> Iterator[Finding]:
    """A finding for each change whose earlier figure a report of the body gives; ``pages`` are those of one body."""
    table: dict[tuple[str, str, int], list[tuple[Line, Figure]]] = defaultdict(list)
    stated: list[tuple[str, int, Figure]] = []
    for page in pages:
        for line, previous in zip(page.lines, (None, *page.lines), strict=False):
            for figure in page.own(line):
                span, key = page.span(line, figure), _key(line, figure, previous)
                if key is None or span is None or span[0] != span[1]:
                    continue
                table[key, figure.unit, span[0]].append((line, figure))
                if figure.fact.change and figure.claim.ref("baseline"):
                    stated.append((key, span[0] - 1, figure))
    for key, year, figure in stated:
        before = [f for _, f in table.get((key, figure.unit, year), ())]
        yield from _compared(key, figure, before)


def _key(line: Line, figure: Figure, previous: Line | None) -> str | None:
    """What is measured, as last year's report would say it too; a rate by its name and what it is the rate of."""
    if figure.unit == "%":
        name = RATE.search(figure.before)
        return f"{_matter(line, previous)}{name[1]}" if name else _said(figure.fact)
    of = kind(figure.fact)
    if of:
        return of.name if not line.aimed(figure) else None
    return _said(figure.fact) if not line.aimed(figure) else None


def _matter(line: Line, previous: Line | None) -> str:
    """What a rate is the rate of: named in its sentence or in the one before."""
    texts = (line.text.replace("所提问题", ""), previous.text if previous else "")
    return next((word for text in texts for word in MATTERS if word in text), "")


def _said(fact: NumberFact) -> str | None:
    what = bare(fact.what or "")
    return what if len(what) >= 3 else None


def _compared(key: str, figure: Figure, before: Sequence[Figure]) -> Iterator[Finding]:
    change = figure.fact.change
    implied = earlier(figure.fact, change) if change else None
    if change is None or implied is None or not before:
        return
    fits = next((f for f in before if amount(f.fact).meets(implied)), None)
    if fits is None and len({f.fact.value for f in before}) > 1:
        return
    last = fits or before[0]
    end = "相符" if fits else "矛盾"
    text = f"{key}：{_sum(figure.fact, change)}，上年报告为 {shown(last.fact)}，{end}"
    yield finding(CHANGE, "agrees" if fits else "contradiction", [figure.claim, last.claim], text)


def earlier(fact: NumberFact, change: Change) -> Amount | None:
    """The figure before a change, as an interval; None where the change is no sum or ratio of it."""
    now, sign = amount(fact), 1 if change.direction == "up" else -1
    half = _half(change)
    low, high = change.value - half, change.value + half
    if change.unit == "百分点" and fact.unit == "%":
        ends = now.low - sign * high, now.low - sign * low, now.high - sign * high, now.high - sign * low
        return Amount(min(ends), max(ends))
    if change.unit == "%" and fact.unit != "%":
        factors = [1 + sign * low / TIMES, 1 + sign * high / TIMES]
        if min(factors) <= 0:
            return None
        return Amount(now.low / max(factors), now.high / min(factors))
    if change.unit == fact.unit and fact.unit != "%":
        return Amount(now.low - sign * change.value, now.high - sign * change.value)
    return None


def _half(change: Change) -> float:
    """One unit of the last printed digit of a change: two rounded figures stand behind it."""
    decimals = DECIMALS.search(change.surface or "")
    return 10.0 ** -(len(decimals[1]) if decimals else 0) / 2


def _sum(fact: NumberFact, change: Change) -> str:
    now, by = plain(float(fact.value)), plain(change.value)
    sign = "−" if change.direction == "up" else "+"
    if change.unit == "%":
        rate = change.value / TIMES * (1 if change.direction == "up" else -1)
        return f"{now} ÷ {plain(1 + rate)} = {plain(float(fact.value) / (1 + rate))}{fact.unit}"
    back = float(fact.value) - change.value * (1 if change.direction == "up" else -1)
    return f"{now} {sign} {by} = {plain(back)}{fact.unit}"

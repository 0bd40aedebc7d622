"""A finding made: its id, its code, and the message that a verdict has."""

from __future__ import annotations

from collections.abc import Sequence

from kg.model import ids
from kg.model.graph import Claim
from kg.model.insight import Finding, Verdict

LISTED, PARTS, SHARE, TWICE, TERM, CHANGE, REPORTS = (f"KG-S00{n}" for n in range(1, 8))
SAYS: dict[str, dict[Verdict, str]] = {
    LISTED: {
        "contradiction": "同一报告列举的多于总数 · more is listed than the report counts",
        "partly_listed": "同一报告只列举了一部分 · only part of the count is listed",
        "agrees": "列举与总数相符 · what is listed fits the count",
    },
    PARTS: {
        "contradiction": "部分与合计不符 · the parts do not fit the total",
        "partly_listed": "部分之和小于合计 · the parts named are less than the total",
        "agrees": "部分与合计相符 · the parts fit the total",
    },
    SHARE: {
        "contradiction": "百分比与分数不符 · the percentage does not fit its fraction",
        "agrees": "百分比与分数相符 · the percentage fits its fraction",
    },
    TWICE: {
        "contradiction": "同一报告对同一数前后说法不同 · one report gives two values of one count",
        "agrees": "同一报告前后说法一致 · the report says it twice alike",
    },
    TERM: {
        "contradiction": "各年之和与任期合计不符 · the years do not fit the term's total",
        "partly_listed": "已知各年之和未超过任期合计 · the years at hand stay below the term's total",
        "agrees": "各年之和与任期合计相符 · the years add up to the term's total",
    },
    CHANGE: {
        "contradiction": "所说的增减与上年报告不符 · the change stated does not fit last year's report",
        "agrees": "所说的增减与上年报告相符 · the change stated fits last year's report",
    },
    REPORTS: {
        "contradiction": "两份报告对同一事说法不同 · two reports differ on one fact",
        "agrees": "两份报告说法一致 · two reports tell it alike",
    },
}


ENDS: dict[Verdict, str] = {"contradiction": "不符", "partly_listed": "未列全", "agrees": "相符"}


def finding(code: str, verdict: Verdict, claims: Sequence[Claim], arithmetic: str) -> Finding:
    """A finding on some claims; the first is the one that is checked."""
    unique = tuple(dict.fromkeys(claim.id for claim in claims))
    return Finding(
        id=ids.finding(code, *unique),
        code=code,
        verdict=verdict,
        claims=unique,
        arithmetic=arithmetic,
        message=SAYS[code][verdict],
    )

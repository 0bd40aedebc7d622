"""Packages of laws that are not named: 打包修改4件法规,废止11件."""

from __future__ import annotations

import re

from kg.extract.laws.frame import frame
from kg.extract.laws.patterns import GENERIC
from kg.extract.laws.scene import Act
from kg.extract.work import Found, Work
from kg.model.facts import LawEventFact
from kg.model.outline import Sentence

_NUMERALS = "_一二三四五六七八九十"
_JOINED = re.compile(r"(?:制定|修订|修改|废止|审议)[、和并及,]?$")


def generic(work: Work, sentence: Sentence) -> list[Found]:
    """The unnamed packages of a sentence; one that only closes a joint count (制定、打包修改8件) is a mere number."""
    found: list[Found] = []
    for m in GENERIC.pattern.finditer(work.text, sentence.start, sentence.end):
        if _JOINED.search(work.text[max(sentence.start, m.start() - 4) : m.start()]):
            continue
        count = m["count"] or next(iter(re.findall(r"([\d一二三四五六七八九十]{1,3})[件部]$", m.group("verb"))), None)
        event = "repeal" if m["verb"].endswith("废止") else "package_amend"
        found.append(_fact(work, sentence, m, event, count))
        if m["gone"]:
            found.append(_fact(work, sentence, m, "repeal", m["gone"]))
    return found


def _fact(work: Work, sentence: Sentence, m: re.Match[str], event: str, count: str | None) -> Found:
    context = frame(work, Act(event, m.start(), m.end(), "law.generic"), sentence.start)
    return work.fact(
        LawEventFact, m.start(), m.end(), rule="law.generic", event=event, generic=True, count=_number(count),
        status=context.status, period=context.period, actor=context.actor,
    )  # fmt: skip


def _number(numeral: str | None) -> int | None:
    if numeral is None:
        return None
    if numeral.isdigit():
        return int(numeral)
    return _NUMERALS.find(numeral.replace("两", "二")) if len(numeral) == 1 else None

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
_NOUN = re.compile(r"(?:省本级|市本级|本级)?(?:地方性法规|单行条例)|法规")
_JOINED = re.compile(r"(?:制定|修订|修改|废止|审议)[、和并及,]?$")


def generic(work: Work, sentence: Sentence) -> list[Found]:
    """The unnamed packages of a sentence; one that only closes a joint count (制定、打包修改8件) is a mere number."""
    found: list[Found] = []
    for m in GENERIC.pattern.finditer(work.text, sentence.start, sentence.end):
        if _JOINED.search(work.text[max(sentence.start, m.start() - 4) : m.start()]):
            continue
        count = m["count"] or m["total"]
        event = "repeal" if m["verb"].endswith("废止") else "package_amend"
        found.append(_fact(work, sentence, m, event, count))
        if m["gone"]:
            found.append(_fact(work, sentence, m, "repeal", m["gone"]))
    return found


def _fact(work: Work, sentence: Sentence, m: re.Match[str], event: str, count: str | None) -> Found:
    context = frame(work, Act(event, m.start(), m.end(), "law.generic"), sentence.start)
    return work.fact(
        LawEventFact, m.start(), m.end(), rule="law.generic", law=_noun(work, sentence, m), event=event, generic=True,
        count=_number(count),
        status=context.status, period=context.period, actor=context.actor,
    )  # fmt: skip


def _noun(work: Work, sentence: Sentence, m: re.Match[str]) -> str:
    """What the package is made of, in the words of the text: 地方性法规; told before where only counts stand."""
    if m["noun"]:
        return m["noun"]
    told = _NOUN.findall(work.text, sentence.start, m.start())
    return told[-1] if told else "法规"


def _number(numeral: str | None) -> int | None:
    if numeral is None:
        return None
    if numeral.isdigit():
        return int(numeral)
    return _NUMERALS.find(numeral.replace("两", "二")) if len(numeral) == 1 else None

"""When a law comes into force: 定于2024年3月1日施行."""

from __future__ import annotations

import re

from kg.extract.laws.anaphora import Memory
from kg.extract.laws.items import Item
from kg.extract.laws.patterns import EFFECTIVE
from kg.extract.laws.titles import title_of
from kg.extract.work import Found, Work
from kg.model.facts import LawEventFact
from kg.model.outline import Sentence

_DIGITS = "零一二三四五六七八九"
_OF_ALL = re.compile(r"[,;》](?:[^,。;:分]{0,8})?(?:均|都)|^(?:均|都)")
_REACH = 60
_LEANING = re.compile(r"(?:^|[,。;])(?:该|这部|本|此)?(?:条例|法规|办法|规定)?[^,。;]{0,6}$")


def effective(work: Work, sentence: Sentence, memory: Memory) -> list[Found]:
    """The dates of coming into force said in a sentence, of the law named last before them."""
    found: list[Found] = []
    if work.text.find("月", sentence.start, sentence.end) < 0:
        return found
    for m in EFFECTIVE.pattern.finditer(work.text, sentence.start, sentence.end):
        law = memory.last(sentence.start, m.start()) or _from_before(work, sentence, m.start(), memory)
        if law is None or work.outline.damaged(m.start(), m.end()):
            continue
        between = work.text[max(law.end, m.start() - _REACH) : m.end()]
        of_all = "分别" not in between and _OF_ALL.search(between)
        laws = memory.between(sentence.start, m.start()) if of_all else []
        found += [_fact(work, sentence, each, m) for each in laws or [law]]
    return found


def _from_before(work: Work, sentence: Sentence, at: int, memory: Memory) -> Item | None:
    leaning = _LEANING.search(work.text[max(sentence.start, at - 40) : at])
    return memory.last(max(0, sentence.start - 160), at) if leaning else None


def _fact(work: Work, sentence: Sentence, law: Item, m: re.Match[str]) -> Found:
    home = work.home(m.start())
    return work.fact(
        LawEventFact, m.start(), m.end(), rule="law.effective.date", law=law.law,
        full=title_of(law, "enact", home).full, event="effective", status=sentence.status,
        period=work.period(sentence.status, m.start()), actor=home.body or None, date=_date(m, home.period),
    )  # fmt: skip


def _date(m: re.Match[str], period: str | None) -> str | None:
    """YYYY-MM-DD; 今年 is the year of the report, an unnamed year stays unknown."""
    this_year = period if period and len(period) == 4 and re.search("[今当同]年", m.group()) else None
    year = m["year"] or this_year
    return f"{year}-{_number(m['month']):02d}-{_number(m['day']):02d}" if year else None


def _number(numeral: str) -> int:
    if numeral.isdigit():
        return int(numeral)
    tens, ten, ones = numeral.rpartition("十")
    return (_DIGITS.index(tens) if tens else 1) * 10 * bool(ten) + (_DIGITS.index(ones) if ones else 0)

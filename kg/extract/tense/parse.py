"""When an act is done: what its sentence says before it outweighs the part of the report it stands in.

A review speaks of what is meant (``将开展…``, ``明年,…``), a plan of what was done (``去年,…``, ``在去年…的基础上``);
a clause may name a year of its own (``2017年,制定…``), deny the act (``尚未制定``) or only suppose it (``如果…``).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from kg.extract.tense import patterns as p
from kg.extract.tense.turns import dated, planned, years
from kg.extract.work import Home, Work
from kg.model.outline import Status

LONGEST = 600  # characters of a sentence read as a whole; in a longer one only those around the act are
REACH, AHEAD = 160, 60


class Tense(NamedTuple):
    """When an act is done.

    ``status`` is None where no cue says other than the section; ``year`` is the year named for the act;
    ``void`` is true of an act denied or supposed, which is no fact.
    """

    status: Status | None = None
    year: str | None = None
    void: bool = False


class Cue(NamedTuple):
    """A word that says when what follows is done: its kind, where it begins in its run, the word or year, the month."""

    kind: str
    start: int
    word: str
    part: str


def tense(work: Work, act: int, stop: int | None = None, topic: int | None = None) -> Tense:
    """What its sentence says of when the act at ``act`` (a view position) is done.

    ``stop`` is where the run that shows the act ends, ``topic`` where its object does: the words before the act
    count, and those between an object and a verb that follows it (``围绕A,拟开展…``, ``在听取A报告的基础上,开展…``).
    """
    text, sentence = work.text, work.sentence(act)
    start, end = sentence.start, sentence.end
    if end - start > LONGEST:
        start, end = max(start, act - REACH), min(end, act + AHEAD)
    start = max(0, start - 1)
    if _void(text, max(start, act - 40), act) or (stop and p.BLAMED.pattern.match(text, stop)):
        return Tense(void=True)
    cues = [cue for cue in _cues(text[start:end]) if _governs(start + cue.start, act, stop or act, topic)]
    found = _governing(cues, work.home(act), sentence.status) if cues else Tense()
    told = found.status == "plan" and p.DONE.pattern.match(text[act : act + 6])
    return _carried(work, act, Tense() if told else found)


def _carried(work: Work, act: int, found: Tense) -> Tense:
    """What the opening of the paragraph adds: a plan where the sentence says no other, the year of a chronicle."""
    if found.status != "done" and not found.year and (plan := planned(work, act)) is not None:
        return Tense("plan", plan.period)
    year = None if found.year else dated(work, act)
    return found._replace(year=year) if year else found


def _governs(cue: int, act: int, stop: int, topic: int | None) -> bool:
    """Whether a cue stands before the verb of an act."""
    return cue < act or (topic is not None and topic <= cue < stop)


def period(work: Work, found: Tense, status: str | None, act: int) -> str | None:
    """The period of an act: the year its clause names, else that of the report or of the plan."""
    return found.year or work.period(status, act)


def _void(text: str, start: int, act: int) -> bool:
    """Whether the words right before an act deny it or suppose it."""
    denied = p.DENIED.pattern.search(text, max(start, act - 12), act)
    return (denied or p.SUPPOSED.pattern.search(text, start, act)) is not None


@lru_cache(maxsize=8)
def _cues(run: str) -> tuple[Cue, ...]:
    """The cues of a sentence, which stands with the character before it."""
    return tuple(_cue(m) for m in p.CUE.pattern.finditer(run))


def _cue(m: re.Match[str]) -> Cue:
    kind = next(k for k in ("ground", "intent", "past", "year", "ahead", "now") if m[k])
    return Cue(kind, m.start(kind), years(m) if kind == "year" else m[kind], m["part"] or "")


def _governing(cues: list[Cue], home: Home, section: Status) -> Tense:
    """What the last cue that still governs says; 今年, 继续 and 基础上 end what was said before."""
    found = Tense()
    for cue in cues:
        if cue.kind in ("ground", "now"):
            goes_on = cue.kind == "now" and found.status == "plan" and cue.word[0] not in "今本"
            found = found if goes_on else Tense()
        elif cue.kind == "intent":
            found = Tense("plan", found.year if found.status != "done" else None)
        elif cue.kind == "past":
            found = Tense("done", None if section == "plan" else _before(home, cue.word))
        elif cue.kind == "ahead":
            found = Tense("plan", _next(home, cue.word))
        else:
            found = _of_year(cue.word, cue.part, home, section)
    return found


def _next(home: Home, word: str) -> str | None:
    """明年 is the year after the one reported; 今后 and 下一步 leave the plan's period."""
    if home.period is None or not home.period.isdigit() or word not in ("明年", "来年"):
        return None
    return str(int(home.period) + 1)


def _before(home: Home, word: str) -> str | None:
    """上年 is the year before the one reported, 去年 too where the text tells of the year it was written in."""
    if home.period is None or not home.period.isdigit() or word.startswith("在"):
        return None
    own = home.date is not None and home.date.startswith(home.period)
    earlier = word.endswith(("上年", "上年度")) or (own and word.endswith("去年"))
    return str(int(home.period) - 1) if earlier else None


def _of_year(year: str, part: str, home: Home, section: Status) -> Tense:
    """Years named at the head of a clause: the plan's, of the reported time or before it, or beyond."""
    if year == home.plan_period and (section == "plan" or (year != home.period and not part)):
        return Tense("plan", year)
    if home.period is None or year[-4:] > home.period[-4:]:
        return Tense("plan" if section == "plan" else None, year)
    return Tense("done", year)

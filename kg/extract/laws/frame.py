"""Who does it, when it counts, and with whom: the context of an act."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from kg.extract.laws.nation import maker
from kg.extract.laws.patterns import PARTNERS, PLAN
from kg.extract.laws.scene import Act
from kg.extract.tense.parse import period, tense
from kg.extract.work import Mention, Work

_DOERS = frozenset(
    {"congress", "standing_committee", "special_committee", "government", "department", "party_committee", "cppcc"}
)
_NOT_DOER = re.compile(
    r"(?:向|配合|协助|会同|根据|按照|与|同|对|督促|支持|推动|听取|受|邀请|组织|和|、|在|关于|指导|参与|促进|促使|接受|建议)$"
)
_RESOLVED = re.compile(
    r"今后一年|新的一年[里,]|今年[^,。;]{0,4}将|(?:今年|年内|明年|常委会|我们|本届|[,。;]|^)[^,。;]{0,6}(?:拟(?!定|订)|力争|争取|计划(?=制定|修|出台|审议|开展|检查|对)|将(?=制定|修|出台|审议|开展|检查|对))"
    r"|(?<![主重需必首紧])要(?=抓紧|加紧|加快|尽快|继续|着手|争取|制定|修改|修订|审议|出台|开展|检查)"
)
_YEAR = re.compile(r"(?:在)?(\d{4})年[,]")
_REACH = 200
_VERB = 2  # 要, 将 are told by the verb behind them
_BY = re.compile(r"(?:经|由|被|获|获得|报|报请|提请|上报|报经)$")


class Frame(NamedTuple):
    """The context keys of a law event; ``void`` is true where the text denies or only supposes it."""

    status: str
    period: str | None
    actor: str | None
    partners: tuple[str, ...] | None
    void: bool = False


def frame(work: Work, act: Act, clause_start: int) -> Frame:
    """Status, period, actor and partners of an act whose clause begins at ``clause_start``."""
    here, when = work.sentence(act.start), tense(work, act.start, act.end)
    status = when.status or ("plan" if _opens_the_plan(work, here.start) else here.status)
    cue = PLAN.pattern.search(work.text, clause_start, max(act.start, clause_start))
    sentence = max(work.sentence(act.start).start, act.start - _REACH)
    if (
        act.plan
        or (cue and act.start - cue.end() < 24)
        or (when.status != "done" and _RESOLVED.search(work.text, sentence, max(sentence, act.start + _VERB)))
    ):
        status = "plan"
    actor = doer(work, act, clause_start) or work.home(act.start).body or maker(work, act.start)
    partners = _partners(work, act, clause_start, actor)
    return Frame(status, period(work, when, status, act.start), actor, partners, when.void)


def _opens_the_plan(work: Work, start: int) -> bool:
    """Whether the sentence begins with the year of the plan, a year later than the one reported: 2013年,修改…."""
    home = work.home(start)
    year = _YEAR.match(work.text, start)
    return year is not None and home.plan_period == year[1] and home.period != year[1]


def mentions_between(work: Work, start: int, end: int) -> list[Mention]:
    """The mentions inside ``start:end``, found by bisection; mentions are in the order of the text."""
    low = bisect_left(work.mentions, start, key=lambda m: m.start)
    found = []
    for mention in work.mentions[low:]:
        if mention.start >= end:
            break
        if mention.end <= end:
            found.append(mention)
    return found


def doer(work: Work, act: Act, clause_start: int) -> str | None:
    """The one body named as subject before the verb, or behind 经, 由, 被."""
    for mention in reversed(mentions_between(work, clause_start, max(act.start, act.end))):
        before = work.text[max(clause_start, mention.start - 6) : mention.start]
        if len(mention.names) != 1 or mention.types[0] not in _DOERS:
            continue
        if mention.end <= act.start and not _NOT_DOER.search(before) and not PARTNERS.pattern.search(before):
            return mention.names[0]
        if mention.start > act.start and _BY.search(before):
            return mention.names[0]
    return None


def _partners(work: Work, act: Act, clause_start: int, actor: str | None) -> tuple[str, ...] | None:
    m = PARTNERS.pattern.search(work.text, clause_start, act.end)
    if m is None:
        return None
    names = [name for mention in mentions_between(work, m.end(), act.end) for name in mention.names if name != actor]
    return tuple(dict.fromkeys(names)) or None

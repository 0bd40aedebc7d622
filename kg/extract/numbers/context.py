"""Whose figure it is, of what time, and whether it is done, planned or a stock."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from kg.extract.numbers import patterns as p
from kg.extract.numbers import setting_patterns as q
from kg.extract.numbers.clauses import REACH
from kg.extract.numbers.figures import Figure
from kg.extract.numbers.numerals import value
from kg.extract.tense.parse import Tense, tense
from kg.extract.tense.patterns import SPAN
from kg.extract.tense.turns import years
from kg.extract.work import Home, Mention, Work
from kg.model.facts import FactStatus, Scope
from kg.model.outline import Sentence

# What follows a body's name where the body is not the doer of the clause.
ACT = re.compile(p.VERB)
NO_DOER = re.compile(
    r"[的、和与及等)”\d第一二三四五六七八九十两]|成员|组成人员|委员|代表|副?主任|领导|干部|工作|机关|副?主席|党组成员|常委|全体|会议|讲话|精神|要求|部署|决策|中心"
    r"|关于|(?:常务)?副?(?:[省市州县区旗乡镇院部局厅处]长|检察长|秘书长|书记)|负责人|办理|承办|交办|转办"
)
# The congress is the doer where its own sitting is told of: 第八届人民代表大会第一次会议召开,到会代表386名.
SITS = re.compile(
    r"第?[一二三四五六七八九十\d]{1,3}次(?:全体)?会议(?:[于在][^,。;]{2,30}?)?(?:胜利|隆重|如期)?(?:召开|举行|开幕)"
)
# A body urged to act is the doer to the end of its clause: 责成县人民政府查处案件126起.
URGED = re.compile(r"(?:责成|督促|敦促|促使)$")
STOP = re.compile("[,;:。]")
# Parts of a body whose figures stay with the body.
NO_ORGAN = ("主任会议", "委员长会议", "主席会议", "中心组", "小组", "党支部")
# The year of the figure itself: 由2017年的62.3%上升到2021年的89.5%.
OWN_YEAR = re.compile(r"((?:19|20)\d\d|[一二][〇○零一二三四五六七八九]{3})年的$")
LAST_YEARS = re.compile(r"上年的?$")  # 比上年35件增加5件
NEARER = re.compile(r"[,;。](?:今年|去年|本年|明年)")  # a time named after the year that opens the sentence
BEFORE_DOER = re.compile(
    r"(?:^|[,;:。!?\n])(?:(?:20|19)\d\d年|全年|去年|今年|一年来|五年来|期间|同时|其中|此外|随后|会前|会后|为此|据此|目前)?,?$"
)


class Setting(NamedTuple):
    """The context of a figure."""

    subject: str | None
    status: FactStatus
    period: str | None
    scope: Scope


class Settings:
    """The contexts of one document's figures."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self.mentions = sorted(work.mentions, key=lambda m: m.start)
        self.starts = [m.start for m in self.mentions]

    def of(self, figure: Figure, clause: tuple[int, int], sentence: Sentence) -> Setting:
        """The context of one figure."""
        text, home = self.work.text, self.work.home(figure.start)
        said = text[clause[0] : clause[1]]
        opening = max(sentence.start, figure.start - REACH)
        before = text[opening : figure.start]
        when = tense(self.work, figure.start)
        status = self._status(figure, said, before, sentence, when)
        period = self._period(figure, opening, status, before, when)
        scope = self._scope(before, said, home, status)
        if scope == "year" and period and "/" in period:
            scope = "term"  # 五年来 in the report of one year
        return Setting(self._subject(figure, opening, home), status, period, scope)

    def _status(self, figure: Figure, said: str, before: str, sentence: Sentence, when: Tense) -> FactStatus:
        text = self.work.text
        if figure.unit == "年" and q.LASTING.pattern.search(text, max(0, figure.start - 4), figure.end):
            return "state"
        carrier = q.CARRIER.pattern.search(
            text, max(sentence.start - 1, figure.start - 90), min(sentence.end, figure.start + 90)
        )
        if (carrier and carrier.start() <= figure.start < carrier.end()) or q.STATE.pattern.search(said):
            return "state"
        if q.STATE.pattern.search(before) and not ACT.search(said):  # 现有党组织28个,党员1026名
            return "state"
        if sentence.status == "done":
            planned = bool(q.PLANNED.pattern.search(said) or q.DESIGNED.pattern.search(said))
            planned = planned or ("立法规划" in before and q.SCHEDULED.pattern.search(before) is not None)
            meant = when.status == "plan" or (when.status is None and q.PLANNED.pattern.search(before))
            return "plan" if planned or meant or _ahead(before, self.work.home(figure.start)) else "done"
        told = when.status == "done" or q.PAST.pattern.search(said)
        return "done" if told and not q.PLANNED.pattern.search(said) else sentence.status

    def _scope(self, before: str, said: str, home: Home, status: FactStatus) -> Scope:
        if q.FIVE_YEAR_LIST.pattern.search(before):
            return "term"
        if status == "state" or q.CUMULATIVE.pattern.search(before) or q.CUMULATIVE.pattern.search(said):
            return "cumulative"
        return home.scope

    def _period(self, figure: Figure, opening: int, status: FactStatus, before: str, when: Tense) -> str | None:
        """A year or 五年来 that opens the sentence or a clause before the figure; else that of the report or plan."""
        if status == "plan" and q.FIVE_YEAR_LIST.pattern.search(before):
            return None
        text, start = self.work.text, max(0, opening - 1)
        reported = self.work.home(figure.start).period
        if own := OWN_YEAR.search(text, max(start, figure.start - 8), figure.start):
            return str(value(own[1]))
        if reported and reported.isdigit() and LAST_YEARS.search(text, max(start, figure.start - 4), figure.start):
            return str(int(reported) - 1)
        named = [m for m in q.CLAUSE_YEAR.pattern.finditer(text, start, figure.start) if not m["since"]]
        if named and not NEARER.search(text, named[-1].end(), figure.start):
            year = years(named[-1])
            if status != "plan" or reported is None or year > reported[-4:]:
                return year
        period = when.year or self.work.period(status, figure.start)
        span = SPAN.pattern.search(text, start, figure.start)
        if span is None or status == "plan" or period is None or not period.isdigit():
            return period
        return f"{int(period) - int(value(span['years']) or 1) + 1}/{period}"  # 五年来 in the report of one year

    def _subject(self, figure: Figure, opening: int, home: Home) -> str | None:
        """The body named as the doer nearest before the figure in its sentence, else the reporting body."""
        lo = bisect_left(self.starts, opening)
        hi = bisect_right(self.starts, figure.start)
        for mention in reversed(self.mentions[lo:hi]):
            if self._doer(mention, opening, figure):
                return mention.names[0]
        return home.body or None

    def _doer(self, mention: Mention, opening: int, figure: Figure) -> bool:
        text = self.work.text
        if mention.names[0].endswith(NO_ORGAN):
            return False
        if len(mention.names) != 1 or mention.end > figure.start:
            return False
        if NO_DOER.match(text, mention.end) and not SITS.match(text, mention.end):
            return False
        if text[figure.start - 1] == "的":  # 人代会票决出的十件实事: the doer of an attribute only
            return False
        if URGED.search(text, max(opening, mention.start - 2), mention.start):
            return STOP.search(text, mention.end, figure.start) is None
        return BEFORE_DOER.search(text, max(opening, mention.start - 12), mention.start) is not None or (
            mention.start == opening
        )


def _ahead(before: str, home: Home) -> bool:
    """Whether a year beyond the reporting period is named as the target (到2030年)."""
    target = q.TARGET.pattern.search(before)
    return target is not None and home.period is not None and target["year"] > home.period[-4:]

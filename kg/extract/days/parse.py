"""What the patterns of named days mean: which day, on which date, and what is done with it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.days.patterns import DAY, ENDING, QUOTED, WHEN
from kg.extract.documents.phrase import clause_start, headline, in_order
from kg.extract.work import Found, Work
from kg.model.facts import DayFact

SET = re.compile(r"(?:设立|设定|确定|设|定)(?:为|了)?$")
NOT_A_DAY = re.compile(
    r"^(?:接待|接访|活动|开放|宣传|主题|纪念)[日周]$|工作日|双休日|节假日|休息日|假日|生日|昔日|往日|平日|终日|每日|次日|即日|当日|今日|明日|近日|日日|环节|季节|情节|细节|调节|关节"
    r"|礼节|章节|[一两二三四五六七八九十每本上下首\d]周$|四周$|《|》"
)
SLASH = re.compile(r"^(\d{1,2})[·.](\d{1,2})")
BEFORE = re.compile(r"(\d{1,2}月\d{1,2}日)(?:的|是)?$")
YEARLY = re.compile(r"^每年的?")
DIGITS = "〇一二三四五六七八九"
MONTH_DAY = re.compile(r"^([\d一二三四五六七八九十]{1,3})月([\d一二三四五六七八九十]{1,3})日$")
LEADS = re.compile(
    r"^(?:.*(?:关于|规定|明确|作出|本[省市县区州旗盟]|结合|借助|利用|围绕|开展|组织|举行|举办|设立|坚持|完善|落实|通过|每年|抓好|做好|办好|深化|纪念|庆祝|迎接|参加|实行|建立|以|在|将)(?=.{3,}))?"
    r"(?:\d{1,2}月)?(?:\d{1,2}日|日)?(?:第[\d一二三四五六七八九十百]{1,4})?(?:个(?=.{3}))?"
    r"(?:扎实|深入|认真|首次|主任会议成员|常委会主任(?!接待日|接访日)|常委会领导|主任(?!接待日|接访日)|副主任|领导|继续|每月)*"
)


def find(work: Work) -> list[Found]:
    """The named days and weeks of one text, once an article, where it is first said when they are."""
    first: dict[tuple[int, str], Found] = {}
    quoted = {m.end("name") for m in QUOTED.pattern.finditer(work.text)}
    for rule, hit in _hits(work.text):
        if rule == DAY.id and hit.end("name") in quoted:
            continue
        name, start = _name(hit, rule == DAY.id)
        if not name or work.outline.damaged(*hit.span()) or headline(work.sentence(hit.start())):
            continue
        key = work.sentence(start).article, re.sub(r"[“”]", "", name)
        if key not in first or not _dated(first[key]):
            new = _fact(work, name, (start, hit.end()), rule, hit_date(hit))
            first[key] = new if key not in first or _dated(new) else first[key]
    return in_order(first.values())


def _dated(found: Found) -> bool:
    return isinstance(found.fact, DayFact) and found.fact.date is not None


def _hits(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    """The hits of the rules with the rule's id: quoted names, then names by their kind."""
    for hit in QUOTED.pattern.finditer(text):
        yield QUOTED.id, hit
    for ending in ENDING.pattern.finditer(text):
        named = DAY.pattern.search(text, max(0, ending.start() - 22), ending.end())
        if named:
            yield DAY.id, named


def hit_date(hit: re.Match[str]) -> str | None:
    """The date that stands with the name itself: “12·4”国家宪法日."""
    written = hit.groupdict().get("date") or (m.group() if (m := SLASH.match(hit["name"])) else None)
    return _month_day(written) if written else None


def _just_before(text: str, start: int) -> str | None:
    """The date right before a name: 3月12日植树节."""
    written = BEFORE.search(text, max(0, start - 8), start)
    return written[1] if written else None


def _fact(work: Work, name: str, span: tuple[int, int], rule: str, when: str | None) -> Found:
    opening = clause_start(work.text, span[0], 40, ",;。:\n")
    before = work.text[opening : span[0]]
    dated = WHEN.pattern.search(before)
    when = dated["when"] if dated else when or _just_before(work.text, span[0])
    made = SET.search(before) or (dated and (dated["act"] or dated["set"]))
    date = _month_day(YEARLY.sub("", when)) if when else None
    return work.fact(DayFact, *span, rule=rule, name=name, date=date, event="设立" if made else None)


def _name(hit: re.Match[str], named: bool) -> tuple[str, int]:
    """The name of a day without the verb that runs into it, and where it begins; empty where it is none."""
    name, start = hit["name"], hit.start()
    if named:
        lead = LEADS.match(name)
        cut = lead.end() if lead else 0
        name, start = name[cut:], hit.start("name") + cut
    else:
        name = re.sub(r"^\d{1,2}[·.]\d{1,2}", "", name)
    if len(name) < 3 or NOT_A_DAY.search(name):
        return "", start
    return name, start


def _month_day(when: str) -> str:
    """``5月10日`` and ``12·4`` as MM-DD, anything else in the words of the text."""
    hit = MONTH_DAY.match(when) or SLASH.match(when)
    return f"{_number(hit[1]):02}-{_number(hit[2]):02}" if hit else when


def _number(numeral: str) -> int:
    """A month or day as a number: ``10``, ``十``, ``二十五``."""
    if numeral.isdecimal():
        return int(numeral)
    tens, ten, ones = numeral.rpartition("十")
    return (DIGITS.find(tens) if tens else 1) * 10 * bool(ten) + (DIGITS.find(ones) if ones else 0)

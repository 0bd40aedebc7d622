"""When a report was given, and over which years it looks back and ahead."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from kg.extract.report.patterns import (
    DATED,
    DAY,
    DONE_YEAR,
    FULL_SITTING,
    ONE_YEAR,
    PLAN_YEAR,
    SITTING,
    SPAN,
    TERM,
    VOLUME,
    YEAR,
    YEARBOOK,
)

_DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0, "O": 0, "十": 10}
_CHINESE_YEAR = re.compile(r"(?:一九|二[〇○零O])[〇○零O一二三四五六七八九]{2}(?=年)")
_MONTH = re.compile(r"年([0-9一二三四五六七八九十]{1,2})月$")
_OPENING = re.compile(r"(?:^|\n)(?:【[^】\n]*】)?((?:19|20)\d\d)年(?:以来)?,")
_COUNT = {"三": 3, "四": 4, "五": 5}
_HEADING = 45
_HEAD = 600
_HEADED = re.compile(rf"{YEAR}年(?:度|的|常委会|人大)?的?(?:主要|重点|总体)?(?:工作|任务|履职)")
"""What makes a short line a heading over the work of a year."""
_GIVEN = re.compile(r"受[^\n。,]{2,30}委托[^\n。]{0,30}报告工作|委托,?向大会(?:报告|作)")
_FIRST_MONTHS = 4
"""Reports given up to this month never report on their own year."""
_SPRING = 6
"""Reports given up to this month look back on the year before."""

MILESTONES = {
    "改革开放和现代化建设新局面": 1986,
    "邓小平南方谈话": 1992,
    "党的十四大": 1992,
    "党的十五大": 1997,
    "党的十六大": 2002,
    "党的十七大": 2007,
    "党的十八大": 2012,
    "党的十九大": 2017,
    "第七个五年法治宣传教育": 2016,
    "第八个五年法治宣传教育": 2021,
    "全过程人民民主": 2021,
    "党的二十大": 2022,
    "二十届三中全会": 2024,
    "二十届四中全会": 2025,
}
"""Words that did not exist before a year: a text that uses them is not older."""


class Years(NamedTuple):
    """``period`` and ``plan`` as the records write them; ``inferred`` when no heading or date says so.

    ``misread`` is a heading whose year the date of the report contradicts, empty where none is.
    """

    period: str | None
    plan: str | None
    inferred: bool
    misread: str = ""


def chinese(word: str) -> int:
    """A small ordinal, Arabic or Chinese: 十六 → 16, 二十 → 20, 12 → 12."""
    if word.isdigit():
        return int(word)
    tens, ten, ones = word.rpartition("十")
    if not ten:
        return int("".join(str(_DIGITS[c]) for c in word))
    return (_DIGITS[tens] if tens else 1) * 10 + (_DIGITS[ones] if ones else 0)


def full_date(m: re.Match[str]) -> str:
    """A match of :data:`DATED` as YYYY-MM-DD, or YYYY where no day is given."""
    if m["only"]:
        return "".join(str(_DIGITS.get(c, c)) for c in m["only"])
    if m["year"]:
        return f"{m['year']}-{int(m['month']):02d}-{int(m['day']):02d}"
    year = "".join(str(_DIGITS.get(c, c)) for c in m["cyear"])
    return f"{year}-{chinese(m['cmonth']):02d}-{chinese(m['cday']):02d}"


def delivery(head: str) -> tuple[str | None, tuple[int, int] | None]:
    """The date in a masthead: a full one, or only its month and day."""
    best = next((m for m in DATED.pattern.finditer(head) if _tells(head, m)), None)
    if best:
        month = _MONTH.search(best[0]) if best["only"] else None
        return full_date(best), (chinese(month[1]), 0) if month else None
    day = DAY.pattern.search(head[:500])
    return (None, (int(day["month"]), int(day["day"]))) if day else (None, None)


def _tells(head: str, m: re.Match[str]) -> bool:
    """Whether a date is that of the report: beside the session, or in a short line or brackets near the top.

    The day a law takes effect is not: ``自2024年3月1日起施行``.
    """
    if head.startswith(("起", "施行", "正式施行"), m.end()):
        return False
    line_end = head.find("\n", m.end())
    near = head[max(0, m.start() - 12) : m.end() + 60 if line_end < 0 else min(m.end() + 60, line_end)]
    line_start = head.rfind("\n", 0, m.start()) + 1
    short = (len(head) if line_end < 0 else line_end) - line_start < 30
    return "会议" in near or (m.start() < 400 and (short or head[m.start() - 1] == "("))


def years(text: str, head: str, headings: list[str], date: str | None, month: int | None, county: bool) -> Years:
    """The reporting and plan periods of an article.

    ``headings`` are its headings or short lines, ``date`` and ``month`` what the masthead gives; ``county`` tells
    whose calendar of terms to use where a review of a term names no year.
    """
    text, head, headings = arabic(text), arabic(head), [arabic(line) for line in headings]
    if _current(head):
        return _of_its_year(text, date, month)
    trusted = _trusted(headings, date, month)
    misread = next((line for line in headings if line not in trusted and _HEADED.search(line)), "")
    return _reported(text, head, trusted, date, month, county)._replace(misread=misread)


def _reported(text: str, head: str, headings: list[str], date: str | None, month: int | None, county: bool) -> Years:
    """The periods that headings, a date or the text tell."""
    plan = _first(PLAN_YEAR.pattern, headings)
    done = _done_year(headings, plan)
    delivered = _delivered(date, month, plan, done)
    if span := _term(text, head, headings, delivered, county, of_one_year=done is not None):
        return Years(span[0], plan or _next(span[0]) if plan or delivered else None, span[1])
    if done or plan:
        period = done or str(int(plan or 0) - 1)
        ahead = str(int(period) + 1)
        return Years(period, plan or (ahead if date or _has_plan(text, int(ahead)) else None), False)
    if delivered:
        return Years(str(delivered - 1), str(delivered), not ONE_YEAR.pattern.search(head))
    return _guess(text, month)


def _trusted(headings: list[str], date: str | None, month: int | None) -> list[str]:
    """The headings whose years the date of the report allows; all, where two of them agree against it."""
    if date is None:
        return headings
    plan = _first(PLAN_YEAR.pattern, headings)
    done = _done_year(headings, plan)
    if plan and done and int(plan) == int(done) + 1:
        return headings
    spring = int(date[5:7] or month or "12") <= _FIRST_MONTHS
    return [line for line in headings if _allowed(line, int(date[:4]), spring)]


def _allowed(line: str, given: int, spring: bool) -> bool:
    """Whether a heading over one year fits a report of the year ``given``: no more than a year off, and in spring
    not that year itself as the one reported.
    """
    if m := PLAN_YEAR.pattern.search(line):
        return abs(int(m["year"]) - given) <= 1
    m = None if SPAN.pattern.search(line) else DONE_YEAR.pattern.search(line)
    return m is None or given - 1 <= int(m["year"]) <= given - spring


def arabic(text: str) -> str:
    """The text with its years in Arabic digits, as long as before: 一九九八年 → 1998年."""
    return _CHINESE_YEAR.sub(lambda m: "".join(str(_DIGITS[c]) for c in m[0]), text)


def _current(head: str) -> bool:
    """Whether the article tells of its own year: news of a sitting of the committee, a yearbook or a gazetteer.

    Papers put labels into 【】 as well; one that tells of a report given in its place looks back.
    """
    top = head[:200]
    if VOLUME.pattern.search(top):
        return True
    if _GIVEN.search(head[:400]):
        return False
    return bool(YEARBOOK.pattern.search(top) or (SITTING.pattern.search(top) and not FULL_SITTING.pattern.search(top)))


def _of_its_year(text: str, date: str | None, month: int | None) -> Years:
    if date:
        return Years(date[:4], None, True)
    named = Counter(re.findall(r"(?<!\d)((?:19|20)\d\d)年(?!代)", text))
    if not named:
        return Years(None, None, True)
    if month is None:
        return Years(min(named, key=lambda y: (-named[y], y)), None, True)
    newest = max(named)
    accounts = len(re.findall(newest + r"年(?:度|省|市|州|县|区|旗|本级|级|地方|财政){0,4}(?:决算|预算执行)", text))
    return Years(str(int(newest) + (accounts == named[newest])), None, True)


def _first(pattern: re.Pattern[str], lines: list[str]) -> str | None:
    for line in lines:
        if m := pattern.search(line):
            return str(m["year"])
    return None


def _done_year(headings: list[str], plan: str | None) -> str | None:
    for line in headings:
        if PLAN_YEAR.pattern.search(line):
            continue
        m = DONE_YEAR.pattern.search(line)
        if m and (plan is None or int(m["year"]) < int(plan)):
            return str(m["year"])
    return None


def _delivered(date: str | None, month: int | None, plan: str | None, done: str | None) -> int | None:
    """The year after the last one reported: a report of the autumn closes its own year."""
    if date:
        return int(date[:4]) + (int(date[5:7] or month or "1") > _SPRING)
    return int(plan) if plan else int(done) + 1 if done else None


def _has_plan(text: str, year: int = 0) -> bool:
    tail = text[len(text) // 2 :]
    return f"{year}年" in tail or any(
        word in tail for word in ("今年", "新的一年", "主要任务", "工作安排", "工作打算", "下一步", "总体要求")
    )


def _next(period: str) -> str:
    return str(int(period[-4:]) + 1)


def _term(
    text: str, head: str, headings: list[str], delivered: int | None, county: bool, *, of_one_year: bool
) -> tuple[str, bool] | None:
    """The years of a review of several years, and whether they are inferred.

    A short sentence among the headings (``近三年来,累计培训代表900人次。``) names no review, nor do the words of the
    opening where a heading names the one year reported.
    """
    opening = head[:600]
    m = next((m for line in headings if (m := TERM.pattern.search(line)) and not line.endswith("。")), None)
    if m is None and not of_one_year:
        m, one = TERM.pattern.search(opening), ONE_YEAR.pattern.search(head)
        m = m if m and (one is None or m.start() < one.start()) else None
    if m is None:
        return None
    for line in [*headings, opening]:
        if span := SPAN.pattern.search(line):
            return f"{span['first']}/{span['last']}", False
    length = _COUNT.get(m["count"] or m["past"] or "五", 5)
    last = delivered - 1 if delivered else _term_end(text, county)
    return (f"{last - length + 1}/{last}", delivered is None) if last else None


def _term_end(text: str, county: bool) -> int | None:
    """The last year of the first five-year term that the newest milestone of the text fits."""
    newest = max((year for word, year in MILESTONES.items() if word in text), default=None)
    named = [int(y) for y in re.findall(r"(?<!\d)((?:19|20)\d\d)年", text)]
    newest = max([newest or 0, *named])
    if newest < 1990:
        return None
    anchor = 2021 if county else 2022
    return anchor + -((anchor - newest) // 5) * 5


def _guess(text: str, month: int | None) -> Years:
    """Without a dated masthead: the year of the opening words or ``2023年以来``; the newest year less one in spring;
    else the year named most."""
    if m := _OPENING.search(text[:_HEAD]):
        return Years(m[1], str(int(m[1]) + 1) if _has_plan(text, int(m[1]) + 1) else None, True)
    if m := re.search(r"(?<!\d)((?:19|20)\d\d)年以来", text):
        return Years(m[1], str(int(m[1]) + 1), True)
    named = Counter(re.findall(r"(?<!\d)((?:19|20)\d\d)年(?!代)", text))
    if not named:
        return Years(None, None, True)
    if month is not None and month <= _SPRING:
        newest = max(int(y) for y in named if int(y) < 2100)
        newest += _told(text, newest)
        return Years(str(newest - 1), str(newest), True)
    period = min(named, key=lambda y: (-named[y], y))
    return Years(period, str(int(period) + 1) if _has_plan(text, int(period) + 1) else None, True)


def _told(text: str, year: int) -> bool:
    """Whether the newest year of a text is the one it looks back on: ``2023年,市人大常委会听取…``, no plan of it."""
    ahead = re.search(
        rf"{year}年(?:[^,。\n]{{0,8}}(?:任务|安排|打算|计划|目标|重点|思路)|[,]?[^,。\n]{{0,8}}(?:将|要))", text
    )
    return f"{year}年," in text and ahead is None


def short_lines(text: str) -> list[str]:
    """The lines short enough to be headings."""
    return [line for line in text.split("\n") if 4 <= len(line) <= _HEADING]

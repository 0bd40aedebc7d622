"""What a heading or an opening sentence says of the text below it: review or plan."""

from __future__ import annotations

import re

from kg.lexicon.headings import heading_words
from kg.model.outline import Role
from kg.text import headings

DIGITS = {c: str(i) for i, c in enumerate("〇一二三四五六七八九")} | {"零": "0", "○": "0"}
YEAR = re.compile(r"(\d{4}|[一二][〇零○一二三四五六七八九]{3})年")
DATE = re.compile(r"(\d{4}|[一二][〇零○一二三四五六七八九]{3})年(\d{1,2}|[一二三四五六七八九十]{1,2})月")
# the 年 of a year at the head of a heading, lost or misread: «2017个的主要任务»
MISREAD_YEAR = re.compile(r"(?<=^\d{4})[^\d年月日、,.:—-]?(?=的?(?:主要|重点)?(?:工作|任务|打算|安排|回顾)|的主要)")
SHORT_HEADING = 12
# Words of intention; not 主要, not «将 … 作为», which tells what was made of something.
INTENT = (
    r"(?:将(?![^,。;]{1,40}(?:作为|列为|纳入|列入|贯穿|转化|融入|摆在|落实到|设为|定为))"
    r"|(?<![主重紧必首次概纲需只])要(?![求点闻素领])|拟|计划(?=[听开制审组召])|准备|打算)"
)
WHOSE_PLAN = rf"(?:常委会|常务委员会|主席团|政协|委员会|人大|工委|我们)[^。,]{{0,10}}?{INTENT}"
FUTURE = r"(?:今年|明年|来年|下一年度?|新的一年里?|新一年|今后(?:一年|几年|五年|一个时期|一段时期)?|未来(?:一年|五年))"
# «各位代表!» before the first words of a paragraph.
GREETING = r"(?:(?:各位|同志)?(?:代表|委员|同志|们)们?[,!:。]?)?在?"
# A heading that lost its line, or half its year, and is glued to the paragraph below: «021年工作安排2021年,…»
GLUED = r"(?:[^。,;:]{0,16}(?:任务|安排|打算|思路|要点))?"
# A paragraph that opens the plan: everything below it is plan until the review begins again.
PLAN_OPENER = re.compile(
    rf"{GREETING}{GLUED}(?:(?:\d{{4}}|[一二][〇零○一二三四五六七八九]{{3}})年|{FUTURE})"
    r"(?!以来|来|上半年|初|底|\d{1,2}月|[一二三四五六七八九十]{1,2}月)"
    rf"[^。]{{0,90}}?(?:(?:总体要求|总体思路|总的要求|基本思路|指导思想|总体安排|总思路|主要任务)(?:是|为|:)|{WHOSE_PLAN})"
)
# «… is the year of …; do this year's work well»: the turn to the plan in two sentences.
PLAN_TURN = re.compile(
    rf"{GREETING}(?:(?:\d{{4}}年|今年|新的一年)[^。]{{0,6}}是[^\n]{{4,160}}?(?:做好|完成|搞好|抓好)"
    r"(?:今年|明年|新的?一年|全年|\d{4}年)[^。]{0,10}(?:工作|任务)"
    rf"|{FUTURE}[^。]{{0,6}}是[^\n]{{4,160}}?(?:{WHOSE_PLAN}|建议(?:着重|重点|抓好|今后|在)))"
)
LACK = r"(?:问题|不足|差距|困难|挑战|薄弱环节|缺点|改进(?:意见|措施))"
PROBLEMS = re.compile(
    rf"(?:.{{0,12}}(?:存在|面临|工作中?)的?)?(?:主要|一些|几个|突出)?的?{LACK}(?:[和与及、](?:主要)?{LACK}){{0,2}}"
)
# Headings that speak of how this year's work went, not of what is to come.
ALREADY = re.compile(r"以来|上半年|(?:完成|落实|执行|开展|进展)?情况$")
YEARS_WORK = re.compile(r"(?:关于)?(?:\d{4}|[一二][〇零○一二三四五六七八九]{3})年度?的?(?:常委会)?工作")
SUBJECT = re.compile(r"(?:对|关于|我[省市州县区旗]|[^,。]{0,16}(?:常委会|常务委员会|政协|委员会|人大|主席团))?的?")
# A sentence that speaks of the next step; the rest of its paragraph does.
NEXT_STEP = re.compile(
    r"(?:下一?步|接下来|下一?阶段|今后(?:的工作中)?|新的一年里?)[,，]|下一?步(?:工作中?)?,?[^。,]{0,12}(?:将|要)"
)
# Session news goes back to what was done after what was called for.
REVIEW_OPENER = re.compile(r"(?:会议|大会|全会)(?:还)?(?:听取|审议|表决|通过|决定|书面|补选|选举)")
# What a meeting or a speaker calls for is to be done, whatever stands around it.
CALL = re.compile(r"(?:会议|大会|全会|[\u4e00-\u9fff]{1,4})(?:强调|要求|号召|希望),")
DIGEST = re.compile(
    r"(?:委员)?(?:提案|建议|议案|建言|社情民意|发言)(?:[^。,]{0,6})?(?:选编|选登|摘编|摘登|选摘|摘要|集萃|汇编|撷英|精选)"
)


def year(text: str) -> int | None:
    """The first year named in a text."""
    m = YEAR.search(text)
    return arabic(m[1]) if m else None


def arabic(digits: str) -> int:
    """A year in Arabic or Chinese digits as a number."""
    return int("".join(DIGITS.get(c, c) for c in digits))


def report_year(text: str) -> int | None:
    """The year an article reports on, by its first date: a report of the first months speaks of the year before."""
    m = DATE.search(text)
    if not m:
        return None
    return arabic(m[1]) - (1 if m[2] in {"1", "2", "3", "4", "5", "01", "02", "03", "04", "05", *"一二三四五"} else 0)


def role_of(heading: str, base: int | None) -> Role:
    """The role of a heading's section; ``base`` is the year the article reports on."""
    numbering = headings.NUMBERED.match(heading)
    text = MISREAD_YEAR.sub("年", heading[numbering.end() :] if numbering else heading)
    if PROBLEMS.fullmatch(text):
        return "problems"
    if _plans(text, base):
        return "plan"
    if _has(text, "achievements", "alone") or YEARS_WORK.fullmatch(text):
        return "achievements"
    if _has(text, "summary", "alone") and len(text) <= 16:
        return "summary"
    return "other"


def _plans(text: str, base: int | None) -> bool:
    named = year(text)
    past = named is not None and base is not None and named <= base
    if past or ALREADY.search(text):
        return False
    if headings.LABEL.match(text) and text.startswith(("目标", "展望", "任务")):
        return True
    if _has(text, "plan", "alone") or (len(text) <= SHORT_HEADING and text in heading_words("plan", "short")):
        return True
    nouns = [w for w in heading_words("plan", "what") if w in text]
    if named is not None and base is not None:
        return bool(nouns)
    bare = text[SUBJECT.match(text).end() :]  # type: ignore[union-attr]
    ahead = named is not None or any(t.startswith(heading_words("plan", "when")) for t in (text, bare))
    return ahead and bool(nouns) and (nouns != ["工作"] or bare.startswith("今后"))


def _has(text: str, role: str, kind: str) -> bool:
    return any(word in text for word in heading_words(role, kind))


def plans_all(title: str, base: int | None) -> bool:
    """Whether everything under a title is plan: a list of work to do, a digest of proposals."""
    return bool(DIGEST.search(title)) or (_plans(title, base) and not _has(title, "achievements", "alone"))


def opens_plan(text: str, base: int | None) -> bool:
    """Whether a paragraph (its first 200 characters suffice) begins the plan of a report."""
    m = PLAN_OPENER.match(text) or PLAN_TURN.match(text)
    if not m:
        return False
    named = year(m[0])
    return named is None or base is None or named > base

"""What a heading or an opening sentence says of the text below it: review or plan."""

from __future__ import annotations

import re

from kg.lexicon.headings import heading_words
from kg.model.outline import Role
from kg.text import headings

DIGITS = {c: str(i) for i, c in enumerate("〇一二三四五六七八九")} | {"零": "0", "○": "0"}
YEAR = re.compile(r"(\d{4}|[一二][〇零○一二三四五六七八九]{3})年")
DATE = re.compile(r"(\d{4}|[一二][〇零○一二三四五六七八九]{3})年(\d{1,2}|[一二三四五六七八九十]{1,2})月")
SHORT_HEADING = 12
# A paragraph that opens the plan: everything below it is plan until the review begins again.
PLAN_OPENER = re.compile(
    r"(?:(?:各位)?(?:代表|委员|同志)们?[,!:。]?)?"
    r"(?:在)?(?:(?P<year>\d{4}|[一二][〇零○一二三四五六七八九]{3})年|今年|明年|来年|下一年度?|(?:在)?新的一年里?|新一年|今后(?:一年|几年|五年|一个时期|一段时期)?|未来(?:一年|五年))"
    r"(?!以来|来|上半年|初|底|\d{1,2}月|[一二三四五六七八九十]{1,2}月)"
    r"[^。]{0,90}?(?:工作(?:的)?(?:总体要求|总体思路|总的要求|基本思路|指导思想|总体安排|总思路|思路|任务|重点)|总体要求|指导思想是|"
    r"(?:常委会|常务委员会|主席团|政协|委员会|人大|我们)[^。,]{0,10}?(?:将|要|拟|计划|应当?))"
)
# «… is the year of …; do this year's work well»: the turn to the plan in two sentences.
PLAN_TURN = re.compile(
    r"(?:\d{4}年|今年|新的一年)[^。]{0,6}是[^\n]{4,160}?(?:做好|完成|搞好|抓好)(?:今年|明年|新的?一年|全年|\d{4}年)[^。]{0,10}(?:工作|任务)"
)
# A sentence that speaks of the next step; the rest of its paragraph does.
NEXT_STEP = re.compile(
    r"(?:下一?步|接下来|下一?阶段|今后(?:的工作中)?|新的一年里?)[,，]|下一?步(?:工作中?)?,?[^。,]{0,12}(?:将|要)"
)
# Session news goes back to what was done after what was called for.
REVIEW_OPENER = re.compile(r"(?:会议|大会|全会)(?:还)?(?:听取|审议|表决|通过|决定|书面|补选|选举)")
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
    text = heading[numbering.end() :] if numbering else heading
    if _has(text, "problems", "alone") and len(text) <= 24:
        return "problems"
    if _plans(text, base):
        return "plan"
    if _has(text, "achievements", "alone"):
        return "achievements"
    if _has(text, "summary", "alone") and len(text) <= 16:
        return "summary"
    return "other"


def _plans(text: str, base: int | None) -> bool:
    named = year(text)
    if named is not None and base is not None and named <= base:
        return False
    if headings.LABEL.match(text) and text.startswith(("目标", "展望", "任务")):
        return True
    if _has(text, "plan", "alone") or (len(text) <= SHORT_HEADING and text in heading_words("plan", "short")):
        return True
    ahead = named is not None and base is not None and named > base
    if not (ahead or named or _has(text, "plan", "when")):
        return False
    nouns = [w for w in heading_words("plan", "what") if w in text]
    return bool(nouns) and (ahead or nouns != ["工作"] or text.startswith("今后"))


def _has(text: str, role: str, kind: str) -> bool:
    return any(word in text for word in heading_words(role, kind))


def opens_plan(text: str, base: int | None) -> bool:
    """Whether a paragraph (its first 200 characters suffice) begins the plan of a report."""
    m = PLAN_OPENER.match(text) or PLAN_TURN.search(text)
    if not m:
        return False
    named = year(m[0])
    return named is None or base is None or named > base

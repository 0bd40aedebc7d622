"""Where the reports of a file begin."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.text import headings, roles
from kg.text.paras import Para

TITLE = re.compile(
    r"[^。,;]{0,40}(?:工作报告|工作的?报告(?:\(.*\))?|会议公报|工作综述|工作概况|履职报告)(?:\(.{1,12}\))?$"
    r"|[^。,;]{2,30}(?:人大|政协|人民代表大会)[^。,;]{0,24}(?:开幕|闭幕|召开|举行)$"
)
LEAD = re.compile(r"\(?本报讯|(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:上午|下午|至|,)?|(?:日前|近日|昨日|昨天|今天)[,上下]")
REPORTING = re.compile(r"(?:\d{4}年)?\d{1,2}月\d{1,2}日[^。]{0,120}?(?:大会|会议)[^。]{0,80}?[作做]了?(?:工作)?报告")
REACH = 4
LEAST = 8


def article_starts(found: Sequence[Para]) -> list[int]:
    """The indices of the paragraphs that begin an article; the first is 0 where there is any paragraph."""
    starts = [0] if found else []
    greeted = False
    for i, para in enumerate(found):
        if para.kind == "aside":
            if not headings.SALUTATION.fullmatch(para.text):
                continue
            if greeted and _has_text(found, starts[-1], i):
                starts.append(_block(found, i, starts[-1]))
            greeted = True
        elif _begins(found, i, starts[-1]):
            starts.append(i)
            greeted = False
    return starts


def _begins(found: Sequence[Para], i: int, start: int) -> bool:
    """Whether a heading or a lead begins a new article after some text of the one that began at ``start``."""
    if found[i].kind == "text":
        return i - start > LEAST and _reports(found, i)
    return _has_text(found, start, i) and _titles(found, i, start)


def _titles(found: Sequence[Para], i: int, start: int) -> bool:
    """Whether a heading after some text is the title of a new article."""
    para = found[i]
    if headings.rank(para.text) is not None or headings.LABELLED.match(para.text):
        return False
    if roles.DIGEST.search(para.text) and len(para.text) <= 24:
        return True
    part = _part(para)
    if para.hashes == 1 and not part and not any(_sections(p) for p in found[start + 1 : i]):
        return True
    ahead = found[i + 1 : i + 1 + REACH]
    if ahead and headings.SUBTITLE.fullmatch(ahead[0].text) and not part:
        return True
    if TITLE.match(para.text):
        return para.hashes > 0 or any(p.kind == "aside" or LEAD.match(p.text) for p in ahead)
    first = next((p for p in found[start:i] if p.kind == "heading"), None)
    alike = first is not None and first.hashes == para.hashes
    return alike and bool(ahead) and ahead[0].kind == "text" and bool(LEAD.match(ahead[0].text))


def _part(para: Para) -> bool:
    """Whether a heading names a part of a report rather than a report."""
    return roles.role_of(para.text, None) in ("plan", "achievements", "problems") and not TITLE.match(para.text)


def _sections(para: Para) -> bool:
    """Whether a heading shows that its one ``#`` marks sections here, so that a damaged one is no title either."""
    return para.kind == "heading" and para.hashes == 1 and (headings.rank(para.text) is not None or _part(para))


def _reports(found: Sequence[Para], i: int) -> bool:
    """Whether a paragraph under no heading leads into a report: «2月4日上午,在…会议上,…作工作报告»."""
    return found[i - 1].kind == "text" and bool(REPORTING.match(found[i].text))


def _has_text(found: Sequence[Para], start: int, i: int) -> bool:
    """Whether an article that began at ``start`` has any text before ``i``."""
    return any(found[j].kind == "text" for j in range(i - 1, max(start, i - 12) - 1, -1))


def _block(found: Sequence[Para], i: int, floor: int) -> int:
    """The first of the headings and asides that stand together above a salutation."""
    while i - 1 > floor and found[i - 1].kind != "text":
        i -= 1
    return i

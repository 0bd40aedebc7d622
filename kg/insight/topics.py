"""Topics of acts: what they are about, stripped of the words that every topic may carry, and how alike two are."""

from __future__ import annotations

import re
from typing import Literal

from kg.lexicon.likeness import alike, bigrams, edits, numerals, plain, shared

How = Literal["equal", "contained", "misprint", "alike"]
# what a topic may open with and not mean less by lacking: whose it is, and how it is urged on
HEAD = re.compile(
    r"^(?:(?:全|我|本)(?:省|自治区|市|州|盟|县|区|旗|镇|乡)(?:的|级|直|本级)?|(?:省|市|县|区)(?:级|直|本级)?(?=[^人政中法检监域场容会际块内外长]..)"
    r"|(?:进一步|持续|深入|积极|扎实|全面)|(?:加快|推进|推动|加强|深化|促进|优化|做好|开展|实施|落实|贯彻)(?=..))+"
)
# what it may close with: 情况, 工作, 的报告 …, as the guidelines strip them, and the noun of carrying something out
TAIL = re.compile(
    r"(?:的?(?:专项|综合|年度)?(?:工作)?(?:报告|汇报|情况.{0,3})"
    r"|的?(?:实施|贯彻|执行|落实|推进|进展|开展|办理|完成|运行)(?:工作)?(?:情况)?|工作|情[^况节]?况?|建设|等|的)$"
)
CERTAIN = 0.8
CONTAINED = 0.6
LIKELY = 0.5
SHORTEST = 4
LONG = 6
# a scan prints a character twice; no topic differs from another by that alone
DOUBLED = re.compile(r"(.)\1+")
JOIN = frozenset("和与及暨")


def core(topic: str) -> str:
    """The words that make a topic: without blanks, marks, whose it is, and closing words."""
    words = DOUBLED.sub(r"\1", plain(topic))
    words = HEAD.sub("", words) or words
    while (rest := TAIL.sub("", words)) != words and len(rest) >= 2:
        words = rest
    return words


def _joined(short: str, long_: str) -> bool:
    """Whether a topic is one of two that are joined by a word: 地震应急准备和宗教场所管理."""
    after, before = long_.removeprefix(short), long_.removesuffix(short)
    return (len(after) < len(long_) and after[:1] in JOIN) or (len(before) < len(long_) and before[-1:] in JOIN)


def slip(a: str, b: str) -> tuple[frozenset[str], frozenset[str]] | None:
    """The pairs of characters in which two cores differ, if one character in six may be all that differs; else None.

    Whether it is a misprint is for the corpus to say: the pairs of a misprint are found nowhere else.
    """
    short = min(len(a), len(b))
    if short < SHORTEST or numerals(a) != numerals(b) or edits(a, b) > max(1, short // LONG):
        return None
    left, right = bigrams(a), bigrams(b)
    return left - right, right - left


def same_topic(a: str, b: str) -> How | None:
    """How two cores mean one topic, the surest first; ``alike`` is likely at best, None is another topic.

    Equal words; the one inside the other and most of it, or joined to another by 和; one character in six misprinted,
    but never a numeral nor the head that says what it is about (湘江保护, 沅江保护); half of the pairs of characters
    shared.
    """
    if a == b:
        return "equal"
    short, long_ = sorted((a, b), key=len)
    if numerals(short) != numerals(long_):
        return None
    if len(short) >= SHORTEST and _joined(short, long_):
        return "contained"
    if len(short) >= SHORTEST and short in long_:
        return "contained" if len(short) / len(long_) >= CONTAINED else "alike"
    if len(short) >= LONG and a[:2] == b[:2] and edits(a, b) <= len(short) // LONG and alike(a, b) >= CERTAIN:
        return "misprint"
    return "alike" if len(short) >= SHORTEST and shared(a, b) >= LIKELY else None

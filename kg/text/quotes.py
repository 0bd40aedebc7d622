"""Straight quotes → “ ” ‘ ’, by parity within a paragraph and robust to a missing one."""

from __future__ import annotations

import re
from itertools import pairwise

DOUBLE = re.compile('"')
# An apostrophe inside a Latin word is no quote.
SINGLE = re.compile(r"(?<![A-Za-z])'|'(?![A-Za-z])")
CLOSES_BEFORE = frozenset(",。;:!?、)》")


def curl(text: str) -> str:
    """A paragraph with straight quotes made Chinese ones, one for one."""
    if '"' in text:
        text = _pair(text, DOUBLE, "“”")
    if "'" in text:
        text = _pair(text, SINGLE, "‘’")
    return text


def _pair(text: str, mark: re.Pattern[str], marks: str) -> str:
    places = [m.start() for m in mark.finditer(text)]
    alone = _odd_one(places) if len(places) % 2 else -1
    chars = list(text)
    opens = True
    for n, at in enumerate(places):
        if n == alone:
            chars[at] = marks[1] if text[at + 1 : at + 2] in CLOSES_BEFORE else marks[0]
            continue
        chars[at] = marks[0] if opens else marks[1]
        opens = not opens
    return "".join(chars)


def _odd_one(places: list[int]) -> int:
    """Which of an odd number of quotes has lost its partner: the one whose absence leaves the shortest quotations."""
    count = len(places)
    gaps = [b - a for a, b in pairwise(places)]
    after = sum(gaps[1::2])  # all pairs when the first stands alone
    best, alone, before = after, 0, 0
    for n in range(2, count, 2):
        before += gaps[n - 2]
        after -= gaps[n - 1]
        if before + after < best:
            best, alone = before + after, n
    return alone

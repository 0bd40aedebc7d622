"""How alike two names or topics are, as characters; what that means is for the reader of the figure to decide."""

from __future__ import annotations

import re

from rapidfuzz.distance import Levenshtein

NUMERALS = re.compile(r"[0-9〇零一二三四五六七八九十百千]+")
MARKS = re.compile(r"[\s“”‘’\"'《》〈〉()（）、,，。·—\-]+")


def plain(text: str) -> str:
    """The text without blanks and marks."""
    return MARKS.sub("", text)


def edits(a: str, b: str, most: int = 3) -> int:
    """Characters to change, add or drop to make one of the other; ``most + 1`` where it is more than ``most``."""
    return Levenshtein.distance(a, b, score_cutoff=most)


def alike(a: str, b: str) -> float:
    """1 less the share of characters to change, 0..1; 0 where the two differ in a numeral (第七届, 第八届)."""
    return 0.0 if numerals(a) != numerals(b) else Levenshtein.normalized_similarity(a, b)


def numerals(text: str) -> list[str]:
    """The numerals of a name in their order."""
    return NUMERALS.findall(text)


def bigrams(text: str) -> frozenset[str]:
    """The pairs of neighbouring characters, the text itself where it has but one."""
    return frozenset(text[i : i + 2] for i in range(len(text) - 1)) or frozenset((text,))


def shared(a: str, b: str) -> float:
    """Dice's coefficient of the bigrams of two texts, 0..1 (Dice 1945)."""
    left, right = bigrams(a), bigrams(b)
    return 2 * len(left & right) / (len(left) + len(right))

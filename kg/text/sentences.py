"""Paragraphs → sentences: ended by 。！？ and the paragraph's end, a quotation kept whole."""

from __future__ import annotations

import re
from collections.abc import Iterator

SENTENCE = re.compile(r"[^。!?]*(?:[。!?…]+[”’)】》\]]*|$)")
LONGEST_QUOTE = 300


def split(text: str, start: int = 0) -> Iterator[tuple[int, int]]:
    """The ``(start, end)`` of each sentence of one paragraph, shifted by ``start``."""
    begin, depth = 0, 0
    for m in SENTENCE.finditer(text):
        if m.end() == m.start():
            continue
        part = m.group()
        depth = max(0, depth + part.count("“") - part.count("”"))
        if (
            depth
            and m.end() < len(text)
            and m.end() - begin < LONGEST_QUOTE
            and "”" in text[m.end() : m.end() + LONGEST_QUOTE]
        ):
            continue
        yield start + begin, start + m.end()
        begin, depth = m.end(), 0
    if begin < len(text):
        yield start + begin, start + len(text)

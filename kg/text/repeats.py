"""Text printed twice: runs that come again at once, paragraphs that come again in an article. Linear."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

# The least length of a repeated run for the characters that stand between its two copies.
GRAM = 6
LEAST = ((0, 6), (2, 10), (8, 16))
WINDOW = 1000
OVERLAP = 12
NEAR = 12
PARAGRAPH = 30
SAME = 0.93


def repeated_runs(text: str) -> list[tuple[int, int]]:
    """The copies to leave out of runs that a text holds twice in a row, or nearly; neighbouring ones are joined.

    It is the second copy, or the first where a full stop cuts that one off and the second goes on.
    """
    grams = [text[i : i + GRAM] for i in range(len(text) - GRAM + 1)]
    if len(set(grams)) == len(grams):
        return []
    last: dict[str, int] = {}
    copies: list[tuple[int, int]] = []
    free = 0  # where the last copy found ends
    for i in _again(grams):
        size = _copied(text, last.get(grams[i]), i) if i >= free else 0
        if size:
            j, free = last[grams[i]], i + size
            cut = text[j + size] in "。!?" and text[i + size : i + size + 1] not in ("", *",。;!?、")
            copies.append((j, j + size) if cut else (i, i + _whole(text[i : i + size])))
        last[grams[i]] = i
    return _joined(copies)


def _again(grams: Sequence[str]) -> list[int]:
    """The places of the grams that stand more than once."""
    often = {gram for gram, count in Counter(grams).items() if count > 1}
    return [i for i, gram in enumerate(grams) if gram in often]


def _copied(text: str, j: int | None, i: int) -> int:
    """The length of the run at ``i`` if it repeats the one at ``j`` that has just ended, else 0."""
    if j is None or i - j > WINDOW:
        return 0
    size = GRAM
    while i + size < len(text) and text[i + size] == text[j + size]:
        size += 1
    between = i - (j + size)
    enough = any(between <= gap and size >= least for gap, least in LEAST)
    han = sum("\u4e00" <= c <= "\u9fff" for c in text[i : i + size])
    return size if enough and han * 2 > size else 0


def _whole(copy: str) -> int:
    """The length of a copy up to its last stop: what follows begins a clause that may be whole."""
    return max(copy.rfind(mark) for mark in ",。;!?") + 1 or len(copy)


def _joined(runs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Runs in order, those at most ``NEAR`` characters apart made one."""
    joined: list[tuple[int, int]] = []
    for a, b in sorted(runs):
        if joined and a - joined[-1][1] <= NEAR:
            joined[-1] = joined[-1][0], max(b, joined[-1][1])
        else:
            joined.append((a, b))
    return joined


def overlap(before: str, after: str) -> int:
    """How many characters at the start of a paragraph only print the end of the one before it again (a page break)."""
    at = before.rfind(after[:OVERLAP], -WINDOW) if len(after) >= OVERLAP else -1
    return len(before) - at if at >= 0 and after.startswith(before[at:]) else 0


def repeated_paragraphs(texts: Sequence[str]) -> set[int]:
    """The indices of paragraphs that stood earlier in the same article, whole or nearly so."""
    seen: dict[str, int] = {}
    twice: set[int] = set()
    for i, text in enumerate(texts):
        if len(text) < PARAGRAPH:
            continue
        head, tail = "^" + text[:16], text[-16:] + "$"
        earlier = seen.get(head, seen.get(tail))
        if earlier is not None and _same(texts[earlier], text):
            twice.add(i)
        seen.setdefault(head, i)
        seen.setdefault(tail, i)
    return twice


def _same(ours: str, theirs: str) -> bool:
    if ours == theirs:
        return True
    if min(len(ours), len(theirs)) < 0.9 * max(len(ours), len(theirs)):
        return False
    a, b = ({t[i : i + 4] for i in range(len(t) - 3)} for t in (ours, theirs))
    return len(a & b) >= SAME * max(len(a), len(b))

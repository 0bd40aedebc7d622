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
STOPS = "。!?"
MARKS = STOPS + ",;:、\n"
JOINING = "、和与及或"
PARTING = MARKS + JOINING
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
    free, passed = 0, (0, 0)  # where the last copy ends; shift and end of the last run that was none
    for i in _again(grams):
        j = last.get(grams[i], i)
        last[grams[i]] = i
        shift = i - j
        if i < free or not 0 < shift <= WINDOW or (shift == passed[0] and i < passed[1]):
            continue
        size = _shared(text, j, i)
        if not _adjacent(text[i : i + size], shift) or _parallel(text, j, i, size):
            passed = shift, i + size
            continue
        free = i + size
        cut = text[j + size] in "。!?" and text[free : free + 1] not in ("", *",。;!?、")
        copies.append((j, j + size) if cut else (i, i + _whole(text[i:free])))
    return _joined(copies)


def _again(grams: Sequence[str]) -> list[int]:
    """The places of the grams that stand more than once."""
    often = {gram for gram, count in Counter(grams).items() if count > 1}
    return [i for i, gram in enumerate(grams) if gram in often]


def _shared(text: str, j: int, i: int) -> int:
    """How many characters from ``i`` on are the same as from ``j`` on."""
    size = GRAM
    while i + size < len(text) and text[i + size] == text[j + size]:
        size += 1
    return size


def _adjacent(run: str, shift: int) -> bool:
    """Whether a run that stood ``shift`` characters before had just ended there, and is mostly Chinese characters."""
    if not any(shift - len(run) <= gap and len(run) >= least for gap, least in LEAST):
        return False
    return 2 * sum("\u4e00" <= c <= "\u9fff" for c in run) > len(run)


def _parallel(text: str, j: int, i: int, size: int) -> bool:
    """Whether two copies are items of a list or clauses built alike, and no misprint.

    Items differ in a word, before or behind which the same words come again; a mark or a conjunction parts them.
    A stray character between copies is a misprint; after a comma only the whole clause printed again is.
    """
    run, between = text[i : i + size], text[j + size : i]
    begins = text[j - 1 : j] in MARKS
    if not between:
        return run[0] in JOINING or (run[-1] in JOINING and not (begins and "," in run))
    if between in STOPS:
        return False
    if between in MARKS:
        return between == "、" or not begins or text[i + size : i + size + 1] not in MARKS
    if len(between) == 1:
        return between in "和及或"
    return any(c in PARTING for c in between) or any(c in MARKS for c in run[1:-1])


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

"""Two columns printed side by side on the same lines: the left halves are read first, then the right ones."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from kg.text.lines import Line, compact

GAP = re.compile(r"[ \t\u3000]{2,}")
LONGEST = 240  # columns of a line that may hold two
LEAST = 5  # lines with a gutter that make a block
SHARE = 0.7  # of its lines
DRIFT = 4  # columns a gutter may shift
HALF = 20  # least columns of either half, on the median
OPEN = 0.6  # of the left halves stop in mid-sentence, as those of a table do not


def unweave(text: str, lines: Sequence[Line]) -> tuple[list[Line], set[int]]:
    """The lines in reading order, and the start offsets of those that do not go on where the one before stops."""
    order: list[Line] = []
    torn: set[int] = set()
    gaps = [_gutter(text, line) for line in lines]
    i = 0
    while i < len(lines):
        stop = _block(lines, gaps, i) if gaps[i] else i
        if stop > i and (halves := _halves(text, lines[i:stop], gaps[i:stop])):
            order += halves
            torn |= {line.start for line in halves}
        else:
            stop = max(stop, i + 1)
            order += lines[i:stop]
        i = stop
    return order, torn


def _gutter(text: str, line: Line) -> re.Match[str] | None:
    """The widest inner gap of a line."""
    if line.hashes or line.width < HALF or line.width > LONGEST:
        return None
    return max(GAP.finditer(text, line.start, line.end), key=lambda m: _columns(m.group()), default=None)


def _columns(text: str) -> int:
    return len(text.encode("gb18030", "replace"))


def _column(text: str, line: Line, gap: re.Match[str]) -> int:
    """The column where the right half of a line begins."""
    return line.indent + _columns(text[line.start : gap.end()])


def _block(lines: Sequence[Line], gaps: Sequence[re.Match[str] | None], i: int) -> int:
    """Where the run of lines ends that have a gutter, or one half only between lines that have."""
    stop, last = i, i
    while stop < len(lines) and not lines[stop].hashes and stop - last <= 2 and (stop == i or lines[stop].blank <= 1):
        last = stop if gaps[stop] else last
        stop += 1
    return last + 1


def _halves(text: str, lines: Sequence[Line], gaps: Sequence[re.Match[str] | None]) -> list[Line]:
    """The left halves and then the right ones; empty where this is no text in two columns."""
    columns = [_column(text, line, gap) for line, gap in zip(lines, gaps, strict=True) if gap]
    if len(columns) < max(LEAST, SHARE * len(lines)):
        return []
    column = int(median(columns))
    left, right = [], []
    for line, gap in zip(lines, gaps, strict=True):
        if gap and abs(_column(text, line, gap) - column) <= DRIFT:
            left.append(_part(text, line, line.start, gap.start(), line.indent))
            right.append(replace(_part(text, line, gap.end(), line.end, _column(text, line, gap) - column), blank=0))
        elif line.indent >= column - DRIFT:
            right.append(replace(line, indent=max(0, line.indent - column)))
        elif gap is None and line.indent + line.width <= column:
            left.append(line)
        else:
            return []
    running = sum(not line.terminal for line in left) >= OPEN * len(left)
    narrow = min(median(line.width for line in half) for half in (left, right)) < HALF
    return left + right if running and not narrow else []


def _part(text: str, line: Line, start: int, end: int, indent: int) -> Line:
    words = compact(text, start, end)
    return replace(line, start=start, end=end, text=words, indent=max(0, indent), width=_columns(words))

"""The lines of a text and how they are set: what is furniture, how wide lines wrap, whether indents mean anything."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.text import headings

RUN = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
BREAK = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
# Markup before the words of a line: quotation, headings, bullets, emphasis.
PREFIX = re.compile(
    r"([\s\ufeff\ufffd\u200b]*)(?:>\s*)*(#{1,6}(?!#|\d+[#号]))?[\s*\ufffd]*(?:[-+●■◆▲★•]\s+|[●■◆▲★•])?\s*"
)
FURNITURE = re.compile(
    r"[—\-–·.~_*=\s]*\d{1,4}[—\-–·.~\s]*"  # 12, — 12 —
    r"|第\d{1,4}页(?:[,/]?共\d{1,4}页)?"
    r"|[①-⑳]\d{1,3}"
    r"|[-*_=—~·.]{3,}"
    r"|!\[[^\]]*\]\([^)]*\)|<!--.*-->|\|?[-:| ]+\|"
)
TAIL = re.compile(r"(?<=[。!?”\"])\s*[①-⑳]\s*\d{1,3}\s*$")
# A run of text and the numbered heading that the scan put on the same line.
GLUED = re.compile(
    r"[。!?”\"]\s+(?=(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)).{4,45}$)"
)
CLOSERS = '”’")》】]〕 '
STEP = 30
FULL = 0.85  # of the wrap width: from here on a line is full


@dataclass(slots=True)
class Line:
    """A line with content: its run without markup and outer blanks, and how it is set."""

    start: int
    end: int
    text: str  # blanks closed
    indent: int  # columns before the content
    blank: int  # blank lines before
    hashes: int  # heading marks
    width: int  # columns of the content

    @property
    def reach(self) -> int:
        """The column where the line ends; a deep indent is that of a centred line and not counted."""
        return self.width + min(self.indent, 4)

    @property
    def terminal(self) -> bool:
        """Whether the line ends a sentence."""
        return terminal(self.text)


@dataclass(frozen=True, slots=True)
class Layout:
    """How a stretch of lines is set.

    ``width`` is where lines wrap (0: each paragraph is one line), ``indented`` whether an indent starts a
    paragraph, ``marked`` whether headings carry ``#``, ``styled`` whether they carry marks or numbers,
    ``blanks`` the share of full open lines that a blank line follows: near 0 it separates paragraphs, near 1 lines.
    """

    width: int
    indented: bool
    marked: bool
    styled: bool
    blanks: float

    def parted(self, line: Line) -> bool:
        """Whether a blank line before this one means anything."""
        return bool(line.blank) and self.blanks < 0.5

    def full(self, line: Line) -> bool:
        """Whether a line takes all the room that wrapping leaves."""
        return bool(self.width) and line.reach >= FULL * self.width


def terminal(text: str) -> bool:
    """Whether a text ends with the end of a sentence, closing marks aside."""
    bare = text.rstrip(CLOSERS)
    return bare[-1:] in tuple("。!?…") or (bare[-1:] == "." and "\u4e00" <= bare[-2:-1] <= "\u9fff")


def compact(text: str, start: int, end: int) -> str:
    """The words of a run with blanks closed and without invisible characters and emphasis at its ends."""
    words = "".join(text[start:end].split()).strip("\ufeff\ufffd\u200b*")
    return words.replace("\u200b", "") if "\u200b" in words else words


def split_lines(text: str) -> list[Line]:
    """The lines with content, furniture left out, a heading glued to the end of a line cut off."""
    lines: list[Line] = []
    last = 0
    for m in RUN.finditer(text):
        head = PREFIX.match(text, m.start(), m.end())
        start = head.end() if head else m.start()
        words = compact(text, start, m.end())
        if not words:
            continue
        blank = max(0, len(BREAK.findall(text, last, m.start())) - 1) if m.start() - last > 1 else 0
        last = m.end()
        lines.extend(_cut(text, m, start, words, blank))
    return [line for i, line in enumerate(lines) if not _furniture(lines, i)]


def _cut(text: str, m: re.Match[str], start: int, words: str, blank: int) -> Iterator[Line]:
    """One line, or two where a heading was glued to the end of a sentence."""
    lead = text[m.start() : start]
    hashes = lead.count("#")
    indent = len(lead) - len(lead.lstrip()) + lead.count("\u3000") + 3 * lead.count("\t")
    end = m.end()
    tail = TAIL.search(text, max(start, end - 12), end)
    end = tail.start() if tail else end
    glued = GLUED.search(text, max(start, end - 60), end) if not terminal(words) else None
    if glued and glued.end() < end:
        yield _line(text, start, glued.start() + 1, indent, blank, 0)
        yield _line(text, glued.end(), end, 0, 0, max(hashes, 1))
        return
    if hashes and terminal(words) and len(words) > 1:
        hashes = 0  # a sentence under a heading mark is debris of the scan
    yield _line(text, start, end, indent, blank, hashes)


def _line(text: str, start: int, end: int, indent: int, blank: int, hashes: int) -> Line:
    words = compact(text, start, end)
    width = len(words.encode("gb18030", "replace"))
    return Line(start, end, words, indent, blank, hashes, width)


def _furniture(lines: Sequence[Line], i: int) -> bool:
    """Whether a line is a page number or print mark. A lone number inside a running sentence stays."""
    line = lines[i]
    if len(line.text) > 120 or not FURNITURE.fullmatch(line.text):
        return False
    following = lines[i + 1] if i + 1 < len(lines) else None
    apart = i == 0 or following is None or bool(line.blank) or bool(following.blank)
    return apart or lines[i - 1].terminal or not line.text.isdigit()


def layouts(lines: Sequence[Line]) -> list[Layout]:
    """The layout of each window of two ``STEP``s of lines, one a step: a file may hold reports set differently."""
    return [_measure(lines[i : i + 2 * STEP]) for i in range(0, max(1, len(lines)), STEP)]


def layout_at(measured: Sequence[Layout], i: int, width: int) -> Layout:
    """The layout at the line of index ``i``: of the two windows over it one that wraps where the line is no wider."""
    here = measured[i // STEP]
    before = measured[max(0, i // STEP - 1)]
    return next((w for w in (here, before) if w.width and width <= 1.15 * w.width), here)


def _measure(lines: Sequence[Line]) -> Layout:
    marked = sum(bool(line.hashes) for line in lines)
    body = [line for line in lines if line.width >= 16 and not line.hashes and not _stands_alone(line.text)]
    indents = sum(line.indent >= 4 for line in body)
    styled = marked + sum(_numbered(line.text) and len(line.text) <= 40 and not line.terminal for line in lines)
    width = _wrap(body)
    return Layout(width, 0 < indents < 0.8 * len(body), marked >= 2, styled >= 2, _blanks(lines, width))


def _blanks(lines: Sequence[Line], width: int) -> float:
    """The share of full open lines that a blank line follows."""
    after = [b.blank > 0 for a, b in pairwise(lines) if width and not a.terminal and a.reach >= FULL * width]
    return sum(after) / max(1, len(after))


def _numbered(text: str) -> bool:
    return bool(headings.NUMBERED.match(text) or headings.LABELLED.match(text))


def _stands_alone(text: str) -> bool:
    """Whether a line is set by itself for another reason than wrapping."""
    return _numbered(text) or headings.aside(text)


def _wrap(body: Sequence[Line]) -> int:
    """The column where lines wrap: most lines end in mid-sentence at about the same width, few are wider."""
    widths = sorted(line.width for line in body if not line.terminal)
    if len(body) < 4 or len(widths) < 0.4 * len(body):
        return 0
    width = widths[int(len(widths) * 0.6)]
    near = sum(0.85 * width <= w <= 1.15 * width for w in widths)
    within = sum(line.width <= 1.15 * width for line in body)
    running = sum(any(mark in line.text for mark in ",、。;") for line in body if not line.terminal)
    even = width <= 200 and near >= 0.6 * len(widths) and within >= 0.55 * len(body)
    return width if even and running >= 0.4 * len(widths) else 0

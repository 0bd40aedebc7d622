"""Lines → paragraphs: what a wrap tore is put together, what an author set apart stays apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.text import headings
from kg.text.lines import Layout, Line, layout_at, layouts

ORGAN_END = re.compile(r"(?:委员会|大会|主席团|工委|人大|政协|政府|法院|检察院)$")
REPORT_START = re.compile(
    r"(?:\d{4}年)?(?:常务委员会)?(?:的)?工作报告|(?:第[^。,]{1,12}次)?(?:会议)?(?:上)?的?(?:工作)?报告(?:\(.*)?$"
)

ROOM = 0.78  # of the wrap width: a line that ends before was ended on purpose
RARE = 0.06  # blank lines after full open lines: those of a few headings
HALF_MIN, HALF_MAX = 10, 24


@dataclass(slots=True)
class Paragraph:
    """The lines of one paragraph."""

    lines: list[Line]

    @property
    def first(self) -> Line:
        return self.lines[0]

    @property
    def last(self) -> Line:
        return self.lines[-1]


def paragraphs(lines: Sequence[Line]) -> list[Paragraph]:
    """The paragraphs of a text in its order."""
    found: list[Paragraph] = []
    measured = layouts(lines)
    for i, line in enumerate(lines):
        if found and not _apart(found[-1], line, layout_at(measured, i, found[-1].last.width)):
            found[-1].lines.append(line)
        else:
            found.append(Paragraph([line]))
    return found


def _apart(before: Paragraph, line: Line, layout: Layout) -> bool:
    """Whether a line begins a paragraph of its own."""
    last = before.last
    if len(before.lines) == 1 and _label(last, line):
        return False
    if _alone(before, line, layout):
        return True
    if headings.CONTINUATION.match(line.text):
        return False
    if _marked(last, line, layout) or headings.SIGNED.search(last.text[-40:]):
        return True
    if last.terminal or last.text.endswith((";", ":")):
        return not _runs_on(last, line, layout)
    unfinished = last.text.endswith((",", "、")) or headings.OPEN_TAIL.search(last.text)
    return not (unfinished or headings.ADDITION.match(line.text)) and _deliberate(before, line, layout)


def _alone(before: Paragraph, line: Line, layout: Layout) -> bool:
    """Whether one of the two is a heading by its marks or an aside, or the line a piece torn from somewhere else."""
    if before.last.hashes or line.hashes:
        return True
    if headings.STRANDED.match(line.text) and not headings.NUMERAL_END.search(before.last.text):
        return True
    if _midway(before.last, line, layout):
        return False
    return headings.aside(line.text) or (len(before.lines) == 1 and headings.aside(before.last.text))


def _midway(last: Line, line: Line, layout: Layout) -> bool:
    """Whether a line was full and open, so that the next one only goes on."""
    return layout.full(last) and not last.terminal and not layout.parted(line) and line.indent < 4


def _label(last: Line, line: Line) -> bool:
    """Whether a line completes the label or the first half of a title above it."""
    if len(line.text) > headings.BARE_MAX or line.terminal:
        return False
    if headings.LABEL.fullmatch(last.text) or headings.NUMBERED.fullmatch(last.text):
        return True
    if _second_half(last, line):
        return True
    return bool(ORGAN_END.search(last.text) and len(last.text) <= 30 and REPORT_START.match(line.text))


def _second_half(last: Line, line: Line) -> bool:
    """Whether a bare short line straight below a numbered heading is the rest of it."""
    if last.terminal or last.hashes or line.hashes or line.blank or not headings.NUMBERED.match(last.text):
        return False
    bare = not (headings.NUMBERED.match(line.text) or headings.LABELLED.match(line.text) or headings.aside(line.text))
    short = len(line.text) <= HALF_MAX and len(last.text) >= HALF_MIN and not line.text.endswith((",", "、", ";", ":"))
    return bare and short and len(last.text) + len(line.text) <= headings.MARKED_MAX


def _marked(last: Line, line: Line, layout: Layout) -> bool:
    """Whether numbering or an indent starts a paragraph here."""
    if layout.indented and line.indent >= 4 and not last.text.endswith((",", "、")):
        return True
    numbered = headings.NUMBERED.match(line.text) or headings.LABELLED.match(line.text)
    return bool(numbered) and not _midway(last, line, layout)


def _runs_on(last: Line, line: Line, layout: Layout) -> bool:
    """Whether a wrapped paragraph goes on after a line that happens to end a sentence."""
    if not layout.full(last) or layout.parted(line):
        return False
    return line.terminal or line.reach >= ROOM * layout.width  # a short open line is a heading


def _titled(before: Paragraph, line: Line) -> bool:
    """Whether a line opens with a run-in head as the open paragraph before it did: that one has lost its end."""
    ours, theirs = headings.RUN_IN.match(line.text), headings.RUN_IN.match(before.first.text)
    return bool(ours and theirs) and abs(len(ours[0]) - len(theirs[0])) <= 3  # type: ignore[index]


def _deliberate(before: Paragraph, line: Line, layout: Layout) -> bool:
    """Whether the author ended an open line: a heading, shorter than the room there was."""
    last = before.last
    size = sum(len(each.text) for each in before.lines)
    if not layout.width and _titled(before, line):
        return True
    if headings.NUMBERED.match(before.first.text) or headings.LABELLED.match(before.first.text):
        room = not layout.width or last.reach < ROOM * layout.width or layout.parted(line) or line.indent >= 4
        return bool(room) and size <= headings.MARKED_MAX
    if not layout.width:
        return size <= headings.BARE_MAX and len(before.lines) == 1 and not layout.marked
    if layout.indented and line.indent < 4 and not layout.parted(line):
        return False
    alone = line.blank and len(before.lines) == 1 and not layout.styled and layout.blanks < RARE
    return last.reach < ROOM * layout.width or bool(alone)

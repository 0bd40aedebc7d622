"""Text torn apart by columns: a numeral at an open end and the measure word stranded at a later start."""

from __future__ import annotations

from collections.abc import Sequence

from kg.text import headings
from kg.text.paragraphs import Paragraph

REACH = 60


def stitch(paragraphs: Sequence[Paragraph]) -> tuple[list[Paragraph], set[int]]:
    """Put each stranded piece after its proven end.

    A pair is proven by an open end that stops at a numeral and the next start with a measure word;
    pairs are made in order and within ``REACH`` paragraphs. Answers the paragraphs in reading order, the pieces
    appended to their ends, and the start offsets of the lines that follow a seam.
    """
    pairs = _pairs(paragraphs)
    moved = set(pairs.values())
    seams: set[int] = set()
    order: list[Paragraph] = []
    for i, paragraph in enumerate(paragraphs):
        if i in moved:
            continue
        if i in pairs:
            piece = paragraphs[pairs[i]]
            seams.add(piece.first.start)
            order.append(Paragraph(paragraph.lines + piece.lines))
        else:
            order.append(paragraph)
    return order, seams


def _pairs(paragraphs: Sequence[Paragraph]) -> dict[int, int]:
    """Index of an end → index of its piece."""
    pairs: dict[int, int] = {}
    ends: list[int] = []
    for i, paragraph in enumerate(paragraphs):
        if headings.STRANDED.match(paragraph.first.text) and not paragraph.first.hashes:
            ends = [e for e in ends if i - e <= REACH]
            if ends:
                pairs[ends.pop(0)] = i
        if (
            headings.NUMERAL_END.search(paragraph.last.text)
            and not paragraph.first.hashes
            and len(paragraph.last.text) > 12
        ):
            ends.append(i)
    return pairs

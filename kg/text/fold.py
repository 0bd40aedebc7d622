"""Source → View: wraps and blanks closed, width, quotes and script folded, every character mapped to its origin.

Misread words of the genre are put right last.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable

from kg.model.source import Source
from kg.model.view import View
from kg.text.columns import stitch
from kg.text.gutters import unweave
from kg.text.lines import split_lines
from kg.text.misread import mend
from kg.text.paragraphs import Paragraph, paragraphs
from kg.text.quotes import curl
from kg.text.script import plain

SYLLABLE = r"(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?[aeiouüvāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,4}(?:ng?|r)?"
# What is no part of any word: blanks, invisible and lost characters, emphasis, pinyin left in brackets.
DROP = re.compile(
    r"\s+|[\ufffd\ufeff\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064]+|\*\*+"
    rf"|(?<=[\u3400-\u9fff])\(\s*{SYLLABLE}(?:\s*{SYLLABLE}){{0,2}}\s*\)(?=[\u3400-\u9fff])"
)


def fold(source: Source) -> View:
    """The folded text of a source: one paragraph a line, each character pointing to where it came from."""
    text = plain(source.text)
    lines, woven = unweave(text, split_lines(text))
    blocks, stitched = stitch(paragraphs(lines))
    writer = _Writer(text, woven | stitched)
    for block in blocks:
        writer.paragraph(block)
    return mend(View(source, "".join(writer.parts), writer.offsets, tuple(writer.seams)))


class _Writer:
    """Collects the folded text and its offsets, run by run."""

    def __init__(self, text: str, torn: set[int]) -> None:
        self.text = text
        self.torn = torn
        self.parts: list[str] = []
        self.offsets = array("q")
        self.seams: list[int] = []

    def paragraph(self, block: Paragraph) -> None:
        """Write one paragraph and the break after it."""
        parts: list[str] = []
        for line in block.lines:
            if self.offsets and (line.start in self.torn or line.start < self.offsets[-1]):
                self.seams.append(len(self.offsets))
            for a, b in self._runs(line.start, line.end):
                if parts and self.offsets[-1] != a - 1 and _latin(parts[-1][-1], self.text[a]):
                    parts.append(" ")
                    self.offsets.append(self.offsets[-1] + 1)
                parts.append(self.text[a:b])
                self.offsets.extend(range(a, b))
        if not parts:
            return
        # The break comes from the end of the paragraph; at the very end of the text it shares the last character's.
        self.offsets.append(min(self.offsets[-1] + 1, len(self.text) - 1))
        self.parts += (curl("".join(parts)), "\n")

    def _runs(self, start: int, end: int) -> Iterable[tuple[int, int]]:
        """The runs of a line that are kept."""
        at = start
        for m in DROP.finditer(self.text, start, end):
            if m.start() > at:
                yield at, m.start()
            at = m.end()
        if at < end:
            yield at, end


def _latin(before: str, after: str) -> bool:
    """Whether a closed blank stood between two Latin words."""
    return (
        before.isascii() and after.isascii() and before.isalnum() and after.isalnum() and not (before + after).isdigit()
    )

"""The folded text that patterns match, each character pointing to where it came from."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.model.source import Evidence, Source, Span


@dataclass(frozen=True, slots=True)
class View:
    """Folded text with its origin map.

    ``offsets[i]`` is the offset in ``source.text`` of the character folded into ``text[i]``.
    Offsets rise except at ``seams``, the view positions before which pieces torn apart by columns
    were put together. Paragraphs are separated by one ``\\n``, whose origin is the end of the paragraph.
    ``mended`` are the places of words of which a misread character was put right; one that was missing has the
    origin of the character before it.
    """

    source: Source
    text: str
    offsets: Sequence[int]
    seams: tuple[int, ...] = ()
    mended: tuple[Span, ...] = ()

    def runs(self, start: int, end: int) -> tuple[Span, ...]:
        """The runs of the source text behind ``text[start:end]``: one, or several where a seam lies inside."""
        cuts = [start, *self.seams[bisect_right(self.seams, start) : bisect_left(self.seams, end)], end]
        return tuple(Span(self.offsets[a], self.offsets[b - 1] + 1) for a, b in pairwise(cuts))

    def evidence(self, start: int, end: int) -> Evidence:
        """Evidence for ``text[start:end]``."""
        return self.source.evidence(*self.runs(start, end))

    def raw(self, start: int, end: int) -> str:
        """The characters of the source behind ``text[start:end]`` (first run), blanks and all."""
        first = self.runs(start, end)[0]
        return self.source.text[first.start : first.end]

    def folded_script(self) -> bool:
        """Whether the source holds characters (traditional, variant) that were folded into others."""
        new = {c for c in set(self.text) - set(self.source.text) if "\u4e00" <= c <= "\u9fff"}
        return bool(new.difference(*(self.text[a:b] for a, b in self.mended)))

    def written(self, start: int, end: int) -> str:
        """``text[start:end]`` with its Chinese characters as the source writes them; blanks and width stay folded."""
        pairs = dict(zip(self.offsets[start:end], self.text[start:end], strict=True))
        return "".join(self.source.text[i] if "\u4e00" <= c <= "\u9fff" else c for i, c in pairs.items())

    def gap(self, at: int) -> bool:
        """Whether blanks or line breaks were closed just before ``text[at]``."""
        return at > 0 and self.offsets[at] - self.offsets[at - 1] not in (0, 1)

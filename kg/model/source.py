"""The text of a file exactly as decoded, and evidence cut from it.

All offsets count Unicode code points of ``Source.text``, 0-based, end exclusive.
"""

from __future__ import annotations

from typing import NamedTuple

from kg.model.base import Frozen


class Span(NamedTuple):
    """A half-open run of code points of a source text."""

    start: int
    end: int


class Evidence(Frozen):
    """A run of characters and where it stands.

    Made only by :meth:`Source.evidence`, so ``text[start:end] == quote`` holds by construction.
    ``parts`` lists every run where the statement goes on elsewhere (columns); the first run is the quote.
    """

    doc: str
    start: int
    end: int
    quote: str
    parts: tuple[Span, ...] | None = None


class Source(Frozen):
    """One input text.

    ``id`` is the first 12 hex digits of ``sha256``, which is the hash of the bytes of the file;
    ``path`` is the name shown to people; ``encoding`` says how the bytes were decoded.
    """

    id: str
    path: str
    sha256: str
    encoding: str
    text: str

    def evidence(self, *runs: tuple[int, int]) -> Evidence:
        """Cut the quote of one or more ``(start, end)`` runs; raises ValueError when a run lies outside the text."""
        spans = tuple(Span(*run) for run in runs)
        if not spans or any(not 0 <= a < b <= len(self.text) for a, b in spans):
            raise ValueError(f"no such run of characters in {self.path}: {spans}")
        first = spans[0]
        return Evidence(
            doc=self.id,
            start=first.start,
            end=first.end,
            quote=self.text[first.start : first.end],
            parts=spans if len(spans) > 1 else None,
        )

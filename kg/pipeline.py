"""The stages in order; read this page first.

    bytes ─decode→ Source ─fold→ View ─outline→ Outline ─extract→ facts, doubts ─resolve→ Graph

Each stage is a pure function of what came before it; nothing downstream edits what came from upstream.
"""

from __future__ import annotations

from dataclasses import dataclass

from kg.model.facts import Fact
from kg.model.issue import Issue
from kg.model.outline import Outline
from kg.model.source import Source
from kg.model.view import View
from kg.text.doubts import doubts
from kg.text.fold import fold
from kg.text.outline import outline
from kg.text.read import decode


@dataclass(frozen=True, slots=True)
class Document:
    """One text with everything read from it."""

    source: Source
    view: View
    outline: Outline
    facts: tuple[Fact, ...]
    issues: tuple[Issue, ...]


def read_document(data: bytes, path: str) -> Document:
    """Read the bytes of one file: decode, fold, outline, extract."""
    source = decode(data, path)
    return read_source(source)


def read_source(source: Source) -> Document:
    """Read one decoded text: fold, outline, extract."""
    from kg.extract.pipeline import extract

    view = fold(source)
    layout = outline(view)
    facts, issues = extract(view, layout)
    return Document(source, view, layout, facts, doubts(source, view, layout) + issues)

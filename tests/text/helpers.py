"""Short ways to a view and an outline of an invented text."""

from __future__ import annotations

from kg.model.outline import Outline, Section
from kg.model.view import View
from kg.text.fold import fold
from kg.text.outline import outline
from kg.text.read import decode


def view_of(text: str) -> View:
    return fold(decode(text.encode(), "text.txt"))


def folded(text: str) -> str:
    """The folded text without its last break."""
    return view_of(text).text.removesuffix("\n")


def outlined(text: str) -> tuple[View, Outline]:
    view = view_of(text)
    return view, outline(view)


def statuses(text: str) -> list[tuple[str, str]]:
    """The first four characters of each sentence and its status."""
    view, layout = outlined(text)
    return [(view.text[s.start : s.end][:4], s.status) for s in layout.sentences]


def tree(text: str) -> list[tuple[int, str]]:
    """Level and title of each section."""
    return [(s.level, s.title) for s in sections(text)]


def sections(text: str) -> tuple[Section, ...]:
    return outlined(text)[1].sections

"""A text that is being written, with marks around what a reader must find in it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

OPEN, CLOSE = "\ue000", "\ue001"
MARK = re.compile(f"{OPEN}(\\d+);|{CLOSE}")


@dataclass(frozen=True, slots=True)
class Fact:
    """What a marked piece of text says: an act, a number or the name of a body.

    ``key`` is the law's full title, the topic, the thing, the indicator or the body's full name; ``what`` the event,
    the type of act, or ``stock``, ``flow``, ``count`` and so on; ``value`` what a number says. ``named`` is false where
    the text says it without the name (自10月1日起施行).
    """

    kind: str
    what: str
    key: str
    status: str
    year: int
    value: float | None = None
    named: bool = True


class Mention(NamedTuple):
    """A fact and where it stands in a text, end exclusive."""

    fact: Fact
    start: int
    end: int


@dataclass
class Draft:
    """Facts marked so far; ``mark`` gives the text to print, ``finish`` the plain text with the places of the facts."""

    facts: list[Fact] = field(default_factory=list)

    def mark(self, text: str, fact: Fact) -> str:
        """A text that carries a fact."""
        self.facts.append(fact)
        return f"{OPEN}{len(self.facts) - 1};{text}{CLOSE}"

    def finish(self, text: str) -> tuple[str, list[Mention]]:
        """The text without marks, and the mentions in their order; marks may nest."""
        out: list[str] = []
        length, last, stack, found = 0, 0, list[tuple[int, int]](), list[Mention]()
        for m in MARK.finditer(text):
            piece = text[last : m.start()]
            out.append(piece)
            length, last = length + len(piece), m.end()
            if m[1]:
                stack.append((int(m[1]), length))
            else:
                n, start = stack.pop()
                found.append(Mention(self.facts[n], start, length))
        out.append(text[last:])
        return "".join(out), sorted(found, key=lambda row: (row.start, row.end))


def plain(text: str) -> str:
    """A text without its marks."""
    return MARK.sub("", text)

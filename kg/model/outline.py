"""What the layout of a text says: articles, sections, sentences, damage. Positions are those of the View."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

Status = Literal["done", "plan"]
Role = Literal["title", "summary", "achievements", "problems", "plan", "other"]


@dataclass(frozen=True, slots=True)
class Article:
    """One report or article of a file: ``text[start:end]`` of the view; the title is as printed, blanks single."""

    start: int
    end: int
    title: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and its logical depth (1 title, 2 part, 3 chapter, 4 run-in head …).

    ``start:end`` is the heading itself; the section runs to the next heading of its depth or above.
    """

    start: int
    end: int
    title: str
    level: int
    article: int
    run_in: bool = False
    role: Role = "other"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with the article and section (index, -1 for none) it stands in and the status that place implies."""

    start: int
    end: int
    article: int
    section: int
    status: Status
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Damage:
    """A run whose meaning the scan destroyed; nothing certain is taken from inside."""

    start: int
    end: int
    why: Literal["garbled", "duplicated", "missing end", "column break"]


@dataclass(frozen=True, slots=True)
class Outline:
    """The layout of one view. Sentences are in order, do not overlap, and cover all text that is not blank."""

    articles: tuple[Article, ...]
    sections: tuple[Section, ...]
    sentences: tuple[Sentence, ...]
    damages: tuple[Damage, ...] = ()
    starts: tuple[int, ...] = field(init=False, repr=False)
    lost: tuple[tuple[int, int], ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "starts", tuple(s.start for s in self.sentences))
        object.__setattr__(self, "lost", _merged(d for d in self.damages if d.why != "column break"))

    def sentence(self, at: int) -> Sentence:
        """The sentence that holds the view position ``at`` (the one before, for a position between two)."""
        return self.sentences[max(0, bisect_right(self.starts, at) - 1)]

    def damaged(self, start: int, end: int) -> bool:
        """Whether a run whose words are lost (garbled, duplicated, cut off) touches ``start:end``."""
        at = bisect_right(self.lost, start, key=lambda run: run[1])
        return at < len(self.lost) and self.lost[at][0] < end


def _merged(damages: Iterable[Damage]) -> tuple[tuple[int, int], ...]:
    """The runs of damages in order, those that touch put together."""
    runs: list[tuple[int, int]] = []
    for damage in sorted(damages, key=lambda d: d.start):
        if runs and damage.start <= runs[-1][1]:
            runs[-1] = (runs[-1][0], max(runs[-1][1], damage.end))
        else:
            runs.append((damage.start, damage.end))
    return tuple(runs)

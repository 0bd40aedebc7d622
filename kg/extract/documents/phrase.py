"""Reading noun phrases in folded text: where a clause ends, what a list holds, who acts, once a name.

Shared by the kinds that read ``verb + names``: documents, platforms, meetings, awards, proposals. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from kg.extract.work import Found, Mention, Work
from kg.model.outline import Sentence

OPENERS = {"“": "”", "《": "》", "(": ")", "〈": "〉", "‘": "’"}
CLOSERS = frozenset(OPENERS.values())
STOPS = frozenset(",;。:!?\n")
BREAKS = frozenset("。!?\n")
FIRST = re.compile(
    r"(?:率先在[^,。;、\n]{1,6}|在[^,。;、\n]{1,6}率先|首次|率先|(?:全[国省市区县州盟旗]|[^,。;、\n]{0,2})首[个部家批])$"
)


class Piece(NamedTuple):
    """A run of the view, half-open."""

    start: int
    end: int


def clause_end(text: str, at: int, limit: int = 80, stops: Iterable[str] = STOPS) -> int:
    """Where the clause at ``at`` ends: at a stop outside quotes and brackets, or ``limit`` characters on.

    A line break or a full stop ends it even inside a bracket that never closes.
    """
    depth, end = 0, min(len(text), at + limit)
    for i in range(at, end):
        c = text[i]
        if c in OPENERS:
            depth += 1
        elif c in CLOSERS:
            depth = max(0, depth - 1)
        elif c == "\n" or (c in stops and (not depth or c in BREAKS)):
            return i
    return end


def clause_start(text: str, at: int, limit: int = 60, stops: Iterable[str] = STOPS) -> int:
    """Where the clause that holds ``at`` begins, at most ``limit`` characters back."""
    low = max(0, at - limit)
    for i in range(at - 1, low - 1, -1):
        if text[i] in stops:
            return i + 1
    return low


def top_level(text: str, start: int, end: int) -> Iterator[int]:
    """The positions of ``start:end`` that lie outside quotes and brackets."""
    depth = 0
    for i in range(start, end):
        c = text[i]
        if c in CLOSERS:
            depth = max(0, depth - 1)
        if not depth:
            yield i
        if c in OPENERS:
            depth += 1


def split(text: str, start: int, end: int, marks: str = "、") -> list[Piece]:
    """The pieces of ``start:end`` between marks outside quotes and brackets; empty pieces are left out."""
    cuts = [i for i in top_level(text, start, end) if text[i] in marks]
    edges = [start - 1, *cuts, end]
    return [Piece(a + 1, b) for a, b in pairwise(edges) if a + 1 < b]


def balanced(name: str) -> bool:
    """Whether every quote and bracket of a name has its partner."""
    return all(name.count(a) == name.count(b) for a, b in OPENERS.items())


def bare(name: str) -> str:
    """A name without the title brackets that hold it whole."""
    inner = name[1:-1]
    whole = name[:1] == "《" and name[-1:] == "》" and "《" not in inner and "》" not in inner
    return inner if whole else name


def first_of(text: str, at: int) -> str | None:
    """The words before ``at`` that say it was the first ever (首次, 率先在全省)."""
    hit = FIRST.search(text, max(0, at - 12), at)
    return hit.group() if hit else None


FIRST_DECISION = re.compile(r"(?:作出|通过)了?((?:全[国省市区县州盟旗][^,。;关]{0,4})?首[个部件项])(?=关于)")


def first_decision(text: str, at: int) -> str | None:
    """The words behind the verb of a decision that say so: 作出⟦全国城市中首个⟧关于…的决定."""
    hit = FIRST_DECISION.match(text, at)
    return hit[1] if hit else None


SUBJECT_LEADS = re.compile(r"(?:^|[,;。:!?、\n]|督促|推动|指导|支持|要求|建议|协助|促使|[由经使向])$")


class Doers:
    """Finds the body that acts at a position; the mentions are indexed once."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self.ends = {m.end: m for m in work.mentions}
        self.begins = {m.start: m for m in work.mentions}

    def named(self, at: int) -> str | None:
        """The one body named as subject right before ``at``, an adverb between at most; else None."""
        for end in range(at, max(-1, at - 5), -1):
            if end < at and not self.work.text[end:at].isalpha():
                return None
            if mention := self.ends.get(end):
                lead = SUBJECT_LEADS.search(self.work.text, max(0, mention.start - 2), mention.start)
                return mention.names[0] if lead and len(mention.names) == 1 else None
        return None

    def starts(self, start: int, end: int) -> list[Mention]:
        """The mentions that begin in ``start:end``, which should be a clause."""
        return [self.begins[i] for i in range(start, end) if i in self.begins]

    def actor(self, at: int) -> str | None:
        """The body named as subject, else the reporting body, else None."""
        return self.named(at) or self.work.home(at).body or None


class Mentions:
    """Gives a mention once: the first one with a key in each article."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self.seen: set[tuple[object, ...]] = set()

    def fresh(self, at: int, *key: object) -> bool:
        """Whether the key is new in the article at ``at``; it is not afterwards."""
        full = (self.work.sentence(at).article, *key)
        if full in self.seen:
            return False
        self.seen.add(full)
        return True


def headline(sentence: Sentence) -> bool:
    """Whether a sentence is a heading that names what follows; a long one, as in lists of duties, states acts."""
    return sentence.heading and sentence.end - sentence.start <= 24


def in_order(found: Iterable[Found]) -> list[Found]:
    """Findings in the order of the text."""
    return sorted(found, key=lambda f: (f.start, f.end))

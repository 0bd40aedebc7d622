"""Clauses: where the words around a figure begin and end."""

from __future__ import annotations

import re
from bisect import bisect_right

from kg.extract.work import Work
from kg.model.outline import Sentence

REACH = 300  # characters of a clause looked at on either side: text without marks must not cost more
COMMA = re.compile(r"[,;:。!?\n…]")


class Clauses:
    """The clauses of one sentence after the other; figures are asked for in the order of the text."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self.sentence: Sentence | None = None
        self.cuts: list[int] = []

    def at(self, position: int) -> tuple[int, int, Sentence]:
        """Start and end of the clause at a position (closing mark left out, at most REACH away), and the sentence."""
        here = self.work.sentence(position)
        if here is not self.sentence:
            self.sentence = here
            marks = [m.end() for m in COMMA.finditer(self.work.text, here.start, here.end)]
            self.cuts = [here.start, *marks]
        i = bisect_right(self.cuts, position) - 1
        start = self.cuts[max(i, 0)]
        end = self.cuts[i + 1] - 1 if i + 1 < len(self.cuts) else here.end
        return max(start, position - REACH), min(max(end, position), position + REACH), here

"""In what way an act was done: the word for it stands in the act's own clause or in the one before."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from kg.lexicon.methods import methods

END = re.compile(r"[,;。!?\n]|$")
REACH = 120  # characters of a clause looked at on either side


@cache
def pattern() -> re.Pattern[str]:
    """All words for a way of acting, the longest first."""
    return re.compile("|".join(map(re.escape, sorted(methods(), key=len, reverse=True))))


class Methods:
    """The ways named in a document, looked up once, to be asked by place."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found = [(m.start(), methods()[m.group()].name) for m in pattern().finditer(text)]
        self.starts = [start for start, _ in self.found]

    def of(self, sentence: int, start: int, end: int) -> tuple[str, ...] | None:
        """The ways named around the act at ``start:end`` of the sentence that begins at ``sentence``, None if none."""
        if not self._near(start, end):
            return None
        floor = self._clause(max(sentence, start - REACH), self._clause(max(sentence, start - REACH), start) - 1)
        stop = END.search(self.text, end, end + REACH)
        ceiling = stop.start() if stop else end
        inside = self.found[bisect_left(self.starts, floor) : bisect_left(self.starts, ceiling)]
        return tuple(dict.fromkeys(name for _, name in inside)) or None

    def _near(self, start: int, end: int) -> bool:
        i = bisect_left(self.starts, start - REACH)
        return i < len(self.starts) and self.starts[i] < end + REACH

    def _clause(self, low: int, at: int) -> int:
        """Where the clause at ``at`` begins, not before ``low``."""
        return max(low, *(self.text.rfind(mark, low, max(low, at)) + 1 for mark in ",;:"))

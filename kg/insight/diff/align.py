"""Which statements of two texts are the same one, from the surest to the likeliest; each is met once.

Same claim, same key, same values, same words: by dictionaries. What is left is compared with the few statements of its
kind that stand about where it stood, so that the work grows with the length of the text.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from kg.insight.diff.statement import Statement
from kg.lexicon.likeness import edits

Pair = tuple[Statement, Statement]
WINDOW = 16  # statements to either side that may be the one corrected: a long list is rarely longer
REACH = 4 * WINDOW  # statements of all kinds between the two
LIKE = 0.7  # share of characters kept: three in ten may be corrected, another act shares fewer
SAME = 2.0


def align(before: Sequence[Statement], after: Sequence[Statement], by_id: bool) -> list[Pair]:
    """The pairs, in the order of the text before. ``by_id`` where the two texts are the same bytes."""
    table = _Table(before, after)
    if by_id:
        table.meet_by(lambda row: row.claim.id)
    table.meet_by(lambda row: row.key, equal_counts=True)
    table.meet_near()
    table.meet_by(lambda row: row.key, any_count=True)
    table.meet_by(lambda row: row.content)
    table.meet_by(lambda row: f"{row.kind} {row.words}")
    return table.pairs()


class _Table:
    def __init__(self, before: Sequence[Statement], after: Sequence[Statement]) -> None:
        self.before, self.after = before, after
        self.met: dict[int, int] = {}
        self.back: dict[int, int] = {}

    def pairs(self) -> list[Pair]:
        return [(self.before[i], self.after[j]) for i, j in sorted(self.met.items())]

    def meet(self, i: int, j: int) -> None:
        if i not in self.met and j not in self.back:
            self.met[i], self.back[j] = j, i

    def meet_by(self, key: Callable[[Statement], str], equal_counts: bool = False, any_count: bool = False) -> None:
        """Meet what shares a key: alone on both sides, in equal numbers, or as many as there are, in their order."""
        left, right = _groups(self.before, self.met, key), _groups(self.after, self.back, key)
        for value, rows in left.items():
            others = right.get(value, [])
            if any_count or len(rows) == len(others) == 1 or (equal_counts and len(rows) == len(others)):
                for i, j in zip(rows, others, strict=False):
                    self.meet(i, j)

    def meet_near(self) -> None:
        """Meet what is alike and stands about where the other stood: the likest first, then what crosses nothing."""
        left, right = _neighbours(len(self.before), self.met), _neighbours(len(self.after), self.back)
        pairs = set(_near(self.before, left, self.met, self.after, self.back))
        pairs |= {(i, j) for j, i in _near(self.after, right, self.back, self.before, self.met)}
        scored = [
            (-like(self.before[i], self.after[j]), (left[i] >= j) + (right[j] >= i), i + j, i, j) for i, j in pairs
        ]
        for score, _, _, i, j in sorted(scored):
            if -score >= LIKE:
                self.meet(i, j)


def _neighbours(count: int, met: dict[int, int]) -> list[int]:
    """For each statement of one side, where the nearest one met before it stands on the other side; -1 for none."""
    found, at = [], -1
    for n in range(count):
        found.append(at)
        at = met.get(n, at)
    return found


def _groups(rows: Sequence[Statement], met: Iterable[int], key: Callable[[Statement], str]) -> dict[str, list[int]]:
    taken, found = set(met), defaultdict(list)
    for n, row in enumerate(rows):
        if n not in taken:
            found[key(row)].append(n)
    return found


def _near(
    rows: Sequence[Statement],
    neighbours: Sequence[int],
    met: dict[int, int],
    others: Sequence[Statement],
    taken: dict[int, int],
) -> Iterator[tuple[int, int]]:
    """Each statement left with those of its kind that are left about where its neighbour before it was met."""
    free: dict[str, list[int]] = defaultdict(list)
    for j, row in enumerate(others):
        if j not in taken:
            free[row.kind].append(j)
    for i, row in enumerate(rows):
        if i not in met:
            candidates, at = free[row.kind], neighbours[i]
            middle = bisect_left(candidates, at)
            near = candidates[max(0, middle - WINDOW) : middle + WINDOW]
            yield from ((i, j) for j in near if abs(j - at) <= REACH)


def like(a: Statement, b: Statement) -> float:
    """How surely two statements of one kind are one, corrected: 0..1, more where they are the same."""
    if a.key == b.key:
        return SAME
    if a.content == b.content:
        return SAME / 2 + _share(a.words, b.words) / 2
    if a.kind == "number" and (a.values.get("unit"), a.values.get("status")) != (
        b.values.get("unit"),
        b.values.get("status"),
    ):
        return 0.0
    quotes = _share(a.claim.fact.quote, b.claim.fact.quote)
    return (_share(a.name, b.name) + quotes) / 2


def _share(a: str, b: str) -> float:
    longest = max(len(a), len(b), 1)
    return 1 - edits(a, b, longest) / longest

"""Characters that scans take for each other, and the pairs of characters that the words of the lexicon hold.

Sources: ``lookalikes.csv`` are characters of one shape that scans of reports confuse; the words are those of all other
tables but names of places and people.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from itertools import combinations, pairwise

from kg.lexicon.table import read_table
from kg.model.base import Frozen

_CHINESE = re.compile(r"[\u4e00-\u9fff]+")
# Tables of names, and those whose examples are misread on purpose.
_NO_WORDS = ("divisions", "surnames", "lookalikes", "genre_words")


class Lookalikes(Frozen):
    """Characters of one shape."""

    chars: str


@cache
def alike() -> frozenset[tuple[str, str]]:
    """Pairs of characters that look alike, in either order."""
    rows = (row.chars for row in read_table("lookalikes", Lookalikes))
    pairs = {pair for chars in rows for pair in combinations(chars, 2)}
    return frozenset(pairs | {(b, a) for a, b in pairs})


def same_shape(one: str, other: str) -> bool:
    """Whether two characters are of one shape, so that a scan may take the one for the other."""
    return (one, other) in alike()


@cache
def known_pairs() -> frozenset[str]:
    """Every two characters that stand side by side in the words of the lexicon."""
    pairs: set[str] = set()
    for path in files("kg.lexicon").joinpath("data").iterdir():
        if path.name.endswith(".csv") and not path.name.startswith(_NO_WORDS):
            for run in _CHINESE.findall(path.read_text("utf-8")):
                pairs.update(a + b for a, b in pairwise(run))
    return frozenset(pairs)

"""Queries nested so deep that the engine's parser, which calls itself once a level, would end the process."""

from __future__ import annotations

import re
from itertools import accumulate

DEEPEST = 500
"""Levels of brackets, or unary signs in a row; the parser was seen to fail at 3,000. No question comes near."""
_SIGNS = re.compile(r"(?:[!^+-]\s*){%d}" % (DEEPEST + 1))  # noqa: UP031 — braces belong to the pattern
_LEVEL = str.maketrans("{[(", "(((") | str.maketrans("}])", ")))")


def too_deep(sparql: str) -> bool:
    """Whether a query has more than ``DEEPEST`` levels; brackets inside strings count as well. Linear."""
    steps = (1 if char == "(" else -1 for char in re.sub(r"[^()]", "", sparql.translate(_LEVEL)))
    return max(accumulate(steps), default=0) > DEEPEST or _SIGNS.search(sparql) is not None

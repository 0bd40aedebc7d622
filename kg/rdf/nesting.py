"""Queries nested so deep that the engine's parser, which calls itself once a level, would end the process."""

from __future__ import annotations

import re
from itertools import accumulate

DEEPEST = 500
"""Levels of brackets, or unary signs in a row; the parser was seen to fail at 3,000. No question comes near."""
_SIGNS = re.compile(r"[!^+-][!^+\-\s]*")
_LEVEL = str.maketrans("{[(", "(((") | str.maketrans("}])", ")))")


def too_deep(sparql: str) -> bool:
    """Whether a query has more than ``DEEPEST`` levels; brackets inside strings count as well. Linear."""
    steps = (1 if char == "(" else -1 for char in re.sub(r"[^()]", "", sparql.translate(_LEVEL)))
    signs = (len("".join(run[0].split())) for run in _SIGNS.finditer(sparql))
    return max(accumulate(steps), default=0) > DEEPEST or max(signs, default=0) > DEEPEST

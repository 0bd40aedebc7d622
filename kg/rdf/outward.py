"""Whether a query asks another server (SERVICE), told by the parser that will run it.

Every "service" of the text is replaced by a word that stands nowhere in it. Inside a comment, a string, an IRI or a
name the query still parses; where it was the keyword, no word but that one can stand. No second grammar has to agree
with the first, so nothing can be read differently here and there.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import product
from string import ascii_lowercase

WORD = re.compile("service", re.IGNORECASE | re.ASCII)
PLACE = re.compile(r"\bat (\d+):(\d+)")
# No query ends so: the parser stops here where it could read all that goes before, and nothing is run. The blanks are
# more than the letters of the longest keyword, which the parser may read ahead.
TAIL = "\n" + " " * 40 + ")]"
Parse = Callable[[str], object]


def calls_out(query: str, parse: Parse) -> bool:
    """Whether SERVICE is a keyword of a query; ``parse`` raises SyntaxError, as the engine does.

    Raises SyntaxError where the query is wrong before that matters, with the place where it is.
    """
    if not WORD.search(query):
        return False
    try:
        parse(WORD.sub(_unused(query), query))
    except SyntaxError:
        return _read_whole(query, parse)
    return False


def _unused(query: str) -> str:
    """A word of the same length that no part of the query holds."""
    held = query.lower()
    return next(w for w in ("zq" + "".join(rest) for rest in product(ascii_lowercase, repeat=5)) if w not in held)


def _read_whole(query: str, parse: Parse) -> bool:
    """True where the query itself could be read to its end; raises the parser's SyntaxError where not."""
    try:
        parse(query + TAIL)
    except SyntaxError as error:
        place = PLACE.search(str(error))
        if place and (int(place[1]), int(place[2]) > 30) != (query.count("\n") + 2, True):
            raise
    return True

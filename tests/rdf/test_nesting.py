"""A query nested too deep is refused in words; the engine's parser would end the process without any."""

from __future__ import annotations

import pytest

from kg.errors import UsageError
from kg.rdf.nesting import DEEPEST, too_deep
from kg.rdf.store import Store

DEEP = 20_000


@pytest.mark.parametrize(
    "query",
    [
        "ASK { " + "{" * DEEP + "}" * DEEP + " }",
        "ASK { ?a ?b ?c FILTER(" + "(" * DEEP + "1" + ")" * DEEP + ") }",
        "ASK { ?a ?b ?c FILTER(" + "!" * DEEP + "true) }",
        "ASK { ?a ?b " + "[ ?b " * DEEP + "?c" + "]" * DEEP + " }",
        "ASK { ?a " + "^ " * DEEP + "<x:y> ?c }",
    ],
)
def test_what_would_end_the_process_is_refused(query: str) -> None:
    with pytest.raises(UsageError, match="KG-U003"):
        Store(b"").query(query)


def test_brackets_side_by_side_are_no_levels() -> None:
    assert not too_deep("ASK { " + "{ ?a ?b ?c } UNION " * (2 * DEEPEST) + "{ ?a ?b ?c } }")
    assert not too_deep("(" * DEEPEST + ")" * DEEPEST)
    assert too_deep("(" * (DEEPEST + 1))

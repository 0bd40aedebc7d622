"""Every word for a way of acting is found in its example, beside an act that was done that way."""

from __future__ import annotations

import pytest

from kg.extract.activities.methods import Methods
from kg.extract.activities.parse import acts_of
from kg.lexicon.methods import Method, methods


@pytest.mark.parametrize("row", list(methods().values()), ids=lambda row: row.word)
def test_example(row: Method) -> None:
    assert row.word in row.example
    ways = [Methods(row.example).of(0, act.start, act.end) for act in acts_of(row.example)]
    assert any(row.name in (names or ()) for names in ways)

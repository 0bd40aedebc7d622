"""Every word for an act is found in its example, with the object the example gives it."""

from __future__ import annotations

import pytest

from kg.extract.activities.parse import acts_of
from kg.lexicon.activities import Trigger, triggers


@pytest.mark.parametrize("row", list(triggers().values()), ids=lambda row: row.word)
def test_example(row: Trigger) -> None:
    assert row.word in row.example
    found = [(a.type, a.item.text) for a in acts_of(row.example)]
    assert found == [(row.type, row.object)]


@pytest.mark.parametrize("row", [r for r in triggers().values() if r.cppcc], ids=lambda row: row.word)
def test_example_in_a_cppcc_report(row: Trigger) -> None:
    assert [a.type for a in acts_of(row.example, cppcc=True)] == [row.cppcc]

"""Content negotiation, apart from any server."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.serve.negotiate import GRAPHS, RESULTS, choose

JSON, XML, CSV = "application/sparql-results+json", "application/sparql-results+xml", "text/csv"


@pytest.mark.parametrize(
    ("accept", "chosen"),
    [
        (None, JSON),
        ("", JSON),
        ("*/*", JSON),
        ("text/*", CSV),
        ("text/csv;q=0.5, application/sparql-results+xml;q=0.9", XML),
        ("TEXT/CSV", CSV),
        ("text/csv; header=present; q=0.8", CSV),
        ("*/*, application/sparql-results+json;q=0", XML),
        ("application/*;q=0.1, application/json", "application/json"),
        ("text/html, */*;q=0.1", JSON),
        ("image/png", None),
        ("text/csv;q=0", None),
        ("text/csv;q=much", None),
        (";,,;q=1", None),
    ],
)
def test_choose(accept: str | None, chosen: str | None) -> None:
    assert choose(accept, RESULTS) == chosen


@given(st.text(max_size=60))
def test_any_header_gives_an_offer_or_none(accept: str) -> None:
    assert choose(accept, GRAPHS) in {None, *GRAPHS}


@given(st.permutations(["text/csv;q=0.3", "application/*;q=0.2", "*/*;q=0.1", "text/tab-separated-values;q=0.25"]))
def test_the_order_of_the_ranges_means_nothing(ranges: list[str]) -> None:
    assert choose(",".join(ranges), RESULTS) == CSV

"""What was joined is found again, through any number of joins."""

from __future__ import annotations

from itertools import permutations

from kg.model.insight import Decision, stands_for


def same(left: str, right: str) -> Decision:
    return Decision(f"{left}{right}", left, right, "same", "rule")


def test_what_was_joined_through_a_third_stands_for_the_one_that_is_left() -> None:
    chain = (same("a", "b"), same("b", "c"), same("c", "d"), Decision("x", "d", "e", "unsure", "rule"))
    for rows in permutations(chain):
        assert stands_for(rows, {"c", "e"}) == {"a": "c", "b": "c", "d": "c"}
    assert stands_for(chain, set()) == {}

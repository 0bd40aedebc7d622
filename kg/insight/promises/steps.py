"""Whether a later act does what was planned, goes towards it, or does it otherwise."""

from __future__ import annotations

from typing import Literal

Outcome = Literal["done", "under_way", "done_otherwise"]
# the making of a law in the order of the Legislation Law (立法法), chapters on the standing committees
MAKING = {
    "research": 1, "draft": 2, "collaborative": 3, "first_reading": 3, "deliberate": 3, "second_reading": 4, "enact": 5,
    "approve": 6, "effective": 7,
}  # fmt: skip
# what can only be done with a law that is there
AFTER_MAKING = frozenset({"inspect", "implement"})
AMENDING = frozenset({"amend", "package_amend"})
# a law on its way to being amended passes the same readings
BEFORE_VOTE = frozenset({"research", "draft", "first_reading", "deliberate", "second_reading", "collaborative"})


def law_outcome(planned: str, told: str) -> Outcome | None:
    """What an event told of a law says of the event planned for it; None where it says nothing."""
    if planned == told:
        return "done"
    if planned in AMENDING:
        return _amended(told)
    if planned not in MAKING:
        return None
    if told in MAKING:
        return "done" if MAKING[told] >= MAKING[planned] else "under_way"
    if told in AFTER_MAKING:
        return "done"
    return "done_otherwise" if told in AMENDING else None


def _amended(told: str) -> Outcome | None:
    if told in AMENDING:
        return "done"
    if told in BEFORE_VOTE:
        return "under_way"
    return "done_otherwise" if told in ("enact", "repeal") else None


def activity_outcome(planned: str, told: str) -> Outcome:
    """What an act of oversight says of another one planned on the same topic, or a thing made or begun of its plan."""
    if told == "begin":
        return "under_way"
    return "done" if planned in (told, "begin") else "done_otherwise"


def planned_again(planned: str, told: str) -> bool:
    """Whether a later plan for a law takes up an earlier one: the same step, or another on the same way.

    A plan to inspect a law is no sequel of the plan to make it; it shows nothing but that the law is there.
    """
    families = (frozenset(MAKING), AMENDING, frozenset({planned}))
    return any({planned, told} <= family for family in families)

"""Whether two titles are told of as one law on its way: the one up to a step, the other from the next on.

The steps are those of the Legislation Law (立法法第四章第一节): a regulation is read, read again, put to the vote,
approved by the province and put into force, each once in the life of a draft.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg.model.facts import LawEventFact
from kg.model.graph import Claim, ReportNode

STEPS = {"first_reading": 1, "second_reading": 2, "enact": 3, "approve": 4, "effective": 5}
WORDS = {1: "一审", 2: "二审", 3: "表决通过", 4: "批准", 5: "施行"}


def consecutive(left: Sequence[Claim], right: Sequence[Claim], reports: Mapping[str, ReportNode]) -> str | None:
    """Words for the two steps where one title ends with a step and the other opens with the next; None otherwise."""
    for first, second in ((left, right), (right, left)):
        if (said := _goes_on(first, second, reports)) is not None:
            return said
    return None


def _goes_on(first: Sequence[Claim], second: Sequence[Claim], reports: Mapping[str, ReportNode]) -> str | None:
    one, two = _steps(first), _steps(second)
    if not one or not two or max(one) + 1 != min(two):
        return None
    bodies = {reports[c.report].body for c in (*first, *second) if c.report in reports}
    if len(bodies) != 1 or None in bodies:
        return None
    if max(_when(c, reports) for c in first) >= min(_when(c, reports) for c in second):
        return None
    return f"同一机构先{WORDS[max(one)]}、后{WORDS[min(two)]} · the next step of the same body"


def _steps(claims: Sequence[Claim]) -> set[int] | None:
    """The steps told of; None where something else is told, which a draft does not undergo."""
    steps = {STEPS.get(c.fact.event) for c in claims if isinstance(c.fact, LawEventFact)}
    return None if None in steps or not steps else {s for s in steps if s}


def _when(claim: Claim, reports: Mapping[str, ReportNode]) -> tuple[str, bool]:
    """The period of a claim, and what is planned after what is done; an unknown time is before all others."""
    planned = isinstance(claim.fact, LawEventFact) and claim.fact.status == "plan"
    period = claim.ref("period")
    if period is None and claim.report in reports:
        period = reports[claim.report].plan_period if planned else reports[claim.report].period
    return (period or "").rpartition("/")[2], planned

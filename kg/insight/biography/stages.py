"""The procedure of making a law, and where each event told of it stands in it.

Source: the Legislation Law (立法法, 2023), chapters II and IV: plan, drafting, one or more readings, vote; regulations
of cities with districts and of autonomous places are approved by the provincial standing committee (articles 81 and
85); inspection of enforcement by the Supervision Law (监督法), chapter IV.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.model.entities import LawEntity
from kg.model.insight import Stage

PROCEDURE: tuple[Stage, ...] = (
    "project", "research", "first_reading", "second_reading", "vote", "approval", "effect", "inspection", "amendment",
    "repeal",
)  # fmt: skip
STAGE_OF: dict[str, Stage] = {
    "draft": "project", "research": "research", "first_reading": "first_reading", "second_reading": "second_reading",
    "enact": "vote", "approve": "approval", "effective": "effect", "inspect": "inspection", "amend": "amendment",
    "package_amend": "amendment", "repeal": "repeal",
}  # fmt: skip
# stages before the vote; a plan for any of them, or for the vote itself, puts the law on the list of projects
MAKING = frozenset({"draft", "research", "first_reading", "second_reading", "deliberate", "enact", "collaborative"})
# a law need not ever be inspected, amended or repealed, so their absence is no gap
OPTIONAL = frozenset({"inspection", "amendment", "repeal"})
READINGS = frozenset({"first_reading", "second_reading"})


def stage(event: str, status: str | None) -> Stage | None:
    """The stage of an event; None for one that could be several (审议 may be any reading) or stands outside."""
    if status == "plan" and event in MAKING:
        return "project"
    return STAGE_OF.get(event)


def order(found: Stage | None) -> int:
    """The place of a stage in the procedure; one that is not settled comes in the middle of the readings."""
    return PROCEDURE.index(found) if found else PROCEDURE.index("second_reading")


def skipped(told: Sequence[tuple[str, str | None]], law: LawEntity) -> tuple[Stage, ...]:
    """The stages between the first and the last one done that no report tells of, in the order of the procedure.

    ``told`` are the events with their status. Where a 审议 is told without its number the readings are not called
    skipped; approval is asked of a regulation of a city or prefecture only.
    """
    done = {found for event, status in told if status != "plan" and (found := STAGE_OF.get(event))}
    made = done - OPTIONAL
    if not made or law.level not in ("municipal_regulation", "provincial_regulation"):
        return ()
    first, last = min(map(order, made)), max(map(order, done))
    planned = {found for event, status in told if (found := stage(event, status))}
    between = [s for s in PROCEDURE[first + 1 : last] if s not in done | planned and s not in OPTIONAL]
    if any(event == "deliberate" for event, _ in told):
        between = [s for s in between if s not in READINGS]
    return tuple(s for s in between if s != "approval" or law.level == "municipal_regulation")

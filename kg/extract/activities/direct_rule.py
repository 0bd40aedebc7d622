"""A pattern that reads an act whole, and how its objects are made.

The patterns match a masked sentence (insides of brackets hidden, see ``clauses.mask``). Group ``o`` holds the objects
(``p`` in a second branch), ``who`` and ``h`` words that each object begins or ends with.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from kg.model.facts import ActivityType
from kg.model.rule import Rule

How = Literal[
    "list", "whole", "fiscal", "decision", "meeting", "attend", "training", "cleanup", "named", "takepart", "urge",
    "session", "joined", "heard", "motion", "each",
]  # fmt: skip


class Direct(NamedTuple):
    """A rule with the type of its act, the words of which the sentence must hold one, and how its objects are made.

    A pattern marked ``raw`` looks inside the brackets.
    """

    rule: Rule
    type: ActivityType
    need: str
    how: How = "list"
    raw: bool = False

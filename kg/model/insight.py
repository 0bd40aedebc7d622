"""What reports say together: decisions of identity, promises kept or not, series, contradictions, chains.

Each statement names the claims it rests on by their ids, and the clues it was drawn from; nothing here is a guess:
what the texts do not settle is said to be unsettled. Ids are paths below the base IRI, like those of the graph.
"""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass
from typing import Literal, NamedTuple

Judgement = Literal["same", "different", "unsure"]
# 立项 → 调研 → 一审 → 二审 → 表决 → 批准 → 施行 → 检查 → 修改 → 废止, in the order of the Legislation Law
Stage = Literal[
    "project", "research", "first_reading", "second_reading", "vote", "approval",
    "effect", "inspection", "amendment", "repeal",
]  # fmt: skip
Outcome = Literal["done", "under_way", "done_otherwise", "not_mentioned", "not_yet_due", "no_later_report"]
Verdict = Literal["contradiction", "partly_listed", "agrees"]


class Feature(NamedTuple):
    """A clue that fired: ``name`` is the function that looks for it, ``says`` what it found, in words for people."""

    name: str
    says: str


@dataclass(frozen=True, slots=True)
class Decision:
    """Whether two names mean one thing. ``left`` and ``right`` are entity ids in their order.

    ``method`` is the rule that decided, or ``ledger`` where a person did (``who``, ``why`` and ``when`` are theirs;
    ``when`` is what they gave, never the clock). ``claims`` are the statements it rests on. ``labels`` are the names of
    the two, since one that was joined to the other is no entity of the graph any more.
    """

    id: str
    left: str
    right: str
    judgement: Judgement
    method: str
    features: tuple[Feature, ...] = ()
    claims: tuple[str, ...] = ()
    labels: tuple[str, str] = ("", "")
    who: str | None = None
    why: str | None = None
    when: str | None = None

    @property
    def left_label(self) -> str:
        """The name of the left one."""
        return self.labels[0]

    @property
    def right_label(self) -> str:
        """The name of the right one."""
        return self.labels[1]


@dataclass(frozen=True, slots=True)
class Step:
    """One event in the life of a law; ``year`` is that of the event where the report settles it."""

    claim: str
    stage: Stage | None
    year: int | None


@dataclass(frozen=True, slots=True)
class Biography:
    """The life of a law in the order of time. ``skipped`` are stages that must have been but no report tells of."""

    law: str
    steps: tuple[Step, ...]
    skipped: tuple[Stage, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """A later claim that answers a promise, and the clues that join the two.

    ``certain`` is False where the two share a topic, but nothing proves that they are one matter; such an answer is
    shown and decides nothing.
    """

    claim: str
    outcome: Literal["done", "under_way", "done_otherwise"]
    features: tuple[Feature, ...]
    certain: bool = True


@dataclass(frozen=True, slots=True)
class Promise:
    """A planned act and what later reports of the same body say of it.

    ``due`` is the period planned for; ``seen`` are the later reports searched, ``missing`` the years between that no
    report of the corpus covers. ``not_mentioned`` is said only where a report that covers the due period was searched.
    """

    id: str
    claim: str
    body: str | None
    due: str | None
    outcome: Outcome
    answers: tuple[Answer, ...]
    seen: tuple[str, ...]
    missing: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Series:
    """Figures that may be joined: one indicator, unit, scope and subject over periods.

    ``points`` are ids of number claims in the order of their periods; several of one period are kept side by side.
    ``features`` say what makes the identity of the series.
    """

    id: str
    indicator: str
    unit: str
    subject: str | None
    scope: str | None
    points: tuple[str, ...]
    features: tuple[Feature, ...] = ()


@dataclass(frozen=True, slots=True)
class Apart:
    """Two series of one word that may not be joined, and why."""

    left: str
    right: str
    reason: Feature


@dataclass(frozen=True, slots=True)
class Finding:
    """An audited sum: the claims compared, the arithmetic, and whether they agree. ``code`` is a row of issues.toml."""

    id: str
    code: str
    verdict: Verdict
    claims: tuple[str, ...]
    arithmetic: str
    message: str


@dataclass(frozen=True, slots=True)
class Link:
    """One step of a chain of oversight and the clue in the text that ties it to the step before."""

    claim: str | None
    step: Literal["act", "problem", "instruction", "rectification", "assessment", "follow_up"]
    feature: Feature
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Chain:
    """An act of oversight and what the same text says came of it; spans are code points of the document."""

    id: str
    report: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Absence:
    """Something planned or enacted of which no later report speaks, with the reports that were searched."""

    id: str
    kind: Literal["never_mentioned_again", "never_inspected"]
    claim: str
    seen: tuple[str, ...]
    missing: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Insights:
    """Everything the reports of a graph say together, each part in a fixed order."""

    decisions: tuple[Decision, ...] = ()
    biographies: tuple[Biography, ...] = ()
    promises: tuple[Promise, ...] = ()
    series: tuple[Series, ...] = ()
    apart: tuple[Apart, ...] = ()
    findings: tuple[Finding, ...] = ()
    chains: tuple[Chain, ...] = ()
    absences: tuple[Absence, ...] = ()


def stands_for(decisions: Iterable[Decision], known: Container[str]) -> dict[str, str]:
    """What was joined to something else → the entity of the graph that stands for it, through any number of joins."""
    near: dict[str, list[str]] = {}
    for d in decisions:
        if d.judgement == "same":
            near.setdefault(d.left, []).append(d.right)
            near.setdefault(d.right, []).append(d.left)
    found: dict[str, str] = {}
    for kept in sorted(entity for entity in near if entity in known):
        todo = list(near[kept])
        while todo:
            entity = todo.pop()
            if entity not in known and entity not in found:
                found[entity] = kept
                todo += near[entity]
    return found

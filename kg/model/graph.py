"""The one graph: documents, reports, entities, and claims about them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from kg.model.entities import AnyEntity
from kg.model.facts import Fact
from kg.model.insight import Decision
from kg.model.issue import Issue
from kg.model.source import Evidence, Source


class Ref(NamedTuple):
    """What a claim says about an entity.

    Roles: actor target law unit indicator subject period baseline denotes person organization meeting platform day
    document place award recipient proposer partner change_unit. ``baseline`` is the period a change is measured
    against, ``change_unit`` its unit.
    """

    role: str
    entity: str


@dataclass(frozen=True, slots=True)
class ReportNode:
    """One report of a document. Ids are paths below the base IRI; entity fields hold entity ids.

    ``type`` is work-report, report-reading, term-review, proposal-digest or other; ``place`` the division of the body.
    """

    id: str
    doc: str
    number: int
    title: str
    type: str
    body: str | None = None
    speaker: str | None = None
    date: str | None = None
    meeting: str | None = None
    period: str | None = None
    plan_period: str | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True)
class SectionNode:
    """A heading with its role (title summary achievements problems plan other) and order in the report.

    ``parent`` is the section it stands in: the nearest heading before it that is less deep.
    """

    id: str
    report: str
    order: int
    title: str
    level: int
    role: str
    parent: str | None = None
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """A fact as a node: what was said, where, and the entities it speaks of.

    The claim of a name (body, place) has one ``denotes`` reference for each member of a coordinated or collective
    surface form (``开封、许昌、周口市人大常委会``).
    """

    id: str
    fact: Fact
    report: str
    section: str | None
    refs: tuple[Ref, ...]

    def ref(self, role: str) -> str | None:
        """The first entity in a role."""
        return next((r.entity for r in self.refs if r.role == role), None)

    def all(self, role: str) -> tuple[str, ...]:
        """All entities in a role."""
        return tuple(r.entity for r in self.refs if r.role == role)


@dataclass(frozen=True, slots=True)
class Graph:
    """Everything, in a fixed order: sources by id, reports and sections by id, entities by id, claims by place.

    ``decisions`` say which names were joined, kept apart or left open, and why.
    """

    sources: tuple[Source, ...]
    reports: tuple[ReportNode, ...]
    sections: tuple[SectionNode, ...]
    entities: tuple[AnyEntity, ...]
    claims: tuple[Claim, ...]
    issues: tuple[Issue, ...]
    decisions: tuple[Decision, ...] = ()

    def of(self, kind: str) -> Iterator[AnyEntity]:
        """The entities of a kind."""
        return (e for e in self.entities if e.kind == kind)

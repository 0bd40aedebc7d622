"""The reports of a document and the frame that their short names and defaults refer to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from kg.model import ids
from kg.model.entities import BodyEntity
from kg.model.facts import Fact, ReportFact
from kg.model.graph import ReportNode, SectionNode
from kg.model.issue import Issue
from kg.model.outline import Outline, Section
from kg.model.source import Source
from kg.model.view import View
from kg.resolve import meetings, things
from kg.resolve.bodies import add_body
from kg.resolve.registry import Registry


class Document(Protocol):
    """What resolution needs of a document that was read."""

    @property
    def source(self) -> Source: ...
    @property
    def view(self) -> View: ...
    @property
    def outline(self) -> Outline: ...
    @property
    def facts(self) -> tuple[Fact, ...]: ...
    @property
    def issues(self) -> tuple[Issue, ...]: ...


@dataclass(frozen=True, slots=True)
class Frame:
    """One report as its facts see it: its node's id, its body's full name, and the id of the body's place.

    ``near`` is the id of that place, or a stand-in of the report's own where the place is not known, so that what
    only the place would tell apart stays apart; ``scope`` is its last step.
    """

    report: str
    body: str
    body_id: str | None
    place: str | None
    near: str

    @property
    def scope(self) -> str:
        """The last step of ``near``, for ids."""
        return ids.tail(self.near)


def facts_by_report(document: Document) -> dict[int, list[Fact]]:
    """The facts of each report, every article of the outline included."""
    groups: dict[int, list[Fact]] = {i: [] for i in range(len(document.outline.articles))}
    for fact in document.facts:
        groups.setdefault(fact.report, []).append(fact)
    return groups


def frame(document: Document, index: int, facts: Sequence[Fact], registry: Registry) -> Frame:
    """The frame of a report: by its own statement, else by the body that its facts speak of most."""
    own = next((f.body for f in facts if isinstance(f, ReportFact)), "") or _common_body(facts)
    alone = f"place/x-{document.source.id}-{index + 1}"
    body_id = add_body(own, registry, alone) if own else None
    entity = registry[body_id] if body_id else None
    place = entity.place if isinstance(entity, BodyEntity) else None
    return Frame(ids.report(document.source.id, index), own, body_id, place, place or alone)


def _common_body(facts: Sequence[Fact]) -> str:
    names = Counter(n for f in facts if (n := getattr(f, "subject", None) or getattr(f, "actor", None)))
    return names.most_common(1)[0][0] if names else ""


def report_node(document: Document, index: int, facts: Sequence[Fact], at: Frame, registry: Registry) -> ReportNode:
    """The node of one report, with what its head says."""
    head = next((f for f in facts if isinstance(f, ReportFact)), None)
    articles = document.outline.articles
    title = (head.title if head else None) or (articles[index].title if index < len(articles) else "")
    node = ReportNode(
        id=at.report,
        doc=document.source.id,
        number=index + 1,
        title=title or document.source.path,
        type=report_type(title or "", head, facts),
        body=at.body_id if head else None,
        place=at.place,
    )
    if head is None:
        return node
    return ReportNode(
        id=node.id, doc=node.doc, number=node.number, title=node.title, type=node.type, body=node.body,
        speaker=things.add_person(head.speaker, at.place, registry) if head.speaker else None,
        date=head.date,
        meeting=_session(head.session, at, registry) if head.session else None,
        period=things.add_period(head.period, registry),
        plan_period=things.add_period(head.plan_period, registry),
        place=at.place,
    )  # fmt: skip


def _session(name: str, at: Frame, registry: Registry) -> str:
    return meetings.add_meeting(name, registry, things.body_scope(name, at.scope, at.body_id), at.place)


def report_type(title: str, head: ReportFact | None, facts: Sequence[Fact]) -> str:
    """The type that title, period and contents say."""
    proposals = sum(1 for f in facts if f.kind == "proposal")
    if proposals and proposals * 2 > sum(1 for f in facts if f.kind in ("proposal", "activity", "law_event")):
        return "proposal-digest"
    if "解读" in title:
        return "report-reading"
    if "回顾" in title or (head and head.period and "/" in head.period and not head.plan_period):
        return "term-review"
    if "工作报告" in title:
        return "work-report"
    return "report-digest" if head else "other"


def section_nodes(document: Document) -> tuple[list[SectionNode], dict[int, str]]:
    """The headings of a document, and the node id for each index of the outline's sections."""
    nodes, by_index = [], dict[int, str]()
    orders: Counter[int] = Counter()
    parents = _parents(document.outline.sections)
    for i, section in enumerate(document.outline.sections):
        orders[section.article] += 1
        report = ids.report(document.source.id, section.article)
        node = SectionNode(
            id=ids.section(report, orders[section.article]),
            report=report,
            order=orders[section.article],
            title=section.title,
            level=section.level,
            role=section.role,
            parent=by_index.get(parents[i]),
            evidence=document.view.evidence(section.start, section.end),
        )
        nodes.append(node)
        by_index[i] = node.id
    return nodes, by_index


def _parents(sections: Sequence[Section]) -> list[int]:
    """For each section the index of the one it stands in, -1 for none: an article is no part of another."""
    found, above = [], list[int]()
    for i, section in enumerate(sections):
        while above and (sections[above[-1]].article != section.article or sections[above[-1]].level >= section.level):
            above.pop()
        found.append(above[-1] if above else -1)
        above.append(i)
    return found

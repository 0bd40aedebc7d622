"""Documents → Graph: every name gets its entity, every fact becomes a claim about entities."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from kg.model.entities import AnyEntity
from kg.model.facts import BodyFact, LawEventFact
from kg.model.graph import Claim, Graph, ReportNode, SectionNode
from kg.model.issue import Issue
from kg.model.ledger import Entry
from kg.resolve.claims import Resolved, claims
from kg.resolve.identity import identity
from kg.resolve.join import kept, turned_claim, turned_entity, turned_report
from kg.resolve.known import Known
from kg.resolve.laws import LawBook
from kg.resolve.offices import Mention, mentions, people, surfaces
from kg.resolve.refs import Resolver
from kg.resolve.registry import Registry
from kg.resolve.reports import Document, facts_by_report, frame, report_node, section_nodes


class Assembly:
    """A graph being put together, document by document."""

    def __init__(self, ledger: Sequence[Entry] = ()) -> None:
        self.ledger = ledger
        self.registry = Registry()
        self.laws = LawBook(self.registry)
        self.reports: list[ReportNode] = []
        self.sections: list[SectionNode] = []
        self.claims: list[Claim] = []
        self.offices: list[Mention] = []
        self.issues: list[Issue] = []

    def add(self, document: Document) -> None:
        """Take in one document."""
        nodes, by_index = section_nodes(document)
        self.sections += nodes
        self.issues += document.issues
        for index, facts in sorted(facts_by_report(document).items()):
            at = frame(document, index, facts, self.registry)
            self.reports.append(report_node(document, index, facts, at, self.registry))
            resolver = Resolver(at, self.registry, self.laws, facts)
            # laws first: the inspection of a law is an activity too, and refers to it
            refs = {id(f): resolver.refs(f) for f in sorted(facts, key=lambda f: not isinstance(f, LawEventFact))}
            self.claims += claims(at.report, [Resolved(f, refs[id(f)]) for f in facts], by_index)
            named = {f.name: resolver.body(f.name) for f in facts if isinstance(f, BodyFact)}
            self.offices += mentions(document, index, facts, at, surfaces(facts, named), by_index)

    def graph(self, documents: Sequence[Document]) -> Graph:
        """The finished graph: what means one thing joined, entities nobody speaks of left out."""
        known = self._known(documents)
        made, decisions, issues = identity(known, self.ledger)
        to = {member: keep for group in made.all() for keep in [kept(group, known)] for member in group - {keep}}
        claims_ = [turned_claim(claim, to) for claim in known.claims]
        reports = [turned_report(report, to) for report in self.reports]
        entities = {e.id: turned_entity(e, to) for e in self.registry.sorted() if e.id not in to}
        used = _used(claims_, reports, entities)
        return Graph(
            sources=tuple(d.source for d in documents),
            reports=tuple(reports),
            sections=tuple(sorted(self.sections, key=lambda s: (s.report, s.order))),
            entities=tuple(e for e in entities.values() if e.id in used),
            claims=tuple(claims_),
            issues=(*self.issues, *issues),
            decisions=decisions,
        )

    def _known(self, documents: Sequence[Document]) -> Known:
        """What is known before anything is joined, people known by office alone among it."""
        reports = {r.id: r for r in self.reports}
        sources = {d.source.id: d.source for d in documents}
        known = Known({e.id: e for e in self.registry}, self.claims, reports, sources)
        alone = people(self.offices, known)
        for person, _ in alone:
            self.registry.add(person)
        order = {report.id: n for n, report in enumerate(self.reports)}
        with_offices = [*self.claims, *(claim for _, claim in alone)]
        ordered = sorted(with_offices, key=lambda c: (order[c.report], c.fact.start, c.fact.end, c.id))
        return Known({e.id: e for e in self.registry.sorted()}, ordered, reports, sources)


def resolve(documents: Iterable[Document], issues: Sequence[Issue] = (), ledger: Sequence[Entry] = ()) -> Graph:
    """The graph of some documents; the same for any order of them, a text given twice counts once.

    ``issues`` are doubts from before there were documents (files that could not be read); they come first.
    ``ledger`` are the lines of the ledger in their order.
    """
    unique = {d.source.id: d for d in sorted(documents, key=lambda d: (d.source.id, d.source.path), reverse=True)}
    ordered = [unique[key] for key in sorted(unique)]
    assembly = Assembly(ledger)
    assembly.issues += issues
    for document in ordered:
        assembly.add(document)
    return assembly.graph(ordered)


def _used(made: Iterable[Claim], reports: Iterable[ReportNode], entities: Mapping[str, AnyEntity]) -> set[str]:
    """The entities that claims and reports refer to, and those that these refer to (except organs' parents)."""
    todo = {r.entity for claim in made for r in claim.refs}
    for r in reports:
        todo |= {e for e in (r.body, r.speaker, r.meeting, r.period, r.plan_period, r.place) if e}
    used: set[str] = set()
    while todo:
        entity_id = todo.pop()
        used.add(entity_id)
        entity = entities[entity_id]
        for key in ("place", "within", "unit", "term", "body"):
            value = getattr(entity, key, None)
            if isinstance(value, str) and value in entities and value not in used:
                todo.add(value)
    return used

"""Documents → Graph: every name gets its entity, every fact becomes a claim about entities."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kg.model.facts import LawEventFact
from kg.model.graph import Claim, Graph, Ref, ReportNode, SectionNode
from kg.model.issue import Issue
from kg.model.source import Evidence
from kg.resolve.claims import Resolved, claims
from kg.resolve.laws import LawBook
from kg.resolve.refs import Resolver
from kg.resolve.registry import Registry
from kg.resolve.reports import Document, facts_by_report, frame, report_node, section_nodes


class Assembly:
    """A graph being put together, document by document."""

    def __init__(self) -> None:
        self.registry = Registry()
        self.laws = LawBook(self.registry)
        self.reports: list[ReportNode] = []
        self.sections: list[SectionNode] = []
        self.claims: list[Claim] = []
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

    def graph(self, documents: Sequence[Document]) -> Graph:
        """The finished graph: topics of plans joined to the laws they became, entities nobody speaks of left out."""
        same = self.laws.same()
        made = [_retarget(claim, same) for claim in self.claims]
        used = _used(made, self.reports, self.registry)
        return Graph(
            sources=tuple(d.source for d in documents),
            reports=tuple(self.reports),
            sections=tuple(sorted(self.sections, key=lambda s: (s.report, s.order))),
            entities=tuple(e for e in self.registry.sorted() if e.id in used),
            claims=tuple(made),
            issues=(*self.issues, *self._look_alikes(made)),
        )

    def _look_alikes(self, made: Sequence[Claim]) -> Iterator[Issue]:
        first: dict[str, Claim] = {}
        for claim in made:
            if law := claim.ref("law"):
                first.setdefault(self.registry[law].label, claim)
        for one, two in self.laws.look_alikes():
            if one in first and two in first:
                yield _look_alike(one, two, first[one])


def _look_alike(one: str, two: str, claim: Claim) -> Issue:
    fact = claim.fact
    evidence = Evidence(doc=fact.doc, start=fact.start, end=fact.end, quote=fact.quote, parts=fact.parts)
    message = f"两部法规只差一个字：{one} / {two} · two titles differ in one character"
    return Issue(code="KG-G004", severity="warning", message=message, doc=fact.doc, evidence=evidence)


def resolve(documents: Iterable[Document], issues: Sequence[Issue] = ()) -> Graph:
    """The graph of some documents; the same for any order of them, a text given twice counts once.

    ``issues`` are doubts from before there were documents (files that could not be read); they come first.
    """
    unique = {d.source.id: d for d in sorted(documents, key=lambda d: (d.source.id, d.source.path), reverse=True)}
    ordered = [unique[key] for key in sorted(unique)]
    assembly = Assembly()
    assembly.issues += issues
    for document in ordered:
        assembly.add(document)
    return assembly.graph(ordered)


def _retarget(claim: Claim, same: dict[str, str]) -> Claim:
    if not any(r.entity in same for r in claim.refs):
        return claim
    return replace(claim, refs=tuple(Ref(r.role, same.get(r.entity, r.entity)) for r in claim.refs))


def _used(made: Iterable[Claim], reports: Iterable[ReportNode], registry: Registry) -> set[str]:
    """The entities that claims and reports refer to, and those that these refer to (except organs' parents)."""
    todo = {r.entity for claim in made for r in claim.refs}
    for r in reports:
        todo |= {e for e in (r.body, r.speaker, r.meeting, r.period, r.plan_period, r.place) if e}
    used: set[str] = set()
    while todo:
        entity_id = todo.pop()
        used.add(entity_id)
        entity = registry[entity_id]
        for key in ("place", "within", "unit", "term", "body"):
            value = getattr(entity, key, None)
            if isinstance(value, str) and value in registry and value not in used:
                todo.add(value)
    return used

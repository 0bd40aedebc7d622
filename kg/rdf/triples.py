"""Graph → nodes and triples, in a fixed order: documents with their reports, claims and spans, then the entities."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from urllib.parse import quote

from kg.model import ids
from kg.model.facts import Fact
from kg.model.graph import Claim, Graph, ReportNode, SectionNode
from kg.model.insight import Chain, Insights
from kg.model.source import Source, Span
from kg.rdf import claims
from kg.rdf import insights as insight_nodes
from kg.rdf.entities import Writer
from kg.rdf.terms import OFFSET, POSITIVE, Iri, Lit, Node, Pair, Triple, name, zh
from kg.rdf.vocabulary import concept

TYPE = name("rdf:type")
AGENT = "agent/renda-kg"
NOTHING = Insights()


def triples(graph: Graph, base_iri: str, told: Insights = NOTHING) -> Iterator[Triple]:
    """Every triple of a graph and of what its reports say together; ``base_iri`` ends in ``/`` or ``#``.

    None comes twice, none has a blank node.
    """
    for _, nodes in groups(graph, base_iri, told):
        for node in nodes:
            for predicate, obj in node.pairs:
                yield node.subject, predicate, obj


def groups(graph: Graph, base: str, told: Insights = NOTHING) -> Iterator[tuple[str, Iterable[Node]]]:
    """The nodes in the order they are written, in groups with a heading each."""
    insights = insight_nodes.Writer(base, _known(graph))
    chains_of = defaultdict(list)
    for chain in told.chains:
        chains_of[chain.report].append(chain)
    claims_of, sections_of, reports_of = defaultdict(list), defaultdict(list), defaultdict(list)
    for claim in graph.claims:
        claims_of[claim.report].append(claim)
    for section in graph.sections:
        sections_of[section.report].append(section)
    for report in graph.reports:
        reports_of[report.doc].append(report)
    for source in graph.sources:
        writer = DocumentWriter(source, base)
        yield f"文档 · document {source.path}", writer.head()
        for report in reports_of[source.id]:
            yield f"报告 · report {report.title}", writer.report(report, sections_of[report.id], claims_of[report.id])
            if found := chains_of[report.id]:
                yield f"监督链条 · chains of oversight {report.title}", _chains(found, insights, writer.spans)
        yield f"片段 · spans {source.path}", writer.spans.nodes()
    yield "规则 · rules", _rules(graph, base)
    entities = Writer(base, {e.id for e in graph.entities})
    kinds: dict[str, list[Node]] = defaultdict(list)
    for entity in graph.entities:
        kinds[entity.kind].append(entities.node(entity))
    for kind, nodes in kinds.items():
        yield f"实体 · entities: {kind}", nodes
    yield from ((heading, made) for heading, made in insights.groups(told))
    yield "已并入的名称 · names joined to others", insights.merged(told.decisions)


def _chains(found: Iterable[Chain], insights: insight_nodes.Writer, spans: Spans) -> Iterator[Node]:
    for chain in found:
        yield from insights.chain(chain, spans.add)


def _known(graph: Graph) -> set[str]:
    """The ids of all that has a node."""
    parts = (graph.reports, graph.entities, graph.claims)
    return {node.id for part in parts for node in part}


class Spans:
    """The runs of one text that claims rest on, each one node however many claims share it."""

    def __init__(self, source: Source, base: str) -> None:
        self.source, self.base = source, base
        self.sentence_of: dict[Span, Span | None] = {}
        self.next_of: dict[Span, Span] = {}

    def iri(self, span: Span) -> Iri:
        """The IRI of a run."""
        return Iri(self.base + ids.span(self.source.id, span.start, span.end))

    def add(self, runs: tuple[Span, ...], sentence: Span | None = None) -> list[Iri]:
        """Note the runs of one piece of evidence; returns their IRIs."""
        here = runs[0]
        inside = sentence if sentence and sentence != here and sentence.start <= here.start < sentence.end else None
        self.sentence_of[here] = self.sentence_of.get(here) or inside
        if inside:
            self.sentence_of.setdefault(inside, None)
        for run, after in pairwise(runs):
            self.next_of.setdefault(run, after)
            self.sentence_of.setdefault(after, None)
        return [self.iri(run) for run in runs]

    def nodes(self) -> Iterator[Node]:
        """The nodes of all runs, in the order of the text."""
        document = Iri(self.base + ids.document(self.source.id))
        for span in sorted(self.sentence_of):
            pairs: list[Pair] = [
                (TYPE, name("kg:TextSpan")),
                (name("oa:hasSource"), document),
                (name("oa:start"), Lit(str(span.start), OFFSET)),
                (name("oa:end"), Lit(str(span.end), OFFSET)),
                (name("oa:exact"), Lit(self.source.text[span.start : span.end])),
            ]
            if sentence := self.sentence_of[span]:
                pairs.append((name("kg:inSentence"), self.iri(sentence)))
            if after := self.next_of.get(span):
                pairs.append((name("kg:continuedBy"), self.iri(after)))
            yield Node(self.iri(span), tuple(pairs))


class DocumentWriter:
    """Writes one document, its reports and what they claim."""

    def __init__(self, source: Source, base: str) -> None:
        self.source, self.base = source, base
        self.spans = Spans(source, base)
        self.document = Iri(base + ids.document(source.id))
        self.run = Iri(f"{self.document}/run")

    def head(self) -> Iterator[Node]:
        """The document and its reading."""
        yield Node(
            self.document,
            (
                (TYPE, name("kg:SourceDocument")),
                (name("kg:fileName"), Lit(self.source.path)),
                (name("kg:sha256"), Lit(self.source.sha256)),
                (name("kg:charLength"), Lit(str(len(self.source.text)), OFFSET)),
            ),
        )
        agent = Iri(self.base + AGENT)
        yield Node(
            self.run,
            (
                (TYPE, name("kg:ExtractionRun")),
                (name("prov:used"), self.document),
                (name("prov:wasAssociatedWith"), agent),
            ),
        )

    def report(self, report: ReportNode, sections: list[SectionNode], made: list[Claim]) -> Iterator[Node]:
        """A report, its sections and its claims."""
        yield Node(Iri(self.base + report.id), tuple(self._report(report)))
        for section in sections:
            yield Node(Iri(self.base + section.id), tuple(self._section(section)))
        for claim in made:
            yield from claims.nodes(claim, self.base, tuple(self._provenance(claim)))

    def _report(self, report: ReportNode) -> Iterator[Pair]:
        yield TYPE, name("kg:Report")
        yield name("dcterms:title"), zh(report.title)
        yield name("kg:inDocument"), self.document
        yield name("kg:documentType"), concept("dt", report.type)
        links = {
            "kg:onBehalfOf": report.body, "kg:deliveredBy": report.speaker, "kg:deliveredAt": report.meeting,
            "kg:reportingPeriod": report.period, "kg:planPeriod": report.plan_period,
        }  # fmt: skip
        for predicate, entity in links.items():
            if entity:
                yield name(predicate), Iri(self.base + entity)
        if whole := claims.day(report.date):
            yield name("kg:deliveredOn"), whole
        yield name("prov:wasGeneratedBy"), self.run

    def _section(self, section: SectionNode) -> Iterator[Pair]:
        yield TYPE, name("kg:Section")
        yield name("dcterms:title"), zh(section.title)
        yield name("kg:inReport"), Iri(self.base + section.report)
        if section.parent:
            yield name("dcterms:isPartOf"), Iri(self.base + section.parent)
        yield name("kg:order"), Lit(str(section.order), POSITIVE)
        yield name("kg:headingLevel"), Lit(str(section.level), POSITIVE)
        yield name("kg:sectionRole"), concept("sr", section.role)
        if section.evidence:
            runs = section.evidence.parts or (Span(section.evidence.start, section.evidence.end),)
            for span in self.spans.add(runs):
                yield name("kg:evidence"), span

    def _provenance(self, claim: Claim) -> Iterator[Pair]:
        fact = claim.fact
        yield name("kg:inReport"), Iri(self.base + claim.report)
        if claim.section:
            yield name("kg:inSection"), Iri(self.base + claim.section)
        for span in self.spans.add(fact.parts or (Span(fact.start, fact.end),), fact.sentence):
            yield name("kg:evidence"), span
        yield name("kg:extractedBy"), rule_iri(fact, self.base)
        if fact.confidence is not None:
            yield name("kg:confidence"), claims.decimal(round(fact.confidence, 4))


def rule_iri(fact: Fact, base: str) -> Iri:
    """The IRI of the rule that found a fact."""
    return Iri(f"{base}rule/{quote(fact.rule or 'unnamed', safe='')}")


def _rules(graph: Graph, base: str) -> Iterator[Node]:
    rules = {rule_iri(c.fact, base): c.fact.rule or "unnamed" for c in graph.claims}
    for iri in sorted(rules):
        yield Node(iri, ((TYPE, name("kg:ExtractionRule")), (name("kg:ruleId"), Lit(rules[iri]))))
    if graph.sources:
        pairs = ((TYPE, name("prov:SoftwareAgent")), (name("skos:prefLabel"), Lit("renda-kg")))
        yield Node(Iri(base + AGENT), pairs)

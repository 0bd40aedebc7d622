"""What reports say together → nodes: each with the claims it rests on and the clues it was drawn from."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator

from kg.model import ids
from kg.model.insight import (
    Absence,
    Apart,
    Chain,
    Decision,
    Feature,
    Finding,
    Insights,
    Promise,
    Series,
    stands_for,
)
from kg.model.source import Span
from kg.rdf.terms import INTEGER, POSITIVE, Iri, Lit, Node, Pair, name, zh
from kg.rdf.vocabulary import concept

TYPE = name("rdf:type")
SpanIri = Callable[[tuple[Span, ...]], list[Iri]]


class Writer:
    """Writes insights; references to nodes that the graph leaves out are left out.

    ``known`` are the ids of everything that has a node.
    """

    def __init__(self, base: str, known: Collection[str]) -> None:
        self.base, self.known = base, known

    def groups(self, told: Insights) -> Iterator[tuple[str, Iterable[Node]]]:
        """The nodes of all insights but chains, which stand with their reports, in groups with a heading each."""
        yield "同一性 · identity", (n for d in told.decisions for n in self.decision(d))
        yield "承诺 · promises", (n for p in told.promises for n in self.promise(p))
        yield "数列 · series", (n for s in told.series for n in self.series(s))
        yield "不可相接 · not comparable", (self.apart(a) for a in told.apart)
        yield "核对 · audit", (self.finding(f) for f in told.findings)
        yield "没有下文 · absences", (self.absence(a) for a in told.absences)

    def promise(self, promise: Promise) -> Iterator[Node]:
        """A promise, and that what answers it for certain and has done it realises the plan."""
        certain = [a for a in promise.answers if a.certain]
        pairs: list[Pair] = [(TYPE, name("kg:Promise")), (name("kg:outcome"), concept("oc", promise.outcome))]
        pairs += self._links("kg:plannedAct", [promise.claim])
        pairs += self._links("kg:restsOn", [promise.claim, *(a.claim for a in promise.answers)])
        pairs += self._links("kg:promisedBy", [promise.body] if promise.body else [])
        pairs += self._links("kg:due", [promise.due] if promise.due else [])
        pairs += self._links("kg:answeredBy", [a.claim for a in certain])
        pairs += self._links("kg:perhapsAnsweredBy", [a.claim for a in promise.answers if not a.certain])
        pairs += self._searched(promise.seen, promise.missing)
        pairs += _clues(f for a in certain for f in a.features)
        yield Node(self.iri(promise.id), tuple(pairs))
        for answer in certain:
            if answer.outcome != "under_way":
                yield Node(self.iri(answer.claim), ((name("kg:realises"), self.iri(promise.claim)),))

    def series(self, series: Series) -> Iterator[Node]:
        """A series, and that its figures are its points."""
        pairs: list[Pair] = [(TYPE, name("kg:Series"))]
        pairs += self._links("kg:seriesOf", [series.indicator])
        pairs += self._links("kg:seriesUnit", [series.unit])
        pairs += self._links("kg:seriesSubject", [series.subject] if series.subject else [])
        if series.scope:
            pairs.append((name("kg:seriesScope"), concept("ps", series.scope)))
        pairs += _clues(series.features)
        yield Node(self.iri(series.id), tuple(pairs))
        for point in series.points:
            yield Node(self.iri(point), ((name("kg:inSeries"), self.iri(series.id)),))

    def apart(self, apart: Apart) -> Node:
        """Why two series may not be joined."""
        pairs: list[Pair] = [(TYPE, name("kg:Incomparability"))]
        pairs += self._links("kg:compares", [apart.left, apart.right], check=False)
        pairs += _clues([apart.reason])
        return Node(self.iri(ids.apart(apart.left, apart.right)), tuple(pairs))

    def finding(self, finding: Finding) -> Node:
        """A sum that was checked."""
        pairs: list[Pair] = [
            (TYPE, name("kg:AuditFinding")),
            (name("kg:findingCode"), Lit(finding.code)),
            (name("kg:verdict"), concept("vd", finding.verdict)),
            (name("kg:arithmetic"), Lit(finding.arithmetic)),
            (name("dcterms:description"), zh(finding.message)),
        ]
        pairs += self._links("kg:restsOn", finding.claims)
        return Node(self.iri(finding.id), tuple(pairs))

    def chain(self, chain: Chain, spans: SpanIri) -> Iterator[Node]:
        """A chain and its links; ``spans`` notes the characters of a link and gives their IRIs."""
        clues = _clues(link.feature for link in chain.links)
        yield Node(self.iri(chain.id), ((TYPE, name("kg:OversightChain")), *clues))
        for order, link in enumerate(chain.links, 1):
            pairs: list[Pair] = [
                (TYPE, name("kg:ChainLink")),
                (name("kg:ofChain"), self.iri(chain.id)),
                (name("kg:order"), Lit(str(order), POSITIVE)),
                (name("kg:chainStep"), concept("cs", link.step)),
            ]
            pairs += [(name("kg:evidence"), span) for span in spans((Span(link.start, link.end),))]
            pairs += self._links("kg:restsOn", [link.claim] if link.claim else [])
            yield Node(self.iri(f"{chain.id}/{order}"), tuple(pairs))

    def absence(self, absence: Absence) -> Node:
        """What is never spoken of again."""
        pairs: list[Pair] = [(TYPE, name("kg:Absence")), (name("kg:absenceType"), concept("ak", absence.kind))]
        pairs += self._links("kg:restsOn", [absence.claim])
        pairs += self._searched(absence.seen, absence.missing)
        return Node(self.iri(absence.id), tuple(pairs))

    def decision(self, decision: Decision) -> Iterator[Node]:
        """A decision of identity; a name that was joined to another keeps a node that says to which."""
        pairs: list[Pair] = [
            (TYPE, name("kg:IdentityDecision")),
            (name("kg:judgement"), concept("jd", decision.judgement)),
            (name("kg:method"), Lit(decision.method)),
        ]
        pairs += self._links("kg:compares", [decision.left, decision.right], check=False)
        pairs += self._links("kg:restsOn", decision.claims)
        pairs += _clues(decision.features)
        for predicate, text in (("kg:decidedBy", decision.who), ("kg:reason", decision.why)):
            pairs += [(name(predicate), Lit(text))] if text else []
        if decision.when:
            pairs.append((name("kg:decidedOn"), Lit(decision.when)))
        yield Node(self.iri(decision.id), tuple(pairs))

    def merged(self, decisions: Iterable[Decision]) -> Iterator[Node]:
        """The names that are no entities any more: their label, and the entity that stands for them."""
        rows = list(decisions)
        names = {here: label for d in rows for here, label in zip((d.left, d.right), d.labels, strict=True)}
        for entity, kept in sorted(stands_for(rows, self.known).items()):
            pairs: list[Pair] = [(TYPE, name("kg:JoinedName")), (name("skos:prefLabel"), zh(names[entity] or entity))]
            pairs += self._links("dcterms:isReplacedBy", [kept])
            yield Node(self.iri(entity), tuple(pairs))

    def iri(self, path: str) -> Iri:
        """The IRI of a path below the base."""
        return Iri(self.base + path)

    def _links(self, predicate: str, paths: Iterable[str], *, check: bool = True) -> list[Pair]:
        return [(name(predicate), self.iri(p)) for p in dict.fromkeys(paths) if not check or p in self.known]

    def _searched(self, seen: Iterable[str], missing: Iterable[int]) -> list[Pair]:
        years = [(name("kg:notCovered"), Lit(str(year), INTEGER)) for year in missing]
        return [*self._links("kg:searched", seen), *years]


def _clues(features: Iterable[Feature]) -> list[Pair]:
    return [(name("kg:clue"), Lit(text)) for text in dict.fromkeys(f"{f.name}: {f.says}" for f in features)]

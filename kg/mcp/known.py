"""What a build knows of names and facts, as the tools give it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from kg.mcp.messages import Decided, Explain, Explained, Facts, Found, Named, Role, Said, Search, Span, Told
from kg.model import ids
from kg.model.ids import compact
from kg.model.insight import stands_for

if TYPE_CHECKING:
    from kg.api import Graph
    from kg.model.entities import AnyEntity
    from kg.model.graph import Claim

EVIDENCE = {"kind", "doc", "quote", "start", "end", "parts", "rule", "confidence"}


class Known:
    """A graph with the claims by the entities they refer to, and the names that were joined."""

    def __init__(self, graph: Graph) -> None:
        self._graph, self._base, self._corpus = graph, graph.settings.base_iri, graph.corpus
        self._entities = self._corpus.entities
        self._claims: dict[str, list[Claim]] = defaultdict(list)
        for claim in graph.data.claims:
            for entity in dict.fromkeys(ref.entity for ref in claim.refs):
                self._claims[entity].append(claim)
        self._also = self._joined()

    def _joined(self) -> dict[str, list[str]]:
        """The other names of entities, by the id that stands for them."""
        decisions = self._graph.data.decisions
        names = {i: label for d in decisions for i, label in ((d.left, d.left_label), (d.right, d.right_label))}
        also: dict[str, set[str]] = defaultdict(set)
        for joined, kept in stands_for(decisions, set(self._entities)).items():
            if joined != kept and joined in names and kept in self._entities:
                also[kept].add(names[joined])
        return {i: sorted(labels - {self._entities[i].label}) for i, labels in also.items()}

    def search(self, wanted: Search) -> Found:
        """The entities whose name holds a text, equal names first, then the shorter ones."""
        text = compact(wanted.text)
        found = []
        for entity in self._entities.values():
            names = [compact(name) for name in (entity.label, *self._also.get(entity.id, ()))]
            held = [name for name in names if text in name]
            if held and wanted.kind in (None, entity.kind):
                found.append((text not in names, min(map(len, held)), entity.id))
        found.sort()
        page = found[wanted.offset : wanted.offset + wanted.limit]
        return Found(total=len(found), entities=[self._named(self._entities[i]) for _, _, i in page])

    def facts(self, wanted: Facts) -> Told:
        """The facts that refer to an entity. Raises UsageError where none or several are meant."""
        meant = self._graph.entity(wanted.entity)
        meant = stands_for(self._graph.data.decisions, set(self._entities)).get(meant, meant)
        claims = [c for c in self._claims[meant] if wanted.kind in (None, c.fact.kind)]
        page = claims[wanted.offset : wanted.offset + wanted.limit]
        entity = self._named(self._entities[meant])
        return Told(entity=entity, total=len(claims), facts=[self._said(claim) for claim in page])

    def explain(self, wanted: Explain) -> Explained:
        """Why two names are one thing or not. Raises UsageError."""
        why = self._graph.why(wanted.left, wanted.right)
        return Explained(
            judgement=why.judgement,
            decisions=[
                Decided(
                    left=Role(role="left", iri=self._base + d.left, label=d.left_label),
                    right=Role(role="right", iri=self._base + d.right, label=d.right_label),
                    judgement=d.judgement,
                    method=d.method,
                    clues={feature.name: feature.says for feature in d.features},
                    facts=[self._said(self._corpus.claims[c]) for c in d.claims if c in self._corpus.claims],
                )
                for d in why.decisions
            ],
        )

    def _named(self, entity: AnyEntity) -> Named:
        also = self._also.get(entity.id, [])
        return Named(iri=self._base + entity.id, id=entity.id, kind=entity.kind, label=entity.label, also=also)

    def _said(self, claim: Claim) -> Said:
        fact = claim.fact
        source = self._corpus.sources[fact.doc]
        start, end = fact.sentence or (fact.start, fact.end)
        says: dict[str, Any] = {key: value for key, value in fact.record().items() if key not in EVIDENCE}
        return Said(
            iri=self._base + claim.id, kind=fact.kind, says=says,
            quote=fact.quote, start=fact.start, end=fact.end,
            parts=[Span(start=a, end=b) for a, b in fact.parts or ()],
            sentence=source.text[start:end], sentence_start=start,
            document=self._base + ids.document(source.id), file=source.path, report=self._base + claim.report,
            roles=[
                Role(role=ref.role, iri=self._base + ref.entity, label=self._corpus.label(ref.entity) or "")
                for ref in claim.refs
            ],
            rule=fact.rule, confidence=fact.confidence,
        )  # fmt: skip

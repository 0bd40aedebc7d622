"""What the rows of a named question rest on, so that they can be cited: entities by name, claims by place or quote.

A question gives names and places as people read them. An IRI is added only where one thing alone can be meant: a name
that one entity has, a place (file and first character) or a quote that stands in one place only.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING

from kg.mcp.messages import Answered, Cited, Rows, Value
from kg.model import ids

if TYPE_CHECKING:
    from kg.api import Graph
    from kg.model.graph import Claim

# the columns of questions that say where something stands: file, first character
PLACES = (("file", "start"), ("plannedFile", "plannedAt"), ("doneFile", "doneAt"))


class Cites:
    """The names and the claims of a graph, to be found by what rows say."""

    def __init__(self, graph: Graph) -> None:
        self._base, entities = graph.settings.base_iri, graph.data.entities
        names = Counter(entity.label for entity in entities)
        self._entities = {e.label: self._base + e.id for e in entities if names[e.label] == 1}
        files = Counter(source.path for source in graph.data.sources)
        self._files = {s.id: s.path for s in graph.data.sources if files[s.path] == 1}
        self._at: dict[tuple[Value, Value], list[Claim]] = defaultdict(list)
        self._saying: dict[Value, list[Claim]] = defaultdict(list)
        for claim in graph.data.claims:
            self._at[self._files.get(claim.fact.doc), claim.fact.start].append(claim)
            self._saying[claim.fact.quote].append(claim)

    def answered(self, found: Rows) -> Answered:
        """Rows with the IRIs of the entities they name, and with the claims that each rests on."""
        names = dict.fromkeys(v for row in found.rows for v in row.values() if isinstance(v, str))
        return Answered(
            **found.model_dump(),
            entities={name: self._entities[name] for name in names if name in self._entities},
            claims=[self._claims(row) for row in found.rows],
        )

    def _claims(self, row: Mapping[str, Value]) -> list[Cited]:
        """The claims that begin where a row says; where it names no place, those of a quote that has one place."""
        places = [(row[file], row[at]) for file, at in PLACES if row.get(file) and at in row]
        if places:
            return [self._cited(claim) for place in places for claim in self._fitting(self._at.get(place, []), row)]
        saying = self._saying.get(row.get("quote"), [])
        one = len({(claim.fact.doc, claim.fact.start) for claim in saying}) == 1
        return [self._cited(claim) for claim in saying] if one else []

    @staticmethod
    def _fitting(claims: list[Claim], row: Mapping[str, Value]) -> list[Claim]:
        """Of the claims at a place those with the quote of the row, where it has one."""
        return [claim for claim in claims if row.get("quote") in (None, claim.fact.quote)]

    def _cited(self, claim: Claim) -> Cited:
        fact = claim.fact
        return Cited(
            iri=self._base + claim.id, kind=fact.kind, document=self._base + ids.document(fact.doc),
            start=fact.start, end=fact.end, quote=fact.quote,
        )  # fmt: skip

"""What every table needs at hand: the graph, its ids, its files, the sentence of a claim."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from itertools import chain as chain_from

from kg.export.content import Content
from kg.model import ids
from kg.model.graph import Claim
from kg.model.insight import Chain


class Known:
    """Indices over the content of an export, made when first asked for."""

    def __init__(self, content: Content) -> None:
        self.content, self.graph, self.told = content, content.graph, content.told

    @cached_property
    def ids(self) -> frozenset[str]:
        """The ids of all that has a row of its own, which no two kinds of rows share."""
        graph, told = self.graph, self.told
        made = (
            graph.reports, graph.sections, graph.entities, graph.claims, told.promises, told.series,
            told.findings, told.chains, told.absences,
        )  # fmt: skip
        links = (link for chain in told.chains for link in link_ids(chain))
        documents = (ids.document(source.id) for source in graph.sources)
        return frozenset(chain_from((node.id for part in made for node in part), links, documents))

    @cached_property
    def files(self) -> dict[str, str]:
        """The names of the files by document."""
        return {source.id: source.path for source in self.graph.sources}

    @cached_property
    def claims(self) -> dict[str, Claim]:
        """The claims by id."""
        return {claim.id: claim for claim in self.graph.claims}

    @cached_property
    def claims_of(self) -> dict[str, list[Claim]]:
        """The claims by kind."""
        found: dict[str, list[Claim]] = defaultdict(list)
        for claim in self.graph.claims:
            found[claim.fact.kind].append(claim)
        return found

    def sentence(self, claim: str | None) -> str | None:
        """The sentence of a claim by its id."""
        return self.content.sentence(self.claims[claim]) if claim in self.claims else None


def link_ids(chain: Chain) -> Iterator[str]:
    """The ids of the links of a chain, as in the RDF."""
    return (f"{chain.id}/{order}" for order, _ in enumerate(chain.links, 1))

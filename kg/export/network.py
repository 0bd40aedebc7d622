"""The graph as a network: entities as nodes, claims as edges."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from kg.model.graph import Claim, Graph

if TYPE_CHECKING:
    import networkx

# Who a claim starts from and what it leads to, in order of preference.
TAILS = ("actor", "subject", "organization", "proposer", "recipient")
HEADS = ("law", "target", "indicator", "platform", "document", "meeting", "day", "award", "person", "denotes", "place")


class Edge(NamedTuple):
    """A claim from ``tail`` to ``head``, the entity in one of its roles."""

    tail: str
    head: str
    role: str
    claim: Claim


def network(graph: Graph) -> networkx.MultiDiGraph[str]:
    """A multigraph whose nodes are entity ids (``kind``, ``label``) and whose edges are claims.

    An edge leads from who acts, or the reporting body, to each entity acted on; it carries the claim's ``id``,
    ``kind``, ``status``, ``period``, ``quote``, ``doc``, ``start``, ``end`` and ``rule``, and is keyed by id and role.
    """
    import networkx

    result: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    for entity in graph.entities:
        result.add_node(entity.id, kind=entity.kind, label=entity.label)
    for edge in edges(graph):
        result.add_edge(edge.tail, edge.head, key=f"{edge.claim.id}#{edge.role}", **data(edge))
    return result


def edges(graph: Graph) -> Iterator[Edge]:
    """The edges of the network, one at a time in the order of the claims."""
    reporting = {report.id: report.body for report in graph.reports}
    for claim in graph.claims:
        tail = next((r for t in TAILS if (r := claim.ref(t))), reporting.get(claim.report))
        for role, head in _heads(claim):
            if tail and head != tail:
                yield Edge(tail, head, role, claim)


def _heads(claim: Claim) -> Iterator[tuple[str, str]]:
    return ((ref.role, ref.entity) for ref in claim.refs if ref.role in HEADS)


def data(edge: Edge) -> dict[str, str | int | None]:
    """What an edge says of its claim."""
    fact = edge.claim.fact
    return {
        "id": edge.claim.id, "role": edge.role, "kind": fact.kind, "rule": fact.rule, "doc": fact.doc,
        "start": fact.start, "end": fact.end, "quote": fact.quote,
        "status": getattr(fact, "status", None), "period": getattr(fact, "period", None),
    }  # fmt: skip

"""The graph for networkx: entities as nodes, claims as edges."""

from __future__ import annotations

from collections.abc import Iterator

import networkx

from kg.model.graph import Claim, Graph

# Who a claim starts from and what it leads to, in order of preference.
TAILS = ("actor", "subject", "organization", "proposer", "recipient")
HEADS = ("law", "target", "indicator", "platform", "document", "meeting", "day", "award", "person", "denotes", "place")


def network(graph: Graph) -> networkx.MultiDiGraph[str]:
    """A multigraph whose nodes are entity ids (``kind``, ``label``) and whose edges are claims.

    An edge leads from who acts, or the reporting body, to each entity acted on; it carries the claim's ``id``,
    ``kind``, ``status``, ``period``, ``quote``, ``doc``, ``start``, ``end`` and ``rule``, and is keyed by id and role.
    """
    result: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    for entity in graph.entities:
        result.add_node(entity.id, kind=entity.kind, label=entity.label)
    reporting = {report.id: report.body for report in graph.reports}
    for claim in graph.claims:
        tail = next((r for t in TAILS if (r := claim.ref(t))), reporting.get(claim.report))
        for role, head in _heads(claim):
            if tail and head != tail:
                result.add_edge(tail, head, key=f"{claim.id}#{role}", **_data(claim, role))
    return result


def _heads(claim: Claim) -> Iterator[tuple[str, str]]:
    return ((ref.role, ref.entity) for ref in claim.refs if ref.role in HEADS)


def _data(claim: Claim, role: str) -> dict[str, object]:
    fact = claim.fact
    return {
        "id": claim.id, "role": role, "kind": fact.kind, "rule": fact.rule, "doc": fact.doc,
        "start": fact.start, "end": fact.end, "quote": fact.quote,
        "status": getattr(fact, "status", None), "period": getattr(fact, "period", None),
    }  # fmt: skip

"""How much one page can hold. Beyond that whole kinds of claims are left out, and the page says which."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from kg.model.graph import Graph

MOST = 30_000
"""Claims a browser opens without a long wait: 20 MB of shared data, about 20,000 nodes (scripts/benchmark_pages.py)."""

KEEP = (
    "report", "law_event", "activity", "number", "document", "platform", "award", "meeting", "day", "proposal",
    "person", "place", "body", "noise",
)  # fmt: skip
"""The kinds of claims, those kept longest first."""


def limited(graph: Graph, most: int = MOST) -> tuple[Graph, list[str]]:
    """The graph with as many kinds of claims as fit into ``most``, and the kinds left out."""
    counts = Counter(claim.fact.kind for claim in graph.claims)
    left, room = [], most
    for kind in (*KEEP, *sorted(counts.keys() - set(KEEP))):
        if counts[kind] > room:
            left.append(kind)
        else:
            room -= counts[kind]
    if not left:
        return graph, []
    return replace(graph, claims=tuple(c for c in graph.claims if c.fact.kind not in left)), left

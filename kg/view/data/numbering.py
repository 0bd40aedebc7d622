"""Where everything stands in the lists of the shared data: id → place."""

from __future__ import annotations

from collections.abc import Iterable

from kg.model.graph import Graph


class Numbering:
    """Places by id; ``None`` for what the pages do not hold (a claim that was left out, an entity never named)."""

    def __init__(self, graph: Graph) -> None:
        self.docs = {s.id: i for i, s in enumerate(graph.sources)}
        self.reports = {r.id: i for i, r in enumerate(graph.reports)}
        self.sections = {s.id: i for i, s in enumerate(graph.sections)}
        self.entities = {e.id: i for i, e in enumerate(graph.entities)}
        self.claims = {c.id: i for i, c in enumerate(graph.claims)}

    def entity(self, id_: str | None) -> int | None:
        """The place of an entity."""
        return self.entities.get(id_ or "")

    def known_claims(self, ids: Iterable[str]) -> list[int]:
        """The places of those claims that the pages hold, in the order given."""
        return [self.claims[id_] for id_ in ids if id_ in self.claims]

    def known_reports(self, ids: Iterable[str]) -> list[int]:
        """The places of reports, in the order given."""
        return [self.reports[id_] for id_ in ids if id_ in self.reports]


def filled(row: dict[str, object]) -> dict[str, object]:
    """A row without what is not said."""
    return {key: value for key, value in row.items() if value not in (None, "", [], ())}

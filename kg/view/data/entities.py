"""The entities as the pages show and search them."""

from __future__ import annotations

from kg.model.graph import Graph
from kg.view.data.names import aliases, initials
from kg.view.data.numbering import Numbering, filled

LINKS = ("place", "parent", "within", "term", "body", "unit")


def entity_rows(graph: Graph, numbers: Numbering) -> list[dict[str, object]]:
    """The entities in the order of the graph: ``id``, ``kind``, ``label``, ``en`` where a reviewed table has it.

    ``names`` are other words for it, ``py`` the initials of its label; what else is known of it stands under the name
    it has in the model (``type``, ``level``, ``code``, ``year``, ``start`` …), other entities by their place.
    """
    names = aliases(graph)
    rows = []
    for entity in graph.entities:
        known = entity.model_dump(exclude_none=True, exclude={"kind", "id", "label", "english"})
        rows.append(
            filled(
                {
                    "id": entity.id,
                    "kind": entity.kind,
                    "label": entity.label,
                    "en": entity.english,
                    "names": names.get(entity.id, []),
                    "py": initials(entity.label, entity.kind),
                    **{k: numbers.entity(str(v)) if k in LINKS else v for k, v in known.items() if v is not False},
                }
            )
        )
    return rows

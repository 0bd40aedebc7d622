"""The entities met so far, each under one id; what several reports tell of one is settled without regard to order."""

from __future__ import annotations

from collections.abc import Iterator

from kg.model.entities import AnyEntity, LawEntity

UNTOLD = (None, "other", "unknown", "", False)


def richness(entity: AnyEntity) -> tuple[int, bool, int, str]:
    """What decides between two descriptions of one entity: more known, printed rather than inferred, longer label."""
    fields = entity.model_dump(exclude={"kind", "id", "inferred"})
    known = sum(1 for value in fields.values() if value not in UNTOLD)
    inferred = isinstance(entity, LawEntity) and entity.inferred
    return known, not inferred, len(entity.label), entity.label


class Registry:
    """Entities by id. Adding is idempotent and commutes, so the order of the documents does not matter."""

    def __init__(self) -> None:
        self._entities: dict[str, AnyEntity] = {}

    def add(self, entity: AnyEntity) -> str:
        """Keep an entity, the richer description if its id is known already; returns the id."""
        known = self._entities.get(entity.id)
        if known is None or (known is not entity and known != entity and richness(entity) > richness(known)):
            self._entities[entity.id] = entity
        return entity.id

    def __contains__(self, entity_id: str) -> bool:
        return entity_id in self._entities

    def __getitem__(self, entity_id: str) -> AnyEntity:
        return self._entities[entity_id]

    def __iter__(self) -> Iterator[AnyEntity]:
        return iter(self._entities.values())

    def sorted(self) -> tuple[AnyEntity, ...]:
        """All entities by id."""
        return tuple(self._entities[key] for key in sorted(self._entities))

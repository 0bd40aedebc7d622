"""Tables of entities: all by name, and those of a kind with what is known of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import partial
from typing import get_args

from kg.export.tables.columns import Column, Row, Sheet, cells, column, columns_of, row
from kg.export.tables.known import Known
from kg.export.tables.titles import KINDS
from kg.model.entities import AnyEntity, Entity

# fields that hold ids of other entities, and fields whose values are concepts of a scheme, by kind
REFS = ("place", "within", "parent", "body", "term", "unit")
SCHEMES = {"body": {"type": "bt"}, "law": {"level": "ll"}, "place": {"level": "pl"}}
MODELS: dict[str, type[Entity]] = {
    get_args(m.model_fields["kind"].annotation)[0]: m for m in get_args(get_args(AnyEntity)[0])
}
INDEX = (column("id", required=True), column("kind", required=True), column("label", required=True), column("english"))


def sheets(known: Known) -> Iterator[Sheet]:
    """``entities``, then ``entity_body`` and so on."""
    of_kind: dict[str, list[AnyEntity]] = defaultdict(list)
    for entity in known.graph.entities:
        of_kind[entity.kind].append(entity)
    yield Sheet(
        "entities", "实体总表", "all entities", INDEX, partial(_rows, INDEX, known.graph.entities, known), True, False
    )
    for kind, model in MODELS.items():
        columns = columns_of(model, omit=("kind",), schemes=SCHEMES.get(kind), refs=REFS)
        title, english = KINDS[kind]
        yield Sheet(
            f"entity_{kind}", f"实体-{title}", f"entities: {english}", columns,
            partial(_rows, columns, of_kind[kind], known),
        )  # fmt: skip


def _rows(
    columns: tuple[Column, ...], entities: tuple[AnyEntity, ...] | list[AnyEntity], known: Known
) -> Iterator[Row]:
    return (row(columns, cells(entity), known.ids) for entity in entities)

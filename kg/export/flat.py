"""Nodes and edges with flat attributes of declared types, as graph programs want them, and text fit for XML."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple
from xml.sax.saxutils import quoteattr

from kg.export.content import Content
from kg.export.network import data, edges
from kg.export.tables.columns import Kind, Value, cells, columns_of
from kg.export.tables.entities import MODELS
from kg.export.tables.titles import KINDS

NOT_XML = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
EDGE_TYPES: dict[str, Kind] = {
    "claim": "string", "role": "string", "kind": "string", "status": "string", "period": "string", "sentence": "string",
    "quote": "string", "file": "string", "doc": "string", "start": "integer", "end": "integer", "rule": "string",
}  # fmt: skip


class Item(NamedTuple):
    """A node, or an edge with its two ends; attributes that have no value are left out."""

    id: str
    label: str
    attributes: dict[str, Value]
    tail: str = ""
    head: str = ""


def node_types() -> dict[str, Kind]:
    """The attributes of nodes, of whatever kind, with their types."""
    found: dict[str, Kind] = {"kind": "string", "english": "string"}
    for model in MODELS.values():
        for column in columns_of(model, omit=("id", "label")):
            found.setdefault(column.name, column.kind)
    return found


def nodes(content: Content) -> Iterator[Item]:
    """The entities."""
    types = node_types()
    for entity in content.graph.entities:
        known = cells(entity)
        held = {key: known[key] for key in types if known.get(key) is not None}
        yield Item(entity.id, entity.label, held)


def links(content: Content) -> Iterator[Item]:
    """The claims from entity to entity; the id is that of the claim with the role, numbered where it comes again."""
    files = {source.id: source.path for source in content.graph.sources}
    last, seen = "", Counter[str]()
    for edge in edges(content.graph):
        if edge.claim.id != last:
            last, seen = edge.claim.id, Counter()
        seen[edge.role] += 1
        nth = f"-{seen[edge.role]}" if seen[edge.role] > 1 else ""
        told = data(edge)
        told |= {"claim": edge.claim.id, "sentence": content.sentence(edge.claim), "file": files.get(str(told["doc"]))}
        held = {key: told[key] for key in EDGE_TYPES if told[key] is not None}
        label = KINDS[edge.claim.fact.kind][0]
        yield Item(f"{edge.claim.id}#{edge.role}{nth}", label, dict(held), edge.tail, edge.head)


def attribute(value: Value) -> str:
    """A value as a quoted XML attribute."""
    return quoteattr(clean(value), {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})


def clean(value: Value) -> str:
    """A value as text; characters that XML cannot hold become U+FFFD."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return NOT_XML.sub("\ufffd", str(value))

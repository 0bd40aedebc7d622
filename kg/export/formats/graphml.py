"""GraphML for Gephi, yEd and networkx: entities as nodes, claims as edges, attributes flat and typed.

Two entities may be joined by several claims: in Gephi's import report choose "Don't merge" to keep each as an edge.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.sax.saxutils import escape

from kg.export.content import About, Content, Part, encoded
from kg.export.flat import EDGE_TYPES, Item, attribute, clean, links, node_types, nodes
from kg.export.tables.columns import Kind

ABOUT = About(
    "GraphML：实体为点、陈述为边，供 Gephi、yEd", "GraphML, entities and claims as a network, for Gephi and yEd"
)
TYPES: dict[Kind, str] = {"string": "string", "integer": "int", "number": "double", "boolean": "boolean"}
HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""


def parts(content: Content) -> Iterator[Part]:
    """``graph.graphml``."""
    yield Part("graph.graphml", "application/xml", encoded(_lines(content)))


def _lines(content: Content) -> Iterator[str]:
    yield HEAD
    yield from _keys("node", node_types())
    yield from _keys("edge", EDGE_TYPES)
    yield '<graph id="renda-kg" edgedefault="directed">\n'
    for node in nodes(content):
        yield f"<node id={attribute(node.id)}>{_data('node', node)}</node>\n"
    for edge in links(content):
        ends = f"source={attribute(edge.tail)} target={attribute(edge.head)}"
        yield f"<edge id={attribute(edge.id)} {ends}>{_data('edge', edge)}</edge>\n"
    yield "</graph>\n</graphml>\n"


def _keys(where: str, types: Mapping[str, Kind]) -> Iterator[str]:
    """The declarations; a key is called by where it stands, since nodes and edges share some names."""
    for name, kind in {"label": "string", **types}.items():
        yield f'<key id="{where}-{name}" for="{where}" attr.name="{name}" attr.type="{TYPES[kind]}"/>\n'


def _data(where: str, item: Item) -> str:
    held = {"label": item.label, **item.attributes}
    return "".join(f'<data key="{where}-{name}">{_text(value)}</data>' for name, value in held.items())


def _text(value: str | int | float | bool | None) -> str:
    return escape(clean(value), {"\r": "&#13;"})

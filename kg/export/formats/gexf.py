"""GEXF 1.2 for Gephi: entities as nodes, claims as edges, attributes flat and typed.

Two entities may be joined by several claims: in Gephi's import report choose "Don't merge" to keep each as an edge.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kg.export.content import About, Content, Part, encoded
from kg.export.flat import EDGE_TYPES, Item, attribute, links, node_types, nodes
from kg.export.tables.columns import Kind

ABOUT = About("GEXF：实体为点、陈述为边，供 Gephi", "GEXF, entities and claims as a network, for Gephi")
TYPES: dict[Kind, str] = {"string": "string", "integer": "integer", "number": "double", "boolean": "boolean"}
HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="http://www.gexf.net/1.2draft http://www.gexf.net/1.2draft/gexf.xsd" version="1.2">
<meta><creator>renda-kg</creator><description>人大政协工作报告知识图谱</description></meta>
<graph defaultedgetype="directed" mode="static">
"""


def parts(content: Content) -> Iterator[Part]:
    """``graph.gexf``."""
    yield Part("graph.gexf", "application/xml", encoded(_lines(content)))


def _lines(content: Content) -> Iterator[str]:
    yield HEAD
    yield from _declared("node", node_types())
    yield from _declared("edge", EDGE_TYPES)
    yield "<nodes>\n"
    for node in nodes(content):
        yield f"<node {_names(node)}>{_values(node)}</node>\n"
    yield "</nodes>\n<edges>\n"
    for edge in links(content):
        ends = f"source={attribute(edge.tail)} target={attribute(edge.head)}"
        yield f"<edge {_names(edge)} {ends}>{_values(edge)}</edge>\n"
    yield "</edges>\n</graph>\n</gexf>\n"


def _declared(where: str, types: Mapping[str, Kind]) -> Iterator[str]:
    yield f'<attributes class="{where}" mode="static">\n'
    for name, kind in types.items():
        yield f'<attribute id="{name}" title="{name}" type="{TYPES[kind]}"/>\n'
    yield "</attributes>\n"


def _names(item: Item) -> str:
    return f"id={attribute(item.id)} label={attribute(item.label)}"


def _values(item: Item) -> str:
    rows = (f'<attvalue for="{name}" value={attribute(value)}/>' for name, value in item.attributes.items())
    return f"<attvalues>{''.join(rows)}</attvalues>"

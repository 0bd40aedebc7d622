"""N-Quads, sorted by code points, so that two builds can be compared line by line."""

from __future__ import annotations

from collections.abc import Iterator

from kg.export.content import About, Content, Part, encoded
from kg.export.rdf import in_order, quads

ABOUT = About(
    "N-Quads：按行排序，可逐行比较；--by-document 每份文件一个命名图",
    "N-Quads, sorted, to compare line by line; --by-document: one named graph a document",
    ("by_document",),
)


def parts(content: Content) -> Iterator[Part]:
    """``graph.nq``: all in the default graph, or what a document tells in the graph that bears its IRI."""
    yield Part("graph.nq", "application/n-quads", encoded(in_order(quads(content))))

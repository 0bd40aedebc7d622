"""TriG: Turtle with one named graph a document; what documents share is in the default graph."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

from kg.export.content import About, Content, Part, encoded
from kg.export.rdf import placed
from kg.rdf.turtle import Writer

ABOUT = About("TriG：每份文件一个命名图，可单独替换", "TriG, one named graph a document, so that one can be replaced")


def parts(content: Content) -> Iterator[Part]:
    """``graph.trig``; a graph bears the IRI of its document."""
    yield Part("graph.trig", "application/trig", encoded(_lines(content)))


def _lines(content: Content) -> Iterator[str]:
    writer = Writer(content.base_iri)
    yield from writer.lines(())
    for document, run in groupby(placed(content), key=itemgetter(0)):
        nodes = (writer.node(node) for _, node in run)
        if document is None:
            yield "\n"
            yield from nodes
        else:
            yield f"\n{writer.iri(content.base_iri + document)} {{\n"
            yield from nodes
            yield "}\n"

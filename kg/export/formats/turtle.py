"""Turtle, as ``graph.ttl`` of a build."""

from __future__ import annotations

from collections.abc import Iterator

from kg.export.content import About, Content, Part, encoded
from kg.rdf.triples import groups
from kg.rdf.turtle import Writer

ABOUT = About("Turtle：分组、缩写，便于人读", "Turtle, grouped and shortened, for people and any RDF tool")


def parts(content: Content) -> Iterator[Part]:
    """``graph.ttl``, a group after the other."""
    nodes = groups(content.graph, content.base_iri, content.told)
    yield Part("graph.ttl", "text/turtle", encoded(Writer(content.base_iri).lines(nodes)))

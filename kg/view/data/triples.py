"""The triples of the entities, as ``graph.ttl`` holds them: what the page of an entity writes as Turtle and JSON-LD."""

from __future__ import annotations

from kg.model.graph import Graph
from kg.rdf.entities import Writer
from kg.rdf.terms import PREFIXES, STRING, Iri, Lit, Pair, Term
from kg.rdf.turtle import shorten


def triple_rows(graph: Graph, base: str) -> dict[str, object]:
    """The triples whose subject is an entity, compactly.

    ``prefixes`` are those of ``graph.ttl``; ``pairs`` the distinct predicates with their objects, ``of`` the places of
    the pairs of each entity, in the order of the graph. A predicate is a prefixed name. An object is the place of an
    entity (a number), a prefixed name or an IRI in brackets (a text), or a literal: a list of its text and, where it
    is no plain string, its language with an ``@`` before it or its datatype.
    """
    places = {base + entity.id: place for place, entity in enumerate(graph.entities)}
    writer = Writer(base, {entity.id for entity in graph.entities})
    pairs: dict[Pair, int] = {}
    of = [[pairs.setdefault(pair, len(pairs)) for pair in writer.node(entity).pairs] for entity in graph.entities]
    return {
        "prefixes": PREFIXES,
        "pairs": [[shorten(predicate), _object(term, places)] for predicate, term in pairs],
        "of": of,
    }


def _object(term: Term, places: dict[str, int]) -> object:
    if isinstance(term, Iri):
        return places.get(term, shorten(term))
    return _literal(term)


def _literal(literal: Lit) -> list[str]:
    if literal.lang:
        return [literal.text, f"@{literal.lang}"]
    return [literal.text] if literal.datatype == STRING else [literal.text, shorten(literal.datatype)]

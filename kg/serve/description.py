"""The description of the service (SPARQL 1.1 Service Description): what it speaks, what it gives, what it holds."""

from __future__ import annotations

from collections.abc import Iterator

import pyoxigraph as ox

from kg.rdf.terms import PREFIXES
from kg.serve.messages import Ready

SD = "http://www.w3.org/ns/sparql-service-description#"
VOID = "http://rdfs.org/ns/void#"
FORMATS = "http://www.w3.org/ns/formats/"
GIVEN = (
    "SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV",
    "Turtle", "N-Triples", "JSON-LD", "RDF_XML",
)  # fmt: skip
Object = ox.NamedNode | ox.Literal


def describe(endpoint: str, held: Ready, media: str) -> bytes:
    """The description of the service at an endpoint, in a format of graphs; no blank nodes."""
    prefixes = {**PREFIXES, "sd": SD, "void": VOID}
    triples = (ox.Triple(s, p, o) for s, p, o in _triples(endpoint, held))
    return ox.serialize(triples, format=ox.RdfFormat.from_media_type(media), prefixes=prefixes) or b""


def _triples(endpoint: str, held: Ready) -> Iterator[tuple[ox.NamedNode, ox.NamedNode, Object]]:
    service, data = ox.NamedNode(f"{endpoint}#service"), ox.NamedNode(f"{endpoint}#dataset")
    graph, kind = ox.NamedNode(f"{endpoint}#graph"), ox.NamedNode(PREFIXES["rdf"] + "type")
    yield service, kind, _sd("Service")
    yield service, _sd("endpoint"), ox.NamedNode(endpoint)
    yield service, _sd("supportedLanguage"), _sd("SPARQL11Query")
    for name in GIVEN:
        yield service, _sd("resultFormat"), ox.NamedNode(FORMATS + name)
    if held.graphs:
        yield service, _sd("feature"), _sd("UnionDefaultGraph")
    yield service, _sd("defaultDataset"), data
    yield data, kind, _sd("Dataset")
    yield data, _sd("defaultGraph"), graph
    yield graph, kind, _sd("Graph")
    yield graph, ox.NamedNode(VOID + "uriSpace"), ox.Literal(held.base)
    yield data, ox.NamedNode(VOID + "triples"), ox.Literal(held.triples)
    for number, name in enumerate(held.graphs, 1):
        named = ox.NamedNode(f"{endpoint}#graph-{number}")
        yield data, _sd("namedGraph"), named
        yield named, kind, _sd("NamedGraph")
        yield named, _sd("name"), ox.NamedNode(name)


def _sd(name: str) -> ox.NamedNode:
    return ox.NamedNode(SD + name)

"""Every question has the same answers by value in rdflib, pyoxigraph, Oxigraph's server and Virtuoso."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.rdf.store import Store
from kg.rdf.turtle import to_turtle
from kg.resolve import resolve
from scripts.stores.protocol import GRAPH, Remote, StoreError, answer, ask, lines, load
from scripts.stores.round_trip import differences, in_rdflib, in_server
from scripts.stores.servers import oxigraph, oxigraph_program, virtuoso, virtuoso_program
from tests.gold_documents import gold_documents
from tests.invented import invented_document
from tests.invented_insights import invented_insights
from tests.need import need

BASE = "https://w3id.org/renda-kg/data/"
XSD = "http://www.w3.org/2001/XMLSchema#"
ALL = "SELECT ?o WHERE { <http://a/s> <http://a/p> ?o }"
WRITTEN = (f'"1.50"^^<{XSD}decimal>', f'"true"^^<{XSD}boolean>', '"x"@zh-Hans', f'"2024-01-05"^^<{XSD}date>')


@pytest.fixture(scope="module")
def turtle() -> bytes:
    graph = resolve([*gold_documents(), invented_document()])
    return to_turtle(graph, BASE, invented_insights(graph))


def read_back(store: Remote) -> set[str]:
    """What a store gives back for the literals it was given."""
    load(store, [f"<http://a/s> <http://a/p> {text} ." for text in WRITTEN], "http://a/g")
    found = answer(store, ALL, "http://a/g")["results"]["bindings"]
    return {row["o"]["value"] + "@" + row["o"].get("xml:lang", "") for row in found}


def test_rdflib_answers_alike(turtle: bytes) -> None:
    assert list(differences(Store.from_turtle(turtle), in_rdflib(turtle))) == []


def test_oxigraph_server_answers_alike_and_loads_in_parts(turtle: bytes, tmp_path: Path) -> None:
    need(oxigraph_program(), "oxigraph")
    triples = lines(turtle)
    with oxigraph(tmp_path) as store:
        assert load(store, triples, chunk=10_000) > 1
        assert ask(store, "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }").rows == ((len(triples),),)
        assert list(differences(Store.from_turtle(turtle), in_server(store))) == []
        assert load(store, triples[:5]) == 1
        assert ask(store, "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }").rows == ((5,),)
        with pytest.raises(StoreError, match="400"):
            ask(store, "SELECT nothing")
        assert read_back(store) == {"1.5@", "true@", "x@zh-hans", "2024-01-05@"}


def test_virtuoso_answers_alike_but_for_the_order_of_long_texts(turtle: bytes, tmp_path: Path) -> None:
    need(virtuoso_program(), "virtuoso-opensource")
    with virtuoso(tmp_path) as store:
        load(store, lines(turtle))
        assert [d for d in differences(Store.from_turtle(turtle), in_server(store)) if not d.order] == []
        with pytest.raises(StoreError, match="401"):
            load(store._replace(password="wrong"), [], GRAPH)  # noqa: S106
        assert read_back(store) == {"1.5@", "1@", "x@zh-hans", "2024-01-05@"}

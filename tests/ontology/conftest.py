"""The graph of the gold facts of three seeds and the invented report, with invented insights, in two engines."""

from __future__ import annotations

import pytest
import rdflib

from kg.rdf.store import Store
from kg.rdf.turtle import to_turtle
from kg.resolve import resolve
from tests.gold_documents import gold_documents
from tests.invented import invented_document
from tests.invented_insights import invented_insights

BASE = "https://w3id.org/renda-kg/data/"


@pytest.fixture(scope="package")
def store() -> Store:
    graph = resolve([*gold_documents(), invented_document()])
    return Store.from_turtle(to_turtle(graph, BASE, invented_insights(graph)))


@pytest.fixture(scope="package")
def in_rdflib(store: Store) -> rdflib.Graph:
    return store.to_rdflib(with_ontology=True)

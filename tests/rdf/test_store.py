"""Asking the graph, and the sentences behind a node."""

from __future__ import annotations

import json

import pytest

from kg.errors import UsageError
from kg.model.table import Table
from kg.rdf.explain import explain
from kg.rdf.store import Store


@pytest.fixture(scope="module")
def store(sound: str) -> Store:
    return Store.from_turtle(sound.encode())


def test_concepts_have_their_labels_and_the_size_is_that_of_the_data(store: Store) -> None:
    table = store.query('SELECT ?l WHERE { ?e kg:activityType/skos:prefLabel ?l FILTER(LANG(?l) = "zh") } ORDER BY ?l')
    assert table.rows == (("听取审议报告",), ("执法检查",))
    assert len(store) == len(store.to_rdflib())
    assert len(store.to_rdflib(with_ontology=True)) > len(store)


def test_values_are_numbers_and_booleans(store: Store) -> None:
    rows = store.query("SELECT ?v ?n WHERE { ?x kg:value ?v . OPTIONAL { ?x kg:nothing ?n } } ORDER BY ?v").rows
    assert rows == ((2.5, None), (75.5, None), (300, None), (1200, None))
    assert store.query("ASK { ?l kg:titleInferred true }").rows == ((True,),)
    assert store.query("ASK { ?l kg:colour ?c }").rows == ((False,),)


def test_construct_gives_triples(store: Store) -> None:
    table = store.query("CONSTRUCT { ?b skos:prefLabel ?l } WHERE { ?b a kg:Body ; skos:prefLabel ?l }")
    assert table.columns == ("subject", "predicate", "object")
    assert len(table) == len(store.query("SELECT ?b WHERE { ?b a kg:Body }")) > 3


def test_a_table_shows_itself(store: Store) -> None:
    table = Table(("法规", "n"), (("条例", 1), (None, 2)))
    assert table.text() == "法规  n\n────  ─\n条例  1\n      2\n"
    assert table.csv() == "法规,n\n条例,1\n,2\n"
    assert json.loads(table.json()) == [{"法规": "条例", "n": 1}, {"n": 2}]


@pytest.mark.parametrize("query", ["SELEC ?x", "SELECT ?x WHERE { ?x nope:y ?z }", ""])
def test_a_bad_query_is_a_usage_error(store: Store, query: str) -> None:
    with pytest.raises(UsageError, match="KG-U003"):
        store.query(query)


def test_a_file_that_is_no_turtle_is_a_usage_error() -> None:
    with pytest.raises(UsageError, match="KG-G003"):
        Store.from_turtle("这不是图".encode())


@pytest.mark.parametrize("base", [None, "https://w3id.org/renda-kg/data/"])
def test_explain_underlines_the_quote(store: Store, base: str | None) -> None:
    explanation = explain(store, base, "body/430600/government")
    assert (explanation.label, explanation.total) == ("岳阳市人民政府", 1)
    text = explanation.text().split("\n")
    at = next(i for i, line in enumerate(text) if "听取审议" in line)
    assert text[at].startswith("过去一年,听取审议市政府关于洞庭湖治理情况的报告")
    assert text[at + 1] == " " * 9 + "‾" * 38
    assert json.loads(explanation.json())["claims"][0]["rule"] == "test.rule"


def test_explain_takes_claims_and_limits(store: Store) -> None:
    every = explain(store, None, "body/430600/npc-sc")
    assert every.total > 3
    assert f"还有 {every.total - 2} 处" in explain(store, None, "body/430600/npc-sc", limit=2).text()
    claim = str(every.claims[0]["claim"])
    assert explain(store, None, f"<{claim}>").total >= 1


@pytest.mark.parametrize("iri", ["body/430600/nobody", "", "a b", "x> ?p ?o } #"])
def test_an_unknown_node_is_a_usage_error(store: Store, iri: str) -> None:
    with pytest.raises(UsageError, match="KG-U004"):
        explain(store, None, iri)

"""The RDF forms, read back by rdflib and by pyoxigraph."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial
from itertools import pairwise

import pyoxigraph
import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st

from kg.api import Graph
from kg.config import Settings
from kg.export.formats.jsonld import Writer, context
from kg.export.rdf import in_order
from kg.rdf.terms import BOOLEAN, DATE, DECIMAL, INTEGER, Iri, Lit, Node, en, name, zh
from tests.export.conftest import Export

FORMS = {
    "turtle": ("graph.ttl", pyoxigraph.RdfFormat.TURTLE, "turtle"),
    "nquads": ("graph.nq", pyoxigraph.RdfFormat.N_QUADS, "nquads"),
    "trig": ("graph.trig", pyoxigraph.RdfFormat.TRIG, "trig"),
    "jsonld": ("graph.jsonld", pyoxigraph.RdfFormat.JSON_LD, "json-ld"),
}
BASE = "https://w3id.org/renda-kg/data/"
# characters, datatype, language
Term = tuple[str, str | None, str | None]
Triples = set[tuple[Term, ...]]


def by_oxigraph(data: bytes, form: pyoxigraph.RdfFormat) -> Triples:
    return {tuple(_of_oxigraph(term) for term in quad.triple) for quad in pyoxigraph.parse(data, form)}


def _of_oxigraph(term: object) -> Term:
    if isinstance(term, pyoxigraph.Literal):
        return term.value, term.datatype.value, term.language
    assert isinstance(term, pyoxigraph.NamedNode)
    return term.value, None, None


def by_rdflib(data: bytes, form: str) -> Triples:
    read = rdflib.Dataset(default_union=True)
    read.parse(data=data, format=form)
    return {tuple(map(_of_rdflib, quad[:3])) for quad in read.quads()}


def _of_rdflib(term: object) -> Term:
    if isinstance(term, rdflib.Literal):
        kind = rdflib.RDF.langString if term.language else term.datatype or rdflib.XSD.string
        return str(term), str(kind), term.language
    assert isinstance(term, rdflib.URIRef)
    return str(term), None, None


@pytest.mark.filterwarnings(
    "ignore:(Dataset|ConjunctiveGraph).*:DeprecationWarning"
)  # rdflib calls what it deprecates itself
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("base", [BASE, "https://example.org/data#"])
def test_both_readers_find_the_same_triples(form: str, base: str, worst: Graph, export: Export) -> None:
    graph = Graph(worst.data, Settings(base_iri=base))
    name, oxigraph, lib = FORMS[form]
    data = export(graph, form)[name]
    wanted = by_oxigraph(graph.turtle, pyoxigraph.RdfFormat.TURTLE)
    assert by_oxigraph(data, oxigraph) == wanted
    assert by_rdflib(data, lib) == wanted


@pytest.mark.parametrize("form", FORMS)
def test_the_seeds_hold(form: str, seeds: Graph, export: Export) -> None:
    name, oxigraph, _ = FORMS[form]
    wanted = by_oxigraph(seeds.turtle, pyoxigraph.RdfFormat.TURTLE)
    assert by_oxigraph(export(seeds, form)[name], oxigraph) == wanted


def test_turtle_is_that_of_the_build(seeds: Graph, export: Export) -> None:
    assert export(seeds, "turtle")["graph.ttl"] == seeds.turtle


def test_nquads_are_sorted(seeds: Graph, export: Export) -> None:
    lines = export(seeds, "nquads")["graph.nq"].splitlines()
    assert all(a < b for a, b in pairwise(lines))
    assert len(lines) == len(seeds.store)


@pytest.mark.parametrize(("form", "options"), [("nquads", {"by_document": True}), ("trig", {})])
def test_a_document_is_in_its_graph(form: str, options: dict[str, bool], seeds: Graph, export: Export) -> None:
    name, oxigraph, _ = FORMS[form]
    quads = list(pyoxigraph.parse(export(seeds, form, **options)[name], oxigraph))
    named: dict[str, set[str]] = {}
    for quad in quads:
        where = quad.graph_name.value if isinstance(quad.graph_name, pyoxigraph.NamedNode) else ""
        named.setdefault(where, set()).add(str(quad.subject).strip("<>"))
    documents = {f"{BASE}doc/{source.id}" for source in seeds.data.sources}
    assert set(named) == {"", *documents}
    for document in documents:
        assert all(s.startswith((f"{document}/", f"{BASE}chain/")) or s == document for s in named[document])
    together = {"https://w3id.org/renda-kg/ontology#inSeries", "https://w3id.org/renda-kg/ontology#realises"}
    shared = {quad.predicate.value for quad in quads if isinstance(quad.graph_name, pyoxigraph.DefaultGraph)}
    mixed = {quad.predicate.value for quad in quads if isinstance(quad.graph_name, pyoxigraph.NamedNode)}
    assert "https://w3id.org/renda-kg/ontology#inSeries" in shared
    assert not mixed & together


def test_jsonld_can_be_read_as_plain_json(seeds: Graph, export: Export) -> None:
    read = json.loads(export(seeds, "jsonld")["graph.jsonld"])
    nodes = {node["id"]: node for node in read["@graph"]}
    assert len({json.dumps(node) for node in read["@graph"]}) == len(read["@graph"])
    for report in seeds.data.reports:
        node = nodes[report.id]
        assert (node["type"], node["title"]) == ("kg:Report", report.title)
        assert node.get("onBehalfOf") == report.body
    for entity in seeds.entities("body"):
        assert nodes[entity.id]["label"]["zh"] == entity.label
    assert {key for node in read["@graph"] for key in node if ":" in key} <= {"skos:prefLabel"}  # of the software


lines = st.lists(st.text(st.characters(exclude_characters="\n\r", exclude_categories=["Cs"])).map("{}\n".format))


@given(lines, st.integers(1, 5))
def test_sorting_by_way_of_the_disk(given_lines: list[str], at_once: int) -> None:
    sort: partial[Iterator[str]] = partial(in_order, at_once=at_once)
    assert list(sort(given_lines)) == sorted(set(given_lines))
    assert [line.encode() for line in sort(given_lines)] == sorted({line.encode() for line in given_lines})


def test_jsonld_writes_out_what_its_terms_do_not_announce() -> None:
    """Every kind of object under terms that announce another: none is taken for what it is not."""
    objects: list[Iri | Lit] = [
        Iri(f"{BASE}law/1"), Iri("https://example.org/x"), Lit("2023-01-01"), Lit("2023-01-01", DATE),
        Lit("5.0", DECIMAL), Lit("5", INTEGER), Lit("true", BOOLEAN), zh("五"), en("five"), Lit("law/1"),
        Lit("st:done"),
    ]  # fmt: skip
    terms = ("kg:law", "kg:value", "kg:unnamed", "kg:rawText", "skos:prefLabel", "dcterms:title", "org:identifier")
    nodes = [Node(Iri(f"{BASE}x/{n}"), tuple((name(t), o) for o in objects)) for n, t in enumerate(terms)]
    read = {"@context": context(BASE), "@graph": [Writer(BASE).node(node) for node in nodes]}
    wanted = {(_plain(node.subject), _plain(predicate), _plain(obj)) for node in nodes for predicate, obj in node.pairs}
    assert by_oxigraph(json.dumps(read).encode(), pyoxigraph.RdfFormat.JSON_LD) == wanted


def _plain(term: Iri | Lit) -> Term:
    return (term.text, term.datatype, term.lang) if isinstance(term, Lit) else (str(term), None, None)

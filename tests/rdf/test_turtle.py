"""The Turtle is the same bytes at every build, has no blank node, and reads back as what was meant."""

from __future__ import annotations

import shutil
import subprocess

import pyoxigraph
import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st

from kg.model.graph import Graph
from kg.pipeline import read_document
from kg.rdf.terms import PREFIXES, Iri, Lit
from kg.rdf.triples import triples
from kg.rdf.turtle import Writer, escape, shorten, to_turtle
from kg.resolve import resolve
from tests.gold_documents import gold_documents
from tests.invented import invented_document

BASE = "https://w3id.org/renda-kg/data/"


@pytest.fixture(scope="module")
def graph() -> Graph:
    return resolve([*gold_documents(), invented_document()])


@pytest.fixture(scope="module")
def turtle(graph: Graph) -> bytes:
    return to_turtle(graph, BASE)


def test_two_builds_from_shuffled_documents_are_the_same_bytes(turtle: bytes) -> None:
    again = resolve([invented_document(), *reversed(gold_documents())])
    assert to_turtle(again, BASE) == turtle


def test_every_reader_finds_the_same_number_of_triples(graph: Graph, turtle: bytes) -> None:
    meant = list(triples(graph, BASE))
    assert len(meant) == len(set(meant))
    assert len(list(pyoxigraph.parse(turtle, pyoxigraph.RdfFormat.TURTLE))) == len(meant)
    assert len(rdflib.Graph().parse(data=turtle, format="turtle")) == len(meant)


def test_oxigraph_reads_back_exactly_what_was_meant(graph: Graph, turtle: bytes) -> None:
    def term(value: pyoxigraph.NamedNode | pyoxigraph.Literal) -> Iri | Lit:
        if isinstance(value, pyoxigraph.Literal):
            return Lit(value.value, value.datatype.value, value.language)
        return Iri(value.value)

    read = {
        (q.subject.value, q.predicate.value, term(q.object))
        for q in pyoxigraph.parse(turtle, pyoxigraph.RdfFormat.TURTLE)
    }
    assert read == set(triples(graph, BASE))


@pytest.mark.skipif(shutil.which("rapper") is None, reason="raptor2-utils is not installed")
def test_an_independent_reader_takes_it(turtle: bytes) -> None:
    command = ["rapper", "-q", "-c", "-i", "turtle", "-", BASE]
    done = subprocess.run(command, input=turtle, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    assert done.stderr == b""


def test_there_is_no_blank_node_and_every_iri_is_ascii(turtle: bytes) -> None:
    for quad in pyoxigraph.parse(turtle, pyoxigraph.RdfFormat.TURTLE):
        for term in (quad.subject, quad.predicate, quad.object):
            assert not isinstance(term, pyoxigraph.BlankNode)
            assert isinstance(term, pyoxigraph.Literal) or term.value.isascii()


@pytest.mark.parametrize("base", ["https://example.org/kg#", "http://localhost/a/b/"])
def test_the_base_moves_data_and_nothing_else(graph: Graph, base: str) -> None:
    def moved(text: str) -> str:
        return base + text.removeprefix(BASE) if text.startswith(BASE) else text

    expected = {(moved(s), p, o if isinstance(o, Lit) else moved(o)) for s, p, o in triples(graph, BASE)}
    assert {(s, p, o) for s, p, o in triples(graph, base)} == expected
    read = list(pyoxigraph.parse(to_turtle(graph, base), pyoxigraph.RdfFormat.TURTLE))
    assert {q.subject.value for q in read} == {s for s, _, _ in expected}


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_survives_as_a_literal(text: str) -> None:
    line = f'<http://a/b> <http://a/p> "{escape(text)}" .'
    (quad,) = pyoxigraph.parse(line, pyoxigraph.RdfFormat.TURTLE)
    assert quad.object.value == text


def test_prefixed_names_only_where_turtle_allows_them() -> None:
    assert shorten(PREFIXES["kg"] + "actor") == "kg:actor"
    assert shorten(PREFIXES["at"] + "hear-report") == "at:hear-report"
    assert shorten(PREFIXES["scheme"] + "a/b") == f"<{PREFIXES['scheme']}a/b>"
    assert shorten("http://x/y") == "<http://x/y>"


def test_numbers_stand_bare() -> None:
    writer = Writer(BASE)
    assert writer.term(Lit("1200.0", PREFIXES["xsd"] + "decimal")) == "1200.0"
    assert writer.term(Lit("3", PREFIXES["xsd"] + "positiveInteger")) == '"3"^^xsd:positiveInteger'
    assert writer.term(Lit("法", PREFIXES["rdf"] + "langString", "zh")) == '"法"@zh'


def test_a_range_has_both_bounds_and_its_value_is_the_lower_one() -> None:
    text = "某县人大常委会工作报告\n2023年，常委会在每村配备3至5名网格员，开展视察七八次，办结建议40余件。\n"
    graph = resolve([read_document(text.encode(), "range.txt")])
    bounds: dict[str, dict[str, str]] = {}
    for subject, predicate, term in triples(graph, BASE):
        key = predicate.rpartition("/")[2].rpartition("#")[2]
        if isinstance(term, Lit) and key in ("value", "minValue", "maxValue"):
            bounds.setdefault(subject, {})[key] = term.text
    found = {b["value"]: (b.get("minValue"), b.get("maxValue")) for b in bounds.values()}
    assert found == {"3.0": ("3.0", "5.0"), "7.0": ("7.0", "8.0"), "40.0": ("40.0", None)}

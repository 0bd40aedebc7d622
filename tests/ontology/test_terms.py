"""Every term is labelled and explained twice, has an example that is really in a text, and is used in a real graph.

The graphs are those of the seeds (``output/graph.ttl``) and of the invented reports in ``texts``, which say what no
seed says; both come from the whole pipeline.
"""

from __future__ import annotations

from pathlib import Path

import pytest
import rdflib
from rdflib import OWL, RDF, RDFS, SKOS, URIRef

import kg
from kg.rdf import ontology
from kg.rdf.terms import PREFIXES
from tests.gold_documents import ROOT

KG = rdflib.Namespace(PREFIXES["kg"])
OA = rdflib.Namespace(PREFIXES["oa"])
TEXTS = Path(__file__).parent / "texts"
KINDS = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty)
BELOW = (RDF.type | RDFS.subClassOf | SKOS.broader) * "+"
HOPS = 4  # from a concept to a claim: level → place → body → name use


@pytest.fixture(scope="module")
def terms() -> rdflib.Graph:
    return rdflib.Graph().parse(data=ontology.terms(), format="turtle")


@pytest.fixture(scope="module")
def graphs() -> dict[str, rdflib.Graph]:
    """The graph of the seeds, and that of the invented reports with a person's decision on two of their laws."""
    made = kg.build(TEXTS / "*.txt", ledger=TEXTS / "ledger.jsonl")
    return {
        "seeds": rdflib.Graph().parse(ROOT / "output" / "graph.ttl"),
        "texts": rdflib.Graph().parse(data=made.turtle, format="turtle"),
    }


def own(terms: rdflib.Graph) -> list[rdflib.term.Node]:
    return [t for kind in KINDS for t in terms.subjects(RDF.type, kind)]


def concepts(terms: rdflib.Graph) -> list[rdflib.term.Node]:
    return list(terms.subjects(SKOS.inScheme))


def languages(terms: rdflib.Graph, subject: rdflib.term.Node, predicate: URIRef) -> list[str]:
    found = terms.objects(subject, predicate)
    return sorted(str(o.language) for o in found if isinstance(o, rdflib.Literal) and str(o).strip())


def test_every_class_and_property_has_labels_and_comments_in_two_languages(terms: rdflib.Graph) -> None:
    assert len(own(terms)) > 90
    for term in (*own(terms), KG.similarTo):
        assert languages(terms, term, RDFS.label) == ["en", "zh"], term
        assert languages(terms, term, RDFS.comment) == ["en", "zh"], term


def test_every_concept_has_two_labels_and_one_scheme(terms: rdflib.Graph) -> None:
    assert len(concepts(terms)) > 90
    for concept in concepts(terms):
        assert languages(terms, concept, SKOS.prefLabel) == ["en", "zh"], concept
        assert len(list(terms.objects(concept, SKOS.inScheme))) == 1, concept
    for scheme in terms.subjects(RDF.type, SKOS.ConceptScheme):
        assert languages(terms, scheme, SKOS.prefLabel) == ["en", "zh"], scheme


def example(terms: rdflib.Graph, term: rdflib.term.Node) -> tuple[str, str]:
    """The one example of a term: the name of its text (000, 例2019), and the passage."""
    (said,) = terms.objects(term, SKOS.example)
    name, colon, passage = str(said).partition(": ")
    assert colon, term
    return name, passage


def test_every_term_has_one_example_that_stands_in_a_text(terms: rdflib.Graph) -> None:
    texts = {p.name[:3]: p.read_bytes().decode("utf-8", "replace") for p in (ROOT / "seeds").glob("*.txt")}
    texts |= {f"例{p.stem}": p.read_text("utf-8") for p in TEXTS.glob("*.txt")}
    for term in (*own(terms), *concepts(terms)):
        name, passage = example(terms, term)
        assert passage, term
        assert passage in texts[name], term


def test_every_term_is_used(terms: rdflib.Graph, graphs: dict[str, rdflib.Graph]) -> None:
    """A class by a node of it or of a class below, a concept by a claim or by one that is narrower."""
    said = {term for graph in graphs.values() for triple in graph for term in triple}
    ours = {*own(terms), *concepts(terms)}
    unused = {term for term in ours - said if not said & set(terms.subjects(BELOW, term))}
    assert not unused


def test_the_annotation_property_is_used_in_the_ontology(terms: rdflib.Graph) -> None:
    assert list(terms.subjects(RDF.type, OWL.AnnotationProperty)) == [KG.similarTo]
    assert len(list(terms.subject_objects(KG.similarTo))) > 40


def passages(graph: rdflib.Graph, term: rdflib.term.Node) -> set[tuple[str, str]]:
    """The file and the words that the nearest nodes around a use of a term rest on."""
    around = {term}
    for _ in range(HOPS):
        around = {subject for node in around for subject in graph.subjects(None, node)}
        spans = {span for node in around for span in graph.objects(node, KG.evidence | KG.restsOn / KG.evidence)}
        if spans:
            return {(file_of(graph, span), str(graph.value(span, OA.exact))) for span in spans}
    return set()


def file_of(graph: rdflib.Graph, span: rdflib.term.Node) -> str:
    return str(graph.value(graph.value(span, OA.hasSource), KG.fileName))


def test_the_example_of_a_concept_is_where_the_concept_is_said(
    terms: rdflib.Graph, graphs: dict[str, rdflib.Graph]
) -> None:
    for concept in concepts(terms):
        name, passage = example(terms, concept)
        graph = graphs["texts" if name.startswith("例") else "seeds"]
        uses = {concept, *terms.subjects(SKOS.broader, concept)}
        found = {
            words for use in uses for file, words in passages(graph, use) if file.startswith(name.removeprefix("例"))
        }
        assert any(words in passage or passage in words for words in found), (concept, found)

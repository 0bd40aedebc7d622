"""The ontology entails nothing false, covers every value of the records, and its checks have codes."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args, get_type_hints

import pytest
import rdflib
from rdflib import OWL, RDF, RDFS, SKOS

from kg.errors import code_table
from kg.lexicon.core_indicators import core_indicator, core_indicators
from kg.lexicon.unit_names import unit_names
from kg.model import facts, insight
from kg.model.entities import LawEntity, PlaceEntity
from kg.model.outline import Role
from kg.rdf import ontology
from kg.rdf.terms import PREFIXES, Iri
from kg.rdf.triples import triples
from kg.rdf.vocabulary import concept
from kg.resolve import resolve
from tests.gold_documents import gold_documents
from tests.invented import invented_document
from tests.invented_insights import invented_insights
from tests.ontology.queries import prefixes

BASE = "https://w3id.org/renda-kg/data/"
KG = PREFIXES["kg"]


@pytest.fixture(scope="module")
def terms() -> rdflib.Graph:
    return rdflib.Graph().parse(data=ontology.terms(), format="turtle")


def own_terms(terms: rdflib.Graph) -> list[rdflib.term.Node]:
    kinds = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
    return [t for kind in kinds for t in terms.subjects(RDF.type, kind) if str(t).startswith(KG)]


def test_domains_ranges_and_parents_are_terms_that_exist(terms: rdflib.Graph) -> None:
    known = set(own_terms(terms))
    for predicate in (RDFS.domain, RDFS.range, RDFS.subClassOf, rdflib.URIRef("https://schema.org/domainIncludes")):
        for term in terms.objects(None, predicate):
            assert not str(term).startswith(KG) or term in known, term


def test_nothing_is_both_a_prov_activity_and_a_prov_entity(terms: rdflib.Graph) -> None:
    prov = rdflib.Namespace(PREFIXES["prov"])
    for term in terms.subjects(RDF.type, OWL.Class):
        above = set(terms.transitive_objects(term, RDFS.subClassOf))
        assert not {prov.Activity, prov.Entity} <= above, term


def above(terms: rdflib.Graph, classes: set[rdflib.term.Node]) -> set[rdflib.term.Node]:
    """Classes and all classes above them."""
    return {c for start in classes for c in terms.transitive_objects(start, RDFS.subClassOf) if c is not None}


def test_domains_and_ranges_entail_nothing_that_is_not_said(terms: rdflib.Graph, in_rdflib: rdflib.Graph) -> None:
    said = {node: above(terms, set(in_rdflib.objects(node, RDF.type))) for node in set(in_rdflib.subjects())}
    for predicate in set(in_rdflib.predicates()):
        domains, ranges = set(terms.objects(predicate, RDFS.domain)), set(terms.objects(predicate, RDFS.range))
        for subject, obj in in_rdflib.subject_objects(predicate):
            assert own(domains) <= said[subject], (subject, predicate)
            assert isinstance(obj, rdflib.Literal) or own(ranges) <= said.get(obj, set()), (obj, predicate)


def own(classes: set[rdflib.term.Node]) -> set[rdflib.term.Node]:
    return {c for c in classes if str(c).startswith(KG)}


# axioms of the vocabularies above: PROV-O, FOAF, and org:Organization = foaf:Organization in ORG
DISJOINT = (
    ("http://www.w3.org/ns/prov#Activity", "http://www.w3.org/ns/prov#Entity"),
    ("http://xmlns.com/foaf/0.1/Person", "http://www.w3.org/ns/org#Organization"),
    ("http://xmlns.com/foaf/0.1/Document", "http://www.w3.org/ns/org#Organization"),
    ("http://xmlns.com/foaf/0.1/Document", "http://xmlns.com/foaf/0.1/Person"),
)


def test_no_node_is_of_two_disjoint_classes(terms: rdflib.Graph, in_rdflib: rdflib.Graph) -> None:
    for node in set(in_rdflib.subjects()):
        classes = {str(c) for c in above(terms, set(in_rdflib.objects(node, RDF.type)))}
        for pair in DISJOINT:
            assert not set(pair) <= classes, node


def test_every_property_and_class_in_use_is_in_the_ontology(terms: rdflib.Graph) -> None:
    known = {str(t) for t in own_terms(terms)}
    graph = resolve([*gold_documents(), invented_document()])
    for _, predicate, obj in triples(graph, BASE, invented_insights(graph)):
        assert {t for t in (predicate, obj) if isinstance(t, Iri) and t.startswith(KG)} <= known


def test_every_concept_in_use_is_in_a_scheme(terms: rdflib.Graph) -> None:
    concepts = {str(s) for s in terms.subjects(SKOS.inScheme, None)}
    schemes = {str(s) for s in terms.subjects(RDF.type, SKOS.ConceptScheme)}
    graph = resolve([*gold_documents(), invented_document()])
    for _, _, obj in triples(graph, BASE, invented_insights(graph)):
        if isinstance(obj, Iri) and obj.startswith(PREFIXES["scheme"]):
            assert str(obj) in concepts | schemes


VALUES = {
    "at": get_args(facts.ActivityType),
    "le": get_args(facts.LawEventType),
    "bt": get_args(facts.BodyType),
    "st": get_args(facts.FactStatus),
    "ps": get_args(facts.Scope),
    "qi": get_args(facts.NoiseFact.model_fields["why"].annotation),
    "ll": get_args(LawEntity.model_fields["level"].annotation),
    "pl": get_args(PlaceEntity.model_fields["level"].annotation),
    "sr": get_args(Role),
    "oc": get_args(insight.Outcome),
    "vd": get_args(insight.Verdict),
    "jd": get_args(insight.Judgement),
    "cs": get_args(get_type_hints(insight.Link)["step"]),
    "ak": get_args(get_type_hints(insight.Absence)["kind"]),
}


@pytest.mark.parametrize("scheme", VALUES)
def test_every_value_of_the_records_has_its_concept(scheme: str, terms: rdflib.Graph) -> None:
    assert VALUES[scheme]
    for value in VALUES[scheme]:
        notation = terms.value(rdflib.URIRef(concept(scheme, value)), SKOS.notation)
        assert str(notation) == value


@pytest.mark.parametrize("name", list(ontology.queries("checks")))
def test_checks_say_what_they_find_and_have_a_code(name: str) -> None:
    head = ontology.head(ontology.queries("checks")[name])
    assert set(head) == {"code", "severity", "zh", "en", "remedy"}
    assert head["severity"] in ("error", "warning")
    assert code_table()[head["code"]]["title"] == f"{head['zh']} · {head['en']}"
    assert code_table()[head["code"]]["remedy"] == head["remedy"]


@pytest.mark.parametrize("name", list(ontology.queries("checks")))
def test_checks_declare_the_prefixes_they_use_as_the_project_writes_them(name: str) -> None:
    used, declared = prefixes(ontology.queries("checks")[name])
    assert used == set(declared)
    assert declared.items() <= PREFIXES.items()


def test_indicator_patterns_match_their_examples() -> None:
    for row in core_indicators():
        found = core_indicator(row.example, row.units.split("|")[0])
        assert found == row, row.example
    assert len({row.slug for row in core_indicators()}) == len(core_indicators())
    assert core_indicator("建成代表联络站的企业", "家") is None


def test_units_have_one_word_each() -> None:
    slugs = [row.slug for row in unit_names().values()]
    assert len(slugs) == len(set(slugs))
    assert all(re.fullmatch(r"[a-z][a-z-]*", slug) for slug in slugs)


def test_the_ontology_is_found_in_a_checkout_and_shipped_in_the_wheel() -> None:
    assert ontology.read("kg.ttl").startswith(b"#")
    project = (Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8")
    assert '"ontology" = "kg/ontology"' in project

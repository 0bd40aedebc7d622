"""What the README, the alignments and the change log say of the ontology is so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import rdflib
from rdflib import OWL, RDFS, XSD
from rdflib.namespace import NamespaceManager

from kg.rdf import ontology
from kg.rdf.terms import PREFIXES
from tests.gold_documents import ROOT

FOLDER = ROOT / "ontology"
SIMILAR = rdflib.URIRef(PREFIXES["kg"] + "similarTo")
RELATIONS = (RDFS.subClassOf, RDFS.subPropertyOf, SIMILAR)
FORBIDDEN = (OWL.equivalentClass, OWL.equivalentProperty, OWL.imports, OWL.sameAs, *(
    rdflib.SKOS[name] for name in ("exactMatch", "closeMatch", "broadMatch", "narrowMatch", "relatedMatch")
))  # fmt: skip
TERM = r"`([a-z]+:[A-Za-z0-9-]+)`"


@pytest.fixture(scope="module")
def terms() -> rdflib.Graph:
    return rdflib.Graph(bind_namespaces="none").parse(data=ontology.terms(), format="turtle")


def text(name: str) -> str:
    return (FOLDER / name).read_text("utf-8")


def rows(part: str) -> list[list[str]]:
    """The cells of the tables of a text, without heads."""
    lines = [line.strip("|").split("|") for line in part.splitlines() if re.match(r"\| (?:<|[a-z-]+:)", line)]
    return [[cell.strip() for cell in line] for line in lines]


def shorten(terms: rdflib.Graph, node: rdflib.term.Node) -> str:
    return NamespaceManager.normalizeUri(terms.namespace_manager, str(node))


def test_the_table_of_alignments_is_what_the_ontology_says(terms: rdflib.Graph) -> None:
    said = {
        (shorten(terms, subject), shorten(terms, relation), shorten(terms, outer))
        for relation in RELATIONS
        for subject, outer in terms.subject_objects(relation)
        if not str(outer).startswith(PREFIXES["kg"])
    }
    told = rows(text("ALIGNMENTS.md").partition("## 照用")[0])
    assert len(told) == len(said) > 80
    assert {(ours, relation, outer) for ours, relation, outer, _ in told} == said


def test_every_alignment_has_its_reason_in_two_languages() -> None:
    for *_, reason in rows(text("ALIGNMENTS.md")):
        chinese, dot, english = reason.partition(" · ")
        assert dot, reason
        assert re.search(r"[一-龥]", chinese), reason
        assert re.search(r"[a-z]", english), reason


def test_the_relations_that_entail_too_much_are_not_used(terms: rdflib.Graph) -> None:
    assert not [predicate for predicate in FORBIDDEN if (None, predicate, None) in terms]


def test_the_outer_terms_in_the_data_are_those_in_the_table() -> None:
    graph = rdflib.Graph().parse(ROOT / "output" / "graph.ttl")
    used = {*graph.predicates(), *graph.objects(None, rdflib.RDF.type)}
    outer = {term for term in used if not str(term).startswith((PREFIXES["kg"], str(rdflib.RDF), str(XSD)))}
    told = rows(text("ALIGNMENTS.md").partition("## 照用")[2])
    assert {shorten(graph, term) for term in outer} == {term for term, _ in told}


def sections() -> list[tuple[str, str]]:
    """The versions of the change log with what is written of each, the newest first."""
    parts = re.split(r"^## (\d+\.\d+)\n", text("CHANGES.md"), flags=re.MULTILINE)[1:]
    return list(zip(parts[::2], parts[1::2], strict=True))


def listed(section: str, head: str) -> list[str]:
    return re.findall(TERM, section.partition(f"### {head}")[2].partition("###")[0])


def test_the_version_is_the_newest_of_the_change_log(terms: rdflib.Graph) -> None:
    versions = [tuple(map(int, version.split("."))) for version, _ in sections()]
    assert versions == sorted(set(versions), reverse=True)
    (said,) = terms.objects(rdflib.URIRef(PREFIXES["kg"].rstrip("#")), OWL.versionInfo)
    assert str(said) == sections()[0][0]


def test_the_change_log_adds_up_to_the_terms_there_are(terms: rdflib.Graph) -> None:
    there: list[str] = []
    for _, section in reversed(sections()):
        there += listed(section, "增加")
        for gone in listed(section, "删除"):
            there.remove(gone)
    ours = ("https://w3id.org/renda-kg/ontology#", "https://w3id.org/renda-kg/scheme/")
    defined = {shorten(terms, s) for s in set(terms.subjects()) if str(s).startswith(ours)}
    assert len(there) == len(set(there))
    assert set(there) == defined


def test_the_triples_of_the_readme_are_in_the_graph_of_the_seeds() -> None:
    output = (ROOT / "output" / "graph.ttl").read_text("utf-8")
    head = "".join(re.findall(r"^@.*\n", output, re.MULTILINE))
    graph = rdflib.Graph().parse(data=output, format="turtle")
    (block,) = re.findall(r"```turtle\n(.*?)```", text("README.md"), re.DOTALL)
    told = rdflib.Graph().parse(data=head + block, format="turtle")
    assert len(told) > 30
    assert not [triple for triple in told if triple not in graph]


def test_the_sentence_of_the_readme_is_in_its_seed() -> None:
    name, sentence = re.findall(r"种子 (\d{3}) 写道[^>]*> (.+)", text("README.md"))[0]
    seed = next((ROOT / "seeds").glob(f"{name}_*.txt")).read_text("utf-8")
    assert seed[2091:2103] + "。" == sentence


@pytest.mark.parametrize("name", ["README.md", "ALIGNMENTS.md", "CHANGES.md"])
def test_links_and_files_named_exist(name: str) -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", text(name)):
        assert Path(FOLDER, target).exists(), target


def test_every_file_of_the_ontology_is_in_the_table_of_the_readme() -> None:
    told = text("README.md").partition("## 一图")[0]
    for path in FOLDER.iterdir():
        assert path.name == "README.md" or f"`{path.name}" in told, path.name

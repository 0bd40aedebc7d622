"""What every format must keep: known by name, the same bytes, a description that can be checked."""

from __future__ import annotations

from collections import Counter
from hashlib import sha256
from pathlib import Path

import pytest
import rdflib

import kg
from kg.api import Graph, formats
from kg.config import Settings
from kg.errors import UsageError
from kg.export import registry
from kg.export.content import About
from tests.export.conftest import Export

# a format that is added must be read back by a second implementation in one of the tests beside this one
READ_BACK = (
    "datapackage", "excel", "gexf", "graphml", "jsonld", "neo4j", "nquads", "parquet", "trig", "turtle",
)  # fmt: skip
VOID, DCAT = rdflib.Namespace("http://rdfs.org/ns/void#"), rdflib.Namespace("http://www.w3.org/ns/dcat#")
SPDX = rdflib.Namespace("http://spdx.org/rdf/terms#")


def test_every_format_is_read_back_somewhere() -> None:
    assert registry.names() == READ_BACK


@pytest.mark.parametrize("name", READ_BACK)
def test_a_format_says_what_it_is(name: str) -> None:
    about = registry.exporter(name).ABOUT
    assert isinstance(about, About)
    assert about.chinese
    assert about.english.isascii()
    assert (name, about.chinese, about.english) in formats().rows


@pytest.mark.parametrize("name", READ_BACK)
def test_the_same_bytes_again(name: str, seeds: Graph, export: Export) -> None:
    again = Graph(seeds.data, seeds.settings)
    first = export(seeds, name)
    assert export(again, name) == first
    assert list(first)[-1] == "dataset.ttl"


@pytest.mark.parametrize("name", READ_BACK)
def test_a_graph_without_reports(name: str, export: Export) -> None:
    from kg.model.graph import Graph as Data

    assert export(Graph(Data((), (), (), (), (), ()), Settings()), name)


@pytest.mark.parametrize("name", READ_BACK)
def test_the_description_holds(name: str, seeds: Graph, export: Export) -> None:
    files = export(seeds, name)
    told = rdflib.Graph().parse(data=files.pop("dataset.ttl"), format="turtle")
    dataset = told.value(predicate=rdflib.RDF.type, object=DCAT.Dataset)
    assert int(str(told.value(dataset, VOID.triples))) == len(seeds.store)
    named = {}
    for one in told.objects(dataset, DCAT.distribution):
        checksum = told.value(told.value(one, SPDX.checksum), SPDX.checksumValue)
        named[str(told.value(one, rdflib.DCTERMS.title))] = (int(str(told.value(one, DCAT.byteSize))), str(checksum))
    assert named == {file: (len(data), sha256(data).hexdigest()) for file, data in files.items()}
    hashes = set(map(str, told.objects(None, rdflib.URIRef("https://w3id.org/renda-kg/ontology#sha256"))))
    assert hashes == {source.sha256 for source in seeds.data.sources}
    assert not any(isinstance(term, rdflib.BNode) for triple in told for term in triple)


def test_the_counts_of_the_description(seeds: Graph, export: Export) -> None:
    told = rdflib.Graph().parse(data=export(seeds, "turtle")["dataset.ttl"], format="turtle")
    counted = {
        str(told.value(part, VOID["class"])): int(str(told.value(part, VOID.entities)))
        for part in told.objects(None, VOID.classPartition)
    }
    graph = rdflib.Graph().parse(data=seeds.turtle, format="turtle")
    assert counted == Counter(str(kind) for kind in graph.objects(None, rdflib.RDF.type))


def test_the_licence_is_the_publishers(seeds: Graph, export: Export) -> None:
    assert b"dcterms:rights" in export(seeds, "gexf")["dataset.ttl"]
    licence = "https://creativecommons.org/licenses/by/4.0/"
    files = export(seeds, "datapackage", licence=licence)
    assert b"dcterms:rights" not in files["dataset.ttl"]
    assert files["dataset.ttl"].count(licence.encode()) == len(files)
    assert licence.encode() in files["datapackage.json"]


@pytest.mark.parametrize(
    ("name", "options", "code"),
    [
        ("xls", {}, "KG-U030"),
        ("", {}, "KG-U030"),
        ("../api", {}, "KG-U030"),
        ("gexf", {"by_document": True}, "KG-U032"),
        ("gexf", {"licence": "CC BY"}, "KG-U033"),
    ],
)
def test_a_bad_call_writes_nothing(
    name: str, options: dict[str, object], code: str, worst: Graph, tmp_path: Path
) -> None:
    with pytest.raises(UsageError) as caught:
        worst.export(name, tmp_path / "out", **options)  # type: ignore[arg-type]
    assert caught.value.code == code
    assert not (tmp_path / "out").exists()
    if code == "KG-U030":
        assert all(known in str(caught.value) for known in READ_BACK)


def test_a_build_that_was_loaded_gives_the_same(seeds: Graph, export: Export, tmp_path: Path) -> None:
    seeds.write(tmp_path / "out")
    first = export(seeds, "datapackage")
    assert export(kg.load(tmp_path / "out"), "datapackage") == first

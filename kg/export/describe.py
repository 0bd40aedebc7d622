"""``dataset.ttl``: what an export is, for people and catalogues, in VoID and DCAT.

Counts, licence, software, the hashes of the inputs and of the files; no clock, so the same export has the same
description.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple
from urllib.parse import quote

from kg.export.content import Content
from kg.export.manifest import VERSION
from kg.model import ids
from kg.rdf import turtle
from kg.rdf.terms import OFFSET, PREFIXES, Iri, Lit, Node, Pair, en, name, zh
from kg.rdf.triples import AGENT, triples

NAME = "dataset.ttl"
MORE = {
    "void": "http://rdfs.org/ns/void#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "spdx": "http://spdx.org/rdf/terms#",
    "schema": "https://schema.org/",
}
TITLE = (zh("人大政协工作报告知识图谱"), en("Knowledge graph of work reports of people's congresses and the CPPCC"))
NO_LICENCE = (
    zh("发布者未指明许可；生成软件的许可不及于数据。"),
    en("The publisher has named no licence; that of the software does not extend to the data."),
)
SOFTWARE_LICENCE = Iri("https://www.apache.org/licenses/LICENSE-2.0")
CHINESE = Iri("http://id.loc.gov/vocabulary/iso639-1/zh")
MEDIA = "https://www.iana.org/assignments/media-types/"
HEX = PREFIXES["xsd"] + "hexBinary"
TYPE = name("rdf:type")


class File(NamedTuple):
    """A file of an export, as it was written."""

    name: str
    media: str
    size: int
    sha256: str


def description(content: Content, about: str, files: Sequence[File]) -> Iterator[str]:
    """The description of an export, in Turtle; ``about`` is the format in a line."""
    writer = _Writer(content.base_iri)
    yield f"@base <{content.base_iri}> .\n" if writer.base else ""
    yield from (f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in {**PREFIXES, **MORE}.items())
    for node in _nodes(content, about, files):
        yield "\n" + writer.node(node)


class _Writer(turtle.Writer):
    """Writes the names of catalogues' vocabularies short too, and ``rdf:type`` as such, since it is spoken of."""

    def __init__(self, base: str) -> None:
        super().__init__(base)
        self.short.clear()

    def word(self, iri: str) -> str:
        """The term of a vocabulary."""
        short = (f"{prefix}:{iri[len(ns) :]}" for prefix, ns in MORE.items() if iri.startswith(ns))
        return next(short, None) or super().word(iri)


@cache
def _more(curie: str) -> Iri:
    prefix, _, local = curie.partition(":")
    return Iri(MORE[prefix] + local)


def _nodes(content: Content, about: str, files: Sequence[File]) -> Iterator[Node]:
    base = content.base_iri
    hashes = sorted(source.sha256 for source in content.graph.sources)
    dataset = Iri(f"{base}dataset/{ids.digest(VERSION, *hashes)}")
    counts = _Counts(content)
    pairs = [*_head(content, dataset, about), *counts.pairs(dataset)]
    pairs += [(_more("dcat:distribution"), _file(dataset, file)) for file in files]
    yield Node(dataset, tuple(pairs))
    yield from counts.nodes(dataset)
    for file in files:
        yield from _distribution(dataset, file, content.licence)
    for source in content.graph.sources:
        told = ((name("kg:fileName"), Lit(source.path)), (name("kg:sha256"), Lit(source.sha256)))
        yield Node(Iri(base + ids.document(source.id)), told)
    yield Node(
        Iri(base + AGENT),
        (
            (TYPE, name("prov:SoftwareAgent")),
            (name("skos:prefLabel"), Lit("renda-kg")),
            (_more("schema:softwareVersion"), Lit(VERSION)),
            (name("dcterms:license"), SOFTWARE_LICENCE),
        ),
    )


def _head(content: Content, dataset: Iri, about: str) -> Iterator[Pair]:
    yield TYPE, _more("dcat:Dataset")
    yield TYPE, _more("void:Dataset")
    yield from ((name("dcterms:title"), title) for title in TITLE)
    yield name("dcterms:description"), Lit(about)
    yield name("dcterms:identifier"), Lit(dataset.rpartition("/")[2])
    yield name("dcterms:language"), CHINESE
    yield from _licence(content.licence)
    for source in content.graph.sources:
        yield name("prov:wasDerivedFrom"), Iri(content.base_iri + ids.document(source.id))
    yield name("prov:wasAttributedTo"), Iri(content.base_iri + AGENT)
    yield _more("void:uriSpace"), Lit(content.base_iri)
    yield _more("void:vocabulary"), Iri(PREFIXES["kg"].rstrip("#"))


def _licence(licence: str | None) -> list[Pair]:
    if licence:
        return [(name("dcterms:license"), Iri(licence))]
    return [(name("dcterms:rights"), words) for words in NO_LICENCE]


class _Counts:
    """How many triples there are, by class and by property."""

    def __init__(self, content: Content) -> None:
        self.properties, self.classes = Counter[str](), Counter[str]()
        for _, predicate, obj in triples(content.graph, content.base_iri, content.told):
            self.properties[predicate] += 1
            if predicate == TYPE:
                self.classes[str(obj)] += 1

    def pairs(self, dataset: Iri) -> Iterator[Pair]:
        """What is said of the whole."""
        yield _more("void:triples"), _count(self.properties.total())
        yield _more("void:classes"), _count(len(self.classes))
        yield _more("void:properties"), _count(len(self.properties))
        yield from ((_more("void:classPartition"), _part(dataset, "class", c)) for c in sorted(self.classes))
        yield from ((_more("void:propertyPartition"), _part(dataset, "property", p)) for p in sorted(self.properties))

    def nodes(self, dataset: Iri) -> Iterator[Node]:
        """What is said of each class and property."""
        for c, n in sorted(self.classes.items()):
            pairs = ((_more("void:class"), Iri(c)), (_more("void:entities"), _count(n)))
            yield Node(_part(dataset, "class", c), pairs)
        for p, n in sorted(self.properties.items()):
            pairs = ((_more("void:property"), Iri(p)), (_more("void:triples"), _count(n)))
            yield Node(_part(dataset, "property", p), pairs)


def _part(dataset: Iri, kind: str, term: str) -> Iri:
    return Iri(f"{dataset}/{kind}/{quote(turtle.shorten(term).replace(':', '-'), safe='')}")


def _count(number: int) -> Lit:
    return Lit(str(number), PREFIXES["xsd"] + "integer")


def _file(dataset: Iri, file: File) -> Iri:
    return Iri(f"{dataset}/file/{quote(file.name, safe='')}")


def _distribution(dataset: Iri, file: File, licence: str | None) -> Iterator[Node]:
    iri = _file(dataset, file)
    checksum = Iri(f"{iri}/sha256")
    yield Node(
        iri,
        (
            (TYPE, _more("dcat:Distribution")),
            (name("dcterms:title"), Lit(file.name)),
            (_more("dcat:mediaType"), Iri(MEDIA + file.media)),
            (_more("dcat:byteSize"), Lit(str(file.size), OFFSET)),
            *_licence(licence),
            (_more("spdx:checksum"), checksum),
        ),
    )
    yield Node(
        checksum,
        (
            (TYPE, _more("spdx:Checksum")),
            (_more("spdx:algorithm"), _more("spdx:checksumAlgorithm_sha256")),
            (_more("spdx:checksumValue"), Lit(file.sha256, HEX)),
        ),
    )

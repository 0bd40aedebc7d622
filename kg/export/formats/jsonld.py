"""JSON-LD with its context inside, a node a line: plain names for the terms, relative ids, Chinese as it is."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

from kg.export.content import About, Content, Part, encoded
from kg.model.table import Table
from kg.rdf.store import Store
from kg.rdf.terms import BOOLEAN, INTEGER, PREFIXES, STRING, Iri, Lit, Node, Term, name
from kg.rdf.triples import groups
from kg.rdf.turtle import shorten

ABOUT = About("JSON-LD：自带上下文，可当作普通 JSON 使用", "JSON-LD with a context, to be used as plain JSON too")
# terms of other vocabularies under names of their own; the terms of the ontology go by their local names
OTHERS: dict[str, dict[str, str]] = {
    "type": {"@id": "@type"},
    "label": {"@id": "skos:prefLabel", "@container": "@language"},
    "title": {"@id": "dcterms:title", "@language": "zh"},
    "description": {"@id": "dcterms:description", "@language": "zh"},
    "isPartOf": {"@id": "dcterms:isPartOf", "@type": "@id"},
    "isReplacedBy": {"@id": "dcterms:isReplacedBy", "@type": "@id"},
    "inScheme": {"@id": "skos:inScheme", "@type": "@id"},
    "subOrganizationOf": {"@id": "org:subOrganizationOf", "@type": "@id"},
    "member": {"@id": "org:member", "@type": "@id"},
    "organization": {"@id": "org:organization", "@type": "@id"},
    "used": {"@id": "prov:used", "@type": "@id"},
    "wasAssociatedWith": {"@id": "prov:wasAssociatedWith", "@type": "@id"},
    "wasGeneratedBy": {"@id": "prov:wasGeneratedBy", "@type": "@id"},
    "hasSource": {"@id": "oa:hasSource", "@type": "@id"},
    "start": {"@id": "oa:start", "@type": "xsd:nonNegativeInteger"},
    "end": {"@id": "oa:end", "@type": "xsd:nonNegativeInteger"},
    "exact": {"@id": "oa:exact"},
}
TERMS = """
SELECT ?term (SAMPLE(?is) AS ?kind) (SAMPLE(?of) AS ?range) (COUNT(DISTINCT ?of) AS ?ranges) WHERE {
  VALUES ?is { <http://www.w3.org/2002/07/owl#ObjectProperty> <http://www.w3.org/2002/07/owl#DatatypeProperty> }
  ?term a ?is . OPTIONAL { ?term rdfs:range ?of }
} GROUP BY ?term ORDER BY ?term
"""


def parts(content: Content) -> Iterator[Part]:
    """``graph.jsonld``: the context, then a node a line."""
    yield Part("graph.jsonld", "application/ld+json", encoded(_lines(content)))


def _lines(content: Content) -> Iterator[str]:
    base = content.base_iri if content.base_iri.endswith("/") else ""
    writer = Writer(base)
    yield f'{{"@context": {json.dumps(context(base), ensure_ascii=False, indent=1)},\n"@graph": [\n'
    comma = ""
    for _, nodes in groups(content.graph, content.base_iri, content.told):
        for node in nodes:
            yield comma + json.dumps(writer.node(node), ensure_ascii=False)
            comma = ",\n"
    yield "\n]}\n"


def context(base: str) -> dict[str, Any]:
    """The context: base, prefixes, and a name with its kind of value for each term."""
    head: dict[str, Any] = {"@version": 1.1, **({"@base": base} if base else {}), "id": "@id", "type": "@type"}
    return {**head, **PREFIXES, **{term: how for term, how in _terms().items() if term != "type"}}


@cache
def _terms() -> dict[str, dict[str, str]]:
    """Every named term: those of the ontology by its own word on what their values are."""
    table: Table = Store(b"").query(TERMS)
    found: dict[str, dict[str, str]] = {}
    for iri, kind, of, ranges in table:
        local = str(iri).removeprefix(PREFIXES["kg"])
        if local == iri or local in PREFIXES:
            continue
        found[local] = {"@id": f"kg:{local}"}
        if str(kind).endswith("ObjectProperty"):
            found[local]["@type"] = "@id"
        elif ranges == 1 and str(of).startswith(PREFIXES["xsd"]) and of not in (STRING, INTEGER, BOOLEAN):
            found[local]["@type"] = shorten(str(of))
    return {**found, **OTHERS}


class Writer:
    """Writes nodes; a value that is not of the kind its term announces is written out in full."""

    def __init__(self, base: str) -> None:
        self.base = base
        terms = {key: how for key, how in _terms().items() if key != "type"}
        self.key = {str(name(how["@id"])): key for key, how in terms.items()}
        self.how = {str(name(how["@id"])): how for how in terms.values()}

    def node(self, node: Node) -> dict[str, Any]:
        """A node as JSON; several values of one term side by side."""
        made: dict[str, Any] = {"id": self.iri(node.subject)}
        for predicate, obj in node.pairs:
            how = self.how.get(predicate, {})
            by_language = "@container" in how
            if predicate == name("rdf:type"):
                _add(made, "type", shorten(str(obj)))
            elif by_language and isinstance(obj, Lit) and obj.lang:
                _add(made.setdefault(self.key[predicate], {}), obj.lang, obj.text)
            elif by_language or not how:  # what has no language has no place among languages
                _add(made, shorten(predicate).strip("<>"), self.value(obj, {}))
            else:
                _add(made, self.key[predicate], self.value(obj, how))
        return made

    def value(self, obj: Term, how: dict[str, str]) -> Any:
        """An object where its term announces ``how``."""
        if isinstance(obj, Iri):
            short = self.iri(obj)
            return short if how.get("@type") == "@id" else {"@id": short}
        return _literal(obj, how)

    def iri(self, iri: str) -> str:
        """A path below the base, a prefixed name, or the whole."""
        if self.base and iri.startswith(self.base):
            return iri[len(self.base) :]
        return shorten(iri).strip("<>")


def _literal(obj: Lit, how: dict[str, str]) -> Any:
    announced = (how.get("@type"), how.get("@language"))
    if obj.lang:
        return obj.text if announced == (None, obj.lang) else {"@value": obj.text, "@language": obj.lang}
    if announced == (None, None) and obj.datatype in NATIVE:
        return NATIVE[obj.datatype](obj.text)
    kind = shorten(obj.datatype)
    return obj.text if announced == (kind, None) else {"@value": obj.text, "@type": kind}


def _add(node: dict[str, Any], key: str, value: Any) -> None:
    """Put a value under a key; a second one makes a list."""
    if key not in node:
        node[key] = value
    elif isinstance(node[key], list):
        node[key].append(value)
    else:
        node[key] = [node[key], value]


NATIVE: dict[str, Any] = {STRING: str, INTEGER: int, BOOLEAN: "true".__eq__}

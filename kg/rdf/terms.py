"""The terms of a triple and the names of the vocabularies: no blank nodes, no quoted triples."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

PREFIXES = {
    "kg": "https://w3id.org/renda-kg/ontology#",
    "at": "https://w3id.org/renda-kg/scheme/activity-type/",
    "le": "https://w3id.org/renda-kg/scheme/law-event-type/",
    "bt": "https://w3id.org/renda-kg/scheme/body-type/",
    "st": "https://w3id.org/renda-kg/scheme/status/",
    "ps": "https://w3id.org/renda-kg/scheme/period-scope/",
    "nq": "https://w3id.org/renda-kg/scheme/number-qualifier/",
    "qi": "https://w3id.org/renda-kg/scheme/quality-issue/",
    "dt": "https://w3id.org/renda-kg/scheme/document-type/",
    "sr": "https://w3id.org/renda-kg/scheme/section-role/",
    "ll": "https://w3id.org/renda-kg/scheme/law-level/",
    "pl": "https://w3id.org/renda-kg/scheme/place-level/",
    "oc": "https://w3id.org/renda-kg/scheme/outcome/",
    "vd": "https://w3id.org/renda-kg/scheme/verdict/",
    "jd": "https://w3id.org/renda-kg/scheme/judgement/",
    "cs": "https://w3id.org/renda-kg/scheme/chain-step/",
    "ak": "https://w3id.org/renda-kg/scheme/absence/",
    "scheme": "https://w3id.org/renda-kg/scheme/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dcterms": "http://purl.org/dc/terms/",
    "org": "http://www.w3.org/ns/org#",
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "qudt-unit": "http://qudt.org/vocab/unit/",
}
STRING = PREFIXES["xsd"] + "string"
DECIMAL = PREFIXES["xsd"] + "decimal"
INTEGER = PREFIXES["xsd"] + "integer"
POSITIVE = PREFIXES["xsd"] + "positiveInteger"
OFFSET = PREFIXES["xsd"] + "nonNegativeInteger"
BOOLEAN = PREFIXES["xsd"] + "boolean"
DATE = PREFIXES["xsd"] + "date"
LANG_STRING = PREFIXES["rdf"] + "langString"


class Iri(str):
    """An absolute IRI, ASCII."""

    __slots__ = ()


class Lit(NamedTuple):
    """A literal: its characters, and the IRI of its datatype or its language."""

    text: str
    datatype: str = STRING
    lang: str | None = None


Term = Iri | Lit
Pair = tuple[Iri, Term]
Triple = tuple[Iri, Iri, Term]


class Node(NamedTuple):
    """One subject with its predicates and objects, in the order to be written."""

    subject: Iri
    pairs: tuple[Pair, ...]


@cache
def name(curie: str) -> Iri:
    """The IRI of a prefixed name (``kg:actor``); KeyError for a prefix that is not in the table."""
    prefix, _, local = curie.partition(":")
    return Iri(PREFIXES[prefix] + local)


def zh(text: str) -> Lit:
    """A Chinese label."""
    return Lit(text, LANG_STRING, "zh")


def en(text: str) -> Lit:
    """An English label."""
    return Lit(text, LANG_STRING, "en")

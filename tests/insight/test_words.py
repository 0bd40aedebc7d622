"""The words of the tables are the labels of the schemes."""

from __future__ import annotations

from typing import get_args

import rdflib
from rdflib import SKOS

from kg.insight.words import EVENTS, OUTCOMES, STAGES, STATUS
from kg.model.insight import Stage
from kg.rdf import ontology
from kg.rdf.vocabulary import concept


def test_words_are_the_labels_of_the_concepts() -> None:
    terms = rdflib.Graph().parse(data=ontology.terms(), format="turtle")
    for scheme, words in (("le", EVENTS), ("st", STATUS), ("oc", OUTCOMES)):
        for value, word in words.items():
            labels = {str(o) for o in terms.objects(rdflib.URIRef(concept(scheme, value)), SKOS.prefLabel)}
            assert word in labels, value


def test_every_stage_has_a_word() -> None:
    assert tuple(STAGES) == get_args(Stage)

"""The gate lets a sound graph through, and each check catches what it is for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.rdf import ontology
from kg.rdf.gate import QUOTE, check, gate
from kg.rdf.store import Store
from kg.rdf.turtle import to_turtle
from kg.resolve import resolve
from tests.gold_documents import gold_documents
from tests.invented import invented_document
from tests.rdf.conftest import BASE

# a claim with all that a claim must have; D stands for the document
CLAIM = "kg:inReport <D/r1> ; kg:evidence <D/c/0-1> ; kg:extractedBy <rule/test.rule>"
# check → what breaks it: triples to add
BROKEN = {
    "quote-length": '<D/c/0-1> a kg:TextSpan ; oa:start 0 ; oa:end 1 ; oa:exact "岳阳" ; oa:hasSource <D> .',
    "span-outside-document": "<D/c/0-1> oa:hasSource <D> ; oa:end 99999 .",
    "evidence-of-other-document": "<D/r1/x1> kg:inReport <D/r1> ; kg:evidence <o/c/0-1> . <o/c/0-1> oa:hasSource <o> .",
    "section-of-other-report": "<D/r1/x1> kg:inReport <D/r1> ; kg:inSection <o/s1> . <o/s1> kg:inReport <o/r1> .",
    "dangling-reference": "<D/r1/x1> kg:actor <body/nobody> .",
    "entity-without-label": "<body/430600/silent> a kg:Body .",
    "claim-and-entity": f'<D/r1/x1> {CLAIM} ; skos:prefLabel "某"@zh .',
    "circular-hierarchy": "<a> kg:within <b> . <b> kg:within <c> . <c> kg:within <a> .",
    "code-of-other-parent": '<a> kg:divisionCode "430600" ; kg:within <b> . <b> kg:divisionCode "410000" .',
    "year-and-ends": '<p> kg:year 2023 ; kg:startDate "2022-01-01"^^xsd:date ; kg:endDate "2023-12-31"^^xsd:date .',
    "section-order-twice": "<D/r1/x1> kg:inReport <D/r1> ; kg:order 99 . <D/r1/x2> kg:inReport <D/r1> ; kg:order 99 .",
    "sitting-of-other-place": "<m> kg:jurisdiction <place/430000> ; kg:ofTerm <term/430600/npc/9> .",
    "name-means-two": f"""<D/r1/x1> {CLAIM} ; kg:surfaceForm "区委" ; kg:denotes <body/430600/government> .
        <D/r1/x2> {CLAIM} ; kg:surfaceForm "区委" ; kg:denotes <body/430600/npc-sc> .""",
    "plan-not-after-report": "<D/r9> kg:reportingPeriod <period/2025> ; kg:planPeriod <period/2024> .",
    "delivered-before-period": '<D/r9> kg:reportingPeriod <period/2025> ; kg:deliveredOn "2024-02-01"^^xsd:date .',
    "done-after-delivery": "<D/r1/x1> kg:status st:done ; kg:inReport <D/r1> ; kg:period <period/later> . "
    '<period/later> kg:startDate "2027-01-01"^^xsd:date ; skos:prefLabel "2027年"@zh .',
    "done-in-plan-section": """<D/r1/x1> kg:status st:done ; kg:inSection <D/r1/x2> .
        <D/r1/x2> kg:sectionRole sr:plan ; dcterms:title "今年的任务"@zh .""",
    "step-without-law": "<D/r1/x1> kg:lawEventType le:enact .",
    "effective-without-date": '<D/r1/x1> kg:lawEventType le:effective ; kg:lawText "消防条例" .',
    "rate-above-hundred": '<D/r1/x1> kg:value 120.0 ; kg:unit <unit/percent> ; kg:countedText "建议办复率" .',
    "percent-of-percent": "<D/r1/x1> kg:value 2.0 ; kg:unit <unit/percent> ; kg:comparisonOf <D/r1/x2> . "
    "<D/r1/x2> kg:unit <unit/percent> .",
    "law-level-and-place": """<l> kg:lawLevel ll:national-law ; skos:prefLabel "某法"@zh ;
        kg:jurisdiction <place/430600> .""",
    "two-heads-of-one-body": """<D/r1/x1> kg:roleTitle "主任" ; org:organization <body/430600/npc-sc> ;
            org:member <person/1> ; kg:inReport <D/r1> . <person/1> skos:prefLabel "甲"@zh .
        <D/r1/x2> kg:roleTitle "主任" ; org:organization <body/430600/npc-sc> ;
            org:member <person/2> ; kg:inReport <D/r1> . <person/2> skos:prefLabel "乙"@zh .""",
    "enacted-twice": """<x1> kg:law <l> ; kg:lawEventType le:enact ; kg:status st:done ; kg:period <period/2024> .
        <x2> kg:law <l> ; kg:lawEventType le:enact ; kg:status st:done ; kg:period <period/2025> .
        <l> skos:prefLabel "某条例"@zh .""",
    "inspected-before-enacted": """<x1> kg:law <l> ; kg:lawEventType le:inspect ; kg:status st:done ;
            kg:period <period/2024> .
        <x2> kg:law <l> ; kg:lawEventType le:enact ; kg:status st:done ; kg:period <period/2025> .
        <l> skos:prefLabel "某条例"@zh .""",
    "meeting-of-other-place": "<D/r9> kg:deliveredAt <m> ; kg:onBehalfOf <body/430600/npc-sc> . "
    '<m> kg:jurisdiction <place/430000> ; skos:prefLabel "某会"@zh .',
    "year-as-number": '<D/r1/x1> kg:value 2023.0 ; kg:unit <u> ; kg:rawText "2023年" . <u> skos:prefLabel "年"@zh .',
    "oversees-itself": "<D/r1/x1> kg:actor <body/430600/npc-sc> ; kg:targetBody <body/430600/npc-sc> .",
    "figure-with-two-values": """<x1> kg:evidence <s> ; kg:rawText "3件" ; kg:countedText "议案" ; kg:value 3.0 .
        <x2> kg:evidence <s> ; kg:rawText "3件" ; kg:countedText "议案" ; kg:value 30.0 .""",
}


def test_every_check_has_something_to_catch() -> None:
    assert set(BROKEN) == set(ontology.queries("checks"))


def test_a_sound_graph_passes(sound: str) -> None:
    assert check(Store.from_turtle(sound.encode())) == []


@pytest.mark.parametrize("name", sorted(BROKEN))
def test_each_check_catches_what_is_broken(name: str, sound: str, doc: str) -> None:
    code = ontology.head(ontology.queries("checks")[name])["code"]
    store = Store.from_turtle((sound + BROKEN[name].replace("<D", f"<{doc}")).encode())
    assert code in {finding.code for finding in check(store)}


def test_a_quote_that_is_not_in_its_place_is_an_error() -> None:
    graph = resolve([invented_document()])
    claim = graph.claims[3]
    moved = replace(
        claim, fact=claim.fact.model_copy(update={"start": claim.fact.start + 1, "end": claim.fact.end + 1})
    )
    broken = replace(graph, claims=(moved,))
    (finding,) = [f for f in gate(broken, Store.from_turtle(b""), BASE) if f.code == QUOTE]
    assert finding.severity == "error"
    assert finding.node == BASE + claim.id
    assert claim.fact.quote in finding.text()


def test_a_finding_names_node_sentence_and_remedy(sound: str, doc: str) -> None:
    span = f"<{doc}/r1/x1> kg:lawEventType le:enact ; kg:evidence ?e ."
    store = Store.from_turtle(sound.encode())
    place = store.query("SELECT ?e WHERE { ?x kg:objectText ?o ; kg:evidence ?e } LIMIT 1").rows[0][0]
    (finding,) = check(Store.from_turtle((sound + span.replace("?e", f"<{place}>")).encode()))
    assert finding.node == f"{BASE}{doc}/r1/x1"
    assert "过去一年" in finding.sentence
    assert finding.remedy in finding.text()
    assert finding.record()["start"] == finding.issue().evidence.start  # type: ignore[union-attr]
    assert finding.issue().code == finding.code


def test_the_gold_graph_has_no_errors() -> None:
    graph = resolve(gold_documents())
    found = gate(graph, Store.from_turtle(to_turtle(graph, BASE)), BASE)
    assert [f.text() for f in found if f.severity == "error"] == []

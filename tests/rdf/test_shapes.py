"""A sound graph conforms, and each shape catches what it is for."""

from __future__ import annotations

import pytest

from kg.rdf.shapes import validate_shapes

CLAIM = "kg:inReport <D/r1> ; kg:evidence <SPAN> ; kg:extractedBy <rule/test.rule>"
ISSUE = f"<x> a kg:TextQualityIssue ; {CLAIM} ; kg:issueType qi:garbled"
ACTIVITY = f"<x> a kg:ReportedActivity ; {CLAIM}"
NUMBER = f'<x> a kg:QuantityStatement ; {CLAIM} ; kg:rawText "1"'
PERCENT = "kg:unit <unit/percent>"
# what is broken → triples to add, and the property or constraint that the finding names
BROKEN = {
    "claim without report": (ISSUE.replace("kg:inReport <D/r1> ;", "") + " .", "inReport"),
    "claim without evidence": (ISSUE.replace("kg:evidence <SPAN> ;", "") + " .", "evidence"),
    "claim without rule": (ISSUE.replace("; kg:extractedBy <rule/test.rule>", "") + " .", "extractedBy"),
    "confidence above one": (f"{ISSUE} ; kg:confidence 1.5 .", "confidence"),
    "status of no list": (f"{ACTIVITY} ; kg:activityType at:other ; kg:status st:x .", "status"),
    "activity without type": (f'{ACTIVITY} ; kg:objectText "会" .', "activityType"),
    "activity without object": (f"{ACTIVITY} ; kg:activityType at:meeting .", "objectText"),
    "two types": (f'{ACTIVITY} ; kg:activityType at:meeting , at:other ; kg:objectText "会" .', "activityType"),
    "law event without type": (f"<x> a kg:LawEvent ; {CLAIM} .", "lawEventType"),
    "law that is no law": (f"<x> a kg:LawEvent ; {CLAIM} ; kg:lawEventType le:enact ; kg:law <place/430600> .", "law"),
    "name use that denotes nothing": (f'<x> a kg:NameUse ; {CLAIM} ; kg:surfaceForm "市委" .', "denotes"),
    "number without unit": (f"{NUMBER} ; kg:value 1.0 .", "unit"),
    "number that is an integer": (f"{NUMBER} ; kg:value 1 ; {PERCENT} .", "value"),
    "bound above the value": (f"{NUMBER} ; kg:value 1.0 ; kg:minValue 2.0 ; {PERCENT} .", "minValue"),
    "comparison without direction": (
        f"{NUMBER} ; kg:value 1.0 ; {PERCENT} ; kg:comparisonOf <x> .".replace("QuantityStatement", "Comparison"),
        "direction",
    ),
    "body without type": ('<x> a kg:Body ; skos:prefLabel "某机构"@zh .', "bodyType"),
    "division code of seven digits": ('<place/430600> kg:divisionCode "4306000" .', "divisionCode"),
    "period that ends before it starts": (
        '<x> a kg:Period ; kg:startDate "2024-01-01"^^xsd:date ; kg:endDate "2023-01-01"^^xsd:date .',
        "startDate",
    ),
    "thirteenth month": ('<x> a kg:ObservanceDay ; kg:month "13"^^xsd:positiveInteger .', "month"),
    "term without number": ("<x> a kg:CongressTerm ; kg:termOf <body/430600/npc> .", "termNumber"),
    "law without level": ('<x> a kg:LegalInstrument ; skos:prefLabel "某法"@zh ; kg:titleInferred true .', "lawLevel"),
    "IRI that is not ASCII": ('<人> a kg:Person ; skos:prefLabel "某人"@zh .', "Pattern"),
    "activity that is an entity": ("<x> a prov:Activity , prov:Entity .", "Not"),
    "hash of odd length": ('<D> kg:sha256 "abc" .', "sha256"),
    "section of what is no section": ("<x> a kg:Section ; dcterms:isPartOf <D/r1> .", "isPartOf"),
    "concept without English label": ('<x> skos:topConceptOf scheme:status ; skos:prefLabel "某"@zh .', "prefLabel"),
}  # fmt: skip


def test_a_sound_graph_conforms(sound: str) -> None:
    assert [finding.text() for finding in validate_shapes(sound.encode())] == []


@pytest.fixture(scope="module")
def findings(sound: str, doc: str) -> dict[str, list[str]]:
    """All breakages at once, each on a node of its own: one validation instead of twenty-five."""
    span = sound.partition("/c/")[2].partition(">")[0]
    parts = []
    for i, (triples, _) in enumerate(BROKEN.values()):
        own = triples.replace("<x>", f"<x{i}>").replace("<D", f"<{doc}").replace("<SPAN>", f"<{doc}/c/{span}>")
        parts.append(own)
    found: dict[str, list[str]] = {}
    for finding in validate_shapes("\n".join([sound, *parts]).encode()):
        assert finding.severity == "error"
        found.setdefault(finding.node.rpartition("/data/")[2], []).append(finding.message)
    return found


@pytest.mark.parametrize("name", BROKEN)
def test_each_shape_catches_what_is_broken(name: str, findings: dict[str, list[str]], doc: str) -> None:
    triples, names = BROKEN[name]
    subject = triples.partition(">")[0].removeprefix("<")
    node = {"x": f"x{list(BROKEN).index(name)}", "D": doc}.get(subject, subject)
    assert any(names in message for message in findings.get(node, [])), findings.get(node)

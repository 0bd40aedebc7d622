"""Claims → nodes. Which reference, text, concept, date or count becomes which property is a table by kind."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from kg.model.facts import Fact, LawEventFact, NumberFact, PersonFact
from kg.model.graph import Claim
from kg.rdf.terms import BOOLEAN, DATE, DECIMAL, POSITIVE, Iri, Lit, Node, Pair, name
from kg.rdf.vocabulary import concept

TYPE = name("rdf:type")
CLASSES = {
    "report": "kg:Delivery", "number": "kg:QuantityStatement", "law_event": "kg:LawEvent",
    "activity": "kg:ReportedActivity", "body": "kg:NameUse", "place": "kg:NameUse", "person": "kg:Tenure",
    "day": "kg:ThingEvent", "platform": "kg:ThingEvent", "meeting": "kg:ThingEvent", "document": "kg:ThingEvent",
    "award": "kg:Commendation", "proposal": "kg:Proposal", "noise": "kg:TextQualityIssue",
}  # fmt: skip
ROLES = {
    "report": {"organization": "kg:actor", "person": "kg:speaker", "meeting": "kg:atMeeting", "period": "kg:period"},
    "number": {"unit": "kg:unit", "indicator": "kg:indicator", "subject": "kg:subject", "period": "kg:period"},
    "law_event": {"law": "kg:law", "actor": "kg:actor", "partner": "kg:partner", "period": "kg:period"},
    "activity": {"actor": "kg:actor", "target": "kg:targetBody", "law": "kg:law", "period": "kg:period"},
    "body": {"denotes": "kg:denotes"},
    "place": {"denotes": "kg:denotes"},
    "person": {"person": "org:member", "organization": "org:organization"},
    "day": {"day": "kg:about"},
    "platform": {"platform": "kg:about"},
    "meeting": {"meeting": "kg:about"},
    "document": {"document": "kg:about", "actor": "kg:actor"},
    "award": {"award": "kg:award", "recipient": "kg:awardedTo"},
    "proposal": {"proposer": "kg:proposer"},
}
TEXTS = {
    "number": {"surface": "kg:rawText", "what": "kg:countedText"},
    "law_event": {"law": "kg:lawText", "first": "kg:firstText"},
    "activity": {"object": "kg:objectText", "first": "kg:firstText"},
    "body": {"surface": "kg:surfaceForm"},
    "place": {"name": "kg:surfaceForm"},
    "person": {"role": "kg:roleTitle"},
    "day": {"event": "kg:actText"},
    "platform": {"event": "kg:actText", "first": "kg:firstText"},
    "document": {"event": "kg:actText", "first": "kg:firstText"},
    "award": {"recipient": "kg:recipientText", "reason": "kg:awardedFor"},
    "proposal": {
        "proposer": "kg:proposerText", "topic": "kg:topicText", "recommendation": "kg:recommendationText",
    },
}  # fmt: skip
CONCEPTS = {
    "number": {"status": ("kg:status", "st"), "scope": ("kg:periodScope", "ps")},
    "law_event": {"event": ("kg:lawEventType", "le"), "status": ("kg:status", "st")},
    "activity": {"type": ("kg:activityType", "at"), "status": ("kg:status", "st")},
    "platform": {"status": ("kg:status", "st")},
    "meeting": {"status": ("kg:status", "st")},
    "document": {"status": ("kg:status", "st")},
    "noise": {"why": ("kg:issueType", "qi")},
}
DATED = frozenset({"report", "law_event", "meeting"})
COUNTED = frozenset({"law_event", "meeting", "award"})


def decimal(value: int | float) -> Lit:
    """A number as xsd:decimal, never in exponent form."""
    text = format(Decimal(str(value)), "f")
    return Lit(text if "." in text else text + ".0", DECIMAL)


def day(text: str | None) -> Lit | None:
    """A whole date that exists, else None."""
    try:
        return Lit(date.fromisoformat(text).isoformat(), DATE) if text and len(text) == 10 else None
    except ValueError:
        return None


def nodes(claim: Claim, base: str, provenance: tuple[Pair, ...]) -> Iterator[Node]:
    """The node of a claim, and that of the comparison a number carries; ``provenance`` closes each."""
    fact = claim.fact
    subject = Iri(base + claim.id)
    pairs: list[Pair] = [(TYPE, name(_class(fact)))]
    pairs += _keyed(claim, base)
    if isinstance(fact, NumberFact):
        pairs += _figure(fact)
    yield Node(subject, (*pairs, *provenance))
    if isinstance(fact, NumberFact) and fact.change:
        yield Node(Iri(f"{subject}/change"), (*_comparison(claim, fact, base), *provenance))


def _class(fact: Fact) -> str:
    if isinstance(fact, PersonFact) and not (fact.role or fact.body):
        return "kg:NameUse"
    return CLASSES[fact.kind]


def _keyed(claim: Claim, base: str) -> Iterator[Pair]:
    fact, kind = claim.fact, claim.fact.kind
    for key, (predicate, scheme) in CONCEPTS.get(kind, {}).items():
        if value := getattr(fact, key):
            yield name(predicate), concept(scheme, value)
    yield from _references(claim, base)
    for key, predicate in TEXTS.get(kind, {}).items():
        if value := getattr(fact, key):
            yield name(predicate), Lit(value)
    if kind in COUNTED and (count := getattr(fact, "count", None)) and count > 0:
        yield name("kg:count"), Lit(str(count), POSITIVE)
    if kind in DATED and (text := getattr(fact, "date", None)):
        whole = day(text)
        yield (name("kg:eventDate"), whole) if whole else (name("kg:dateText"), Lit(text))
    if isinstance(fact, LawEventFact) and fact.generic:
        yield name("kg:unnamed"), Lit("true", BOOLEAN)


def _references(claim: Claim, base: str) -> Iterator[Pair]:
    fact = claim.fact
    if _class(fact) == "kg:NameUse" and isinstance(fact, PersonFact):
        yield name("kg:surfaceForm"), Lit(fact.name)
        yield name("kg:denotes"), Iri(base + str(claim.ref("person")))
        return
    roles = ROLES.get(fact.kind, {})
    for role, predicate in roles.items():
        for entity in claim.all(role):
            yield name(predicate), Iri(base + entity)


def _figure(fact: NumberFact) -> Iterator[Pair]:
    """The value, and how exact it is: a range has both bounds; 余 and 多 bound it from below, 近 from above."""
    value = decimal(fact.value)
    yield name("kg:value"), value
    if fact.value_max is not None:
        yield name("kg:minValue"), value
        yield name("kg:maxValue"), decimal(fact.value_max)
        yield name("kg:qualifier"), name("nq:about")
        return
    before = fact.quote[: max(0, fact.surface_start - fact.start)]
    if not fact.approx:
        yield name("kg:qualifier"), name("nq:exact")
    elif "余" in fact.surface or "多" in fact.surface:
        yield name("kg:minValue"), value
        yield name("kg:qualifier"), name("nq:over")
    elif before.rstrip().endswith("近") or fact.surface.startswith("近"):
        yield name("kg:maxValue"), value
        yield name("kg:qualifier"), name("nq:nearly")
    else:
        yield name("kg:qualifier"), name("nq:about")


def _comparison(claim: Claim, fact: NumberFact, base: str) -> Iterator[Pair]:
    change = fact.change
    if change is None:
        return
    yield TYPE, name("kg:Comparison")
    yield name("kg:comparisonOf"), Iri(base + claim.id)
    yield name("kg:value"), decimal(change.value)
    if unit := claim.ref("change_unit"):
        yield name("kg:unit"), Iri(base + unit)
    yield name("kg:direction"), Lit(change.direction)
    if baseline := claim.ref("baseline"):
        yield name("kg:baselinePeriod"), Iri(base + baseline)
    if change.vs:
        yield name("kg:baselineText"), Lit(change.vs)
    yield name("kg:rawText"), Lit(change.surface or fact.quote)

"""Entities → nodes: labels, codes and what they belong to; nothing that a report claims."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator
from typing import Any

from kg.model.entities import (
    AnyEntity,
    BodyEntity,
    DayEntity,
    DocumentEntity,
    IndicatorEntity,
    LawEntity,
    MeetingEntity,
    PeriodEntity,
    PlaceEntity,
    PlatformEntity,
    TermEntity,
    UnitEntity,
)
from kg.rdf.terms import BOOLEAN, DATE, INTEGER, POSITIVE, Iri, Lit, Node, Pair, en, name, zh
from kg.rdf.vocabulary import concept

CLASSES = {
    "place": "kg:Place", "body": "kg:Body", "law": "kg:LegalInstrument", "person": "kg:Person", "period": "kg:Period",
    "term": "kg:CongressTerm", "meeting": "kg:Meeting", "platform": "kg:Platform", "day": "kg:ObservanceDay",
    "document": "kg:OfficialDocument", "indicator": "kg:Indicator", "unit": "kg:Unit", "award": "kg:Award",
}  # fmt: skip


class Writer:
    """Writes entities; references to entities that the graph leaves out are left out."""

    def __init__(self, base: str, known: Container[str]) -> None:
        self.base, self.known = base, known

    def node(self, entity: AnyEntity) -> Node:
        """The node of one entity."""
        pairs: list[Pair] = [(name("rdf:type"), name(class_of(entity))), (name("skos:prefLabel"), zh(entity.label))]
        if entity.english:
            pairs.append((name("skos:prefLabel"), en(entity.english)))
        method = DETAILS.get(entity.kind)
        pairs += method(self, entity) if method else ()
        return Node(Iri(self.base + entity.id), tuple(pairs))

    def _link(self, predicate: str, entity: str | None) -> Iterator[Pair]:
        if entity and entity in self.known:
            yield name(predicate), Iri(self.base + entity)

    def place(self, entity: PlaceEntity) -> Iterator[Pair]:
        """Level, code, the place above."""
        yield name("kg:placeLevel"), concept("pl", entity.level)
        if entity.code:
            yield name("kg:divisionCode"), Lit(entity.code)
        yield from self._link("kg:within", entity.within)

    def body(self, entity: BodyEntity) -> Iterator[Pair]:
        """Kind, place, the body it is an organ of."""
        yield name("kg:bodyType"), concept("bt", entity.type)
        yield from self._link("kg:jurisdiction", entity.place)
        yield from self._link("org:subOrganizationOf", entity.parent)

    def law(self, entity: LawEntity) -> Iterator[Pair]:
        """Level, jurisdiction, whether the title is printed anywhere."""
        yield name("kg:lawLevel"), concept("ll", entity.level)
        yield from self._link("kg:jurisdiction", entity.place)
        yield name("kg:titleInferred"), Lit("true" if entity.inferred else "false", BOOLEAN)

    def period(self, entity: PeriodEntity) -> Iterator[Pair]:
        """Ends, and the year of a calendar year."""
        yield name("kg:startDate"), Lit(entity.start, DATE)
        yield name("kg:endDate"), Lit(entity.end, DATE)
        if entity.year is not None:
            yield name("kg:year"), Lit(str(entity.year), INTEGER)

    def term(self, entity: TermEntity) -> Iterator[Pair]:
        """Body and number."""
        yield from self._link("kg:termOf", entity.body)
        yield name("kg:termNumber"), Lit(str(entity.number), POSITIVE)

    def meeting(self, entity: MeetingEntity) -> Iterator[Pair]:
        """Term, number, place."""
        yield from self._link("kg:ofTerm", entity.term)
        if entity.number:
            yield name("kg:sessionNumber"), Lit(str(entity.number), POSITIVE)
        yield from self._link("kg:jurisdiction", entity.place)

    def platform(self, entity: PlatformEntity) -> Iterator[Pair]:
        """Place."""
        yield from self._link("kg:jurisdiction", entity.place)

    def document(self, entity: DocumentEntity) -> Iterator[Pair]:
        """Place and body."""
        yield from self._link("kg:jurisdiction", entity.place)
        yield from self._link("kg:ofBody", entity.body)

    def day(self, entity: DayEntity) -> Iterator[Pair]:
        """The rule of the day."""
        if entity.calendar:
            yield name("kg:calendar"), Lit(entity.calendar)
        if entity.month:
            yield name("kg:month"), Lit(str(entity.month), POSITIVE)
        if entity.day:
            yield name("kg:dayOfMonth"), Lit(str(entity.day), POSITIVE)
        if entity.extent:
            yield name("kg:extent"), Lit(entity.extent)

    def indicator(self, entity: IndicatorEntity) -> Iterator[Pair]:
        """Scheme and unit."""
        yield name("skos:inScheme"), name("scheme:indicator")
        yield from self._link("kg:countedIn", entity.unit)

    def unit(self, entity: UnitEntity) -> Iterator[Pair]:
        """Scheme and the unit of QUDT."""
        yield name("skos:inScheme"), name("scheme:unit")
        if entity.qudt:
            yield name("kg:qudtUnit"), name(f"qudt-unit:{entity.qudt}")


def class_of(entity: AnyEntity) -> str:
    """The class of an entity; a place of a known level is a jurisdiction."""
    if isinstance(entity, PlaceEntity) and entity.level != "other":
        return "kg:Jurisdiction"
    return CLASSES[entity.kind]


DETAILS: dict[str, Callable[[Writer, Any], Iterator[Pair]]] = {
    "place": Writer.place,
    "body": Writer.body,
    "law": Writer.law,
    "period": Writer.period,
    "term": Writer.term,
    "meeting": Writer.meeting,
    "platform": Writer.platform,
    "document": Writer.document,
    "day": Writer.day,
    "indicator": Writer.indicator,
    "unit": Writer.unit,
}

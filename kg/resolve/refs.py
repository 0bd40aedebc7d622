"""A fact → the entities it speaks of, each in its role."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from kg.model import ids
from kg.model.entities import BodyEntity
from kg.model.facts import (
    ActivityFact,
    AwardFact,
    BodyFact,
    DayFact,
    DocumentFact,
    Fact,
    LawEventFact,
    MeetingFact,
    NumberFact,
    PersonFact,
    PlaceFact,
    PlatformFact,
    ProposalFact,
    ReportFact,
)  # fmt: skip
from kg.model.graph import Ref
from kg.resolve import bodies, meetings, things
from kg.resolve.laws import LawBook
from kg.resolve.registry import Registry
from kg.resolve.reports import Frame

YEAR_BEFORE = frozenset({"上年", "去年", "上一年", "上年同期", "去年同期", "同比", "前一年", "上年度", "上一年度"})


class Resolver:
    """Gives the facts of one report their references; entities go into the shared registry."""

    def __init__(self, frame: Frame, registry: Registry, laws: LawBook, facts: list[Fact]) -> None:
        self.frame, self.registry, self.laws = frame, registry, laws
        self.named = {f.name: f.type for f in facts if isinstance(f, BodyFact)}
        self.people = {f.name for f in facts if isinstance(f, PersonFact)}
        self.inspected: dict[tuple[int, str], list[str]] = {}
        self._bodies: dict[str, str] = {}

    def refs(self, fact: Fact) -> tuple[Ref, ...]:
        """The references of a fact, in the order of its keys, none twice."""
        method = METHODS.get(fact.kind)
        return tuple(dict.fromkeys(method(self, fact))) if method else ()

    def body(self, name: str) -> str:
        """The id of the body of a full official name."""
        known = self._bodies.get(name)
        if known is None:
            kind = self.named.get(name, "other")
            known = self._bodies[name] = bodies.add_body(name, self.registry, self.frame.near, kind)
        return known

    def _maybe(self, role: str, name: str | None) -> Iterator[Ref]:
        if name:
            yield Ref(role, self.body(name))

    def _period(self, role: str, text: str | None) -> Iterator[Ref]:
        if period := things.add_period(text, self.registry):
            yield Ref(role, period)

    def number(self, fact: NumberFact) -> Iterator[Ref]:
        """Unit, indicator, subject, period, and the period a change is measured against."""
        yield Ref("unit", things.add_unit(fact.unit, self.registry))
        if fact.what:
            yield Ref("indicator", things.add_indicator(fact.what, fact.unit, self.registry))
        yield from self._maybe("subject", fact.subject)
        yield from self._period("period", fact.period)
        if fact.change:
            yield Ref("change_unit", things.add_unit(fact.change.unit, self.registry))
            if fact.change.vs in YEAR_BEFORE:
                yield from self._period("baseline", things.year_before(fact.period))

    def law_event(self, fact: LawEventFact) -> Iterator[Ref]:
        """Law, actor, partners, period."""
        law = self.laws.add(fact, self.frame)
        if law:
            yield Ref("law", law)
            if fact.law and fact.event == "inspect":
                self.inspected.setdefault((fact.start, ids.compact(fact.law)), []).append(law)
        yield from self._maybe("actor", fact.actor)
        for partner in fact.partners or ():
            yield Ref("partner", self.body(partner))
        yield from self._period("period", fact.period)

    def activity(self, fact: ActivityFact) -> Iterator[Ref]:
        """Actor, overseen bodies, the law inspected, period."""
        yield from self._maybe("actor", fact.actor)
        targets = (fact.target,) if isinstance(fact.target, str) else fact.target or ()
        for target in targets:
            yield Ref("target", self.body(target))
        for law in self.inspected.get((fact.start, ids.compact(fact.object)), ()):
            yield Ref("law", law)
        yield from self._period("period", fact.period)

    def body_use(self, fact: BodyFact) -> Iterator[Ref]:
        """The body that the surface form denotes."""
        yield Ref("denotes", self.body(fact.name))

    def person(self, fact: PersonFact) -> Iterator[Ref]:
        """The person and the body where the post is."""
        body = self.body(fact.body) if fact.body else None
        entity = self.registry[body] if body else None
        place = (entity.place if isinstance(entity, BodyEntity) else None) or self.frame.place
        yield Ref("person", things.add_person(fact.name, place, self.registry))
        if body:
            yield Ref("organization", body)

    def day(self, fact: DayFact) -> Iterator[Ref]:
        """The day."""
        yield Ref("day", things.add_day(fact.name, fact.date, self.frame.scope, self.registry))

    def award(self, fact: AwardFact) -> Iterator[Ref]:
        """The honour, and the recipient where it is a body that is known."""
        yield Ref("award", things.add_award(fact.name, self.frame.scope, self.registry))
        if fact.recipient and self._is_body(fact.recipient):
            yield Ref("recipient", self.body(fact.recipient))

    def platform(self, fact: PlatformFact) -> Iterator[Ref]:
        """The platform."""
        at = self.frame
        yield Ref("platform", things.add_platform(fact.name, at.scope, at.place, self.registry))

    def meeting(self, fact: MeetingFact) -> Iterator[Ref]:
        """The meeting."""
        yield Ref("meeting", self._meeting(fact.name))

    def document(self, fact: DocumentFact) -> Iterator[Ref]:
        """The document and who acts on it."""
        at, maker = self.frame, self.body(fact.actor) if fact.actor else self.frame.body_id
        name = fact.full or fact.norm or fact.name
        yield Ref("document", things.add_document(name, at.scope, at.place, maker, self.registry))
        yield from self._maybe("actor", fact.actor)

    def place(self, fact: PlaceFact) -> Iterator[Ref]:
        """The place that the name denotes."""
        yield Ref("denotes", things.add_place(fact.name, self.frame.scope, self.registry, self.frame.near))

    def proposal(self, fact: ProposalFact) -> Iterator[Ref]:
        """The proposer, where it is a body or a person that the report names as such."""
        if fact.proposer and self._is_body(fact.proposer):
            yield Ref("proposer", self.body(fact.proposer))
        elif fact.proposer in self.people:
            yield Ref("proposer", things.add_person(str(fact.proposer), self.frame.place, self.registry))

    def report(self, fact: ReportFact) -> Iterator[Ref]:
        """Body, speaker, sitting and period of the reporting act."""
        yield Ref("organization", self.body(fact.body))
        if fact.speaker:
            yield Ref("person", things.add_person(fact.speaker, self.frame.place, self.registry))
        if fact.session:
            yield Ref("meeting", self._meeting(fact.session))
        yield from self._period("period", fact.period)

    def _meeting(self, name: str) -> str:
        at = self.frame
        scope = things.body_scope(name, at.scope, at.body_id)
        return meetings.add_meeting(name, self.registry, scope, at.place)

    def _is_body(self, name: str) -> bool:
        return name in self.named or bodies.parse(name, self.registry, self.frame.near).organ is not None


METHODS: dict[str, Callable[[Resolver, Any], Iterator[Ref]]] = {
    "number": Resolver.number,
    "law_event": Resolver.law_event,
    "activity": Resolver.activity,
    "body": Resolver.body_use,
    "person": Resolver.person,
    "day": Resolver.day,
    "award": Resolver.award,
    "platform": Resolver.platform,
    "meeting": Resolver.meeting,
    "document": Resolver.document,
    "place": Resolver.place,
    "proposal": Resolver.proposal,
    "report": Resolver.report,
}

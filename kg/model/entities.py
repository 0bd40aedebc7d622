"""The things that reports speak of. An entity is timeless and carries names only; what is said of it is a claim."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from kg.model.base import Frozen
from kg.model.facts import BodyType


class Entity(Frozen):
    """``id`` is the ASCII path below the base IRI (``body/410100/npc-sc``), ``label`` the full Chinese name.

    ``english`` is a second label where a reviewed table has one (units, core indicators).
    """

    kind: str
    id: str
    label: str
    english: str | None = None


class PlaceEntity(Entity):
    """A division (``code`` where the table has it) or another geographic name (``level`` other)."""

    kind: Literal["place"] = "place"
    code: str | None = None
    level: Literal["nation", "province", "prefecture", "county", "township", "other"] = "other"
    within: str | None = None


class BodyEntity(Entity):
    """A body; ``place`` is the id of its division, ``parent`` that of the body it is an organ of.

    A collective (一府两院) is no body: its name use denotes each of the members.
    """

    kind: Literal["body"] = "body"
    type: BodyType
    place: str | None = None
    parent: str | None = None


class LawEntity(Entity):
    """A law or regulation as a work; ``inferred`` when the full title is not printed in any report."""

    kind: Literal["law"] = "law"
    level: Literal["constitution", "national_law", "provincial_regulation", "municipal_regulation", "unknown"]
    place: str | None = None
    inferred: bool = False


class PersonEntity(Entity):
    """A person; ``place`` is where the person serves, and keeps namesakes apart."""

    kind: Literal["person"] = "person"
    place: str | None = None


class PeriodEntity(Entity):
    """Closed interval; ``year`` only for a calendar year."""

    kind: Literal["period"] = "period"
    start: str
    end: str
    year: int | None = None


class TermEntity(Entity):
    """A numbered term (第十六届) of one body."""

    kind: Literal["term"] = "term"
    body: str
    number: int


class MeetingEntity(Entity):
    """An identified sitting; unnumbered meetings have neither term nor number."""

    kind: Literal["meeting"] = "meeting"
    place: str | None = None
    term: str | None = None
    number: int | None = None


class PlatformEntity(Entity):
    """A station, system, venue or channel of a place."""

    kind: Literal["platform"] = "platform"
    place: str | None = None


class DayEntity(Entity):
    """A named day or week, with its rule where the text gives one."""

    kind: Literal["day"] = "day"
    calendar: Literal["gregorian", "chinese-lunar"] | None = None
    month: int | None = None
    day: int | None = None
    extent: Literal["day", "week"] | None = None


class DocumentEntity(Entity):
    """A plan, decision, rule, list or mechanism; ``body`` where only the body tells it from others of its name."""

    kind: Literal["document"] = "document"
    place: str | None = None
    body: str | None = None


class IndicatorEntity(Entity):
    """What a number counts, in the words of the reports, with its unit."""

    kind: Literal["indicator"] = "indicator"
    unit: str | None = None


class UnitEntity(Entity):
    """A unit or measure word as written; ``qudt`` names the unit of QUDT where there is one."""

    kind: Literal["unit"] = "unit"
    qudt: str | None = None


class AwardEntity(Entity):
    """An honour, whoever receives it."""

    kind: Literal["award"] = "award"


AnyEntity = Annotated[
    PlaceEntity | BodyEntity | LawEntity | PersonEntity | PeriodEntity | TermEntity | MeetingEntity
    | PlatformEntity | DayEntity | DocumentEntity | IndicatorEntity | UnitEntity | AwardEntity,
    Field(discriminator="kind"),
]  # fmt: skip

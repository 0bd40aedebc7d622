"""The things that reports speak of. An entity is timeless and carries names only; what is said of it is a claim."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from kg.model.base import Frozen
from kg.model.facts import BodyType


class Entity(Frozen):
    """``id`` is the ASCII path below the base IRI (``body/410100/npc-sc``), ``label`` the full Chinese name."""

    kind: str
    id: str
    label: str


class PlaceEntity(Entity):
    """A division (``code`` where the table has it) or another geographic name (``level`` other)."""

    kind: Literal["place"] = "place"
    code: str | None = None
    level: Literal["nation", "province", "prefecture", "county", "township", "other"] = "other"
    within: str | None = None


class BodyEntity(Entity):
    """A body; ``place`` is the id of its division, ``members`` those of a collective (一府两院)."""

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
    kind: Literal["person"] = "person"
    place: str | None = None


class PeriodEntity(Entity):
    """Closed interval; ``year`` only for a calendar year."""

    kind: Literal["period"] = "period"
    start: str
    end: str
    year: int | None = None


class TermEntity(Entity):
    kind: Literal["term"] = "term"
    body: str
    number: int


class MeetingEntity(Entity):
    """An identified sitting; unnumbered meetings have neither term nor number."""

    kind: Literal["meeting"] = "meeting"
    term: str | None = None
    number: int | None = None


class PlatformEntity(Entity):
    kind: Literal["platform"] = "platform"
    place: str | None = None


class DayEntity(Entity):
    kind: Literal["day"] = "day"
    calendar: Literal["gregorian", "chinese-lunar"] | None = None
    month: int | None = None
    day: int | None = None
    extent: Literal["day", "week"] | None = None


class DocumentEntity(Entity):
    """A plan, decision, rule, list or mechanism."""

    kind: Literal["document"] = "document"
    place: str | None = None


class IndicatorEntity(Entity):
    """What a number counts, in the words of the reports, with its unit."""

    kind: Literal["indicator"] = "indicator"


class UnitEntity(Entity):
    kind: Literal["unit"] = "unit"


class AwardEntity(Entity):
    kind: Literal["award"] = "award"


AnyEntity = Annotated[
    PlaceEntity | BodyEntity | LawEntity | PersonEntity | PeriodEntity | TermEntity | MeetingEntity
    | PlatformEntity | DayEntity | DocumentEntity | IndicatorEntity | UnitEntity | AwardEntity,
    Field(discriminator="kind"),
]  # fmt: skip

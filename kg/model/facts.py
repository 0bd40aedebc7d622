"""The fact records of the evaluation contract, one class a kind.

A record holds its evidence (``doc``, ``quote``, ``start``, ``end``, ``parts``) and the rule that found it.
Keys that are not known are ``None`` here and left out of the JSON. ``report``, ``section`` and ``sentence``
say where in the outline the fact stands; they travel with the fact and are not part of the record.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import ConfigDict, Field, TypeAdapter

from kg.model.base import Frozen
from kg.model.source import Span

FactStatus = Literal["done", "plan", "state"]
Scope = Literal["year", "term", "cumulative"]
LawEventType = Literal[
    "enact", "amend", "package_amend", "repeal", "first_reading", "second_reading", "deliberate", "draft",
    "research", "inspect", "implement", "approve", "collaborative", "effective", "other",
]  # fmt: skip
ActivityType = Literal[
    "听取审议报告", "执法检查", "专题询问", "专题调研", "视察", "专项评议", "工作评议",
    "满意度测评", "备案审查", "跟踪监督", "任免", "决议决定", "会议", "代表活动", "培训",
    "联动监督", "信访", "协商", "提案办理", "民主监督", "other",
]  # fmt: skip
BodyType = Literal[
    "congress", "standing_committee", "special_committee", "government", "department", "court", "procuratorate",
    "supervisory", "party_committee", "cppcc", "township", "street", "district_area", "company", "school", "media",
    "association", "other",
]  # fmt: skip
NotNumberWhy = Literal[
    "date", "ordinal", "section", "slogan", "name", "level", "period", "anniversary", "lexical", "ocr_dash",
]  # fmt: skip


class Fact(Frozen):
    """What every record has."""

    kind: str
    doc: str
    quote: str
    start: int
    end: int
    parts: tuple[Span, ...] | None = None
    rule: str = ""
    confidence: float | None = None
    note: str | None = None
    report: int = Field(default=0, exclude=True)
    section: int | None = Field(default=None, exclude=True)
    sentence: Span | None = Field(default=None, exclude=True)

    def record(self) -> dict[str, object]:
        """The record as plain data, unknown keys left out."""
        return self.model_dump(mode="json", exclude_none=True)

    def json_line(self) -> str:
        """The record as one line of JSON, Chinese as it is, without the line break."""
        return self.model_dump_json(exclude_none=True)


class ReportFact(Fact):
    kind: Literal["report"] = "report"
    body: str
    date: str | None = None
    session: str | None = None
    period: str | None = None
    plan_period: str | None = None
    speaker: str | None = None
    title: str | None = None


class SectionFact(Fact):
    kind: Literal["section"] = "section"
    title: str
    level: int
    run_in: bool | None = None


class Change(Frozen):
    """A comparison said of a figure: ``较上年提高1.2个百分点``."""

    value: float
    unit: str
    direction: Literal["up", "down"]
    vs: str | None = None
    surface: str | None = None
    surface_start: int | None = None


class NumberFact(Fact):
    """A figure. A range (``3至5件``, ``七八个``) is one figure whose ``surface`` is the whole range.

    ``value`` is then its lower bound, as it is of ``40余件``: what is certainly reached. ``value_max`` is the upper
    one and stands only in ranges, which are ``approx``, so that who reads ``value`` alone does not take it as exact.
    """

    kind: Literal["number"] = "number"
    surface: str
    surface_start: int
    value: int | float
    value_max: int | float | None = None
    unit: str
    approx: bool = False
    what: str | None = None
    subject: str | None = None
    status: FactStatus | None = None
    period: str | None = None
    scope: Scope | None = None
    change: Change | None = None


class NotNumberFact(Fact):
    """A numeral that counts nothing, with the reason."""

    kind: Literal["not_number"] = "not_number"
    surface: str
    surface_start: int
    why: NotNumberWhy


class LawEventFact(Fact):
    kind: Literal["law_event"] = "law_event"
    law: str | None = None
    full: str | None = None
    event: LawEventType
    status: FactStatus | None = None
    period: str | None = None
    actor: str | None = None
    date: str | None = None
    partners: tuple[str, ...] | None = None
    generic: bool | None = None
    count: int | None = None
    first: str | None = None
    norm: str | None = None
    surface: str | None = None
    surface_start: int | None = None


class ActivityFact(Fact):
    kind: Literal["activity"] = "activity"
    type: ActivityType
    object: str
    target: str | tuple[str, ...] | None = None
    method: tuple[str, ...] | None = None
    status: FactStatus | None = None
    period: str | None = None
    actor: str | None = None
    first: str | None = None
    norm: str | None = None
    surface: str | None = None
    surface_start: int | None = None


class BodyFact(Fact):
    kind: Literal["body"] = "body"
    name: str
    surface: str
    type: BodyType


class PersonFact(Fact):
    kind: Literal["person"] = "person"
    name: str
    role: str | None = None
    body: str | None = None


class DayFact(Fact):
    kind: Literal["day"] = "day"
    name: str
    date: str | None = None
    event: str | None = None


class AwardFact(Fact):
    kind: Literal["award"] = "award"
    name: str
    recipient: str | None = None
    reason: str | None = Field(default=None, alias="for", serialization_alias="for")
    count: int | None = None

    model_config = ConfigDict(populate_by_name=True, serialize_by_alias=True)


class PlatformFact(Fact):
    kind: Literal["platform"] = "platform"
    name: str
    event: str | None = None
    status: FactStatus | None = None
    first: str | None = None


class MeetingFact(Fact):
    kind: Literal["meeting"] = "meeting"
    name: str
    date: str | None = None
    count: int | None = None
    status: FactStatus | None = None


class DocumentFact(Fact):
    kind: Literal["document"] = "document"
    name: str
    event: str | None = None
    actor: str | None = None
    status: FactStatus | None = None
    full: str | None = None
    first: str | None = None
    norm: str | None = None
    surface: str | None = None
    surface_start: int | None = None


class PlaceFact(Fact):
    kind: Literal["place"] = "place"
    name: str


class ProposalFact(Fact):
    kind: Literal["proposal"] = "proposal"
    proposer: str | None = None
    topic: str | None = None
    recommendation: str | None = None


class NoiseFact(Fact):
    kind: Literal["noise"] = "noise"
    why: Literal["garbled", "duplicated", "missing end", "column break"]


AnyFact = Annotated[
    ReportFact | SectionFact | NumberFact | NotNumberFact | LawEventFact | ActivityFact | BodyFact | PersonFact
    | DayFact | AwardFact | PlatformFact | MeetingFact | DocumentFact | PlaceFact | ProposalFact | NoiseFact,
    Field(discriminator="kind"),
]  # fmt: skip
KINDS = (
    "report", "section", "number", "not_number", "law_event", "activity", "body", "person", "day", "award",
    "platform", "meeting", "document", "place", "proposal", "noise",
)  # fmt: skip
ADAPTER: TypeAdapter[AnyFact] = TypeAdapter(AnyFact)

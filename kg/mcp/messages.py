"""What the tools take and what they give, as types: the schemas that clients see are made from these.

Text of reports stands in fields only, never in descriptions. Offsets count Unicode characters of a document from 0;
``end`` is behind the last one.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

EntityKind = Literal[
    "body", "law", "place", "person", "period", "term", "meeting", "unit", "indicator", "platform", "award", "day",
    "document",
]  # fmt: skip
FactKind = Literal[
    "number", "law_event", "activity", "body", "report", "place", "person", "meeting", "platform", "award", "day",
    "document", "proposal", "noise",
]  # fmt: skip
Value = str | int | float | bool | None
Limit = Annotated[int, Field(ge=1, le=500, description="最多几行 · at most so many rows")]
Offset = Annotated[int, Field(ge=0, description="跳过几行 · rows to skip")]
Entity = Annotated[str, Field(min_length=1, max_length=2000, description="IRI、编号或名称 · an IRI, an id or a name")]


class Arguments(BaseModel):
    """Arguments of a tool; what a tool does not have is refused."""

    model_config = ConfigDict(extra="forbid", strict=True)


class Search(Arguments):
    """Find entities by a part of their name; an empty text lists all."""

    text: Annotated[str, Field(max_length=2000, description="名称或其一部分 · a name or a part of it")]
    kind: EntityKind | None = None
    limit: Limit = 20
    offset: Offset = 0


class Facts(Arguments):
    """What the reports say of one entity."""

    entity: Entity
    kind: FactKind | None = None
    limit: Limit = 20
    offset: Offset = 0


class Explain(Arguments):
    """Two names to compare."""

    left: Entity
    right: Entity


class Sparql(Arguments):
    """A query."""

    query: Annotated[str, Field(min_length=1, max_length=100_000, description="SPARQL 1.1")]
    limit: Limit = 50
    offset: Offset = 0


class Question(Arguments):
    """The arguments of every named question beside its own."""

    limit: Limit = 50
    offset: Offset = 0


class Named(BaseModel):
    """An entity; ``also`` are names that were joined into it."""

    iri: str
    id: str
    kind: str
    label: str
    also: list[str] = []


class Role(BaseModel):
    """An entity and what it is in a fact (actor, law, period …)."""

    role: str
    iri: str
    label: str


class Span(BaseModel):
    """A piece of a document."""

    start: int
    end: int


class Said(BaseModel):
    """A fact: what it says, the quote and its place, the whole sentence with where it starts, and what it refers to."""

    iri: str
    kind: str
    says: dict[str, Any]
    quote: str
    start: int
    end: int
    parts: list[Span] = []
    sentence: str
    sentence_start: int
    document: str
    file: str
    report: str
    roles: list[Role]
    rule: str
    confidence: float | None = None


class Found(BaseModel):
    """Entities; ``total`` counts those that are not shown too."""

    total: int
    entities: list[Named]


class Told(BaseModel):
    """An entity and the facts that refer to it, in the order of the texts."""

    entity: Named
    total: int
    facts: list[Said]


class Decided(BaseModel):
    """One decision on two names, with the clues that fired and the facts that it rests on."""

    left: Role
    right: Role
    judgement: str
    method: str
    clues: dict[str, str]
    facts: list[Said]


class Explained(BaseModel):
    """Whether two names are one thing: ``same``, ``different`` or ``unsure``, and why."""

    judgement: str
    decisions: list[Decided]


class Rows(BaseModel):
    """Rows of a query; IRIs are written out, what is not bound is left out. ``total`` counts all rows."""

    columns: list[str]
    rows: list[dict[str, Value]]
    total: int


class Cited(BaseModel):
    """A claim that a row rests on, with its quote and its place in a document."""

    iri: str
    kind: str
    document: str
    start: int
    end: int
    quote: str


class Answered(Rows):
    """Rows of a named question with what they can be cited by.

    ``entities``: the IRIs of the names among the values that one entity alone has. ``claims``: for each row the claims
    that begin at the place it names; none where it names no place, or sums up many.
    """

    entities: dict[str, str]
    claims: list[list[Cited]]

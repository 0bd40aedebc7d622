"""Tables of claims: all by place, those of a kind with what they say, and the entities they speak of."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import get_args

from kg.export.tables.columns import Column, Row, Sheet, Value, cells, column, columns_of, row
from kg.export.tables.known import Known
from kg.export.tables.titles import KINDS
from kg.model import ids
from kg.model.facts import AnyFact, Fact
from kg.model.graph import Claim
from kg.rdf.claims import CONCEPTS

# a heading is a section of the graph, and what counts nothing is no claim
NO_CLAIMS = ("section", "not_number")
MODELS: dict[str, type[Fact]] = {
    kind: m
    for m in get_args(get_args(AnyFact)[0])
    if (kind := get_args(m.model_fields["kind"].annotation)[0]) not in NO_CLAIMS
}
HEAD = (
    column("id", required=True),
    column("report", ref="reports", required=True),
    column("section", ref="sections"),
    column("source", ref="sources"),
)
TAIL = (
    column("sentence", required=True), column("quote", required=True), column("file"),
    column("start", "integer", required=True), column("end", "integer", required=True), column("parts"),
    column("rule"), column("confidence", "number"), column("note"),
)  # fmt: skip
SHARED = ("kind", "doc", "report", "section", *(c.name for c in TAIL))
INDEX = (HEAD[0], column("kind", required=True), *HEAD[1:])
LINKS = (
    column("claim", ref="claims", required=True),
    column("role", required=True),
    column("entity", ref="entities", required=True),
)


def sheets(known: Known) -> Iterator[Sheet]:
    """``claims``, ``fact_number`` and so on, ``claim_entities``."""
    yield Sheet("claims", "陈述总表", "all claims", INDEX, partial(_rows, INDEX, known, None), True, False)
    for kind, model in MODELS.items():
        schemes = {key: scheme for key, (_, scheme) in CONCEPTS.get(kind, {}).items()}
        schemes |= {"type": "bt"} if kind == "body" else {}
        columns = (*HEAD, *columns_of(model, omit=SHARED, schemes=schemes), *TAIL)
        title, english = KINDS[kind]
        yield Sheet(
            f"fact_{kind}", f"事实-{title}", f"claims: {english}", columns, partial(_rows, columns, known, kind)
        )
    yield Sheet("claim_entities", "陈述与实体", "entities that claims speak of", LINKS, partial(_links, known))


def _rows(columns: tuple[Column, ...], known: Known, kind: str | None) -> Iterator[Row]:
    """The rows of the claims of a kind, or of all."""
    claims = known.graph.claims if kind is None else known.claims_of[kind]
    return (row(columns, _cells(claim, known), known.ids) for claim in claims)


def _cells(claim: Claim, known: Known) -> dict[str, Value]:
    fact = claim.fact
    place = {"id": claim.id, "report": claim.report, "section": claim.section, "source": ids.document(fact.doc)}
    return {**cells(fact), **place, "file": known.files.get(fact.doc), "sentence": known.content.sentence(claim)}


def _links(known: Known) -> Iterator[Row]:
    for claim in known.graph.claims:
        yield from ((claim.id, ref.role, ref.entity) for ref in claim.refs if ref.entity in known.ids)

"""Clusters → one entity each: which one stays, and every reference turned to it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from kg.lexicon.lookalikes import same_shape
from kg.model.entities import AnyEntity, LawEntity
from kg.model.graph import Claim, Ref, ReportNode
from kg.resolve import names
from kg.resolve.features.renaming import newer
from kg.resolve.known import Known, Pair
from kg.resolve.names import name_of
from kg.resolve.offices import is_office
from kg.resolve.registry import UNTOLD

LINKS = ("place", "within", "parent", "term", "body", "unit")
REPORT_LINKS = ("body", "speaker", "meeting", "period", "plan_period", "place")


def kept(members: Iterable[str], known: Known) -> str:
    """Which member keeps its id and name: the new name of what was renamed, a name before an office, the spelling
    that the texts use more, then the richer description, the one that more reports use, the longer name; whatever
    the order of the documents."""
    ordered = [known.entities[m] for m in sorted(members)]
    return max(ordered, key=lambda e: _worth(e, ordered, known)).id


def _worth(entity: AnyEntity, others: Sequence[AnyEntity], known: Known) -> tuple[object, ...]:
    fields = entity.model_dump(exclude={"kind", "id", "inferred"})
    told = sum(1 for value in fields.values() if value not in UNTOLD)
    printed = not (isinstance(entity, LawEntity) and entity.inferred)
    return (
        not any(_outdated(entity, other, known) for other in others if other is not entity),
        not is_office(entity),
        sum(_spelled(entity, other, known) for other in others if other is not entity),
        told, printed, len(known.reports_of(entity.id)), len(known.uses.get(entity.id, ())), len(entity.label),
        entity.label, entity.id,
    )  # fmt: skip


def _outdated(entity: AnyEntity, other: AnyEntity, known: Known) -> bool:
    """Whether the other is the new name of the same thing."""
    pair = Pair(*sorted((entity, other), key=lambda e: e.id))
    said = known.renamings.get((pair.left.id, pair.right.id))
    new = newer(pair, known)
    return said.new == other.id if said else new is not None and new.id == other.id


def _spelled(entity: AnyEntity, other: AnyEntity, known: Known) -> int:
    """How often the texts of its place have the characters around the one in which a misprinted name differs."""
    word = _around(name_of(entity), name_of(other))
    if word is None:
        return 0
    place = getattr(entity, "place", None)
    docs = {r.doc for r in known.reports.values() if r.place == place}
    return sum("".join(known.sources[doc].text.split()).count(word) for doc in docs)


def _around(name: str, other: str) -> str | None:
    """The characters of a name around the one that is misprinted in it or in the other; None where none is."""
    at = names.substitution(name, other)
    if at is not None:
        return name[max(0, at - 1) : at + 2] if same_shape(name[at], other[at]) else None
    at = names.insertion(name, other)
    return None if at is None else name[max(0, at - 3) : at + 3 - (len(name) < len(other))]


def turned_claim(claim: Claim, to: Mapping[str, str]) -> Claim:
    """A claim with its references turned to the entities that stayed, none twice."""
    if not any(r.entity in to for r in claim.refs):
        return claim
    return replace(claim, refs=tuple(dict.fromkeys(Ref(r.role, to.get(r.entity, r.entity)) for r in claim.refs)))


def turned_report(report: ReportNode, to: Mapping[str, str]) -> ReportNode:
    """A report with its references turned."""
    turned: dict[str, Any] = {key: to[value] for key in REPORT_LINKS if (value := getattr(report, key)) in to}
    return replace(report, **turned) if turned else report


def turned_entity(entity: AnyEntity, to: Mapping[str, str]) -> AnyEntity:
    """An entity with what it belongs to turned; never to itself."""
    turned = {key: to[value] for key in LINKS if isinstance(value := getattr(entity, key, None), str) and value in to}
    turned_ = {key: None if value == entity.id else value for key, value in turned.items()}
    return entity.model_copy(update=turned_) if turned_ else entity

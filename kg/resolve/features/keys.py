"""What the keys of two entities say: kind, typed key, place, body."""

from __future__ import annotations

from kg.model.entities import AnyEntity, PlaceEntity
from kg.resolve import names, offices
from kg.resolve.known import Known, Pair


def other_kind(pair: Pair, known: Known) -> str | None:
    """A law and a platform are never one."""
    left, right = pair
    return f"种类不同 · other kinds: {left.kind} / {right.kind}" if left.kind != right.kind else None


def other_key(pair: Pair, known: Known) -> str | None:
    """Both have a typed key (a standard organ, a term, a numbered sitting, a period), and they differ."""
    if all(names.numbered(e) for e in pair) or all(isinstance(e, PlaceEntity) and e.code for e in pair):
        return f"键不同 · other keys: {pair.left.id} / {pair.right.id}"
    return None


def same_place(pair: Pair, known: Known) -> str | None:
    """Both belong to one place; for a law that is its jurisdiction."""
    one, two = (place_of(e) for e in pair)
    return f"同属 {label_of(one, known)} · one place" if one and one == two else None


def other_place(pair: Pair, known: Known) -> str | None:
    """Both places are known, and they differ."""
    one, two = (place_of(e) for e in pair)
    if not one or not two or one == two:
        return None
    return f"地方不同 · other places: {label_of(one, known)} / {label_of(two, known)}"


def place_unknown(pair: Pair, known: Known) -> str | None:
    """One is of a known place, the other's place no report tells."""
    known_ones = [bool(place_of(e)) for e in pair]
    return "其一未写明所属地方 · the place of one is not told" if known_ones.count(True) == 1 else None


def place_above(pair: Pair, known: Known) -> str | None:
    """The place of one lies in that of the other."""
    one, two = (place_of(e) for e in pair)
    if one and two and one != two and (one in offices.above(two, known) or two in offices.above(one, known)):
        return f"上下级地方 · one place lies in the other: {label_of(one, known)} / {label_of(two, known)}"
    return None


def other_body(pair: Pair, known: Known) -> str | None:
    """Two things that bear a name which every body's things bear (议事规则, 常委会会议) are each another body's."""
    if pair.left.kind != pair.right.kind or pair.left.kind not in ("document", "meeting"):
        return None
    one, two = (names.id_scope(e) for e in pair)
    if one == two or not any(s != names.scope(e) for s, e in zip((one, two), pair, strict=True)):
        return None
    makers = [{known.reports[r].body for r in known.reports_of(e.id) if r in known.reports} for e in pair]
    narrowed = all(s != names.scope(e) for s, e in zip((one, two), pair, strict=True))
    return f"机构不同 · other bodies: {one} / {two}" if narrowed or not makers[0] & makers[1] else None


def place_of(entity: AnyEntity) -> str | None:
    """The place an entity belongs to; that of its id where it has no key for it."""
    place = getattr(entity, "place", None)
    if place is None and entity.kind in ("award", "day"):
        return f"place/{names.scope(entity)}"
    return place if isinstance(place, str) else None


def label_of(entity: str | None, known: Known) -> str:
    """The name of an entity, for people."""
    return known.entities[entity].label if entity and entity in known.entities else str(entity)

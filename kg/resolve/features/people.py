"""What names, posts and years of people say."""

from __future__ import annotations

from kg.model.entities import PersonEntity
from kg.resolve import offices
from kg.resolve.features.keys import other_place, place_above
from kg.resolve.known import Known, Pair
from kg.resolve.names import name_of


def same_name(pair: Pair, known: Known) -> str | None:
    """Two people bear one name."""
    both = all(isinstance(e, PersonEntity) for e in pair)
    return "姓名相同 · one name" if both and name_of(pair.left) == name_of(pair.right) else None


def two_posts_at_once(pair: Pair, known: Known) -> str | None:
    """Reports on one year tell of a single post of each, in two places that have nothing to do with each other."""
    if not all(isinstance(e, PersonEntity) for e in pair) or place_above(pair, known):
        return None
    held = [
        {(year, p.role) for p in offices.posts_of(e.id, known) for year in p.years} for e in pair
    ]  # fmt: skip
    years = {year for year, _ in held[0]} & {year for year, _ in held[1]}
    return (
        f"{min(years)}年同时任职两地 · posts in two places in one year" if years and other_place(pair, known) else None
    )


def same_office(pair: Pair, known: Known) -> str | None:
    """The one is named by an office alone, the other holds that office by name."""
    office, person = offices.office_and_person(pair, known)
    if office and person and any(p.office == office.office for p in offices.posts_of(person.id, known)):
        return f"同一职务：{office.role} · the same office"
    return None


def same_year(pair: Pair, known: Known) -> str | None:
    """The office is told of in a year for which a report names the person in it."""
    office, person = offices.office_and_person(pair, known)
    if not office or not person:
        return None
    years = {y for p in offices.posts_of(person.id, known) if p.office == office.office for y in p.years}
    both = sorted(years & set(office.years))
    return f"同为 {both[0]} 年 · the same year" if both else None


def only_holder(pair: Pair, known: Known) -> str | None:
    """No other person is named in that office in that year."""
    office, person = offices.office_and_person(pair, known)
    if not office or not person:
        return None
    holders = offices.holders(known).get(office.office, ())
    others = {p.person for p in holders if set(p.years) & set(office.years)} - {person.id}
    return None if others else "该年该职务只有一人具名 · no other holder is named"

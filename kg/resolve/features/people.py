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
    held = [{p.year for p in offices.posts_of(e.id, known) if p.year} for e in pair]
    years = held[0] & held[1]
    return (
        f"{min(years)}年同时任职两地 · posts in two places in one year" if years and other_place(pair, known) else None
    )


def same_office(pair: Pair, known: Known) -> str | None:
    """The one is named by an office alone, the other holds that office by name."""
    office, person = offices.office_and_person(pair, known)
    if office and person and any(p.office == office.office for p in offices.posts_of(person.id, known)):
        return f"同一职务：{office.office.role} · the same office"
    return None


def all_year(pair: Pair, known: Known) -> str | None:
    """The person is named in the office by the report on that year and by that on the year before: no one else held
    it in between."""
    office, person = offices.office_and_person(pair, known)
    if not office or not person or office.year is None:
        return None
    years = {p.year for p in offices.posts_of(person.id, known) if p.office == office.office}
    if {office.year - 1, office.year} <= years:
        return f"{office.year} 年年初、年末均由其任此职 · in office before and after"
    return None


def same_session(pair: Pair, known: Known) -> str | None:
    """The office reports to the very session at which the person is named in it."""
    office, person = offices.office_and_person(pair, known)
    if not office or not person or office.session is None:
        return None
    sessions = {p.session for p in offices.posts_of(person.id, known) if p.office == office.office}
    return "同一次会议上作报告 · at the same session" if office.session in sessions else None


def only_holder(pair: Pair, known: Known) -> str | None:
    """No other person is named in that office in that year."""
    office, person = offices.office_and_person(pair, known)
    if not office or not person:
        return None
    posts = offices.holders(known).get(office.office, ())
    others = {p.person for p in posts if p.year in (office.year, (office.year or 0) - 1)} - {person.id}
    return None if others else "该职务未见他人具名 · no other holder is named"

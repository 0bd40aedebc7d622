"""People by office: who holds which office by name, and the offices that act without their name.

An office is a post that one person holds at a time (主任 of a standing committee, 市长) of one body. A mention of an
office alone becomes a person of its own, known by office and time, only where some report names a holder; whether the
two are one is then decided like every other question of identity.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from kg.model import ids
from kg.model.entities import AnyEntity, PersonEntity, PlaceEntity
from kg.model.facts import BodyFact, Fact, PersonFact
from kg.model.graph import Claim, Ref
from kg.model.source import Span
from kg.resolve.known import Known, Pair, told
from kg.resolve.patterns import OFFICE, SINGLE
from kg.resolve.reports import Document, Frame

# offices whose word holds their place's level: their body is the government of that place
HEADS = re.compile(r"^(?:省长|市长|县长|区长|旗长|州长|盟长|镇长|乡长)$")
ALONE = "office-"


class Office(NamedTuple):
    """A post (``role``) of a body, or of the government of a place (``body`` is then the id of the place)."""

    body: str
    role: str


class Post(NamedTuple):
    """A person in an office, in the years that the report looks back on."""

    person: str
    office: Office
    role: str
    years: tuple[int, ...]


class Mention(NamedTuple):
    """An office that acts without a name: where it stands, and the report and section it stands in."""

    office: Office
    label: str
    at: Frame
    fact: PersonFact
    section: str | None


class Held(NamedTuple):
    """What a person known by office alone is known by."""

    office: Office
    role: str
    years: tuple[int, ...]


def office_of(role: str | None, body: str | None, place: str | None) -> Office | None:
    """The office that a role and a body make; None for a role that many may hold at a time, or of no known body."""
    if role not in SINGLE:
        return None
    if HEADS.match(role):
        return Office(place, role) if place else None
    return Office(body, role) if body else None


def mentions(
    document: Document,
    index: int,
    facts: Sequence[Fact],
    at: Frame,
    body_of: Mapping[str, str],
    sections: Mapping[int, str],
) -> Iterator[Mention]:
    """The offices that act without a name in one report; ``body_of`` gives the body of a surface form."""
    text = document.view.text
    articles = document.outline.articles
    start, end = (articles[index].start, articles[index].end) if index < len(articles) else (0, len(text))
    taken = [(f.start, f.end) for f in facts if isinstance(f, PersonFact)]
    for hit in OFFICE.pattern.finditer(text, start, end):
        surface = _surface(text, hit.start(), body_of)
        office = office_of(hit["post"], body_of.get(surface), at.place)
        if office is None or document.outline.damaged(hit.start(), hit.end()):
            continue
        fact, section = _fact(document, index, hit.start() - len(surface), hit.end(), hit["post"])
        if not any(a < fact.end and fact.start < b for a, b in taken):
            yield Mention(office, hit["post"], at, fact, sections.get(section) if section is not None else None)


def surfaces(facts: Sequence[Fact], body: Mapping[str, str]) -> dict[str, str]:
    """The surface forms of a report that mean one body, with its id; ``body`` maps a full name to its id."""
    found: dict[str, set[str]] = defaultdict(set)
    for fact in facts:
        if isinstance(fact, BodyFact) and fact.name in body:
            found["".join(fact.surface.split())].add(body[fact.name])
    return {surface: next(iter(meant)) for surface, meant in found.items() if len(meant) == 1}


def _surface(text: str, end: int, body_of: Mapping[str, str]) -> str:
    """The longest known surface form that ends at a place of the text; empty where none does."""
    longest = max(map(len, body_of), default=0)
    forms = (text[max(0, end - n) : end] for n in range(longest, 1, -1))
    return next((form for form in forms if form in body_of), "")


def _fact(document: Document, index: int, start: int, end: int, role: str) -> tuple[PersonFact, int | None]:
    view = document.view
    sentence = document.outline.sentence(start)
    runs, around = view.runs(start, end), view.runs(sentence.start, sentence.end)
    section = sentence.section if sentence.section >= 0 else None
    fact = PersonFact(
        doc=view.source.id,
        quote=view.source.text[runs[0].start : runs[0].end],
        start=runs[0].start,
        end=runs[0].end,
        parts=runs if len(runs) > 1 else None,
        rule=OFFICE.id,
        name=role,
        role=role,
        report=index,
        section=section,
        sentence=Span(around[0].start, around[0].end),
    )
    return fact, section


def people(found: Sequence[Mention], known: Known) -> list[tuple[PersonEntity, Claim]]:
    """The people known by office alone, with a claim each; only of offices of which some report names the holder."""
    held = holders(known)
    made = []
    for mention in found:
        if mention.office not in held:
            continue
        report = mention.at.report
        period = known.reports[report].period or report
        owner = known.entities[mention.office.body]
        place = owner.id if isinstance(owner, PlaceEntity) else getattr(owner, "place", None)
        name = (
            f"{owner.label}{mention.label}"
            if not isinstance(owner, PlaceEntity)
            else f"{owner.label}人民政府{mention.label}"
        )
        key = ALONE + ids.digest(*mention.office, period, length=8)
        person = PersonEntity(id=f"person/{ids.tail(place)}/{key}", label=name, place=place)
        fact = mention.fact.model_copy(update={"name": name})
        refs = (Ref("person", person.id), *([Ref("organization", owner.id)] if owner.kind == "body" else ()))
        made.append((person, Claim(ids.claim(report, fact), fact, report, mention.section, refs)))
    return made


def holders(known: Known) -> dict[Office, tuple[Post, ...]]:
    """The people named in each office."""
    return _index(known)[0]


def posts_of(person: str, known: Known) -> tuple[Post, ...]:
    """The single posts in which a person is named."""
    return _index(known)[1].get(person, ())


def _index(known: Known) -> tuple[dict[Office, tuple[Post, ...]], dict[str, tuple[Post, ...]]]:
    cached: tuple[dict[Office, tuple[Post, ...]], dict[str, tuple[Post, ...]]] | None = known.memo.get("posts")
    if cached is None:
        by_office: dict[Office, list[Post]] = defaultdict(list)
        by_person: dict[str, list[Post]] = defaultdict(list)
        for post in _posts(known):
            by_office[post.office].append(post)
            by_person[post.person].append(post)
        cached = {k: tuple(v) for k, v in by_office.items()}, {k: tuple(v) for k, v in by_person.items()}
        known.memo["posts"] = cached
    return cached


def _posts(known: Known) -> Iterator[Post]:
    for claim in known.claims:
        fact, person = claim.fact, claim.ref("person")
        if not isinstance(fact, PersonFact) or not person or is_office(known.entities.get(person)):
            continue
        report = known.reports.get(claim.report)
        if report and (office := office_of(fact.role, claim.ref("organization"), report.place)):
            years = told(report)
            yield Post(person, office, office.role, tuple(range(years[0], years[1] + 1)) if years else ())


def is_office(entity: AnyEntity | None) -> bool:
    """Whether a person is known by office alone."""
    return isinstance(entity, PersonEntity) and ids.tail(entity.id).startswith(ALONE)


def office_and_person(pair: Pair, known: Known) -> tuple[Held | None, AnyEntity | None]:
    """Of a pair the one known by office alone, with its office and years, and the one known by name."""
    for one, two in (pair, (pair.right, pair.left)):
        if is_office(one) and isinstance(two, PersonEntity) and not is_office(two):
            return _held(one, known), two
    return None, None


def office_held(person: AnyEntity, known: Known) -> Office | None:
    """The office that a person is known by alone; None for a person known by name."""
    held = _held(person, known) if is_office(person) else None
    return held.office if held else None


def _held(person: AnyEntity, known: Known) -> Held | None:
    for claim in known.uses.get(person.id, ()):
        report = known.reports.get(claim.report)
        fact = claim.fact
        if report and isinstance(fact, PersonFact):
            office = office_of(fact.role, claim.ref("organization"), report.place)
            years = told(report)
            return Held(office, office.role, tuple(range(years[0], years[1] + 1)) if years else ()) if office else None
    return None


def above(place: str, known: Known) -> tuple[str, ...]:
    """The places above a place, nearest first."""
    found: list[str] = []
    entity = known.entities.get(place)
    while isinstance(entity, PlaceEntity) and entity.within and entity.within not in found:
        found.append(entity.within)
        entity = known.entities.get(entity.within)
    return tuple(found)

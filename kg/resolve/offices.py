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
from kg.model.graph import Claim, Ref, ReportNode
from kg.model.source import Span
from kg.resolve.known import Known, Pair, told
from kg.resolve.patterns import OFFICE, SINGLE, SPEAKING
from kg.resolve.reports import Document, Frame

# offices whose word holds their place's level: their body is the government of that place
HEADS = re.compile(r"^(?:省长|市长|县长|区长|旗长|州长|盟长|镇长|乡长)$")
ALONE = "office-"


class Office(NamedTuple):
    """A post (``role``) of a body, or of the government of a place (``body`` is then the id of the place)."""

    body: str
    role: str


class Post(NamedTuple):
    """A person named in an office by a report: the last year that it looks back on, and the session it was made to."""

    person: str
    office: Office
    year: int | None
    session: str | None


class Mention(NamedTuple):
    """An office that acts without a name: where it stands, and the report and section it stands in."""

    office: Office
    label: str
    at: Frame
    fact: PersonFact
    section: str | None


class Held(NamedTuple):
    """What a person known by office alone is known by; ``session`` only for who reports to it."""

    office: Office
    year: int | None
    session: str | None


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
    for rule, hit in _hits(text, start, end):
        surface = _surface(text, hit.start(), body_of)
        office = office_of(hit["post"], body_of.get(surface), at.place)
        if office is None or document.outline.damaged(hit.start(), hit.end()):
            continue
        fact, section = _fact(document, index, hit.start() - len(surface), hit.end(), hit["post"], rule)
        if not any(a < fact.end and fact.start < b for a, b in taken):
            yield Mention(office, hit["post"], at, fact, sections.get(section) if section is not None else None)


def _hits(text: str, start: int, end: int) -> list[tuple[str, re.Match[str]]]:
    """The places where an office stands alone, with the rule that found each, in order."""
    found = [(rule.id, hit) for rule in (OFFICE, SPEAKING) for hit in rule.pattern.finditer(text, start, end)]
    return sorted(found, key=lambda row: row[1].start())


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


def _fact(document: Document, index: int, start: int, end: int, role: str, rule: str) -> tuple[PersonFact, int | None]:
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
        rule=rule,
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
        key = ALONE + ids.digest(*mention.office, mention.fact.rule, period, length=8)
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
            yield Post(person, office, _year(report), _session(report))


def _year(report: ReportNode) -> int | None:
    years = told(report)
    return years[1] if years else None


def _session(report: ReportNode) -> str | None:
    """What tells the session that a report was made to: the sitting, else the day."""
    return report.meeting or report.date


def is_office(entity: AnyEntity | None) -> bool:
    """Whether a person is known by office alone."""
    return isinstance(entity, PersonEntity) and ids.tail(entity.id).startswith(ALONE)


def office_and_person(pair: Pair, known: Known) -> tuple[Held | None, AnyEntity | None]:
    """Of a pair the one known by office alone, with its office and years, and the one known by name."""
    for one, two in (pair, (pair.right, pair.left)):
        if is_office(one) and isinstance(two, PersonEntity) and not is_office(two):
            return _held(one, known), two
    return None, None


def named_in(person: AnyEntity, known: Known) -> list[str]:
    """Who is named in the office that a person is known by alone: in that year, else in any; by id."""
    held = _held(person, known) if is_office(person) else None
    posts = holders(known).get(held.office, ()) if held else ()
    then = [p for p in posts if held and held.year is not None and p.year == held.year]
    return sorted({p.person for p in then or posts})


def _held(person: AnyEntity, known: Known) -> Held | None:
    for claim in known.uses.get(person.id, ()):
        report = known.reports.get(claim.report)
        fact = claim.fact
        if report and isinstance(fact, PersonFact):
            office = office_of(fact.role, claim.ref("organization"), report.place)
            session = _session(report) if fact.rule == SPEAKING.id else None
            return Held(office, _year(report), session) if office else None
    return None


def above(place: str, known: Known) -> tuple[str, ...]:
    """The places above a place, nearest first."""
    found: list[str] = []
    entity = known.entities.get(place)
    while isinstance(entity, PlaceEntity) and entity.within and entity.within not in found:
        found.append(entity.within)
        entity = known.entities.get(entity.within)
    return tuple(found)

"""Facts with their references → claims with ids; a name is claimed once for each surface form and report."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from kg.model import ids
from kg.model.facts import BodyFact, Fact, PersonFact, PlaceFact
from kg.model.graph import Claim, Ref

NO_CLAIM = frozenset({"section", "not_number"})


class Resolved(NamedTuple):
    """A fact and its references."""

    fact: Fact
    refs: tuple[Ref, ...]


def claims(report: str, rows: Sequence[Resolved], sections: Mapping[int, str]) -> list[Claim]:
    """The claims of one report in the order of the text; ``sections`` maps an index of the outline to its node."""
    names = [row for row in rows if isinstance(row.fact, BodyFact)]
    others = _once(row for row in rows if row.fact.kind not in NO_CLAIM and not isinstance(row.fact, BodyFact))
    made = _name_uses(report, names, sections)
    count: Counter[tuple[str, int]] = Counter()
    for row in others:
        count[row.fact.kind, row.fact.start] += 1
        nth = count[row.fact.kind, row.fact.start]
        made.append(_claim(ids.claim(report, row.fact, nth), report, row, sections))
    return sorted(made, key=lambda c: (c.fact.start, c.fact.end, c.id))


def _claim(claim_id: str, report: str, row: Resolved, sections: Mapping[int, str]) -> Claim:
    section = sections.get(row.fact.section) if row.fact.section is not None else None
    return Claim(id=claim_id, fact=row.fact, report=report, section=section, refs=row.refs)


def _once(rows: Iterable[Resolved]) -> list[Resolved]:
    """People and places are claimed at their first mention, and again only with something new to say."""
    kept, seen = [], set()
    for row in rows:
        fact = row.fact
        if isinstance(fact, (PersonFact, PlaceFact)):
            key = (fact.kind, fact.name, row.refs, getattr(fact, "role", None))
            if key in seen:
                continue
            seen.add(key)
        kept.append(row)
    return kept


def _name_uses(report: str, rows: Sequence[Resolved], sections: Mapping[int, str]) -> list[Claim]:
    """One claim for a surface form and what it denotes.

    Facts that share the surface and the place are the members of one coordinated or collective form, so one claim
    denotes them all: who 一府两院 or 一府一委两院 are depends on place and year, and a collective body would merge what
    differs. The same form found elsewhere in the report with another meaning is a second claim, which a check reports.
    """
    readings: dict[str, dict[int, list[Resolved]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        if isinstance(row.fact, BodyFact):
            readings[row.fact.surface][row.fact.start].append(row)
    made: list[Claim] = []
    for surface, by_start in readings.items():
        distinct: dict[frozenset[Ref], list[Resolved]] = {}
        for start in sorted(by_start):
            distinct.setdefault(frozenset(r for row in by_start[start] for r in row.refs), by_start[start])
        for nth, members in enumerate(distinct.values(), 1):
            refs = tuple(dict.fromkeys(r for row in members for r in row.refs))
            use = Resolved(members[0].fact, refs)
            made.append(_claim(ids.name_use(report, surface, nth), report, use, sections))
    return made

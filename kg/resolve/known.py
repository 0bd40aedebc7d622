"""What features may look at: the entities, what is claimed of each, and the words around; indices made on demand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

from kg.model.entities import AnyEntity, LawEntity
from kg.model.graph import Claim, Graph, ReportNode
from kg.model.source import Source
from kg.resolve.names import is_topic, name_of, stem
from kg.resolve.patterns import FORMERLY, RENAMED

NAMES = ("surface", "law", "name")


class Pair(NamedTuple):
    """Two entities in the order of their ids."""

    left: AnyEntity
    right: AnyEntity


class Renamed(NamedTuple):
    """What a sentence says of a renaming: the entity under its new name, and the claims of that sentence."""

    new: str
    claims: tuple[str, ...]
    says: str


@dataclass(frozen=True)
class Known:
    """A graph before or after entities are joined. Keys are ids; ``memo`` keeps what other modules indexed."""

    entities: Mapping[str, AnyEntity]
    claims: Sequence[Claim]
    reports: Mapping[str, ReportNode]
    sources: Mapping[str, Source]
    memo: dict[str, Any] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def uses(self) -> dict[str, tuple[Claim, ...]]:
        """The claims that refer to an entity, by report and place in the text."""
        found: dict[str, list[Claim]] = defaultdict(list)
        for claim in self.claims:
            for entity in dict.fromkeys(r.entity for r in claim.refs):
                found[entity].append(claim)
        return {key: tuple(sorted(rows, key=lambda c: (c.report, c.fact.start, c.id))) for key, rows in found.items()}

    def reports_of(self, entity: str) -> frozenset[str]:
        """The reports that speak of an entity."""
        return frozenset(claim.report for claim in self.uses.get(entity, ()))

    def years_of(self, entity: str) -> tuple[int, int] | None:
        """The first and last year that reports naming an entity look back on; None where none says."""
        spans = [s for r in self.reports_of(entity) if r in self.reports and (s := told(self.reports[r]))]
        return (min(s[0] for s in spans), max(s[1] for s in spans)) if spans else None

    def sentence(self, claim: Claim) -> str:
        """The sentence of a claim without blanks and line breaks."""
        fact = claim.fact
        start, end = fact.sentence or (fact.start, fact.end)
        text = self.sources[fact.doc].text[start:end] if fact.doc in self.sources else fact.quote
        return "".join(text.split())

    @cached_property
    def laws(self) -> tuple[LawEntity, ...]:
        """The laws, by id."""
        return tuple(e for _, e in sorted(self.entities.items()) if isinstance(e, LawEntity))

    @cached_property
    def stems(self) -> dict[tuple[str, str], frozenset[str]]:
        """The laws of a place by their title without the word for its type; topics of plans are none."""
        found: dict[tuple[str, str], set[str]] = defaultdict(set)
        for law in self.laws:
            if law.place and not is_topic(law):
                found[law.place, stem(law)].add(law.id)
        return {key: frozenset(rows) for key, rows in found.items()}

    @cached_property
    def titles(self) -> dict[str, tuple[str, ...]]:
        """The laws of known jurisdiction by title."""
        found: dict[str, list[str]] = defaultdict(list)
        for law in self.laws:
            if law.place:
                found[name_of(law)].append(law.id)
        return {key: tuple(rows) for key, rows in found.items()}

    @cached_property
    def named(self) -> dict[tuple[str, str], frozenset[str]]:
        """The laws of known jurisdiction that a report names, by report and title."""
        found: dict[tuple[str, str], set[str]] = defaultdict(set)
        for law in self.laws:
            if law.place and not is_topic(law):
                for report in self.reports_of(law.id):
                    found[report, name_of(law)].add(law.id)
        return {key: frozenset(rows) for key, rows in found.items()}

    @cached_property
    def renamings(self) -> dict[tuple[str, str], Renamed]:
        """Pairs of names that a sentence says are the old and the new name of one thing, by ids in order."""
        spoken: dict[tuple[str, str], list[Claim]] = defaultdict(list)
        sentences: dict[tuple[str, object], str] = {}
        for claim in self.claims:
            place = (claim.fact.doc, claim.fact.sentence or claim.id)
            if place not in sentences:
                sentence = self.sentence(claim)
                said = RENAMED.pattern.search(sentence) or FORMERLY.pattern.search(sentence)
                sentences[place] = sentence if said else ""
            if sentences[place]:
                spoken[claim.report, sentences[place]].append(claim)
        surfaces = self._surfaces({report for report, _ in spoken})
        found: dict[tuple[str, str], Renamed] = {}
        for (report, sentence), claims in sorted(spoken.items(), key=lambda row: row[0]):
            for old, new in _said(sentence, surfaces[report]):
                key = (min(old, new), max(old, new))
                found.setdefault(key, Renamed(new, tuple(c.id for c in claims if {old, new} & _all(c)), sentence))
        return found

    def _surfaces(self, reports: set[str]) -> dict[str, dict[str, str]]:
        """The names used in some reports with the one entity that each means there."""
        found: dict[str, dict[str, str]] = {report: {} for report in reports}
        for claim in self.claims:
            if claim.report in found and len(_all(claim)) == 1:
                for key in NAMES:
                    if isinstance(surface := getattr(claim.fact, key, None), str):
                        entity = claim.ref("denotes") or claim.ref("law") or next(iter(_all(claim)))
                        found[claim.report].setdefault("".join(surface.split()), entity)
        return found


def _all(claim: Claim) -> set[str]:
    return {r.entity for r in claim.refs if r.role in ("denotes", "law", "platform", "document", "meeting", "award")}


def _said(sentence: str, surfaces: Mapping[str, str]) -> list[tuple[str, str]]:
    """The old and the new thing of each renaming of a sentence, both by names that the report uses."""
    names = sorted(surfaces, key=len, reverse=True)
    found = []
    for rule, forward in ((RENAMED, True), (FORMERLY, False)):
        for mark in rule.pattern.finditer(sentence):
            head, rest = sentence[: mark.start()].rstrip("“”‘’《》"), sentence[mark.end() :].lstrip("“”‘’《》")
            before = next((surfaces[n] for n in names if head.endswith(n)), None)
            after = next((surfaces[n] for n in names if rest.startswith(n)), None)
            if before and after and before != after:
                found.append((before, after) if forward else (after, before))
    return found


def known_of(graph: Graph) -> Known:
    """A finished graph as features read it."""
    return Known(
        {e.id: e for e in graph.entities},
        graph.claims,
        {r.id: r for r in graph.reports},
        {s.id: s for s in graph.sources},
    )


def told(report: ReportNode) -> tuple[int, int] | None:
    """The first and last year that a report looks back on."""
    years = (report.period or "").rpartition("/")[2].split("-")
    return (int(years[0]), int(years[-1])) if all(y.isdecimal() and len(y) == 4 for y in years) else None

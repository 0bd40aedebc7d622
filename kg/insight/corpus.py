"""A graph as insights read it: claims by report, reports by body and year, the sentence and the time of a claim."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field

from kg.model.entities import AnyEntity
from kg.model.graph import Claim, Graph, ReportNode
from kg.model.source import Source

YEARS = re.compile(r"period/(\d{4})(?:-(\d{4}))?$")


@dataclass(frozen=True)
class Corpus:
    """Indices over a graph, made once; everything is in the order of time and text."""

    graph: Graph
    sources: dict[str, Source] = field(init=False, repr=False)
    reports: dict[str, ReportNode] = field(init=False, repr=False)
    entities: dict[str, AnyEntity] = field(init=False, repr=False)
    claims: dict[str, Claim] = field(init=False, repr=False)
    claims_of: dict[str, tuple[Claim, ...]] = field(init=False, repr=False)
    reports_of: dict[str, tuple[ReportNode, ...]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        graph = self.graph
        by_report: dict[str, list[Claim]] = defaultdict(list)
        for claim in graph.claims:
            by_report[claim.report].append(claim)
        by_body: dict[str, list[ReportNode]] = defaultdict(list)
        for report in sorted(graph.reports, key=lambda r: (told(r) or (0, 0), r.id)):
            if report.body:
                by_body[report.body].append(report)
        values = {
            "sources": {s.id: s for s in graph.sources},
            "reports": {r.id: r for r in graph.reports},
            "entities": {e.id: e for e in graph.entities},
            "claims": {c.id: c for c in graph.claims},
            "claims_of": {key: tuple(rows) for key, rows in by_report.items()},
            "reports_of": {key: tuple(rows) for key, rows in by_body.items()},
        }
        for key, value in values.items():
            object.__setattr__(self, key, value)

    def sentence(self, claim: Claim) -> str:
        """The sentence a claim stands in, its quote where none is known; breaks inside Chinese closed."""
        fact = claim.fact
        span = fact.sentence or (fact.start, fact.end)
        text = self.sources[fact.doc].text[span[0] : span[1]] if fact.doc in self.sources else fact.quote
        return closed(text)

    def label(self, entity: str | None) -> str | None:
        """The Chinese name of an entity; None for none."""
        return self.entities[entity].label if entity in self.entities else None

    def place(self, claim: Claim) -> str:
        """File and offsets of a claim's quote, as people cite it: ``000_….txt 120-134``."""
        source = self.sources.get(claim.fact.doc)
        return f"{source.path if source else claim.fact.doc} {claim.fact.start}-{claim.fact.end}"

    def years(self, claim: Claim) -> tuple[int, int] | None:
        """First and last year of the period a claim speaks of; None where unknown."""
        return years(claim.ref("period"))


def closed(text: str) -> str:
    """Text for people: line breaks and blanks between Chinese characters closed, others single."""
    return re.sub(r"(?<![!-~])\s+|\s+(?![!-~])", "", " ".join(text.split()))


def years(period: str | None) -> tuple[int, int] | None:
    """``period/2023`` → (2023, 2023), ``period/2018-2022`` → (2018, 2022); None for other periods and for none."""
    match = YEARS.match(period or "")
    return (int(match[1]), int(match[2] or match[1])) if match else None


def told(report: ReportNode) -> tuple[int, int] | None:
    """First and last year that a report looks back on; None where it does not say."""
    return years(report.period)

"""Headings and damage of the outline as facts."""

from __future__ import annotations

from kg.extract.work import Found, Work
from kg.model.facts import NoiseFact, SectionFact


def find(work: Work) -> list[Found]:
    """One ``section`` a heading, one ``noise`` a damaged run."""
    sections = [
        work.fact(
            SectionFact, s.start, s.end, rule="section.run_in" if s.run_in else "section.heading",
            title=s.title.rstrip("。"), level=s.level, run_in=True if s.run_in else None,
        )
        for s in work.outline.sections
    ]  # fmt: skip
    noise = [
        work.fact(NoiseFact, d.start, d.end, rule="noise." + d.why.replace(" ", "_"), why=d.why)
        for d in work.outline.damages
    ]
    return sections + noise

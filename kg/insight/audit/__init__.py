"""Sums checked: what reports say of themselves and of each other, with the arithmetic.

Within a report: counts against what is listed, parts against totals, percentages against fractions, a count said
twice. Across the reports of a body: years against the term, stated changes against the year before, one fact told by
two reports. A contradiction is said only where no reading of the words lets the figures agree.
"""

from __future__ import annotations

from collections import defaultdict

from kg.insight.audit.changes import changes
from kg.insight.audit.lines import Page
from kg.insight.audit.listed import listed
from kg.insight.audit.parts import parts
from kg.insight.audit.shares import shares
from kg.insight.audit.table import table
from kg.insight.audit.terms import terms
from kg.insight.audit.twice import told_by_two, twice
from kg.insight.corpus import Corpus
from kg.model.graph import SectionNode
from kg.model.insight import Finding

__all__ = ["audit", "table"]
WITHIN = (listed, parts, shares, twice)
ACROSS = (terms, changes, told_by_two)


def audit(corpus: Corpus) -> tuple[Finding, ...]:
    """Every sum that could be checked: by report in the order of the graph, then by body."""
    pages = _pages(corpus)
    found: list[Finding] = []
    for page in pages.values():
        found += [f for check in WITHIN for f in check(page)]
    for _, reports in sorted(corpus.reports_of.items()):
        own = [pages[report.id] for report in reports if pages[report.id].dated]
        found += [f for check in ACROSS for f in check(own)]
    return tuple({finding.id: finding for finding in found}.values())


def _pages(corpus: Corpus) -> dict[str, Page]:
    sections: dict[str, list[SectionNode]] = defaultdict(list)
    for section in corpus.graph.sections:
        sections[section.report].append(section)
    return {
        report.id: Page(corpus, report, tuple(sorted(sections[report.id], key=_order)))
        for report in corpus.graph.reports
    }


def _order(section: SectionNode) -> int:
    return section.order

"""Which years the reports at hand look back on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kg.insight.corpus import told
from kg.model.graph import ReportNode

# a choice of proposals or a text whose kind is not known tells nothing of what a committee has done
TELLING = frozenset({"work-report", "report-reading", "report-digest", "term-review"})
ABRIDGED = frozenset({"report-reading", "report-digest", "term-review"})


def looks_back(reports: Iterable[ReportNode]) -> tuple[ReportNode, ...]:
    """The reports that tell what was done in a known time, in their order."""
    return tuple(report for report in reports if report.type in TELLING and told(report))


def covered(reports: Sequence[ReportNode], first: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The years from ``first`` to the last one told that some reports look back on, and those that none does."""
    spans = [span for report in reports if (span := told(report))]
    years = range(first, max((b for _, b in spans), default=first - 1) + 1)
    inside = tuple(y for y in years if any(a <= y <= b for a, b in spans))
    return inside, tuple(y for y in years if y not in inside)

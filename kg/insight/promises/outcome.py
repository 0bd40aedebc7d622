"""What came of a promise, said only as far as the reports at hand go."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from kg.insight.corpus import Corpus, told, years
from kg.model.graph import ReportNode
from kg.model.insight import Answer, Outcome

# years without any report after which a last year is rather misread than told
LONELY = 3
RANK: tuple[Outcome, ...] = ("done", "done_otherwise", "under_way")


def later_reports(corpus: Corpus, report: ReportNode, due: tuple[int, int]) -> tuple[ReportNode, ...]:
    """The reports of the same body that look back on the due period or on years after it."""
    own = told(report)
    found = []
    for other in corpus.reports_of.get(report.body or "", ()):
        seen = told(other)
        if other.id != report.id and seen and seen[1] >= due[0] and (own is None or seen[1] > own[1]):
            found.append(other)
    return tuple(found)


def uncovered(later: Sequence[ReportNode], due: tuple[int, int]) -> tuple[int, ...]:
    """The due years on which none of some reports looks back."""
    spans = [span for report in later if (span := told(report))]
    return tuple(y for y in range(due[0], due[1] + 1) if not any(a <= y <= b for a, b in spans))


def horizon(corpus: Corpus) -> int:
    """The last year on which reports of the graph look back; what is due later cannot have been told yet.

    A year that a scan misread must not make everything overdue, so a last year that one document alone tells, and
    that stands far above the next, is not believed.
    """
    last: dict[int, set[str]] = defaultdict(set)
    for report in corpus.graph.reports:
        if span := told(report):
            last[span[1]].add(report.doc)
    ordered = sorted(last)
    while len(ordered) > 1 and len(last[ordered[-1]]) == 1 and ordered[-1] - ordered[-2] > LONELY:
        ordered.pop()
    return ordered[-1] if ordered else 0


def outcome(found: Sequence[Answer], later: Sequence[ReportNode], due: tuple[int, int], last: int) -> Outcome:
    """The outcome that the answers and the reports at hand allow."""
    certain = {answer.outcome for answer in found if answer.certain}
    for name in RANK:
        if name in certain:
            return name
    if due[1] > last:
        return "not_yet_due"
    return "no_later_report" if uncovered(later, due) or not later else "not_mentioned"


def due_years(corpus: Corpus, report: ReportNode, period: str | None) -> tuple[int, int] | None:
    """First and last year planned for: by the claim's period, else by the report's plan; None where neither says."""
    return years(period) or years(report.plan_period)

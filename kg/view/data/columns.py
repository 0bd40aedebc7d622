"""The columns of the page: the periods that reports report on or plan for, in order of time."""

from __future__ import annotations

from kg.model.entities import PeriodEntity
from kg.model.graph import Claim, Graph, ReportNode


class Columns:
    """Periods by position; ``ids[i]`` and ``labels[i]`` belong to column ``i``."""

    def __init__(self, graph: Graph) -> None:
        used = {p for r in graph.reports for p in (r.period, r.plan_period) if p}
        periods = [e for e in graph.entities if isinstance(e, PeriodEntity) and e.id in used]
        periods.sort(key=lambda e: (e.start, e.end, e.id))
        self.ids = [e.id for e in periods]
        self.labels = [e.label for e in periods]
        self._at = {id_: i for i, id_ in enumerate(self.ids)}

    def of(self, period: str | None) -> int | None:
        """The column of a period, None where it has none."""
        return self._at.get(period or "")

    def of_claim(self, claim: Claim, report: ReportNode) -> int | None:
        """The column of a claim: of its own period, else of the period its status belongs to, else the report's."""
        own = self.of(claim.ref("period"))
        if own is not None:
            return own
        plan = getattr(claim.fact, "status", None) == "plan"
        wanted = (report.plan_period, report.period) if plan else (report.period, report.plan_period)
        return next((c for c in map(self.of, wanted) if c is not None), None)

"""The graph as tables: what was read, entities and claims by kind, what the reports say together."""

from __future__ import annotations

from kg.export.content import Content
from kg.export.tables import entities, facts, insights, reports
from kg.export.tables.columns import Sheet
from kg.export.tables.known import Known


def sheets(content: Content) -> tuple[Sheet, ...]:
    """Every table in a fixed order; one without rows is there too, so that programs find what they expect."""
    known = Known(content)
    return tuple(sheet for part in (reports, entities, facts, insights) for sheet in part.sheets(known))

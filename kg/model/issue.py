"""Doubt as data: what was dropped, ambiguous or contradictory, with the place in the text."""

from __future__ import annotations

import json
from typing import Literal

from kg.model.base import Frozen
from kg.model.source import Evidence

Severity = Literal["info", "warning", "error"]


class Issue(Frozen):
    """One doubt. ``code`` is a row of ``kg/issues.toml``; ``doc`` is the document's id or path."""

    code: str
    severity: Severity
    message: str
    doc: str
    evidence: Evidence | None = None

    def json_line(self) -> str:
        """The issue as one line of JSON, without the line break."""
        return json.dumps(self.model_dump(mode="json", exclude_none=True), ensure_ascii=False)

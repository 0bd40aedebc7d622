"""A query by its text or by the name of a question."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from kg.errors import UsageError

if TYPE_CHECKING:
    from kg.model.table import Table


def asked(sparql: str, wanted: Mapping[str, str]) -> str:
    """The SPARQL of a named question with its parameters filled in; a query as it is. Raises UsageError."""
    from kg.rdf.questions import filled, named, question

    if named(sparql):
        return filled(question(sparql), wanted)
    if wanted:
        raise UsageError(
            "KG-U012", f"只有具名问题有参数 · only named questions have parameters: {sparql[:60]}", "--param"
        )
    return sparql


def question_list() -> Table:
    """The named questions with their parameters and what they ask."""
    from kg.model.table import Table
    from kg.rdf.questions import questions

    rows = tuple((q.name, " ".join(f"--{p}" for p in q.params) or None, q.zh, q.en) for q in questions().values())
    return Table(("name", "parameters", "问题", "question"), rows)

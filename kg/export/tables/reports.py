"""Tables of what was read: files, reports, headings, and the doubts."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from kg.export.tables.columns import Row, Sheet, Value, cell, column, row
from kg.export.tables.known import Known
from kg.model import ids

SOURCES = (
    column("id", required=True), column("file", required=True), column("sha256", required=True),
    column("encoding", required=True), column("characters", "integer", required=True),
)  # fmt: skip
REPORTS = (
    column("id", required=True), column("source", ref="sources"), column("number", "integer", required=True),
    column("title", required=True), column("type", scheme="dt", required=True), column("body", ref="entities"),
    column("speaker", ref="entities"), column("date"), column("meeting", ref="entities"),
    column("period", ref="entities"), column("plan_period", ref="entities"), column("place", ref="entities"),
)  # fmt: skip
SECTIONS = (
    column("id", required=True), column("report", ref="reports", required=True),
    column("order", "integer", required=True), column("title", required=True),
    column("level", "integer", required=True), column("role", scheme="sr", required=True),
    column("start", "integer"), column("end", "integer"), column("quote"),
)  # fmt: skip
ISSUES = (
    column("code", required=True), column("severity", values=("info", "warning", "error"), required=True),
    column("message", required=True), column("file"), column("start", "integer"), column("end", "integer"),
    column("quote"),
)  # fmt: skip


def sheets(known: Known) -> Iterator[Sheet]:
    """``sources``, ``reports``, ``sections``, ``issues``."""
    yield Sheet("sources", "文件", "files read", SOURCES, partial(_sources, known))
    yield Sheet("reports", "报告", "reports", REPORTS, partial(_reports, known))
    yield Sheet("sections", "小节", "headings of reports", SECTIONS, partial(_sections, known))
    yield Sheet("issues", "疑问", "doubts", ISSUES, partial(_issues, known))


def _sources(known: Known) -> Iterator[Row]:
    for source in known.graph.sources:
        yield ids.document(source.id), source.path, source.sha256, source.encoding, len(source.text)


def _reports(known: Known) -> Iterator[Row]:
    for report in known.graph.reports:
        values: dict[str, Value] = {c.name: getattr(report, c.name, None) for c in REPORTS}
        yield row(REPORTS, {**values, "source": ids.document(report.doc)}, known.ids)


def _sections(known: Known) -> Iterator[Row]:
    for section in known.graph.sections:
        values = {c.name: cell(getattr(section, c.name, None)) for c in SECTIONS}
        here = section.evidence
        place: dict[str, Value] = {"start": here.start, "end": here.end, "quote": here.quote} if here else {}
        yield row(SECTIONS, {**values, **place}, known.ids)


def _issues(known: Known) -> Iterator[Row]:
    for issue in known.graph.issues:
        here = issue.evidence
        place = (here.start, here.end, here.quote) if here else (None, None, None)
        yield issue.code, issue.severity, issue.message, known.files.get(issue.doc, issue.doc), *place

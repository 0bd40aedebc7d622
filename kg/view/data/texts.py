"""The texts, their outline, and where they are damaged or in doubt."""

from __future__ import annotations

import re

from kg.errors import code_table
from kg.model.graph import Graph, ReportNode
from kg.view.data.numbering import Numbering, filled


def doc_rows(graph: Graph) -> list[dict[str, object]]:
    """The files: ``name``, ``sha256`` of the bytes, ``text`` as it stands."""
    return [{"id": s.id, "name": s.path, "sha256": s.sha256, "text": s.text} for s in graph.sources]


def report_rows(graph: Graph, numbers: Numbering) -> list[dict[str, object]]:
    """The reports: ``title`` for people, and the entities they are tied to, by place."""
    titles = report_titles(graph)
    return [
        filled(
            {
                "id": r.id,
                "doc": numbers.docs[r.doc],
                "title": titles[r.id],
                "type": r.type,
                "date": r.date,
                **{
                    key: numbers.entity(getattr(r, key))
                    for key in ("body", "speaker", "meeting", "period", "plan_period", "place")
                },
            }
        )
        for r in graph.reports
    ]


def report_titles(graph: Graph) -> dict[str, str]:
    """How each report is called: its title; body and period where it has none or only the name of its file."""
    labels = {e.id: e.label for e in graph.entities}
    paths = {s.path for s in graph.sources}
    return {r.id: _title(r, paths, labels) for r in graph.reports}


def _title(report: ReportNode, paths: set[str], labels: dict[str, str]) -> str:
    if report.title and report.title not in paths:
        return report.title
    known = [labels[id_] for id_ in (report.body, report.period) if id_ in labels]
    return " ".join(known) or report.title or report.id


def section_rows(graph: Graph, numbers: Numbering) -> list[dict[str, object]]:
    """The headings in the order of the graph; ``at`` where the heading itself stands."""
    return [
        filled(
            {
                "report": numbers.reports[s.report],
                "title": s.title,
                "level": s.level,
                "role": s.role,
                "order": s.order,
                "at": [s.evidence.start, s.evidence.end] if s.evidence else None,
            }
        )
        for s in graph.sections
    ]


def issue_rows(graph: Graph, numbers: Numbering) -> list[dict[str, object]]:
    """The doubts; ``at`` where they stand, in a file that the pages hold."""
    names = {s.path: i for i, s in enumerate(graph.sources)}
    return [
        filled(
            {
                "code": i.code,
                "severity": i.severity,
                "message": i.message,
                "doc": numbers.docs.get(i.doc, names.get(i.doc)),
                "file": i.doc if i.doc not in numbers.docs else None,
                "at": [i.evidence.start, i.evidence.end] if i.evidence else None,
            }
        )
        for i in graph.issues
    ]


TWO = re.compile(r"(.*[\u3000-\uffef”]) +([ -~‐-‧×≈→]+)", re.S)
"""A text of the table of codes: Chinese, a blank, English."""


def code_rows(graph: Graph) -> dict[str, dict[str, list[str]]]:
    """What the codes of the doubts mean: code → ``title``, ``meaning`` and ``remedy``, each Chinese, English."""
    table = code_table()
    used = sorted({issue.code for issue in graph.issues} & table.keys())
    return {code: {key: _both(table[code][key]) for key in ("title", "meaning", "remedy")} for code in used}


def _both(text: str) -> list[str]:
    """Chinese and English of a text that holds both, the whole text twice where it cannot be told where one ends."""
    if len(parts := text.split(" · ")) == 2:
        return parts
    found = TWO.fullmatch(text)
    return [found[1], found[2]] if found else [text, text]

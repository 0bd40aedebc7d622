"""CSV for Excel and for people: Chinese headings and words, names in place of ids, no cell that could run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from kg.export.content import About, Content, Part, encoded
from kg.export.tables import sheets
from kg.export.tables.columns import Column, Row, Sheet, Value
from kg.export.tables.separated import separated
from kg.export.tables.titles import WORDS
from kg.model import ids
from kg.rdf.store import Store
from kg.rdf.vocabulary import concept

ABOUT = About("Excel：中文表头的 CSV 表，双击即可打开", "CSV for Excel with Chinese headings; no cell is a formula")
MARK = "\ufeff"  # by this Excel knows UTF-8
# what a spreadsheet may take for a formula, also in full width (OWASP, "CSV Injection")
RUNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
LABELS = """
SELECT ?concept ?label WHERE { ?concept skos:inScheme ?scheme ; skos:prefLabel ?label FILTER(LANG(?label) = 'zh') }
"""


def parts(content: Content) -> Iterator[Part]:
    """A file a table, called by its Chinese name; what reports say together as the commands show it."""
    names = Names(content)
    for sheet in sheets(content):
        if sheet.people:
            yield _part(sheet.title, [c.title for c in shown(sheet)], names.rows(sheet))
    for title, table in content.views().items():
        yield _part(title, table.columns, table)


def _part(title: str, head: Iterable[str], rows: Iterable[Row]) -> Part:
    safe = ([text(value) for value in row] for row in rows)
    return Part(f"{title}.csv", "text/csv", encoded(_marked(separated((str(text(name)) for name in head), safe))))


def _marked(lines: Iterable[str]) -> Iterator[str]:
    yield MARK
    yield from lines


def text(value: Value) -> Value:
    """A value as a cell that cannot run: what would begin a formula stands after an apostrophe; numbers stay."""
    if isinstance(value, bool):
        return "是" if value else "否"
    return f"'{value}" if isinstance(value, str) and value.startswith(RUNS) else value


def shown(sheet: Sheet) -> list[Column]:
    """The columns for people: a file that is there by name is not there by id too."""
    named = any(c.name == "file" for c in sheet.columns)
    return [c for c in sheet.columns if not (named and c.ref == "sources")]


class Names:
    """What things are called in place of their ids, and concepts in place of their codes."""

    def __init__(self, content: Content) -> None:
        graph = content.graph
        self.called: Mapping[str, str] = {
            **{source.id: source.path for source in graph.sources},
            **{ids.document(source.id): source.path for source in graph.sources},
            **{report.id: report.title for report in graph.reports},
            **{section.id: section.title for section in graph.sections},
            **{entity.id: entity.label for entity in graph.entities},
        }
        self.concepts = {str(iri): str(label) for iri, label in Store(b"").query(LABELS)}

    def rows(self, sheet: Sheet) -> Iterator[Row]:
        """The rows of a table in words."""
        kept = [(sheet.columns.index(column), column) for column in shown(sheet)]
        for row in sheet.rows():
            yield tuple(self._cell(column, row[n]) for n, column in kept)

    def _cell(self, column: Column, value: Value) -> Value:
        if not isinstance(value, str):
            return value
        if column.ref:
            return self.called.get(value, value)
        if column.scheme:
            return self.concepts.get(str(concept(column.scheme, value)), value)
        return WORDS.get(column.name, {}).get(value, value)

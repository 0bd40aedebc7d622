"""The graph in an embedded SPARQL 1.1 store, together with the ontology, so that concepts have their labels."""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kg.errors import UsageError
from kg.rdf import ontology
from kg.rdf.terms import PREFIXES

if TYPE_CHECKING:
    import pyoxigraph
    import rdflib

WIDEST = 60
NUMBERS = {"integer": int, "nonNegativeInteger": int, "positiveInteger": int, "decimal": float, "double": float}
Value = str | int | float | bool | None


@dataclass(frozen=True)
class Table:
    """The answer to a query: rows of strings, numbers and booleans; None where a variable is not bound.

    ASK gives one row in the column ``answer``; CONSTRUCT and DESCRIBE give ``subject``, ``predicate``, ``object``.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]

    def __iter__(self) -> Iterator[tuple[Value, ...]]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def records(self) -> list[dict[str, Value]]:
        """The rows as dictionaries; what is not bound is left out."""
        return [{c: v for c, v in zip(self.columns, row, strict=True) if v is not None} for row in self.rows]

    def json(self) -> str:
        """The rows as a JSON array of objects."""
        return json.dumps(self.records(), ensure_ascii=False, indent=1) + "\n"

    def csv(self) -> str:
        """The rows as CSV with a header."""
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(self.columns)
        writer.writerows([["" if v is None else v for v in row] for row in self.rows])
        return out.getvalue()

    def text(self) -> str:
        """The rows in columns for people, Chinese counted as two wide; long values are cut."""
        cells = [list(self.columns), *[[_cell(v) for v in row] for row in self.rows]]
        widths = [max(map(width, column), default=0) for column in zip(*cells, strict=True)]
        lines = ["  ".join(c + " " * (w - width(c)) for c, w in zip(row, widths, strict=True)) for row in cells]
        rule = "  ".join("─" * w for w in widths)
        return "\n".join(line.rstrip() for line in (lines[0], rule, *lines[1:])) + "\n"

    def _repr_html_(self) -> str:
        from html import escape

        head = "".join(f"<th>{escape(c)}</th>" for c in self.columns)
        rows = ("".join(f"<td>{escape(str('' if v is None else v))}</td>" for v in row) for row in self.rows)
        return f"<table><tr>{head}</tr>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"


class Store:
    """A graph to ask. ``len`` is the number of its own triples, the ontology not counted."""

    def __init__(self, turtle: bytes, source: str = "graph.ttl") -> None:
        import pyoxigraph

        self.turtle = turtle
        self._store = pyoxigraph.Store()
        try:
            self._store.load(turtle, pyoxigraph.RdfFormat.TURTLE)
        except SyntaxError as error:
            raise UsageError("KG-G003", f"不是可读的 Turtle · not readable as Turtle: {error}", source) from error
        self._size = len(self._store)
        self._store.load(ontology.terms(), pyoxigraph.RdfFormat.TURTLE)

    @classmethod
    def from_turtle(cls, turtle: bytes, source: str = "graph.ttl") -> Store:
        """The store of a Turtle document; ``source`` names it in errors. Raises UsageError where it cannot be read."""
        return cls(turtle, source)

    def __len__(self) -> int:
        return self._size

    def query(self, sparql: str) -> Table:
        """Ask a SELECT, ASK, CONSTRUCT or DESCRIBE query. Raises UsageError where it cannot be parsed."""
        import pyoxigraph

        try:
            answer = self._store.query(sparql, prefixes=PREFIXES)
            if isinstance(answer, pyoxigraph.QueryBoolean):
                return Table(("answer",), ((bool(answer),),))
            if isinstance(answer, pyoxigraph.QueryTriples):
                return Table(("subject", "predicate", "object"), tuple(_row(triple) for triple in answer))
            columns = tuple(variable.value for variable in answer.variables)
            return Table(columns, tuple(_row(solution) for solution in answer))
        except (SyntaxError, OSError) as error:
            raise UsageError("KG-U003", f"查询无法解析 · the query cannot be parsed: {error}", "SPARQL") from error

    def to_rdflib(self, *, with_ontology: bool = False) -> rdflib.Graph:
        """The graph for rdflib, with its prefixes bound."""
        import rdflib

        graph = rdflib.Graph(bind_namespaces="none")
        graph.parse(data=self.turtle, format="turtle")
        if with_ontology:
            graph.parse(data=ontology.terms(), format="turtle")
        return graph


def _row(terms: Sequence[Any] | Any) -> tuple[Value, ...]:
    return tuple(python(term) for term in terms)


def python(term: pyoxigraph.NamedNode | pyoxigraph.Literal | pyoxigraph.BlankNode | None) -> Value:
    """A term as a plain value: an IRI or a string as str, numbers and booleans as such."""
    import pyoxigraph

    if term is None:
        return None
    if not isinstance(term, pyoxigraph.Literal):
        return str(term.value)
    kind = term.datatype.value.rpartition("#")[2]
    if kind == "boolean":
        return term.value == "true"
    return _number(term.value, kind) if kind in NUMBERS else str(term.value)


def _number(text: str, kind: str) -> Value:
    try:
        number = NUMBERS[kind](text)
    except ValueError:
        return text
    return int(number) if isinstance(number, float) and number.is_integer() else number


def width(text: str) -> int:
    """How many columns of a terminal a text takes."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def _cell(value: Value) -> str:
    text = " ".join(("" if value is None else str(value)).split())
    return text if len(text) <= WIDEST else text[: WIDEST - 1] + "…"

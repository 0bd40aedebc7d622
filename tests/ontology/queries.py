"""What tests need of a query: its prefixes and its answers as plain values."""

from __future__ import annotations

import json
import re

import rdflib

from kg.model.table import Table, Value

PREFIX = re.compile(r"PREFIX ([a-z-]+): <([^>]*)>")
NUMBERS = ("integer", "Integer", "decimal", "double")


def bare(query: str) -> str:
    """A query without its strings, IRIs and comments."""
    return re.sub(r'"[^"]*"|<[^>]*>|#.*', "", query)


def prefixes(query: str) -> tuple[set[str], dict[str, str]]:
    """The prefixes that a query uses, and those it declares with their IRIs."""
    return set(re.findall(r"([a-z][a-z-]*):(?=[a-zA-Z])", bare(query))), dict(PREFIX.findall(query))


def plain(value: object) -> Value:
    """A term of rdflib as a plain value: numbers as numbers, the rest as text."""
    if isinstance(value, rdflib.Literal) and value.datatype and value.datatype.endswith("boolean"):
        return str(value) == "true"
    if isinstance(value, rdflib.Literal) and value.datatype and value.datatype.endswith(NUMBERS):
        return float(value)
    return None if value is None else str(value)


def ask_rdflib(graph: rdflib.Graph, query: str) -> list[tuple[Value, ...]]:
    """The rows of a SELECT query in rdflib."""
    return [tuple(map(plain, row)) for row in graph.query(query) if not isinstance(row, bool)]


def written(table: Table) -> str:
    """An answer as JSON, one row a line, the names of the columns first."""
    rows = (json.dumps(row, ensure_ascii=False) for row in (table.columns, *table.rows))
    return "[\n" + ",\n".join(rows) + "\n]\n"


def read(text: str) -> tuple[tuple[Value, ...], ...]:
    """The lines of a written answer."""
    return tuple(tuple(row) for row in json.loads(text))

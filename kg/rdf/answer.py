"""An answer to a SPARQL query: as a table for people, or in the formats of SPARQL 1.1 for programs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from kg.errors import UsageError
from kg.model.table import Table, Value
from kg.rdf.terms import PREFIXES

if TYPE_CHECKING:
    import pyoxigraph

RESULTS = {"srj": "srj", "xml": "srx", "csv": "csv", "tsv": "tsv"}
"""The formats of rows and truth values, with the file extension by which each is known."""

COMES = {
    "application/sparql-results+json": "srj",
    "application/json": "srj",
    "application/sparql-results+xml": "srx",
    "application/xml": "srx",
    "application/n-triples": "nt",
    "text/turtle": "ttl",
    "application/rdf+xml": "rdf",
}
"""What an answer of an endpoint may come as; no plain text or CSV, since any page of words could pass for it."""

NUMBERS = {"integer": int, "nonNegativeInteger": int, "positiveInteger": int, "decimal": float, "double": float}
TRIPLE = ("subject", "predicate", "object")


class Answer:
    """Rows, a truth value, or triples; to be read once, by :meth:`table` or by :meth:`written`."""

    def __init__(self, found: Any) -> None:
        self._found = found

    def table(self) -> Table:
        """Rows of the variables; None where one is not bound.

        ASK gives one row in the column ``answer``; CONSTRUCT and DESCRIBE give ``subject``, ``predicate``, ``object``.
        """
        import pyoxigraph as ox

        found = self._found
        if isinstance(found, ox.QueryBoolean):
            return Table(("answer",), ((bool(found),),))
        if isinstance(found, ox.QuerySolutions):
            return Table(tuple(v.value for v in found.variables), tuple(_row(solution) for solution in found))
        return Table(TRIPLE, tuple(_row(triple) for triple in found))

    def written(self, name: str) -> bytes:
        """The answer in a format: ``srj xml csv tsv`` for SELECT and ASK, ``ttl`` for CONSTRUCT and DESCRIBE.

        ``csv`` of triples is their table. Raises UsageError (KG-U013) where the answer does not come in the format.
        """
        import pyoxigraph as ox

        found = self._found
        if not isinstance(found, ox.QueryBoolean | ox.QuerySolutions):
            return self._triples(name)
        if name not in RESULTS:
            raise _no_such(name, "srj xml csv tsv")
        return found.serialize(format=ox.QueryResultsFormat.from_extension(RESULTS[name])) or b""

    def _triples(self, name: str) -> bytes:
        import pyoxigraph as ox

        if name == "csv":
            return self.table().csv().encode()
        if name != "ttl":
            raise _no_such(name, "ttl csv")
        return ox.serialize(self._found, format=ox.RdfFormat.TURTLE, prefixes=PREFIXES) or b""


def parsed(media: str, body: bytes) -> Answer:
    """The answer of an endpoint from its media type and bytes. Raises ValueError for other types, SyntaxError."""
    import pyoxigraph as ox

    kind = COMES.get(media, "")
    if rows := ox.QueryResultsFormat.from_extension(kind):
        return Answer(ox.parse_query_results(body, rows))
    if graph := ox.RdfFormat.from_extension(kind):
        return Answer([quad.triple for quad in ox.parse(body, graph)])
    raise ValueError("no SPARQL results")


def _no_such(name: str, known: str) -> UsageError:
    return UsageError(
        "KG-U013", f"此类查询的结果没有 {name} 格式，现有 · this kind of answer comes as: {known}", "--format"
    )


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
        return term.value in ("true", "1")
    return _number(term.value, NUMBERS[kind]) if kind in NUMBERS else str(term.value)


def _number(text: str, kind: Callable[[str], int | float]) -> Value:
    try:
        number = kind(text)
    except ValueError:
        return text
    return int(number) if isinstance(number, float) and number.is_integer() else number

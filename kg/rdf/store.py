"""The graph in an embedded SPARQL 1.1 store, together with the ontology, so that concepts have their labels."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from kg.errors import UsageError
from kg.model.table import Table, Value
from kg.rdf import ontology
from kg.rdf.terms import PREFIXES

if TYPE_CHECKING:
    import pyoxigraph
    import rdflib

NUMBERS = {"integer": int, "nonNegativeInteger": int, "positiveInteger": int, "decimal": float, "double": float}


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
        """Ask a query: rows of its variables; None where a variable is not bound.

        ASK gives one row in the column ``answer``; CONSTRUCT and DESCRIBE give ``subject``, ``predicate``, ``object``.
        Raises UsageError where it cannot be parsed.
        """
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

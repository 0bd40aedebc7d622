"""The graph in an embedded SPARQL 1.1 store, together with the ontology, so that concepts have their labels."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from kg.errors import UsageError
from kg.model.table import Table
from kg.rdf import ontology
from kg.rdf.answer import Answer, python
from kg.rdf.terms import PREFIXES

if TYPE_CHECKING:
    import rdflib

__all__ = ["FORMATS", "Store", "python"]

Read = TypeVar("Read")
FORMATS = (".ttl", ".nt", ".nq", ".trig")


class Store:
    """A graph to ask. ``len`` is the number of its own triples, the ontology not counted.

    ``extension`` says what the bytes are. The graphs of N-Quads and TriG are asked as one; ``GRAPH`` tells them apart.
    """

    def __init__(self, data: bytes, source: str = "graph.ttl", extension: str = ".ttl") -> None:
        import pyoxigraph

        wanted = pyoxigraph.RdfFormat.from_extension(extension.removeprefix("."))
        if wanted is None or extension not in FORMATS:
            raise UsageError("KG-G003", f"不是图的文件 · no file of a graph ({' '.join(FORMATS)}): {extension}", source)
        self._data, self._format, self._store = data, wanted, pyoxigraph.Store()
        try:
            self._store.load(data, wanted)
        except SyntaxError as error:
            raise UsageError("KG-G003", f"不是可读的 {wanted.name} · not readable: {error}", source) from error
        self._size = len(self._store)
        self._store.load(ontology.terms(), pyoxigraph.RdfFormat.TURTLE)

    @classmethod
    def from_turtle(cls, turtle: bytes, source: str = "graph.ttl") -> Store:
        """The store of a Turtle document; ``source`` names it in errors. Raises UsageError where it cannot be read."""
        return cls(turtle, source)

    def __len__(self) -> int:
        return self._size

    @cached_property
    def turtle(self) -> bytes:
        """The graph's own triples as Turtle, those of named graphs among them."""
        import pyoxigraph as ox

        if not self._format.supports_datasets:
            return self._data  # N-Triples are Turtle
        triples = (quad.triple for quad in ox.parse(self._data, self._format))
        return ox.serialize(triples, format=ox.RdfFormat.TURTLE) or b""

    def query(self, sparql: str) -> Table:
        """Ask a query; gives the table of :meth:`Answer.table`. Raises UsageError where it cannot be parsed."""
        return self.ask(sparql, Answer.table)

    def ask(self, sparql: str, read: Callable[[Answer], Read]) -> Read:
        """Ask a query and read its answer. Raises UsageError where it cannot be parsed or run (KG-U003)."""
        try:
            named = self._format.supports_datasets
            return read(Answer(self._store.query(sparql, prefixes=PREFIXES, use_default_graph_as_union=named)))
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

"""The graph in an embedded SPARQL 1.1 store, together with the ontology, so that concepts have their labels."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from kg.errors import UsageError
from kg.model.table import Table
from kg.rdf import ontology
from kg.rdf.answer import Answer, python
from kg.rdf.index import FOLDER, open_index
from kg.rdf.nesting import DEEPEST, too_deep
from kg.rdf.outward import calls_out
from kg.rdf.patience import within
from kg.rdf.terms import PREFIXES

if TYPE_CHECKING:
    import pyoxigraph
    import rdflib

__all__ = ["FORMATS", "Store", "python"]

Read = TypeVar("Read")
FORMATS = (".ttl", ".nt", ".nq", ".trig")
TOO_DEEP = f"嵌套超过 {DEEPEST} 层，不予执行 · nested more than {DEEPEST} levels deep"
SERVICE = "不允许 SERVICE：查询不出本机 · SERVICE is refused: no query leaves this machine"


class Store:
    """A graph to ask. ``len`` is the number of its own triples, the ontology not counted.

    ``extension`` says what the bytes are. The graphs of N-Quads and TriG are asked as one; ``GRAPH`` tells them apart.
    ``index`` is where an index of Turtle may stand (:mod:`kg.rdf.index`); without one the bytes are read.
    """

    def __init__(
        self, data: bytes, source: str = "graph.ttl", extension: str = ".ttl", index: Path | None = None
    ) -> None:
        self._data, self._source, self._format = data, source, _format(source, extension)
        held = open_index(index, data) if index and extension == ".ttl" else None
        self._indexed = held is not None
        self._store, self._size = held or self._read()

    @classmethod
    def from_turtle(cls, turtle: bytes, source: str = "graph.ttl") -> Store:
        """The store of a Turtle document; ``source`` names it in errors. Raises UsageError where it cannot be read."""
        return cls(turtle, source)

    @classmethod
    def from_file(cls, path: Path) -> Store:
        """The store of a file, by the index beside it where there is one. Raises UsageError, OSError."""
        return cls(path.read_bytes(), str(path), path.suffix, path.parent / FOLDER)

    def _read(self) -> tuple[pyoxigraph.Store, int]:
        try:
            return loaded(self._data, self._format)
        except SyntaxError as error:
            words = f"不是可读的 {self._format.name} · not readable: {error}"
            raise UsageError("KG-G003", words, self._source) from error

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
        """Ask a query; gives the table of :meth:`Answer.table`. Raises UsageError as :meth:`ask` does."""
        return self.ask(sparql, Answer.table)

    def ask(self, sparql: str, read: Callable[[Answer], Read], seconds: float | None = None) -> Read:
        """Ask a query and read its answer. Nothing goes out: SERVICE is refused.

        Raises UsageError: KG-U003 where it cannot be parsed or run, KG-U016 where it takes longer than ``seconds``.
        """
        if too_deep(sparql):
            raise UsageError("KG-U003", TOO_DEEP, "SPARQL")
        try:
            if calls_out(sparql, partial(_run, _empty())):
                raise UsageError("KG-U003", SERVICE, "SPARQL")
            return within(seconds, lambda: self._asked(sparql, read))
        except SyntaxError as error:
            raise UsageError("KG-U003", f"查询无法解析 · the query cannot be parsed: {error}", "SPARQL") from error
        except (OSError, RuntimeError) as error:
            raise UsageError("KG-U003", f"查询无法执行 · the query cannot be run: {error}", "SPARQL") from error

    def _asked(self, sparql: str, read: Callable[[Answer], Read]) -> Read:
        """The answer; of the data themselves where the index fails, as it may when the next build takes its place."""
        try:
            return read(Answer(_run(self._store, sparql)))
        except (OSError, RuntimeError):
            if not self._indexed:
                raise
        self._indexed = False
        self._store, self._size = self._read()
        return read(Answer(_run(self._store, sparql)))

    def to_rdflib(self, *, with_ontology: bool = False) -> rdflib.Graph:
        """The graph for rdflib, with its prefixes bound."""
        import rdflib

        graph = rdflib.Graph(bind_namespaces="none")
        graph.parse(data=self.turtle, format="turtle")
        if with_ontology:
            graph.parse(data=ontology.terms(), format="turtle")
        return graph


def loaded(data: bytes, syntax: pyoxigraph.RdfFormat) -> tuple[pyoxigraph.Store, int]:
    """Data and ontology in a store in memory, and the number of triples of the data. Raises SyntaxError.

    Triples of named graphs stand in the default graph too: asked as a union, they would go before a query's own FROM.
    """
    import pyoxigraph as ox

    store = ox.Store()
    store.load(data, syntax)
    triples = len(store)
    if syntax.supports_datasets:
        store.bulk_extend([ox.Quad(*quad.triple) for quad in store])
        triples = sum(1 for _ in store.quads_for_pattern(None, None, None, ox.DefaultGraph()))
    store.load(ontology.terms(), ox.RdfFormat.TURTLE)
    return store, triples


def _run(store: pyoxigraph.Store, sparql: str) -> Any:
    return store.query(sparql, prefixes=PREFIXES)


def _empty() -> pyoxigraph.Store:
    import pyoxigraph

    return pyoxigraph.Store()


def _format(source: str, extension: str) -> pyoxigraph.RdfFormat:
    import pyoxigraph

    wanted = pyoxigraph.RdfFormat.from_extension(extension.removeprefix("."))
    if wanted is None or extension not in FORMATS:
        raise UsageError("KG-G003", f"不是图的文件 · no file of a graph ({' '.join(FORMATS)}): {extension}", source)
    return wanted

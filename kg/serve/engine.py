"""The store of a worker and its answers to queries. Runs in a process of its own; knows nothing of HTTP connections."""

from __future__ import annotations

import json
from collections.abc import Sequence
from io import BytesIO
from itertools import chain, islice
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from kg.config import BASE_IRI
from kg.errors import UsageError
from kg.rdf.outward import calls_out
from kg.rdf.store import SERVICE, loaded
from kg.rdf.terms import PREFIXES
from kg.serve.messages import Answer, Limits, Query, refusal
from kg.serve.negotiate import GRAPHS, RESULTS, YES_OR_NO, choose

UNREADABLE = "查询无法解析 · the query cannot be parsed: {}"
FAILED = "查询无法执行 · the query cannot be run: {}"
NO_GRAPH = "没有名为 {0} 的图，也不从网上取 · no graph is named {0}, and none is fetched"
NO_FORMAT = "没有可接受的格式，现有 · not acceptable, on offer: {}"
MANY_ROWS = "结果超过 {0} 行，未返回；请加 LIMIT 或缩小范围 · more than {0} rows, none given; add LIMIT or ask for less"
LARGE = "结果超过 {0} 字节，未返回 · more than {0} bytes, none given"
SOME = "SELECT ?d WHERE { ?d a ?t . FILTER(ISIRI(?d)) } LIMIT 1"
DOCUMENTS = "SELECT ?d WHERE { ?d a kg:SourceDocument } ORDER BY ?d LIMIT 1"
MESSAGE = 600  # characters of a parser's message: it may name every token it would have taken


class Engine:
    """A graph that is only read, and the answers to queries about it."""

    def __init__(self, graph: Path, limits: Limits) -> None:
        self.limits = limits
        try:
            self.store, self.triples = loaded(graph.read_bytes(), _format(graph))
        except (SyntaxError, ValueError) as error:
            raise UsageError("KG-G003", f"不是可读的图 · not a readable graph: {error}", str(graph)) from error
        self.graphs = tuple(str(g.value) for g in self.store.named_graphs())
        self.base = BASE_IRI
        self.base = _base(graph) or self._documents() or BASE_IRI
        self._empty = ox.Store()

    def ask(self, query: Query) -> Answer:
        """The answer to a query: rows, a truth value or triples in the best format, or why there is none."""
        unknown = [g for g in (*query.default_graphs, *query.named_graphs) if g not in self.graphs]
        if unknown:
            return refusal(400, NO_GRAPH.format(unknown[0]))
        try:
            if calls_out(query.text, lambda text: self._run(self._empty, text)):
                return refusal(400, SERVICE)
            return self._answer(self._run(self.store, query.text, **_dataset(query)), query.accept)
        except SyntaxError as error:
            return refusal(400, UNREADABLE.format(str(error)[:MESSAGE]))
        except (RuntimeError, OSError, ValueError) as error:
            return refusal(400, FAILED.format(str(error)[:MESSAGE]))

    def _run(self, store: ox.Store, text: str, **dataset: Any) -> Any:
        return store.query(text, base_iri=self.base, prefixes=PREFIXES, **dataset)

    def _answer(self, found: Any, accept: str | None) -> Answer:
        kind = RESULTS if isinstance(found, ox.QuerySolutions) else GRAPHS
        kind = YES_OR_NO if isinstance(found, ox.QueryBoolean) else kind
        media = choose(accept, kind)
        if media is None:
            return refusal(406, NO_FORMAT.format(", ".join(kind)))
        try:
            body = self._graph(found, media) if kind is GRAPHS else self._rows(found, kind[media])
        except _TooMuchError as much:
            return refusal(400, str(much))
        return Answer(200, _with_charset(media), body)

    def knows(self, iri: str) -> bool:
        """Whether any triple has a node as its subject."""
        try:
            node = ox.NamedNode(iri)
        except ValueError:
            return False
        return any(True for _ in self.store.quads_for_pattern(node, None, None, ox.DefaultGraph()))

    def about(self, iri: str, media: str) -> Answer:
        """The triples that have a node as their subject or object, in a format of graphs."""
        node = ox.NamedNode(iri)
        everywhere = ox.DefaultGraph()  # it holds the triples of all graphs
        ways = ((node, None, None, everywhere), (None, None, node, everywhere))
        quads = chain.from_iterable(self.store.quads_for_pattern(*way) for way in ways)
        try:
            body = self._graph(dict.fromkeys(q.triple for q in islice(quads, self.limits.rows + 1)), media)
        except _TooMuchError as much:
            return refusal(400, str(much))
        return Answer(200, _with_charset(media), body)

    def some(self) -> list[str]:
        """The IRI of one node, if there is any."""
        return [str(row["d"].value) for row in self._run(self.store, SOME)]

    def _rows(self, found: Any, extension: str) -> bytes:
        """Rows in a format. TSV comes first: there, and there only, a line is a row, so they can be counted."""
        wanted = ox.QueryResultsFormat.from_extension(_SHORT.get(extension, extension))
        if isinstance(found, ox.QueryBoolean):
            return found.serialize(format=wanted) or b""
        sink = _Sink(self.limits, head=1)  # the first line names the variables
        found.serialize(sink, ox.QueryResultsFormat.TSV)
        rows = sink.getvalue()
        if wanted == ox.QueryResultsFormat.TSV:
            return rows
        return ox.parse_query_results(rows, ox.QueryResultsFormat.TSV).serialize(format=wanted) or b""

    def _graph(self, found: Any, media: str) -> bytes:
        """Triples in a format. N-Triples comes first: there a line is a triple, so they can be counted."""
        sink, wanted = _Sink(self.limits, head=0), ox.RdfFormat.from_media_type(media)
        if isinstance(found, ox.QueryTriples):
            found.serialize(sink, ox.RdfFormat.N_TRIPLES)
        else:
            ox.serialize(found, sink, ox.RdfFormat.N_TRIPLES)
        lines = sink.getvalue()
        if wanted == ox.RdfFormat.N_TRIPLES:
            return lines
        triples = (quad.triple for quad in ox.parse(lines, ox.RdfFormat.N_TRIPLES))
        return ox.serialize(triples, format=wanted, prefixes=PREFIXES) or b""

    def _documents(self) -> str:
        """The base IRI as the documents of the graph show it."""
        for row in self._run(self.store, DOCUMENTS):
            return str(row["d"].value).rpartition("doc/")[0]
        return ""


class _TooMuchError(Exception):
    """The answer is over a limit."""


class _Sink(BytesIO):
    """Takes what the engine writes, a line a row after ``head`` lines, and stops it where there is too much."""

    def __init__(self, limits: Limits, *, head: int) -> None:
        super().__init__()
        self._limits, self._lines = limits, -head

    def write(self, data: Any) -> int:
        self._lines += data.count(b"\n")
        if self._lines > self._limits.rows:
            raise _TooMuchError(MANY_ROWS.format(self._limits.rows))
        if self.tell() + len(data) > self._limits.answer_bytes:
            raise _TooMuchError(LARGE.format(self._limits.answer_bytes))
        return super().write(data)


_SHORT = {"json": "srj", "xml": "srx"}


def _with_charset(media: str) -> str:
    return f"{media}; charset=utf-8" if media.startswith("text/") else media


def _dataset(query: Query) -> dict[str, Any]:
    """The data set of the protocol, which goes before that of the query; what it does not name is not in it."""
    if not query.default_graphs and not query.named_graphs:
        return {}
    return {"default_graph": _names(query.default_graphs), "named_graphs": _names(query.named_graphs)}


def _names(graphs: Sequence[str]) -> list[ox.NamedNode]:
    return [ox.NamedNode(graph) for graph in graphs]


def _format(graph: Path) -> ox.RdfFormat:
    found = ox.RdfFormat.from_extension(graph.suffix.removeprefix("."))
    if found is None:
        raise ValueError(f"{graph.suffix}: .ttl .nt .nq .trig .jsonld .rdf")
    return found


def _base(graph: Path) -> str:
    """The base IRI that the manifest beside a build names."""
    manifest = graph.with_name("manifest.json")
    return str(json.loads(manifest.read_bytes())["base_iri"]) if manifest.is_file() else ""

"""What the command line asks of files: queries, explanations, checks, scores."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from kg.api.questions import asked
from kg.errors import UsageError

if TYPE_CHECKING:
    from kg.evaluate.score import Tally
    from kg.model.table import Table
    from kg.rdf.explain import Explanation
    from kg.rdf.gate import Finding
    from kg.rdf.store import Store

NOBODY = ("", "")


def _load(path: Path) -> Store:
    from kg.rdf.store import Store

    path = path / "graph.ttl" if path.is_dir() else path
    if not path.is_file():
        raise UsageError("KG-U006", f"没有这个图 · no such graph: {path}", str(path))
    return Store.from_file(path)


def query_file(
    graph: Path, sparql: str, wanted: Mapping[str, str] | None = None, seconds: float | None = None
) -> Table:
    """Ask a file (Turtle, N-Triples, N-Quads, TriG) or a build's folder a query or a named question.

    ``sparql`` may be a ``.rq`` file; ``wanted`` are the parameters of a named question (``{"law": "城市更新"}``).
    The named graphs of a file are asked as one; ``GRAPH`` tells them apart. Nothing leaves this machine.
    Raises UsageError, KG-U016 where it takes longer than ``seconds``.
    """
    from kg.rdf.answer import Answer

    return _load(graph).ask(_written(sparql, wanted), Answer.table, seconds)


def query_endpoint(
    url: str,
    sparql: str,
    wanted: Mapping[str, str] | None = None,
    seconds: float = 30.0,
    login: tuple[str, str] = NOBODY,
) -> Table:
    """Ask a SPARQL endpoint elsewhere as :func:`query_file` asks a file; the query leaves this machine.

    ``login`` is a user with a password, for an endpoint that wants them (HTTP Basic or Digest).
    Raises UsageError: KG-U014 where it cannot be reached in time, KG-U015 where it gives no result.
    """
    from kg.rdf.answer import Answer
    from kg.rdf.remote import Login, ask

    return ask(url, _written(sparql, wanted), Answer.table, seconds, Login(*login))


def query_as(
    form: str,
    where: Path | str,
    sparql: str,
    wanted: Mapping[str, str] | None = None,
    seconds: float = 30.0,
    login: tuple[str, str] = NOBODY,
) -> bytes:
    """The answer of a file (Path) or an endpoint (str) in a format: ``srj xml csv tsv``, ``ttl`` for triples.

    Raises UsageError, KG-U013 where such an answer has no such format.
    """
    from kg.rdf.remote import Login, ask

    query = _written(sparql, wanted)
    if isinstance(where, Path):
        return _load(where).ask(query, lambda answer: answer.written(form), seconds)
    return ask(where, query, lambda answer: answer.written(form), seconds, Login(*login))


def _written(sparql: str, wanted: Mapping[str, str] | None) -> str:
    """A query from its text, its ``.rq`` file or its name."""
    if sparql.endswith(".rq") and Path(sparql).is_file():
        sparql = Path(sparql).read_text("utf-8")
    return asked(sparql, wanted or {})


def explain_file(graph: Path, iri: str, limit: int = 20) -> Explanation:
    """The sentences behind a node of a Turtle file. Raises UsageError where the graph has no such node."""
    from kg.rdf.explain import explain

    return explain(_load(graph), None, iri, limit)


def validate_file(graph: Path) -> list[Finding]:
    """The findings of the shapes and the cross-node checks on a Turtle file. Raises UsageError."""
    from kg.rdf.gate import check
    from kg.rdf.shapes import validate_shapes

    store = _load(graph)
    return [*check(store), *validate_shapes(graph.read_bytes())]


def formats() -> Table:
    """The formats of :meth:`Graph.export`, each with what it is."""
    from kg.export.run import formats as known

    return known()


def evaluate(gold: Path, texts: Path, pred: Path | None = None) -> Tally:
    """Score the extraction (or the records in ``pred``) against gold records. Raises UsageError."""
    from kg.evaluate.run import evaluate_folder

    return evaluate_folder(gold, texts, pred)


def evaluation_text(tally: Tally) -> str:
    """The figures of an evaluation as a table for people."""
    from kg.evaluate.run import figures_text

    return figures_text(tally)


def worst_rules_text(tally: Tally) -> str:
    """The least precise rules of an evaluation, for people; empty when no fact was wrong."""
    from kg.evaluate.run import worst_text

    return worst_text(tally)

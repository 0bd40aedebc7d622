"""What the server and its workers say to each other: plain values that travel between processes."""

from __future__ import annotations

from dataclasses import dataclass

TEXT = "text/plain; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Limits:
    """What one request may cost. ``memory`` is what a query may add to a worker, in bytes (not held on Windows)."""

    seconds: float = 10.0
    rows: int = 100_000
    query_bytes: int = 100_000
    answer_bytes: int = 64 * 1024 * 1024
    memory: int = 1024 * 1024 * 1024
    workers: int = 2


@dataclass(frozen=True, slots=True)
class Ready:
    """What a worker holds: the base IRI of its data, how many triples, the names of its graphs, and its process."""

    base: str
    triples: int
    graphs: tuple[str, ...]
    pid: int


@dataclass(frozen=True, slots=True)
class Failed:
    """Why a worker holds nothing: the parts of a KgError."""

    code: str
    cause: str
    place: str


@dataclass(frozen=True, slots=True)
class Query:
    """A SPARQL query, what its sender accepts, and the data set of the protocol."""

    text: str
    accept: str | None
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Look:
    """A node by its IRI; ``media`` is a type of graph, or ``text/html`` for its page in one of two languages.

    ``built``: the build has a page for entities, to be linked.
    """

    iri: str
    media: str
    english: bool = False
    built: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """A response of HTTP."""

    status: int
    media: str
    body: bytes


def refusal(status: int, words: str) -> Answer:
    """An answer that says why there is none, as plain text."""
    return Answer(status, TEXT, f"{words}\n".encode())

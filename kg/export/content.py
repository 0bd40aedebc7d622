"""What an exporter is given, and what it gives: files in pieces, so that none need be held whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import NamedTuple, Protocol

from kg.model.graph import Claim, Graph
from kg.model.insight import Insights
from kg.model.table import Table

PIECE = 1 << 16


def _quote(claim: Claim) -> str:
    return claim.fact.quote


def _no_views() -> Mapping[str, Table]:
    return {}


@dataclass(frozen=True)
class Content:
    """A graph, the base of its IRIs (ends in ``/`` or ``#``), and what its reports say together.

    ``sentence`` gives the sentence of a claim for people; ``views`` gives the tables for people of what reports say
    together, by their Chinese names. ``by_document`` asks for one named graph a document; ``licence`` is the IRI of the
    licence that the publisher chose, None where none was named.
    """

    graph: Graph
    base_iri: str
    told: Insights = field(default_factory=Insights)
    sentence: Callable[[Claim], str] = _quote
    views: Callable[[], Mapping[str, Table]] = _no_views
    by_document: bool = False
    licence: str | None = None


class Part(NamedTuple):
    """One file of an export: its name, its media type, its bytes piece by piece (to be gone through once)."""

    name: str
    media: str
    pieces: Iterable[bytes]


class About(NamedTuple):
    """What a format is, in a line each for people: Chinese, English; ``options`` are the options that it takes."""

    chinese: str
    english: str
    options: tuple[str, ...] = ()


class Exporter(Protocol):
    """What a module of ``kg.export.formats`` holds."""

    ABOUT: About

    def parts(self, content: Content) -> Iterable[Part]:
        """The files of the export in the order they are to be written."""


class Meter:
    """Bytes in pieces that are counted and hashed as they pass; ``size`` and ``sha256`` hold once all have."""

    def __init__(self, pieces: Iterable[bytes]) -> None:
        self._pieces, self._hash, self.size = pieces, sha256(), 0

    def __iter__(self) -> Iterator[bytes]:
        for piece in self._pieces:
            self._hash.update(piece)
            self.size += len(piece)
            yield piece

    @property
    def sha256(self) -> str:
        """The hash of what has passed."""
        return self._hash.hexdigest()


def encoded(texts: Iterable[str]) -> Iterator[bytes]:
    """Many small texts as UTF-8, in pieces of a size that is quick to write."""
    held: list[str] = []
    size = 0
    for text in texts:
        held.append(text)
        size += len(text)
        if size >= PIECE:
            yield "".join(held).encode("utf-8")
            held, size = [], 0
    yield "".join(held).encode("utf-8")

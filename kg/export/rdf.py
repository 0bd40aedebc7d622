"""N-Quads lines, and which document a node is told by."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import islice
from tempfile import TemporaryFile
from typing import IO

from kg.export.content import Content
from kg.model import ids
from kg.rdf.terms import STRING, Iri, Lit, Node, Term
from kg.rdf.triples import groups
from kg.rdf.turtle import escape

# the group of nodes that ends what single documents tell; what follows is shared or drawn from several
SHARED = "规则 · rules"
AT_ONCE = 1_000_000


def placed(content: Content) -> Iterator[tuple[str | None, Node]]:
    """Every node with the id of the document whose text alone tells it; None for what documents share.

    What several documents say together is no document's, even where it is said of a claim: a document can be taken
    out, or put in anew, by its graph alone.
    """
    document: str | None = None
    shared = False
    for heading, nodes in groups(content.graph, content.base_iri, content.told):
        shared = shared or heading == SHARED
        for node in nodes:
            document = None if shared else _document(node.subject, content.base_iri) or document
            yield document, node


def _document(subject: str, base: str) -> str | None:
    kind, _, rest = subject[len(base) :].partition("/")
    return ids.document(rest.partition("/")[0]) if kind == "doc" else None


def quads(content: Content) -> Iterator[str]:
    """The N-Quads lines, with graph names where ``content.by_document`` asks for them; in the order of the graph."""
    for document, node in placed(content):
        name = f" <{content.base_iri}{document}>" if document and content.by_document else ""
        for predicate, obj in node.pairs:
            yield f"<{node.subject}> <{predicate}> {term(obj)}{name} .\n"


def term(value: Term) -> str:
    """An IRI or a literal as N-Triples writes it."""
    if isinstance(value, Iri):
        return f"<{value}>"
    text = f'"{escape(value.text)}"'
    return text + _kind(value)


def _kind(value: Lit) -> str:
    if value.lang:
        return f"@{value.lang}"
    return "" if value.datatype == STRING else f"^^<{value.datatype}>"


def in_order(lines: Iterable[str], at_once: int = AT_ONCE) -> Iterator[str]:
    """Lines (each with its break) sorted by code points, none twice; beyond ``at_once`` lines, by way of the disk."""
    rest = iter(lines)
    with ExitStack() as open_files:
        runs: list[Iterable[str]] = []
        while run := sorted(islice(rest, at_once)):
            runs.append(_kept(run, open_files) if len(run) == at_once else run)
        last = None
        for line in heapq.merge(*runs):
            if line != last:
                yield line
            last = line


def _kept(run: list[str], open_files: ExitStack) -> IO[str]:
    """A run of lines on the disk, to be read back line by line."""
    file = open_files.enter_context(TemporaryFile("w+", encoding="utf-8", newline="\n"))  # noqa: SIM115
    file.writelines(run)
    file.seek(0)
    return file

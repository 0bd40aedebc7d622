"""Ask every question of the ontology in real stores and in rdflib, and compare the answers with pyoxigraph's by value.

    .venv/bin/python -m scripts.stores.round_trip output

Servers that are not installed are named and left out; the exit code is 1 where an answer differs.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import rdflib

from kg.model.table import Table, Value
from kg.rdf import ontology
from kg.rdf.store import Store
from scripts.stores.protocol import Remote, StoreError, ask, lines, load, rows
from scripts.stores.servers import SERVERS

Ask = Callable[[str], Table]


class Difference(NamedTuple):
    """A question that a store answers otherwise: ``order`` where only the rows stand in another order."""

    question: str
    what: str
    order: bool = False


def differences(own: Store, other: Ask) -> Iterator[Difference]:
    """Where another store's answers differ from the project's own, question by question."""
    for name, query in ontology.queries("questions").items():
        try:
            wanted, got = values(own.query(query)), values(other(query))
        except StoreError as error:
            yield Difference(name, str(error))
            continue
        if wanted != got:
            same = sorted(map(repr, wanted)) == sorted(map(repr, got))
            what = next((f"{a} ≠ {b}" for a, b in zip(wanted, got, strict=False) if a != b), "")
            yield Difference(name, what or f"{len(wanted)} ≠ {len(got)}", same)


def values(table: Table) -> list[tuple[Value, ...]]:
    """The rows of a table, numbers as numbers whatever they are written as; truth is a number too (Virtuoso)."""
    return [tuple(float(v) if isinstance(v, (int, float)) else v for v in row) for row in table.rows]


def in_rdflib(turtle: bytes) -> Ask:
    """The same graph with its ontology in rdflib."""
    graph = rdflib.Graph(bind_namespaces="none").parse(data=turtle, format="turtle")
    graph.parse(data=ontology.terms(), format="turtle")

    def asked(query: str) -> Table:
        table = rows(json.loads(graph.query(query).serialize(format="json") or b""))
        # rdflib writes one empty row where GROUP BY has no group
        return Table(table.columns, tuple(row for row in table.rows if any(value is not None for value in row)))

    return asked


def in_server(store: Remote) -> Ask:
    """A loaded server."""
    return lambda query: ask(store, query)


def main() -> int:
    """Print each store with the questions it answers otherwise; 1 where values differ."""
    turtle = (Path(sys.argv[1] if sys.argv[1:] else "output") / "graph.ttl").read_bytes()
    own, triples = Store.from_turtle(turtle), lines(turtle)
    wrong = show("rdflib", differences(own, in_rdflib(turtle)))
    for name, server in SERVERS.items():
        try:
            with tempfile.TemporaryDirectory() as folder, server(Path(folder)) as store:
                load(store, triples)
                wrong |= show(name, differences(own, in_server(store)))
        except FileNotFoundError as error:
            print(f"{name}: {error}")
    return int(wrong)


def show(name: str, found: Iterator[Difference]) -> bool:
    """Print what differs in a store; whether any value does."""
    listed = list(found)
    wrong = [d for d in listed if not d.order]
    total = len(ontology.queries("questions"))
    print(f"{name}: {total - len(listed)}/{total} 相同 alike, {len(listed) - len(wrong)} 仅次序不同 in another order")
    for difference in wrong:
        print(f"  {difference.question}: {difference.what}")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())

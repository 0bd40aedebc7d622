"""A store over HTTP: its graphs by the Graph Store Protocol, its answers by the SPARQL 1.1 Protocol."""

from __future__ import annotations

import base64
import json
import urllib.error
import urllib.parse
import urllib.request
from typing import Any, NamedTuple

from kg.model.table import Table, Value
from kg.rdf import ontology

GRAPH = "https://w3id.org/renda-kg/graph"  # the named graph that a build is loaded into
CHUNK = 20_000  # triples in a request: about 3 MB, below the request limits that stores set by default
TIMEOUT = 120  # seconds for one request
BIG = 2_000  # characters of a query beyond which it is sent as a form, not in the address
OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}))
NUMBERS = ("integer", "nonNegativeInteger", "positiveInteger", "decimal", "double")


class Remote(NamedTuple):
    """A store: where graphs are put, where queries are asked, and who asks (``user``, empty for nobody)."""

    graphs: str
    query: str
    user: str = ""
    password: str = ""


class StoreError(Exception):
    """What a store answered to a request it did not accept: the status and the first lines of its message."""


def lines(turtle: bytes) -> list[str]:
    """The triples of a build and of the ontology as N-Triples, one a line, sorted; there are no blank nodes."""
    import pyoxigraph

    def written(source: bytes) -> bytes:
        triples = pyoxigraph.parse(source, pyoxigraph.RdfFormat.TURTLE)
        return pyoxigraph.serialize((t.triple for t in triples), format=pyoxigraph.RdfFormat.N_TRIPLES) or b""

    both = written(turtle) + written(ontology.terms())
    return sorted(set(both.decode("utf-8").splitlines()))


def load(store: Remote, triples: list[str], graph: str = GRAPH, chunk: int = CHUNK) -> int:
    """Replace a graph of a store: PUT the first chunk, POST the others; gives the number of requests.

    Raises StoreError where the store refuses one; the graph is then incomplete, and loading again replaces it.
    """
    address = f"{store.graphs}?{urllib.parse.urlencode({'graph': graph})}"
    starts = range(0, max(len(triples), 1), chunk)
    for start in starts:
        body = ("\n".join(triples[start : start + chunk]) + "\n").encode("utf-8")
        request = urllib.request.Request(address, data=body, method="POST" if start else "PUT")  # noqa: S310
        request.add_header("Content-Type", "application/n-triples")
        send(store, request)
    return len(starts)


def ask(store: Remote, sparql: str, graph: str = GRAPH) -> Table:
    """The rows of a SELECT query over one graph of a store. Raises StoreError where the store refuses it."""
    return rows(answer(store, sparql, graph))


def answer(store: Remote, sparql: str, graph: str = GRAPH) -> dict[str, Any]:
    """The answer of a store as it comes: SPARQL 1.1 results in JSON, one graph as the default graph."""
    form = urllib.parse.urlencode({"query": sparql, "default-graph-uri": graph})
    if len(form) > BIG:
        request = urllib.request.Request(store.query, data=form.encode())  # noqa: S310
    else:
        request = urllib.request.Request(f"{store.query}?{form}")  # noqa: S310
    request.add_header("Accept", "application/sparql-results+json")
    found: dict[str, Any] = json.loads(send(store, request))
    return found


def rows(found: dict[str, Any]) -> Table:
    """SPARQL results in JSON as a table of plain values, as the project's own store gives them."""
    columns = tuple(found["head"]["vars"])
    return Table(columns, tuple(tuple(plain(row.get(c)) for c in columns) for row in found["results"]["bindings"]))


def plain(term: dict[str, str] | None) -> Value:
    """A term of a JSON answer as a plain value: numbers as numbers, the rest as text."""
    if term is None:
        return None
    kind = term.get("datatype", "").rpartition("#")[2]
    if kind == "boolean":
        return term["value"] in ("true", "1")
    if kind in NUMBERS:
        return float(term["value"])
    return term["value"]


def send(store: Remote, request: urllib.request.Request) -> bytes:
    """The body of an answer; no proxy. Raises StoreError for a status that is no success, OSError without a server."""
    if store.user:
        request.add_header("Authorization", signed(store, request))
    try:
        with OPENER.open(request, timeout=TIMEOUT) as response:
            return bytes(response.read())
    except urllib.error.HTTPError as error:
        with error:
            text = error.read(600).decode("utf-8", "replace").strip()
        raise StoreError(f"{error.code} {error.reason}: {text}") from error


def signed(store: Remote, request: urllib.request.Request) -> str:
    """The header of a request that says who asks: digest where the store wants it, else basic.

    The store is asked first, without the body: some close the line on a body that comes unsigned.
    """
    try:
        OPENER.open(request.full_url, timeout=TIMEOUT).close()
        wanted = ""
    except urllib.error.HTTPError as error:
        error.close()
        wanted = error.headers.get("WWW-Authenticate", "")
    if not wanted.lower().startswith("digest"):
        return "Basic " + base64.b64encode(f"{store.user}:{store.password}".encode()).decode()
    challenge = urllib.request.parse_keqv_list(urllib.request.parse_http_list(wanted.partition(" ")[2]))
    passwords = urllib.request.HTTPPasswordMgrWithDefaultRealm()
    passwords.add_password(None, request.full_url, store.user, store.password)
    header = urllib.request.AbstractDigestAuthHandler(passwords).get_authorization(request, challenge)
    return f"Digest {header}"

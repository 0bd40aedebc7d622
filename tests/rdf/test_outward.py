"""SERVICE is told from the word by the engine's own parser, and a local query that calls out is refused."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pyoxigraph as ox
import pytest

from kg.errors import UsageError
from kg.rdf.outward import calls_out
from kg.rdf.store import Store

PREFIX = "PREFIX x: <http://x/> PREFIX service: <http://s/> "


def parse(query: str) -> object:
    return ox.Store().query(query, base_iri="http://base/")


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <http://e/> { ?s ?p ?o } }",
        "ASK { service SILENT <http://e/> { ?s ?p ?o } }",
        "ASK{SERVICE<http://e/>{}}",
        "SELECT * { ?s ?p true SERVICEx:a { ?a ?b ?c } }",
        "SELECT * { ?s ?p 1.SERVICE?g{} }",
        "SELECT * { ?s ?p x:a\\#b SERVICE <http://e/> {} }",
        "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <http://e/> {} } }",
        'SELECT * { ?s ?p ?o FILTER(?s<?o)#>"""\nSERVICE <http://e/> {} #"""\n}',
        '# SERVICE\nSELECT * { ?service ?p "SERVICE" . SERVICE <http://e/> {} }',
        "SELECT * { ?s ?p ?o { SELECT * { SERVICE ?s {} } } }",
    ],
)
def test_a_call_is_found(query: str) -> None:
    assert calls_out(PREFIX + query, parse)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { ?s ?p ?o } # SERVICE <http://e/> {}",
        "SELECT * {\n# SERVICE <http://e/> { ?s ?p ?o }\n}",
        'SELECT * { ?s ?p "SERVICE <http://e/> {}" }',
        "SELECT * { ?s ?p '''\nSERVICE <http://e/> {\n}''' }",
        "SELECT ?service { ?service x:service <http://x/service/1#SERVICE> }",
        "SELECT * { service:a ?p service:service }",
        'SELECT * { ?s ?p "x"@service }',
    ],
)
def test_the_mere_word_is_no_call(query: str) -> None:
    assert not calls_out(PREFIX + query, parse)


@pytest.mark.parametrize("query", ["SELECT * { ?service ?p }", "SELEC 'service'", "SELECT * { none:x ?service 1 }"])
def test_what_is_wrong_elsewhere_keeps_the_words_of_the_parser(query: str) -> None:
    with pytest.raises(SyntaxError, match=r"at 1:\d+"):
        calls_out(query, parse)


@contextmanager
def listening() -> Iterator[tuple[str, list[str]]]:
    """The address of a server, and the paths it was asked for."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked.append(self.path)
            self.send_error(500)

        do_GET = do_POST  # noqa: N815 - the name is the library's

        def log_message(self, *_: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as other:
        Thread(target=other.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{other.server_port}/sparql", asked
        other.shutdown()


@pytest.mark.parametrize(
    "query",
    [
        "ASK { SERVICE <URL> { ?s ?p ?o } }",
        "ASK { SERVICE SILENT <URL> { ?s ?p ?o } }",
        "SELECT * { VALUES ?g { <URL> } SERVICE ?g { ?s ?p ?o } }",
        "CONSTRUCT { ?s ?p ?o } { SERVICE <URL> { ?s ?p ?o } }",
    ],
)
def test_a_local_query_asks_no_other_server(query: str) -> None:
    with listening() as (url, asked):
        with pytest.raises(UsageError, match="SERVICE") as told:
            Store(b"").query(query.replace("URL", url))
        assert told.value.code == "KG-U003"
        assert asked == []
        with pytest.raises(OSError, match="500"):  # the engine alone does ask
            bool(ox.Store().query(f"ASK {{ SERVICE <{url}> {{ ?s ?p ?o }} }}"))
        assert len(asked) == 1


def test_a_local_query_may_hold_the_word() -> None:
    assert Store(b"").query('SELECT (COUNT(*) AS ?n) { ?service ?p "SERVICE <x> {}" } # SERVICE').rows == ((0,),)

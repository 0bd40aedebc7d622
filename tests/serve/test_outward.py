"""SERVICE is told from the word: by the engine's own parser, and nothing goes out even where it is not."""

from __future__ import annotations

import subprocess
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pyoxigraph as ox
import pytest

from kg.serve.outward import calls_out

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


CONFINED = """
import sys
from pathlib import Path
from kg.serve import engine, worker
from kg.serve.messages import Limits, Query
made = engine.Engine(Path(sys.argv[1]), Limits())
worker.warm(made)
worker.confine(Limits())
engine.calls_out = lambda *_: False
print(made.ask(Query(f"ASK {{ SERVICE <{sys.argv[2]}> {{ ?s ?p ?o }} }}", None)).status)
print(made.ask(Query(f"ASK {{ SERVICE SILENT <{sys.argv[2]}> {{ ?s ?p ?o }} }}", None)).status)
print(made.ask(Query(f"ASK {{ \\\\u0053ERVICE <{sys.argv[2]}> {{ ?s ?p ?o }} }}", None)).status)
print(made.ask(Query("ASK { ?s ?p ?o }", None)).body)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="this limit is of POSIX systems")
def test_a_worker_cannot_open_a_connection_whatever_is_asked(folder: Path) -> None:
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
        url = f"http://127.0.0.1:{other.server_port}/sparql"
        command = [sys.executable, "-c", CONFINED, str(folder / "graph.ttl"), url]
        done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
        with pytest.raises(OSError, match="500"):  # without the limit, the same engine does ask
            bool(ox.Store().query(f"ASK {{ SERVICE <{url}> {{ ?s ?p ?o }} }}"))
        other.shutdown()
    assert done.stdout.split("\n")[:2] == ["400", "200"], done.stderr
    assert done.stdout.split("\n")[2:4] == ["400", """b'{"head":{},"boolean":true}'"""]
    assert len(asked) == 1

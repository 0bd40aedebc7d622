"""``kg query`` with named questions: found by name, filled in, refused with what to do."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from threading import Thread
from time import monotonic, sleep

import pyoxigraph as ox
import pytest
import rdflib
from rdflib.query import Result, ResultRow

from kg import api
from kg.errors import UsageError
from kg.rdf.questions import filled, question, questions
from kg.rdf.remote import with_prefixes
from tests.cli.test_cli import ROOT, built, kg
from tests.serve.conftest import serving

__all__ = ["built"]


def test_a_named_question_with_a_parameter(built: Path) -> None:
    done = kg("query", "enforcement-inspections", "--body", "周口", "--graph", built / "graph.ttl", "--json")
    assert done.returncode == 0, done.stderr
    rows = json.loads(done.stdout)
    assert rows
    assert all("周口" in row["body"] for row in rows)


def test_the_list_names_every_question() -> None:
    done = kg("query", "--list", "--format", "csv")
    assert done.returncode == 0
    assert all(f"\n{name}," in done.stdout for name in questions())


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("law-life",), "life-of-a-law"),
        (("life-of-a-law", "--lw", "消防"), "--law"),
        (("life-of-a-law", "--law"), "--law"),
        (("ASK { ?s ?p ?o }", "--law", "消防"), "KG-U012"),
        ((), "--list"),
    ],
)
def test_a_bad_question_says_what_to_do(arguments: tuple[str, ...], says: str, built: Path) -> None:
    done = kg("query", *arguments, "--graph", built / "graph.ttl")
    assert done.returncode == 2
    assert says in done.stderr
    assert not done.stdout


def test_a_question_goes_by_name_and_number() -> None:
    assert question("05") == question("life-of-a-law") == question("05-life-of-a-law")
    with pytest.raises(UsageError):
        question("99")


def test_a_parameter_is_text_and_no_query() -> None:
    asked = question("life-of-a-law")
    assert 'VALUES ?wantedLaw { "\\" } DROP ALL" }' in filled(asked, {"law": '" } DROP ALL'})


LAWS = "SELECT ?l ?law WHERE { ?l a kg:LegalInstrument ; skos:prefLabel ?law } ORDER BY ?l LIMIT 3"
SOME = "CONSTRUCT { ?l skos:prefLabel ?law } WHERE { ?l a kg:LegalInstrument ; skos:prefLabel ?law }"
RDFLIB = {"srj": "json", "xml": "xml", "csv": "csv", "tsv": "tsv"}


def product(*arguments: str | Path) -> bytes:
    """What a command puts on stdout, to the byte."""
    command = [sys.executable, "-m", "kg", *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout


@pytest.mark.parametrize("form", RDFLIB)
def test_rows_as_sparql_writes_them_are_read_by_another_library(form: str, built: Path) -> None:
    written = product("query", LAWS, "--graph", built, "--format", form)
    read = Result.parse(BytesIO(written), format=RDFLIB[form])
    rows = [tuple(map(str, row)) for row in read if isinstance(row, ResultRow)]
    assert rows == [(row["l"], row["law"]) for row in json.loads(product("query", LAWS, "-g", built, "--json"))]
    assert len(rows) == 3


def test_csv_is_that_of_the_recommendation(built: Path) -> None:
    assert product("query", LAWS, "--graph", built, "--format", "csv").startswith(b"l,law\r\n")


def test_json_stays_an_object_a_row(built: Path) -> None:
    assert product("query", LAWS, "-g", built, "--format", "json") == product("query", LAWS, "-g", built, "--json")


def test_triples_come_as_turtle(built: Path) -> None:
    written = product("query", SOME, "--graph", built, "--format", "ttl")
    assert len(rdflib.Graph().parse(data=written, format="turtle")) == len(
        json.loads(product("query", SOME, "-g", built, "--json"))
    )


@pytest.mark.parametrize(
    ("query", "form", "code"),
    [(LAWS, "ttl", "KG-U013"), (SOME, "srj", "KG-U013"), ("", "xml", "--list"), ("SELEC", "srj", "KG-U003")],
)
def test_a_format_that_an_answer_has_not(query: str, form: str, code: str, built: Path) -> None:
    done = kg("query", *([query] if query else ["--list"]), "--graph", built, "--format", form)
    assert done.returncode == 2
    assert code in done.stderr
    assert not done.stdout


@pytest.mark.parametrize("extension", ["ttl", "nt", "nq", "trig"])
def test_any_file_of_triples_or_quads_is_asked(extension: str, built: Path, tmp_path: Path) -> None:
    graph = built / "graph.ttl"
    if extension != "ttl":
        wanted = ox.RdfFormat.from_extension(extension)
        assert wanted
        quads = list(ox.parse(graph.read_bytes(), ox.RdfFormat.TURTLE))
        if wanted.supports_datasets:  # nothing is left in the default graph
            quads = [ox.Quad(q.subject, q.predicate, q.object, ox.NamedNode("https://example.org/g")) for q in quads]
        graph = tmp_path / f"graph.{extension}"
        graph.write_bytes(ox.serialize(quads, format=wanted) or b"")
    assert product("query", LAWS, "-g", graph, "--json") == product("query", LAWS, "-g", built, "--json")
    assert len(api.query_file(graph, "platforms")) == len(api.query_file(built, "platforms"))


@pytest.mark.parametrize("extension", ["nq", "trig"])
def test_named_graphs_are_one_unless_the_query_tells_them_apart(extension: str, tmp_path: Path) -> None:
    wanted = ox.RdfFormat.from_extension(extension)
    assert wanted
    a, p, o = (ox.NamedNode(f"https://example.org/{name}") for name in "apo")
    graphs = [ox.NamedNode(f"https://example.org/{name}") for name in ("g1", "g2")]
    quads = [*(ox.Quad(a, p, o, graph) for graph in graphs), ox.Quad(graphs[1], p, o, graphs[1]), ox.Quad(o, p, o)]
    (tmp_path / "x").with_suffix(f".{extension}").write_bytes(ox.serialize(quads, format=wanted) or b"")

    def rows(query: str) -> list[tuple[object, ...]]:
        named = query.replace("FIRST", f"<{graphs[0].value}>").replace("?p", f"<{p.value}>")
        return sorted(api.query_file(tmp_path / f"x.{extension}", named).rows, key=str)

    assert len(rows("SELECT ?s { ?s ?p ?o }")) == 3  # the same triple of two graphs is one
    assert len(rows("SELECT ?s ?g { GRAPH ?g { ?s ?p ?o } }")) == 3
    assert rows("SELECT ?s FROM FIRST { ?s ?p ?o }") == [(a.value,)]
    assert rows("SELECT ?g FROM NAMED FIRST { GRAPH ?g { ?s ?p ?o } }") == [(graphs[0].value,)]


@pytest.mark.parametrize("form", ["json", "tsv"])
def test_a_query_that_takes_too_long_is_given_up(form: str, built: Path) -> None:
    cross = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
    start = monotonic()
    done = kg("query", cross, "--graph", built, "--seconds", "0.5", "--format", form)
    assert monotonic() - start < 10
    assert (done.returncode, "KG-U016" in done.stderr, done.stdout) == (2, True, ""), done.stderr


def test_a_local_query_that_calls_out_is_refused(built: Path) -> None:
    done = kg("query", "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", "--graph", built)
    assert (done.returncode, "SERVICE" in done.stderr, done.stdout) == (2, True, "")


def test_what_the_engine_cannot_run_is_said(built: Path) -> None:
    done = kg("query", "SELECT (<http://f/>(1) AS ?x) {}", "--graph", built)
    assert (done.returncode, "KG-U003" in done.stderr, done.stdout) == (2, True, "")


def test_a_file_that_is_no_graph(tmp_path: Path) -> None:
    for name in ("a.nq", "a.docx"):
        (tmp_path / name).write_text("no graph", "utf-8")
        assert "KG-G003" in kg("query", LAWS, "--graph", tmp_path / name).stderr


@pytest.fixture(scope="module")
def endpoint(built: Path) -> Iterator[str]:
    with serving(built, "--seconds", "2") as served:
        yield f"{served.url}sparql"


@pytest.mark.parametrize(("query", "form"), [(LAWS, "json"), (LAWS, "tsv"), (SOME, "json"), ("ASK {}", "xml")])
def test_an_endpoint_answers_like_the_file(query: str, form: str, endpoint: str, built: Path) -> None:
    here = product("query", query, "--graph", built, "--format", form)
    there = product("query", query, "--endpoint", endpoint, "--format", form)
    assert sorted(there.splitlines()) == sorted(here.splitlines())


def test_a_named_question_goes_to_an_endpoint(endpoint: str, built: Path) -> None:
    wanted = {"body": "周口"}
    there = api.query_endpoint(endpoint, "enforcement-inspections", wanted)
    assert there == api.query_file(built, "enforcement-inspections", wanted)
    assert there.rows


@pytest.mark.parametrize(
    ("url", "query", "code"),
    [
        ("{served}", "SELEC", "KG-U015"),
        ("{served}/nothing", "ASK {}", "KG-U015"),
        ("{served}", "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?a = ?i) }", "KG-U015"),
        ("http://127.0.0.1:1/sparql", "ASK {}", "KG-U014"),
        ("file:///etc/hostname", "ASK {}", "KG-U014"),
        ("nowhere", "ASK {}", "KG-U014"),
    ],
)
def test_an_endpoint_that_gives_nothing(url: str, query: str, code: str, endpoint: str) -> None:
    done = kg("query", query, "--endpoint", url.format(served=endpoint))
    assert done.returncode == 2
    assert code in done.stderr
    assert not done.stdout


class Odd(BaseHTTPRequestHandler):
    """An endpoint that answers by its path with what no endpoint should."""

    def do_POST(self) -> None:
        kind = self.path.strip("/")
        self.send_response({"away": 302}.get(kind, 200))
        self.send_header("Content-Type", {"page": "text/html", "words": "text/plain"}.get(kind, "application/json"))
        self.send_header("Location", "/ok")
        self.end_headers()
        for _ in range(50 if kind == "slow" else 1):
            with suppress(OSError):
                self.wfile.write({"slow": b" ", "broken": b'{"head": {"vars": ["a"]}, "resu'}.get(kind, b"hello"))
                self.wfile.flush()
            sleep(0.05 if kind == "slow" else 0)

    def do_GET(self) -> None:
        """Where a redirect leads: an answer that nobody should fetch."""
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(b'{"head": {}, "boolean": true}')

    def log_message(self, *_: object) -> None:
        pass


@pytest.mark.parametrize(
    ("path", "code"),
    [("page", "KG-U015"), ("words", "KG-U015"), ("broken", "KG-U015"), ("away", "KG-U015"), ("slow", "KG-U014")],
)
def test_an_odd_endpoint_is_an_error_and_no_empty_answer(path: str, code: str) -> None:
    with ThreadingHTTPServer(("127.0.0.1", 0), Odd) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            with pytest.raises(UsageError) as told:
                api.query_endpoint(f"http://127.0.0.1:{server.server_port}/{path}", "ASK {}", seconds=0.5)
        finally:
            server.shutdown()
    assert told.value.code == code


def test_prefixes_are_declared_once() -> None:
    assert with_prefixes("prefix kg: <x:> ASK { ?s a kg:Law }") == "prefix kg: <x:> ASK { ?s a kg:Law }"
    assert with_prefixes("ASK { ?s a kg:Law }").startswith("PREFIX kg: <https://w3id.org/renda-kg/ontology#> ASK")

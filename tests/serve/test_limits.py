"""Many clients at once, and queries made to hurt: the server answers all, within its limits."""

from __future__ import annotations

import http.client
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import quote

import pytest

from kg.cli.serve import serve
from tests.serve.conftest import Reply, Served, serving

CLIENTS, REQUESTS = 8, 2000
SECONDS, MEMORY = 0.4, 128
FOUR = "?s ?p ?o . ?a ?b ?c . ?d ?e ?f . ?g ?h ?i"
ANY = "(<x:a>|!<x:a>)*"
GROWING = " ".join(f"BIND(CONCAT({', '.join([f'?x{n}'] * 8)}) AS ?x{n + 1})" for n in range(12))
HOSTILE = {
    "cross product": f"SELECT (COUNT(*) AS ?n) {{ {FOUR} }}",
    "cross product kept": f"SELECT * {{ {FOUR} }} ORDER BY ?i ?o",
    "cross product given": f"SELECT * {{ {FOUR} }}",
    "unbounded paths": f"SELECT (COUNT(*) AS ?n) {{ ?w {ANY} ?x . ?x {ANY} ?y . ?y {ANY} ?z }}",
    "unbounded paths both ways": f"SELECT (COUNT(*) AS ?n) {{ ?x ({ANY}/^{ANY})* ?y }}",
    "growing text": f'SELECT (STRLEN(?x12) AS ?n) {{ BIND("{"x" * 64}" AS ?x0) {GROWING} }}',
    "slow pattern": 'SELECT * { ?s ?p ?o . ?a ?b ?c FILTER(REGEX(CONCAT(STR(?o), STR(?c)), "(.*a){20}$")) }',
    "deep": "SELECT * { " + "{ " * 20_000 + "}" * 20_000 + " }",
}  # fmt: skip


@pytest.fixture(scope="module")
def limited(folder: Path) -> Iterator[Served]:
    with serving(folder, "--seconds", SECONDS, "--rows", 1000, "--memory-mb", MEMORY) as served:
        yield served


def ask(served: Served, query: str) -> Reply:
    return served.send("/sparql", "POST", query.encode(), Content_Type="application/sparql-query")


def children(process: int) -> list[int]:
    """The processes of a server (Linux)."""
    lists = Path(f"/proc/{process}/task").glob("*/children")  # each thread has its own
    return [int(pid) for one in lists for pid in one.read_text("ascii").split()]


def held(process: int) -> int:
    """The most memory a process has had, in MiB (Linux)."""
    status = Path(f"/proc/{process}/status").read_text("ascii")
    return next(int(line.split()[1]) // 1024 for line in status.splitlines() if line.startswith("VmHWM"))


def test_hostile_queries_are_ended_and_the_server_goes_on(limited: Served) -> None:
    with ThreadPoolExecutor(2) as two:
        running = {name: two.submit(ask, limited, query) for name, query in HOSTILE.items()}
        while not all(one.done() for one in running.values()):  # pages never wait for queries
            assert limited.send("/body/430600/npc-sc").status == 200
            assert limited.send("/").status == 200
    replies = {name: one.result() for name, one in running.items()}
    assert {reply.status for reply in replies.values()} <= {200, 400, 503}
    assert replies["cross product"].status == 503
    assert f"{SECONDS:g} 秒" in replies["cross product"].text
    assert "LIMIT" in replies["cross product given"].text
    assert "已中止" in replies["growing text"].text
    assert ask(limited, "ASK { ?s ?p ?o }").status == 200
    if sys.platform == "linux":
        own = children(limited.process.pid)
        assert len(own) == 4  # two for queries, one for pages, and Python's own tracker: none is left behind
        assert max(map(held, own)) < 100 + MEMORY


def test_where_all_are_busy_a_client_is_told_so_in_time(limited: Served) -> None:
    with ThreadPoolExecutor(6) as six:
        replies = list(six.map(lambda _: ask(limited, HOSTILE["cross product"]), range(6)))
    assert {reply.status for reply in replies} == {503}


def test_many_requests_from_many_clients(server: Served) -> None:
    select = "/sparql?query=" + quote("SELECT ?s ?o { ?s a ?o } ORDER BY ?s ?o LIMIT 20")
    asks = [
        (select, "application/sparql-results+json"), (select, "application/sparql-results+xml"), (select, "text/csv"),
        (select, "text/tab-separated-values"), ("/sparql?query=ASK%7B%7D", "*/*"), ("/sparql", "text/turtle"),
        ("/body/430600/npc-sc", "application/ld+json"), ("/place/430600", "text/html"), ("/static/serve.css", "*/*"),
        ("/law/evil.nt", "*/*"),
    ]  # fmt: skip

    def client(number: int) -> list[tuple[int, int, bytes]]:
        connection = http.client.HTTPConnection(server.host, timeout=30)
        got = []
        for n in range(REQUESTS // CLIENTS):
            which = (n + number) % len(asks)
            connection.request("GET", asks[which][0], headers={"Accept": asks[which][1]})
            answer = connection.getresponse()
            got.append((which, answer.status, answer.read()))
        connection.close()
        return got

    with ThreadPoolExecutor(CLIENTS) as clients:
        got = [one for answers in clients.map(client, range(CLIENTS)) for one in answers]
    assert len(got) == REQUESTS
    assert {status for _, status, _ in got} == {200}
    assert len({(which, body) for which, _, body in got}) == len(asks)  # each request, the same answer every time


@pytest.mark.skipif(sys.platform == "win32", reason="signals work otherwise on Windows")
def test_the_example_of_the_help_runs_and_no_worker_outlives_a_server_that_is_killed(folder: Path) -> None:
    example = re.search(r"Example: kg (.+)", str(serve.__doc__))  # as the help has it; the folder is called output
    assert example
    command = [sys.executable, "-m", "kg", *example[1].split()]
    with subprocess.Popen(command, cwd=folder.parent, stdout=subprocess.PIPE, encoding="utf-8") as process:
        assert process.stdout
        url = process.stdout.readline()
        own = children(process.pid) if sys.platform == "linux" else []
        assert url.startswith("http://127.0.0.1:")
        process.kill()
    for pid in own:
        with pytest.raises(OSError):
            for _ in range(500):
                os.kill(pid, 0)
                _wait()


def _wait() -> None:
    signal.sigtimedwait([], 0.01)

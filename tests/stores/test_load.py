"""The command that loads a build, as a process: into servers it starts, and into one that wants to know who asks."""

from __future__ import annotations

import base64
import os
import signal
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from kg.rdf.turtle import to_turtle
from kg.resolve import resolve
from scripts.stores.protocol import GRAPH, Remote, ask, lines
from scripts.stores.servers import oxigraph, oxigraph_program, virtuoso_program
from tests.invented import invented_document
from tests.need import need

ROOT = Path(__file__).resolve().parents[2]
COUNT = "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }"
USER, PASSWORD = "admin", "s3cret:词"
PROGRAMS = {"oxigraph": oxigraph_program, "virtuoso": virtuoso_program}


@pytest.fixture(scope="module")
def build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("build")
    (folder / "graph.ttl").write_bytes(to_turtle(resolve([invented_document()]), "https://example.org/data/"))
    return folder


@pytest.fixture(scope="module")
def triples(build: Path) -> int:
    return len(lines((build / "graph.ttl").read_bytes()))


def command(*arguments: object) -> list[str]:
    return [sys.executable, "-m", "scripts.stores.load", *map(str, arguments)]


def run(*arguments: object, password: str = "") -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "KG_STORE_PASSWORD": password, "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        command(*arguments), cwd=ROOT, env=env, capture_output=True, encoding="utf-8", check=False, timeout=120
    )


@pytest.mark.parametrize("server", PROGRAMS)
def test_a_server_is_started_loaded_and_kept_until_it_is_told_to_stop(
    server: str, build: Path, triples: int, tmp_path: Path
) -> None:
    need(PROGRAMS[server](), server)
    with subprocess.Popen(
        command(build, server, "--folder", tmp_path / "data"), cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8"
    ) as process:
        assert process.stdout
        loaded, address = process.stdout.readline(), process.stdout.readline()
        assert loaded.startswith(f"{triples} ")
        where, _, graph = address.split()[1].partition("?default-graph-uri=")
        assert graph == GRAPH
        assert ask(Remote("", where), COUNT).rows == ((triples,),)
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=60)
    assert process.returncode == 0
    with pytest.raises(OSError):
        urllib.request.urlopen(where, timeout=5)  # noqa: S310 - loopback


def test_what_was_loaded_stays_and_loading_again_replaces_it(build: Path, triples: int, tmp_path: Path) -> None:
    need(oxigraph_program(), "oxigraph")
    for _ in range(2):
        done = run(build, "oxigraph", "--folder", tmp_path, "--graph", "https://example.org/g", "--once")
        assert done.returncode == 0, done.stderr
    with oxigraph(tmp_path) as store:
        assert ask(store, COUNT, "https://example.org/g").rows == ((triples,),)


def test_a_store_behind_http_basic(build: Path, triples: int, tmp_path: Path) -> None:
    need(oxigraph_program(), "oxigraph")
    with oxigraph(tmp_path) as store, guarded(store.graphs) as address:
        done = run(build, address, "--user", USER, password=PASSWORD)
        assert done.returncode == 0, done.stderr
        assert done.stdout.startswith(f"{triples} ")
        assert ask(store, COUNT).rows == ((triples,),)
        for user, password in ((USER, "wrong s3cret"), ("", PASSWORD)):
            done = run(build, address, "--user", user, password=password)
            assert (done.returncode, "401" in done.stderr, "s3cret" in done.stderr) == (1, True, False)


def test_a_build_or_a_store_that_is_not_there(build: Path, tmp_path: Path) -> None:
    for arguments in ((tmp_path, "oxigraph"), (build, "http://127.0.0.1:1/store")):
        done = run(*arguments)
        assert (done.returncode, "没有装入" in done.stderr, "Traceback" in done.stderr) == (1, True, False)


@contextmanager
def guarded(behind: str) -> Iterator[str]:
    """The address of a server that passes on to another what comes with HTTP Basic."""
    right = "Basic " + base64.b64encode(f"{USER}:{PASSWORD}".encode()).decode()

    class Guard(BaseHTTPRequestHandler):
        def do_PUT(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            if self.headers.get("Authorization") != right:
                self.answer(401)
                return
            passed = urllib.request.Request(behind + self.path.lstrip("/"), body or None, method=self.command)  # noqa: S310
            passed.add_header("Content-Type", self.headers.get("Content-Type", "text/plain"))
            try:
                with urllib.request.urlopen(passed) as reply:  # noqa: S310
                    self.answer(reply.status)
            except urllib.error.HTTPError as error:
                error.close()
                self.answer(error.code)

        do_GET = do_POST = do_PUT  # noqa: N815 - the names are the library's

        def answer(self, status: int) -> None:
            self.send_response(status)
            self.send_header("WWW-Authenticate", 'Basic realm="store"')
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Guard) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()

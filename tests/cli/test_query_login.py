"""``kg query --endpoint`` where the endpoint wants to know who asks: Basic, Digest, and a password that nobody sees."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import ClassVar

import pytest

from kg import api
from kg.errors import UsageError
from kg.rdf.remote import Login
from scripts.stores.protocol import load
from scripts.stores.servers import virtuoso, virtuoso_program
from tests.cli.test_cli import kg
from tests.need import need

USER, PASSWORD = "甲", "密码 s3cret:x"
YES = b'{"head": {}, "boolean": true}'


class Guarded(BaseHTTPRequestHandler):
    """An endpoint behind HTTP Basic; by its path it sends on, or wants what nobody here speaks."""

    seen: ClassVar[list[tuple[str, str]]] = []

    def do_POST(self) -> None:
        given = self.headers.get("Authorization", "")
        self.seen.append((self.path, given))
        self.rfile.read(int(self.headers["Content-Length"]))
        right = "Basic " + base64.b64encode(f"{USER}:{PASSWORD}".encode()).decode()
        status = {"/away": 307}.get(self.path, 200) if given == right else 401
        self.send_response(status)
        self.send_header("WWW-Authenticate", "Bearer" if self.path == "/token" else 'Basic realm="kg", charset="UTF-8"')
        self.send_header("Location", "/elsewhere")
        self.send_header("Content-Type", "application/sparql-results+json")
        self.send_header("Content-Length", str(len(YES) if status == 200 else 0))
        self.end_headers()
        self.wfile.write(YES if status == 200 else b"")

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def guarded() -> Iterator[str]:
    Guarded.seen.clear()
    with ThreadingHTTPServer(("127.0.0.1", 0), Guarded) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_basic_is_answered_when_asked_and_not_before(guarded: str) -> None:
    env = {"KG_ENDPOINT_PASSWORD": PASSWORD}
    done = kg("query", "ASK {}", "--endpoint", f"{guarded}/sparql", "--user", USER, "--format", "srj", env=env)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == json.loads(YES)
    assert [bool(given) for _, given in Guarded.seen] == [False, True]


def test_the_user_may_stand_in_the_environment(guarded: str) -> None:
    env = {"KG_ENDPOINT_USER": USER, "KG_ENDPOINT_PASSWORD": PASSWORD}
    assert kg("query", "ASK {}", "--endpoint", f"{guarded}/sparql", "--json", env=env).returncode == 0


@pytest.mark.parametrize(
    ("path", "user", "password", "code"),
    [
        ("/sparql", USER, "wrong s3cret", "KG-U015"),
        ("/sparql", "", PASSWORD, "KG-U015"),
        ("/away", USER, PASSWORD, "KG-U015"),
        ("/token", USER, PASSWORD, "KG-U014"),
    ],
)
def test_who_may_not_ask_is_told_so_and_no_password_is_shown(
    path: str, user: str, password: str, code: str, guarded: str
) -> None:
    env = {"KG_ENDPOINT_PASSWORD": password, "KG_DEBUG": "1"}
    done = kg("query", "ASK {}", "--endpoint", guarded + path, "--user", user, env=env)
    assert (done.returncode, code in done.stderr, done.stdout) == (2, True, ""), done.stderr
    assert "s3cret" not in done.stderr
    assert base64.b64encode(f"{user}:{password}".encode()).decode() not in done.stderr
    assert ("/elsewhere", "") not in Guarded.seen


def test_a_password_in_the_address_is_not_taken_and_not_shown(guarded: str) -> None:
    done = kg("query", "ASK {}", "--endpoint", guarded.replace("//", "//me:s3cret@"))
    assert (done.returncode, "--user" in done.stderr) == (2, True)
    assert "s3cret" not in done.stderr
    assert Guarded.seen == []
    assert "s3cret" not in repr(Login("me", "s3cret"))


def test_digest_as_virtuoso_asks_it(tmp_path: Path) -> None:
    need(virtuoso_program(), "virtuoso-opensource")
    with virtuoso(tmp_path) as store:
        load(store, ["<http://a/s> <http://a/p> <http://a/o> ."], "http://a/g")
        address = store.query + "-auth"
        query = "SELECT ?o FROM <http://a/g> WHERE { ?s ?p ?o }"
        assert api.query_endpoint(address, query, login=(store.user, store.password)).rows == (("http://a/o",),)
        with pytest.raises(UsageError, match="401") as told:
            api.query_endpoint(address, query, login=(store.user, "wrong s3cret"))
        with pytest.raises(UsageError, match="401"):
            api.query_endpoint(address, query)
    assert told.value.code == "KG-U015"
    assert "s3cret" not in str(told.value)

"""The real server, in a process of its own on this machine's own address."""

from __future__ import annotations

import http.client
import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest

from kg.rdf.turtle import to_turtle
from kg.resolve import resolve
from tests.invented import TEXT, invented_document

ROOT = Path(__file__).resolve().parents[2]
BASE = "https://example.org/data/"
MARKUP = '<script>alert("x")</script><img src=x onerror=alert(1)>'
HOSTILE = TEXT.replace("过去一年,", f"过去一年,{MARKUP}")
EVIL = f"""
<{BASE}law/evil> a kg:LegalInstrument ; skos:prefLabel {json.dumps(MARKUP)}@zh ; kg:law <javascript:alert(1)> .
"""
PAGES = {
    "index.html": "<!DOCTYPE html><title>图</title>",
    "entity.html": '<!DOCTYPE html><link rel="icon" href="data:,"><link rel="stylesheet" href="assets/kg.css">'
    '<p></p><script src="assets/kg.js"></script>',
    "assets/kg.js": "document.querySelector('p').textContent = decodeURI(location.hash);",
    "assets/kg.css": "p { color: rgb(1, 2, 3) }",
    "facts.jsonl": "{}\n",
}
"""Files of a build, by path."""

WRONG = ("link.txt", "../secret.txt", "/etc/passwd", "none.html", "assets")
"""What a manifest may not give away, though it names it."""


@dataclass(frozen=True)
class Reply:
    """A response as it came."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode("utf-8")

    @property
    def media(self) -> str:
        return self.headers.get("content-type", "").partition(";")[0]


@dataclass(frozen=True)
class Served:
    """A running server."""

    url: str
    process: subprocess.Popen[str]

    @property
    def host(self) -> str:
        return urlsplit(self.url).netloc

    def send(self, path: str, method: str = "GET", body: bytes | None = None, **headers: str) -> Reply:
        """One request as given, with no header that a client would add by itself but Host."""
        connection = http.client.HTTPConnection(self.host, timeout=30)
        try:
            names = {name.replace("_", "-"): value for name, value in headers.items()}
            connection.putrequest(method, path, skip_host="Host" in names, skip_accept_encoding=True)
            for name, value in names.items():
                connection.putheader(name, value)
            if body is not None:
                connection.putheader("Content-Length", str(len(body)))
            connection.endheaders(body)
            answer = connection.getresponse()
            return Reply(answer.status, {k.lower(): v for k, v in answer.getheaders()}, answer.read())
        finally:
            connection.close()

    def query(self, sparql: str, **headers: str) -> Reply:
        """A query by GET."""
        return self.send(f"/sparql?query={quote(sparql)}", "GET", None, **headers)


@contextmanager
def serving(*arguments: object) -> Iterator[Served]:
    """A server until the end of the block; it must stop when interrupted, with exit code 0 and no traceback."""
    command = [sys.executable, "-m", "kg", "serve", *map(str, arguments), "--port", "0"]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8"
    ) as process:
        assert process.stdout
        url = process.stdout.readline().strip()
        try:
            yield Served(url, process)
        finally:
            process.send_signal(signal.SIGINT)
            _, talk = process.communicate(timeout=15)
    assert process.returncode == 0, talk
    assert "Traceback" not in talk


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A build's folder with a report that holds markup, a page, and something that is not to be served."""
    out = tmp_path_factory.mktemp("served") / "output"
    out.mkdir()
    graph = to_turtle(resolve([invented_document(HOSTILE)]), BASE).decode() + EVIL
    (out / "graph.ttl").write_text(graph, "utf-8")
    for name, text in PAGES.items():
        (out / name).parent.mkdir(exist_ok=True)
        (out / name).write_text(text, "utf-8")
    (out.parent / "secret.txt").write_text("secret", "utf-8")
    (out / "link.txt").symlink_to(out.parent / "secret.txt")
    (out / "unnamed.html").write_text("secret", "utf-8")
    names = {*PAGES, *WRONG, "graph.ttl"}
    (out / "manifest.json").write_text(json.dumps({"base_iri": BASE, "outputs": dict.fromkeys(names)}), "utf-8")
    return out


@pytest.fixture(scope="session")
def server(folder: Path) -> Iterator[Served]:
    with serving(folder, "--rows", "2000") as served:
        yield served

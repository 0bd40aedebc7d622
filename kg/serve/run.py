"""Start the server on this machine's own address, and stop it when told to."""

from __future__ import annotations

import socket
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import uvicorn
from starlette.applications import Starlette

from kg.errors import UsageError
from kg.serve.app import Server, application
from kg.serve.built import named
from kg.serve.messages import Limits
from kg.serve.pool import Pool

LOOPBACK = {"127.0.0.1": socket.AF_INET, "::1": socket.AF_INET6}
PAGE = 30.0  # seconds for the page of a node: what it asks is the server's own
CONNECTIONS = 128
HEADERS = 3 * 100_000 + 16_384  # bytes of a request before its body: a query in the address may take three each


def serve(
    path: Path,
    *,
    address: str = "127.0.0.1",
    port: int = 8765,
    origin: str | None = None,
    limits: Limits | None = None,
    ready: Callable[[str], None] = lambda url: None,
) -> None:
    """Serve a build's folder or a file of triples or quads until interrupted; ``ready`` is told the URL.

    Raises UsageError where the address is not this machine's own (KG-U040), the port is taken (KG-U041), there is
    no such graph (KG-U006), or it or its manifest cannot be read (KG-G003).
    """
    limits = limits or Limits()
    folder = path if path.is_dir() else None
    graph = path / "graph.ttl" if folder else path
    if not graph.is_file():
        raise UsageError("KG-U006", f"没有这个图 · no such graph: {graph}", str(graph))
    built = named(folder) if folder else frozenset()
    with _listen(address, port) as listener:
        queries, pages = Pool(graph, limits, limits.workers), Pool(graph, replace(limits, seconds=PAGE), 1)
        try:
            held = pages.workers[0].ready()
            url, hosts = _names(listener)
            server = Server(held, queries, pages, limits, built)
            with suppress(KeyboardInterrupt):  # uvicorn has closed everything by then
                ready(url)
                _run(application(server, folder=folder, hosts=hosts, origin=origin), listener)
        finally:
            queries.close()
            pages.close()


def _run(app: Starlette, listener: socket.socket) -> None:
    config = uvicorn.Config(
        app, http="h11", ws="none", lifespan="on", loop="asyncio", log_level="warning", access_log=False,
        proxy_headers=False, server_header=False, limit_concurrency=CONNECTIONS, timeout_graceful_shutdown=2,
        h11_max_incomplete_event_size=HEADERS,
    )  # fmt: skip
    uvicorn.Server(config).run(sockets=[listener])


def _listen(address: str, port: int) -> socket.socket:
    """A socket at an address that no other machine can reach."""
    if address not in LOOPBACK:
        words = f"只在本机服务 · served on this machine only ({', '.join(LOOPBACK)}): {address}"
        raise UsageError("KG-U040", words, "--address")
    if port not in range(65536):
        raise UsageError("KG-U041", f"没有这样的端口 · no such port: {port}", "--port")
    try:
        listener = socket.create_server((address, port), family=LOOPBACK[address], backlog=CONNECTIONS)
        # connections inherit it; without, each answer waits 40 ms for an acknowledgement of its head
        listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return listener
    except OSError as error:
        raise UsageError("KG-U041", f"端口不可用 · the port cannot be used: {error}", f"--port {port}") from error


def _names(listener: socket.socket) -> tuple[str, frozenset[str]]:
    """The URL of the server, and the values of Host that mean it."""
    host, port = listener.getsockname()[:2]
    names = ("127.0.0.1", "localhost", "[::1]")
    hosts = {f"{name}:{port}" for name in names} | ({*names} if port == 80 else set())
    return f"http://{f'[{host}]' if ':' in host else host}:{port}/", frozenset(hosts)

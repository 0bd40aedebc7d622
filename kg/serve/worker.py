"""A process that holds the graph and answers one request at a time, with hard limits set by the system.

It is ended from outside when it takes too long. On POSIX systems it also ends itself (a timer of the kernel's), may
not grow past its memory, and may open no file or connection once the graph is read: whatever a query says, nothing
goes out from here.
"""

from __future__ import annotations

import os
import signal
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path

from kg.errors import KgError
from kg.serve.card import Cards
from kg.serve.engine import Engine
from kg.serve.messages import Answer, Failed, Limits, Look, Query, Ready, refusal
from kg.serve.negotiate import HTML
from kg.serve.page import entity_page, words_page

GRACE = 5  # seconds after the limit at which a worker ends itself, should its server have gone
PAGE = "text/html; charset=utf-8"
NO_NODE = "图中没有该节点 · no such node: {}"


def run(pipe: Connection, graph: Path, limits: Limits) -> None:
    """Read the graph, say so, then answer until the other end is closed. The first message is Ready or Failed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the server's; it closes the pipe
    try:
        engine = Engine(graph, limits)
    except KgError as error:
        pipe.send(Failed(error.code, error.cause, error.place))
        return
    warm(engine)
    confine(limits)
    pipe.send(Ready(engine.base, engine.triples, engine.graphs, os.getpid()))
    with suppress(EOFError, OSError, MemoryError):  # in any case this process ends, and another takes its place
        while True:
            request = pipe.recv()
            _timer(limits.seconds + GRACE)
            pipe.send(answer(engine, request))
            _timer(0)


def warm(engine: Engine) -> None:
    """Touch whatever is loaded when first used: no file can be opened later."""
    engine.ask(Query("ASK { ?s ?p ?o }", "text/csv"))
    words_page(("", ""), "", english=False)
    for iri in engine.some():
        look(engine, Look(iri, HTML))


def answer(engine: Engine, request: Query | Look) -> Answer:
    """The answer to either kind of request."""
    return engine.ask(request) if isinstance(request, Query) else look(engine, request)


def look(engine: Engine, wanted: Look) -> Answer:
    """The page or the triples of a node; 404 where there is no such node."""
    if not engine.knows(wanted.iri):
        return _nowhere(wanted)
    if wanted.media != HTML:
        return engine.about(wanted.iri, wanted.media)
    card = Cards(engine.store, english=wanted.english).card(wanted.iri)
    return Answer(200, PAGE, entity_page(card, engine.base, english=wanted.english, built=wanted.built))


def _nowhere(wanted: Look) -> Answer:
    words = NO_NODE.format(wanted.iri)
    if wanted.media != HTML:
        return refusal(404, words)
    return Answer(404, PAGE, words_page(("没有这个节点", "No such node"), words, english=wanted.english))


def confine(limits: Limits) -> None:
    """Fix what this process may still take from the system, where the system can hold it to that."""
    try:
        import resource
    except ImportError:  # Windows
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if held := _held():
        resource.setrlimit(resource.RLIMIT_AS, (held + limits.memory,) * 2)
    resource.setrlimit(resource.RLIMIT_NOFILE, (0, 0))  # what is open stays open


def _held() -> int:
    """Bytes of address space in use; 0 where the system does not tell in this way (macOS)."""
    try:
        return int(Path("/proc/self/statm").read_text("ascii").split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return 0


def _timer(seconds: float) -> None:
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds)

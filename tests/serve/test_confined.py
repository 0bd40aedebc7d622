"""A worker of the server can open no connection, whatever a query says."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.rdf.test_outward import listening

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
    with listening() as (url, asked):
        command = [sys.executable, "-c", CONFINED, str(folder / "graph.ttl"), url]
        done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.stdout.split("\n")[:2] == ["400", "200"], done.stderr
    assert done.stdout.split("\n")[2:4] == ["400", """b'{"head":{},"boolean":true}'"""]
    assert asked == []  # the same engine does ask where it may: tests/rdf/test_outward.py

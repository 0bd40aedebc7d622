"""Measure what the index of a build is worth: a graph opened by it against a graph read, both in one run.

    .venv/bin/python -m scripts.stores.opening output

Seconds are the best of five, the file cache warm; ratios hold, seconds are this machine's.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from kg.rdf.index import FOLDER, write_index
from kg.rdf.store import Store

QUERY = "SELECT ?c (COUNT(?s) AS ?n) WHERE { ?s a ?c } GROUP BY ?c"


def best(work: Callable[[], object], times: int = 5) -> float:
    """Seconds of the quickest of several runs."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return min(taken)


def process(graph: Path) -> None:
    """A whole ``kg query``."""
    command = [sys.executable, "-m", "kg", "query", QUERY, "--graph", str(graph), "--json"]
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)


def figures(graph: Path) -> tuple[float, float, float]:
    """Seconds to open a file, to open it and ask every class for its size, and of a whole process that does so."""
    opened, asked = best(lambda: Store.from_file(graph)), best(lambda: Store.from_file(graph).query(QUERY))
    return opened, asked, best(lambda: process(graph))


def main() -> None:
    """Print the figures of a build's graph, read and by its index."""
    turtle = (Path(sys.argv[1] if sys.argv[1:] else "output") / "graph.ttl").read_bytes()
    with tempfile.TemporaryDirectory() as folder:
        graph = Path(folder, "graph.ttl")
        graph.write_bytes(turtle)
        triples = len(Store(turtle))
        read = figures(graph)
        start = time.perf_counter()
        write_index(graph.parent / FOLDER, turtle, triples)
        print(f"{triples} 三元组 triples, {len(turtle)} bytes; 建索引 index in {time.perf_counter() - start:.2f} s")
        by_index = figures(graph)
    for name, before, after in zip(("打开 open", "打开并问 open and ask", "kg query"), read, by_index, strict=True):
        print(f"{name}: {before:.3f} s → {after:.3f} s (÷{before / after:.1f})")


if __name__ == "__main__":
    main()

"""Load a build into a triple store; with the name of a server of this machine, start it and keep it until Ctrl-C.

    .venv/bin/python -m scripts.stores.load output oxigraph --folder /tmp/oxigraph
    .venv/bin/python -m scripts.stores.load output virtuoso --folder /tmp/virtuoso
    KG_STORE_PASSWORD=… .venv/bin/python -m scripts.stores.load output http://127.0.0.1:3030/kg/data --user admin

An address is that of the store's Graph Store Protocol. The graph named by ``--graph`` is replaced, others are left.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from scripts.stores.protocol import GRAPH, Remote, StoreError, lines, load
from scripts.stores.servers import SERVERS


def main(arguments: list[str] | None = None) -> int:
    """Load and say what was loaded where; 1 where the store refuses, is not there or is not installed."""
    parser = argparse.ArgumentParser(description="把一次构建装入三元组库 · load a build into a triple store")
    parser.add_argument("build", type=Path, help="kg build 的输出文件夹 · the folder of a build")
    parser.add_argument("to", help="oxigraph、virtuoso 或图存储协议的网址 · or the address of a Graph Store Protocol")
    parser.add_argument("--graph", default=GRAPH, help="命名图 · the named graph (%(default)s)")
    parser.add_argument("--user", default="", help="用户名，密码在 KG_STORE_PASSWORD · password in KG_STORE_PASSWORD")
    parser.add_argument("--folder", type=Path, help="服务器的数据文件夹 · where a started server keeps its data")
    parser.add_argument("--once", action="store_true", help="装入后即停 · stop a started server after loading")
    options = parser.parse_args(arguments)
    try:
        triples = lines((options.build / "graph.ttl").read_bytes())
        if options.to in SERVERS:
            serve(options, triples)
        else:
            password = os.environ.get("KG_STORE_PASSWORD", "")
            report(Remote(options.to, "", options.user, password), triples, options.graph)
    except (StoreError, OSError, RuntimeError) as error:
        print(f"没有装入 · not loaded: {error}", file=sys.stderr)
        return 1
    return 0


def serve(options: argparse.Namespace, triples: list[str]) -> None:
    """Start a server, load, and wait for Ctrl-C."""
    with tempfile.TemporaryDirectory() as spare:
        folder = (options.folder or Path(spare)).resolve()
        folder.mkdir(parents=True, exist_ok=True)
        with SERVERS[options.to](folder) as store, suppress(KeyboardInterrupt):
            report(store, triples, options.graph)
            print(f"SPARQL {store.query}?default-graph-uri={options.graph}", flush=True)
            while not options.once:
                time.sleep(1)


def report(store: Remote, triples: list[str], graph: str) -> None:
    """Load and print how much."""
    start = time.perf_counter()
    load(store, triples, graph)
    print(f"{len(triples)} 条三元组 triples → {store.graphs} <{graph}> {time.perf_counter() - start:.1f} s", flush=True)


if __name__ == "__main__":
    sys.exit(main())

"""Measure the pages in a real Chromium: from opening to a usable view, and how long a change of the filters takes.

    .venv/bin/python -m scripts.benchmark_pages [OUT] [--sizes 1 4 25] [--pages graph index …]

The first size is the graph in OUT (``output``) as it was built. The others are that graph told again for other
places: periods, units and what is of the whole country stay one, everything else is copied under a name of its own,
so that texts, ties and numbers of facts are those of real reports. What the reports say together is worked out anew.
A timing is a benchmark and never a test.
"""

from __future__ import annotations

import argparse
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import kg
from kg.model.graph import Claim, Graph, Ref, ReportNode

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ARGS = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
ONCE = ("period/", "unit/", "body/cn/", "place/cn", "law/cn")
LINKS = ("place", "within", "parent", "body", "term", "unit")
DRAWN = "kg.spoken && new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
CHANGE = """(index) => {
  const start = performance.now();
  kg.filterBy(index === null ? { year: null, status: null } : { year: index, status: 'done' });
  return performance.now() - start;
}"""
"""One change of the filters: sift, choose, lay out, count; the drawing follows in the next frame."""


def told_again(graph: Graph, times: int) -> Graph:
    """The graph and ``times - 1`` copies of it for other places, in the fixed order of a graph."""
    parts = [graph, *(_copy(graph, k) for k in range(2, times + 1))]
    entities = {e.id: e for part in parts for e in part.entities}

    def gathered(of: Callable[[Graph], tuple[Any, ...]]) -> Iterator[Any]:
        return (row for part in parts for row in of(part))

    return Graph(
        tuple(sorted(gathered(lambda g: g.sources), key=lambda s: s.id)),
        tuple(sorted(gathered(lambda g: g.reports), key=lambda r: r.id)),
        tuple(sorted(gathered(lambda g: g.sections), key=lambda s: s.id)),
        tuple(entities[id_] for id_ in sorted(entities)),
        tuple(sorted(gathered(lambda g: g.claims), key=lambda c: (c.fact.doc, c.fact.start, c.fact.end, c.id))),
        (),
    )


def _copy(graph: Graph, k: int) -> Graph:
    """The graph for another place."""

    def own(id_: str | None) -> str | None:
        return id_ if id_ is None or id_.startswith(ONCE) else f"{id_}-{k}"

    def of_doc(id_: str) -> str:
        """``doc/0753f559e46d/r1`` → ``doc/0753f559e46d02/r1``."""
        doc, *rest = id_.removeprefix("doc/").split("/")
        return "/".join([f"doc/{doc}{k:02d}", *rest]) if id_.startswith("doc/") else f"{id_}{k:02d}"

    def report(r: ReportNode) -> ReportNode:
        return replace(
            r, id=of_doc(r.id), doc=of_doc(r.doc), body=own(r.body), speaker=own(r.speaker), meeting=own(r.meeting),
            period=own(r.period), plan_period=own(r.plan_period), place=own(r.place),
        )  # fmt: skip

    return Graph(
        tuple(s.model_copy(update={"id": of_doc(s.id), "path": f"{k:02d}/{s.path}"}) for s in graph.sources),
        tuple(report(r) for r in graph.reports),
        tuple(
            replace(s, id=of_doc(s.id), report=of_doc(s.report), parent=s.parent and of_doc(s.parent))
            for s in graph.sections
        ),
        tuple(_renamed(e, k, own) for e in graph.entities),
        tuple(_retold(c, k, own, of_doc) for c in graph.claims),
        (),
    )


def _renamed(entity: Any, k: int, own: Callable[[str | None], str | None]) -> Any:
    if own(entity.id) == entity.id:
        return entity
    ties = {key: own(getattr(entity, key)) for key in LINKS if getattr(entity, key, None)}
    return entity.model_copy(update={"id": own(entity.id), "label": f"{entity.label}（{k}）", **ties})


def _retold(claim: Claim, k: int, own: Callable[[str | None], str | None], of_doc: Callable[[str], str]) -> Claim:
    words = {key: f"{value}（{k}）" for key in ("object", "topic") if (value := getattr(claim.fact, key, None))}
    fact = claim.fact.model_copy(update={"doc": of_doc(claim.fact.doc), **words})
    refs = tuple(Ref(ref.role, own(ref.entity) or "") for ref in claim.refs)
    section = claim.section and of_doc(claim.section)
    return Claim(of_doc(claim.id), fact, of_doc(claim.report), section, refs)


def opened(browser: Browser, folder: Path, page: str) -> tuple[float, Any]:
    """Seconds of the best of three from the address to a page that has spoken and drawn; and the tab."""
    best, tab = 1e9, None
    for _ in range(3):
        if tab:
            tab.close()
        tab = browser.new_page(viewport={"width": 1400, "height": 900})
        start = time.perf_counter()
        tab.goto((folder / f"{page}.html").as_uri())  # its programs have run, and it has spoken
        tab.evaluate(DRAWN)
        best = min(best, time.perf_counter() - start)
    return best, tab


def changes(tab: Any) -> float:
    """Seconds of the slowest of a round of changes of the filters of the graph page."""
    years = tab.evaluate("kg.columns.length")
    return float(max(tab.evaluate(CHANGE, index) for index in [*range(years), None])) / 1000


def measure(browser: Browser, graph: kg.Graph, names: list[str]) -> None:
    """Write the pages of a graph and print a line a page."""
    start = time.perf_counter()
    graph.insights  # noqa: B018 - what the reports say together is not part of the time of the pages
    graph.store  # noqa: B018
    before = time.perf_counter()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for path, data in graph.pages().items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(data)
        made = time.perf_counter() - before
        weight = (folder / "assets/data.js").stat().st_size / 1e6
        for page in names:
            seconds, tab = opened(browser, folder, page)
            line = f"{page:8} {seconds:6.2f} s"
            if page == "graph":
                line += f"   slowest change of filters {changes(tab):.3f} s, {tab.evaluate('kg.nodes.length')} nodes"
                line += f", {(folder / 'graph.html').stat().st_size / 1e6:.1f} MB"
            print(f"  {line}", flush=True)
            tab.close()
    print(f"  insights and store {before - start:.1f} s, pages {made:.1f} s, data.js {weight:.1f} MB", flush=True)


def main() -> None:
    """Measure every size on every page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", nargs="?", type=Path, default=Path("output"))
    parser.add_argument("--sizes", nargs="+", type=int, default=[1, 4, 25])
    parser.add_argument("--pages", nargs="+", default=["graph", "index", "facts", "entity", "compare", "reader"])
    args = parser.parse_args()
    from playwright.sync_api import sync_playwright

    built = kg.load(args.out)
    chromium = os.environ.get("KG_CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=ARGS)
        for times in args.sizes:
            graph = built if times == 1 else kg.Graph(told_again(built.data, times), built.settings)
            print(
                f"{times} × {args.out}: {len(graph.data.reports)} reports, {len(graph.data.claims)} claims", flush=True
            )
            measure(browser, graph, args.pages)
        browser.close()


if __name__ == "__main__":
    main()

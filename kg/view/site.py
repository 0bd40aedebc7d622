"""The folder of pages of a build: opens from the disk, works on any web server, asks for nothing elsewhere."""

from __future__ import annotations

from kg.model.graph import Graph
from kg.view.data.everything import Build, everything, script
from kg.view.data.limit import limited
from kg.view.graph.page import graph_html
from kg.view.shell import PAGES, Shell, shared


def site(build: Build) -> dict[str, bytes]:
    """The files of the pages by their path: ``index.html`` …, and what they share in ``assets``.

    Pure: equal builds give equal bytes. Every string of a report travels as data and is shown as text, never as markup.
    """
    held, data = _held(build)
    pages = {name: Shell(name).html() for name in PAGES if name != "graph"}
    pages["graph"] = graph_html(held, Shell("graph"))
    return {f"{name}.html": pages[name].encode("utf-8") for name in PAGES} | shared(data)


def page(build: Build) -> str:
    """The interactive graph as one HTML text that holds everything, to send or to show in a notebook."""
    held, data = _held(build)
    return graph_html(held, Shell("graph", data))


def _held(build: Build) -> tuple[Graph, str]:
    """The part of the graph that fits into pages, and the script file of the shared data."""
    held, left = limited(build.graph)
    return held, script("KG", everything(held, build, left))

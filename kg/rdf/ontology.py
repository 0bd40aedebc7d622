"""Where the ontology is: beside the package in a checkout, inside it when installed."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path


@cache
def folder() -> Traversable:
    """The folder of the ontology."""
    installed = files("kg").joinpath("ontology")
    return installed if installed.is_dir() else Path(__file__).parents[2] / "ontology"


def read(name: str) -> bytes:
    """One file of the ontology (``kg.ttl``, ``checks/x.rq``); FileNotFoundError where there is none."""
    return folder().joinpath(*name.split("/")).read_bytes()


@cache
def terms() -> bytes:
    """The ontology and its concept schemes as one Turtle document."""
    return read("kg.ttl") + b"\n" + read("schemes.ttl")


def queries(part: str) -> dict[str, str]:
    """The queries of ``checks`` or ``questions`` by name, in alphabetical order."""
    found = {p.name.removesuffix(".rq"): p for p in folder().joinpath(part).iterdir() if p.name.endswith(".rq")}
    return {name: found[name].read_text("utf-8") for name in sorted(found)}


def head(query: str) -> dict[str, str]:
    """The ``# key: value`` lines that open a query."""
    lines = (line[1:].partition(":") for line in query.splitlines() if line.startswith("#"))
    return {key.strip(): value.strip() for key, colon, value in lines if colon}

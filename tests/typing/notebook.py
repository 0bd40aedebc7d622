"""The public surface as a notebook uses it, for the type checker: each line says what it expects to get.

It runs too, over the folder of a build and one to write into.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any, assert_type

import networkx
import rdflib

import kg
from kg import api
from kg.model.entities import AnyEntity
from kg.model.issue import Issue
from kg.model.table import Table, Value
from kg.pipeline import Document


def first_look(folder: Path) -> kg.Graph:
    """A build, what it holds, and what was in doubt."""
    g = assert_type(kg.load(folder), kg.Graph)
    assert_type(g.facts, list[dict[str, Any]])
    assert_type(g.laws, list[AnyEntity])
    assert_type(g.bodies, list[AnyEntity])
    assert_type(g.issues, tuple[Issue, ...])
    assert_type(g.complaints(), list[str])
    assert_type([law.label for law in g.laws], list[str])
    return g


def questions(g: kg.Graph) -> None:
    """Named questions and SPARQL, as rows."""
    rows = assert_type(g.query("platforms"), Table)
    assert_type(rows.columns, tuple[str, ...])
    assert_type(rows.records(), list[dict[str, Value]])
    assert_type(rows.csv(), str)
    assert_type([row[0] for row in rows], list[Value])
    assert_type(g.query("life-of-a-law", law="消防"), Table)
    assert_type(api.question_list(), Table)
    assert_type(len(g.query("SELECT ?l WHERE { ?l a kg:LegalInstrument }")), int)


def what_reports_say_together(g: kg.Graph) -> None:
    """Insights as tables, a law's life, and why two names are one."""
    for table in (g.promises(), g.series("建议"), g.audit(), g.chains(), g.absences()):
        assert_type(table, Table)
    assert_type(g.why_no_absences(), str)
    law = assert_type(g.law(g.laws[0].id), api.Law)
    assert_type(law.title, str)
    assert_type(law.biography(), Table)
    for why in g.review()[:1]:
        assert_type(why.judgement, str)
    for claim in g.explain(g.laws[0].id).claims:
        assert_type(claim, dict[str, Value])
    assert_type(kg.diff(g, g), Table)


def elsewhere(g: kg.Graph, out: Path) -> None:
    """The same graph for other libraries and tools."""
    network: networkx.MultiDiGraph[str] = g.networkx()
    assert_type(network.number_of_nodes(), int)
    assert_type(g.rdf, rdflib.Graph)
    assert_type(g.turtle, bytes)
    assert_type(api.formats(), Table)
    assert_type(g.export("nquads", out, by_document=True), list[Path])
    assert_type(g.page(), str)
    assert_type(g.pages(), dict[str, bytes])
    assert_type(api.query_file(out / "graph.nq", "platforms"), Table)


def one_report() -> None:
    """A text without a file."""
    document = assert_type(kg.read("某县人大常委会去年召开常委会会议8次。"), Document)
    assert document.facts


def main(folder: Path, out: Path) -> None:
    """All of it."""
    g = first_look(folder)
    questions(g)
    what_reports_say_together(g)
    elsewhere(g, out)
    one_report()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))

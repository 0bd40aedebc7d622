"""The shared data as a whole, and as the script file that carries it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from hashlib import sha256

from kg.model.graph import Graph
from kg.model.insight import Insights
from kg.rdf.store import Store
from kg.view.compare.answers import comparisons
from kg.view.data.claims import claim_rows
from kg.view.data.columns import Columns
from kg.view.data.entities import entity_rows
from kg.view.data.insights import insight_rows
from kg.view.data.numbering import Numbering
from kg.view.data.texts import code_rows, doc_rows, issue_rows, report_rows, section_rows
from kg.view.data.triples import triple_rows
from kg.view.style import NODE_KINDS, STYLES


@dataclass(frozen=True)
class Build:
    """A build as the pages need it; ``turtle`` is its ``graph.ttl``, ``store`` the same in an embedded store."""

    graph: Graph
    insights: Insights
    turtle: bytes
    store: Store
    base_iri: str
    software: str


def everything(graph: Graph, build: Build, left: list[str]) -> dict[str, object]:
    """All that the pages know of the part of a build they hold; ``left`` are the kinds of claims they leave out.

    ``build`` in it tells people what they cite: ``hash`` is the SHA-256 of ``graph.ttl``.
    """
    numbers, columns = Numbering(graph), Columns(graph)
    return {
        "build": {
            "base": build.base_iri,
            "hash": sha256(build.turtle).hexdigest(),
            "software": build.software,
            "left": left,
        },
        "kinds": {
            kind: {"shape": style.shape, "ink": style.ink, "paper": style.paper} for kind, style in STYLES.items()
        },
        "same": NODE_KINDS,
        "columns": columns.labels,
        "docs": doc_rows(graph),
        "reports": report_rows(graph, numbers),
        "sections": section_rows(graph, numbers),
        "entities": entity_rows(graph, numbers),
        "claims": claim_rows(graph, numbers, columns),
        "issues": issue_rows(graph, numbers),
        "codes": code_rows(graph),
        "triples": triple_rows(graph, build.base_iri),
        **insight_rows(graph, build.insights, numbers),
        "comparisons": comparisons(build.store),
    }


def script(name: str, value: object) -> str:
    """A script that puts data under a global name.

    The data travel as JSON inside one string, which a browser reads faster than an object literal of the same size,
    and in which nothing of a report can be program text. ``<`` is escaped as well, for the pages that hold the script.
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for char in "<\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    text = text.replace("\\", "\\\\").replace("'", "\\'")
    return f"self.{name}=JSON.parse('{text}');\n"

"""The SHACL core shapes on a graph, by pySHACL; slower than the checks, so only when asked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.model.issue import Severity
from kg.rdf import ontology
from kg.rdf.gate import Finding

if TYPE_CHECKING:
    from rdflib import Graph, Node

CODE = "KG-G020"
REMEDY = "请核对该节点；若数据由本程序生成，请报告。 Check the node; if this program made the data, please report it."


def validate_shapes(turtle: bytes) -> list[Finding]:
    """What the shapes find wrong with a Turtle document, by node; empty where it conforms.

    Data and ontology are validated as one graph: pySHACL mixes in the classes of an ontology but not its concepts.
    """
    import rdflib
    from pyshacl import validate

    data = rdflib.Graph()
    data.parse(data=turtle, format="turtle")
    data.parse(data=ontology.terms(), format="turtle")
    shapes = rdflib.Graph()
    shapes.parse(data=ontology.read("shapes.ttl"), format="turtle")
    _, report, _ = validate(data, shacl_graph=shapes, inplace=True, meta_shacl=False, advanced=False)
    return sorted(_findings(report), key=lambda f: (f.severity != "error", f.node, f.message, f.value))


def _findings(report: Graph) -> Iterator[Finding]:
    from rdflib import RDF, SH

    for result in report.subjects(RDF.type, SH.ValidationResult):
        severity: Severity = "error" if report.value(result, SH.resultSeverity) == SH.Violation else "warning"
        path = _local(report.value(result, SH.resultPath))
        component = _local(report.value(result, SH.sourceConstraintComponent)).removesuffix("ConstraintComponent")
        yield Finding(
            code=CODE,
            severity=severity,
            node=str(report.value(result, SH.focusNode)),
            message=f"不合形状 · breaks a shape: {path or '节点 node'}, {component}",
            remedy=REMEDY,
            value=str(report.value(result, SH.value) or ""),
        )


def _local(term: Node | None) -> str:
    return str(term or "").replace("#", "/").rpartition("/")[2]

"""A graph as lines of JSON, lossless: what ``kg.load`` reads, so that nothing need be extracted again.

One record a line, in the order of the graph, each under the word for what it is: ``{"source": …}``, ``report``,
``section``, ``entity``, ``claim``, ``issue``, ``decision``.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import asdict
from typing import Any

from pydantic import TypeAdapter, ValidationError

from kg.errors import UsageError
from kg.model.entities import AnyEntity
from kg.model.facts import ADAPTER, Fact
from kg.model.graph import Claim, Graph, Ref, ReportNode, SectionNode
from kg.model.insight import Decision, Feature
from kg.model.issue import Issue
from kg.model.source import Evidence, Source

ENTITY: TypeAdapter[AnyEntity] = TypeAdapter(AnyEntity)


def dump(graph: Graph) -> bytes:
    """The graph as UTF-8 JSON lines; the same bytes for the same graph."""
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in _rows(graph)).encode("utf-8")


def load(data: bytes, place: str = "graph.jsonl") -> Graph:
    """The graph of such lines. Raises UsageError (KG-U006) where they are not."""
    rows: dict[str, list[Any]] = defaultdict(list)
    try:
        for line in filter(None, data.decode("utf-8").split("\n")):  # splitlines would break at U+2028 inside a text
            for key, row in json.loads(line).items():
                rows[key].append(READERS[key](row))
    except (ValueError, KeyError, TypeError, ValidationError) as error:
        raise UsageError("KG-U006", f"不是可读的图 · not a readable graph: {error}", place) from error
    return Graph(
        sources=tuple(rows["source"]),
        reports=tuple(rows["report"]),
        sections=tuple(rows["section"]),
        entities=tuple(rows["entity"]),
        claims=tuple(rows["claim"]),
        issues=tuple(rows["issue"]),
        decisions=tuple(rows["decision"]),
    )


def _rows(graph: Graph) -> Iterator[dict[str, Any]]:
    for source in graph.sources:
        yield {"source": source.model_dump()}
    for report in graph.reports:
        yield {"report": _known(asdict(report))}
    for section in graph.sections:
        evidence = section.evidence.model_dump(exclude_none=True) if section.evidence else None
        yield {"section": _known({**_fields(section), "evidence": evidence})}
    for entity in graph.entities:
        yield {"entity": entity.model_dump(exclude_none=True)}
    for claim in graph.claims:
        yield {"claim": _known({**_fields(claim), "fact": _fact(claim.fact)})}
    for issue in graph.issues:
        yield {"issue": issue.model_dump(exclude_none=True)}
    for decision in graph.decisions:
        yield {"decision": _known(asdict(decision))}


def _fields(node: SectionNode | Claim) -> dict[str, Any]:
    return {key: getattr(node, key) for key in node.__slots__}


def _known(row: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in row.items() if value is not None}


def _fact(fact: Fact) -> dict[str, Any]:
    """A fact with what is left out of its record: where in the outline it stands."""
    return _known({**fact.record(), "report": fact.report, "section": fact.section, "sentence": fact.sentence})


def _report(row: dict[str, Any]) -> ReportNode:
    return ReportNode(**row)


def _section(row: dict[str, Any]) -> SectionNode:
    evidence = Evidence.model_validate(row.pop("evidence")) if "evidence" in row else None
    return SectionNode(**row, evidence=evidence)


def _claim(row: dict[str, Any]) -> Claim:
    return Claim(
        id=row["id"],
        fact=ADAPTER.validate_python(row["fact"]),
        report=row["report"],
        section=row.get("section"),
        refs=tuple(Ref(*ref) for ref in row["refs"]),
    )


def _decision(row: dict[str, Any]) -> Decision:
    features = tuple(Feature(*feature) for feature in row.pop("features", ()))
    labels = tuple(row.pop("labels", ("", "")))
    return Decision(**{**row, "features": features, "claims": tuple(row.get("claims", ())), "labels": labels})


READERS: dict[str, Callable[[Any], Any]] = {
    "source": Source.model_validate,
    "report": _report,
    "section": _section,
    "entity": ENTITY.validate_python,
    "claim": _claim,
    "issue": Issue.model_validate,
    "decision": _decision,
}

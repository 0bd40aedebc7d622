"""The gate before publication: every quote is what stands at its place, and no cross-node check fails.

The checks are the queries in ``ontology/checks``: each selects ``?this``, the node that is wrong, and maybe ``?value``,
and opens with its code, severity, message and remedy. Errors block publication, warnings become doubts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, cast

from kg.model.graph import Graph
from kg.model.issue import Issue, Severity
from kg.model.source import Evidence, Source, Span
from kg.rdf import ontology
from kg.rdf.store import Store

QUOTE = "KG-G010"
QUOTE_MESSAGE = "引文与原文该处的字符不同 · the quote is not what stands at its place in the text"
QUOTE_REMEDY = (
    "程序有误，请报告；该陈述不能发布。 A fault of the program, please report it; the claim cannot be published."
)
PLACES = """
SELECT ?this ?file ?doc ?start ?end ?quote ?sentence WHERE {{
  VALUES ?this {{ {nodes} }}
  ?this kg:evidence ?span .
  ?span oa:hasSource ?doc ; oa:start ?start ; oa:end ?end ; oa:exact ?quote .
  ?doc kg:fileName ?file .
  OPTIONAL {{ ?span kg:inSentence/oa:exact ?sentence }}
}} ORDER BY ?this ?start"""


@dataclass(frozen=True)
class Finding:
    """Something wrong with a node: which, what, the sentence it rests on, and what to do.

    ``sentence``, ``file`` and ``evidence`` are empty for a node that has no evidence of its own.
    """

    code: str
    severity: Severity
    node: str
    message: str
    remedy: str
    value: str = ""
    sentence: str = ""
    file: str = ""
    evidence: Evidence | None = None

    def text(self) -> str:
        """The finding in words for people."""
        mark = {"error": "错误 error", "warning": "提醒 warning", "info": "提示 info"}[self.severity]
        lines = [f"{mark} {self.code}: {self.message}", f"  <{self.node}>" + (f" ({self.value})" if self.value else "")]
        if self.sentence:
            at = f" {self.evidence.start}-{self.evidence.end}" if self.evidence else ""
            lines.append(f"  {self.file}{at}: {' '.join(self.sentence.split())}")
        return "\n".join([*lines, f"  → {self.remedy}"])

    def record(self) -> dict[str, Any]:
        """The finding as plain data, empty keys left out."""
        keys: dict[str, Any] = {
            "code": self.code, "severity": self.severity, "node": self.node, "message": self.message,
            "value": self.value, "sentence": self.sentence, "file": self.file, "remedy": self.remedy,
        }  # fmt: skip
        if self.evidence:
            keys |= {"start": self.evidence.start, "end": self.evidence.end, "quote": self.evidence.quote}
        return {key: value for key, value in keys.items() if value not in ("", None)}

    def issue(self) -> Issue:
        """The finding as a doubt."""
        message = f"{self.message} <{self.node}>" + (f" ({self.value})" if self.value else "")
        doc = self.evidence.doc if self.evidence else self.file
        return Issue(code=self.code, severity=self.severity, message=message, doc=doc, evidence=self.evidence)


def gate(graph: Graph, store: Store, base_iri: str) -> list[Finding]:
    """Everything wrong with a graph and its store: quotes against the texts, then the checks. Errors come first."""
    found = [*quote_findings(graph, base_iri), *check(store)]
    return sorted(found, key=lambda f: f.severity != "error")


def quote_findings(graph: Graph, base_iri: str) -> Iterator[Finding]:
    """The claims whose quote is not the text at its place."""
    sources = {source.id: source for source in graph.sources}
    for claim in graph.claims:
        fact = claim.fact
        source = sources.get(fact.doc)
        if source is None or not _stands(source, fact.quote, fact.parts or (Span(fact.start, fact.end),)):
            name = source.path if source else fact.doc
            node = base_iri + claim.id
            yield Finding(QUOTE, "error", node, QUOTE_MESSAGE, QUOTE_REMEDY, sentence=fact.quote, file=name)


def _stands(source: Source, quote: str, runs: tuple[Span, ...]) -> bool:
    inside = all(0 <= a < b <= len(source.text) for a, b in runs)
    return inside and source.text[runs[0].start : runs[0].end] == quote


def check(store: Store) -> list[Finding]:
    """What the cross-node checks find, by check and node."""
    found: list[Finding] = []
    for query in ontology.queries("checks").values():
        head = ontology.head(query)
        rows = sorted({(str(r["this"]), str(r.get("value", ""))) for r in store.query(query).records()})
        places = _places(store, [node for node, _ in rows]) if rows else {}
        found += [_finding(head, node, value, places.get(node, {})) for node, value in rows]
    return found


def _places(store: Store, nodes: list[str]) -> dict[str, Mapping[str, Any]]:
    query = PLACES.format(nodes=" ".join(f"<{node}>" for node in dict.fromkeys(nodes)))
    places: dict[str, Mapping[str, Any]] = {}
    for row in store.query(query).records():
        places.setdefault(str(row["this"]), row)
    return places


def _finding(head: Mapping[str, str], node: str, value: str, at: Mapping[str, Any]) -> Finding:
    evidence = None
    if at:
        doc = str(at["doc"]).rpartition("/")[2]
        evidence = Evidence(doc=doc, start=at["start"], end=at["end"], quote=at["quote"])
    return Finding(
        code=head["code"],
        severity=cast(Severity, head["severity"]),
        node=node,
        message=f"{head['zh']} · {head['en']}",
        remedy=head["remedy"],
        value=value,
        sentence=str(at.get("sentence") or at.get("quote") or ""),
        file=str(at.get("file", "")),
        evidence=evidence,
    )

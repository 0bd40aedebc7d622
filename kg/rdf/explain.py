"""The sentences behind a node: every claim that is it or refers to it, with its characters underlined."""

from __future__ import annotations

import json
from dataclasses import dataclass

from kg.errors import UsageError
from kg.model.table import Value, width
from kg.rdf.store import Store

CLAIMS = """
SELECT DISTINCT ?claim ?class ?says ?file ?start ?end ?quote ?sentence ?from ?rule ?confidence WHERE {{
  {{ <{node}> kg:evidence ?any . BIND(<{node}> AS ?claim) }} UNION {{ ?claim ?role <{node}> }}
  ?claim kg:evidence ?span ; a ?type .
  ?type rdfs:label ?class . FILTER(LANG(?class) = "{language}")
  ?span oa:hasSource/kg:fileName ?file ; oa:start ?start ; oa:end ?end ; oa:exact ?quote .
  OPTIONAL {{ ?span kg:inSentence ?around . ?around oa:exact ?sentence ; oa:start ?from }}
  OPTIONAL {{ ?claim kg:objectText|kg:lawText|kg:rawText|kg:surfaceForm|kg:roleTitle|kg:recommendationText ?says }}
  OPTIONAL {{ ?claim kg:extractedBy/kg:ruleId ?rule }}
  OPTIONAL {{ ?claim kg:confidence ?confidence }}
}} ORDER BY ?file ?start ?claim"""
LABEL = 'SELECT ?label WHERE {{ <{node}> skos:prefLabel|dcterms:title ?label . FILTER(LANG(?label) != "en") }}'
BASE = "SELECT ?d WHERE { ?d a kg:SourceDocument } ORDER BY ?d LIMIT 1"
# characters of the sentence shown on each side of the quote
AROUND = 30
ILLEGAL = frozenset(' <>"{}|\\^`\n\r\t')


@dataclass(frozen=True)
class Explanation:
    """A node, its label, how many claims speak of it, and the first of them in the order of the texts."""

    node: str
    label: str
    total: int
    claims: tuple[dict[str, Value], ...]

    def json(self) -> str:
        """The explanation as one JSON object."""
        keys = {"node": self.node, "label": self.label, "total": self.total, "claims": list(self.claims)}
        return json.dumps(keys, ensure_ascii=False, indent=1)

    def text(self) -> str:
        """The explanation in words for people."""
        head = f"{self.label or self.node}\n<{self.node}>\n"
        rest = self.total - len(self.claims)
        tail = f"\n还有 {rest} 处 · {rest} more\n" if rest > 0 else ""
        return head + "".join(f"\n{_lines(claim)}\n" for claim in self.claims) + tail


def explain(store: Store, base_iri: str | None, iri: str, limit: int = 20) -> Explanation:
    """The claims behind a node given by its IRI or its path below the base (found in the store where not given).

    Raises UsageError where the graph has no such node.
    """
    node = _node(store, base_iri, iri.strip().strip("<>"))
    rows = store.query(CLAIMS.format(node=node, language="zh")).records()
    labels = store.query(LABEL.format(node=node)).rows
    return Explanation(node, str(labels[0][0]) if labels else "", len(rows), tuple(rows[:limit]))


def _node(store: Store, base_iri: str | None, iri: str) -> str:
    node = iri if "://" in iri else (base_iri or _base(store)) + iri
    if not iri or ILLEGAL & set(node) or not store.query(f"ASK {{ <{node}> ?p ?o }}").rows[0][0]:
        raise UsageError("KG-U004", f"图中没有该节点 · no such node: {node}", iri)
    return node


def _base(store: Store) -> str:
    rows = store.query(BASE).rows
    return str(rows[0][0]).rpartition("doc/")[0] if rows else ""


def _lines(claim: dict[str, Value]) -> str:
    """The sentence around the quote with a line below it, then what is claimed, the place, the rule."""
    quote, sentence = _flat(str(claim["quote"])), _flat(str(claim.get("sentence", claim["quote"])))
    at = int(str(claim["start"])) - int(str(claim.get("from", claim["start"])))
    before, after = sentence[:at], sentence[at + len(quote) :]
    before = before if len(before) <= AROUND else "…" + before[-AROUND:]
    after = after if len(after) <= AROUND else after[:AROUND] + "…"
    says = " ".join(str(claim[key]) for key in ("class", "says") if key in claim)
    confidence = f" · 置信度 {claim['confidence']}" if "confidence" in claim else " · 未评估 not assessed"
    place = f"{claim['file']} {claim['start']}-{claim['end']} · 规则 {claim.get('rule', '')}{confidence}"
    marks = " " * width(before) + "‾" * width(quote)
    return f"{before}{quote}{after}\n{marks}\n{_flat(says)} · {place}\n<{claim['claim']}>"


def _flat(text: str) -> str:
    return "".join(" " if c.isspace() else c for c in text)

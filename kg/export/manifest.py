"""What a build was made of and what it holds: hashes, versions, counts; no clock."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping
from typing import Any

from kg.config import Settings
from kg.model.graph import Graph


def manifest(
    graph: Graph, settings: Settings, version: str, files: Mapping[str, bytes], triples: int
) -> dict[str, Any]:
    """The manifest as plain data: ``software``, ``base_iri``, ``inputs``, ``outputs`` (with SHA-256) and ``counts``."""
    kinds = Counter(claim.fact.kind for claim in graph.claims)
    entities = Counter(entity.kind for entity in graph.entities)
    return {
        "software": f"renda-kg {version}",
        "base_iri": settings.base_iri,
        "inputs": [
            {"id": s.id, "file": s.path, "sha256": s.sha256, "encoding": s.encoding, "characters": len(s.text)}
            for s in graph.sources
        ],
        "outputs": {name: {"bytes": len(data), "sha256": _sha256(data)} for name, data in files.items()},
        "counts": {
            "documents": len(graph.sources),
            "reports": len(graph.reports),
            "entities": len(graph.entities),
            "facts": sum(n for kind, n in kinds.items() if kind != "not_number"),
            "triples": triples,
            "issues": files["issues.jsonl"].count(b"\n"),
            "facts_by_kind": {k: n for k, n in sorted(kinds.items()) if k != "not_number"},
            "entities_by_kind": dict(sorted(entities.items())),
        },
    }


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()

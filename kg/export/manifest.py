"""What a build was made of and what it holds: hashes, versions, counts; no clock."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from kg.config import Settings
from kg.model.facts import Fact
from kg.model.graph import Graph

VERSION = "0.1.0"


def manifest(
    graph: Graph, facts: Sequence[Fact], settings: Settings, files: Mapping[str, bytes], triples: int
) -> dict[str, Any]:
    """The manifest as plain data: ``software``, ``base_iri``, ``inputs``, ``ledger``, ``outputs`` and ``counts``."""
    kinds = Counter(fact.kind for fact in facts)
    entities = Counter(entity.kind for entity in graph.entities)
    return {
        "software": f"renda-kg {VERSION}",
        "base_iri": settings.base_iri,
        "inputs": [
            {"id": s.id, "file": s.path, "sha256": s.sha256, "encoding": s.encoding, "characters": len(s.text)}
            for s in graph.sources
        ],
        **_ledger(settings),
        "outputs": {name: {"bytes": len(data), "sha256": _sha256(data)} for name, data in files.items()},
        "counts": {
            "documents": len(graph.sources),
            "reports": len(graph.reports),
            "entities": len(graph.entities),
            "facts": len(facts),
            "triples": triples,
            "issues": files["issues.jsonl"].count(b"\n"),
            "facts_by_kind": dict(sorted(kinds.items())),
            "entities_by_kind": dict(sorted(entities.items())),
        },
    }


def _ledger(settings: Settings) -> dict[str, Any]:
    """The ledger that was used, by its name and hash; nothing where none was."""
    if settings.ledger is None:
        return {}
    return {"ledger": {"file": Path(settings.ledger).name, "sha256": settings.ledger_sha256}}


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()

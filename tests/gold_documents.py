"""The seeds with their gold facts, as documents that were read: for tests of what comes after extraction."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from kg.model.facts import ADAPTER, Fact
from kg.model.source import Source, Span
from kg.pipeline import Document
from kg.text.fold import fold
from kg.text.outline import outline
from kg.text.read import decode

ROOT = Path(__file__).parent.parent


def _fact(line: str, source: Source, report: int, sentences: list[Span]) -> Fact:
    record = json.loads(line)
    record |= {"doc": source.id, "end": record["start"] + len(record["quote"]), "rule": "gold"}
    fact = ADAPTER.validate_python(record)
    sentence = next((s for s in sentences if s.start <= fact.start < s.end), None)
    return fact.model_copy(update={"report": report, "sentence": sentence})


def _article(start: int, heads: list[int]) -> int:
    """The report that a fact stands in: its head may come a little after the first heading."""
    return max(0, sum(1 for head in heads if head - 60 <= start) - 1)


@cache
def gold_document(name: str) -> Document:
    """The document of one seed (``000``) with its gold facts."""
    path = next((ROOT / "seeds").glob(f"{name}_*.txt"))
    source = decode(path.read_bytes(), path.name)
    view = fold(source)
    layout = outline(view)
    sentences = []
    for s in layout.sentences:
        runs = view.runs(s.start, s.end)
        sentences.append(Span(runs[0].start, runs[-1].end))
    lines = (ROOT / "tests" / "gold" / f"{name}.gold.jsonl").read_text("utf-8").splitlines()
    lines = [line for line in lines if json.loads(line)["kind"] != "link"]
    heads = sorted(r["start"] for r in map(json.loads, lines) if r["kind"] == "report")
    facts = [_fact(line, source, _article(json.loads(line)["start"], heads), sentences) for line in lines]
    return Document(source, view, layout, tuple(sorted(facts, key=lambda f: (f.start, f.end, f.kind))), ())


@cache
def gold_documents() -> tuple[Document, ...]:
    """The three seeds that have gold facts."""
    return tuple(gold_document(path.name[:3]) for path in sorted((ROOT / "tests" / "gold").glob("*.jsonl")))

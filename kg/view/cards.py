"""What the side panel shows of a claim: its keys, and the sentences with the quoted characters marked.

Sentences stand once in a table. Marks count UTF-16 units inside the sentence, as JavaScript does;
the offsets shown to people stay code points of the file.
"""

from __future__ import annotations

from typing import Any

from kg.model.facts import Fact
from kg.model.graph import Claim, Graph
from kg.model.source import Span

AROUND = 60
SHOWN_ELSEWHERE = {
    "kind", "doc", "quote", "start", "end", "parts", "rule", "confidence", "status", "period", "surface",
    "surface_start",
}  # fmt: skip
CODED = {"event", "type", "scope", "why"}
HEADS = {
    "activity": ("type", "object"), "law_event": ("event", "law"), "number": ("what", "surface"), "body": ("name",),
    "person": ("name", "role"), "document": ("event", "name"), "platform": ("event", "name"), "meeting": ("name",),
    "day": ("event", "name"), "award": ("name", "count"), "place": ("name",), "report": ("title",),
    "proposal": ("topic", "recommendation"),
}  # fmt: skip


class Cards:
    """The cards of a graph's claims and the table of sentences they point into."""

    def __init__(self, graph: Graph) -> None:
        self.sentences: list[str] = []
        self._known: dict[tuple[str, int, int], int] = {}
        self._sources = {s.id: s for s in graph.sources}
        self._at = {s.id: i for i, s in enumerate(graph.sources)}
        self._reports = {r.id: i for i, r in enumerate(graph.reports)}
        self._periods = {e.id: e.label for e in graph.of("period")}
        self._sections = {s.id: s.title for s in graph.sections}

    def card(self, claim: Claim, column: int | None) -> dict[str, Any]:
        """One claim as plain data; short keys because a page holds thousands."""
        fact = claim.fact
        head = HEADS.get(fact.kind, ())
        record = fact.record()
        rows = [[k, _word(k, v)] for k, v in record.items() if v is not False and k not in (*SHOWN_ELSEWHERE, *head)]
        card = {
            "id": claim.id,
            "kind": fact.kind,
            "head": [_word(key, record[key]) for key in head if key in record],
            "rows": sorted(rows, key=lambda row: row[0] == "note"),
            "status": record.get("status"),
            "column": column,
            "period": getattr(fact, "period", None) and self._period(claim),
            "report": self._reports[claim.report],
            "section": self._sections.get(claim.section or ""),
            "marks": self._marks(fact),
            "doc": self._at[fact.doc],
            "at": [fact.start, fact.end],
            "rule": fact.rule,
            "sure": fact.confidence,
        }
        return {key: value for key, value in card.items() if value not in (None, "", [])}

    def _period(self, claim: Claim) -> str:
        """The period as its entity is called, else as the fact has it."""
        return self._periods.get(claim.ref("period") or "", str(getattr(claim.fact, "period", "")))

    def _marks(self, fact: Fact) -> list[list[int]]:
        """Every run of the quote as [sentence, start, end]; runs outside the sentence bring their own context."""
        source = self._sources[fact.doc]
        marks = []
        for run in fact.parts or (Span(fact.start, fact.end),):
            around = _context(source.text, fact.sentence, Span(*run))
            text = source.text[around.start : around.end]
            index = self._known.setdefault((source.id, *around), len(self.sentences))
            if index == len(self.sentences):
                self.sentences.append(text)
            marks.append([index, utf16(text, run[0] - around.start), utf16(text, run[1] - around.start)])
        return marks


def _context(text: str, sentence: Span | None, run: Span) -> Span:
    """The sentence, widened to hold the run where they overlap, else the line around the run."""
    if sentence and sentence[0] < run.end and run.start < sentence[1]:
        return Span(min(sentence[0], run.start), max(sentence[1], run.end))
    start = text.rfind("\n", max(0, run.start - AROUND), run.start) + 1 or max(0, run.start - AROUND)
    end = text.find("\n", run.end, run.end + AROUND)
    return Span(start, end if end >= 0 else min(len(text), run.end + AROUND))


def utf16(text: str, position: int) -> int:
    """The position in UTF-16 units of a position in code points."""
    return position if text.isascii() else position + sum(c > "\uffff" for c in text[:position])


def _word(key: str, value: object) -> object:
    """A value for people; a code of ``words.json`` as a list of one."""
    if isinstance(value, bool):
        return ["yes" if value else "no"]
    if isinstance(value, (list, tuple)):
        return "、".join(map(str, value))
    if isinstance(value, dict):
        return value.get("surface") or " ".join(map(str, value.values()))
    if key == "surface":
        return "".join(str(value).split())
    return [str(value)] if key in CODED else str(value)


def source_rows(graph: Graph) -> list[dict[str, str]]:
    """The files, as the panel names them."""
    return [{"name": s.path, "sha256": s.sha256} for s in graph.sources]

"""Graphs for the tests of the page: one from gold facts and seeds, one of hostile strings."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from kg.model.entities import (
    AnyEntity,
    AwardEntity,
    BodyEntity,
    DayEntity,
    DocumentEntity,
    IndicatorEntity,
    LawEntity,
    MeetingEntity,
    PeriodEntity,
    PersonEntity,
    PlaceEntity,
    PlatformEntity,
)
from kg.model.facts import ADAPTER, AnyFact, BodyFact, LawEventFact, NumberFact, PlaceFact, ReportFact
from kg.model.graph import Claim, Graph, Ref, ReportNode
from kg.model.insight import Insights
from kg.model.source import Source, Span
from kg.rdf.store import Store
from kg.rdf.turtle import to_turtle
from kg.view.data.everything import Build

ROOT = Path(__file__).parents[2]
BASE = "https://example.org/kg/"
HOSTILE = "</script><img src=x onerror=alert(1)>\u2028'\"&<!--"
MAKERS: dict[str, Any] = {
    "award": AwardEntity, "day": DayEntity, "document": DocumentEntity, "indicator": IndicatorEntity,
    "meeting": MeetingEntity, "person": PersonEntity, "place": PlaceEntity, "platform": PlatformEntity,
}  # fmt: skip
NAMED = {"award", "day", "document", "meeting", "place", "platform"}


class Builder:
    """Entities and claims of some sources, with ids as simple as can be."""

    def __init__(self) -> None:
        self.entities: dict[str, AnyEntity] = {}
        self.sources: list[Source] = []
        self.reports: list[ReportNode] = []
        self.claims: list[Claim] = []

    def entity(self, kind: str, label: str | None) -> str | None:
        """The id of an entity, made when new."""
        if not label:
            return None
        id_ = f"{kind}/{hashlib.sha256(label.encode()).hexdigest()[:10]}"
        if id_ not in self.entities:
            self.entities[id_] = _entity(kind, id_, label)
        return id_

    def add(self, path: str, text: str, facts: list[AnyFact]) -> None:
        """One source with its facts; a fact belongs to the last report named before it."""
        digest = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
        self.sources.append(Source(id=digest[:12], path=path, sha256=digest, encoding="utf-8", text=text))
        heads = sorted((f for f in facts if f.kind == "report"), key=lambda f: f.start)
        first = len(self.reports)
        for n, head in enumerate(heads):
            self.reports.append(
                ReportNode(
                    id=f"doc/{digest[:12]}/report/{n}",
                    doc=digest[:12],
                    number=n,
                    title=head.title or path,
                    type="work_report",
                    body=self.entity("body", head.body),
                    speaker=self.entity("person", head.speaker),
                    date=head.date,
                    meeting=self.entity("meeting", head.session),
                    period=self.entity("period", head.period),
                    plan_period=self.entity("period", head.plan_period),
                )
            )
        for n, fact in enumerate(facts):
            if fact.kind in ("section", "noise", "not_number"):
                continue
            at = max((i for i, h in enumerate(heads) if h.start <= fact.start), default=0)
            placed = fact.model_copy(update={"doc": digest[:12], "sentence": _sentence(text, fact.start)})
            refs = tuple(Ref(role, id_) for role, id_ in self._refs(placed) if id_)
            self.claims.append(Claim(f"doc/{digest[:12]}/claim/{n}", placed, self.reports[first + at].id, None, refs))

    def _refs(self, fact: Any) -> list[tuple[str, str | None]]:
        refs: list[tuple[str, str | None]] = [("period", self.entity("period", getattr(fact, "period", None)))]
        if fact.kind in ("activity", "law_event", "document"):
            refs.append(("actor", self.entity("body", fact.actor)))
        if fact.kind == "law_event":
            refs.append(("law", self.entity("law", fact.full or fact.law)))
            refs += [("partner", self.entity("body", p)) for p in fact.partners or ()]
        if fact.kind == "activity":
            targets = (fact.target,) if isinstance(fact.target, str) else fact.target or ()
            refs += [("target", self.entity("body", target)) for target in targets]
            if fact.type == "执法检查":
                laws = [f for f in self.entities.values() if f.kind == "law" and fact.object in f.label]
                refs += [("law", law.id) for law in laws[:1]]
        if fact.kind == "number":
            refs.append(("subject", self.entity("body", fact.subject)))
            refs.append(("indicator", self.entity("indicator", fact.what)))
        if fact.kind == "body":
            refs.append(("denotes", self.entity("body", fact.name)))
        if fact.kind == "person":
            refs += [("person", self.entity("person", fact.name)), ("organization", self.entity("body", fact.body))]
        if fact.kind in NAMED:
            refs.append((fact.kind, self.entity(fact.kind, fact.name)))
        if fact.kind == "award":
            refs.append(("recipient", self.entity("body", fact.recipient)))
        return refs

    def graph(self) -> Graph:
        """The graph, in the fixed order."""
        entities = tuple(self.entities[id_] for id_ in sorted(self.entities))
        return Graph(tuple(self.sources), tuple(self.reports), (), entities, tuple(self.claims), ())


def _entity(kind: str, id_: str, label: str) -> AnyEntity:
    if kind == "body":
        return BodyEntity(id=id_, label=label, type="other")
    if kind == "law":
        return LawEntity(id=id_, label=label, level="unknown")
    if kind == "period":
        start, _, end = label.partition("/")
        return PeriodEntity(id=id_, label=label.replace("/", "—"), start=f"{start}-01-01", end=f"{end or start}-12-31")
    made: AnyEntity = MAKERS[kind](id=id_, label=label)
    return made


def _sentence(text: str, at: int) -> Span:
    """From the end of the sentence before to the end of this one."""
    start = max((text.rfind(c, 0, at) for c in "。\n"), default=-1) + 1
    ends = [e for e in (text.find("。", at), text.find("\n\n", at)) if e >= 0]
    return Span(start, min(ends) + 1 if ends else len(text))


def gold_graph() -> Graph:
    """The graph of the annotated seeds."""
    builder = Builder()
    for path in sorted((ROOT / "tests/gold").glob("*.gold.jsonl")):
        seed = next((ROOT / "seeds").glob(f"{path.name[:3]}_*.txt"))
        text = seed.read_bytes().decode("utf-8", "replace")
        rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
        facts = [
            ADAPTER.validate_python({**row, "doc": "", "end": row["start"] + len(row["quote"])})
            for row in rows
            if row["kind"] != "link"
        ]
        builder.add(seed.name, text, facts)
    return builder.graph()


def build_of(graph: Graph) -> Build:
    """A build of a graph from which nothing was concluded."""
    turtle = to_turtle(graph, BASE)
    return Build(graph, Insights(), turtle, Store.from_turtle(turtle), BASE, "test")


def hostile_graph() -> Graph:
    """One report whose every string tries to break out; characters beyond U+FFFF stand before the quotes."""
    builder = Builder()
    text = f"𠮷𠮷县{HOSTILE}制定{HOSTILE}条例2件。"
    law = f"{HOSTILE}条例"
    at, end = text.index("制定"), text.index("2件")
    quote = text[at:end]
    builder.add(
        f"{HOSTILE}.txt",
        text,
        [
            ReportFact(doc="", quote="𠮷𠮷县", start=0, end=3, body=f"𠮷𠮷县{HOSTILE}", title=HOSTILE, period="2023"),
            LawEventFact(doc="", quote=quote, start=at, end=end, law=law, event="enact", status="done", rule=HOSTILE),
            NumberFact(
                doc="", quote="2件", start=end, end=end + 2, surface="2件", surface_start=end, value=2, unit="件",
                what=HOSTILE,
            ),
            BodyFact(doc="", quote="𠮷𠮷县", start=0, end=3, name=HOSTILE, surface="𠮷𠮷县", type="other"),
            PlaceFact(doc="", quote="县", start=2, end=3, name="__proto__"),
        ],
    )  # fmt: skip
    return builder.graph()

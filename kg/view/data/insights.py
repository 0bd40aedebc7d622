"""What reports say together, as the pages show it: claims, entities and reports by their place.

An insight whose own claim the pages do not hold is left out with it.
"""

from __future__ import annotations

from collections.abc import Iterable

from kg.model.graph import Graph
from kg.model.insight import Answer, Decision, Feature, Insights, Series, stands_for
from kg.view.data.numbering import Numbering, filled

Rows = list[dict[str, object]]


def insight_rows(graph: Graph, insights: Insights, numbers: Numbering) -> dict[str, Rows]:
    """Each part of the insights in its order, under its own name."""
    return {
        "lives": _lives(insights, numbers),
        "promises": _promises(insights, numbers),
        "series": [_series(s, numbers) for s in insights.series],
        "apart": _apart(insights),
        "findings": _findings(insights, numbers),
        "chains": _chains(insights, numbers),
        "absences": _absences(insights, numbers),
        "decisions": [_decision(d, numbers) for d in graph.decisions],
        "joined": _joined(graph, numbers),
    }


def _why(features: Iterable[Feature]) -> list[list[str]]:
    return [[feature.name, feature.says] for feature in features]


def _lives(insights: Insights, numbers: Numbering) -> Rows:
    rows: Rows = []
    for life in insights.biographies:
        steps: Rows = [
            filled({"claim": numbers.claims[s.claim], "stage": s.stage, "year": s.year})
            for s in life.steps
            if s.claim in numbers.claims
        ]
        if steps and life.law in numbers.entities:
            rows.append({"law": numbers.entities[life.law], "steps": steps, "skipped": list(life.skipped)})
    return rows


def _promises(insights: Insights, numbers: Numbering) -> Rows:
    return [
        filled(
            {
                "id": p.id,
                "claim": numbers.claims[p.claim],
                "body": numbers.entity(p.body),
                "due": numbers.entity(p.due),
                "outcome": p.outcome,
                "answers": [_answer(a, numbers) for a in p.answers if a.claim in numbers.claims],
                "seen": numbers.known_reports(p.seen),
                "missing": list(p.missing),
            }
        )
        for p in insights.promises
        if p.claim in numbers.claims
    ]


def _answer(answer: Answer, numbers: Numbering) -> dict[str, object]:
    claim = numbers.claims[answer.claim]
    return {"claim": claim, "outcome": answer.outcome, "certain": answer.certain, "why": _why(answer.features)}


def _series(series: Series, numbers: Numbering) -> dict[str, object]:
    """``points`` are claims; the series keeps its place even where none is held, since ``apart`` counts on it."""
    return filled(
        {
            "id": series.id,
            "indicator": numbers.entity(series.indicator),
            "unit": numbers.entity(series.unit),
            "subject": numbers.entity(series.subject),
            "scope": series.scope,
            "points": numbers.known_claims(series.points),
            "why": _why(series.features),
        }
    )


def _apart(insights: Insights) -> Rows:
    places = {series.id: i for i, series in enumerate(insights.series)}
    return [{"left": places[a.left], "right": places[a.right], "why": list(a.reason)} for a in insights.apart]


def _findings(insights: Insights, numbers: Numbering) -> Rows:
    return [
        {
            "id": f.id,
            "code": f.code,
            "verdict": f.verdict,
            "claims": numbers.known_claims(f.claims),
            "arithmetic": f.arithmetic,
            "message": f.message,
        }
        for f in insights.findings
    ]


def _chains(insights: Insights, numbers: Numbering) -> Rows:
    rows: Rows = []
    for chain in insights.chains:
        links = [
            filled(
                {
                    "claim": numbers.claims.get(link.claim or ""),
                    "step": link.step,
                    "why": list(link.feature),
                    "at": [link.start, link.end],
                }
            )
            for link in chain.links
        ]
        rows.append({"id": chain.id, "report": numbers.reports[chain.report], "links": links})
    return rows


def _absences(insights: Insights, numbers: Numbering) -> Rows:
    return [
        {
            "id": a.id,
            "kind": a.kind,
            "claim": numbers.claims[a.claim],
            "seen": numbers.known_reports(a.seen),
            "missing": list(a.missing),
        }
        for a in insights.absences
        if a.claim in numbers.claims
    ]


def _decision(decision: Decision, numbers: Numbering) -> dict[str, object]:
    return filled(
        {
            "id": decision.id,
            "left": decision.left,
            "right": decision.right,
            "labels": list(decision.labels),
            "judgement": decision.judgement,
            "method": decision.method,
            "why": _why(decision.features),
            "claims": numbers.known_claims(decision.claims),
            "who": decision.who,
            "reason": decision.why,
            "when": decision.when,
        }
    )


def _joined(graph: Graph, numbers: Numbering) -> Rows:
    """The names that are no entities any more: ``id``, ``label``, and the ``entity`` that stands for them."""
    labels = {id_: name for d in graph.decisions for id_, name in zip((d.left, d.right), d.labels, strict=True)}
    kept = stands_for(graph.decisions, numbers.entities)
    return [{"id": id_, "label": labels[id_], "entity": numbers.entity(kept[id_])} for id_ in sorted(kept)]

"""Tables of what reports say together, with their links to claims; people read them as the views of the commands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import get_args

from kg.export.tables.columns import Column, Kind, Row, Sheet, Value, cell, column, row
from kg.export.tables.known import Known, link_ids
from kg.model.facts import NumberFact
from kg.model.insight import Absence, Feature, Judgement, Outcome, Promise, Stage, Verdict

Made = Iterator[dict[str, Value]]
ID, CLAIM = column("id", required=True), column("claim", ref="claims", required=True)
ORDER = column("order", "integer", required=True)
CLUES = column("clues")


def _entity(name: str, *, required: bool = False) -> Column:
    return column(name, ref="entities", required=required)


def _owner(table: str, name: str) -> Column:
    return column(name, ref=table, required=True)


def _choice(name: str, values: object, kind: Kind = "string", scheme: str | None = None) -> Column:
    return column(name, kind, values=get_args(values), scheme=scheme, required=True)


def sheets(known: Known) -> Iterator[Sheet]:
    """``promises``, ``series``, ``findings`` and the rest, each with the tables of its links."""
    for name, title, english, columns, rows in TABLES:
        yield Sheet(name, title, english, columns, partial(_rows, columns, rows, known), people=False)


def _rows(columns: tuple[Column, ...], rows: Callable[[Known], Made], known: Known) -> Iterator[Row]:
    """The rows of a table; one that lacks an end of what it links is left out."""
    needed = [n for n, c in enumerate(columns) if c.ref and c.required]
    made = (row(columns, values, known.ids) for values in rows(known))
    return (cells for cells in made if all(cells[n] is not None for n in needed))


def _promises(known: Known) -> Made:
    for p in known.told.promises:
        yield {
            "id": p.id, "claim": p.claim, "body": p.body, "due": p.due, "outcome": p.outcome,
            "missing": cell(p.missing), "sentence": known.sentence(p.claim),
        }  # fmt: skip


def _answers(known: Known) -> Made:
    for p in known.told.promises:
        for a in p.answers:
            yield {
                "promise": p.id, "claim": a.claim, "outcome": a.outcome, "certain": a.certain,
                "clues": _clues(a.features), "sentence": known.sentence(a.claim),
            }  # fmt: skip


def _series(known: Known) -> Made:
    for s in known.told.series:
        yield {
            "id": s.id, "indicator": s.indicator, "unit": s.unit, "subject": s.subject, "scope": s.scope,
            "clues": _clues(s.features),
        }  # fmt: skip


def _points(known: Known) -> Made:
    for s in known.told.series:
        for order, point in enumerate(s.points, 1):
            claim = known.claims[point]
            value = claim.fact.value if isinstance(claim.fact, NumberFact) else None
            yield {
                "series": s.id, "claim": point, "order": order, "period": claim.ref("period"), "value": value,
                "sentence": known.sentence(point),
            }  # fmt: skip


def _apart(known: Known) -> Made:
    return ({"left": a.left, "right": a.right, "clues": _clues([a.reason])} for a in known.told.apart)


def _findings(known: Known) -> Made:
    for f in known.told.findings:
        yield {"id": f.id, "code": f.code, "verdict": f.verdict, "arithmetic": f.arithmetic, "message": f.message}


def _finding_claims(known: Known) -> Made:
    for f in known.told.findings:
        for order, claim in enumerate(f.claims, 1):
            yield {"finding": f.id, "claim": claim, "order": order, "sentence": known.sentence(claim)}


def _chains(known: Known) -> Made:
    return ({"id": chain.id, "report": chain.report} for chain in known.told.chains)


def _links(known: Known) -> Made:
    texts = {source.id: source.text for source in known.graph.sources}
    document = {report.id: report.doc for report in known.graph.reports}
    for chain in known.told.chains:
        text = texts.get(document.get(chain.report, ""), "")
        for order, (key, link) in enumerate(zip(link_ids(chain), chain.links, strict=True), 1):
            yield {
                "id": key, "chain": chain.id, "order": order, "step": link.step, "claim": link.claim,
                "clues": _clues([link.feature]), "quote": text[link.start : link.end], "start": link.start,
                "end": link.end,
            }  # fmt: skip


def _absences(known: Known) -> Made:
    for a in known.told.absences:
        yield {
            "id": a.id, "kind": a.kind, "claim": a.claim, "missing": cell(a.missing),
            "sentence": known.sentence(a.claim),
        }  # fmt: skip


def _seen(name: str) -> Callable[[Known], Made]:
    """The reports searched for each promise or absence."""

    def rows(known: Known) -> Made:
        searched: tuple[Promise | Absence, ...] = known.told.promises if name == "promise" else known.told.absences
        return ({name: one.id, "report": report} for one in searched for report in one.seen)

    return rows


def _steps(known: Known) -> Made:
    for life in known.told.biographies:
        for order, step in enumerate(life.steps, 1):
            yield {
                "law": life.law, "claim": step.claim, "order": order, "stage": step.stage, "year": step.year,
                "sentence": known.sentence(step.claim),
            }  # fmt: skip


def _gaps(known: Known) -> Made:
    return ({"law": life.law, "stage": stage} for life in known.told.biographies for stage in life.skipped)


def _decisions(known: Known) -> Made:
    for d in known.graph.decisions:
        yield {
            "id": d.id, "left": d.left, "right": d.right, "left_label": d.left_label, "right_label": d.right_label,
            "judgement": d.judgement, "rule": d.method, "clues": _clues(d.features), "who": d.who, "why": d.why,
            "when": d.when,
        }  # fmt: skip


def _clues(features: Iterable[Feature]) -> Value:
    return cell(tuple(f"{f.name}: {f.says}" for f in features))


TABLES: tuple[tuple[str, str, str, tuple[Column, ...], Callable[[Known], Made]], ...] = (
    ("promises", "承诺", "planned acts and what came of them", (
        ID, CLAIM, _entity("body"), _entity("due"), _choice("outcome", Outcome, scheme="oc"), column("missing"),
        column("sentence"),
    ), _promises),
    ("promise_answers", "承诺的回应", "claims that answer a promise", (
        _owner("promises", "promise"), CLAIM, column("outcome", scheme="oc", required=True),
        column("certain", "boolean", required=True), CLUES, column("sentence"),
    ), _answers),
    ("promise_reports", "承诺查过的报告", "reports searched for a promise", (
        _owner("promises", "promise"), _owner("reports", "report"),
    ), _seen("promise")),
    ("series", "数列", "figures of one indicator over periods", (
        ID, _entity("indicator", required=True), _entity("unit"), _entity("subject"), column("scope", scheme="ps"),
        CLUES,
    ), _series),
    ("series_points", "数列的数值", "points of series", (
        _owner("series", "series"), CLAIM, ORDER, _entity("period"), column("value", "number"), column("sentence"),
    ), _points),
    ("series_apart", "不可相接的数列", "series that may not be joined, and why", (
        _owner("series", "left"), _owner("series", "right"), CLUES,
    ), _apart),
    ("findings", "核对", "sums that were checked", (
        ID, column("code", required=True), _choice("verdict", Verdict, scheme="vd"),
        column("arithmetic", required=True), column("message", required=True),
    ), _findings),
    ("finding_claims", "核对所据", "claims that a check compares", (
        _owner("findings", "finding"), CLAIM, ORDER, column("sentence"),
    ), _finding_claims),
    ("chains", "监督链条", "chains of oversight", (ID, _owner("reports", "report")), _chains),
    ("chain_links", "监督链条的环节", "links of chains", (
        ID, _owner("chains", "chain"), ORDER, column("step", scheme="cs", required=True), column("claim", ref="claims"),
        CLUES, column("quote", required=True), column("start", "integer", required=True),
        column("end", "integer", required=True),
    ), _links),
    ("absences", "没有下文", "what no later report speaks of", (
        ID, column("kind", scheme="ak", required=True), CLAIM, column("missing"), column("sentence"),
    ), _absences),
    ("absence_reports", "没有下文查过的报告", "reports searched for an absence", (
        _owner("absences", "absence"), _owner("reports", "report"),
    ), _seen("absence")),
    ("law_steps", "法规历程", "steps in the life of a law", (
        _entity("law", required=True), CLAIM, ORDER, column("stage", values=get_args(Stage)), column("year", "integer"),
        column("sentence"),
    ), _steps),
    ("law_gaps", "法规历程空缺", "stages of a law that no report tells of", (
        _entity("law", required=True), _choice("stage", Stage),
    ), _gaps),
    ("decisions", "同名裁决", "whether two names mean one thing", (
        ID, column("left", required=True), column("right", required=True), column("left_label"), column("right_label"),
        _choice("judgement", Judgement, scheme="jd"), column("rule", required=True), CLUES, column("who"),
        column("why"), column("when"),
    ), _decisions),
)  # fmt: skip

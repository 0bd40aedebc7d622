"""Scoring found facts against gold facts: align one to one, count, and report precision, recall and F1."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.evaluate.compare import Record, body_name, core, full, norm

SCORED = (
    "report", "number", "law_event", "activity", "activity_other", "body", "person",
    "day", "award", "platform", "meeting", "document", "proposal",
)  # fmt: skip
MAIN = ("number", "law_event", "activity", "body")
# A counted act of these types may be given as an activity beside its number, or not: neither is held against anyone.
COUNTED_ACTS = {"任免", "备案审查", "信访", "提案办理", "会议"}
QUOTE_KEYS = ("quote", "surface", "law", "object", "name", "topic")
Spans = list[tuple[int, int]]


@dataclass(frozen=True)
class Pair:
    """A gold record and the found record that matches it; ``context`` says whether that is right too."""

    gold: Record
    found: Record
    context: bool


@dataclass
class Tally:
    """Counts over all documents, and what was missed, wrong or out of context, as (document, line)."""

    counts: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    lines: list[tuple[str, str]] = field(default_factory=list)
    rules: dict[tuple[str, str], Counter[str]] = field(default_factory=lambda: defaultdict(Counter))

    def worst_rules(self, most: int = 10) -> list[tuple[str, int, int]]:
        """The rules with false finds, the least precise first: (rule, facts found, facts right).

        Only of kinds that the gold knows: where it has none of a kind, nothing is said about its rules.
        """
        judged = [(rule, n) for (kind, rule), n in self.rules.items() if rule and self.counts[kind]["gold"]]
        rows = [(rule, n["facts"], n["right"]) for rule, n in judged if n["right"] < n["facts"]]
        return sorted(rows, key=lambda row: (row[2] / row[1], -row[1], row[0]))[:most]

    def figures(self) -> dict[str, object]:
        """Precision, recall, F1 by kind for ``core`` and ``full``, and the summary figures."""
        kinds = {k: _row(self.counts[k]) for k in SCORED if self.counts[k]["gold"] or self.counts[k]["pred"]}
        main = [kinds[k] for k in MAIN if k in kinds]
        provenance = self.counts["provenance"]
        return {
            "kinds": kinds,
            "main_core_f1": round(_ratio(sum(r["core"]["f1"] for r in main), len(main)), 3),
            "main_full_f1": round(_ratio(sum(r["full"]["f1"] for r in main), len(main)), 3),
            "provenance_exact": round(_ratio(provenance["exact"], provenance["facts"]), 4),
        }


def _ratio(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def _row(count: Counter[str]) -> Record:
    row: Record = {"gold": count["gold"], "pred": count["pred"]}
    for level in ("core", "full"):
        p, r = _ratio(count[level], count["pred"]), _ratio(count[level], count["gold"])
        row[level] = {"p": round(p, 3), "r": round(r, 3), "f1": round(_ratio(2 * p * r, p + r), 3)}
    return row


def prepare(records: Iterable[Record]) -> list[Record]:
    """Records as scored: activities of type other apart, bodies once a name with their surfaces gathered."""
    first: dict[str, Record] = {}
    kept = []
    for record in records:
        fact = dict(record)
        if fact["kind"] == "activity" and fact.get("type") == "other":
            fact["kind"] = "activity_other"
        if fact["kind"] == "body":
            key, surface = body_name(fact.get("name")), norm(fact.get("surface"))
            if key in first:
                first[key]["surfaces"].add(surface)
                continue
            first[key] = fact
            fact["surfaces"] = {surface}
        kept.append(fact)
    return kept


def gold_spans(text: str, fact: Record) -> Spans:
    """Where the gold quote stands in the text: the stated place, or every occurrence."""
    quote = next((fact[key] for key in QUOTE_KEYS if fact.get(key)), "")
    if isinstance(fact.get("start"), int):
        return [(fact["start"], fact["start"] + len(quote))]
    spans, at = [], text.find(quote) if quote else -1
    while at >= 0:
        spans.append((at, at + len(quote)))
        at = text.find(quote, at + 1)
    return spans


def found_spans(fact: Record) -> Spans:
    """Where a found fact stands."""
    return [(fact["start"], fact["end"])] if isinstance(fact.get("end"), int) else []


def _overlap(ours: Spans, theirs: Spans) -> bool:
    return any(a < d and c < b for a, b in ours for c, d in theirs)


def align(text: str, gold: list[Record], found: list[Record]) -> list[Pair]:
    """Greedy one-to-one matching of the facts of one kind, the surest pairs first."""
    pairs = []
    for i, g in enumerate(gold):
        spans = gold_spans(text, g)
        anywhere = g["kind"] in ("report", "body", "person") or not spans
        for j, f in enumerate(found):
            if (anywhere or _overlap(spans, found_spans(f))) and (score := core(g, f)) > 0:
                pairs.append((-(score + full(g, f)), i, j))
    taken_gold: set[int] = set()
    taken_found: set[int] = set()
    matches = []
    for _, i, j in sorted(pairs):
        if i not in taken_gold and j not in taken_found:
            taken_gold.add(i)
            taken_found.add(j)
            matches.append(Pair(gold[i], found[j], full(gold[i], found[j])))
    return matches


def score_document(tally: Tally, name: str, text: str, gold: Iterable[Record], found: Iterable[Record]) -> None:
    """Add one document to the tally. ``text`` is the decoded text that all offsets refer to."""
    golds, founds = prepare(gold), prepare(found)
    located = [f for f in founds if found_spans(f)]
    exact = sum(text[f["start"] : f["end"]] == f.get("quote") for f in located)
    tally.counts["provenance"].update(facts=len(located), exact=exact)
    counted = [span for f in golds if f["kind"] == "number" for span in gold_spans(text, f)]
    for kind in SCORED:
        g = [f for f in golds if f["kind"] == kind]
        p = [f for f in founds if f["kind"] == kind]
        matches = align(text, g, p)
        hit = {id(f) for m in matches for f in (m.gold, m.found)}
        if kind == "activity":
            g = [f for f in g if id(f) in hit or not _restates(f, gold_spans(text, f), counted)]
            p = [f for f in p if id(f) in hit or not _restates(f, found_spans(f), counted)]
        context = sum(m.context for m in matches)
        for f in p:
            tally.rules[kind, f.get("rule", "")].update(facts=1, right=int(id(f) in hit))
        tally.counts[kind].update(gold=len(g), pred=len(p), core=len(matches), full=context)
        tally.lines += [(name, f"MISSED  {_shown(f)}") for f in g if id(f) not in hit]
        tally.lines += [(name, f"WRONG   {_shown(f)}") for f in p if id(f) not in hit]
        tally.lines += [
            (name, f"CONTEXT {_shown(m.gold)}\n{'':12}GOT {_shown(m.found)}") for m in matches if not m.context
        ]


def _restates(fact: Record, spans: Spans, counted: Spans) -> bool:
    """Whether an unmatched activity merely restates a gold number of the same words."""
    return fact.get("type") in COUNTED_ACTS and _overlap(spans, counted)


def _shown(fact: Record) -> str:
    return json.dumps(fact, ensure_ascii=False, default=sorted)

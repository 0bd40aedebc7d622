"""Measure each rule's precision on gold, specs and the texts of tests/unseen*, and write it where extraction reads it.

    .venv/bin/python scripts/measure_confidence.py [--check]

A found fact is right when it is the one that the gold or the spec states (identity, not context). The precision
is (right + 1) / (facts + 2), Laplace's rule of succession, so that a rule seen twice is not called certain.
``--check`` changes nothing and fails when the table is out of date.
"""

from __future__ import annotations

import csv
import io
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from kg.evaluate.compare import Record, norm  # noqa: E402
from kg.evaluate.score import MAIN, SCORED, Tally, align, prepare, score_document  # noqa: E402
from kg.model.facts import Fact  # noqa: E402
from kg.pipeline import read_document  # noqa: E402
from tests.spec import read_spec, same  # noqa: E402

SMALL = ("person", "meeting", "day", "award", "platform", "document")
TABLE = ROOT / "kg" / "extract" / "confidence.csv"
Judged = Iterator[tuple[str, bool]]


def on_unseen(gold: Path) -> Judged:
    """Each fact of the kinds marked in a text of tests/unseen or tests/unseen_all, with whether it is right."""
    marked = (*MAIN, *SMALL) if gold.parent.name == "unseen_all" else MAIN
    tally = Tally()
    text = gold.with_name(gold.name.removesuffix(".gold.jsonl") + ".txt")
    data = text.read_bytes()
    golds = [json.loads(line) for line in gold.read_text("utf-8").splitlines()]
    found = [f.record() for f in read_document(data, text.name).facts if f.kind in marked]
    score_document(tally, "", data.decode("utf-8", errors="replace"), golds, found)
    for (kind, rule), n in tally.rules.items():
        if kind in marked:
            yield from ((rule, i < n["right"]) for i in range(n["facts"]))


def on_gold(gold: Path) -> Judged:
    """Each fact found in a gold document, with whether it is right."""
    name = gold.name.removesuffix(".gold.jsonl")
    path = next((ROOT / "seeds").glob(f"{name}*.txt"))
    data = path.read_bytes()
    text = data.decode("utf-8", errors="replace")
    golds = prepare(json.loads(line) for line in gold.read_text("utf-8").splitlines())
    facts = [fact for fact in read_document(data, path.name).facts if fact.kind != "body"]
    bodies = {norm(g["name"]) for g in golds if g["kind"] == "body"}
    records = prepare(fact.record() for fact in facts)
    for kind in SCORED:
        if kind == "body":
            continue
        ours = [r for r in records if r["kind"] == kind]
        right = {id(pair.found) for pair in align(text, [g for g in golds if g["kind"] == kind], ours)}
        yield from ((r["rule"], id(r) in right) for r in ours)
    for fact in read_document(data, path.name).facts:
        if fact.kind == "body":
            yield fact.rule, norm(fact.record()["name"]) in bodies
        elif fact.kind in ("section", "noise", "place", "not_number"):
            yield fact.rule, any(_same_place(fact, g) for g in golds if g["kind"] == fact.kind)


def _same_place(fact: Fact, gold: Record) -> bool:
    start = int(gold.get("surface_start") or gold["start"])
    return fact.start < start + len(gold["quote"]) and start < fact.end


def on_spec(path: Path) -> Judged:
    """Each fact of the kinds that a spec marks completely, with whether it is marked."""
    spec = read_spec(path)
    for fact in read_document(spec.text.encode(), spec.name).facts:
        if fact.kind in spec.kinds:
            yield fact.rule, any(same(expected, fact) for expected in spec.expected)


def measure() -> str:
    """The table as CSV: rule, facts, right, precision; sorted."""
    facts: Counter[str] = Counter()
    right: Counter[str] = Counter()
    golds = sorted((ROOT / "tests" / "gold").glob("*.jsonl"))
    specs = sorted((ROOT / "tests" / "specs").glob("*.txt"))
    unseen = sorted((ROOT / "tests").glob("unseen*/*.jsonl"))
    for judged in [*map(on_gold, golds), *map(on_spec, specs), *map(on_unseen, unseen)]:
        for rule, good in judged:
            facts[rule] += 1
            right[rule] += good
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(("rule", "facts", "right", "precision"))
    for rule in sorted(facts):
        rows.writerow((rule, facts[rule], right[rule], f"{(right[rule] + 1) / (facts[rule] + 2):.3f}"))
    return out.getvalue()


if __name__ == "__main__":
    table = measure()
    if "--check" in sys.argv:
        sys.exit(table != TABLE.read_text("utf-8"))
    TABLE.write_text(table, "utf-8")
    print(f"{table.count(chr(10)) - 1} rules → {TABLE.relative_to(ROOT)}", file=sys.stderr)

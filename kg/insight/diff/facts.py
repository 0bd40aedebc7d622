"""Facts added, removed and changed, and which claims of two corpora say the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from kg.insight.corpus import Corpus, closed
from kg.insight.diff.align import align
from kg.insight.diff.difference import Difference
from kg.insight.diff.statement import Statement, changes, statement
from kg.model.graph import Claim


def facts(old: Corpus, new: Corpus, pairs: Mapping[str, str]) -> tuple[list[Difference], dict[str, str]]:
    """The differences in the order of the texts, and old claim ids → new ones for what both say."""
    left, right = _by_document(old), _by_document(new)
    rows: list[tuple[tuple[str, int, int, str], Difference]] = []
    same: dict[str, str] = {}
    for doc, before in left.items():
        other = pairs.get(doc)
        after = right.get(other, []) if other else []
        met = align(before, after, by_id=doc == other)
        same |= {a.claim.id: b.claim.id for a, b in met}
        rows += [(_at(b, new), found) for a, b in met if (found := _changed(old, new, a, b))]
        gone = {a.claim.id for a, _ in met}
        rows += [(_at(a, old), _one(old, a, "removed")) for a in before if a.claim.id not in gone]
    known = set(same.values())
    rows += [(_at(b, new), _one(new, b, "added")) for b in _all(right) if b.claim.id not in known]
    return [row for _, row in sorted(rows)], same


def _by_document(corpus: Corpus) -> dict[str, list[Statement]]:
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in corpus.graph.claims:
        found[claim.fact.doc].append(claim)
    return {doc: [statement(c) for c in sorted(rows, key=_order)] for doc, rows in found.items()}


def _all(statements: Mapping[str, Iterable[Statement]]) -> Iterator[Statement]:
    return (row for rows in statements.values() for row in rows)


def _order(claim: Claim) -> tuple[int, int, str]:
    return claim.fact.start, claim.fact.end, claim.id


def _at(row: Statement, corpus: Corpus) -> tuple[str, int, int, str]:
    """Where a row is listed: by file and place; the same on both sides for what did not move."""
    fact = row.claim.fact
    source = corpus.sources.get(fact.doc)
    return source.path if source else fact.doc, fact.start, fact.end, row.key


def _one(corpus: Corpus, row: Statement, change: str) -> Difference:
    sort, quote, place = f"fact {row.kind}", closed(row.claim.fact.quote), corpus.place(row.claim)
    if change == "added":
        return Difference("added", sort, row.name, new=quote, place=place)
    return Difference("removed", sort, row.name, old=quote, place=place)


def _changed(old: Corpus, new: Corpus, a: Statement, b: Statement) -> Difference | None:
    """How two statements of one thing differ; None where they do not."""
    detail = changes(a, b, old.label, new.label)
    if not detail:
        return None
    quotes = closed(a.claim.fact.quote), closed(b.claim.fact.quote)
    return Difference("changed", f"fact {b.kind}", b.name, *quotes, detail, new.place(b.claim))

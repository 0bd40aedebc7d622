"""What is known → decisions of identity and the clusters they make; the one page that lists the steps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.model.graph import Claim
from kg.model.insight import Decision
from kg.model.issue import Issue
from kg.model.ledger import Entry
from kg.model.source import Evidence
from kg.resolve import ledger
from kg.resolve.candidates import candidates, look_alikes
from kg.resolve.clusters import Clusters, clusters
from kg.resolve.decide import BY_KEY, decide
from kg.resolve.known import Known

BOOK = "ledger.jsonl"


def identity(known: Known, entries: Sequence[Entry]) -> tuple[Clusters, tuple[Decision, ...], list[Issue]]:
    """The clusters, all decisions by ids, and the doubts: look-alike titles left open, contradictions, idle lines."""
    words = {entry.pair: entry for entry in ledger.in_force(entries)}
    here = {pair: entry for pair, entry in words.items() if set(pair) <= set(known.entities)}
    made, decisions, conflicts = clusters(decide(candidates(known), here, known))
    issues = [
        *_open(decisions, known),
        *(_contradiction(decision, clash) for decision, clash in conflicts),
        *(_contradiction(d, (d.left, d.right)) for d in decisions if (d.left, d.right) in here and d.method in BY_KEY),
        *(_idle(words[pair]) for pair in sorted(set(words) - set(here))),
    ]
    return made, decisions, issues


def _open(decisions: Sequence[Decision], known: Known) -> Iterator[Issue]:
    unsure = [(d.left, d.right) for d in decisions if d.judgement == "unsure"]
    for one, two in look_alikes(unsure, known):
        claims = known.uses.get(one.id, ())
        if claims and known.uses.get(two.id):
            names = sorted((one.label, two.label))
            message = f"两部法规只差一个字：{names[0]} / {names[1]} · two titles differ in one character"
            yield _issue("KG-G004", message, claims[0])


def _issue(code: str, message: str, claim: Claim) -> Issue:
    fact = claim.fact
    evidence = Evidence(doc=fact.doc, start=fact.start, end=fact.end, quote=fact.quote, parts=fact.parts)
    return Issue(code=code, severity="warning", message=message, doc=fact.doc, evidence=evidence)


def _contradiction(decision: Decision, clash: tuple[str, str]) -> Issue:
    message = (
        f"{decision.left_label}（{decision.left}）与 {decision.right_label}（{decision.right}）判为同一，"
        f"但 {clash[0]} 与 {clash[1]} 已判为不同，未合并 · one thing, yet members differ: not joined"
    )
    return Issue(code="KG-G006", severity="warning", message=message, doc=BOOK)


def _idle(entry: Entry) -> Issue:
    message = f"裁决 {entry.id} 所指不在本图中：{' / '.join(entry.pair)} · a line of the ledger names what is not here"
    return Issue(code="KG-G005", severity="info", message=message, doc=BOOK)

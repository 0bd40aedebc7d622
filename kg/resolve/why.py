"""Why two names were joined or not: the decision, the clues that fired and those that did not, the sentences."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from kg.model.graph import Claim, Graph
from kg.model.insight import Decision, stands_for
from kg.resolve.decide import RULES, judge
from kg.resolve.features import CLUES
from kg.resolve.known import Known, known_of

# characters of the sentence shown on each side of the quote
AROUND = 40
WORDS = {"same": "同一 · same", "different": "不同 · different", "unsure": "待定，未合并 · unsure, kept apart"}


@dataclass(frozen=True)
class Why:
    """The decisions that lead from one name to the other (several where they were joined through a third), each with
    the claims it rests on."""

    decisions: tuple[Decision, ...]
    sentences: dict[str, tuple[str, str]]

    @property
    def judgement(self) -> str:
        """same, different or unsure."""
        return self.decisions[0].judgement

    def json(self) -> str:
        """The answer as one JSON object."""
        rows = [
            {
                **asdict(d),
                "features": [f._asdict() for f in d.features],
                "not_fired": _silent(d),
                "sentences": self._shown(d),
            }
            for d in self.decisions
        ]
        return json.dumps({"judgement": self.judgement, "decisions": rows}, ensure_ascii=False, indent=1)

    def text(self) -> str:
        """The answer in words for people."""
        return "\n".join(line for d in self.decisions for line in _lines(d, self._shown(d)))

    def _shown(self, decision: Decision) -> list[str]:
        shown = [self.sentences[c] for c in decision.claims if c in self.sentences]
        return list(dict.fromkeys(f"{sentence} 〔{place}〕" for sentence, place in shown))


def _silent(decision: Decision) -> dict[str, str]:
    """The clues of the rules for this kind of pair that did not fire, with their names for people."""
    kind = decision.left.partition("/")[0]
    asked = {clue for rule in RULES if not rule.kinds or kind in rule.kinds for clue in (*rule.needs, *rule.lacks)}
    fired = {feature.name for feature in decision.features}
    return {clue.__name__: words for clue, words in CLUES.items() if clue.__name__ in asked - fired}


def _lines(decision: Decision, sentences: Sequence[str]) -> list[str]:
    lines = [
        f"{decision.left_label} <{decision.left}>",
        f"{decision.right_label} <{decision.right}>",
        f"  结论 · judgement  {WORDS[decision.judgement]}",
        f"  方法 · method     {decision.method}",
    ]
    if decision.who:
        when = f"（{decision.when}）" if decision.when else ""
        lines.append(f"  裁决 · decided by {decision.who}{when}：{decision.why}")
    lines += [f"  ✓ {feature.says} [{feature.name}]" for feature in decision.features]
    lines += [f"  ✗ {'、'.join(_silent(decision).values())}"]
    return [*lines, *(f"  “{sentence}" for sentence in sentences), ""]


def why(graph: Graph, left: str, right: str) -> Why:
    """Why two entities of a finished graph, or names that were joined into one, are one or not, by their ids.

    Raises KeyError where the graph neither holds an id nor decided on it.
    """
    known = known_of(graph)
    chain = _path(graph.decisions, left, right)
    if not chain:
        kept = stands_for(graph.decisions, known.entities)
        one, two = (known.entities[kept.get(end, end)] for end in (left, right))
        chain = (judge(one, two, known),)
    claims = {c.id: c for c in known.claims}
    cited = {c for d in chain for c in d.claims if c in claims}
    return Why(chain, {c: (_marked(claims[c], known), _place(claims[c], known)) for c in cited})


def _marked(claim: Claim, known: Known) -> str:
    """The sentence of a claim with its quote in brackets, cut to what is around the quote."""
    sentence, quote = known.sentence(claim), "".join(claim.fact.quote.split())
    before, _, after = sentence.partition(quote)
    before = before if len(before) <= AROUND else "…" + before[-AROUND:]
    after = after if len(after) <= AROUND else after[:AROUND] + "…"
    return f"{before}【{quote}】{after}”"


def _place(claim: Claim, known: Known) -> str:
    source = known.sources.get(claim.fact.doc)
    return f"{source.path if source else claim.fact.doc} {claim.fact.start}-{claim.fact.end}"


def _path(decisions: Sequence[Decision], left: str, right: str) -> tuple[Decision, ...]:
    """The decision on a pair; else the shortest chain of ``same`` that joins them; empty where there is neither."""
    direct = next((d for d in decisions if {d.left, d.right} == {left, right}), None)
    if direct:
        return (direct,)
    came: dict[str, Decision | None] = {left: None}
    todo = deque([left])
    while todo and right not in came:
        here = todo.popleft()
        for d in decisions:
            if d.judgement == "same" and here in (d.left, d.right):
                there = d.right if here == d.left else d.left
                if there not in came:
                    came[there] = d
                    todo.append(there)
    chain: list[Decision] = []
    at = right
    while (step := came.get(at)) is not None:
        chain.append(step)
        at = step.left if at == step.right else step.right
    return tuple(reversed(chain))

"""What the reports say together, on one side only or otherwise than on the other.

Insights rest on claims; those of two graphs are the same where they rest on claims that say the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kg.insight.corpus import Corpus, closed
from kg.insight.diff.difference import Difference
from kg.insight.diff.pairs import unique
from kg.insight.words import ABSENCES, CHAIN_STEPS, OUTCOMES
from kg.model.insight import Insights

JUDGEMENTS = {"same": "相同", "different": "不同", "unsure": "待定"}
VERDICTS = {"contradiction": "矛盾", "partly_listed": "部分列举", "agrees": "相符"}


@dataclass(frozen=True, slots=True)
class Said:
    """An insight as it is compared: ``key`` says which it is, ``says`` what it says, ``place`` where it begins.

    ``head`` is the part of the key that stays where what is listed beside it grows or shrinks.
    """

    sort: str
    key: tuple[str, ...]
    name: str
    says: str
    place: str | None
    head: tuple[str, ...] | None = None


def together(
    old: Corpus, new: Corpus, before: Insights, after: Insights, same: Mapping[str, str]
) -> Iterator[Difference]:
    """Decisions, promises, findings, chains and absences that came, went or say otherwise; by sort and key."""
    left = {(s.sort, s.key): s for s in _all(old, before, same)}
    right = {(s.sort, s.key): s for s in _all(new, after, {})}
    pairs: list[tuple[Said | None, Said | None]] = [(left[key], right[key]) for key in left.keys() & right.keys()]
    gone = [s for key, s in left.items() if key not in right]
    come = [s for key, s in right.items() if key not in left]
    heads = unique(gone, _head), unique(come, _head)
    pairs += [(heads[0][key], heads[1][key]) for key in heads[0].keys() & heads[1].keys()]
    pairs += [(s, None) for s in gone if not (_head(s) in heads[0] and _head(s) in heads[1])]
    pairs += [(None, s) for s in come if not (_head(s) in heads[0] and _head(s) in heads[1])]
    for a, b in sorted(pairs, key=lambda pair: _order(*pair)):
        yield from _difference(a, b)


def _head(said: Said) -> tuple[str, ...] | None:
    return said.head


def _difference(a: Said | None, b: Said | None) -> Iterator[Difference]:
    if a is None and b is not None:
        yield Difference("added", b.sort, b.name, new=b.says, place=b.place)
    elif b is None and a is not None:
        yield Difference("removed", a.sort, a.name, old=a.says, place=a.place)
    elif a is not None and b is not None and a.says != b.says:
        yield Difference("changed", b.sort, b.name, a.says, b.says, place=b.place)


def _order(a: Said | None, b: Said | None) -> tuple[str, str, str, str]:
    """By sort, place and name of the side that has it, the two sides taken alike."""
    said = [s for s in (a, b) if s]
    return (said[0].sort, *min((s.place or "", s.name, s.says) for s in said))


def _all(corpus: Corpus, told: Insights, same: Mapping[str, str]) -> Iterator[Said]:
    def key(*claims: str) -> tuple[str, ...]:
        return tuple(same.get(claim, claim) for claim in claims)

    for d in told.decisions:
        names = " / ".join(
            d.labels if any(d.labels) else (corpus.label(d.left) or d.left, corpus.label(d.right) or d.right)
        )
        yield Said("decision", (d.left, d.right), names, JUDGEMENTS[d.judgement], None)
    for p in told.promises:
        yield Said("promise", key(p.claim), _quote(corpus, p.claim), OUTCOMES[p.outcome], _place(corpus, p.claim))
    for f in told.findings:
        says = f"{VERDICTS[f.verdict]}：{f.arithmetic}"
        yield Said(
            "finding",
            (f.code, *key(*f.claims)),
            f.message,
            says,
            _place(corpus, f.claims[0]),
            (f.code, *key(f.claims[0])),
        )
    for c in told.chains:
        acts = [link.claim for link in c.links if link.step == "act" and link.claim]
        text = corpus.sources[corpus.reports[c.report].doc].text
        steps = "；".join(f"{CHAIN_STEPS[k.step]} {closed(text[k.start : k.end])}" for k in c.links if k.step != "act")
        yield Said("chain", key(*acts), _quote(corpus, acts[0]), steps, _place(corpus, acts[0]))
    for n in told.absences:
        yield Said(
            "absence", (n.kind, *key(n.claim)), _quote(corpus, n.claim), ABSENCES[n.kind], _place(corpus, n.claim)
        )


def _quote(corpus: Corpus, claim: str) -> str:
    return closed(corpus.claims[claim].fact.quote)


def _place(corpus: Corpus, claim: str) -> str:
    return corpus.place(corpus.claims[claim])

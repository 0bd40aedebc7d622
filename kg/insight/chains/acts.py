"""The acts of oversight that chains begin with, those of one object or one list together."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from kg.insight.corpus import Corpus
from kg.insight.topics import core
from kg.model.facts import ActivityFact, LawEventFact
from kg.model.graph import Claim, ReportNode

# the ways of oversight of the Supervision Law (监督法) and of the CPPCC charter
OVERSIGHT = frozenset({
    "听取审议报告", "执法检查", "专题询问", "专题调研", "视察", "专项评议", "工作评议", "满意度测评", "备案审查",
    "跟踪监督", "联动监督", "民主监督", "协商",
})  # fmt: skip
TOLD = ("督促", "责成", "责令", "要求", "敦促", "促请")
# the nouns by which a text goes back to an act of a type
NOUNS = {
    "执法检查": ("检查", "监督"), "专题调研": ("调研", "走访"), "视察": ("视察", "走访"), "听取审议报告": ("审议",),
    "专题询问": ("询问",), "专项评议": ("评议",), "工作评议": ("评议",), "备案审查": ("审查",), "满意度测评": ("测评",),
    "跟踪监督": ("督办", "督查", "监督", "检查", "调研"), "联动监督": ("监督", "检查", "视察", "调研"),
    "民主监督": ("监督", "视察", "调研"), "协商": ("调研",),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Group:
    """Acts said together: one quote, or one object; ``start`` and ``end`` are places of the source."""

    claims: tuple[Claim, ...]
    start: int
    end: int

    @property
    def topics(self) -> frozenset[str]:
        """The cores of their objects."""
        return frozenset(topic(claim) for claim in self.claims)

    def named(self, noun: str) -> bool:
        """Whether a noun (检查, 调研, 审计 …) may mean these acts."""
        return any(noun in words or any(w in noun for w in words) for words in map(_words, self.claims))


def _words(claim: Claim) -> tuple[str, ...]:
    fact = claim.fact
    if not isinstance(fact, ActivityFact):
        return ()
    return (*NOUNS.get(fact.type, ()), *(("审计",) if "审计" in fact.object else ()))


def topic(claim: Claim) -> str:
    """The core of an act's object."""
    fact = claim.fact
    return core(fact.norm or fact.object) if isinstance(fact, ActivityFact) else ""


def is_act(claim: Claim, report: ReportNode) -> bool:
    """Whether a claim is an act of oversight that the reporting body has done; an order to another body is none."""
    fact = claim.fact
    return (
        isinstance(fact, ActivityFact)
        and fact.type in OVERSIGHT
        and fact.status == "done"
        and claim.ref("actor") == report.body
        and not fact.quote.startswith(TOLD)
    )


def groups(corpus: Corpus, report: ReportNode) -> tuple[Group, ...]:
    """The acts of a report in the order of its text; the acts of one quote stand together.

    Where a quote begins with the words of another act (听取…报告并进行测评), its own act is its last clause.
    """
    quotes: dict[tuple[int, int], list[Claim]] = defaultdict(list)
    for claim in corpus.claims_of.get(report.id, ()):
        if is_act(claim, report):
            quotes[claim.fact.end, claim.fact.start].append(claim)
    found: list[Group] = []
    for (end, start), claims in sorted(quotes.items()):
        before = found[-1].end if found else 0
        begin = start if start >= before else max(before, start + _last_clause(claims[0].fact.quote))
        found.append(Group(tuple(claims), begin, end))
    return tuple(found)


def _last_clause(quote: str) -> int:
    return max(quote.rfind(mark) for mark in ",，;；。") + 1


def others(corpus: Corpus, report: ReportNode) -> tuple[int, ...]:
    """Where acts begin that are no oversight done by the body: what follows them may speak of them."""
    found = set()
    for claim in corpus.claims_of.get(report.id, ()):
        fact = claim.fact
        other = isinstance(fact, ActivityFact) and not is_act(claim, report) and not fact.quote.startswith(TOLD)
        if other or (isinstance(fact, LawEventFact) and fact.event not in ("inspect", "implement")):
            found.add(fact.start)
    return tuple(sorted(found))

"""Planned acts and the later acts that answer them: the same law, or the same topic, in a later report of the body."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from kg.insight.corpus import Corpus, told
from kg.insight.promises.acts import Act
from kg.insight.promises.steps import activity_outcome, law_outcome
from kg.insight.topics import same_topic
from kg.lexicon.annual_reports import annual
from kg.lexicon.likeness import bigrams
from kg.model.graph import ReportNode
from kg.model.insight import Answer, Feature

ORDER = {"done": 0, "done_otherwise": 1, "under_way": 2}
CLOSE = {"equal": 0, "misprint": 1, "contained": 1, "alike": 2}
SAYS = {
    "equal": "事项相同 · the same topic",
    "contained": "事项相含 · one topic holds the other",
    "misprint": "事项只差一字，疑为误植 · topics one character apart",
    "alike": "事项相近，未能证实 · topics alike, not proven",
}
# how long after its due year an act of oversight may still answer: the plan of a year is made anew every year
LATE = 1


@dataclass(frozen=True)
class Told:
    """The acts of one body's reports, found by law and by the pairs of characters of their topics."""

    corpus: Corpus
    acts: Sequence[Act]
    by_law: dict[str, list[Act]] = field(init=False)
    by_pair: dict[str, list[Act]] = field(init=False)
    years: dict[tuple[str, str], set[int]] = field(init=False)

    def __post_init__(self) -> None:
        by_law, by_pair, years = defaultdict(list), defaultdict(list), defaultdict(set)
        for act in self.acts:
            if act.law:
                by_law[act.law].append(act)
            for pair in bigrams(act.topic):
                by_pair[pair].append(act)
            if not act.planned and (span := self.when(act)):
                years[act.what, act.topic].add(span[1])
        for key, value in (("by_law", by_law), ("by_pair", by_pair), ("years", years)):
            object.__setattr__(self, key, dict(value))

    def when(self, act: Act) -> tuple[int, int] | None:
        """First and last year of an act: its own period, else what its report looks back on."""
        return self.corpus.years(act.claim) or told(self.corpus.reports[act.claim.report])

    def like(self, act: Act) -> Iterator[Act]:
        """The acts of one sort that share a law or a pair of characters with an act, each once, in the order of time."""
        pairs = (self.by_pair.get(pair, ()) for pair in sorted(bigrams(act.topic)))
        near = [*self.by_law.get(act.law or "", ()), *(other for row in pairs for other in row)]
        kept = {other.claim.id: other for other in near if other.sort == act.sort or act.what == "inspect"}
        return iter(sorted(kept.values(), key=lambda a: (self.when(a) or (0, 0), a.claim.id)))


def answers(promise: Act, due: tuple[int, int], later: Sequence[ReportNode], table: Told) -> list[Answer]:
    """The answers to a promise in later reports, one a report at most, the surest first."""
    reports = {report.id for report in later}
    best: dict[str, tuple[tuple[int, ...], Answer]] = {}
    for act in table.like(promise):
        if act.claim.report not in reports or not _in_time(promise, act, due, table):
            continue
        answer = _answer(promise, act, due, table)
        if answer is None:
            continue
        rank = (not answer.certain, ORDER[answer.outcome], act.claim.fact.start)
        if act.claim.report not in best or rank < best[act.claim.report][0]:
            best[act.claim.report] = rank, answer
    return [answer for _, answer in sorted(best.values(), key=lambda row: row[0][:2])]


def _in_time(promise: Act, act: Act, due: tuple[int, int], table: Told) -> bool:
    when = table.when(act)
    if when is None or when[1] < due[0]:
        return False
    if promise.sort == "law":
        return True
    return when[0] <= due[1] + (0 if _recurs(promise, due, table) else LATE)


def _recurs(promise: Act, due: tuple[int, int], table: Told) -> bool:
    """Whether an act comes every year: a rule says so, or it was done before it was planned."""
    if annual(promise.topic):
        return True
    return any(year < due[0] for year in table.years.get((promise.what, promise.topic), ()))


def _answer(promise: Act, act: Act, due: tuple[int, int], table: Told) -> Answer | None:
    if promise.sort == "law" and act.sort == "law":
        return _law_answer(promise, act, due, table)
    how = same_topic(promise.topic, act.topic)
    outcome = activity_outcome("执法检查" if promise.what == "inspect" else promise.what, act.what)
    if how is None or (act.planned and how != "equal"):
        return None
    features = [Feature("same_topic", SAYS[how]), Feature("same_act", act.what)]
    return _made(act, "under_way" if act.planned else outcome, features, due, table, certain=CLOSE[how] < 2)


def _law_answer(promise: Act, act: Act, due: tuple[int, int], table: Told) -> Answer | None:
    outcome = law_outcome(promise.what, act.what)
    how = "equal" if promise.law == act.law else same_topic(promise.topic, act.topic)
    if outcome is None or how is None:
        return None
    one = promise.law == act.law
    feature = Feature("same_law", "同一部法规 · the same law") if one else Feature("alike_title", SAYS[how])
    certain = one or (how == "misprint" and _alone(promise, act, table))
    return _made(
        act, "under_way" if act.planned else outcome, [feature, Feature("step", act.what)], due, table, certain
    )


def _alone(promise: Act, act: Act, table: Told) -> bool:
    """Whether the planned law is told of under its own title nowhere, and only one title is a misprint of it."""
    if any(not other.planned for other in table.by_law.get(promise.law or "", ())):
        return False
    near = {
        o.law for o in table.like(promise) if o.law != promise.law and same_topic(promise.topic, o.topic) == "misprint"
    }
    return near == {act.law}


def _made(act: Act, outcome: str, features: list[Feature], due: tuple[int, int], table: Told, certain: bool) -> Answer:
    when = table.when(act)
    if act.planned:
        features.append(Feature("planned_again", "再次列入计划 · planned again"))
    elif when and when[0] > due[1]:
        features.append(Feature("late", f"迟于计划 {when[0] - due[1]} 年 · later than planned"))
    return Answer(act.claim.id, outcome, tuple(features), certain)  # type: ignore[arg-type]

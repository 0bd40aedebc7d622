"""Planned acts and the later acts that answer them: the same law, or the same topic, in a later report of the body."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from kg.insight.corpus import Corpus, told
from kg.insight.promises.acts import Act
from kg.insight.promises.steps import Outcome, activity_outcome, law_outcome, planned_again
from kg.insight.topics import How, same_topic, slip
from kg.lexicon.annual_reports import annual
from kg.lexicon.likeness import bigrams, plain
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
RUNNING = re.compile(r"连续([两二三四五六七八九十]|\d{1,2})年")
YEARS_IN_CHINESE = {"两": 2, **{numeral: n for n, numeral in enumerate("一二三四五六七八九十", 1)}}


@dataclass(frozen=True)
class Told:
    """The acts of one body's reports, found by law and by the pairs of characters of their topics."""

    corpus: Corpus
    acts: Sequence[Act]
    by_law: dict[str, list[Act]] = field(init=False)
    by_pair: dict[str, list[Act]] = field(init=False)
    years: dict[tuple[str, str], set[int]] = field(init=False)
    covered: set[int] = field(init=False)
    pairs: Counter[str] = field(init=False)

    def __post_init__(self) -> None:
        by_law, by_pair, years = defaultdict(list), defaultdict(list), defaultdict(set)
        for act in self.acts:
            if act.law:
                by_law[act.law].append(act)
            for pair in bigrams(act.topic):
                by_pair[pair].append(act)
            if not act.planned and (span := self.when(act)):
                years[act.what, act.topic].add(span[1])
        spans = {told(self.corpus.reports[act.claim.report]) for act in self.acts}
        covered = {year for span in spans if span for year in range(span[0], span[1] + 1)}
        for key, value in (("by_law", dict(by_law)), ("by_pair", dict(by_pair)), ("years", dict(years))):
            object.__setattr__(self, key, value)
        object.__setattr__(self, "covered", covered)
        object.__setattr__(self, "pairs", _pairs(self.corpus, self.acts))

    def when(self, act: Act) -> tuple[int, int] | None:
        """First and last year of an act: its own period, else what its report looks back on."""
        return self.corpus.years(act.claim) or told(self.corpus.reports[act.claim.report])

    def same(self, a: str, b: str) -> How | None:
        """How two topics are one; a slip of one character is a misprint where its pairs are found nowhere else."""
        how = same_topic(a, b)
        if how in ("equal", "misprint", "contained") or not (pairs := slip(a, b)):
            return how
        lone = any(side and all(self.pairs[pair] <= 1 for pair in side) for side in pairs)
        return "misprint" if lone else how

    def covers(self, due: tuple[int, int]) -> bool:
        """Whether the reports look back on every due year."""
        return set(range(due[0], due[1] + 1)) <= self.covered

    def like(self, act: Act) -> Iterator[Act]:
        """The acts of one sort that share a law or a pair of characters with an act, each once, in order of time."""
        pairs = (self.by_pair.get(pair, ()) for pair in sorted(bigrams(act.topic)))
        near = [*self.by_law.get(act.law or "", ()), *(other for row in pairs for other in row)]
        kept = {other.claim.id: other for other in near if other.sort == act.sort or act.what == "inspect"}
        return iter(sorted(kept.values(), key=lambda a: (self.when(a) or (0, 0), a.claim.id)))


def _pairs(corpus: Corpus, acts: Sequence[Act]) -> Counter[str]:
    """How often each pair of characters stands in the texts that some acts are told in."""
    texts = (plain(corpus.sources[doc].text) for doc in sorted({act.claim.fact.doc for act in acts}))
    return Counter(text[i : i + 2] for text in texts for i in range(len(text) - 1))


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
    how = table.same(promise.topic, act.topic)
    if how is None or (act.planned and how != "equal"):
        return None
    outcome = activity_outcome("执法检查" if promise.what == "inspect" else promise.what, act.what)
    features = [Feature(f"{how}_topic", SAYS[how]), Feature("act", act.what)]
    proof = _proof_of_year(act, due, table)
    features += [proof] if proof else []
    certain = CLOSE[how] < 2 and (act.planned or _settled(act, outcome, due, table) or proof is not None)
    return _made(act, "under_way" if act.planned else outcome, features, due, table, certain)


def _settled(act: Act, outcome: Outcome, due: tuple[int, int], table: Told) -> bool:
    """Whether an act is that of the plan: done in the due year, or the same act a year late by reports of both years.

    A topic comes up again in other years, so an act of another year proves nothing where the due year is not told of.
    """
    when = table.when(act)
    if when and when[0] <= due[1]:
        return True
    return outcome == "done" and table.covers(due)


def _proof_of_year(act: Act, due: tuple[int, int], table: Told) -> Feature | None:
    """``连续四年听取`` told of a later year: the due year is one of the four."""
    match = RUNNING.search(table.corpus.sentence(act.claim))
    when = table.when(act)
    if not match or not when:
        return None
    length = int(match[1]) if match[1].isdigit() else YEARS_IN_CHINESE[match[1]]
    return Feature("running", f"{match[0]}，含{due[1]}年") if when[1] - length < due[0] <= when[1] else None


def _law_answer(promise: Act, act: Act, due: tuple[int, int], table: Told) -> Answer | None:
    outcome = law_outcome(promise.what, act.what)
    one = promise.law == act.law
    how = "equal" if one else table.same(promise.topic, act.topic)
    if outcome is None or how is None or how == "alike" or (act.planned and not planned_again(promise.what, act.what)):
        return None
    feature = Feature("same_law", "同一部法规 · the same law") if one else Feature(f"{how}_title", SAYS[how])
    certain = one or (how in ("equal", "misprint") and _alone(promise, act, how, table))
    outcome = "under_way" if act.planned else outcome
    return _made(act, outcome, [feature, Feature("step", act.what)], due, table, certain)


def _alone(promise: Act, act: Act, how: How, table: Told) -> bool:
    """Whether the planned law is told of under its own title nowhere, and one other law alone may be meant.

    A title without its place (湿地保护条例: the city's or the province's?) means the one law of that title that the
    body's reports name in full; a misprint the one title that it may be a misprint of.
    """
    told_of = any(not other.planned for other in table.by_law.get(promise.law or "", ()))
    if told_of and not (how == "equal" and any(_homeless(law, table) for law in (promise.law, act.law))):
        return False
    others = (other for other in table.like(promise) if other.sort == "law" and other.law != promise.law)
    return {o.topic for o in others if table.same(promise.topic, o.topic) == how} == {act.topic}


def _homeless(law: str | None, table: Told) -> bool:
    """Whether it is not known whose law it is."""
    return getattr(table.corpus.entities.get(law or ""), "place", None) is None


def _made(
    act: Act, outcome: Outcome, features: list[Feature], due: tuple[int, int], table: Told, certain: bool
) -> Answer:
    when = table.when(act)
    if act.planned:
        features.append(Feature("planned_again", "再次列入计划 · planned again"))
    elif when and when[0] > due[1] and not any(f.name == "running" for f in features):
        features.append(Feature("late", f"迟于计划 {when[0] - due[1]} 年 · later than planned"))
    return Answer(act.claim.id, outcome, tuple(features), certain)

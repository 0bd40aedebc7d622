"""How much of the truth of a made corpus the insights of its graph tell, and how much they tell that is not so."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from kg.insight.corpus import Corpus
from kg.model.insight import Insights, Promise
from scripts.made_corpus.align import Aligned
from scripts.made_corpus.truth import JOINED, RANK, LifeStep, Truth, wrong
from scripts.made_corpus.truth import Promise as True_
from scripts.made_corpus.world import World


@dataclass(frozen=True)
class Ratio:
    """Right ones of all."""

    right: int
    of: int

    @property
    def value(self) -> float:
        """1 where there are none."""
        return self.right / self.of if self.of else 1.0

    def __str__(self) -> str:
        return f"{self.value:.3f} ({self.right}/{self.of})"


@dataclass
class Scores:
    """The figures of one corpus by name; ``outcomes`` counts true against told outcomes; ``wrong`` shows examples."""

    ratios: dict[str, Ratio] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)
    outcomes: Counter[tuple[str, str]] = field(default_factory=Counter)
    wrong: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))


@dataclass(frozen=True)
class Judge:
    """The truth of a world beside what was found."""

    world: World
    truth: Truth
    corpus: Corpus
    found: Insights
    aligned: Aligned

    def scores(self) -> Scores:
        """Everything measured."""
        scores = Scores()
        self._promises(scores)
        self._lives(scores)
        self._series(scores)
        self._contradictions(scores)
        self._identity(scores)
        return scores

    def _promises(self, scores: Scores) -> None:
        wanted = {(p.slug, p.year, p.what, p.key): p for p in self.truth.promises}
        told: dict[tuple[str, int, str, str], Promise] = {}
        right = links = 0
        met: set[tuple[str, int, str, str]] = set()
        for promise in self.found.promises:
            fact = self.aligned.facts.get(promise.claim)
            key = (*self.aligned.place(promise.claim), fact.what, fact.key) if fact and fact.status == "plan" else None
            true = wanted.get(key) if key else None
            if key and true:
                told.setdefault(key, promise)
            for answer in (a for a in promise.answers if a.certain):
                links += 1
                good = true is not None and self._answers(true, answer.claim, answer.outcome)
                right += good
                if good and key and true and answer.outcome == true.outcome:
                    met.add(key)
                if not good:
                    scores.wrong["link"].append(self._link(promise, answer.claim, answer.outcome, true))
        open_ = {key for key, p in wanted.items() if p.outcome in RANK}
        scores.ratios["promise links, precision"] = Ratio(right, links)
        scores.ratios["promise links, recall"] = Ratio(len(met), len(open_))
        scores.wrong["promise"] = [str(wanted[key]) for key in sorted(open_ - met)]
        for key, true in wanted.items():
            scores.outcomes[true.outcome, told[key].outcome if key in told else "no promise"] += 1
        agree = sum(n for (a, b), n in scores.outcomes.items() if a == b)
        scores.ratios["promise outcomes"] = Ratio(agree, len(wanted))
        for outcome in sorted({true for true, _ in scores.outcomes}):
            of = sum(n for (true, _), n in scores.outcomes.items() if true == outcome)
            scores.ratios[f"  {outcome}"] = Ratio(scores.outcomes[outcome, outcome], of)

    def _answers(self, true: True_, claim: str, outcome: str) -> bool:
        fact, (slug, year) = self.aligned.facts.get(claim), self.aligned.place(claim)
        if fact is None or slug != true.slug or (year, outcome) not in true.answers:
            return False
        return fact.key == true.key or (fact.what == "决议决定" and fact.key in true.key)

    def _link(self, promise: Promise, claim: str, outcome: str, true: True_ | None) -> str:
        one, two = self.corpus.claims[promise.claim], self.corpus.claims[claim]
        said = f"{self.aligned.place(promise.claim)} → {self.aligned.place(claim)[1]} {outcome}"
        return f"{said} | {self.corpus.sentence(one)} | {self.corpus.sentence(two)} | {true}"

    def _lives(self, scores: Scores) -> None:
        wanted = set(self.truth.lives)
        told: set[tuple[str, LifeStep]] = set()
        right: set[tuple[str, LifeStep]] = set()
        for life in self.found.biographies:
            facts = [self.aligned.facts.get(step.claim) for step in life.steps]
            keys = Counter(fact.key for fact in facts if fact and fact.kind == "law")
            law = keys.most_common(1)[0][0] if keys else life.law
            for step, fact in zip(life.steps, facts, strict=True):
                claim = self.corpus.claims[step.claim]
                if step.stage is None or getattr(claim.fact, "status", None) == "plan":
                    continue
                seen = life.law, LifeStep(law, step.year or 0, step.stage)
                told.add(seen)
                if fact and fact.key == law and fact.kind == "law" and seen[1] in wanted:
                    right.add(seen)
                else:
                    scores.wrong["life"].append(f"{seen[1]} {self.corpus.sentence(claim)}")
        scores.ratios["biography steps, precision"] = Ratio(len(right), len(told))
        scores.ratios["biography steps, recall"] = Ratio(len({step for _, step in right}), len(wanted))
        scores.wrong["life missing"] = sorted(str(s) for s in wanted - {step for _, step in right})

    def _series(self, scores: Scores) -> None:
        wanted: dict[tuple[str, str, str], set[int]] = defaultdict(set)
        for point in self.truth.points:
            wanted[point.slug, point.what, point.indicator].add(point.year)
        # one committee counts one thing in 次 here and in 项 there; the unit is part of what a series is
        best: dict[tuple[str, str, str], dict[str, set[int]]] = defaultdict(dict)
        right = of = 0
        for series in self.found.series:
            rows = [(self._group(claim), self.aligned.place(claim)[1]) for claim in series.points]
            kinds = Counter(group for group, _ in rows if group)
            if not kinds or (group := kinds.most_common(1)[0][0])[1] not in JOINED:
                continue
            years = {year for own, year in rows if own == group}
            right, of = right + sum(own == group for own, _ in rows), of + len(rows)
            if any(own != group for own, _ in rows):
                scores.wrong["series"].append(f"{series.indicator} {series.unit} {rows}")
            best[group][series.unit] = max(best[group].get(series.unit, set()), years & wanted[group], key=len)
        scores.ratios["series points, precision"] = Ratio(right, of)
        met = {group: set().union(*best[group].values()) for group in wanted}
        scores.ratios["series points, recall"] = Ratio(sum(map(len, met.values())), sum(map(len, wanted.values())))
        scores.wrong["series missing"] = [f"{g} {sorted(y - met[g])}" for g, y in wanted.items() if y - met[g]]

    def _group(self, claim: str) -> tuple[str, str, str] | None:
        fact = self.aligned.facts.get(claim)
        return (self.aligned.place(claim)[0], fact.what, fact.key) if fact and fact.kind == "number" else None

    def _contradictions(self, scores: Scores) -> None:
        stories = {story.committee.slug: story for story in self.world.stories}
        met, alarms, consistent = set(), 0, 0
        for finding in self.found.findings:
            if finding.verdict != "contradiction":
                continue
            hit = set()
            for claim in finding.claims:
                fact, (slug, year) = self.aligned.facts.get(claim), self.aligned.place(claim)
                code = self.world.plants.get((slug, year))
                if fact and code and wrong(fact, code, stories[slug]):
                    hit.add((slug, year))
            met |= hit
            if not hit:
                alarms += 1
                consistent += not any(self.aligned.place(c) in self.world.plants for c in finding.claims)
                scores.wrong["alarm"].append(f"{finding.code} {finding.message} {finding.arithmetic}")
        scores.ratios["contradictions found"] = Ratio(len(met), len(self.world.plants))
        for code in sorted(set(self.world.plants.values())):
            planted = {place for place, c in self.world.plants.items() if c == code}
            scores.ratios[f"  {code}"] = Ratio(len(planted & met), len(planted))
        scores.counts["false alarms"] = alarms
        scores.counts["false alarms, consistent reports"] = consistent
        scores.wrong["contradiction"] = [f"{self.world.plants[p]} {p}" for p in sorted(self.world.plants.keys() - met)]

    def _identity(self, scores: Scores) -> None:
        laws: dict[str, Counter[str]] = defaultdict(Counter)
        bodies: dict[str, Counter[str]] = defaultdict(Counter)
        for claim in self.corpus.graph.claims:
            fact = self.aligned.facts.get(claim.id)
            law = claim.ref("law")
            if law and fact and fact.kind == "law" and fact.named:
                laws[law][fact.key] += 1
            if claim.fact.kind == "body" and fact and fact.kind == "body":
                for entity in claim.all("denotes"):
                    bodies[entity][fact.key] += 1
        for report in self.corpus.graph.reports:
            first = next(iter(self.corpus.claims_of.get(report.id, ())), None)
            if report.body and first:
                bodies[report.body][self.aligned.texts[first.id].story.committee.body] += 1
        for name, entities in (("laws", laws), ("bodies", bodies)):
            merged = {e: keys for e, keys in entities.items() if len(keys) > 1}
            split: dict[str, set[str]] = defaultdict(set)
            for entity, keys in entities.items():
                for key in keys:
                    split[key].add(entity)
            scores.counts[f"wrong merges of {name}"] = len(merged)
            scores.counts[f"{name} split"] = sum(len(found) > 1 for found in split.values())
            scores.wrong[f"merged {name}"] = [f"{self.corpus.label(e)} {dict(keys)}" for e, keys in merged.items()]
            scores.wrong[f"split {name}"] = [
                f"{key} {[self.corpus.label(e) for e in found]}" for key, found in split.items() if len(found) > 1
            ]

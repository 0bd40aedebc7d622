"""Acts and cues → chains: a cue joins the act it stands behind, or the one act that its words go back to."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from kg.insight.chains.acts import Group, groups, others, topic
from kg.insight.chains.cues import REFERS, TIED, Event, events, new_matter
from kg.insight.chains.plain import Plain
from kg.insight.corpus import Corpus
from kg.insight.topics import core, same_topic
from kg.model import ids
from kg.model.facts import NoiseFact
from kg.model.graph import Claim, ReportNode
from kg.model.insight import Chain, Feature, Link

Unit = tuple[int, int]


@dataclass(slots=True)
class Thread:
    """A chain in the making; ``unit`` is where its last event stands, ``end`` the plain character behind it."""

    acts: tuple[Claim, ...]
    group: Group
    unit: Unit
    end: int
    cues: list[tuple[Event, Feature]] = field(default_factory=list)

    def about(self, words: str) -> tuple[Claim, ...]:
        """The acts whose object is what some words name."""
        return tuple(c for c in self.acts if same_topic(topic(c), core(words)) in ("equal", "contained"))


class Reader:
    """Reads one report from its first act to its last."""

    def __init__(self, corpus: Corpus, report: ReportNode, plain: Plain, limits: Sequence[int]) -> None:
        self.plain = plain
        self.groups = groups(corpus, report)
        self.blocks = [plain.at(o) for o in others(corpus, report)]
        self.limits = [plain.at(o) for o in limits]
        claims = corpus.claims_of.get(report.id, ())
        self.noise = sorted(plain.at(c.fact.start) for c in claims if isinstance(c.fact, NoiseFact))
        self.threads: list[Thread] = []
        self.open: list[Thread] = []

    def read(self) -> list[Thread]:
        """All threads that have a cue, in the order of the text."""
        done = -1
        for unit in self._units():
            if unit[0] < done:
                continue
            done = self._unit(unit)
            while self.open and (after := self._after(done)):
                done = self._unit(after)
        return [thread for thread in self.threads if thread.cues]

    def _units(self) -> Iterator[Unit]:
        """The units of the sentences that hold acts, each once."""
        sentences = {g.claims[0].fact.sentence or (g.start, g.end) for g in self.groups}
        for start, end in sorted(sentences):
            yield from self.plain.units(self.plain.at(start), self.plain.at(end))

    def _after(self, done: int) -> Unit | None:
        """The next unit, where no act opens it and no heading stands between."""
        n = bisect_left(self.limits, done)
        limit = self.limits[n] if n < len(self.limits) else len(self.plain.text)
        unit = self.plain.following(done, limit)
        return unit if unit and not any(unit[0] <= self.plain.at(g.start) < unit[1] for g in self._near(unit)) else None

    def _near(self, unit: Unit) -> Sequence[Group]:
        start, end = self.plain.back(*unit)
        first = bisect_left(self.groups, start, key=lambda g: g.start)
        last = bisect_left(self.groups, end, key=lambda g: g.start)
        return self.groups[first:last]

    def _unit(self, unit: Unit) -> int:
        """Read one unit; gives its end. A unit with damage in it is passed over."""
        before = [t for t in self.open if t.unit[1] == unit[0] and not self.plain.broken(unit[0])]
        now: Thread | None = None
        self.open = []
        if bisect_left(self.noise, unit[0]) < bisect_left(self.noise, unit[1]):
            return unit[1]
        for event in events(self.plain, *unit, self._near(unit)):
            linked = self._link(event, now, before) if event.step else None
            if linked:
                now = self._extend(linked, event, unit)
            elif event.group:
                now = self._act(event.group, now, event, unit)
        self.open = [t for t in self.threads if t.unit == unit]
        return unit[1]

    def _act(self, group: Group, now: Thread | None, event: Event, unit: Unit) -> Thread:
        """Begin a thread, or join one on the same object that has led to nothing yet."""
        if now and not now.cues and now.group.topics & group.topics:
            now.acts, now.end = (*now.acts, *group.claims), event.end
            return now
        thread = Thread(group.claims, group, unit, event.end)
        self.threads.append(thread)
        return thread

    def _extend(self, linked: tuple[Thread, Feature], event: Event, unit: Unit) -> Thread:
        thread, feature = linked
        thread.cues.append((event, feature))
        thread.unit, thread.end = unit, event.end
        return thread

    def _link(self, event: Event, now: Thread | None, before: Sequence[Thread]) -> tuple[Thread, Feature] | None:
        """The thread that an event belongs to and why; None where that is not certain."""
        own = _object(event)
        near = [*([now] if now else []), *(t for t in before if t is not now)]
        if event.step in TIED and own:
            return _same_object(own, near) or (_antecedent(event, before) if event.noun else None)
        if event.rule == "chain.instruction.rectify" and not (now and _has(now, "problem")):
            return None
        if now and self._reaches(now, event) and (not event.noun or now.group.named(event.noun)):
            return now, Feature("ellipsis", f"同句承接：{event.words}")
        return _antecedent(event, before) if event.anaphor and not now else None

    def _reaches(self, thread: Thread, event: Event) -> bool:
        """Whether an event follows a thread with nothing of another matter between."""
        if bisect_right(self.blocks, thread.end - 1) < bisect_left(self.blocks, event.start):
            return False
        return event.start >= thread.end and not new_matter(self.plain.text[thread.end : event.start])


def _object(event: Event) -> str | None:
    """The object of an act that assesses or follows up, where it is more than a reference."""
    if event.group is None or event.anaphor:
        return event.object
    words = topic(event.group.claims[0])
    return None if REFERS.search(words) else words


def _has(thread: Thread, step: str) -> bool:
    return any(event.step == step for event, _ in thread.cues)


def _same_object(words: str, near: Sequence[Thread]) -> tuple[Thread, Feature] | None:
    found = [(thread, claims) for thread in near if (claims := thread.about(words))]
    if len(found) != 1:
        return None
    thread, claims = found[0]
    if not thread.cues:
        thread.acts = claims
    return thread, Feature("same_object", f"同一对象：{words}")


def _antecedent(event: Event, before: Sequence[Thread]) -> tuple[Thread, Feature] | None:
    """The one thread of the sentence before that the words go back to."""
    fits = [t for t in before if not event.noun or t.group.named(event.noun)]
    if event.answers:
        fits = [t for t in fits if _has(t, "instruction") or _has(t, "problem")]
    told = [t for t in fits if t.cues]
    chosen = told if len(told) == 1 and not event.noun else fits
    return (chosen[0], Feature("anaphora", f"承前：{event.words}")) if len(chosen) == 1 else None


def chain(report: ReportNode, plain: Plain, thread: Thread, claims: Sequence[Claim]) -> Chain:
    """The finished chain: its acts, then what came of them in the order of the text."""
    links = [
        Link(c.id, "act", Feature("act", f"监督行为：{getattr(c.fact, 'type', '')}"), c.fact.start, c.fact.end)
        for c in thread.acts
    ]
    for event, feature in thread.cues:
        start, end = plain.back(event.start, event.end)
        links.append(Link(_claim(event, start, end, claims), event.step or "follow_up", feature, start, end))
    return Chain(ids.chain(*(c.id for c in thread.acts)), report.id, tuple(links))


def _claim(event: Event, start: int, end: int, claims: Sequence[Claim]) -> str | None:
    """The claim that says a link: the act itself, else the first act or figure inside its words."""
    if event.group:
        return event.group.claims[0].id
    kinds = ("activity", "number")
    inside = [c for c in claims if c.fact.kind in kinds and start <= c.fact.start and c.fact.end <= end]
    return min(inside, key=lambda c: (kinds.index(c.fact.kind), c.fact.start, c.id)).id if inside else None

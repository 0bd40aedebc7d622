"""What a reader must find in the reports of a world: outcomes of promises, lives of laws, series, contradictions."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Literal

from scripts.made_corpus.corpus import Text
from scripts.made_corpus.draft import Fact
from scripts.made_corpus.lives import Deed, Vow
from scripts.made_corpus.pools import HORIZON
from scripts.made_corpus.world import PlantClass, Story, World

Outcome = Literal["done", "under_way", "done_otherwise", "not_mentioned", "not_yet_due", "no_later_report"]
STAGES = {
    "research": "research", "first_reading": "first_reading", "second_reading": "second_reading", "enact": "vote",
    "approve": "approval", "effective": "effect", "inspect": "inspection", "amend": "amendment", "repeal": "repeal",
}  # fmt: skip
# the way of a law, in the order of the Legislation Law
WAY = ("research", "first_reading", "second_reading", "enact", "approve", "effective", "inspect")
RANK: tuple[Outcome, ...] = ("done", "done_otherwise", "under_way")
# figures that may be joined over years
JOINED = ("stock", "flow", "rate", "count")
# where the wrong figure of a planted contradiction stands: (what, key); None is any
PLANTED: dict[str, tuple[tuple[str, str | None], ...]] = {
    "percent_of_fraction": (("rate", None), ("part", "已解决")),
    "parts_of_total": (("part", "a"), ("part", "b"), ("part", "c")),
    "stated_change": (("rate", None),),
    "said_twice": (("flow", "任免国家机关工作人员"),),
    "year_above_term": (("term", "接待群众"),),
    "two_reports": (("flow", "接待群众"),),
}


@dataclass(frozen=True, slots=True)
class Promise:
    """A planned act: ``answers`` are the years whose reports answer it, with what they say of it."""

    slug: str
    year: int
    kind: str
    what: str
    key: str
    outcome: Outcome
    answers: tuple[tuple[int, Outcome], ...]


@dataclass(frozen=True, slots=True)
class LifeStep:
    """An event of a law in its year, told by the report of a committee."""

    law: str
    year: int
    stage: str


@dataclass(frozen=True, slots=True)
class Point:
    """A figure of a series."""

    slug: str
    what: str
    indicator: str
    year: int
    value: float


@dataclass(frozen=True, slots=True)
class Planted:
    """A contradiction: the reports it stands in and the figures of which one at least is wrong."""

    code: PlantClass
    slug: str
    year: int
    reports: tuple[str, ...]
    values: tuple[float, ...]


@dataclass(frozen=True)
class Truth:
    """Everything that holds of a world as its texts tell it."""

    promises: tuple[Promise, ...]
    lives: tuple[LifeStep, ...]
    points: tuple[Point, ...]
    planted: tuple[Planted, ...]

    def lines(self) -> Iterator[str]:
        """One JSON object a line, each with its ``row``."""
        for row, rows in (
            ("promise", self.promises), ("life", self.lives), ("point", self.points), ("contradiction", self.planted),
        ):  # fmt: skip
            for item in rows:
                yield json.dumps({"row": row, **asdict(item)}, ensure_ascii=False)


def truth(world: World, texts: list[Text]) -> Truth:
    """The truth of a world and of its texts without damage."""
    full = [text for text in texts if not text.digest]
    return Truth(
        promises=tuple(p for story in world.stories for p in _promises(story)),
        lives=tuple(sorted(set(_lives(world)), key=lambda s: (s.law, s.year, s.stage))),
        points=tuple(dict.fromkeys(p for text in full for p in _points(text))),
        planted=tuple(_planted(world, texts)),
    )


def mention_lines(text: Text) -> Iterator[str]:
    """Where a text says what, one JSON object a line."""
    for fact, start, end in text.mentions:
        row = {"row": "mention", "report": text.name, "start": start, "end": end, **asdict(fact)}
        yield json.dumps(row, ensure_ascii=False)


def _promises(story: Story) -> Iterator[Promise]:
    told: dict[str, list[Deed]] = defaultdict(list)
    again: dict[tuple[str, str], list[int]] = defaultdict(list)
    for deeds in story.deeds.values():
        for deed in deeds:
            told[deed.instead or deed.key].append(deed)
    for vows in story.vows.values():
        for vow in vows:
            again[vow.what, vow.key].append(vow.due)
    counts: dict[tuple[str, str], int] = defaultdict(int)
    for deed in (d for deeds in story.deeds.values() for d in deeds):
        counts[deed.what, deed.key] += 1
    for year in sorted(story.vows):
        for vow in story.vows[year]:
            yearly = counts[vow.what, vow.key] > 1
            answers = _answers(vow, told[vow.key], [] if yearly else again[vow.what, vow.key], yearly)
            yield Promise(
                story.committee.slug, year, vow.kind, vow.what, vow.key, _outcome(story, vow, answers), answers
            )


def _answers(vow: Vow, told: list[Deed], again: list[int], yearly: bool) -> tuple[tuple[int, Outcome], ...]:
    """By the year of the report: what its deeds say of a vow; under way where it only plans the same again."""
    found: dict[int, Outcome] = {}
    for deed in told:
        says = _says(vow, deed)
        if says is None or deed.year < vow.due or (yearly and deed.year > vow.due):
            continue
        if deed.year not in found or RANK.index(says) < RANK.index(found[deed.year]):
            found[deed.year] = says
    for due in again:
        if due > vow.due and "done" not in (found.get(y) for y in range(vow.due, due)):
            found.setdefault(due - 1, "under_way")
    return tuple(sorted(found.items()))


def _says(vow: Vow, deed: Deed) -> Outcome | None:
    """What a deed on the matter of a vow says of it."""
    if deed.what == "begin":
        return "under_way"
    if deed.kind == "activity" and (vow.kind == "law" or deed.what != vow.what):
        return "done_otherwise"
    if vow.what == deed.what:
        return "done"
    if vow.what == "amend":
        return "done_otherwise" if deed.what == "repeal" else None
    if vow.what == "inspect" or deed.what not in WAY:
        return None
    return "done" if WAY.index(deed.what) >= WAY.index(vow.what) else "under_way"


def _outcome(story: Story, vow: Vow, answers: tuple[tuple[int, Outcome], ...]) -> Outcome:
    said = {outcome for year, outcome in answers if year in story.committee.years}
    for outcome in RANK:
        if outcome in said:
            return outcome
    if vow.due in story.committee.years:
        return "not_mentioned"
    return "not_yet_due" if vow.due > HORIZON else "no_later_report"


def _lives(world: World) -> Iterator[LifeStep]:
    for story in world.stories:
        for deeds in story.deeds.values():
            for deed in deeds:
                if deed.kind == "law" and deed.what in STAGES:
                    year = int(deed.date[:4]) if deed.date else deed.year
                    yield LifeStep(deed.key, year, STAGES[deed.what])


def _points(text: Text) -> Iterator[Point]:
    slug = text.story.committee.slug
    for mention in text.mentions:
        fact = mention.fact
        if fact.kind == "number" and fact.what in JOINED and fact.value is not None:
            yield Point(slug, fact.what, fact.key, text.year, fact.value)


def _planted(world: World, texts: list[Text]) -> Iterator[Planted]:
    by_place: dict[tuple[str, int], list[Text]] = defaultdict(list)
    for text in texts:
        by_place[text.story.committee.slug, text.year].append(text)
    for (slug, year), code in sorted(world.plants.items()):
        here = by_place[slug, year]
        story = here[0].story
        values = {m.fact.value for text in here for m in text.mentions if wrong(m.fact, code, story)}
        reports = tuple(text.name for text in here if code == "two_reports" or not text.digest)
        yield Planted(code, slug, year, reports, tuple(sorted(v for v in values if v is not None)))


def wrong(fact: Fact, code: PlantClass, story: Story) -> bool:
    """Whether a fact is a figure that a planted contradiction turns on."""
    if fact.kind == "number" and code == "more_listed":
        return fact.what == "count" and fact.key == story.understated(fact.year)
    return fact.kind == "number" and any(fact.what == what and key in (None, fact.key) for what, key in PLANTED[code])

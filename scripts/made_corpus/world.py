"""What twelve committees planned, did, dropped and counted over eight years."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random
from typing import Literal

from scripts.made_corpus.lives import Deed, Vow, lives
from scripts.made_corpus.pools import (
    ANNUAL,
    CITY_LAWS,
    COMMITTEES,
    INSPECTED,
    NATIONAL,
    PLATFORMS,
    PROVINCE_LAWS,
    RULES,
    TOPICS,
    Committee,
)

PlantClass = Literal[
    "more_listed", "percent_of_fraction", "parts_of_total", "stated_change", "said_twice", "year_above_term",
    "two_reports",
]  # fmt: skip
HEAR, STUDY, ASK, INSPECT, VISIT, DECIDE = "听取审议报告", "专题调研", "专题询问", "执法检查", "视察", "决议决定"
# what came of a planned act, in hundredths: done, a year late, done by another kind of act, dropped
FATES = {"hear": (62, 10, 13), "study": (66, 8, 11), "ask": (60, 0, 22), "inspect": (66, 11, 10), "make": (60, 12, 12)}
OTHERWISE = {HEAR: (STUDY, ASK), STUDY: (HEAR, VISIT), ASK: (HEAR, STUDY)}
SPREAD = 100


@dataclass(frozen=True, slots=True)
class Figures:
    """The counts of one committee and year; ``rate`` is the share of proposals settled, in per cent."""

    stations: int
    visitors: int
    proposals: int
    settled: int
    parts: tuple[int, int, int]
    filed: int
    appointed: int

    @property
    def rate(self) -> float:
        """As reports print it, with one decimal."""
        return round(100 * self.settled / self.proposals, 1)


@dataclass
class Story:
    """One committee's eight years: deeds by year, vows by the year whose report makes them, figures by year."""

    committee: Committee
    deeds: dict[int, list[Deed]] = field(default_factory=lambda: defaultdict(list))
    vows: dict[int, list[Vow]] = field(default_factory=lambda: defaultdict(list))
    figures: dict[int, Figures] = field(default_factory=dict)
    extra: dict[tuple[int, str], int] = field(default_factory=dict)

    def do(self, deed: Deed) -> None:
        """Put a deed into the year it was done in, unless no report tells of that year."""
        if deed.year in self.committee.years and deed not in self.deeds[deed.year]:
            self.deeds[deed.year].append(deed)

    def plan(self, vow: Vow) -> None:
        """Put a vow into the report before the year it is due in, if there is one."""
        if vow.due - 1 in self.committee.years:
            self.vows[vow.due - 1].append(vow)

    def count(self, year: int, what: str) -> int:
        """How many acts of a kind the report of a year lists."""
        return sum(deed.counted == what for deed in self.deeds[year])

    def understated(self, year: int) -> str:
        """The kind of act of which a planted summary states too few: two at least are listed."""
        kinds = [what for what in (INSPECT, STUDY, HEAR) if self.count(year, what) > 1]
        return kinds[year % len(kinds)]

    def stated(self, year: int, what: str) -> int:
        """How many the summary of a year states where nothing is planted: as many as are listed, or some more."""
        return self.count(year, what) + self.extra.get((year, what), 4) or 2


@dataclass(frozen=True)
class World:
    """All committees, and the contradictions planted: class by committee and year."""

    stories: tuple[Story, ...]
    plants: dict[tuple[str, int], PlantClass]
    digests: frozenset[tuple[str, int]]


def world(seed: int) -> World:
    """The world of a seed."""
    stories = tuple(_story(committee, Random(f"{seed}-{committee.slug}")) for committee in COMMITTEES)  # noqa: S311
    _approvals(stories)
    rng = Random(f"{seed}-plants")  # noqa: S311
    digests = _digests(stories, rng)
    return World(stories, _plants(stories, digests, rng), frozenset(digests))


def _story(committee: Committee, rng: Random) -> Story:
    story = Story(committee)
    for deed_or_vow in lives(committee, _own_laws(committee, rng), rng):
        story.do(deed_or_vow) if isinstance(deed_or_vow, Deed) else story.plan(deed_or_vow)
    topics, laws = iter(rng.sample(TOPICS, len(TOPICS))), iter(_foreign_laws(committee, rng))
    things = iter(rng.sample([*PLATFORMS, *RULES], len(PLATFORMS) + len(RULES)))
    annual = rng.sample(ANNUAL, 4)
    for year in range(committee.years[0], committee.years[-1] + 2):
        _acts(story, year, topics, rng)
        _inspections(story, year, laws, rng)
        _things(story, year, things, rng)
        _yearly(story, year, annual, rng)
    story.figures = dict(_figures(committee, rng))
    for year in committee.years:
        story.extra |= {(year, what): rng.choice((0, 0, 1, 2, 3, 5)) for what in (HEAR, INSPECT, STUDY)}
    return story


def _own_laws(committee: Committee, rng: Random) -> list[str]:
    pairs = {"province": PROVINCE_LAWS, "city": CITY_LAWS}.get(committee.level, ())
    chosen = rng.sample(pairs, min(len(pairs), 8))
    return [committee.place + title for pair in chosen for title in pair]


def _foreign_laws(committee: Committee, rng: Random) -> list[str]:
    national = [f"中华人民共和国{law}" for law in rng.sample(NATIONAL, len(NATIONAL))]
    provincial = [committee.province + law for law in rng.sample(INSPECTED, len(INSPECTED))]
    mixed: list[str] = []
    while national:
        mixed += [national.pop(), *([provincial.pop()] if provincial and rng.random() < 0.5 else [])]
    return mixed


def _fate(kind: str, rng: Random) -> str:
    roll = rng.randrange(SPREAD)
    for name, share in zip(("done", "late", "otherwise"), FATES[kind], strict=True):
        if roll < share:
            return name
        roll -= share
    return "dropped"


def _acts(story: Story, year: int, topics: Iterator[str], rng: Random) -> None:
    for kind, what, times in (("hear", HEAR, 3), ("study", STUDY, rng.choice((2, 3))), ("ask", ASK, 1)):
        for _ in range(times):
            topic, fate = next(topics), _fate(kind, rng)
            story.plan(Vow("activity", what, topic, year))
            _carry_out(story, "activity", what, topic, year, fate, rng)
    for what in (HEAR, STUDY, *([VISIT] if rng.random() < 0.5 else [])):
        story.do(Deed("activity", what, next(topics), year))


def _carry_out(story: Story, kind: str, what: str, key: str, year: int, fate: str, rng: Random) -> None:
    if fate == "done":
        story.do(Deed(kind, what, key, year))
    elif fate == "late":
        story.do(Deed(kind, what, key, year + 1))
        if rng.random() < 0.5:
            story.plan(Vow(kind, what, key, year + 1))
    elif fate == "otherwise":
        story.do(Deed("activity", rng.choice(OTHERWISE.get(what, (STUDY, HEAR))), key, year))


def _inspections(story: Story, year: int, laws: Iterator[str], rng: Random) -> None:
    for _ in range(2):
        law, fate = next(laws), _fate("inspect", rng)
        story.plan(Vow("law", "inspect", law, year))
        _carry_out(story, "law", "inspect", law, year, fate, rng)
    if rng.random() < 0.4:
        story.do(Deed("law", "inspect", next(laws), year))


def _things(story: Story, year: int, things: Iterator[str], rng: Random) -> None:
    for _ in range(rng.choice((1, 2))):
        thing, fate = next(things), _fate("make", rng)
        story.plan(Vow("thing", "make", thing, year))
        if fate == "otherwise" and thing in PLATFORMS:
            story.do(Deed("thing", "begin", thing, year))
        elif fate in ("done", "late"):
            _carry_out(story, "thing", "make", thing, year, fate, rng)


def _yearly(story: Story, year: int, annual: list[str], rng: Random) -> None:
    for topic in annual:
        if rng.random() < 0.7:
            story.plan(Vow("activity", HEAR, topic, year))
        if rng.random() < 0.95:
            story.do(Deed("activity", HEAR, topic, year))


def _approvals(stories: tuple[Story, ...]) -> None:
    """What the cities of a province have approved, its own committee tells of as well."""
    own = {story.committee.place: story for story in stories if story.committee.level == "province"}
    for story in stories:
        above = own.get(story.committee.province)
        if above is not None and above is not story:
            for deeds in list(story.deeds.values()):
                for deed in deeds:
                    if deed.what == "approve":
                        above.do(deed)


def _figures(committee: Committee, rng: Random) -> Iterator[tuple[int, Figures]]:
    stations, share = committee.size * rng.randint(40, 60), rng.uniform(0.62, 0.72)
    first = committee.term_of(committee.years[0])[1]
    for year in range(first, committee.last + 1):
        stations += rng.randint(-committee.size // 3, committee.size + 2)
        share = min(0.93, share + rng.uniform(-0.015, 0.045))
        proposals = committee.size * rng.randint(22, 42) + rng.randint(0, 9)
        one, two = (int(proposals * rng.uniform(0.2, 0.35)) for _ in range(2))
        yield (
            year,
            Figures(
                stations=stations,
                visitors=committee.size * rng.randint(1900, 4600) + rng.randint(1, 99),
                proposals=proposals,
                settled=int(proposals * share),
                parts=(one, two, proposals - one - two),
                filed=rng.randint(12, 96),
                appointed=rng.randint(28, 160),
            ),
        )


def term_ends(story: Story) -> list[int]:
    """The years whose report closes a term, if all years of the term are known."""
    years = story.committee.years
    return [y for y in years if story.committee.term_of(y)[1] == y - 4 and y - 4 in story.figures]


def _digests(stories: tuple[Story, ...], rng: Random) -> list[tuple[str, int]]:
    return [(story.committee.slug, rng.choice(list(story.committee.years)[1:7])) for story in stories]


def _plants(
    stories: tuple[Story, ...], digests: list[tuple[str, int]], rng: Random
) -> dict[tuple[str, int], PlantClass]:
    plants: dict[tuple[str, int], PlantClass] = dict.fromkeys(digests[::2], "two_reports")
    for story in stories:
        slug, ends = story.committee.slug, term_ends(story)
        if ends and len([p for p in plants.values() if p == "year_above_term"]) < 5 and (slug, ends[0]) not in plants:
            plants[slug, ends[0]] = "year_above_term"
    others: list[PlantClass] = ["more_listed", "percent_of_fraction", "parts_of_total", "stated_change", "said_twice"]
    free = [
        (s.committee.slug, y)
        for s in stories
        for y in list(s.committee.years)[1:]
        if (s.committee.slug, y) not in digests
    ]
    rng.shuffle(free)
    wanted = others * 6
    for place in free:
        near = {(place[0], place[1] + step) for step in (-1, 0, 1)}
        if wanted and not near & plants.keys():
            plants[place] = wanted.pop()
    return plants

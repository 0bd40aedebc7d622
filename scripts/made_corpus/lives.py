"""The lives that a committee's own laws may lead, as deeds and vows from a first year on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from scripts.made_corpus.pools import Committee

COUNTED = {"inspect": "执法检查"}


@dataclass(frozen=True, slots=True)
class Deed:
    """Something done in a year: ``kind`` law, activity or thing; ``key`` the full title, the topic or the name.

    ``date`` is the day a law takes effect; ``instead`` the law that a decision was made in place of.
    """

    kind: str
    what: str
    key: str
    year: int
    date: str | None = None
    instead: str | None = None

    @property
    def counted(self) -> str:
        """The kind of act under which a summary counts it."""
        return COUNTED.get(self.what, self.what)


@dataclass(frozen=True, slots=True)
class Vow:
    """Something planned for the year it is due in."""

    kind: str
    what: str
    key: str
    due: int


# Each life: what is planned (p) and done (d) in which year after the first. ``made`` stands for vote, approval, effect.
LIVES: dict[str, tuple[str, ...]] = {
    "smooth": ("p research 0", "d research 0", "p enact 1", "d made 1", "p inspect 4", "d inspect 4"),
    "slow": ("p enact 0", "d first_reading 0", "p enact 1", "d made 1", "p inspect 3", "d inspect 4"),
    "slower": ("p enact 0", "d research 0", "p enact 1", "d first_reading 1", "d made 2"),
    "long": ("p research 0", "d research 0", "p enact 1", "d first_reading 1", "d second_reading 2", "p enact 2",
             "p enact 3", "d made 3"),
    "late": ("p enact 0", "d made 1"),
    "dropped": ("p enact 0",),
    "only_studied": ("p research 0", "d research 0"),
    "never_studied": ("p research 0",),
    "amended": ("p amend 0", "d amend 0", "p inspect 2", "d inspect 2"),
    "amended_late": ("p amend 0", "p amend 1", "d amend 1"),
    "repealed": ("p amend 0", "d repeal 0"),
    "inspected": ("p inspect 0", "d inspect 0", "p amend 1", "d amend 1"),
    "decided": ("p enact 0", "d decide 0"),
    "sudden": ("d made 0", "p inspect 2"),
    "swift": ("p enact 0", "d made 0", "p inspect 3", "d inspect 3"),
}  # fmt: skip


def lives(committee: Committee, laws: list[str], rng: Random) -> Iterator[Deed | Vow]:
    """The deeds and vows of a committee's laws, each law leading one life."""
    kinds = [*rng.sample(list(LIVES), len(LIVES)), "swift", "amended", "smooth"]
    for law, kind in zip(laws, kinds, strict=False):
        first = rng.randint(committee.years[0] - 1, committee.years[-1] - 1)
        yield from _life(committee, law, LIVES[kind], first, rng)


def _life(committee: Committee, law: str, life: tuple[str, ...], first: int, rng: Random) -> Iterator[Deed | Vow]:
    for line in life:
        mode, what, after = line.split()
        year = first + int(after)
        if mode == "p":
            yield Vow("law", what, law, year)
        elif what == "made":
            yield from _made(committee, law, year, rng)
        elif what == "decide":
            theme = law.removeprefix(committee.place).removesuffix("条例")
            yield Deed("activity", "决议决定", theme, year, instead=law)
        else:
            yield Deed("law", what, law, year)


def _made(committee: Committee, law: str, year: int, rng: Random) -> Iterator[Deed]:
    """The vote, the approval by the province where a city votes, and the day of effect."""
    yield Deed("law", "enact", law, year)
    approved = year
    if committee.level == "city":
        approved += rng.random() < 0.25
        yield Deed("law", "approve", law, approved)
    day = f"{approved + 1}-01-01" if rng.random() < 0.5 else f"{approved}-{rng.choice((10, 11, 12)):02}-01"
    yield Deed("law", "effective", law, approved, date=day)

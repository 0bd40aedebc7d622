"""How a report names things: laws, topics, numbers and bodies, each marked with the fact it carries."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from random import Random
from typing import TypeVar

from scripts.made_corpus.draft import Draft, Fact
from scripts.made_corpus.lives import Deed, Vow
from scripts.made_corpus.pools import COURT_TOPICS
from scripts.made_corpus.world import Figures, PlantClass, Story

NATION = "中华人民共和国"
Row = Deed | Vow
AnyRow = TypeVar("AnyRow", Deed, Vow)


@dataclass
class Namer:
    """One report's way of naming; ``plant`` is the contradiction to make, ``quiet`` leaves the rate's change unsaid."""

    draft: Draft
    story: Story
    year: int
    rng: Random
    plant: PlantClass | None
    quiet: bool

    @property
    def short(self) -> str:
        """市人大常委会"""
        return f"{self.story.committee.short}人大常委会"

    @property
    def figures(self) -> Figures:
        """The counts of the year."""
        return self.story.figures[self.year]

    def say(self, choices: Sequence[str], **more: str) -> str:
        """One of several wordings, with the short names filled in."""
        c = self.story.committee
        known = {"s": self.short, "p": f"{c.short}委", "y": str(self.year), "l": c.short, "g": f"{c.short}政府"}
        return self.rng.choice(choices).format(**{**known, **more})

    def number(self, what: str, key: str, value: float, unit: str) -> str:
        """A marked figure with its unit; ``what`` tells stock, flow, rate, count, part and term."""
        shown = f"{value:.1f}" if what == "rate" else f"{value:g}"
        return self.draft.mark(shown + unit, Fact("number", what, key, "done", self.year, value))

    def of(self, kind: str, what: str) -> list[Deed]:
        """The year's deeds of a kind."""
        return [d for d in self.story.deeds[self.year] if (d.kind, d.what) == (kind, what)]

    def parts(self, rows: Sequence[AnyRow], most: int) -> Iterator[list[AnyRow]]:
        """Rows in groups of at most some, as one sentence names them."""
        rest = iter(rows)
        while part := list(islice(rest, self.rng.randint(1, most))):
            yield part

    def acts(self, choices: Sequence[str], rows: Sequence[AnyRow], most: int, **more: str) -> list[str]:
        """Clauses that name some rows each."""
        return [self.act(choices, part, **more) for part in self.parts(rows, most)]

    def act(self, choices: Sequence[str], rows: Sequence[Row], **more: str) -> str:
        """A clause that names rows of one kind of act."""
        what = rows[0].what
        if rows[0].kind != "law":
            return self.say(choices, x=self.join(rows, self.thing), **more)
        if what == "enact" and isinstance(rows[0], Vow) and len(rows) > 1 and self.rng.random() < 0.4:
            return self.say(choices, x=self.join(rows, lambda r: self.law(r, bare=True, cut=True)) + "等条例")
        cut = what == "research" and self.rng.random() < 0.6
        bare = what in ("research", "first_reading", "second_reading")
        return self.say(choices, x=self.join(rows, lambda r: self.law(r, bare=bare, cut=cut)), **more)

    def thing(self, row: Row) -> str:
        """A topic or a thing, marked; a law where a report or a study is about one."""
        text = self.title(row.key) if is_law(row.key) else row.key
        return self.draft.mark(text, _fact(row))

    def law(self, row: Row, bare: bool = False, full: bool = False, cut: bool = False) -> str:
        """A law, marked; ``bare`` without brackets and place, ``full`` with its place, ``cut`` without 条例."""
        text = self.title(row.key, bare or cut, full)
        return self.draft.mark(text.removesuffix("条例") if cut else text, _fact(row))

    def title(self, key: str, bare: bool = False, full: bool = False) -> str:
        """A law's title as a report prints it: with or without brackets, with or without the name of its place."""
        committee = self.story.committee
        own = key.startswith(committee.place) and committee.level != "county"
        roll = self.rng.random()
        if own and bare:
            return key.removeprefix(committee.place)
        if own and not full:
            short = key.removeprefix(committee.place)
            return f"《{key}》" if roll < 0.3 else f"《{short}》" if roll < 0.45 else short
        if key.startswith(NATION) and roll < 0.55:
            short = key.removeprefix(NATION)
            return f"《{short}》" if roll < 0.25 else short
        return f"《{key}》" if roll < 0.9 else key

    def join(self, rows: Sequence[Row], name: Callable[[Row], str]) -> str:
        """A list as the genre writes it; 和 only where no item holds one, and seldom between two topics alone."""
        names = [name(row) for row in rows]
        often = 0.4 if len(names) > 2 or rows[0].kind == "law" else 0.1
        if len(names) == 1 or any("和" in row.key.removeprefix(NATION) for row in rows) or self.rng.random() > often:
            return "、".join(names)
        return "、".join(names[:-1]) + self.rng.choice(("和", "和", "以及")) + names[-1]

    def court(self, topic: str) -> str:
        """The court or procuratorate that reports on a topic."""
        short, level = self.story.committee.short, self.story.committee.level
        court = {"province": "高级人民法院", "city": "中级人民法院", "county": "人民法院"}[level]
        return short + (court if COURT_TOPICS[topic] == "法院" else "人民检察院")


def is_law(key: str) -> bool:
    """Whether a key is the full title of a law."""
    return key.startswith(NATION) or key.endswith("条例")


def _fact(row: Row) -> Fact:
    if isinstance(row, Vow):
        return Fact(row.kind, row.what, row.key, "plan", row.due)
    return Fact(row.kind, row.what, row.key, "done", row.year)

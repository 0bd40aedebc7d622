"""What the components of the pipeline share about one document, and how they make facts.

Pure: no spaCy here. Components read the view, the outline, the homes and what earlier components found,
and answer with :class:`Found` facts; positions are those of the view.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple, TypeVar

from kg.extract.confidence import confidence
from kg.lexicon.divisions import Division
from kg.model.facts import Fact, LawEventFact
from kg.model.issue import Issue, Severity
from kg.model.outline import Outline, Sentence
from kg.model.source import Span
from kg.model.view import View

F = TypeVar("F", bound=Fact)
QUOTED = ("law", "object", "what", "topic", "recommendation")


@dataclass(frozen=True, slots=True)
class Home:
    """The frame of one report, that its short names and its defaults refer to.

    ``body`` is the full official name of the reporting body ("" where unknown), ``place`` its division,
    ``chain`` the division and those above it, nearest first. ``period`` is ``2023`` or ``2018/2022``.
    """

    body: str = ""
    organ: Literal["npc", "cppcc", ""] = ""
    place: Division | None = None
    chain: tuple[Division, ...] = ()
    term: int | None = None
    date: str | None = None
    session: str | None = None
    speaker: str | None = None
    period: str | None = None
    plan_period: str | None = None

    @property
    def scope(self) -> Literal["year", "term"]:
        """The scope of a plain figure: the year, or the term where the report reviews several years."""
        return "term" if self.period and "/" in self.period else "year"


class Mention(NamedTuple):
    """A body named at ``start:end``: one full name for each member of a coordinated or collective surface."""

    start: int
    end: int
    names: tuple[str, ...]
    types: tuple[str, ...]


class Found(NamedTuple):
    """A fact and where it stands in the view."""

    fact: Fact
    start: int
    end: int


@dataclass(slots=True)
class Work:
    """One document on its way through the pipeline."""

    view: View
    outline: Outline
    homes: list[Home] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    facts: dict[str, list[Found]] = field(default_factory=dict)
    issues: list[Issue] = field(default_factory=list)
    folded: bool = field(init=False)

    def __post_init__(self) -> None:
        self.folded = self.view.folded_script()

    @property
    def text(self) -> str:
        """The folded text."""
        return self.view.text

    def sentence(self, at: int) -> Sentence:
        """The sentence at a view position."""
        return self.outline.sentence(at)

    def home(self, at: int) -> Home:
        """The frame of the report that a view position lies in."""
        article = self.outline.sentence(at).article
        return self.homes[article] if article < len(self.homes) else Home()

    def period(self, status: str | None, at: int) -> str | None:
        """The period a fact of this status belongs to: the plan's for a plan, else the reporting period."""
        home = self.home(at)
        return home.plan_period if status == "plan" else home.period

    def law_events(self) -> list[tuple[LawEventFact, int, int]]:
        """The law events found so far with their places."""
        rows = self.facts.get("law_event", ())
        return [(f.fact, f.start, f.end) for f in rows if isinstance(f.fact, LawEventFact)]

    def fact(self, cls: type[F], start: int, end: int, *, rule: str, **keys: Any) -> Found:
        """Make a fact whose quote is ``text[start:end]``; evidence, outline position and confidence are filled in.

        Keys that are None stay unknown. A key ``at=(a, b)`` becomes ``surface`` (the raw characters) and
        ``surface_start`` of the item, as the record format wants them.
        """
        runs = self.view.runs(start, end)
        at = keys.pop("at", None)
        if at is not None:
            first = self.view.runs(*at)[0]
            keys["surface"] = self.view.source.text[first.start : first.end]
            keys["surface_start"] = first.start
        if self.folded:
            keys |= self._as_written(keys, start, end)
        here = self.outline.sentence(start)
        around = self.view.runs(here.start, here.end)
        fact = cls(
            doc=self.view.source.id,
            quote=self.view.source.text[runs[0].start : runs[0].end],
            start=runs[0].start,
            end=runs[0].end,
            parts=runs if len(runs) > 1 else None,
            rule=rule,
            confidence=confidence(rule),
            report=here.article,
            section=here.section if here.section >= 0 else None,
            sentence=Span(around[0].start, around[0].end),
            **keys,
        )
        return Found(fact, start, end)

    def _as_written(self, keys: dict[str, Any], start: int, end: int) -> dict[str, str]:
        """What a fact quotes from the text in the script of the text; a law keeps its simplified title in ``norm``."""
        given = {key: keys[key] for key in QUOTED if isinstance(keys.get(key), str)}
        found = {key: self.text.find(value, start, end) for key, value in given.items()}
        written = {k: self.view.written(at, at + len(given[k])) for k, at in found.items() if at >= 0}
        if "law" in written and written["law"] != given["law"] and not keys.get("norm"):
            written["norm"] = given["law"]
        return written

    def doubt(self, code: str, severity: Severity, message: str, start: int, end: int) -> None:
        """Record a doubt about ``text[start:end]`` as an Issue."""
        evidence = self.view.evidence(start, end)
        self.issues.append(
            Issue(code=code, severity=severity, message=message, doc=self.view.source.id, evidence=evidence)
        )

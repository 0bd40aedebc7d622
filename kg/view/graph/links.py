"""Where the edges of a claim run. One function a kind of fact; a kind without one is drawn as a mention.

A label is a word of the report as text, or a code of ``static/words.json`` as a tuple of one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from kg.model.facts import (
    ActivityFact,
    Fact,
    LawEventFact,
    NumberFact,
    PersonFact,
    ProposalFact,
)
from kg.model.graph import Claim, ReportNode

Label = str | tuple[str]


class Link(NamedTuple):
    """One edge of one claim. A loose link only mentions and does not bring a node into the first view."""

    source: str
    target: str
    label: Label
    loose: bool = False


class Said(NamedTuple):
    """A claim with its report, and the nodes made of its words: id → (kind, label)."""

    claim: Claim
    report: ReportNode
    made: dict[str, tuple[str, str]]

    def all(self, *roles: str) -> list[str]:
        """The entities of the claim in some roles."""
        return [ref.entity for ref in self.claim.refs if ref.role in roles]

    @property
    def doer(self) -> str:
        """Who acts or owns the figure: the actor, the subject, else the reporting body, else the report itself."""
        return self.claim.ref("actor") or self.claim.ref("subject") or self.report.body or self.report.id


def links(claim: Claim, report: ReportNode) -> tuple[dict[str, tuple[str, str]], list[Link]]:
    """The nodes a claim makes of words, id → (kind, label), and its edges."""
    said = Said(claim, report, {})
    find = _FINDERS.get(claim.fact.kind, _mention)
    return said.made, list(find(claim.fact, said))


def _activity(fact: ActivityFact, said: Said) -> Iterator[Link]:
    """actor —type→ law, or the matter in words; actor —type→ body overseen."""
    matters = said.all("law")
    if not matters:
        matters = [f"activity/{fact.object}"]
        said.made[matters[0]] = ("activity", fact.object)
    for matter in matters:
        yield Link(said.doer, matter, (fact.type,))
    for target in said.all("target"):
        yield Link(said.doer, target, (fact.type,))
        for matter in matters:
            yield Link(matter, target, ("target",))


def _law_event(fact: LawEventFact, said: Said) -> Iterator[Link]:
    """actor —event→ law, partner —event→ law."""
    for law in said.all("law"):
        for doer in (said.doer, *said.all("partner")):
            yield Link(doer, law, (fact.event,))


def _number(fact: NumberFact, said: Said) -> Iterator[Link]:
    """body —the figure with its unit→ indicator."""
    for indicator in said.all("indicator"):
        yield Link(said.doer, indicator, re.sub(r"\s+", "", fact.surface))


def _person(fact: PersonFact, said: Said) -> Iterator[Link]:
    """person —role→ body."""
    bodies = said.all("organization")
    for person in said.all("person"):
        for body in bodies:
            yield Link(person, body, fact.role or ("member",))
        if not bodies:
            yield Link(said.report.id, person, fact.role or ("mention",), loose=True)


def _doing(role: str, default: str) -> Callable[[Fact, Said], Iterator[Link]]:
    """doer —event→ thing, for the kinds that say what was done to a thing."""

    def find(fact: Fact, said: Said) -> Iterator[Link]:
        event = getattr(fact, "event", None)
        for thing in said.all(role):
            yield Link(said.doer, thing, event or (default,), loose=not event and default == "mention")

    return find


def _award(fact: Fact, said: Said) -> Iterator[Link]:
    """recipient —won→ award."""
    for award in said.all("award"):
        for winner in said.all("recipient") or [said.doer]:
            yield Link(winner, award, ("award",))


def _proposal(fact: ProposalFact, said: Said) -> Iterator[Link]:
    """proposer —proposes→ what is recommended, in words."""
    words = fact.recommendation or fact.topic or fact.quote
    said.made[f"proposal/{words}"] = ("proposal", words)
    for proposer in said.all("proposer") or [said.doer]:
        yield Link(proposer, f"proposal/{words}", ("proposal",))


def _mention(fact: Fact, said: Said) -> Iterator[Link]:
    """report —mentions→ every entity of the claim."""
    label: Label = getattr(fact, "surface", None) or ("mention",)
    for ref in said.claim.refs:
        if ref.role not in ("unit", "period") and ref.entity not in (said.report.id, said.report.body):
            yield Link(said.report.id, ref.entity, label, loose=True)


def _report(fact: Fact, said: Said) -> Iterator[Link]:
    """None: the edges of a report are drawn from the report itself."""
    return iter(())


_FINDERS: dict[str, Callable[..., Iterator[Link]]] = {
    "activity": _activity,
    "law_event": _law_event,
    "number": _number,
    "person": _person,
    "document": _doing("document", "mention"),
    "platform": _doing("platform", "mention"),
    "meeting": _doing("meeting", "meeting"),
    "day": _doing("day", "mention"),
    "award": _award,
    "proposal": _proposal,
    "report": _report,
}

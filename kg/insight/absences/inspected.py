"""Laws that a body has enacted and of whose inspection no later report tells.

Standing committees inspect how a law of their own is carried out, as a rule one to three years after it comes into
force: the Supervision Law (监督法, chapter on 执法检查) has them choose their topics each year, and the span is the
practice of the published inspection plans. Before two later years are covered by reports nothing is missing yet.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kg.insight.absences.coverage import covered, looks_back
from kg.insight.absences.mentions import bare, unread_inspection
from kg.insight.corpus import Corpus, told
from kg.lexicon.likeness import plain
from kg.model import ids
from kg.model.entities import BodyEntity, LawEntity
from kg.model.facts import ActivityFact, LawEventFact
from kg.model.graph import Claim
from kg.model.insight import Absence, Biography, Step

KIND: Final = "never_inspected"
YEARS_TO_INSPECT = 2
OWN = frozenset({"municipal_regulation", "provincial_regulation"})
GONE = frozenset({"repeal"})


def never_inspected(corpus: Corpus, lives: tuple[Biography, ...]) -> Iterator[Absence]:
    """The absences among some lives, in their order."""
    inspected, titles = _inspected(corpus)
    for life in lives:
        known = life.law in inspected or plain(bare(corpus, life.law)) in titles
        if not known and not any(step.stage in GONE for step in life.steps):
            yield from _of_life(corpus, life)


def _of_life(corpus: Corpus, life: Biography) -> Iterator[Absence]:
    votes = [s for s in life.steps if s.year and _own_vote(corpus, life.law, corpus.claims[s.claim])]
    if not votes:
        return
    vote = votes[0]
    since = _in_force(corpus, life, vote)
    body = corpus.reports[corpus.claims[vote.claim].report].body or ""
    later = tuple(r for r in looks_back(corpus.reports_of[body]) if (told(r) or (0, 0))[1] > since)
    years, missing = covered(later, since + 1)
    if len(years) >= YEARS_TO_INSPECT and not unread_inspection(corpus, life.law, later):
        yield Absence(ids.absence(KIND, vote.claim), KIND, vote.claim, tuple(r.id for r in later), missing)


def _own_vote(corpus: Corpus, law: str, claim: Claim) -> bool:
    """Whether a claim says that the standing committee of the law's own place has enacted it."""
    fact, entity, report = claim.fact, corpus.entities[law], corpus.reports[claim.report]
    body = corpus.entities.get(report.body or "")
    return (
        isinstance(fact, LawEventFact)
        and (fact.event, fact.status) == ("enact", "done")
        and isinstance(entity, LawEntity)
        and entity.level in OWN
        and isinstance(body, BodyEntity)
        and body.type in ("standing_committee", "congress")
        and entity.place is not None
        and entity.place == body.place
        and claim.ref("actor") in (None, report.body)
    )


def _in_force(corpus: Corpus, life: Biography, vote: Step) -> int:
    """The year from which a law could be inspected: of its coming into force where that is told, else of the vote."""
    years = [s.year for s in life.steps if s.stage == "effect" and s.year]
    return max([vote.year or 0, *years])


def _inspected(corpus: Corpus) -> tuple[frozenset[str], frozenset[str]]:
    """The laws of whose inspection a report tells, with those that may be one of them under another name.

    Beside them the titles of inspected laws whose place is not known: such a one may be anybody's.
    """
    found = {law for claim in corpus.graph.claims if _inspects(claim) and (law := claim.ref("law"))}
    unsure = [d for d in corpus.graph.decisions if d.judgement == "unsure"]
    pairs = [(d.left, d.right) for d in unsure] + [(d.right, d.left) for d in unsure]
    placeless = {plain(bare(corpus, law)) for law in found if getattr(corpus.entities.get(law), "place", None) is None}
    return frozenset(found | {other for law, other in pairs if law in found}), frozenset(placeless)


def _inspects(claim: Claim) -> bool:
    fact = claim.fact
    if isinstance(fact, LawEventFact):
        return fact.event == "inspect" and fact.status != "plan"
    return isinstance(fact, ActivityFact) and fact.type == "执法检查" and fact.status != "plan"

"""What was planned or enacted and is never spoken of again, with the reports that were searched.

That no report speaks of a thing does not mean that it was not done. An absence therefore names the reports searched and
the years that none of them looks back on, and is said only where a later report of the same body was there to search.
"""

from __future__ import annotations

from typing import Final

from kg.insight.absences.coverage import covered, looks_back
from kg.insight.absences.inspected import never_inspected
from kg.insight.absences.mentions import Mentions
from kg.insight.absences.table import table
from kg.insight.corpus import Corpus, told
from kg.model import ids
from kg.model.insight import Absence, Biography, Promise

__all__ = ["absences", "table", "why_none"]
KIND: Final = "never_mentioned_again"


def absences(corpus: Corpus, promises: tuple[Promise, ...], biographies: tuple[Biography, ...]) -> tuple[Absence, ...]:
    """All of them: plans never mentioned again in the order of the promises, then laws never inspected by their ids."""
    mentions = Mentions(corpus)
    forgotten = (found for promise in promises if (found := _forgotten(corpus, mentions, promise)))
    return (*forgotten, *never_inspected(corpus, biographies))


def _forgotten(corpus: Corpus, mentions: Mentions, promise: Promise) -> Absence | None:
    """A promise that no report mentions; none where a report speaks of something that may be it, or has its words."""
    if promise.outcome != "not_mentioned" or promise.answers or not promise.seen:
        return None
    claim = corpus.claims[promise.claim]
    own = told(corpus.reports[claim.report])
    seen = tuple(corpus.reports[report] for report in promise.seen)
    if mentions.named(claim, seen):
        return None
    _, missing = covered(seen, own[1] + 1 if own else 0)
    return Absence(ids.absence(KIND, promise.claim), KIND, promise.claim, promise.seen, missing)


def why_none(corpus: Corpus) -> str:
    """Why a graph shows no absence: nothing to search, or nothing found; for people."""
    bodies = [rows for rows in map(looks_back, corpus.reports_of.values()) if rows]
    several = [rows for rows in bodies if len({told(r) for r in rows}) > 1]
    if not several:
        return (
            f"库中 {len(bodies)} 个机构都没有先后两份报告，无从查找“没有下文”的事 · "
            "no body has an earlier and a later report, so nothing can be said to be absent"
        )
    names = "；".join(
        f"{corpus.label(rows[0].body)}（{'、'.join(corpus.label(r.period) or r.title for r in rows)}）"
        for rows in several
    )
    return (
        f"查过先后有报告的机构：{names}；没有可以断定“没有下文”的事：到期之年没有报告的，不作断定 · "
        "searched the bodies with an earlier and a later report; nothing can be said to be absent"
    )

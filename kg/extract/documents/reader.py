"""What the readings of documents share: the fact of one name, once an article."""

from __future__ import annotations

import re

from kg.extract.documents.fits import full as full_title
from kg.extract.documents.names import Name
from kg.extract.documents.phrase import Doers, Mentions, first_of, headline
from kg.extract.proposals.parse import Voices
from kg.extract.tense.parse import tense
from kg.extract.work import Found, Work
from kg.model.facts import DocumentFact

# Regulations of a CPPCC's own work, which are no law.
OF_CPPCC = re.compile(r"政协|提案工作")


class Reader:
    """Makes the facts of one text; what was said before in an article is not said again."""

    def __init__(self, work: Work) -> None:
        self.work, self.text = work, work.text
        self.doers, self.once, self.voices = Doers(work), Mentions(work), Voices(work)
        self.laws = {law for fact, _, _ in work.law_events() for law in (fact.law, fact.norm, fact.full) if law}

    def fact(self, name: Name, span: tuple[int, int], rule: str, event: str, actor: str | None) -> list[Found]:
        """The fact of one name, or nothing: damaged, said before, a law's name."""
        here = self.work.sentence(span[0])
        when = tense(self.work, span[0], span[1])
        status = when.status or here.status
        quoted = self.text[name.start - 1 : name.start] == "《" or self.text[name.start : name.start + 1] == "《"
        if self.voices.at(span[0]):
            actor, status = None, "plan"
        if (
            (headline(here) or (name.text in self.laws and not OF_CPPCC.search(name.text)))
            or (self.voices.at(span[0]) and not quoted)
            or self.work.outline.damaged(*span)
            or when.void
        ):
            return []
        if not self.once.fresh(span[0], name.text, event, status):
            return []
        keys = {"at": (name.start, name.end)} if name.whole else {}
        first = first_of(self.text, span[0])
        start = span[0] - len(first) if first else span[0]
        full = full_title(name.text, self.work.home(span[0]).body)
        return [
            self.work.fact(
                DocumentFact, start, span[1], rule=rule, name=name.text, event=event, status=status, actor=actor,
                first=first, full=full, **keys,
            )
        ]  # fmt: skip

    def in_title(self, at: int) -> bool:
        """Whether a position lies inside 《》."""
        low = max(0, at - 80)
        return self.text.rfind("《", low, at) > self.text.rfind("》", low, at)

    def home(self, at: int) -> str | None:
        """The reporting body of the article at ``at``."""
        return self.work.home(at).body or None

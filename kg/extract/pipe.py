"""How a kind's pure ``find`` becomes a component of the spaCy pipeline.

Every code point is a token, so a token index is a character offset and every span aligns.
A component puts its facts under their kind in the document's :class:`Work` and their spans,
labelled with the rule, in the span group of that name.
"""

from __future__ import annotations

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc, Span

from kg.extract.work import Found, Work

WORK = "kg.work"


def work_of(doc: Doc) -> Work:
    """The Work that travels with a Doc."""
    work: Work = doc.user_data[WORK]
    return work


class Finder:
    """A component that runs one pure finder and files its facts and spans."""

    def __init__(self, find: Callable[[Work], list[Found]]) -> None:
        self.find = find

    def __call__(self, doc: Doc) -> Doc:
        work = work_of(doc)
        for found in self.find(work):
            work.facts.setdefault(found.fact.kind, []).append(found)
            if found.fact.kind not in doc.spans:
                doc.spans[found.fact.kind] = []
            doc.spans[found.fact.kind].append(Span(doc, found.start, found.end, label=found.fact.rule))
        return doc


def register(name: str, find: Callable[[Work], list[Found]]) -> None:
    """Register a finder as the factory ``name``; called once by each kind's ``pipe`` module."""

    def create(nlp: Language, name: str) -> Finder:
        return Finder(find)

    Language.factory(name, func=create)

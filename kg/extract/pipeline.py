"""The pipeline: a blank Chinese language, one token a code point, one component a kind, in this order.

Bodies come first, because laws, numbers and activities name them; laws come before activities,
because the inspection of a law is one of each.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.pipe import WORK
from kg.extract.work import Work
from kg.model.facts import Fact
from kg.model.issue import Issue
from kg.model.outline import Outline
from kg.model.view import View

COMPONENTS = (
    "report", "bodies", "laws", "numbers", "activities", "people", "meetings", "days", "awards",
    "platforms", "documents", "places", "proposals", "layout",
)  # fmt: skip


class CodePoints:
    """A tokenizer that makes every code point a token, so that token index and character offset are one."""

    def __init__(self, nlp: Language) -> None:
        self.vocab = nlp.vocab

    def __call__(self, text: str) -> Doc:
        words = list(text)
        return Doc(self.vocab, words=words, spaces=[False] * len(words))


@cache
def language() -> Language:
    """The pipeline, built once; needs no downloaded model."""
    nlp = spacy.blank("zh")
    nlp.tokenizer = CodePoints(nlp)
    nlp.max_length = 1 << 40
    for name in COMPONENTS:
        import_module(f"kg.extract.{name}.pipe")
        nlp.add_pipe(f"kg_{name}")
    return nlp


def annotate(view: View, outline: Outline) -> Doc:
    """The annotated Doc of one view: a span group a kind, the facts in ``user_data``."""
    nlp = language()
    doc = nlp.make_doc(view.text)
    doc.user_data[WORK] = Work(view, outline)
    for _, component in nlp.pipeline:
        doc = component(doc)
    return doc


def extract(view: View, outline: Outline) -> tuple[tuple[Fact, ...], tuple[Issue, ...]]:
    """The facts of one view in the order of the text, and the doubts about them."""
    work: Work = annotate(view, outline).user_data[WORK]
    found = [f.fact for rows in work.facts.values() for f in rows]
    found.sort(key=lambda fact: (fact.start, fact.end, fact.kind))  # the rest is in the order of the components
    return tuple(found), tuple(work.issues)

"""Words that make, keep and name documents: plans, decisions, rules, lists and mechanisms.

Source: written down by hand from knowledge of the genre and from the seeds; the examples are invented.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

from kg.lexicon.table import read_table
from kg.model.base import Frozen

Family = Literal["decision", "plan", "rule", "list", "mechanism"]
Use = Literal["make", "apply"]


class DocumentNoun(Frozen):
    """A head noun of document names and the family it belongs to."""

    noun: str
    family: Family
    example: str


class DocumentVerb(Frozen):
    """A verb with documents as object: ``make`` brings about or changes them, ``apply`` keeps them."""

    verb: str
    use: Use
    example: str


@cache
def document_nouns() -> tuple[DocumentNoun, ...]:
    """All head nouns, in the order of the table."""
    return read_table("documents_nouns", DocumentNoun)


@cache
def document_verbs() -> tuple[DocumentVerb, ...]:
    """All verbs, in the order of the table."""
    return read_table("documents_verbs", DocumentVerb)


@cache
def noun_families() -> dict[str, Family]:
    """Head noun → family."""
    return {row.noun: row.family for row in document_nouns()}


@cache
def verb_uses() -> dict[str, Use]:
    """Verb → use."""
    return {row.verb: row.use for row in document_verbs()}


def longest_first(words: list[str]) -> str:
    """An alternation of words for a regular expression, the longer before the shorter."""
    return "|".join(sorted(set(words), key=lambda w: (-len(w), w)))


def first_letters(words: list[str]) -> str:
    """A look-ahead for the first characters of words: cheap to fail where none of them begins."""
    return f"(?=[{''.join(sorted({w[0] for w in words}))}])"

"""Surnames and posts, by which named people are read.

Source: written down by hand from general knowledge, not copied from a published list and not checked against one.
Surnames aim at the frequent ones and many rarer; posts at those of state organs, parties and the press.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

from kg.lexicon.table import read_table
from kg.model.base import Frozen

PostKind = Literal["head", "member", "press"]


class Surname(Frozen):
    """A surname of one, two or more characters."""

    surname: str


class Post(Frozen):
    """A post before or after a name: ``head`` an office, ``member`` a deputy or member, ``press`` a credit line."""

    post: str
    kind: PostKind
    example: str


class NotName(Frozen):
    """A common word that begins like a name."""

    word: str


@cache
def surnames() -> frozenset[str]:
    """All surnames."""
    return frozenset(row.surname for row in read_table("surnames", Surname))


@cache
def posts() -> tuple[Post, ...]:
    """All posts, in the order of the table."""
    return read_table("posts", Post)


@cache
def post_kinds() -> dict[str, PostKind]:
    """Post → kind."""
    return {row.post: row.kind for row in posts()}


@cache
def not_names() -> frozenset[str]:
    """Common words that begin with a surname and are no names (高度, 应邀, 成员)."""
    return frozenset(row.word for row in read_table("surnames_not_names", NotName))

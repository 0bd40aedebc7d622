"""A line of the ledger: what a person decided of two names, or that an earlier line is taken back."""

from __future__ import annotations

from typing import Any

from pydantic import Field, model_validator

from kg.model import ids
from kg.model.base import Frozen
from kg.model.insight import Judgement


class Entry(Frozen):
    """``left`` and ``right`` are entity ids in their order; ``takes_back`` is the id of an earlier line.

    A line has either a pair with a judgement or ``takes_back``. ``who`` decided and ``why`` are never empty; ``when``
    is what the person wrote, never the clock. ``id`` is the digest of the rest, so a line that was edited is noticed.
    """

    id: str
    left: str | None = None
    right: str | None = None
    judgement: Judgement | None = None
    takes_back: str | None = None
    who: str = Field(min_length=1)
    why: str = Field(min_length=1)
    when: str | None = None

    @model_validator(mode="after")
    def _whole(self) -> Entry:
        pair = (self.left, self.right, self.judgement)
        if self.takes_back is None and None in pair:
            raise ValueError("left, right and judgement are needed, or takes_back")
        if self.takes_back is not None and any(pair):
            raise ValueError("a line that takes another back judges no pair")
        if self.left is not None and self.left == self.right:
            raise ValueError("left and right are one entity")
        if self.id != content_id(self.model_dump(exclude={"id"}, exclude_none=True)):
            raise ValueError("the id does not fit the content: was the line edited?")
        return self

    @property
    def pair(self) -> tuple[str, str]:
        """The pair judged, in the order of the ids; raises ValueError for a line that takes another back."""
        if self.left is None or self.right is None:
            raise ValueError("this line judges no pair")
        left, right = sorted((self.left, self.right))
        return left, right

    def line(self) -> str:
        """The entry as one line of JSON, without the line break."""
        return self.model_dump_json(exclude_none=True)


def content_id(content: dict[str, Any]) -> str:
    """The id of a line: the digest of its keys and values, whatever their order."""
    return ids.digest(*(f"{key}={content[key]}" for key in sorted(content) if content[key] is not None))


def entry(**content: str | None) -> Entry:
    """A line with its id; the pair is put in order. Raises ValueError (pydantic) where something is missing."""
    if content.get("left") and content.get("right"):
        content["left"], content["right"] = sorted((str(content["left"]), str(content["right"])))
    known = {key: value for key, value in content.items() if value is not None}
    return Entry.model_validate({"id": content_id(known), **known})

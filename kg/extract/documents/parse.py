"""What the patterns of documents mean."""

from __future__ import annotations

from kg.extract.work import Found, Work


def find(work: Work) -> list[Found]:
    """The facts of this kind in one document."""
    return []

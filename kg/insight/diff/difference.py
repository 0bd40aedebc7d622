"""One thing that two graphs do not share."""

from __future__ import annotations

from typing import Literal, NamedTuple

ChangeKind = Literal["added", "removed", "changed"]


class Difference(NamedTuple):
    """``sort`` is the kind of thing (``entity law``, ``fact number`` …); ``old`` and ``new`` its words on each side.

    ``detail`` says which fields changed; ``place`` is the file and offsets, of the new side where there is one.
    """

    change: ChangeKind
    sort: str
    name: str
    old: str | None = None
    new: str | None = None
    detail: str | None = None
    place: str | None = None

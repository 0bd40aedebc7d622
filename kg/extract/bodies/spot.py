"""A mention on its way to becoming a fact."""

from __future__ import annotations

from typing import NamedTuple

from kg.lexicon.divisions import Division


class Spot(NamedTuple):
    """A body named at ``start:end``; its surface may reach back to ``surface_start`` for a prefix it shares.

    ``links`` is the chain of the place a next, bare word would share: ``市政府、法院``.
    """

    start: int
    end: int
    names: tuple[str, ...]
    types: tuple[str, ...]
    rule: str
    surface_start: int
    links: tuple[Division, ...] = ()

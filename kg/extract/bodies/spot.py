"""A mention on its way to becoming a fact."""

from __future__ import annotations

import re
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


_RUN = re.compile(r"[一-龥]{1,16}$")


def one(start: int, end: int, name: str, kind: str, rule: str) -> list[Spot]:
    """A single body as a list of mentions."""
    return [Spot(start, end, (name,), (kind,), rule, start)]


def run_before(m: re.Match[str], longest: int) -> tuple[int, str]:
    """The Chinese characters right before a match, at most ``longest``, and where they begin."""
    run = _RUN.search(m.string, max(0, m.start() - longest), m.start())
    return (run.start(), run[0]) if run else (m.start(), "")

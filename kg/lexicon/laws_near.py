"""The national law behind a title that the scan damaged: the nearest of the table, if no other is nearly as near."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from kg.lexicon.laws import REPUBLIC, NationalLaw, law_named, national_laws
from kg.lexicon.laws_damage import cost, damaged, distance, edits, look_alike, nearest

# How much farther than the nearest the next law must be.
MARGIN = 1.0
REACH = 5
NEAREST = 8
SHORTEST = 3
_LAW = re.compile(r"(?<!办)(?:法(?:典|总则|通则)?|[去往注\da-zA-Z])(?:\([^()]*\))?$")
_MEASURE = re.compile(r"(?:条.|办法|规定|细则|决定)(?:\([^()]*\))?$")


@cache
def _laws() -> dict[str, NationalLaw]:
    """All names that a printed one may be near to."""
    return {name.removeprefix(REPUBLIC): law for law in national_laws() for name in law.names}


@lru_cache(maxsize=4096)
def misprinted(printed: str) -> NationalLaw | None:
    """The one national law of which ``printed`` is a damaged title or name; None if none, several, or it is intact."""
    if len(printed) < SHORTEST or law_named(printed):
        return None
    name = _without_republic(printed)
    official = name != printed
    if official and (law := law_named(name)):
        return law
    if not (_LAW.search(name) or _MEASURE.search(name)):
        return None
    return _nearest(name, official)


def _without_republic(printed: str) -> str:
    """The name behind 中华人民共和国, which may be damaged itself."""
    if printed.startswith(REPUBLIC):
        return printed.removeprefix(REPUBLIC)
    size = len(REPUBLIC)
    changed, cut = min((distance(printed[:n], REPUBLIC), n) for n in (size, size - 1, size + 1))
    return printed[cut:] if changed <= 2 else printed


def _nearest(name: str, official: bool) -> NationalLaw | None:
    """The law of the name nearest to ``name``, if it is damage that parts them and every other law is farther."""
    ranked = sorted((cost(edits(name, other)), other) for other in nearest(name, _laws().keys(), REACH, NEAREST))
    if not ranked:
        return None
    least, found = ranked[0]
    law = _laws()[found]
    if len(found) < SHORTEST or any(
        _laws()[other] is not law for far, other in ranked if far < least + max(MARGIN, least)
    ):
        return None
    changes = edits(name, found)
    # A regulation without 中华人民共和国 may be a place's own, a title that does not end in 法 too.
    whole = official or (law.kind != "regulation" and (look_alike(changes) or _LAW.search(name) is not None))
    return law if whole and damaged(changes, found) else None

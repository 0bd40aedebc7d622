"""A guess at whose place a report speaks of, with what it rests on and how far it stands above the next best."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.lexicon.divisions import Division, Level

Links = tuple[Division, ...]

NEAR = 0.34
"""Below this margin two places are too near each other to call one of them the report's own."""
WEAK = frozenset({"home.named", "home.recurring"})
"""The rules whose guess the rest of the text must bear out; a title, a session or a volume stands alone."""


@dataclass(frozen=True, slots=True)
class Guess:
    """The chain of a place, the rule that found it and the words it rests on, ``start:end`` of the article.

    ``rule`` is ``home.title``, ``home.commission``, ``home.session``, ``home.line`` (the organ named in the first
    line), ``home.volume`` (a yearbook or gazetteer), ``home.named``, ``home.recurring`` or ``home.before`` (the
    article goes on with the place of the one before). ``margin`` is the share of the votes of ``links`` that
    ``rival``, the runner-up of the same level, lacks: 1 where there is none.
    """

    links: Links = ()
    rule: str = ""
    start: int = 0
    end: int = 0
    margin: float = 1.0
    rival: Links = field(default=())

    @property
    def place(self) -> Division | None:
        """The place guessed, None where there is none."""
        return self.links[0] if self.links else None

    @property
    def level(self) -> Level | None:
        """The level of the place guessed."""
        return self.links[0].level if self.links else None

    @property
    def sure(self) -> bool:
        """Whether short names may be restored from the guess."""
        return bool(self.links) and (self.rule not in WEAK or self.margin >= NEAR)

"""A rule of reading: a named pattern that carries its examples."""

from __future__ import annotations

import re
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern with a name, examples it must find and counter-examples it must not.

    ``source`` is the regular expression, compiled once; an example may mark the match it expects in ⟦…⟧.
    A rule without an example does not load (ValueError). Patterns match the folded text of a View:
    no blanks inside words, half-width ``, ; : ( ) ! ? %`` and digits, Chinese ``。、“”《》``, simplified script.
    """

    id: str
    source: str
    examples: tuple[str, ...]
    counter: tuple[str, ...] = ()
    pattern: re.Pattern[str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        if not self.examples:
            raise ValueError(f"rule {self.id} has no example")
        object.__setattr__(self, "pattern", re.compile(self.source))

"""National laws with their official titles, and the verbs that say what is done to a law.

Sources of ``laws.csv``: the list of laws in force kept by the Standing Committee of the National People's Congress,
its lists of laws repealed since 1980, and the regulations of the State Council that local congresses inspect.
``year`` is the year the law was first passed, ``until`` the year it ceased to be in force.
"""

from __future__ import annotations

from functools import cache
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from kg.lexicon.table import read_table
from kg.model.base import Frozen

Kind = Literal["constitution", "law", "regulation"]
VerbSense = Literal[
    "enact", "amend", "package_amend", "repeal", "first_reading", "second_reading", "deliberate", "draft", "research",
    "inspect", "implement", "approve", "collaborative", "effective", "other", "push", "light", "block",
]  # fmt: skip


def _split(cell: object) -> object:
    return tuple(cell.split("|")) if isinstance(cell, str) else cell


Words = Annotated[tuple[str, ...], BeforeValidator(_split), Field(default=())]
REPUBLIC = "中华人民共和国"


class NationalLaw(Frozen):
    """A law (or regulation) of the nation: official ``title``, ``short`` name, other names in use."""

    title: str
    short: str
    aliases: Words
    kind: Kind
    year: int
    until: int | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """Every name the law goes by, the official title last; 中华人民共和国 may be left out of it."""
        return tuple(dict.fromkeys((self.short, *self.aliases, self.title.removeprefix(REPUBLIC), self.title)))


class LawVerb(Frozen):
    """A verb said of laws. ``push``, ``light`` and ``block`` are no events of their own:
    推动 needs 实施 behind the law, 开展 leaves the word to the noun behind, 根据 only mentions.
    ``not_before`` are the words that make it something else (制定机关)."""

    word: str
    event: VerbSense
    not_before: Words
    example: str


@cache
def national_laws() -> tuple[NationalLaw, ...]:
    """All rows of the table, in its order."""
    return read_table("laws", NationalLaw)


@cache
def law_verbs() -> tuple[LawVerb, ...]:
    """All verbs, in the order of the table."""
    return read_table("law_verbs", LawVerb)


@cache
def _by_name() -> dict[str, NationalLaw]:
    return {name: law for law in national_laws() for name in law.names}


@cache
def _endings() -> tuple[frozenset[str], tuple[int, ...]]:
    """The names that end in 法 (and 宪法, 民法典 …) for look-up from their end, and their lengths, longest first."""
    names = frozenset(name for law in national_laws() if law.kind != "regulation" for name in law.names)
    return names, tuple(sorted({len(name) for name in names}, reverse=True))


def law_named(name: str) -> NationalLaw | None:
    """The national law of exactly this title, short name or alias; (试行) may be missing."""
    return _by_name().get(name) or _by_name().get(name.removeprefix(REPUBLIC))


def law_ending_at(text: str, end: int) -> int | None:
    """Where the longest name of a national law that ends at ``text[end]`` begins; None if none does."""
    names, lengths = _endings()
    for length in lengths:
        if length <= end and text[end - length : end] in names:
            return end - length
    return None


def law_on(topic: str) -> NationalLaw | None:
    """The one law in force on a topic: 湿地保护 → 湿地保护法, 乡村振兴 → 乡村振兴促进法; None unless certain."""
    exact = law_named(topic + "法")
    if exact and exact.until is None:
        return exact
    if len(topic) < 3:
        return None
    rest = [law for law in national_laws() if law.kind == "law" and not law.until and law.short.startswith(topic)]
    return rest[0] if len(rest) == 1 else None

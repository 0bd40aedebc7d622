"""Whether the words of a thing stand in a text, whatever was read there: no absence may rest on a slip of reading."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.insight.corpus import Corpus
from kg.insight.topics import core
from kg.lexicon.likeness import edits, plain
from kg.model.graph import Claim, ReportNode

SHORTEST = 2
MISPRINTED = 4  # words of so many characters are looked for with one of them misread, lost or put in as well
AROUND = 60  # characters to either side: a list of five laws with the verb before or behind it
INSPECTION = re.compile(r"检\s*查|执\s*法\s*监\s*督")


class Mentions:
    """The texts of a corpus without blanks and marks, each made once."""

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus
        self.texts: dict[str, str] = {}

    def named(self, claim: Claim, reports: Iterable[ReportNode]) -> bool:
        """Whether some reports hold the words of what a claim planned, in whatever sense, or misprinted."""
        words = self._words(claim)
        return len(words) < SHORTEST or any(holds(self._text(report.doc), words) for report in reports)

    def _words(self, claim: Claim) -> str:
        if law := claim.ref("law"):
            return plain(bare(self.corpus, law))
        fact = claim.fact
        return core(str(getattr(fact, "norm", None) or getattr(fact, "object", None) or getattr(fact, "name", "")))

    def _text(self, doc: str) -> str:
        if doc not in self.texts:
            self.texts[doc] = plain(self.corpus.sources[doc].text)
        return self.texts[doc]


def holds(text: str, words: str) -> bool:
    """Whether a text holds some words, one character in them misprinted at most where they are long enough.

    A misprint leaves one half of the words whole, so only what stands around a half is compared.
    """
    if words in text:
        return True
    if len(words) < MISPRINTED:
        return False
    middle = len(words) // 2
    return any(_around(text, words, half, at) for half, at in ((words[:middle], 0), (words[middle:], middle)))


def _around(text: str, words: str, half: str, at: int) -> bool:
    start = text.find(half)
    while start >= 0:
        for first in (start - at - 1, start - at, start - at + 1):
            for length in (len(words) - 1, len(words), len(words) + 1):
                if edits(text[max(0, first) : max(0, first) + length], words, 1) <= 1:
                    return True
        start = text.find(half, start + 1)
    return False


def bare(corpus: Corpus, law: str) -> str:
    """A law's title without the name of its place, as reports print it."""
    place = corpus.label(getattr(corpus.entities.get(law), "place", None)) or ""
    return (corpus.label(law) or "").removeprefix(place)


def unread_inspection(corpus: Corpus, law: str, reports: Iterable[ReportNode]) -> bool:
    """Whether a report prints a law's title beside the word for inspecting where nothing was read of that title."""
    title = plain(bare(corpus, law))
    pattern = re.compile(r"\s*".join(map(re.escape, title)))
    return any(_unread(corpus, pattern, title, report) for report in reports)


def _unread(corpus: Corpus, pattern: re.Pattern[str], title: str, report: ReportNode) -> bool:
    text = corpus.sources[report.doc].text
    read = [
        (c.fact.start, c.fact.end)
        for c in corpus.claims_of.get(report.id, ())
        if (law := c.ref("law")) and plain(bare(corpus, law)) == title
    ]
    for found in pattern.finditer(text):
        around = text[max(0, found.start() - AROUND) : found.end() + AROUND]
        if INSPECTION.search(around) and not any(a <= found.start() < b for a, b in read):
            return True
    return False

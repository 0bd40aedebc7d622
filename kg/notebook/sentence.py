"""The sentence of a fact with the words it rests on marked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby
from typing import Any

from kg.errors import UsageError
from kg.insight.corpus import Corpus
from kg.model.facts import Fact
from kg.model.graph import Claim

SPACE = re.compile(r"\s+")
ASCII = re.compile(r"[!-~]")


@dataclass(frozen=True, repr=False)
class Sentence:
    """A sentence in pieces, each with whether it is marked; ``place`` is file and offsets as people cite them."""

    pieces: tuple[tuple[str, bool], ...]
    place: str

    @property
    def text(self) -> str:
        """The sentence alone."""
        return "".join(text for text, _ in self.pieces)

    def __str__(self) -> str:
        return "".join(f"【{text}】" if marked else text for text, marked in self.pieces)

    __repr__ = __str__

    def _repr_html_(self) -> str:
        shown = (f"<mark>{escape(text)}</mark>" if marked else escape(text) for text, marked in self.pieces)
        return f"<p>{''.join(shown)}<br><small>{escape(self.place)}</small></p>"


def sentence(corpus: Corpus, wanted: Fact | Claim | Mapping[str, Any] | str) -> Sentence:
    """The sentence of a fact, a claim, a record of ``g.facts``, or a claim by its id, its parts marked.

    A record that is no claim of the graph (a heading) is shown in its line. Raises UsageError (KG-U061) where the
    graph has no such claim or text.
    """
    doc, span, parts = _asked(corpus, wanted)
    source = corpus.sources.get(doc)
    if source is None or not 0 <= span[0] <= span[1] <= len(source.text):
        raise _unknown(f"{doc} {span[0]}-{span[1]}")
    first, last = _around(corpus, source.text, doc, span)
    marked = {n - first for start, end in parts for n in range(start, end)}
    pieces = _pieces(source.text[first:last], marked)
    return Sentence(tuple(pieces), f"{source.path} {span[0]}-{span[1]}")


def _asked(
    corpus: Corpus, wanted: Fact | Claim | Mapping[str, Any] | str
) -> tuple[str, tuple[int, int], Sequence[tuple[int, int]]]:
    """Document, span, and the parts to mark."""
    if isinstance(wanted, str):
        if wanted not in corpus.claims:
            raise _unknown(wanted)
        wanted = corpus.claims[wanted]
    fact = wanted.fact if isinstance(wanted, Claim) else wanted
    record: Mapping[str, Any] = fact.record() if isinstance(fact, Fact) else fact
    try:
        span = int(record["start"]), int(record["end"])
        told = record.get("parts") or [span]
        parts = [(p["start"], p["end"]) if isinstance(p, Mapping) else (int(p[0]), int(p[1])) for p in told]
        return str(record["doc"]), span, parts
    except (KeyError, TypeError, ValueError, IndexError) as error:
        raise _unknown(str(record)[:60]) from error


def _around(corpus: Corpus, text: str, doc: str, span: tuple[int, int]) -> tuple[int, int]:
    """The sentence that holds a span as the reports were read; its line where no claim of the graph stands there."""
    for report in corpus.graph.reports:
        if report.doc != doc:
            continue
        for claim in corpus.claims_of.get(report.id, ()):
            held = claim.fact.sentence
            if held and (claim.fact.start, claim.fact.end) == span and claim.fact.doc == doc:
                return min(held.start, span[0]), max(held.end, span[1])
    end = text.find("\n", span[1])
    return text.rfind("\n", 0, span[0]) + 1, len(text) if end < 0 else end


def _pieces(text: str, marked: set[int]) -> Iterator[tuple[str, bool]]:
    """The text for people, blanks closed between Chinese characters, in runs that are marked or not."""
    kept = list(_kept(text))
    for mark, run in groupby(kept, key=lambda at: at[0] in marked):
        yield "".join(char for _, char in run), mark


def _kept(text: str) -> Iterator[tuple[int, str]]:
    """The characters shown with their offsets; of blanks one is kept, and only between ASCII characters."""
    done = 0
    for blank in SPACE.finditer(text):
        yield from ((n, text[n]) for n in range(done, blank.start()))
        done = blank.end()
        around = text[blank.start() - 1 : blank.start()], text[done : done + 1]
        if all(ASCII.match(char) for char in around):
            yield blank.start(), " "
    yield from ((n, text[n]) for n in range(done, len(text)))


def _unknown(what: str) -> UsageError:
    return UsageError("KG-U061", f"图中没有这条事实 · no such fact in the graph: {what}", what)

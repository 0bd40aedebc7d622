"""Chains for people: a link a row, with its words, the clue, the sentence and the place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.insight.corpus import Corpus, closed
from kg.insight.words import CHAIN_STEPS
from kg.model.insight import Chain, Link
from kg.model.source import Source
from kg.model.table import Table, Value

COLUMNS = ("机构", "年份", "链条", "环节", "内容", "依据", "原句", "出处")
END = re.compile(r"[。!?！？]")
LONGEST = 300


def table(corpus: Corpus, rows: tuple[Chain, ...]) -> Table:
    """The links of some chains, numbered by chain."""
    return Table(COLUMNS, tuple(row for n, chain in enumerate(rows, 1) for row in _chain(corpus, n, chain)))


def _chain(corpus: Corpus, number: int, chain: Chain) -> Iterator[tuple[Value, ...]]:
    report = corpus.reports[chain.report]
    source = corpus.sources[report.doc]
    for link in chain.links:
        yield (
            corpus.label(report.body),
            corpus.label(report.period),
            number,
            CHAIN_STEPS[link.step],
            _words(corpus, source, link),
            link.feature.says,
            _sentence(corpus, source, link),
            f"{source.path} {link.start}-{link.end}",
        )


def _words(corpus: Corpus, source: Source, link: Link) -> str:
    """The words of a link; an act of a list by its type and object, since the list names them all."""
    fact = corpus.claims[link.claim].fact if link.claim else None
    if link.step == "act" and fact is not None:
        return f"{getattr(fact, 'type', '')}：{getattr(fact, 'object', '')}"
    return closed(source.text[link.start : link.end])


def _sentence(corpus: Corpus, source: Source, link: Link) -> str:
    claim = corpus.claims.get(link.claim or "")
    return corpus.sentence(claim) if claim else closed(_around(source.text, link.start, link.end))


def _around(text: str, start: int, end: int) -> str:
    """The sentence that a run stands in, where no statement tells it."""
    low = max(0, start - LONGEST)
    first = max((m.end() for m in END.finditer(text, low, start)), default=low)
    last = END.search(text, max(start, end - 1), min(len(text), end + LONGEST))
    return text[first : last.end() if last else end]

"""Acts of oversight and what the same text says came of them.

A chain begins with an act that the reporting body has done and goes on to the problem found, the body told to act,
its rectification, the assessment and the follow-up, as far as the words tie each to the one before: a cue stands behind
the act in one sentence with no other matter between, or a sentence right behind goes back to it (检查中发现的问题), or
both name one object. Where two acts could be meant there is no chain: it would be a wrong one half the time.
"""

from __future__ import annotations

from collections import defaultdict

from kg.insight.chains.link import Reader, chain
from kg.insight.chains.plain import Plain
from kg.insight.chains.table import table
from kg.insight.corpus import Corpus
from kg.model.graph import ReportNode
from kg.model.insight import Chain

__all__ = ["chains", "table"]


def chains(corpus: Corpus) -> tuple[Chain, ...]:
    """All of them, by report in the order of the graph and by place in the text."""
    limits = _headings(corpus)
    plains: dict[str, Plain] = {}
    found: list[Chain] = []
    for report in corpus.graph.reports:
        if report.doc in corpus.sources and report.type != "proposal-digest":
            if report.doc not in plains:
                plains[report.doc] = Plain(corpus.sources[report.doc].text)
            found += _of_report(corpus, report, plains[report.doc], limits[report.doc])
    return tuple(found)


def _of_report(corpus: Corpus, report: ReportNode, plain: Plain, limits: list[int]) -> list[Chain]:
    claims = corpus.claims_of.get(report.id, ())
    threads = Reader(corpus, report, plain, limits).read()
    return [chain(report, plain, thread, claims) for thread in threads]


def _headings(corpus: Corpus) -> dict[str, list[int]]:
    """Where headings begin, by document: no sentence goes on behind one."""
    found: dict[str, list[int]] = defaultdict(list)
    for section in corpus.graph.sections:
        if section.evidence:
            found[section.evidence.doc].append(section.evidence.start)
    return defaultdict(list, {doc: sorted(starts) for doc, starts in found.items()})

"""Invented reports through the whole pipeline, and what was decided of the names in them."""

from __future__ import annotations

from collections.abc import Sequence

from kg.model.graph import Graph
from kg.model.insight import Decision, Judgement
from kg.model.ledger import Entry
from kg.pipeline import read_document
from kg.resolve import resolve

HEAD = """{place}人民代表大会常务委员会工作报告

——{day}在{place}第{term}届人民代表大会第{session}次会议上

{place}人大常委会主任 {chair}

各位代表:

{text}
"""


def report(
    text: str, place: str = "岳阳市", year: int = 2023, term: str = "九", chair: str = "李大明", session: str = "三"
) -> str:
    """A report of a standing committee on a year, given in the January after it."""
    return HEAD.format(place=place, day=f"{year + 1}年1月8日", term=term, session=session, chair=chair, text=text)


def graph_of(*texts: str, ledger: Sequence[Entry] = ()) -> Graph:
    """The graph of some reports given as text."""
    return resolve([read_document(t.encode(), f"{n}.txt") for n, t in enumerate(texts)], ledger=ledger)


def decided(graph: Graph, judgement: Judgement) -> dict[tuple[str, str], str]:
    """The methods of the decisions of one judgement, by the pair of names in order."""
    return {names(d): d.method for d in graph.decisions if d.judgement == judgement}


def names(decision: Decision) -> tuple[str, str]:
    """The two names of a decision in order."""
    left, right = sorted((decision.left_label, decision.right_label))
    return left, right


def labels(graph: Graph, kind: str) -> list[str]:
    """The names of the entities of a kind, in order."""
    return sorted(e.label for e in graph.of(kind))

"""Reads short invented texts with the finders of the smaller kinds and shows their facts plainly."""

from __future__ import annotations

from kg.model.facts import Fact
from kg.pipeline import read_document

HEAD = "攸县人民代表大会常务委员会工作报告\n\n——2021年3月2日在攸县第十七届人民代表大会第六次会议上\n\n各位代表:\n\n"


def facts(kind: str, text: str, head: str = HEAD) -> list[Fact]:
    """The facts of one kind in the body of a small report."""
    start = len(head)
    found = read_document((head + text + "\n").encode(), "small.txt").facts
    return [f for f in found if f.kind == kind and f.start >= start]


def names(kind: str, text: str, head: str = HEAD) -> list[str]:
    """The names of the facts of one kind, in the order of the text."""
    return [str(f.record()["name"]) for f in facts(kind, text, head)]


def record(kind: str, text: str) -> dict[str, object]:
    """The only fact of one kind in a text, as plain data."""
    (fact,) = facts(kind, text)
    return fact.record()

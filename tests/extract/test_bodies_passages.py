"""Passages of reports of many places, levels and decades: each body once with its full name, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.pipeline import read_document

CASES = [block.split("\n") for block in Path(__file__).with_suffix(".txt").read_text("utf-8").strip().split("\n\n")]


def masthead(place: str, organ: str) -> str:
    """The first lines of a report of the place."""
    if organ == "cppcc":
        return (
            f"中国人民政治协商会议{place}委员会常务委员会工作报告\n"
            f"——2020年1月8日在政协{place}第十届委员会第三次会议上\n\n各位委员:\n"
        )
    if place.endswith(("街道", "盟", "地区")):
        return f"{place}人大工委2020年工作总结\n\n"
    body = "主席团" if place.endswith("镇") else "常务委员会"
    return f"{place}人民代表大会{body}工作报告\n——2020年1月8日在{place}第十届人民代表大会第三次会议上\n\n各位代表:\n"


@pytest.mark.parametrize("case", CASES, ids=[case[1][:16] for case in CASES])
def test_passage(case: list[str]) -> None:
    (place, _, organ), text, *names = case[0].partition(" "), *case[1:]
    head = masthead(place, organ)
    facts = read_document((head + text).encode(), "x").facts
    assert sorted({str(f.record()["name"]) for f in facts if f.kind == "body" and f.start >= len(head)}) == sorted(
        names
    )

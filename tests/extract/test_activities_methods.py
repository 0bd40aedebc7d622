"""The way an act was done is taken from its own clause or the one before, and from nowhere else."""

from __future__ import annotations

import pytest

from kg.extract.activities.methods import Methods

TEXT = "采取“四不两直”、随机抽查方式,检查消防法实施情况,听取县政府关于防汛工作情况的报告。视察水库建设情况,问卷调查。"


@pytest.mark.parametrize(
    ("act", "sentence", "expected"),
    [
        ("检查消防法实施情况", 0, ("四不两直", "随机抽查")),
        ("听取县政府关于防汛工作情况的报告", 0, None),
        ("视察水库建设情况", TEXT.index("视察"), None),
    ],
)
def test_ways_of(act: str, sentence: int, expected: tuple[str, ...] | None) -> None:
    start = TEXT.index(act)
    assert Methods(TEXT).of(sentence, start, start + len(act)) == expected


def test_a_long_run_without_marks_is_not_searched() -> None:
    text = "明察暗访" + "水" * 500 + "检查消防法"
    assert Methods(text).of(0, len(text) - 5, len(text)) is None

"""Places: divisions and natural places outside the names of bodies."""

from __future__ import annotations

import pytest

from kg.pipeline import read_document

HEAD = "郑州市人民代表大会常务委员会工作报告\n\n"


def places(text: str) -> list[str]:
    facts = read_document((HEAD + text).encode(), "x").facts
    return [str(f.record()["name"]) for f in facts if f.kind == "place"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("组织代表赴信阳市集中视察。", ["信阳市"]),
        ("保护黄河流域生态。", []),
        ("视察了双槐树遗址、贾鲁河流域。", ["贾鲁河流域"]),
        ("信阳市人大常委会来访。", []),
        ("信阳市、信阳市的经验。", ["信阳市"]),
    ],
)
def test_places(text: str, expected: list[str]) -> None:
    assert places(text) == expected

"""Sentences in the manner of many reports, each with the acts it holds and no other.

The cases stand in ``test_activities_cases.txt``: a sentence a line (``协:`` marks one of a CPPCC report), below it,
indented, ``type object`` for each act. Acts of type ``other`` are not compared.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.extract.activities.parse import acts_of

CASES = Path(__file__).with_suffix(".txt")


def cases() -> list[tuple[str, list[str]]]:
    found: list[tuple[str, list[str]]] = []
    for line in CASES.read_text("utf-8").splitlines():
        if line.startswith("    "):
            found[-1][1].append(line.strip())
        else:
            found.append((line, []))
    return found


@pytest.mark.parametrize(("sentence", "expected"), cases(), ids=lambda v: v[:24] if isinstance(v, str) else "")
def test_sentence(sentence: str, expected: list[str]) -> None:
    acts = acts_of(sentence.removeprefix("协:"), cppcc=sentence.startswith("协:"))
    got = [f"{act.type} {act.item.text}" for act in acts if act.type != "other"]
    assert sorted(got) == sorted(expected)

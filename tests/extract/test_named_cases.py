"""Honours, platforms, days and documents in the manner of many reports, each sentence with the names it holds.

The cases stand in ``test_named_cases.txt``: ``kind: sentence`` a line, below it, indented, the names and no others.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.misc_reading import names

CASES = Path(__file__).with_suffix(".txt")


def cases() -> list[tuple[str, str, list[str]]]:
    found: list[tuple[str, str, list[str]]] = []
    for line in CASES.read_text("utf-8").splitlines():
        if line.startswith("    "):
            found[-1][2].append(line.strip())
        else:
            kind, _, sentence = line.partition(": ")
            found.append((kind, sentence, []))
    return found


@pytest.mark.parametrize(("kind", "sentence", "expected"), cases())
def test_sentence(kind: str, sentence: str, expected: list[str]) -> None:
    assert sorted(names(kind, sentence)) == sorted(expected)

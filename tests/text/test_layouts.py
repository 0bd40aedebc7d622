"""However a report is set, its sentences are read the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.text.fold import fold
from kg.text.outline import outline
from kg.text.read import decode

SEEDS = Path(__file__).parents[2] / "seeds"


def reading(text: str) -> set[tuple[str, str, bool]]:
    """The sentences of a text with their status and whether they are headings."""
    view = fold(decode(text.encode(), "a.txt"))
    return {(view.text[s.start : s.end], s.status, s.heading) for s in outline(view).sentences}


def wrapped(paragraph: str, width: int, indent: str) -> list[str]:
    """A paragraph in lines of a width, counted in columns."""
    lines, columns = [""], 0
    for char in indent + paragraph:
        size = 1 if char.isascii() else 2
        if columns + size > width:
            lines.append("")
            columns = 0
        lines[-1] += char
        columns += size
    return lines


@pytest.mark.parametrize("doc", ["001", "002", "004"])
@pytest.mark.parametrize("width", [36, 40, 64, 76])
@pytest.mark.parametrize(
    ("indent", "between_lines", "between_paragraphs"),
    [("　　", "\n", "\n"), ("    ", "\r\n", "\r\n"), ("", "\n", "\n\n"), ("　　", "\n\n", "\n\n")],
    ids=["indented", "windows", "blank lines", "double spaced"],
)
def test_wraps(doc: str, width: int, indent: str, between_lines: str, between_paragraphs: str) -> None:
    plain = fold(decode(next(SEEDS.glob(f"{doc}*.txt")).read_bytes(), doc)).text.strip("\n").split("\n")
    text = between_paragraphs.join(between_lines.join(wrapped(p, width, indent)) for p in plain)
    want, got = reading("\n".join(plain)), reading(text)
    assert len(want ^ got) <= 3, want ^ got


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16-le"])
def test_encodings(encoding: str) -> None:
    text = next(SEEDS.glob("002*.txt")).read_text("utf-8")
    view = fold(decode(text.encode(encoding), "a.txt"))
    assert view.text == fold(decode(text.encode(), "a.txt")).text


def test_traditional_script() -> None:
    from opencc import OpenCC

    text = next(SEEDS.glob("002*.txt")).read_text("utf-8")
    traditional = OpenCC("s2t").convert(text)
    assert traditional != text
    got, want = (fold(decode(t.encode(), "a.txt")).text for t in (traditional, text))
    assert sum(a != b for a, b in zip(got, want, strict=True)) <= 3

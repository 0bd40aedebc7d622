"""A text without blanks and with narrow marks, each character knowing where it came from."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

WIDE = str.maketrans("，；：（）！？％．０１２３４５６７８９", ",;:()!?%.0123456789")
ENDS = re.compile(r"[。;!?]")
LONGEST = 300  # code points of a sentence that goes on where no statement tells its end


@dataclass(frozen=True)
class Plain:
    """``text`` as patterns read it; ``offsets[i]`` is the place of its i-th character in the source."""

    source: str
    text: str = field(init=False)
    offsets: tuple[int, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        kept = tuple(i for i, character in enumerate(self.source) if not character.isspace())
        object.__setattr__(self, "offsets", kept)
        object.__setattr__(self, "text", "".join(self.source[i] for i in kept).translate(WIDE))

    def at(self, offset: int) -> int:
        """The character at, or first behind, a place of the source."""
        return bisect_left(self.offsets, offset)

    def back(self, start: int, end: int) -> tuple[int, int]:
        """The run of the source that some characters (at least one) came from."""
        return self.offsets[start], self.offsets[end - 1] + 1

    def broken(self, index: int) -> bool:
        """Whether a line ends before a character: where a sentence ends there too, a paragraph may."""
        before = self.offsets[index - 1] + 1 if index else 0
        return "\n" in self.source[before : self.offsets[index]]

    def units(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The runs between full stops and semicolons of a run, their closing marks with them."""
        begin = start
        for mark in ENDS.finditer(self.text, start, end):
            yield begin, mark.end()
            begin = mark.end()
        if begin < end:
            yield begin, end

    def following(self, index: int, limit: int) -> tuple[int, int] | None:
        """The unit that begins at a character in the same paragraph, below ``limit``; None where there is none."""
        if index >= min(limit, len(self.text)) or self.broken(index):
            return None
        mark = ENDS.search(self.text, index, min(limit, index + LONGEST))
        return (index, mark.end()) if mark else None

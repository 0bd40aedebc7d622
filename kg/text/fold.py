"""Source → View (first version: blanks closed, paragraphs kept, width folded)."""

from __future__ import annotations

import re

from kg.model.source import Source
from kg.model.view import View

WIDTH = str.maketrans("，；：！？（）％０１２３４５６７８９", ",;:!?()%0123456789")


def fold(source: Source) -> View:
    """Close wraps and blanks, fold width; every character keeps its origin."""
    chars: list[str] = []
    offsets: list[int] = []
    open_quote = False
    for para in re.finditer(r"(?:(?!\n\s*\n).)+", source.text, re.S):
        if not para.group().strip():
            continue
        for i in range(para.start(), para.end()):
            c = source.text[i]
            if c.isspace() or c in "\ufffd#":
                continue
            if c == '"':
                c, open_quote = ("”", False) if open_quote else ("“", True)
            chars.append(c.translate(WIDTH))
            offsets.append(i)
        chars.append("\n")
        offsets.append(para.end())
    return View(source, "".join(chars), offsets)

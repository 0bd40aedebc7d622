"""How each kind looks. Colour never stands alone: every kind has a shape and a name of its own.

The ink colours are after Okabe and Ito and after Tol, darkened until they reach 4.5:1 on their paper.
"""

from __future__ import annotations

import re
from typing import NamedTuple


class Style(NamedTuple):
    """Shape (a name of vis-network's), colour of glyph and border, colour of the ground."""

    shape: str
    ink: str
    paper: str


STYLES: dict[str, Style] = {
    "body": Style("square", "#0b5c94", "#e8f1f8"),
    "report": Style("box", "#3d4654", "#f1f3f5"),
    "period": Style("ellipse", "#5b6472", "#f6f6f4"),
    "law": Style("diamond", "#b3460b", "#fdf0e7"),
    "activity": Style("triangle", "#00735a", "#e6f4ef"),
    "number": Style("hexagon", "#7a5c00", "#fbf4dc"),
    "document": Style("database", "#1f6f8b", "#e6f3f7"),
    "platform": Style("star", "#9c4479", "#faedf4"),
    "meeting": Style("dot", "#5b3f99", "#f0ecf8"),
    "person": Style("triangleDown", "#85204d", "#f9e9ef"),
    "day": Style("circle", "#6b6a00", "#f6f6dd"),
    "award": Style("icon", "#8f2f8a", "#f8ebf7"),
    "place": Style("text", "#2b6a63", "#e6f2f0"),
    "proposal": Style("image", "#3c6b1e", "#eef5e6"),
}
"""The kinds of nodes in the order of the legend and of the bands of the layout."""

NODE_KINDS = {"indicator": "number", "law_event": "law"}
"""Kinds of entities and of facts that look like another kind of node; all others look like themselves."""

FIRST = ("body", "report", "period", "law")
"""The kinds of the first view."""

_SHORTER = {
    "law": ((re.compile("中华人民共和国(?=.)"), ""),),
    "body": (
        (re.compile("^中国人民政治协商会议(.+?)委员会常务委员会$"), r"政协\1委员会常委会"),
        (re.compile("^中国人民政治协商会议"), "政协"),
        (re.compile("^中国共产党(?=.)"), "中共"),
        (re.compile("人民代表大会常务委员会"), "人大常委会"),
        (re.compile("(?<=.)人民代表大会"), "人大"),
    ),
}


def short(kind: str, label: str) -> str | None:
    """A usual shorter form of a name, for the boxes of the map; None where there is none."""
    shorter = label
    for pattern, usual in _SHORTER.get(kind, ()):
        shorter = pattern.sub(usual, shorter)
    return shorter if shorter != label else None


def rules() -> str:
    """The colours of the kinds for the style sheet: ``.k-law { --kind: …; --kind-paper: … }``."""
    names = {kind: [kind, *(other for other, same in NODE_KINDS.items() if same == kind)] for kind in STYLES}
    return "\n".join(
        f"{', '.join(f'.k-{name}' for name in names[kind])} {{ --kind: {style.ink}; --kind-paper: {style.paper}; }}"
        for kind, style in STYLES.items()
    )

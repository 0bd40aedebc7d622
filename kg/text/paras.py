"""The paragraphs of a view and what each is: heading, aside or text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from kg.model.view import View
from kg.text import headings
from kg.text.lines import terminal

FIGURE = re.compile(r"\d(?:万|余|多)*(?:人次|件次|[次件项个名人条份部期家篇场户亿元%])")
Kind = Literal["heading", "aside", "text"]
REACH = 14
PARA = re.compile(r"[^\n]+")


@dataclass(slots=True)
class Para:
    """One paragraph of the view, ``text[start:end]`` without its break."""

    start: int
    end: int
    text: str
    hashes: int
    kind: Kind


def paras(view: View) -> list[Para]:
    """The paragraphs of a view in order, each with its kind."""
    found = []
    for m in PARA.finditer(view.text):
        text = m.group()
        found.append(Para(m.start(), m.end(), text, _hashes(view, m.start()), "text"))
    marked = _marked([i for i, p in enumerate(found) if p.hashes], len(found))
    for i, p in enumerate(found):
        p.kind = _kind(p, marked[i])
        if p.kind == "heading" and (_item(found, i) or _hangs(found, i)):
            p.kind = "text"
    _demote_runs(found)
    return found


def _hashes(view: View, at: int) -> int:
    """The heading marks before a position on its source line."""
    origin = view.offsets[at]
    before = view.source.text[max(0, origin - 16) : origin]
    return before[max(before.rfind("\n"), before.rfind("\r")) + 1 :].replace("＃", "#").count("#")


def _marked(marks: Sequence[int], count: int) -> list[bool]:
    """For each paragraph whether the headings around it carry marks, so that a bare short line is none."""
    around = [False] * count
    for a, b in pairwise(marks):
        if b - a <= REACH:
            around[a:b] = [True] * (b - a)
    return around


def _kind(para: Para, marked: bool) -> Kind:
    text = para.text
    if len(text) > headings.ASIDE_MAX:
        return "text"
    if headings.aside(text):
        return "aside"
    numbering = headings.NUMBERED.match(text) or headings.LABELLED.match(text)
    if terminal(text) or text.endswith((",", "、", ";", ":")):
        titled = para.hashes and numbering and not text.endswith((",", "、", ";"))
        return "heading" if titled else "text"
    return "heading" if para.hashes or _titles(text, numbering, marked) else "text"


def _titles(text: str, numbering: re.Match[str] | None, marked: bool) -> bool:
    """Whether an open line without marks is a heading by its numbering, or by being bare and short."""
    if headings.factual(text[numbering.end() :] if numbering else text):
        return False
    if numbering:
        return len(text) <= headings.MARKED_MAX
    return 3 <= len(text) <= headings.BARE_MAX and not marked and not FIGURE.search(text)


def _item(found: Sequence[Para], i: int) -> bool:
    """Whether a numbered open line is an item of a list (an agenda), no heading: its neighbours are numbered alike."""
    para = found[i]
    rank = headings.rank(para.text)
    if rank is None or para.hashes:
        return False
    beside = [found[j] for j in (i - 1, i + 1) if 0 <= j < len(found)]
    return any(
        headings.rank(p.text) == rank and len(p.text) <= 80 and not p.hashes and not terminal(p.text) for p in beside
    )


def _hangs(found: Sequence[Para], i: int) -> bool:
    """Whether a bare line ends the file: nothing stands below it."""
    para = found[i]
    return i > 0 and i + 1 == len(found) and not para.hashes and headings.rank(para.text) is None


def _demote_runs(found: Sequence[Para]) -> None:
    """Four and more bare short lines in a row are a list or a table, not headings."""
    run: list[Para] = []
    for para in [*found, None]:
        bare = para is not None and para.kind == "heading" and not para.hashes and headings.rank(para.text) is None
        if bare and para is not None and not headings.LABELLED.match(para.text):
            run.append(para)
            continue
        if len(run) >= 4:
            for p in run[1:]:
                p.kind = "text"
        run = []

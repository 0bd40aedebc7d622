"""Headings with their logical depth, and the first sentences that title their paragraphs."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kg.model.view import View
from kg.text import headings, roles
from kg.text.paras import Para

# Ranks from the outside in; numbering ranks 0..4 of ``headings.NUMBERING`` lie between them.
TITLE, PART, CHAPTER, NUMBERED, RUN_IN = 0, 1, 2, 3, 20
RUN_IN_SENTENCE = re.compile(r"[^。!?,;:\n\d《》()]{4,20}[。](?=[^\n])|[^。!?;:\n\d《》()]{5,22}[。](?=[^\n])")
NUMBERED_HEAD = re.compile(r"[^。!?;:\n《》]{4,36}。(?=[^\n])")
INNER = re.compile(r"(?<=[。!?”])[\u4e00-\u9fff“”、]{5,20}。(?=[^\n])")
TITLE_WORDS = re.compile(
    r"(?:人民代表大会|人大|政协|政治协商会议|委员会|主席团|工委)[^。,;]{0,40}(?:报告|总结|要点|综述|概况|公报)"
)
BRACKETED = re.compile(r"【[^【】\n]{2,30}】")
LISTED = re.compile(rf"第?[{headings.CN}](?:是|要|来|,)|其[{headings.CN}]")
SPLIT_TITLE = re.compile(r"(?<=委员会) (?=(?:工作)?报告)|(?<=大会) (?=(?:常务委员会|工作报告))")
REPORTED = re.compile(r"了|通过|听取|审议|报告$|截至|表示")


@dataclass(slots=True)
class Head:
    """A heading found in an article, before its depth is known."""

    start: int
    end: int
    title: str
    rank: int
    run_in: bool = False


def heads(view: View, found: Sequence[Para], base: int | None) -> list[Head]:
    """The headings of one article in order."""
    rows: list[Head] = []
    candidates = {p.start: size for p in found if p.kind == "text" and (size := _candidate(p.text))}
    titled = _parallel(found, candidates)
    title_open = True
    for i, para in enumerate(found):
        if para.kind == "heading":
            rank = _rank(para, base, title_open, rows)
            rows.append(Head(para.start, para.end, _title(view, para), rank))
        elif para.kind == "text":
            if para.start in titled:
                size = titled[para.start]
                rows.append(Head(para.start, para.start + size, para.text[:size], RUN_IN, True))
            elif m := BRACKETED.match(para.text):
                rows.append(Head(para.start, para.start + m.end(), m[0][1:-1], RUN_IN, True))
            rows += _inner(
                para, view.gap, [p.text[: titled[p.start]] for p in found[max(0, i - 4) : i + 5] if p.start in titled]
            )
        title_open = title_open and para.kind != "text"
    return rows


def _rank(para: Para, base: int | None, title_open: bool, rows: Sequence[Head]) -> int:
    """How far out a heading stands by its numbering, its marks and its words."""
    numbering = headings.rank(para.text)
    if numbering is not None:
        return PART if numbering == 0 else NUMBERED + 2 * numbering
    if title_open and not rows and TITLE_WORDS.search(para.text):
        return TITLE
    role = roles.role_of(para.text, base)
    dated = role in ("achievements", "problems") and (roles.year(para.text) or len(para.text) <= 16)
    if role == "plan" or dated or headings.LABELLED.match(para.text):
        return PART
    if title_open and not any(head.rank == TITLE for head in rows):
        return TITLE
    inside = next((h for h in reversed(rows) if not h.run_in), None)
    deeper = inside is not None and inside.rank > NUMBERED and para.hashes >= 4
    return inside.rank + 1 if inside is not None and deeper else CHAPTER


def _title(view: View, para: Para) -> str:
    """The title as printed: single blanks between its halves are kept, those of a wrap closed."""
    raw = view.raw(para.start, para.end)
    words = raw.split()
    if len(words) < 2 or "," in para.text or headings.rank(para.text) is not None or min(map(len, words)) < 3:
        return para.text
    cuts = [i for i in range(para.start + 1, para.end) if view.gap(i)]
    pieces = [view.text[a:b] for a, b in zip([para.start, *cuts], [*cuts, para.end], strict=True)]
    return SPLIT_TITLE.sub("", " ".join(piece for piece in pieces if piece.strip()))


def _candidate(text: str) -> int | None:
    """The length of a first sentence that may title its paragraph, None without one."""
    if LISTED.match(text):
        return None
    m = (RUN_IN_SENTENCE if headings.rank(text) is None else NUMBERED_HEAD).match(text)
    if not m or len(text) < m.end() + 8:
        return None
    numbering = headings.NUMBERED.match(text)
    title = m[0][numbering.end() if numbering else 0 : -1]
    if REPORTED.search(title) or headings.factual(title):
        return None
    return m.end()


def _parallel(found: Sequence[Para], candidates: dict[int, int]) -> dict[int, int]:
    """Those first sentences whose neighbours in the section have one of the same make."""
    kept: dict[int, int] = {}
    body = [p for p in found if p.kind != "aside"]
    for i, para in enumerate(body):
        size = candidates.get(para.start)
        if size is None:
            continue
        if headings.rank(para.text) is not None:
            kept[para.start] = size
            continue
        for other in _neighbours(body, i):
            theirs = candidates.get(other.start)
            if theirs is not None and abs(theirs - size) <= 5 and _alike(para.text[:size], other.text[:theirs]):
                kept[para.start] = size
                break
    return kept


def _alike(ours: str, theirs: str) -> bool:
    return ("," in ours) == ("," in theirs) or ours[:2] == theirs[:2]


def _neighbours(body: Sequence[Para], i: int) -> list[Para]:
    """The paragraphs within two of one, not beyond a heading on either side but the next section's first ones."""
    found: list[Para] = []
    for step in (-1, 1):
        j, seen = i + step, 0
        while 0 <= j < len(body) and seen < 2 and body[j].kind == "text":
            found.append(body[j])
            j, seen = j + step, seen + 1
    return found


def _inner(para: Para, gap: Callable[[int], bool], models: Sequence[str]) -> list[Head]:
    """Run-in heads inside a paragraph whose break was lost: parallel in words to those at paragraph starts nearby.

    Where a blank is left of the break, two models of the same length prove it as well.
    """
    found: list[Head] = []
    for m in INNER.finditer(para.text) if models else ():
        title = m.group()
        if REPORTED.search(title) or len(para.text) - m.end() < 20:
            continue
        alike = any(title[:2] == model[:2] and title[-5:] == model[-5:] for model in models)
        even = gap(para.start + m.start()) and sum(len(title) == len(model) for model in models) >= 2
        if alike or even:
            found.append(Head(para.start + m.start(), para.start + m.end(), title, RUN_IN, True))
    return found


def levels(rows: Sequence[Head]) -> list[int]:
    """The logical depth of each heading: one more than that of the nearest one further out."""
    stack: list[int] = []
    depths: list[int] = []
    untitled = 0 if any(head.rank == TITLE for head in rows) else 1
    for head in rows:
        while stack and stack[-1] >= head.rank:
            stack.pop()
        stack.append(head.rank)
        depths.append(len(stack) + untitled)
    return depths

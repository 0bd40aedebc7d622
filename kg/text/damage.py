"""What the scan destroyed: runs printed twice, lost ends, breaks of columns, lost encodings, clauses and units.

Measures of the text alone, precision before quantity: a wrong mark costs the facts inside it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal

from kg.lexicon.units import unit_at
from kg.model.outline import Damage
from kg.model.view import View
from kg.text import headings
from kg.text.lines import terminal
from kg.text.paras import Para
from kg.text.repeats import overlap, repeated_paragraphs, repeated_runs

Why = Literal["garbled", "duplicated", "missing end", "column break"]
# Characters of no Chinese text: private use, Latin letters of a wrong encoding, the marks of lost bytes.
GARBLED = re.compile(
    r"[\ue000-\uf8ff\U000f0000-\U0010ffff]+|(?:锟斤拷?|烫烫烫|屯屯屯)+|[À-ÿ\x80-\x9f]{3,}|[\u0370-\u052f]{3,}"
)
# A clause of one character between two whole ones: the rest of it is gone. These stand alone for good.
ALONE = re.compile(
    r"(?<=[\u4e00-\u9fff]{4},)(?![如即但故然若且则或又并曰按注是一二三四五六七八九十])[\u4e00-\u9fff](?=,[\u4e00-\u9fff]{4})"
)
# One or two figures between Chinese characters; what belongs behind them if it is no unit.
FIGURES = re.compile(r"(?<=[\u4e00-\u9fff])(?<![第至到和年月])\d{1,2}(?=[\u4e00-\u9fff])")
NO_UNIT = re.compile(r"[余多几来万亿千百十大小级省市州县区镇乡村街新号线周岁届后代强度+]")
TAIL = re.compile(r"[,、]$|[^,。;:!?、“”]+$")
# Ends that a sentence may well have: only its stop is lost.
COMPLETE = re.compile(
    r"\d[万亿]?[余多]?(?:人次|件次|批次|[次件项个名人条份部期家篇场户元%])$|[)》”%]$"
    r"|(?:报告|情况|条例|办法|决定|决议|检查|视察|调研|询问|评议|会议|活动|建议|意见|工作|发展|建设|提升|提高|落实|见效|稳定"
    r"|和谐|保障|支撑|贡献|力量|作用|成效|实效|成绩|水平|质量|环境|氛围|基础|进步|目标|任务|问题|整改|解决|办理|答复|监督|服务|推进|实施|制度|机制|体系)$"
)
LONG = 40
OPEN_SHARE = 0.3


def damages(view: View, found: Sequence[Para], starts: Sequence[int]) -> list[Damage]:
    """The damaged runs of a view in order; ``starts`` are the indices of the paragraphs that begin an article."""
    rows: list[Damage] = []
    for first, stop in pairwise([*starts, len(found)]):
        article = found[first:stop]
        rows += _article(view, article, found[stop] if stop < len(found) else None)
    rows += (Damage(m.start(), m.end(), "garbled") for rule in (GARBLED, ALONE) for m in rule.finditer(view.text))
    rows += (Damage(m.start(), m.end(), "missing end") for m in FIGURES.finditer(view.text) if _unit_lost(view, m))
    return sorted(rows, key=lambda d: (d.start, d.end))


def _article(view: View, article: Sequence[Para], following: Para | None) -> Iterator[Damage]:
    twice = repeated_paragraphs([p.text for p in article])
    seams = view.seams[bisect_left(view.seams, article[0].start) : bisect_left(view.seams, article[-1].end)]
    open_ends = _open_ends([*article, following] if following else article)
    for i, para in enumerate(article):
        if i in twice:
            yield Damage(para.start, para.end, "duplicated")
            continue
        again = overlap(article[i - 1].text, para.text) if i else 0
        if again:
            yield Damage(para.start, para.start + again, "duplicated")
        for a, b in repeated_runs(para.text):
            yield Damage(para.start + a, para.start + b, "duplicated")
        if i in open_ends and (tail := TAIL.search(para.text)):
            why: Why = "column break" if seams or tail[0] in ",、" else "missing end"
            yield Damage(para.start + tail.start(), para.end, why)
        if para.kind == "heading" and i and (start := _debris(view, article[i - 1], para)):
            yield Damage(start, article[i - 1].end, "column break")
    for at in seams:
        if view.text[at - 1] != "\n" and (piece := headings.STRANDED.match(view.text, at)):
            yield Damage(at, piece.end(), "column break")


def _open_ends(found: Sequence[Para]) -> set[int]:
    """The paragraphs that break off: open, long, nothing goes on. None where an article leaves stops out anyway."""
    bodies = [i for i, p in enumerate(found) if p.kind == "text"]
    ends = {i for i in bodies if not terminal(found[i].text)}
    if len(ends) > max(3, OPEN_SHARE * len(bodies)):
        return set()
    return {i for i in ends if _breaks_off(found[i].text) and i + 1 < len(found)}


def _breaks_off(text: str) -> bool:
    if text.endswith((",", "、")):
        return True
    long = len(text) >= LONG or "," in text
    closed = text.endswith((";", ":")) or COMPLETE.search(text) or headings.SIGNED.search(text[-40:])
    return long and not closed


def _unit_lost(view: View, figures: re.Match[str]) -> bool:
    """Whether blanks stand on both sides of a number and no unit behind it: 专题讲座 6 学深悟透."""
    apart = view.gap(figures.start()) and view.gap(figures.end())
    return apart and unit_at(view.text, figures.end()) is None and not NO_UNIT.match(view.text, figures.end())


def _debris(view: View, before: Para, heading: Para) -> int | None:
    """Where the clause begins that ends on the source line of a heading, None where that has its line for itself."""
    origin = view.offsets[heading.start]
    line = view.source.text.rfind("\n", 0, origin) + 1
    if "#" not in view.source.text[line : line + 8] or not line <= view.offsets[before.end - 1] < origin:
        return None
    at = before.end - 1
    while at > before.start and view.offsets[at - 1] >= line:
        at -= 1
    clause = max(view.text.rfind(mark, before.start, at) for mark in ",。;:!?")
    return clause + 1 if clause >= 0 else at

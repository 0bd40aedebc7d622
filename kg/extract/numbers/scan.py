"""One pass over the text: every numeral becomes a figure, a refusal, or a figure whose unit is lost."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from kg.extract.numbers import patterns as p
from kg.extract.numbers.figures import Figure, read_figure
from kg.extract.numbers.numerals import value
from kg.extract.numbers.reasons import Reasons, Refusal
from kg.extract.work import Work

SHARED_GAP = 14
SCALES = re.compile("[百千万亿]*$")
FROM = frozenset("从由自")
COUNTS = frozenset(("classifier", "compound", "money", "noun"))


@dataclass(slots=True)
class Scan:
    """What one document's numerals are."""

    figures: list[Figure] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)
    stranded: list[Figure] = field(default_factory=list)


def scan(work: Work) -> Scan:
    """Read every numeral of a document once, from left to right."""
    reasons, out, text = Reasons(work), Scan(), work.text
    find, at = p.NUMERAL.pattern.search, 0
    while (m := find(text, at)) is not None:
        at = _read(text, m, reasons, out)
    return out


def _read(text: str, m: re.Match[str], reasons: Reasons, out: Scan) -> int:
    """File one numeral and answer where to read on."""
    refusal = reasons.before_unit(m)
    if refusal is None:
        figure = _figure(text, m)
        refusal = reasons.after_unit(m, figure) if figure else reasons.without_unit(m)
        if refusal is None and figure:
            _share_unit(text, figure, out)
            out.figures.append(figure)
            return figure.end
    if refusal is None:
        out.stranded.append(Figure(m.start(), m.end(), m.end(), value(m.group()) or 0, "", "", False))
        return m.end()
    out.refusals.append(refusal)
    return max(m.end(), refusal.end)


def _figure(text: str, m: re.Match[str]) -> Figure | None:
    """The figure at a numeral; a range is one figure (``3至5件``, ``30%至40%``)."""
    lower = read_figure(text, m)
    link = p.RANGE.pattern.match(text, lower.end if lower else m.end())
    second = p.NUMERAL.pattern.match(text, link.end()) if link else None
    upper = _upper(text, lower, second) if second else None
    if second is None or upper is None or upper.upper is not None:
        return lower
    low = lower.value if lower else _lower(m, second)
    if low is None or low >= upper.value or (lower is not None and not _one_range(text, lower, upper)):
        return lower
    return replace(upper, start=m.start(), value=low, upper=upper.value, approx=True)


def _upper(text: str, lower: Figure | None, second: re.Match[str]) -> Figure | None:
    """The figure behind 至; a share in words says its hundred once (``百分之三至五``)."""
    upper = read_figure(text, second)
    bare = value(second.group()) if upper is None and lower and lower.rule == "number.share" else None
    return replace(lower, end=second.end(), value=bare) if lower and bare else upper


def _one_range(text: str, lower: Figure, upper: Figure) -> bool:
    """Whether two figures of one unit bound a range; 从120件到150件 tells a change from one figure to another."""
    return lower.unit == upper.unit and lower.upper is None and text[lower.start - 1] not in FROM


def _lower(m: re.Match[str], second: re.Match[str]) -> int | float | None:
    """The lower bound, with the scale word of the upper one (``3至5万``)."""
    scale = SCALES.search(second.group())
    word = m.group()
    return value(word + scale.group() if scale and word[-1] not in "百千万亿" else word)


def _share_unit(text: str, figure: Figure, out: Scan) -> None:
    """Give the unit at the end of a list to the bare numerals before it (``制定7、修改6、废止11件``)."""
    if figure.kind not in COUNTS:
        return
    shared = [figure]
    while out.stranded and _in_list(text, out.stranded[-1], shared[-1]):
        bare = out.stranded.pop()
        shared.append(replace(bare, unit=figure.unit, kind=figure.kind, rule="number.shared_unit"))
    out.figures += reversed(shared[1:])


def _in_list(text: str, bare: Figure, after: Figure) -> bool:
    """Whether a bare numeral and the next figure are neighbours in one list of verbs or nouns."""
    between = text[bare.end : after.start]
    return (
        2 <= len(between) <= SHARED_GAP
        and between[0] in "、,和及"
        and not re.search(r"[。;:\n“”()]", between)
        and bare.start > 0
        and "\u4e00" <= text[bare.start - 1] <= "\u9fff"
    )

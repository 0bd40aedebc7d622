"""Comparisons: ``占比73.6%,较上年提高1.2个百分点`` is one number with a change."""

from __future__ import annotations

import re

from kg.extract.numbers import patterns as p
from kg.extract.numbers.figures import Figure
from kg.extract.work import Work
from kg.model.facts import Change

RELATIVE = ("%", "‰", "百分点", "倍", "成", "番")
MULTIPLES = ("倍", "番", "成")
SHARE = re.compile(r"[,、(]?(?:占|为|完成)[^,。;、]{0,8}的?")
# How many times another figure this one is: 12次,是上年的2倍.
TIMES = re.compile(
    r"[,、(]?(?:数量|总数|总量|规模|件数)?(?:约|大约)?(?P<way>是|为|相当于)(?P<vs>[^,。;、:\d]{0,8}?(?:年|届|同期|平均|前|时期|水平))的(?:近|约)?"
)
JOINT = ("、", "和", "及", "与")


# The figure arrived at, behind the change: 较上年提高5.6个百分点,达到68.2%.
REACHED = re.compile(r"[,、]?(?:达到?|为|升至|降至|提高到|提高至|上升到|上升至|下降到|下降至)")


def attach(work: Work, figures: list[Figure]) -> tuple[list[Figure], dict[int, Change]]:
    """The main figures in order, and by their start the comparison said of each."""
    mains: list[Figure] = []
    changes: dict[int, Change] = {}
    i = 0
    while i < len(figures):
        if (led := _leading(work.text, figures, i)) is not None:
            mains.append(figures[i + 1])
            changes[figures[i + 1].start] = _change(work, led, figures[i])
            i += 2
            continue
        m = _comparison(work.text, mains[-1] if mains else None, figures[i])
        pairs = _pairs(work.text, mains, figures, i, m) if m else []
        if m is None or not pairs or any(main.start in changes for main, _ in pairs):
            mains.append(figures[i])
            i += 1
            continue
        for main, figure in pairs:
            changes[main.start] = _change(work, m, figure)
        i += len(pairs)
    return mains, changes


def _pairs(
    text: str, mains: list[Figure], figures: list[Figure], at: int, m: re.Match[str]
) -> list[tuple[Figure, Figure]]:
    """Which figure each comparison belongs to: the last one, or one each of the last ones after 分别."""
    row = _row(text, figures, at)
    if "分别" in m.group() and 1 < row <= len(mains):
        return list(zip(mains[-row:], figures[at : at + row], strict=True))
    main = mains[-1]
    points = figures[at].unit == "百分点"
    if main.unit == "%" and not points and len(mains) > 1 and SHARE.fullmatch(text, mains[-2].end, main.start):
        main = mains[-2]  # 56.3亿元,为预算的101.2%,增长6.8%
    unit = figures[at].unit
    fits = unit in RELATIVE or main.unit.startswith(unit) or unit.startswith(main.unit)  # 38篇次,同比增加12篇
    return [(main, figures[at])] if row == 1 and fits else []


def _comparison(text: str, main: Figure | None, figure: Figure) -> re.Match[str] | None:
    """How the figure compares to the one before it, None where it stands for itself."""
    if main is None or main.unit in MULTIPLES or not 0 < figure.start - main.end <= 24:
        return None
    m = p.CHANGE.pattern.fullmatch(text, main.end, figure.start)
    if figure.unit == "倍" and (times := TIMES.fullmatch(text, main.end, figure.start)):
        return times
    if m is None:
        return p.ABOVE.pattern.fullmatch(text, main.end, figure.start) if figure.unit in RELATIVE else None
    bare = m["vs"] is None and (m["way"] in ("多", "少", "高", "低") or figure.unit not in RELATIVE)
    return None if bare else m


def _leading(text: str, figures: list[Figure], at: int) -> re.Match[str] | None:
    """How a figure in points compares the share that follows it: 较上年提高5.6个百分点,达到68.2%."""
    figure = figures[at]
    if figure.unit != "百分点" or at + 1 == len(figures) or figures[at + 1].unit != "%":
        return None
    if REACHED.fullmatch(text, figure.end, figures[at + 1].start) is None:
        return None
    return p.POINTS.pattern.search(text, max(0, figure.start - 20), figure.start)


def _row(text: str, figures: list[Figure], at: int) -> int:
    """How many figures of one unit are joined from here (``分别增长8%和9%``)."""
    n = 1
    while (
        at + n < len(figures)
        and text[figures[at + n - 1].end : figures[at + n].start] in JOINT
        and figures[at + n].unit == figures[at].unit
    ):
        n += 1
    return n


def _change(work: Work, m: re.Match[str], figure: Figure) -> Change:
    vs = (m["vs"] or "").removeprefix("比").removeprefix("较") or None
    run = work.view.runs(figure.start, figure.end)[0]
    amount, down = figure.value, any(c in p.DOWN for c in m["way"])
    if m.re is TIMES:  # three times as many is a rise by two times
        amount, down = round(abs(amount - 1), 6), amount < 1
    return Change(
        value=amount,
        unit=figure.unit,
        direction="down" if down else "up",
        vs=vs,
        surface=work.view.source.text[run.start : run.end],
        surface_start=run.start,
    )

"""Numbers: what a numeral counts, of whom and when; and why other numerals count nothing."""

from __future__ import annotations

from bisect import bisect_right

from kg.extract.numbers.change import attach
from kg.extract.numbers.clauses import Clauses
from kg.extract.numbers.context import Settings
from kg.extract.numbers.describe import describe
from kg.extract.numbers.figures import Figure
from kg.extract.numbers.scan import scan
from kg.extract.work import Found, Work
from kg.model.facts import Change, NotNumberFact, NumberFact


def find(work: Work) -> list[Found]:
    """The facts of this kind in one document."""
    out, damage = scan(work), _Damage(work)
    figures = [f for f in out.figures if not damage.touches(f.start, f.end)]
    mains, changes = attach(work, figures)
    found = _numbers(work, mains, changes)
    for r in out.refusals:
        found.append(work.fact(NotNumberFact, r.start, r.end, rule=r.rule, at=(r.start, r.end), why=r.why))
    for f in out.stranded:
        if not damage.touches(f.start, f.end):
            work.doubt("KG-N001", "info", f"数字“{work.text[f.start : f.end]}”之后没有单位", f.start, f.end)
    return found


def _numbers(work: Work, mains: list[Figure], changes: dict[int, Change]) -> list[Found]:
    clauses, settings, found = Clauses(work), Settings(work), []
    last = ""
    for i, figure in enumerate(mains):
        start, end, sentence = clauses.at(figure.start)
        before = mains[i - 1] if i and mains[i - 1].start >= sentence.start else None
        after = mains[i + 1] if i + 1 < len(mains) and mains[i + 1].start < sentence.end else None
        item = describe(work.text, figure, (start, end), before, after, last if before else "")
        last = item.what
        setting = settings.of(figure, (start, end), sentence)
        found.append(
            _fact(work, figure, item.start, item.end, changes.get(figure.start), what=item.what, **setting._asdict())
        )
    return found


def _fact(work: Work, f: Figure, start: int, end: int, change: Change | None, **keys: str | None) -> Found:
    keys = {k: v or None for k, v in keys.items()}
    return work.fact(
        NumberFact,
        min(start, f.start),
        max(end, f.end),
        rule=f.rule,
        at=(f.start, f.end),
        value=f.value,
        value_max=f.upper,
        unit=f.unit,
        approx=f.approx,
        change=change,
        **keys,
    )


class _Damage:
    """The damaged runs of a document, asked for by position without a walk over all of them."""

    def __init__(self, work: Work) -> None:
        runs = sorted(
            (d.start, d.end) for d in work.outline.damages if d.why in ("garbled", "duplicated", "missing end")
        )
        self.runs = runs
        self.starts = [a for a, _ in runs]

    def touches(self, start: int, end: int) -> bool:
        i = bisect_right(self.starts, end - 1) - 1
        return i >= 0 and self.runs[i][1] > start

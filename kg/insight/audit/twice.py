"""One count said twice: in one report, or in two reports of one body on one period."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.insight.audit.amounts import amount, shown
from kg.insight.audit.findings import REPORTS, TWICE, finding
from kg.insight.audit.kinds import bare, kind, of_the_whole, yearly
from kg.insight.audit.lines import Figure, Line, Page
from kg.model.insight import Finding, Verdict

ADVERBS = re.compile(r"全年|一年来|五年来|本届以来|累计|先后|总共|共计|共|依法|已经|已|了|均|并")
# a clause that may be said of many occasions, each with a count of its own
OCCASION = re.compile(
    r"^(?:提出|收集|征集|征求|形成|梳理|解决|帮助|推动|反馈|交办|督办|撰写|开展|组织|举办|召开|举行|培训|参加|走访|接待|慰问|邀请|抽取"
    r"|采纳|协调|发放|开设|印发|调研|视察|检查|座谈|听取|审议|宣讲|听证)"
)
SHORTEST = 6
ABRIDGED = re.compile(r"摘要|摘登|摘编|摘发|节选|简版")


@dataclass(frozen=True, slots=True)
class Saying:
    """A count as it may be said again: ``key`` is its kind, or its clause with the figure taken out."""

    key: str
    figure: Figure
    line: Line
    wording: str

    @property
    def by_kind(self) -> bool:
        """Whether it is known by its kind, not by its words."""
        return not self.key.startswith("=")


def sayings(page: Page, *, any_time: bool = False) -> Iterator[Saying]:
    """The counts of a report that mean one thing wherever they are said: of the whole year, or in one wording.

    ``any_time`` takes those of other years as well, which a report may name again.
    """
    for line in page.lines:
        for figure in page.own(line, any_time=any_time):
            wording = ADVERBS.sub("", line.clause(figure))
            of = kind(figure.fact)
            if of and of_the_whole(line, figure, of, surely=True):
                special = "专项" if "专项" in bare(figure.fact.what or "") else ""
                yield Saying(special + of.name, figure, line, wording)
            elif not of and _unmistakable(line, figure, wording):
                yield Saying(f"={wording}", figure, line, wording)


def _unmistakable(line: Line, figure: Figure, wording: str) -> bool:
    words = wording.replace("#", "")
    return len(words) >= SHORTEST and not OCCASION.match(words) and not line.aimed(figure)


def twice(page: Page) -> Iterator[Finding]:
    """A finding for each count that one report gives more than once."""
    groups: dict[tuple[str, str], list[Saying]] = defaultdict(list)
    for saying in sayings(page):
        groups[saying.key, saying.figure.unit].append(saying)
    for group in groups.values():
        if len({s.line for s in group}) > 1:
            yield from _compared(TWICE, group)


def told_by_two(pages: Sequence[Page]) -> Iterator[Finding]:
    """A finding for each count that two reports of one body give for one period; ``pages`` are those of the body."""
    groups: dict[tuple[str, str, str], dict[str, list[Saying]]] = defaultdict(lambda: defaultdict(list))
    for page in pages:
        for saying in (*sayings(page, any_time=True), *_abridged(page, pages)):
            period = saying.figure.claim.ref("period") or page.report.period
            if period:
                groups[saying.key, saying.figure.unit, period][page.report.id].append(saying)
    for by_report in groups.values():
        if len(by_report) > 1:
            yield from _compared(REPORTS, [rows[0] for rows in by_report.values() if _one(rows)])


def _abridged(page: Page, pages: Sequence[Page]) -> Iterator[Saying]:
    """The yearly figures of a report and of its abridged print: every figure of the print stands in the report."""
    prints = [p for p in pages if p.report.period == page.report.period]
    if len(prints) == 1 or not any(_is_print(p) for p in prints) or all(_is_print(p) for p in prints):
        return
    for line in page.lines:
        for figure in page.own(line):
            name = yearly(bare(figure.fact.what or ""))
            if name and not line.aimed(figure):
                yield Saying(name, figure, line, line.clause(figure))


def _is_print(page: Page) -> bool:
    return page.report.type == "report-digest" or bool(ABRIDGED.search(page.report.title))


def _one(rows: Sequence[Saying]) -> bool:
    """Whether a report gives one value only; where it gives two, that is another finding."""
    return len({r.figure.fact.value for r in rows}) == 1


def _compared(code: str, group: Sequence[Saying]) -> Iterator[Finding]:
    first = group[0]
    for other in group[1:]:
        a, b = amount(first.figure.fact), amount(other.figure.fact)
        scope = set() if code == REPORTS and first.by_kind else {first.figure.fact.scope, other.figure.fact.scope}
        verdict: Verdict = "agrees" if a.meets(b) else "contradiction"
        if other.line == first.line or (verdict == "contradiction" and len(scope) > 1):
            continue
        sign, end = ("=", "相符") if verdict == "agrees" else ("≠", "矛盾")
        name = first.key if first.by_kind else first.wording.replace("#", "…")
        text = f"{name}：{shown(first.figure.fact)} {sign} {shown(other.figure.fact)}，{end}"
        yield finding(code, verdict, [first.figure.claim, other.figure.claim], text)

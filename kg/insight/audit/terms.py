"""The figures of the years against the total of their term."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.insight.audit.amounts import Amount, amount, shown, total
from kg.insight.audit.findings import TERM, finding
from kg.insight.audit.kinds import bare, kind, of_the_whole, yearly
from kg.insight.audit.lines import Figure, Line, Page
from kg.model.insight import Finding, Verdict

# what is done and over within a year; the state of things (stations, members) does not add up
FLOW = re.compile(r"(?:接待|办理|督办|受理|审查|召开|听取|作出|任免|开展|走访|收集|解决|培训|提出)")
# proposals of deputies handled, pressed and answered are the same proposals
SUGGESTIONS = "办理代表建议"
# a running total, which no year or term bounds
RUNNING = re.compile(r"截至|截止|目前|至今|历年|累计")


@dataclass(frozen=True, slots=True)
class Flow:
    """A yearly or a term's figure of what adds up over years."""

    key: str
    line: Line
    figure: Figure
    span: tuple[int, int]


def terms(pages: Sequence[Page]) -> Iterator[Finding]:
    """A finding for each total of a term with yearly figures at hand; ``pages`` are those of one body."""
    flows = [flow for page in pages for flow in _flows(page)]
    by_year: dict[tuple[str, str], list[Flow]] = defaultdict(list)
    for flow in flows:
        if flow.span[0] == flow.span[1]:
            by_year[flow.key, flow.figure.unit].append(flow)
    for flow in flows:
        if flow.span[0] < flow.span[1]:
            yield from _compared(flow, by_year)


def _flows(page: Page) -> Iterator[Flow]:
    for line in page.lines:
        for figure in line.figures:
            fact, span = figure.fact, page.span(line, figure)
            if span is None or fact.status != "done" or figure.unit == "%":
                continue
            if fact.scope == "cumulative" and RUNNING.search(line.lead(figure)):
                continue
            if figure.claim.ref("subject") in (None, page.report.body) and not line.aimed(figure):
                yield from _flow(line, figure, span)


def _flow(line: Line, figure: Figure, span: tuple[int, int]) -> Iterator[Flow]:
    of, what = kind(figure.fact), bare(figure.fact.what or "")
    if of and (of_the_whole(line, figure, of) or span[0] < span[1]):
        yield Flow(of.name, line, figure, span)
    elif not of and FLOW.search(what):
        yield Flow(SUGGESTIONS if yearly(what) == SUGGESTIONS else what, line, figure, span)


def _compared(term: Flow, by_year: Mapping[tuple[str, str], Sequence[Flow]]) -> Iterator[Finding]:
    """More in some years than in the whole term is a contradiction, so is another sum where all years are known."""
    known: dict[int, Flow] = {}
    for (key, unit), flows in by_year.items():
        if unit != term.figure.unit or not _within(key, term.key):
            continue
        for flow in flows:
            if term.span[0] <= flow.span[0] <= term.span[1]:
                held = known.get(flow.span[0])
                if held is None or amount(flow.figure.fact).low < amount(held.figure.fact).low:
                    known[flow.span[0]] = flow
    if not known:
        return
    rows = [known[year] for year in sorted(known)]
    added, stated = total([amount(f.figure.fact) for f in rows]), amount(term.figure.fact)
    verdict = _verdict(
        added, stated, len(rows) == term.span[1] - term.span[0] + 1 and all(f.key == term.key for f in rows)
    )
    yield finding(
        TERM, verdict, [term.figure.claim, *(f.figure.claim for f in rows)], _arithmetic(term, rows, added, verdict)
    )


def _within(part: str, whole: str) -> bool:
    """Whether what is counted is the same, or a narrower wording of it: 代表进站接待群众 of 接待群众."""
    return part == whole or (len(whole) >= 4 and part.endswith(whole))


def _verdict(added: Amount, stated: Amount, complete: bool) -> Verdict:
    if added.low > stated.high:
        return "contradiction"
    if not complete:
        return "partly_listed"
    return "agrees" if added.meets(stated) else "contradiction"


def _arithmetic(term: Flow, rows: Sequence[Flow], added: Amount, verdict: Verdict) -> str:
    sums = " + ".join(f"{shown(f.figure.fact)}（{f.span[0]}）" for f in rows)
    value = f" = {sum(float(f.figure.fact.value) for f in rows):g}" if len(rows) > 1 else ""
    stated = amount(term.figure.fact)
    sign = "＞" if added.low > stated.high else ("＜" if added.high < stated.low else "=")
    end = {"agrees": "相符", "contradiction": "矛盾", "partly_listed": "其余年份无报告或未载"}[verdict]
    label = f"{term.span[0]}—{term.span[1]}"
    return f"{term.key}：{sums}{value} {sign} 任期（{label}）合计 {shown(term.figure.fact)}，{end}"

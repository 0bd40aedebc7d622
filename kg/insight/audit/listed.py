"""The counts of a summary against the acts that the same report enumerates."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.insight.audit.acts import STATUTORY, Act, acts, least, most
from kg.insight.audit.amounts import amount, plain, shown
from kg.insight.audit.findings import LISTED, finding
from kg.insight.audit.kinds import Kind, bare, kind, of_the_whole
from kg.insight.audit.lines import Figure, Line, Page
from kg.insight.corpus import closed
from kg.model.facts import LawEventFact
from kg.model.insight import Finding, Verdict

# kinds whose lists count object by object; an inspection of two laws or a study of two topics may be one act
BY_OBJECT = frozenset(
    {"听取审议报告", "制定法规", "修改法规", "废止法规", "制定修改法规", "制定修改废止法规", "审议法规", "制定审议法规"}
)
# 次 counts sittings as well as reports, so a list heard in one clause may be one 次
ONE_BY_ONE = frozenset("个项件份部")
NAMED = 5
BOTH = "制定审议法规"


@dataclass(frozen=True, slots=True)
class Count:
    """A count of a kind that the report gives for all its work or for one of its sections."""

    of: Kind
    line: Line
    figure: Figure
    section: str | None


def listed(page: Page) -> Iterator[Finding]:
    """A finding for each kind of act that a report both counts and enumerates."""
    counts = list(_counts(page))
    if not counts:
        return
    told = acts(page)
    groups: dict[tuple[str, str | None], list[Count]] = defaultdict(list)
    for count in _with_readings(counts):
        groups[count.of.name, count.section].append(count)
    for group in groups.values():
        yield from _compared(page, group, told)


def _counts(page: Page) -> Iterator[Count]:
    for line in page.lines:
        for figure in page.own(line):
            of = kind(figure.fact)
            if of and of.acts and of_the_whole(line, figure, of):
                yield Count(of, line, figure, _section(page, line, figure))


def _section(page: Page, line: Line, figure: Figure) -> str | None:
    """The section that a count is about: None for the whole report, where the sentence or its place says so."""
    node = next((s for s in page.sections if s.id == line.section), None)
    if node is None or node.role in ("title", "summary") or node.level <= 1 or line.whole(figure):
        return None
    return node.id


def _with_readings(counts: Sequence[Count]) -> Iterator[Count]:
    """Laws made and laws read but not yet passed are one count: 审议通过 may name either (出台1部,审议1部)."""
    made, read = ([c for c in counts if c.of.name == name] for name in ("制定法规", "审议法规"))
    for count in counts:
        if made and read and count in (*made, *read):
            both = Kind(BOTH, count.of.pattern, count.of.example, made[0].of.acts | read[0].of.acts)
            yield Count(both, count.line, count.figure, None)
        else:
            yield count


def _compared(page: Page, group: Sequence[Count], told: Sequence[Act]) -> Iterator[Finding]:
    """One finding: more than all the counts together contradicts them, fewer than the largest is partly listed."""
    of, section = group[0].of, group[0].section
    inside = page.below.get(section or "", frozenset())
    may = [a for a in told if a.key in of.acts]
    sure = [a for a in may if (section is None or a.claim.section in inside) and _counted(a, group)]
    if not may:
        return
    amounts = {(bare(c.figure.fact.what or ""), c.figure.fact.value): amount(c.figure.fact) for c in group}
    ceiling = sum(a.high for a in amounts.values())
    stated = ceiling if of.name == BOTH else max(a.low for a in amounts.values())
    groups = least(sure, by_object=_by_object(group)) if most(may) >= stated else []
    low, high = len(groups), most(may)
    verdict = _verdict(low, high + _bodies(may), stated, ceiling)
    if verdict is None:
        return
    rows = [g[0] for g in groups] if verdict == "contradiction" else _first_of_each(may)
    claims = [*(c.figure.claim for c in group), *(a.claim for a in rows)]
    yield finding(LISTED, verdict, claims, _arithmetic(group, rows, verdict, low, high, page))


def _verdict(low: int, high: int, stated: float, ceiling: float) -> Verdict | None:
    if low > ceiling:
        return "contradiction"
    if high < stated:
        return "partly_listed"
    return "agrees" if low <= stated else None


def _bodies(found: Sequence[Act]) -> int:
    """How many reports more there may be, where several bodies each gave one on the same matter (“一府两院”)."""
    return sum(max(0, len(a.claim.all("target")) - 1) for a in found if a.key == "听取审议报告")


def _by_object(group: Sequence[Count]) -> bool:
    return group[0].of.name in BY_OBJECT | {BOTH} and all(c.figure.unit in ONE_BY_ONE for c in group)


def _counted(act: Act, group: Sequence[Count]) -> bool:
    """Whether an act is surely one of those counted; what the law names apart is no special report unless called so."""
    special = any("专项" in bare(c.figure.fact.what or "") for c in group)
    quote = closed(act.claim.fact.quote)
    apart = special and act.key == "听取审议报告" and "专项" not in quote
    return not (apart and STATUTORY.search(quote + act.topic))


def _first_of_each(found: Sequence[Act]) -> list[Act]:
    return list({(a.key, a.law or a.topic): a for a in reversed(found)}.values())[::-1]


def _arithmetic(group: Sequence[Count], rows: Sequence[Act], verdict: Verdict, low: int, high: int, page: Page) -> str:
    names = list(dict.fromkeys(_name(page, act) for act in rows))
    listing = "、".join(names[:NAMED]) + ("等" if len(names) > NAMED else "")
    stated = " + ".join(
        {(bare(c.figure.fact.what or ""), c.figure.fact.value): shown(c.figure.fact) for c in group}.values()
    )
    if verdict == "contradiction":
        return f"列出至少 {plain(low)} 项（{listing}） ＞ 报告称{group[0].of.name} {stated}，矛盾"
    if verdict == "partly_listed":
        return f"列出 {plain(high)} 项（{listing}） ＜ 报告称{group[0].of.name} {stated}，只列举了一部分"
    span = plain(high) if low >= high else f"{low}—{high}"
    return f"列出 {span} 项（{listing}），报告称{group[0].of.name} {stated}，相符"


def _name(page: Page, act: Act) -> str:
    fact = act.claim.fact
    if isinstance(fact, LawEventFact) and not act.law:
        return closed(fact.quote)
    words = (page.corpus.label(act.law), getattr(fact, "norm", None), getattr(fact, "object", None))
    return next((str(word) for word in words if word), act.topic)

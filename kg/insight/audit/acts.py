"""The acts that a report enumerates, each once, with how sure it is that it is one more."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.insight.audit.lines import OTHERS, Page, tidy
from kg.insight.topics import core, same_topic
from kg.model.facts import ActivityFact, LawEventFact
from kg.model.graph import Claim

# the Supervision Law lets a visit or a study prepare the hearing of a report, so beside one it may be no act of its own
PREPARING = frozenset({"专题调研", "视察"})
# a law that is still in the making is not one more law made
UNDER_WAY = frozenset({"law:first_reading", "law:second_reading", "law:draft", "law:research", "law:deliberate"})
# the budget, the plan, the audit, state property and debt have chapters of their own in the Supervision Law: reports on
# them are no special reports (专项工作报告)
STATUTORY = re.compile(r"预算|决算|国民经济和社会发展|计划执行|规划纲要|审计|国有资产|债务|备案审查|执法检查|实施情况")
WRITTEN = re.compile(r"书面|审查")
# titles that only a regulation bears; 办法, 规定 and 决定 may be documents of other bodies
LOCAL_LAW = re.compile(r"条例[》”]?$|》$")
GROUPED = re.compile(r"[、,;]")


@dataclass(frozen=True, slots=True)
class Act:
    """One case of a kind of act. ``run`` is the clause it stands in, ``item`` its place in the list of that clause.

    ``sure`` is False where the text leaves open whether it counts as an act of its own.
    """

    claim: Claim
    key: str
    topic: str
    law: str | None
    run: int
    item: int
    sure: bool


def acts(page: Page) -> tuple[Act, ...]:
    """The acts of the reporting body that a report says were done, in the order of the text."""
    body, period = page.report.body, page.report.period
    rows: list[tuple[Claim, str]] = []
    for claim in page.corpus.claims_of.get(page.report.id, ()):
        key = _key(claim)
        own = claim.ref("actor") in (None, body) and claim.ref("period") in (None, period)
        if key and own and getattr(claim.fact, "status", None) == "done":
            rows.append((claim, key))
    unfinished = {claim.ref("law") for claim, key in rows if key in UNDER_WAY}
    return tuple(_acts(page, rows, unfinished))


def _key(claim: Claim) -> str | None:
    fact = claim.fact
    if isinstance(fact, LawEventFact):
        return f"law:{fact.event}"
    return fact.type if isinstance(fact, ActivityFact) else None


def _acts(page: Page, rows: Sequence[tuple[Claim, str]], unfinished: set[str | None]) -> Iterator[Act]:
    beside: dict[tuple[object, str], set[str]] = defaultdict(set)
    for claim, key in rows:
        beside[claim.fact.sentence, _topic(claim)].add(key)
    items = _items(page, rows)
    for claim, key in rows:
        law = claim.ref("law")
        prepares = key in PREPARING and len(beside[claim.fact.sentence, _topic(claim)]) > 1
        doubtful = prepares or _by_others(page, claim) or (key == "law:enact" and law in unfinished)
        fact = claim.fact
        doubtful = doubtful or (key == "law:enact" and not LOCAL_LAW.search(getattr(fact, "surface", None) or ""))
        doubtful = doubtful or (isinstance(fact, ActivityFact) and bool(WRITTEN.search(fact.quote)))
        yield Act(claim, key, _topic(claim), law, fact.start, items[claim.id], not doubtful)


def _topic(claim: Claim) -> str:
    fact = claim.fact
    if isinstance(fact, LawEventFact):
        return core(fact.norm or fact.law or "")
    return core(fact.norm or fact.object) if isinstance(fact, ActivityFact) else ""


def _by_others(page: Page, claim: Claim) -> bool:
    """Whether the clause before an act names another doer than the body, 主任会议 or 各专门委员会."""
    fact = claim.fact
    text = page.corpus.sources[fact.doc].text
    start = fact.sentence[0] if fact.sentence else fact.start
    return bool(OTHERS.search(re.split("[;。]", tidy(text[start : fact.start]))[-1]))


def _items(page: Page, rows: Iterable[tuple[Claim, str]]) -> dict[str, int]:
    """The place of each act in the list of its clause; what 和 joins shares a place, for it may be one topic."""
    table: dict[str, int] = {}
    lists: dict[tuple[int, str], list[tuple[int, Claim]]] = defaultdict(list)
    for claim, key in rows:
        at = getattr(claim.fact, "surface_start", None)
        lists[claim.fact.start, key].append((claim.fact.start if at is None else at, claim))
    for members in lists.values():
        last, place = None, 0
        for at, claim in sorted(members, key=lambda m: (m[0], m[1].id)):
            text = page.corpus.sources[claim.fact.doc].text
            between = tidy(text[last:at]) if last is not None else ""
            place += bool(GROUPED.search(between))
            table[claim.id] = place
            last = at + len(getattr(claim.fact, "surface", None) or "")
    return table


def most(found: Sequence[Act]) -> int:
    """How many acts there may be at most: every object once, a count that the text gives in full."""
    generic = sum((a.claim.fact.count or 1) for a in found if isinstance(a.claim.fact, LawEventFact) and not a.law)
    return len({(a.key, a.law or a.topic) for a in found if a.law or not a.key.startswith("law:")}) + generic


def least(found: Sequence[Act], *, by_object: bool) -> list[list[Act]]:
    """The groups of acts that are surely so many: what may be one act, or the same told twice, is one group.

    ``by_object`` counts the items of a list one by one (reports heard, laws made), else the clause is one act.
    """
    groups: dict[tuple[int, int], list[Act]] = defaultdict(list)
    for act in found:
        if act.sure and (act.law or act.topic):
            groups[act.run, act.item if by_object else 0].append(act)
    return _joined(list(groups.values()))


def _joined(groups: list[list[Act]]) -> list[list[Act]]:
    kept: list[list[Act]] = []
    for group in groups:
        same = next((other for other in kept if any(_same(a, b) for a in group for b in other)), None)
        if same is None:
            kept.append(list(group))
        else:
            same.extend(group)
    return kept


def _same(a: Act, b: Act) -> bool:
    if a.law and b.law and a.key.startswith("law:"):
        return a.law == b.law or same_topic(a.topic, b.topic) in ("equal", "misprint")
    return same_topic(a.topic, b.topic) is not None

"""Where a sentence says what came of an act: its cues in the order of the words, none inside another."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.insight.chains.acts import Group
from kg.insight.chains.patterns import ACT_NOUN, ANAPHOR, CUES, OPINION, TROUBLE, Cue, step
from kg.insight.chains.plain import Plain
from kg.model.facts import ActivityFact

# the thing that is surveyed or followed up
OBJECT = re.compile(r"(?:对|就)(.{1,40}?)(?:开展|进行|组织|实施|作出|持续|动态|全程|跟踪|“?回头看)")
BARE = re.compile(r"(?:开展|进行|组织|实施)(?:了)?(?!满意度)(.{2,24}?)(?:满意度)?(?:测评|评价)$")
NOUN = re.compile(
    rf"({ACT_NOUN})(?=(?:过程|工作|报告|活动|期间|时|组)?中?(?:所)?(?:发现|查出|反映|暴露|指出|提出|梳理|查找))"
)
# what a survey or a follow-up may be about without naming an object of its own: the act itself, or what it led to
REFERS = re.compile(
    rf"^(?:其|该|此|上述|这些|有关|相关)|^(?:{OPINION}|报告|工作|有关工作|(?:提出的)?(?:意见|建议|问题)|{TROUBLE})?(?:的)?(?:和|及)?"
    r"(?:问题)?(?:整改|落实|办理|研究处理|处理)*(?:情况|工作|报告|结果|落实)*$"
)
ALL = re.compile(r"已|全部|均")
TIED = frozenset({"assessment", "follow_up"})
WAYS: dict[str, Cue] = {"满意度测评": "assessment", "跟踪监督": "follow_up"}
# a clause that begins like this speaks of another matter, or of another's doing
NEW_MATTER = re.compile(
    r"(?:对|就|围绕|针对|把|将|聚焦|紧扣|制定|修[订改]|出台|作出|任免|表决|批准|接待|受理|办理|督办|选举|培训|举办|成立|建[成立]|完善|健全|"
    r"坚持|各级|人大代表|代表|委员|群众|选民)"
)


@dataclass(frozen=True, slots=True)
class Event:
    """An act, a cue, or both: an act that is a way of assessing or following up. Places count plain characters."""

    start: int
    end: int
    words: str
    step: Cue | None = None
    rule: str = ""
    group: Group | None = None

    @property
    def anaphor(self) -> bool:
        """Whether the words go back to something said before."""
        return bool(ANAPHOR.pattern.search(self.words)) or self.answers

    @property
    def answers(self) -> bool:
        """Whether they say that a body did as told, or that all was put right: that was said before, then."""
        return self.rule == "chain.rectification.body" or (
            self.step == "rectification" and bool(ALL.search(self.words))
        )

    @property
    def noun(self) -> str | None:
        """The noun of the act that the words go back to (检查 of 检查中发现的问题)."""
        match = NOUN.search(self.words)
        return match[1] if match else None

    @property
    def object(self) -> str | None:
        """What is surveyed or followed up, where that is said and is no mere reference."""
        match = OBJECT.search(self.words) or BARE.search(self.words)
        return match[1] if self.step in TIED and match and not REFERS.search(match[1]) else None


def events(plain: Plain, start: int, end: int, groups: Sequence[Group]) -> list[Event]:
    """The acts and cues of a unit in the order of its words; a cue inside the words of an act is that act."""
    cues = _cues(plain.text[start:end], start)
    found: list[Event] = []
    for group in groups:
        a, b = plain.at(group.start), plain.at(group.end)
        own = next((c for c in cues if c.step in TIED and c.start < b and a < c.end), None)
        cues = [c for c in cues if c.end <= a or c.start >= b]
        words = plain.text[a:b]
        found.append(Event(a, b, words, own.step if own else _way(group), own.rule if own else "", group))
    return sorted([*found, *cues], key=lambda e: (e.start, e.end))


def _way(group: Group) -> Cue | None:
    """The step that an act is by its type."""
    fact = group.claims[0].fact
    return WAYS.get(fact.type) if isinstance(fact, ActivityFact) else None


def _cues(text: str, shift: int) -> list[Event]:
    found = [
        Event(shift + m.start(), shift + m.end(), m.group(), step(rule), rule.id)
        for rule in CUES
        for m in rule.pattern.finditer(text)
        if m.group()
    ]
    kept: list[Event] = []
    for event in sorted(found, key=lambda e: (e.start, -e.end)):
        if not kept or event.start >= kept[-1].end:
            kept.append(event)
    return kept


def new_matter(between: str) -> bool:
    """Whether the words between an act and a cue turn to another matter; the rest of the act's own clause does not."""
    return any(NEW_MATTER.match(clause) for clause in re.split("[,:]", between)[1:])

"""What a sentence is about so far: the topic announced, and the objects of the act before, which later acts share."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extract.activities import patterns as p
from kg.extract.activities.acts import Group
from kg.extract.activities.clauses import BREAK, Clause
from kg.extract.activities.endings import is_law
from kg.extract.activities.slots import ROLE, Said

# Where a topic announced ends and what is done about it begins: 对A、B情况进行.
CARRIED = re.compile(
    r"进行|(?<![、就绕对焦])开展|(?<![、就绕对焦])加强(?=[^、]{0,8}(?:监督|调研|协商|视察|检查|评议|$))|提出|作出"
)
# What says that an act is done to the same objects as the one before.
TOGETHER = re.compile(
    r"并|同时|还|同步|结合|[会事][前中后]|随后|再|又|首次|在此基础上|该|此|上述|这|其|(?:整改|办理)?落实情况|审议意见|[现当]场(?=.{0,6}测评)|[现当]场(?:进行|开展|组织)?了?(?:无记名|投票)?$|^结果"
)
# A clause that is nothing but the matter of those behind it: 关于城区供水问题,; 高度重视安全生产工作,.
MATTER = re.compile(
    r"(?:[^,;]{0,6}(?:会|团))?(?:关于|(?:高度|十分|非常|始终|密切|持续|特别)(?:重视|关注|关心))"
    r"(?P<o>[^,;]{3,40}?(?:问题|工作|情况|建设|发展))"
)
# What counted acts were about, told behind them: 开展执法检查4项,涉及消防法、档案法.
COVERED = re.compile(
    r"内容(?:有|是|为)|(?:内容|议题|课题|主题)?(?:主要|重点|分别|广泛)?(?:涉及|涵盖|包括|覆盖了?)(?:了|到)?"
)
# The characters that a preposition holds; a topic announced stands near the beginning of its clause.
NEAR = re.compile(r"[针围聚紧就对以把将选]")
# What may stand before the preposition of a topic announced: the doer, an adverb.
DOER = re.compile(
    r"(?:^|会|协|大|委|院|组|[年月中后来前]|先后|重点|继续|还|同时|主动|积极|坚持|持续|深入|共|我们|首次|专门|紧紧|注重|并|分别)$"
)
# What a matter is made, that is then followed up: 把A、B作为监督重点.
AGENDA = re.compile(r"监督|督办|议题|重点|议事|视察|调研")

PUT_FIRST = re.compile(r"(?:列为|列入|纳入)(?:[^,;]{0,6}(?:监督|督查)(?:工作)?(?:的)?重点|[^,;]{0,6}重点监督(?!工程))")


@dataclass(slots=True)
class Topics:
    """The memory of one sentence: the ``topic`` announced and the objects of the ``last`` act."""

    topic: Group | None = None
    last: Group | None = None

    def shared(self, said: Said, at: int, weak: bool, follows: bool) -> Group | None:
        """The objects of the act before, or of the topic announced, whichever is nearer; weak words take the topic.

        ``follows`` says that the act is one that follows on another's: 听取审议A情况的报告,开展专题询问.
        """
        if weak or not self.last or (self.topic and self.topic.start > self.last.end):
            return self.topic
        apart = BREAK.search(said.masked, self.last.end, at)
        joined = TOGETHER.search(said.masked, apart.end(), at) if apart else None
        if apart and follows and apart.group() != ";" and not BREAK.search(said.masked, apart.end(), at):
            return self.last
        if apart and not joined and not said.masked.endswith("结合", 0, self.last.start):
            return self.last if self.topic and not any(is_law(i.text) for i in self.last.items) else self.topic
        return self.last

    def listed(self, said: Said, clause: Clause) -> Group | None:
        """The matters that a clause puts on the list of what is watched first: 把A、B列为监督重点."""
        first = "重点" in said.masked and PUT_FIRST.search(said.masked, clause.start, clause.end)
        return self._put_first(said, clause, first) if first else None

    def _put_first(self, said: Said, clause: Clause, role: re.Match[str]) -> Group | None:
        m = _preposition(said.masked, clause)
        group = said.group(m.end(), role.start(), m.start(), clause.end) if m and m.end() < role.start() else None
        kept = [i for i in group.items if not p.VAGUE.pattern.search(i.text)] if group else []
        return group._replace(items=kept) if group and kept else None

    def counted(self, said: Said) -> Group | None:
        """The topic that a counted act is about, if nothing else was done in between: 围绕A、B,组织专题询问5次."""
        topic = self.topic
        if topic is None or (self.last and self.last is not topic and self.last.end > topic.start):
            return None
        closed = p.CLOSING.pattern.search(said.masked[topic.start : topic.end])
        return topic if len(topic.items) > 1 or closed else None

    def followed(self, said: Said, clause: Clause) -> Group | None:
        """The topic, where it lists matters of 重点监督 and this clause says that they are followed up."""
        if self.topic and "重点监督" in said.masked[self.topic.start : self.topic.end]:
            return self.topic if p.LISTED.pattern.match(said.masked, clause.start, clause.end) else None
        return None

    def covered(self, said: Said, clause: Clause) -> Group | None:
        """The matters that a clause says the counted acts before it were about."""
        m = COVERED.match(said.masked, clause.start, clause.end)
        group = said.group(m.end(), clause.end, clause.start, clause.end) if m else None
        kept = [i for i in group.items if not p.VAGUE.pattern.search(i.text)] if group else []
        return group._replace(items=kept) if group and len(kept) > 1 else None

    def announce(self, said: Said, clause: Clause) -> None:
        """Take up the topic that a clause without an act announces, if it does: 围绕A、B,."""
        if about := MATTER.fullmatch(said.masked, clause.start, clause.end):
            self._take(said.group(*about.span("o"), clause.start, clause.end))
            return
        m = _preposition(said.masked, clause)
        if m is None:
            return
        role = ROLE.search(said.masked, m.end(), clause.end)
        cut = role or CARRIED.search(said.masked, m.end(), clause.end)
        if m.group() in ("把", "将", "以") and not role:
            return
        if m.group() in ("把", "将") and not AGENDA.search(said.masked, m.end(), clause.end):
            return
        self._take(said.group(m.end(), cut.start() if cut else clause.end, m.start(), clause.end))

    def _take(self, group: Group | None) -> None:
        """A topic is what is particular in it; one of 大局 and 中心工作 alone takes back the one before."""
        kept = [i for i in group.items if not p.VAGUE.pattern.search(i.text)] if group else []
        self.topic = group._replace(items=kept) if group and kept else None
        self.last = None if kept else self.last


def _preposition(masked: str, clause: Clause) -> re.Match[str] | None:
    """The preposition near the beginning of a clause, the doer or an adverb before it at most."""
    if not NEAR.search(masked, clause.start, min(clause.end, clause.start + 19)):
        return None
    m = p.PREPOSITION.pattern.search(masked, clause.start, clause.end)
    if m is None or m.start() > clause.start + 16 or not DOER.search(masked[clause.start : m.start()]):
        return None
    return m

"""A clause as a verb frame: which act, done to which objects.

Works on one sentence and its mask; positions are those of the sentence. The reader walks the clauses in order. Where
the objects of an act stand is the matter of ``slots``; what later acts share of earlier ones that of ``topics``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from kg.extract.activities import patterns as p
from kg.extract.activities import slots
from kg.extract.activities.acts import Act, Group, Unit
from kg.extract.activities.clauses import Clause, clauses, mask
from kg.extract.activities.endings import is_law, strip_law
from kg.extract.activities.naming import named_objects
from kg.extract.activities.objects import Item
from kg.extract.activities.offices import BODYLIKE
from kg.extract.activities.slots import COUNTED, JOINED, OFFICE, Place, Said
from kg.extract.activities.topics import Topics
from kg.extract.activities.triggers import Mark
from kg.extract.activities.units import Units
from kg.model.facts import ActivityType

# Words that name many things besides acts of oversight; standing bare they share a topic, not another act's objects.
WEAK_WORDS = frozenset(
    {"检查", "调研", "调查", "考察", "评议", "测评", "协商", "询问", "调研活动", "质询", "协商讨论", "调查研究"}
)
# What says of a weak word that it follows on the act before: 并测评, 现场测评.
AT_ONCE = re.compile(r"并|(?:[现当]场|当即)(?=[^,;]{0,6}测评)")
# What a committee does with a report it has heard or an inspection it has made; visits are acts of their own.
FOLLOWING = frozenset({"专题询问", "满意度测评", "专项评议", "工作评议", "决议决定", "跟踪监督"})
# What congresses of several levels do together.
JOINTLY = frozenset({"执法检查", "专题调研", "视察", "专题询问", "跟踪监督", "工作评议", "专项评议"})
# Acts whose counted things are no objects: 办理提案86件,涉及经济建设、社会事业.
ELSEWHERE = frozenset({"提案办理", "信访", "会议", "培训", "代表活动", "决议决定"})
PROPOSALS = re.compile(r"(?:提案|代表建议|议案|重点建议|建议、批评和意见)[”》]?$")
# 开展监督 alone is an act only where it is said of work done: 对A、B等情况开展监督.
CONCRETE = re.compile(r"情况|工作|、|”")
BODY = re.compile(BODYLIKE)
# Reports that are not told are no matter: 结合审议有关报告开展专题询问.
UNNAMED = re.compile(r"结合(?:听取|审议|听取和审议|听取审议)(?:有关|相关)")
# What a congress hears of its committee alone is the report that the text is or tells of.
THIS_REPORT = re.compile(r"(?:人大|^)常委会工作报告$")
OF_WHOM = re.compile(rf"对(?P<who>{BODYLIKE})的[^,;]{{0,6}}报告")
# Clauses after its own that the head noun of a report's list may stand in.
AHEAD = 5


def read_frames(text: str, cppcc: bool = False, masked: str = "", taken: tuple[Place, ...] = ()) -> list[Act]:
    """The acts of a sentence; ``taken`` are runs whose words are read as other acts."""
    return Reader(Said(text, masked or mask(text)), cppcc, taken).read()


@dataclass(slots=True)
class Reader:
    """Reads one sentence."""

    said: Said
    cppcc: bool
    taken: tuple[Place, ...]
    acts: list[Act] = field(default_factory=list)
    topics: Topics = field(default_factory=Topics)
    idle: list[Clause] = field(default_factory=list)  # the clauses before that held no act, two at most
    bare: tuple[ActivityType, int] | None = None  # type and place of a counted act that names no object

    def read(self) -> list[Act]:
        """The acts of the sentence."""
        named = Units.of(self.said.masked, self.taken)
        if not named.named():
            return []
        parts = clauses(self.said.masked)
        done = 0  # how far the acts read so far reach, over clauses too
        for i, clause in enumerate(parts):
            if clause.start < done:
                continue
            units = named.inside(clause, parts[i + 1 : i + 1 + AHEAD])
            if units:
                before = len(self.acts)
                self.clause(clause, units)
                self.linked(clause, units[0], before)
                done = max(clause.end, units[-1].end)
                self.idle = []
            else:
                self.between(clause)
                self.bare = None
                self.idle = [*self.idle[-1:], clause]
            if clause.close == ";":
                self.topics.last = None
        return self.acts

    def clause(self, clause: Clause, units: list[Unit]) -> None:
        """Read every act of a clause, left to right."""
        left = clause.start
        governed = False  # whether a light verb of this clause still holds
        for i, unit in enumerate(units):
            limit = units[i + 1].start if i + 1 < len(units) else clause.end
            seam = self.seam(unit, limit, clause)
            right = seam.start() if seam and unit.end <= seam.start() else limit
            if unit.mark is None:
                self.report(unit, left)
                governed = False
            else:
                governed = self.act(unit.mark, left, right, governed, i > 0)
            left = max(unit.end, right) if seam else unit.end

    def seam(self, unit: Unit, limit: int, clause: Clause) -> re.Match[str] | None:
        """Where the part of the next act begins: A情况[并]开展专项评议."""
        if limit == clause.end and unit.mark is None:
            return None
        return p.SEAM.pattern.search(self.said.masked, unit.end, limit)

    def between(self, clause: Clause) -> None:
        """A clause without an act: it may say that a listed topic is followed up, or announce a topic."""
        if p.LINKED_AFTER.pattern.match(self.said.masked[clause.start : clause.end]):
            self.linked_after(clause)
        elif listed := self.topics.listed(self.said, clause):
            self.put("跟踪监督", listed, clause.start, clause.end, "activity.agenda")
            self.topics.topic, self.topics.last = listed, None
        elif followed := self.topics.followed(self.said, clause):
            self.put("跟踪监督", followed, followed.start, clause.end, "activity.listed")
        elif self.bare and (covered := self.topics.covered(self.said, clause)):
            self.put(self.bare[0], covered, self.bare[1], clause.end, "activity.covered")
        else:
            self.topics.announce(self.said, clause)

    def linked(self, clause: Clause, unit: Unit, before: int) -> None:
        """Congresses of several levels acting together add one act on each object: 市县人大联动开展专题调研."""
        m = p.LINKED.pattern.search(self.said.masked, clause.start, unit.start)
        if m is None and self.idle:
            m = p.LINKED.pattern.search(self.said.masked, self.idle[0].start, self.idle[-1].end)
        added = self.acts[before:]
        if m is None or not added or added[0].type == "联动监督":
            return
        first = added[0]
        start = min(m.start(), first.start)
        self.acts += [
            a._replace(type="联动监督", start=start, rule="activity.linked.acts") for a in added if a.type == first.type
        ]

    def linked_after(self, clause: Clause) -> None:
        """Several levels act together, as the clause behind an act says: 检查X实施情况,州县两级联动."""
        last = self.acts[-1] if self.acts else None
        if last and last.type in JOINTLY and self.said.masked[last.end : clause.start] == ",":
            told = [a for a in self.acts if a.type == last.type and a.start == last.start]
            self.acts += [a._replace(type="联动监督", end=clause.end, rule="activity.linked.acts") for a in told]

    def report(self, unit: Unit, left: int) -> None:
        """A report heard: its own objects, or those announced before."""
        if UNNAMED.match(self.said.masked, max(0, unit.start - 2)):
            self.topics = Topics()
            return
        own = named_objects(self.said.text, self.said.masked, *unit.inner)
        own = [i for i in own if not OFFICE.search(i.text)]
        if len(own) == 1 and THIS_REPORT.search(own[0].text):
            return
        counted = COUNTED.match(self.said.masked, unit.end)
        self.bare = ("听取审议报告", unit.start) if counted and not own else None
        if own and not (counted and all(i.text.endswith("工作报告") for i in own)):
            self.put("听取审议报告", Group(own, unit.start, unit.end), unit.start, unit.end, "activity.report")
            self.inspected(own)
            self.topics.last = self.latest(own, unit)
            return
        named = slots.announced(self.said, left, unit.start)
        group = named or (None if counted else self.topics.shared(self.said, unit.start, weak=False, follows=True))
        if group:
            body = self.reporter(unit)
            kept = [i._replace(body=i.body or body) for i in group.items]
            self.put("听取审议报告", group._replace(items=kept), group.start, unit.end, "activity.report.shared")

    def inspected(self, heard: list[Item]) -> None:
        """The inspections that a report of those who made them tells of: 执法检查组关于X法实施情况的报告."""
        for item in heard:
            if item.text.startswith("检查"):
                continue  # 关于检查《X法》实施情况的报告 is read as a law event too
            if item.body and self.said.masked.find("检查组", *item.body) >= 0 and is_law(item.text):
                law = item._replace(text=strip_law(item.text))
                self.acts.append(Act("执法检查", law, item.body[0], item.end, "activity.report.inspection"))

    def latest(self, heard: list[Item], unit: Unit) -> Group:
        """What follows on the reports of several bodies in a row is about the last: A的报告,B关于C的报告."""
        cut = self.said.masked.rfind(",", unit.start, unit.end)
        apart = cut > 0 and "关于" in self.said.masked[cut : unit.end]
        return Group([i for i in heard if i.start > cut] if apart else heard, unit.start, unit.end)

    def reporter(self, unit: Unit) -> Place | None:
        """The body whose report is heard, where the report names nothing else: 听取审议市政府专项报告."""
        m = BODY.match(self.said.masked[unit.inner[0] : unit.inner[1]])
        return (unit.inner[0], unit.inner[0] + m.end()) if m else None

    def act(self, mark: Mark, left: int, right: int, governed: bool, later: bool) -> bool:
        """One act that is no report; returns whether a light verb governs what follows it.

        ``later`` says that another act of the clause stands before it.
        """
        kind, light = mark.type(self.cppcc), slots.light_verb(self.said, left, mark.start)
        joint = JOINED.match(self.said.text[left : mark.start]) if later and light is None else None
        alike = joint is not None and slots.plain(self.said.text[left + joint.end() : mark.start])
        held = joint is not None and governed
        group, rule = self.objects(mark, left, right, light, held)
        if group is None and (alike or slots.bare(self.said, mark, left, right, light)):
            group, rule = self.shared(mark, left, light, alike), "activity.shared"
            if group and kind == "决议决定" and all(i.text.endswith("工作报告") for i in group.items):
                group = None  # 听取审议A、B工作报告,作出相应决议: on none of them in particular
        if group and mark.word == "监督" and not CONCRETE.search(self.said.masked, group.start, mark.end):
            group = None
        if group is None and light and mark.word.endswith("会议"):
            kind, group, rule = "会议", Group([Item(mark.word, mark.start, mark.end)], *light), "activity.meeting.named"
        if group:
            self.put(kind, group, min(group.start, mark.start), max(mark.end, group.end), rule)
        counted = group is None and COUNTED.match(self.said.masked, mark.end)
        self.bare = (kind, mark.start) if counted and kind not in ELSEWHERE else None
        return light is not None or held

    def objects(self, mark: Mark, left: int, right: int, light: Place | None, held: bool) -> tuple[Group | None, str]:
        """The objects that the act's own clause names, and the rule that says where."""
        if group := slots.before(self.said, mark, left, light, held):
            return group, "activity.noun"
        if group := slots.behind(self.said, mark, right, light):
            return group, "activity.verb"
        return slots.announced(self.said, left, light[0] if light else mark.start), "activity.topic"

    def shared(self, mark: Mark, left: int, light: Place | None, alike: bool) -> Group | None:
        """The objects that a bare act shares; ``alike`` says that it is joined to the act before: 视察和调研."""
        said = self.said
        counted = COUNTED.match(said.masked, mark.end) or COUNTED.match(said.text, light[1] if light else left)
        if counted and not alike:
            return self.topics.counted(said)
        weak = mark.word in WEAK_WORDS and not alike and not AT_ONCE.match(said.text, left)
        weak = weak or slots.has_own(said, left, light)
        return self._meant(self.topics.shared(said, mark.start, weak, mark.row.type in FOLLOWING), left, mark.start)

    def _meant(self, group: Group | None, left: int, right: int) -> Group | None:
        """Of several reports the one whose body the clause names: 并对市人民检察院的报告进行满意度测评."""
        named = OF_WHOM.search(self.said.masked, left, right)
        if group is None or named is None:
            return group
        whose = [i for i in group.items if i.body and self.said.masked.find(named["who"], *i.body) >= 0]
        return group._replace(items=whose or group.items)

    def put(self, kind: ActivityType, group: Group, start: int, end: int, rule: str) -> None:
        """Add one act for each object, and remember the objects."""
        if kind == "跟踪监督" and PROPOSALS.search(group.items[-1].text):
            kind = "提案办理"
        self.acts += [Act(kind, item, start, end, rule) for item in group.items]
        self.topics.last = group

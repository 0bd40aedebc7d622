"""A clause as a verb frame: which act, done to which objects.

Works on one sentence and its mask; positions are those of the sentence. The reader walks the clauses in order and
remembers the topic announced (``围绕A、B,``) and the objects of the act before, which later acts may share.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from kg.extract.activities import patterns as p
from kg.extract.activities.acts import Act, Group, Unit
from kg.extract.activities.clauses import BREAK, Clause, clauses, mask
from kg.extract.activities.naming import named_objects
from kg.extract.activities.objects import BODYLIKE, COUNT, UNIT, Item, is_law
from kg.extract.activities.triggers import Mark
from kg.extract.activities.units import Units
from kg.model.facts import ActivityType

COUNTED = re.compile(rf"(?:活动|工作)?(?:共|计|累计|约|近)?{COUNT}{UNIT}")
WEAK_WORDS = frozenset(
    {"检查", "调研", "调查", "考察", "评议", "测评", "协商", "询问", "调研活动", "质询", "协商讨论", "调查研究"}
)
JOINED = re.compile(r"[、和及与并或+](?:且|者)?")
PROPOSALS = re.compile(r"(?:提案|代表建议|议案|重点建议|建议、批评和意见)[”》]?$")
CARRIED = re.compile(
    r"进行|(?<![、就绕对焦])开展|(?<![、就绕对焦])加强(?=[^、]{0,8}(?:监督|调研|协商|视察|检查|评议|$))|提出|作出"
)
# 开展监督 alone is an act only where it is said of work done: 对A、B等情况开展监督.
CONCRETE = re.compile(r"情况|工作|、")
# Fields in a row that a body goes into without 情况: 调研牧区养老服务、马产业发展.
FIELDS = re.compile(
    r"^[^、,]{4,16}、.{2,40}(?:发展|服务|治理|保护|管理)$|^[^、,]{2,10}(?:经济|产业|发展|服务|治理|保护|改革)$"
)
# Acts whose objects close in ways of their own: 调研冰雪经济; 评议乡卫生院、中心学校.
OWN_ENDS = {"调研": FIELDS, "评议": re.compile(r"(?:卫生院|医院|学校|[^场厕]所|[^布格结全]局)$")}
GOING = re.compile(r"(?:先后|分别)?(?:(?:赴|前往|深入)(?!推进|贯彻|实施|开展)|召开|举行|听取)")
# What takes up the matter before it: 对上述工作开展满意度测评.
ANAPHOR = re.compile(r"该|此|上述|这|其|报告|以上|有关|相关|(?:办理|落实|整改)|审议意见")
# Who reports, and not what about: 听取派出所、司法所、卫生院工作汇报.
OFFICE = re.compile(r"(?:[^场厕]所|法庭|[^学]院|[^车]站|[^梯]队|[^布格结全]局|政府|部门|单位|(?<!整顿)(?<!组建)公司)$")
# What says that an act is done to the same objects as the one before.
TOGETHER = re.compile(
    r"并|同时|还|同步|结合|[会事][前中后]|随后|再|又|首次|在此基础上|该|此|上述|这|其|(?:整改|办理)?落实情况|审议意见"
)
# What follows an act that stands bare: another act, the end, a word for all such acts.
ALONE = re.compile(
    r"$|[、和与及并或+,;:后前等中相时至到”]|活动|工作|方式|形式|会|以?来|[^,;]{0,8}(?:推动|促进|督促|确保)"
)

ROLE = re.compile(r"(?:作为|列为|列入|纳入|确定为|摆在|为(?=重点|主题|主要内容|内容|议题|课题|题|切入点|抓手|主线))")
# The characters that a preposition holds; a topic announced stands near the beginning of its clause.
NEAR = re.compile(r"[针围聚紧就对以把将选]")
# What may stand before the preposition of a topic announced: the doer, an adverb.
DOER = re.compile(
    r"(?:^|会|协|大|委|院|组|[年月中后来前]|先后|重点|继续|还|同时|主动|积极|坚持|持续|深入|共|我们|首次|专门|紧紧|注重|并|分别)$"
)


@dataclass(slots=True)
class Reader:
    """Reads one sentence."""

    text: str
    cppcc: bool = False
    masked: str = ""
    acts: list[Act] = field(default_factory=list)
    topic: Group | None = None
    last: Group | None = None
    previous: Clause | None = None
    taken: tuple[tuple[int, int], ...] = ()

    def read(self) -> list[Act]:
        """The acts of the sentence."""
        self.masked = self.masked or mask(self.text)
        named = Units.of(self.masked, self.taken)
        if not named.named():
            return []
        parts = clauses(self.masked)
        done = 0
        for i, clause in enumerate(parts):
            if clause.start < done:
                continue
            units = named.inside(clause, parts[i + 1 : i + 6])
            if units:
                before = len(self.acts)
                self.clause(clause, units)
                self.linked(clause, units[0], before)
                done = max(clause.end, units[-1].end)
                self.previous = None
            else:
                self.between(clause)
                self.previous = clause
            if clause.close == ";":
                self.last = None
        return self.acts

    # -- reading the acts of a clause -----------------------------------------------------------------------------

    def clause(self, clause: Clause, units: list[Unit]) -> None:
        """Read every act of a clause, left to right."""
        left = clause.start
        frame = False  # whether a light verb of this clause still governs
        for i, unit in enumerate(units):
            limit = units[i + 1].start if i + 1 < len(units) else clause.end
            seam = p.SEAM.pattern.search(self.masked, unit.end, limit) if limit < clause.end or unit.mark else None
            right = seam.start() if seam and unit.end <= seam.start() else limit
            if unit.mark is None:
                self.report(unit, left)
                frame = False
            else:
                frame = self.act(unit.mark, left, right, frame, i > 0)
            left = max(unit.end, right) if seam else unit.end

    def linked(self, clause: Clause, unit: Unit, before: int) -> None:
        """Congresses of several levels acting together add one act on each object: 市县人大联动开展专题调研."""
        m = p.LINKED.pattern.search(self.masked, clause.start, unit.start)
        if m is None and self.previous:
            m = p.LINKED.pattern.search(self.masked, self.previous.start, self.previous.end)
        added = self.acts[before:]
        if m is None or not added or added[0].type == "联动监督":
            return
        first = added[0]
        start = min(m.start(), first.start)
        self.acts += [
            a._replace(type="联动监督", start=start, rule="activity.linked.acts") for a in added if a.type == first.type
        ]

    def report(self, unit: Unit, left: int) -> None:
        """A report heard: its own objects, or those announced before."""
        own = named_objects(self.text, self.masked, *unit.inner)
        own = [i for i in own if not OFFICE.search(i.text)]
        counted = COUNTED.match(self.masked, unit.end)
        if own and not (counted and all(i.text.endswith("工作报告") for i in own)):
            self.put("听取审议报告", Group(own, unit.start, unit.end), unit.start, unit.end, "activity.report")
            return
        named = self.announced(left, unit.start)
        group = named or (None if counted else self.shared(unit.start, weak=False))
        if group:
            body = self.body(unit)
            kept = [i._replace(body=i.body or body) for i in group.items]
            self.put("听取审议报告", group._replace(items=kept), group.start, unit.end, "activity.report.shared")

    def body(self, unit: Unit) -> tuple[int, int] | None:
        """The body whose report is heard, where the report names nothing else: 听取审议市政府专项报告."""
        m = re.match(rf"{BODYLIKE}", self.masked[unit.inner[0] : unit.inner[1]])
        return (unit.inner[0], unit.inner[0] + m.end()) if m else None

    def act(self, mark: Mark, left: int, right: int, frame: bool, later: bool) -> bool:
        """One act that is no report; returns whether a light verb governs what follows it."""
        kind = mark.type(self.cppcc)
        before = self.text[left : mark.start]
        light = self.light(left, mark.start)
        joined = later and light is None and (m := JOINED.match(before)) is not None
        alike = joined and m is not None and self.plain(before[m.end() :])
        group, rule, start = self.modifier(mark, left, light, joined and frame), "activity.noun", left
        if group is None:
            group, rule = self.behind(mark, right, light), "activity.verb"
        if group is None:
            group, rule = self.announced(left, light[0] if light else mark.start), "activity.topic"
        if group is None and (alike or self.bare(mark, left, right, light)):
            weak = (mark.word in WEAK_WORDS and not alike and not before.startswith("并")) or self.own(left, light)
            counted = COUNTED.match(self.masked, mark.end) or COUNTED.match(self.text, light[1] if light else left)
            group = self.counted_topic() if counted and not alike else self.shared(mark.start, weak)
            rule = "activity.shared"
        if group and mark.word == "监督" and not CONCRETE.search(self.masked, group.start, mark.end):
            group = None
        if group is None and light and mark.word.endswith("会议"):
            kind, group, rule = "会议", Group([Item(mark.word, mark.start, mark.end)], *light), "activity.meeting.named"
        if group:
            start = min(group.start, mark.start)
            self.put(kind, group, start, max(mark.end, group.end), rule)
        return light is not None or (joined and frame)

    def bare(self, mark: Mark, left: int, right: int, light: tuple[int, int] | None) -> bool:
        """Whether an act stands without an object of its own, as one that shares another's does."""
        between = self.text[light[1] if light else left : mark.start]
        if not self.plain(between) and not p.PEOPLE.pattern.match(between):
            return False
        return (
            ALONE.match(self.masked[mark.end : right]) is not None or COUNTED.match(self.masked, mark.end) is not None
        )

    def own(self, left: int, light: tuple[int, int] | None) -> bool:
        """Whether the clause names somebody or something of its own: 对8个部门开展民主评议."""
        m = p.PREPOSITION.pattern.search(self.masked, left, light[0]) if light else None
        return m is not None and light is not None and ANAPHOR.search(self.masked, m.end(), light[0]) is None

    def counted_topic(self) -> Group | None:
        """The topic that a counted act is about, if nothing else was done in between: 围绕A、B,组织专题询问5次."""
        topic = self.topic
        if topic is None or (self.last and self.last is not topic and self.last.end > topic.start):
            return None
        closed = p.CLOSING.pattern.search(self.masked[topic.start : topic.end])
        return topic if len(topic.items) > 1 or closed else None

    def plain(self, before: str) -> bool:
        """Whether nothing but adverbs stands before an act."""
        return len(before) <= 40 and p.EMPTY.pattern.match(before) is not None

    def light(self, left: int, right: int) -> tuple[int, int] | None:
        """The light verb that governs an act: the last 开展, 进行 … before it, else a weaker one."""
        for rule in (p.LIGHT, p.UPKEEP):
            found = list(rule.pattern.finditer(self.masked, left, right))
            if found:
                return found[-1].span()
        return None

    def modifier(self, mark: Mark, left: int, light: tuple[int, int] | None, governed: bool) -> Group | None:
        """Objects between the light verb and the act: 开展A、B专题调研; 开展对A的执法检查."""
        if light is None and not governed:
            return None
        start = light[1] if light else left
        m = JOINED.match(self.masked, left) if governed and not light else None
        start = m.end() if m else start
        inner = p.PREPOSITION.pattern.search(self.masked, start, mark.start)
        if inner:
            return self.group(inner.end(), mark.start, light[0] if light else inner.start(), mark.end)
        between = self.text[start : mark.start]
        if between.endswith("、") or len(between) > 160 or self.plain(between) or p.PEOPLE.pattern.match(between):
            return None
        if GOING.match(between) or p.PEOPLE.pattern.match(GOING.split(between)[0]):
            return None
        if mark.word in ("检查", "调查", "考察") and not p.CLOSING.pattern.search(between.rstrip("的")):
            return None
        return self.group(start, mark.start, light[0] if light else start, mark.end)

    def behind(self, mark: Mark, right: int, light: tuple[int, int] | None) -> Group | None:
        """Objects behind an act used as a verb: 专题调研A、B等工作."""
        if mark.row.frame == "noun":
            return None
        start = mark.end + (self.masked[mark.end : mark.end + 1] in ("了", "过"))
        run = self.masked[start:right]
        if len(run) < 2 or len(run) > 300 or p.BEHIND_NOT.pattern.match(run):
            return None
        closed = p.CLOSING.pattern.search(run) or (
            light is None and mark.word in OWN_ENDS and OWN_ENDS[mark.word].search(run)
        )
        if mark.row.frame == "strict" and (not closed or (light and light[1] == mark.start)):
            return None
        group = self.group(start, right, mark.start, right)
        if group and mark.row.type == "专题询问" and all(OFFICE.search(i.text) for i in group.items):
            return None  # 就城市供热问题专题询问市住建局: who is asked, and not what about
        return group

    # -- objects announced or shared --------------------------------------------------------------------------------

    def announced(self, left: int, right: int) -> Group | None:
        """Objects behind a preposition before the act in its own clause: 对A、B进行视察."""
        found = list(p.PREPOSITION.pattern.finditer(self.masked, left, right))
        if not found:
            return None
        first = next((m for m in found if right - m.end() > 1), None)
        second = next((m for m in found if m.group().endswith(("对", "就")) and right - m.end() > 1), None)
        m = second or first
        if m is None:
            return None
        cut = ROLE.search(self.masked, m.end() + 1, right) or GOING.search(self.masked, m.end() + 1, right)
        return self.group(m.end(), cut.start() if cut else right, m.start(), right)

    def shared(self, at: int, weak: bool) -> Group | None:
        """The objects of the act before, or of the topic announced, whichever is nearer; weak words take the topic."""
        if weak or not self.last or (self.topic and self.topic.start > self.last.end):
            return self.topic
        apart = BREAK.search(self.masked, self.last.end, at)
        joined = TOGETHER.search(self.masked, apart.end(), at) if apart else None
        if apart and not joined and not self.masked.endswith("结合", 0, self.last.start):
            return self.last if self.topic and not any(is_law(i.text) for i in self.last.items) else self.topic
        return self.last

    def between(self, clause: Clause) -> None:
        """A clause without an act: it may announce a topic, or say that a listed topic is followed up."""
        if self.topic and "重点监督" in self.masked[self.topic.start : self.topic.end] and self.followed(clause):
            self.put("跟踪监督", self.topic, self.topic.start, clause.end, "activity.listed")
            return
        if not NEAR.search(self.masked, clause.start, min(clause.end, clause.start + 19)):
            return
        m = p.PREPOSITION.pattern.search(self.masked, clause.start, clause.end)
        if not m or m.start() > clause.start + 16 or not DOER.search(self.masked[clause.start : m.start()]):
            return
        role = ROLE.search(self.masked, m.end(), clause.end)
        cut = role or CARRIED.search(self.masked, m.end(), clause.end)
        if m.group() in ("把", "将", "以") and not role:
            return
        if m.group() in ("把", "将") and not re.search(
            r"监督|督办|议题|重点|议事|视察|调研", self.masked[m.end() : clause.end]
        ):
            return
        group = self.group(m.end(), cut.start() if cut else clause.end, m.start(), clause.end)
        kept = [i for i in group.items if not p.VAGUE.pattern.search(i.text)] if group else []
        self.topic = Group(kept, m.start(), clause.end) if kept else None
        self.last = None if kept else self.last

    def followed(self, clause: Clause) -> bool:
        return p.LISTED.pattern.match(self.masked, clause.start, clause.end) is not None

    # -- making acts -----------------------------------------------------------------------------------------------

    def group(self, start: int, end: int, first: int, last: int) -> Group | None:
        found = named_objects(self.text, self.masked, start, end)
        return Group(found, first, last) if found else None

    def put(self, kind: ActivityType, group: Group, start: int, end: int, rule: str) -> None:
        """Add one act for each object, and remember the objects."""
        if kind == "跟踪监督" and PROPOSALS.search(group.items[-1].text):
            kind = "提案办理"
        self.acts += [Act(kind, item, start, end, rule) for item in group.items]
        self.last = group

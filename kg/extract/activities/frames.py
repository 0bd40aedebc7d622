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
from kg.extract.activities.objects import BODYLIKE, COUNT, OTHER_REPORTS, UNIT, Item, items
from kg.extract.activities.triggers import HINT, Mark, marks, names_act
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
GOING = re.compile(r"(?:先后|分别)?(?:(?:赴|前往|深入)(?!推进|贯彻|实施|开展)|召开|举行|听取)")
# What takes up the matter before it: 对上述工作开展满意度测评.
ANAPHOR = re.compile(r"该|此|上述|这|其|报告|以上|有关|相关|(?:办理|落实|整改)|审议意见")
# Places visited: 检查了广州、佛山等9个市.
PLACES = re.compile(rf"等{COUNT}个?(?:[省市州县区旗盟镇乡村]|县市|市县|乡镇|镇街|地市|地区|街道|社区)(?![域政级场内])")
# What says that an act is done to the same objects as the one before.
TOGETHER = re.compile(
    r"并|同时|还|同步|结合|[会事][前中后]|随后|再|又|首次|在此基础上|该|此|上述|这|其|(?:整改|办理)?落实情况|审议意见"
)
# What follows an act that stands bare: another act, the end, a word for all such acts.
ALONE = re.compile(
    r"$|[、和与及并或+,;:后前等中相时至到”]|活动|工作|方式|形式|会|以?来|[^,;]{0,8}(?:推动|促进|督促|确保)"
)

# A Party committee that hears reports is the doer of its sentence, not the reporting body.
PARTY = re.compile(r"[^,;。]{0,6}[省市县区州旗盟]委(?:常委会)?(?:高度|十分|始终|坚持|多次|先后|定期|专题|书记|每年)")
# An item that is an act of legislation beside one of oversight: 开展A立法调研、B专题调研.
LEGISLATIVE = re.compile(r"立法(?:调研|协商|座谈|论证|评估|听证)$")
# What says that an act leaves much to be desired, and not that it was done.
SHORT = re.compile(
    r"(?:工作|活动|等)?(?:方面)?(?:还|仍|尚|不(?:够|足|多|深|强|高|到位)|有待|需要?(?:进一步)?|存在|缺乏|的(?:力度|实效|质量|深度|针对性|频次|效果|刚性))"
)
ROLE = re.compile(r"(?:作为|列为|列入|纳入|确定为|摆在|为(?=重点|主题|主要内容|内容|议题|课题|题|切入点|抓手|主线))")
# What may stand before the preposition of a topic announced: the doer, an adverb.
DOER = re.compile(
    r"(?:^|会|协|大|委|院|组|[年月中后来前]|先后|重点|继续|还|同时|主动|积极|坚持|持续|深入|共|我们|首次|专门|紧紧|注重|并|分别)$"
)


# A reporter that opens a clause: 市中级人民法院、市人民检察院关于.
REPORTER = re.compile(
    r"(?![并对就还])(?:以及|和|及)?(?:(?!听取|审议|开展|进行|提出|要求|督促|根据|作出|通过|形成|批准|印发|制定|出台|修订|结合|按照|组织|报送|情况|工作(?!委))"
    r"[^,;。]){2,36}?《?关于"
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
    party: bool = False
    taken: tuple[tuple[int, int], ...] = ()

    def read(self) -> list[Act]:
        """The acts of the sentence."""
        self.masked = self.masked or mask(self.text)
        if not HINT.search(self.masked):
            return []
        self.party = PARTY.match(self.masked) is not None
        parts = clauses(self.masked)
        done = 0
        for i, clause in enumerate(parts):
            if clause.start < done:
                continue
            units = self.units(clause, parts[i + 1 : i + 6])
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

    # -- what a clause holds -------------------------------------------------------------------------------------

    def units(self, clause: Clause, rest: list[Clause]) -> list[Unit]:
        """The acts named in a clause: reports with the run up to their head noun, and the triggers outside."""
        found: list[Unit] = []
        at = clause.start
        for m in p.REPORT.pattern.finditer(self.masked, clause.start, clause.end):
            if m.start() < at or p.VOICES.pattern.match(self.masked[m.end() : clause.end]):
                continue
            end = None if self.party else self.report_end(m.end(), clause, rest)
            if end and not (m.group().startswith(("审议", "审查")) and self.lawful(m.end(), end)):
                found.append(Unit(m.start(), end, None, (m.end(), end)))
                at = end
        inside = [(u.start, u.end) for u in found] + list(self.taken)
        for mark in marks(self.masked, clause.start, clause.end):
            if not any(a <= mark.start < b for a, b in inside) and not SHORT.match(self.masked, mark.end):
                found.append(Unit(mark.start, mark.end, mark))
        return sorted(found, key=lambda unit: unit.start)

    def lawful(self, start: int, end: int) -> bool:
        """Whether what is deliberated is a bill and not a report: 审议了《X条例(草案)》."""
        return re.search(r"草案|条例》|修改稿|意见的?$", self.masked[start:end]) is not None

    def report_end(self, start: int, clause: Clause, rest: list[Clause]) -> int | None:
        """The end of the last head noun 报告 of the list that begins at ``start``; it may lie clauses further."""
        end = self.head(start, clause.end)
        if end:
            return self.reported_on(end, clause, rest)
        for i, later in enumerate(rest):
            part = self.masked[later.start : later.end]
            if (i == 0 and clause.close == ";") or p.LIGHT.pattern.search(part) or p.REPORT.pattern.search(part):
                return None
            if m := p.HEAD.pattern.search(part):
                return later.start + m.end() if start + 1 < clause.end else None
        return None

    def reported_on(self, end: int, clause: Clause, rest: list[Clause]) -> int:
        """The end of the list where other bodies' reports follow over commas: …的报告,市法院关于A的报告."""
        for later in rest:
            if end != clause.end or clause.close != ",":
                break
            m = REPORTER.match(self.masked, later.start, later.end)
            more = self.head(m.end(), later.end) if m else None
            if more is None:
                break
            end, clause = more, later
        return end

    def head(self, start: int, end: int) -> int | None:
        """The end of the report list inside one clause."""
        at = None
        for m in p.HEAD.pattern.finditer(self.masked, start, end):
            between = (at, m.end()) if at else (m.start(), m.end())
            if any(r.pattern.search(self.masked, *between) for r in (p.LIGHT, p.REPORT, p.SEAM)):
                break
            at = m.end()
        return at

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
        own = self.items(*unit.inner)
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
        if group:
            start = min(group.start, mark.start)
            self.put(kind, group, start, max(mark.end, group.end), rule)
        return light is not None or (joined and frame)

    def bare(self, mark: Mark, left: int, right: int, light: tuple[int, int] | None) -> bool:
        """Whether an act stands without an object of its own, as one that shares another's does."""
        between = self.text[light[1] if light else left : mark.start]
        if not self.plain(between) and not p.PEOPLE.pattern.match(between):
            return False
        if not ALONE.match(self.masked[mark.end : right]) and not COUNTED.match(self.masked, mark.end):
            return False
        return True

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
        if mark.row.frame == "strict" and (not p.CLOSING.pattern.search(run) or (light and light[1] == mark.start)):
            return None
        return self.group(start, right, mark.start, right)

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
        if apart and not self.topic and not TOGETHER.search(self.masked, apart.end(), at):
            return None
        return self.last

    def between(self, clause: Clause) -> None:
        """A clause without an act: it may announce a topic, or say that a listed topic is followed up."""
        if self.topic and "重点监督" in self.masked[self.topic.start : self.topic.end] and self.followed(clause):
            self.put("跟踪监督", self.topic, self.topic.start, clause.end, "activity.listed")
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

    def items(self, start: int, end: int) -> list[Item]:
        """The named objects of a run."""
        found = items(self.text, self.masked, start, end)
        named = [
            i for i in found if 2 <= len(i.text) <= 80 and not LEGISLATIVE.search(i.text) and not p.GENERIC.pattern.match(i.text) and not names_act(i.text)
        ]
        return named if any(not OTHER_REPORTS.match(i.text) for i in named) else []

    def group(self, start: int, end: int, first: int, last: int) -> Group | None:
        found = [] if PLACES.search(self.masked, start, end) else self.items(start, end)
        return Group(found, first, last) if found else None

    def put(self, kind: ActivityType, group: Group, start: int, end: int, rule: str) -> None:
        """Add one act for each object, and remember the objects."""
        if kind == "跟踪监督" and PROPOSALS.search(group.items[-1].text):
            kind = "提案办理"
        self.acts += [Act(kind, item, start, end, rule) for item in group.items]
        self.last = group

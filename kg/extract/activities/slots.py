"""Where the objects of one act stand in its own clause: before it, behind it, or after a preposition.

Pure functions on a :class:`Said` sentence; positions are those of the sentence. ``left`` and ``right`` bound the part
of the clause that belongs to the act.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from kg.extract.activities import patterns as p
from kg.extract.activities.acts import Group
from kg.extract.activities.counting import COUNT, UNIT
from kg.extract.activities.endings import is_law
from kg.extract.activities.naming import named_objects
from kg.extract.activities.offices import BODYLIKE, OFFICE_NAME
from kg.extract.activities.triggers import Mark

Place = tuple[int, int]

COUNTED = re.compile(rf"(?:活动|工作)?(?:共|计|累计|约|近|不少于|不低于|超过|至少)?{COUNT}{UNIT}")
JOINED = re.compile(r"[、和及与并或+](?:且|者)?")
# Fields in a row that a body goes into without 情况: 调研牧区养老服务、马产业发展.
FIELDS = re.compile(
    r"^[^、,]{4,16}、.{2,40}(?:发展|服务|治理|保护|管理)$|^[^、,]{2,10}(?:经济|产业|发展|服务|治理|保护|改革|旅游)$"
)
# Acts whose objects close in ways of their own: 调研冰雪经济; 评议乡卫生院、中心学校.
OWN_ENDS = {"调研": FIELDS, "考察": FIELDS, "评议": re.compile(r"(?:卫生院|医院|学校|[^场厕]所|[^布格结全]局)$")}
GOING = re.compile(r"(?:先后|分别)?(?:(?:赴|前往|深入)(?!推进|贯彻|实施|开展)|召开|举行|听取)")
# Who is sent to an act of others: 组织委员参加政风行风评议.
TAKING_PART = re.compile(r"[^,;。、]{0,10}委员(?:积极|广泛)?参[加与]了?")
# Places gone to, and nothing of what about: 先后赴5个乡镇实地.
TRAVELLED = re.compile(r"(?:先后|分别|多次)?(?:深入|赴|到)[^,;]{2,20}?(?:实地|现场|蹲点|集中|深入)?$")
# Who is asked or assessed on a matter: 就养老服务对县民政局等6个部门; 就供水问题向县政府提出.
UPON = re.compile(rf"对(?={BODYLIKE}|{OFFICE_NAME}|有关部门|相关部门)|向(?=[^,;]{{2,16}}提出)")
# What takes up the matter before it: 对上述工作开展满意度测评.
ANAPHOR = re.compile(r"该|此|上述|这|其|报告|以上|有关|相关|(?:办理|落实|整改)|审议意见")
# Who reports, and not what about: 听取派出所、司法所、卫生院工作汇报.
OFFICE = re.compile(r"(?:[^场厕]所|法庭|[^学]院|[^车]站|[^梯]队|[^布格结全]局|政府|部门|单位|(?<!整顿)(?<!组建)公司)$")
# What follows an act that stands bare: another act, the end, a word for all such acts.
ALONE = re.compile(
    r"$|[、和与及并或+,;:后前等中相时至到”]|(?:的)?(?:综合|总体|最终)?(?:平均(?:得)?分|得分|满意率|满意度|(?:结果)?(?:全部|均|都)(?:为|是|达)|结果(?:为|显示))|活动|工作|方式|形式|会|以?来|[^,;]{0,8}(?:推动|促进|督促|确保)"
)
# What an object is made when it is announced: 围绕A、B为重点.
ROLE = re.compile(r"(?:作为|列为|列入|纳入|确定为|摆在|为(?=重点|主题|主要内容|内容|议题|课题|题|切入点|抓手|主线))")


class Said(NamedTuple):
    """A sentence and its mask."""

    text: str
    masked: str

    def group(self, start: int, end: int, first: int, last: int) -> Group | None:
        """The objects named in ``start:end``, shown by the run ``first:last``; None where nothing is named."""
        found = named_objects(self.text, self.masked, start, end)
        return Group(found, first, last) if found else None


def plain(before: str) -> bool:
    """Whether nothing but adverbs stands before an act."""
    return len(before) <= 40 and p.EMPTY.pattern.match(before) is not None


def light_verb(said: Said, left: int, right: int) -> Place | None:
    """The light verb that governs an act: the last 开展, 进行 … before it, else a weaker one."""
    for rule in (p.LIGHT, p.UPKEEP):
        found = list(rule.pattern.finditer(said.masked, left, right))
        if found:
            return found[-1].span()
    return None


def before(said: Said, mark: Mark, left: int, light: Place | None, governed: bool) -> Group | None:
    """Objects between the light verb and the act: 开展A、B专题调研; 开展对A的执法检查.

    ``governed`` says that the light verb of an earlier act still holds: 开展A执法检查、B专题调研.
    """
    if light is None and not governed:
        return None
    start = light[1] if light else left
    joint = JOINED.match(said.masked, left) if governed and not light else None
    start = joint.end() if joint else start
    first = light[0] if light else start
    inner = p.PREPOSITION.pattern.search(said.masked, start, mark.start)
    if inner:
        return said.group(inner.end(), mark.start, light[0] if light else inner.start(), mark.end)
    joined = TAKING_PART.match(said.text, start, mark.start)
    start = joined.end() if joined else start
    if _no_object(said.text[start : mark.start], mark.word):
        return None
    return said.group(start, mark.start, first, mark.end)


def _no_object(between: str, word: str) -> bool:
    """Whether what stands between a light verb and an act tells how, who or where, and not what about."""
    if between.endswith("、") or len(between) > 160 or plain(between) or p.PEOPLE.pattern.match(between):
        return True
    if GOING.match(between) or p.PEOPLE.pattern.match(GOING.split(between)[0]):
        return True
    return word in ("检查", "调查", "考察") and not p.CLOSING.pattern.search(between.rstrip("的"))


def behind(said: Said, mark: Mark, right: int, light: Place | None) -> Group | None:
    """Objects behind an act used as a verb: 专题调研A、B等工作."""
    if mark.row.frame == "noun":
        return None
    start = mark.end + (said.masked[mark.end : mark.end + 1] in ("了", "过"))
    run = said.masked[start:right]
    if len(run) < 2 or len(run) > 300 or p.BEHIND_NOT.pattern.match(run):
        return None
    governed = light is not None and light[1] == mark.start and not said.masked.startswith("组织", light[0])
    if mark.row.frame == "strict" and (governed or not _closes(run, mark, light)):
        return None
    group = said.group(start, right, mark.start, right)
    if group and mark.row.type == "专题询问" and all(OFFICE.search(i.text) for i in group.items):
        return None  # 就城市供热问题专题询问市住建局: who is asked, and not what about
    return group


def _closes(run: str, mark: Mark, light: Place | None) -> bool:
    """Whether a run closes as objects of this act do: …情况, …工作; fields and offices for some acts."""
    if p.CLOSING.pattern.search(run) or (mark.word == "检查" and is_law(run)):
        return True
    own = OWN_ENDS.get(mark.word)
    free = light is None or run.endswith("旅游")
    return free and own is not None and own.search(run) is not None


def announced(said: Said, left: int, right: int) -> Group | None:
    """Objects behind a preposition before the act in its own clause: 对A、B进行视察."""
    found = [m for m in p.PREPOSITION.pattern.finditer(said.masked, left, right) if right - m.end() > 1]
    found = [m for m in found if m is found[0] or not UPON.match(said.masked, m.start())]
    if not found:
        return None
    # 围绕 may tell the purpose and 对 the object: 围绕乡村振兴,对农村公路开展视察.
    m = next((m for m in found if m.group().endswith(("对", "就"))), found[0])
    ends = (pattern.search(said.masked, m.end() + 1, right) for pattern in (ROLE, GOING, UPON))
    cut = next((found for found in ends if found), None)
    return said.group(m.end(), cut.start() if cut else right, m.start(), right)


def bare(said: Said, mark: Mark, left: int, right: int, light: Place | None) -> bool:
    """Whether an act stands without an object of its own, as one that shares another's does."""
    between = said.text[light[1] if light else left : mark.start]
    if not plain(between) and not p.PEOPLE.pattern.match(between) and not TRAVELLED.match(between):
        return False
    alone = ALONE.match(said.masked[mark.end : right])
    return alone is not None or COUNTED.match(said.masked, mark.end) is not None


def has_own(said: Said, left: int, light: Place | None) -> bool:
    """Whether the clause names somebody or something of its own: 对8个部门开展民主评议."""
    if light is None:
        return False
    m = p.PREPOSITION.pattern.search(said.masked, left, light[0])
    return m is not None and ANAPHOR.search(said.masked, m.end(), light[0]) is None

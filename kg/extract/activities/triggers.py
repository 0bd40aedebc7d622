"""The acts named in a clause: which word, where, of which type."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from kg.lexicon.activities import Trigger, triggers
from kg.model.facts import ActivityType

# Words that hold a trigger but name no act of oversight.
SWALLOW = (
    "立法调研", "立法协商", "立法视察", "立法考察", "普法检查", "问卷调查", "调查问卷", "民意调查", "社会调查",
    "调查取证", "政治协商会议", "政治协商", "协商民主", "协商议事", "民主协商议事", "审议意见", "评议意见",
    "监督检查职责", "学习考察", "考察学习", "特定问题调查委员会", "干部考察", "组织考察", "纪律检查", "纪检监察",
    "检查指导", "督促检查", "自我检查", "对照检查", "检查机关", "专题询问权", "调研走访", "走访调研", "调研检视",
    "调研成果", "调研课题", "理论调研", "调研论证", "调研起草", "学法考法", "协商一致", "民主监督职能", "协商计划",
    "民主协商、", "论证协商", "协商平台", "沟通协商", "调研座谈", "考核测评", "民主测评干部",
    "民情恳谈", "书面询问", "参观考察",
    "外出考察", "友好协商", "协商确定", "协商解决", "民主监督小组", "民主监督员", "访问考察", "参访考察", "考察交流",
    "考察团", "干部调查", "检视检查", "调研、座谈", "评议对象", "受评议", "调研会", "调研点", "调查问题", "质询权",
    "询问权", "询问、质询", "民主评议党员",
)  # fmt: skip
# What may not follow a trigger: 专题调研报告, 视察组. 会 may: 专题协商会.
AFTER = re.compile(
    r"(?:会(?!议|商|场))?(?!组|报告|成果|课题|制度|机制|(?<!测评)结果|结果(?!全部|均|都|为|显示)|意见|审议意见|权|办法|员(?!额)|团|队|方案|计划|实效|质量|水平|力度|能力|平台|"
    r"公开|方法|职能|职责|对象|事项|决议|决定|问卷|材料|文章|论文|体系|程序|条例|规则|规程|经费|提纲|中心|基地|系统|会商|议事|民主(?!监督)|文化|机构|"
    r"立法|为主|立案|表|点|分|内容|数据|主题|等次|标准|指标|议题|范围内|任务|点位|整改(?:落实)?(?:情况|工作)|“?回头看)"
)
# 提案办理“回头看” is an act where it closes its clause and not where it tells which work: “回头看”情况.
LOOKED = re.compile(
    r"(?<!提案办理)(?<!建议办理)“?+(?<!提案办理“)(?<!建议办理“)回头看”?+(?=$|[,;、和并及。]|活动|工作(?!情况|的)|等|\d)"
)
# What must, or may not, stand before a trigger.
BEFORE = {
    "检查": re.compile(r"(?<![督执法巡抽自核审明体安抓])"),
    "询问": re.compile(r"(?<!面对面)(?<!提出)(?<!出了)"),
    "评议": re.compile(r"(?<![审抓])"),
    "调研": re.compile(r"(?<!抓)"),
    "协商": re.compile(r"(?<![治同])"),
    "调查": re.compile(r"(?<!普)"),
    "监督": re.compile(r"(?:(?<=开展)|(?<=进行)|(?<=实施)|(?<=进行了)|(?<=开展了))"),
    "监督活动": re.compile(r"(?<!等)"),
    "视察": re.compile(r"(?<![监抓])"),
    "“回头看”": LOOKED,
    "回头看": LOOKED,
}


PAST = re.compile(r"(?:[去前上往]年(?:度)?|上年度|上届|此前|曾经?)$")


class Mark(NamedTuple):
    """A trigger at ``start:end`` of a sentence."""

    start: int
    end: int
    word: str
    row: Trigger

    def type(self, cppcc: bool) -> ActivityType:
        """The type of the act, in a CPPCC report or in another."""
        return self.row.cppcc if cppcc and self.row.cppcc else self.row.type


@cache
def pattern() -> re.Pattern[str]:
    """All words that hold a trigger and all triggers, the longest first; plain words, so that the search is quick."""
    words = {*SWALLOW, *triggers()}
    return re.compile("|".join(map(re.escape, sorted(words, key=lambda w: (-len(w), w)))))


@cache
def openings(word: str) -> tuple[str, ...]:
    """The triggers that a trigger begins with, itself first; none for a word that only holds one."""
    if word in SWALLOW:
        return ()
    return tuple(w for n in range(len(word), 1, -1) if (w := word[:n]) in triggers())


def marks(masked: str, start: int, end: int) -> list[Mark]:
    """The triggers in ``masked[start:end]`` in order."""
    found: list[Mark] = []
    search, at = pattern().search, start
    while m := search(masked, at, end):
        mark = _mark(masked, m, end)
        at = mark.end if mark else m.end() if m.group() in SWALLOW else m.start() + 1
        if mark:
            found.append(mark)
    return found


def _mark(masked: str, m: re.Match[str], end: int) -> Mark | None:
    """The trigger where a word of one stands, if what is around it allows."""
    start = m.start()
    if PAST.search(masked, max(0, start - 4), start) and masked.startswith("的", m.end()):
        return None  # 对去年专题询问的饮用水安全工作: an earlier act, that only tells which
    for word in openings(m.group()):
        if word in BEFORE and not BEFORE[word].match(masked, start):
            continue
        if after := AFTER.match(masked, start + len(word), end):
            return Mark(start, after.end(), word, triggers()[word])
    return None


def names_act(text: str) -> bool:
    """Whether an object is itself nothing but the name of an act: 立法调研, 执法检查."""
    if text in SWALLOW:
        return True
    m = pattern().match(text)
    return m is not None and (mark := _mark(text, m, len(text))) is not None and mark.end == len(text)

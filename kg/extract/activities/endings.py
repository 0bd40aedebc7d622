"""The words that close an object without naming it, and the names of laws, which close in ways of their own."""

from __future__ import annotations

import re

from kg.extract.activities.counting import COUNT

# What closes an object, or a list of them, and says nothing of what it is.
TAIL = re.compile(
    r"(?:报告|汇报|通报|逐[一项个]|(?<=.{4})(?<![工临历即课])时|(?<=.{3})时(?:指出|强调|要求|提出|表示|认为|建议|说)|期间|深入|认真|先后|中期|(?<=”)[主议课]题|的|情况|专项|专题|工作|等|等等|(?<!公)共|(?<=情况|工作)(?:联合|联动|协同|同步|异地|集中|随机|书面)|问题|方面|领域|事项|内容|课题|议题|之机|有关|重点|"
    rf"{COUNT}(?:个|项|件|份|类|大|部|次)(?:方面|问题|领域|专项|工作|重点)?|方面|开展|{COUNT}(?:个(?:部门|单位|系统|行业|站所)|件(?:重点)?(?:提案|建议|议案)))$"
)
# Names that would be nothing without their closing word: 政府工作报告, 信访工作.
WHOLE = re.compile(
    r"(?:政府|[院会])工作报告$|^(?:.{0,6}委员会)?提案工作(?:情况的?)?报告$|两院”?工作$|^(?:(?:\d{4}|[一二〇○九八七六五四三]{4}|[今去前本])年度?)?(?:[上下]半年|前.季度|全年|以来)?工作$|^(?:.{0,6}审计|信访|.{0,8}外事|.{0,4}工会)工作$"
)
# What is looked at in a law: 消防法[在我市贯彻实施情况].
LAW_TAIL = re.compile(
    r"(?:在(?:(?:我|全|本)?[省市县区州旗镇](?:行政区域内)?|\d+个[^《》]{1,20}?)的?)?(?:的)?(?:贯.|组织)?(?:落实|执行|实施|遵守|施行)*(?:工作)?(?:的)?(?:情[况祝])?(?:的)?$"
)
# How the name of a law, or of a set of them, ends; 执法 and 方法 are none.
LAW = re.compile(
    r"(?:(?<![执司立普依守合方用说做违非历书])法|条例|办法|(?<!的)规定|实施细则|议事规则)$|》$|”$(?<=[条办决规]例”)|"
    r"[一两二三四五\d]法[一两二三四五\d]?(?:条例|办法|决定|规定)?”?$"
)


def strip_tail(text: str) -> str:
    """The object without 等, 的报告, 情况, 工作 and the counts that close it; never shorter than two characters."""
    while not WHOLE.search(text):
        m = TAIL.search(text)
        if m is None or m.start() < 2:
            break
        text = text[: m.start()]
    return text


def strip_law(text: str) -> str:
    """The law as written, without what is checked of it: 消防法实施情况 → 消防法."""
    bare = text[: LAW_TAIL.search(text).start()]  # type: ignore[union-attr]  # the pattern matches ""
    return bare if LAW.search(bare) else text


def is_law(text: str) -> bool:
    """Whether an object is a law, a regulation or a set such as 一法一条例."""
    return LAW.search(strip_law(text)) is not None

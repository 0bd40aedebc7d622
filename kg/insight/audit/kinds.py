"""What a count counts: the acts of a committee that reports sum up every year, and their other yearly figures.

Source: the acts of the Supervision Law (监督法), the Legislation Law (立法法) and the Deputies Law (代表法), in the
wordings of published reports. A wording that is not here is compared only with the same wording.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.insight.audit.lines import Figure, Line
from kg.model.facts import NumberFact

LAW = "law:"
LEAD = re.compile(
    r"^(?:全年|一年来|五年来|本届以来|累计|先后|总共|共计|共|依法|认真|积极|组织|开展|进行|实施|完成|并|和|已|常委会(?=听取|审议|作出))+"
)
ORGAN = r"(?:[省市州县区旗]?(?:[“\"]?一府(?:一委)?[两二三]院[”\"]?)?)"
HEAR = r"听取(?:[和并、及]?(?:审议|评议))?了?"
SEE, STUDY = r"(?:专题|集中)?视察", r"(?:专题|集中)?(?:调研|调查)"
LAWS = r"(?:地方性?法规|法规|单行条例|条例)"
MAKE, MEND, END = "制定|出台|制定出台|颁布", "修改|修订|修正|修改完善", "废止"
MEND_ALL = f"打包修改|{MEND}"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of yearly count.

    ``pattern`` matches the whole of what is counted without its opening adverbs. ``acts`` are the types of activities
    and the law events (``law:enact``) that are single cases of it; none where cases are not listed. ``marked`` asks for
    words that make it the count of the whole (全年, 共), since parts are counted in the same words. ``example`` is one.
    """

    name: str
    pattern: re.Pattern[str]
    example: str
    acts: frozenset[str] = frozenset()
    marked: bool = True


def _kind(name: str, pattern: str, example: str, *acts: str, marked: bool = True) -> Kind:
    return Kind(name, re.compile(pattern), example, frozenset(acts), marked)


KINDS = (
    _kind("听取审议报告", rf"{HEAR}{ORGAN}(?:各类|有关|各项)?(?:专项|专题)?(?:工作)?(?:情况)?的?报告",
          "听取审议“一府一委两院”专项工作报告", "听取审议报告"),
    _kind("执法检查", r"(?:法律法规)?执法检查|检查法律法规(?:贯彻)?(?:实施)?(?:情况)?", "开展执法检查", "执法检查"),
    _kind("专题询问", r"专题询问", "开展专题询问", "专题询问"),
    _kind("评议", r"(?:专项|工作)?评议", "专项评议", "专项评议", "工作评议"),
    _kind("满意度测评", r"满意度测评", "满意度测评", "满意度测评"),
    _kind("专题调研", STUDY, "开展专题调研", "专题调研"),
    _kind("视察", r"(?:代表)?(?:专题|集中)?(?:代表)?视察", "开展专题视察", "视察"),
    _kind("视察调研", rf"{SEE}[、和及]?{STUDY}|{STUDY}[、和及]?{SEE}",
          "组织专题视察、专题调研", "视察", "专题调研"),
    _kind("作出决议决定", r"(?:作出|通过)?了?(?:重大事项)?的?(?:决议[、和]?决定|决定[、和]?决议|决议|决定)",
          "依法作出决议决定", "决议决定", marked=False),
    _kind("制定法规", rf"(?:{MAKE}|审议通过){LAWS}", "制定地方性法规", "law:enact"),
    _kind("修改法规", rf"(?:{MEND}){LAWS}", "修订地方性法规", "law:amend", "law:package_amend"),
    _kind("废止法规", rf"{END}{LAWS}", "废止法规", "law:repeal"),
    _kind("制定修改法规", rf"(?:{MAKE})[、和及]?(?:(?:{MEND_ALL})[、和及]?)+{LAWS}", "制定修订、打包修改地方性法规",
          "law:enact", "law:amend", "law:package_amend"),
    _kind("制定修改废止法规", rf"(?:{MAKE})[、和及]?(?:(?:{MEND_ALL})[、和及]?)+{END}{LAWS}", "制定修改废止地方性法规",
          "law:enact", "law:amend", "law:package_amend", "law:repeal"),
    _kind("审议法规", rf"审议{LAWS}(?:草案)?", "审议地方性法规",
          "law:first_reading", "law:second_reading", "law:deliberate"),
    _kind("常委会会议", r"(?:召开|举行)?(?:人大)?常委会(?:会议|例会)", "召开常委会会议", marked=False),
    _kind("主任会议", r"(?:召开|举行)?主任会议", "召开主任会议", marked=False),
    _kind("主席会议", r"(?:召开|举行)?主席会议", "召开主席会议", marked=False),
    _kind("任免", r"任免(?:地方)?(?:国家机关)?(?:工作|领导)?(?:人员|干部)", "任免地方国家机关工作人员", marked=False),
)  # fmt: skip

# other yearly figures that reports word in many ways; an abridged print of a report has one of each at most
YEARLY = (
    ("接待群众", re.compile(r"接待(?:走访|来访)*(?:选民|群众|选民群众|选民\(群众\))$")),
    ("办理代表建议", re.compile(r"(?:交办|办理|督办|办结)+(?:人大)?代表(?:提出的?)?(?:意见)?建议$")),
    ("审查规范性文件", re.compile(r"审查(?:报送)?(?:备案)?的?规范性文件$")),
    ("办理来信来访", re.compile(r"(?:办理|受理|处理)(?:人民)?(?:群众)?(?:来信来访|信访)(?:事项)?$")),
    ("代表联络站", re.compile(r"^(?:全[省市州县区旗])?(?:[共已]*(?:建成|建立|设立))?(?:各级)?(?:人大)?代表联络站$")),
)


def yearly(what: str) -> str | None:
    """The yearly figure that a wording is; None for others."""
    return next((name for name, pattern in YEARLY if pattern.search(what)), None)


def bare(what: str) -> str:
    """What is counted without its opening adverbs: 依法作出决议决定 → 作出决议决定."""
    return LEAD.sub("", what.translate(str.maketrans("‘’'", '“”"')))


def kind(fact: NumberFact) -> Kind | None:
    """The kind of yearly count that a figure is; None where it is another one."""
    what = bare(fact.what or "")
    return next((k for k in KINDS if k.pattern.fullmatch(what)), None)


def of_the_whole(line: Line, figure: Figure, of: Kind, *, surely: bool = False) -> bool:
    """Whether a figure counts all the acts of its kind, not those of one field.

    It does where nothing aims it at a part, and the words say so (全年, 共), or it stands in a row of counts of several
    kinds, as summaries have them; ``surely`` asks for three. Laws made, amended and repealed are one kind here.
    """
    if line.aimed(figure):
        return False
    kinds = {LAW if any(act.startswith(LAW) for act in k.acts) else k.name for f in line.figures if (k := kind(f.fact))}
    return not of.marked or line.whole(figure) or len(kinds) > (2 if surely else 1)

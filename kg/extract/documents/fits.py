"""Which names can be the object of which verb: decisions are made, rules are kept, laws are another kind. Pure."""

from __future__ import annotations

import re
from functools import cache

from kg.extract.documents.names import Name, families_of
from kg.extract.documents.phrase import split
from kg.lexicon.documents import verb_uses

ABOUT_LAW = re.compile(
    r"(?:修改|修正|废止|批准|集中清理).{0,30}(?:条例|法规|法〉|法》|办法〉|规定〉)|(?:修改|修正|废止)[^《〈]{2,30}法的决定$"
)
# Many unnamed laws at once: the decision itself has a title.
MANY_LAWS = re.compile(r"部分.{0,10}法规(?:和.{0,10})?的决[定议]$")
# Kinds of decisions instead of one: 有关法律问题的决定, 法规性决定.
KINDS = re.compile(
    r"^(?:有关|相关|具有|若干|一些|各项|一系列|科学|正确|相应|重要|重大)|^(?!关于|《).{0,12}(?:法规性|法规性质|法律性|地方性法规和?).{0,3}决[定议]$"
    r"|^(?!关于|《|.*关于).{0,8}(?:法律问题|法规问题|重大问题|重大事项)的决[定议]$"
)
LAW_TITLE = re.compile(r"实施.*法[〉》]?(?:的)?(?:办法|规定|细则)|^(?!.*(?:政协|提案|社情民意)).*条例")
INTERNAL = re.compile(
    r"人大|常委会|代表|委员|议事|任免|宣誓|备案|审查|监督|机关|工作|考核|联系|办理|提案|建议|档案|履职|重大事项|会议|主任|信访"
    r"|询问|质询|述职|表决|票决|旁听|列席|约见|调研|议政|协商|请示|人事|评议|测评|立法|听证|制度|党组|学习|财务|经费|公文|来信|来访|联络[站点]|八项|实施细则|督办|接待|视察|政协"
)
REPORTS = re.compile(
    r"(?:审议意见|调研报告|反馈意见|征求意见|意见建议|建议意见|整改措施|措施意见|评议意见|督办意见|处理意见)$"
)
LAWLIKE = ("办法", "规定", "细则", "规则")
KEPT = re.compile(r"(?:制度|机制|制|体系|规定|细则|办法|规则|台账|清单|守则|准则|公约)$")


@cache
def _uses() -> tuple[tuple[str, str], ...]:
    """Verbs with their use, the longest first."""
    return tuple(sorted(verb_uses().items(), key=lambda row: -len(row[0])))


def use(verb: str) -> str:
    """The use of the last of the joined verbs."""
    plain = verb.rstrip("了好")
    return next((use for word, use in _uses() if plain.endswith(word)), "make")


def fits(name: str, verb: str, use: str, titled: bool) -> bool:
    """Whether a name can be the object of a verb: decisions are made, rules are kept, laws are another kind."""
    family, plain = families_of(name), verb.rstrip("了好")
    law = LAW_TITLE.search(name) or (family == "decision" and _amends(name, titled))
    if plain == "宣读" and not titled:
        return False
    if law or REPORTS.search(name) or (name.endswith(LAWLIKE) and not INTERNAL.search(name)):
        return False
    if family == "decision":
        return "的" in name[:-2] and not KINDS.search(name)
    if plain.endswith("批准") or plain == "贯彻":
        return titled or name.endswith(("总体规划", "专项规划", "发展规划"))
    if plain.endswith("通过") and family == "mechanism" and not titled:
        return False
    return use == "make" or titled or bool(KEPT.search(name))


def _amends(name: str, titled: bool) -> bool:
    """Whether a decision only amends laws, which is told with the laws; one on many laws has its own title."""
    return bool(ABOUT_LAW.search(name)) and not (titled and MANY_LAWS.search(name))


def decisions(text: str, start: int, end: int) -> list[Name]:
    """``关于A的、关于B的决定`` is one or several; a single one may hold commas."""
    pieces = split(text, start, end)
    if len(pieces) > 1 and all(text.startswith("关于", p.start) for p in pieces):
        tail = text[end - 2 : end]
        heads = [text[p.start : p.end].removesuffix("的").removesuffix(f"的{tail}") for p in pieces]
        return [Name(f"{h}的{tail}", p.start, p.end, h in text) for h, p in zip(heads, pieces, strict=True)]
    return [Name(text[start:end], start, end, True)]


def before_and_so_on(text: str, start: int, end: int) -> int | None:
    """Where the named items end: before ``等规章制度`` when they carry nouns of their own; None for a bare class."""
    for piece in re.finditer(r"等", text[start:end]):
        at = start + piece.start()
        if families_of(text[start:at]):
            return at
    counted = re.match(r"[\d一二三四五六七八九十]+(?:余|多)?[项件部个份]", text[end : end + 6])
    return None if counted and text[end - 1] != "》" and families_of(text[start:end]) in ("mechanism", "plan") else end


def shared(matters: list[str]) -> list[str]:
    """``加强检察建议、检察公益诉讼工作`` as 加强检察建议工作 and 检察公益诉讼工作."""
    if len(matters) > 1 and matters[-1].endswith("工作"):
        return [m if m.endswith("工作") else f"{m}工作" for m in matters]
    return ["、".join(matters)]


def full(name: str, body: str) -> str | None:
    """The official title where the body and the name make it certain."""
    if not body.endswith("常务委员会") or not name.endswith(("议事规则", "任免地方国家机关工作人员办法")):
        return None
    if name.startswith(("常委会", "市人大常委会", "省人大常委会", "县人大常委会", "区人大常委会")):
        return body + name.split("常委会", 1)[1]
    return body + name if name.startswith(("主任会议", "任免")) else None

"""How the name of a platform is read: where it begins, what a list shares, which quoted names are channels. Pure."""

from __future__ import annotations

import re

from kg.extract.documents.phrase import clause_start, split
from kg.extract.platforms.patterns import BUILD

KINDRED = re.compile(
    r"(?:星级|示范|行业|专业|特色|中心|网上|线上|掌上|数字|智慧|界别|人大|政协|全[市省区县州]人大"
    r"|乡镇|镇街|嘎查村?|苏木)+$"
)
# What may stand between the clause's opening, or a verb, and a platform that bears the name of its place.
USE = (
    "依托|借助|利用|运用|使用|通过|接入|对接|联通|连通|登录|推动|推进|促进|发挥|围绕|指导|组织|继续|积极|切实|充分|全面"
    "|加快|大力"
)
PLACED = re.compile(
    rf"(?:^|将|把|在|以|[、和]|{BUILD}|{USE})了?"
    r"(?P<place>[^,;。:、将把在以的了\d“”【】]{2,16}(?:镇|乡|街道|社区|村|学院|大学|公司|园区|小区|人大|政协))$"
)
VERB_INSIDE = re.compile(rf"(?:.*(?:{BUILD}|{USE}))了?")
# 县乡人大代表联络站 are stations of the deputies of two levels, not of two congresses.
MEMBERS = re.compile(r"代表|委员")
LEVELS = re.compile(r"[全省市县区乡镇州盟旗]*(?:人大|政协)")
# The kind of place that opens the name of a station: 社区联络站.
NO_PLACE = re.compile(r"[到召从向由进入走深开各全辖其]|代表|委员|群众")
SEAT = re.compile(r"(?:社区|村|街道|镇|园区)(?=联络)")
NO_BRAND = re.compile(
    r"直通车|主阵地|防火墙|同心圆|朋友圈|压舱石|主力军|桥头堡|快车道|加速度|组合拳|一盘棋|一张网|金名片|先锋队|宣传员|动力源|微单元"
    r"|微阵地|好声音|大合唱|好品牌|助推器|稳定器|晴雨表|连心桥|四个机关|两个|三个|五个|机关|后半篇|日$|周$|年$|企业|产业|经济|工程$|行动$|码头"
)
BRANDED = re.compile(
    r"平台|系统|载体|阵地|品牌|模式|专栏|频道|栏目|讲堂|课堂|沙龙|工作室|小程序|APP|热线|工作站|品|之家|站|厅|室"
)
SLOGAN = re.compile(r"^代表(?!.*(?:堂|室|家|坛|站|厅|台)$)|中心$|、")
NOT_CHANNEL = ("的", "机制", "制度", "代表联络站", "行动", "活动", "工程")
# What a system is joined to, before its name: 与市政府联网的预算监督系统.
LINKED_WITH = re.compile(r"^[与同和][^的]{2,14}的(?=.{5})")
# 和 between two things that each carry their kind: 门户网站和微信公众号.
AND = re.compile(r"(?<=平台|系统|基地|网站)[和与及](?=[^、,]{2,}(?:平台|系统|基地|网站|公众号|客户端|小程序)$)")
# Things that carry their kind in a list that closes with another: 青年之家、乡贤工作室等平台.
OWN_KIND = re.compile(r"(?:之家|工作室|议事厅|会客厅|讲堂|驿站|联络站|工作站)”?$")
OWN_WORDS = re.compile(
    r"人大|政协|代表|委员|说法|有话说|议事|问政|会客厅|工作室|讲堂|课堂|客厅|商量|民情|民意|之家|沙龙|直播间|协商"
)


def named(text: str, start: int, end: int) -> tuple[str, int]:
    """A known name with the brand, or the words of kind or place, before it, and where it begins."""
    if text[start - 1 : start] == "”" and (begin := text.rfind("“", max(0, start - 18), start)) >= 0:
        return text[begin:end], begin
    opening = clause_start(text, start, 24, ",;。:\n")
    seat = SEAT.match(text, start, end)
    placed = PLACED.search(text[opening : seat.end() if seat else start])
    place = VERB_INSIDE.sub("", placed["place"]) if placed else ""
    if seat and (len(place) < len(seat.group()) + 2 or NO_PLACE.search(place)):
        place = ""
    if placed and len(place) > 1 and "级" not in place and not (MEMBERS.match(text, start) and LEVELS.fullmatch(place)):
        begin = opening + placed.end() - len(place)
    else:
        kin = KINDRED.search(text, max(opening, start - 12), start)
        begin = kin.start() if kin else start
    return text[begin:end], begin


def items(text: str, start: int, noun: int, end: int) -> list[str]:
    """The names between a verb and a noun: ``A、B等信息化平台`` shares what follows 等 (or the bare noun)."""
    lead = re.match(
        r"(?:了|成|并)?(?:实施|推行|开展|推出|打造|建立)?(?:全[市省区县州]首家|统一的|一批)?(?:\d+(?:余|多)?个)?",
        text[start:noun],
    )
    start += lead.end() if lead else 0
    pieces = [LINKED_WITH.sub("", p) for a, b in split(text, start, end) for p in AND.split(text[a:b])]
    if not pieces:
        return []
    head, etc, tail = pieces[-1].partition("等")
    if etc and tail:
        return [p if OWN_KIND.search(p) else p + tail for p in (*pieces[:-1], head) if p]
    if len(pieces) > 1 and not any(re.search(r"(?:平台|系统|基地|讲堂|中心|馆|厅|站|室)$", p) for p in pieces[:-1]):
        tail = text[noun:end]
        return [*(p + tail for p in pieces[:-1]), pieces[-1]]
    return [pieces[-1]]


def kind_noun(after: str) -> str:
    """The kind of thing that follows a quoted name: ``”平台``, ``”工作模式``; empty where none does."""
    hit = re.match(
        r"(?:(?:协商|议事|工作|履职|服务|学习|监督|宣传|活动|综合|信息|普法|微信|电视|广播|网络)*(?:平台|模式|系统|专栏|示范点|实践点|联系点|工作站|联络站|服务站|栏目|小程序|APP|公众号|客户端|网站|热线"
        r"|工作室|议事室|议事厅|会客厅|讲堂|论坛|载体|应用))",
        after,
    )
    return hit.group() if hit else ""


def is_brand(name: str, after: str) -> bool:
    """Whether a quoted name is a channel by its words or by what it is called after it; metaphors are not."""
    if kind_noun(after) and OWN_WORDS.search(name):
        return True
    if "+" in name and not kind_noun(after):
        return False  # ways of working: “人大+政协”联动
    if NO_BRAND.search(name) or after.startswith(NOT_CHANNEL):
        return False
    if after.startswith("等") and BRANDED.search(after):
        return True
    return bool(kind_noun(after)) or bool(OWN_WORDS.search(name) and not SLOGAN.search(name))

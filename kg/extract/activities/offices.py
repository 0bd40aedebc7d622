"""Offices named inside a run of objects: who reports, who is overseen; and where the object begins after them."""

from __future__ import annotations

import re

from kg.extract.activities.counting import COUNT

# Governments, courts and procuratorates by their usual names.
BODYLIKE = (
    r"(?:[省市县区州盟旗]?“一府(?:一委)?两院”|一府(?:一委)?两院|(?:[省市县区州盟旗镇乡]|自治[区州县]|兵团)(?:级|本级)?"
    r"(?:人民政府|政府|中级人民法院|高级人民法院|中级法院|中院|人民法院|法院|人民检察院|检察院|监察委员会|监察委|监委|[“]?两院”?)|"
    r"人民政府|行署|行政公署|人民法院|人民检察院)"
)
# The end of an office's name, where no other word goes on from it.
_OFFICE = (
    r"(?:办事处|(?<![格布全结大破开])局(?![面部势限])|厅|(?<![省市县区州旗])委(?![员托派会])|办(?![理法学公事好案医]))"
)
# A department that reports without 关于: 区教育局义务教育均衡发展工作情况.
DEPARTMENT = (
    rf"(?:[省市县区州盟旗镇乡](?!域|级|属)|街道)[^、,;。“《■及和与的情况]{{0,8}}?{_OFFICE}"
    r"(?![一二两三四五六七八九十\d]+个)(?=[^、,;的等][^、,;]{3})"
)
# The same, with whatever follows.
OFFICE_NAME = rf"(?:[省市县区州盟旗镇乡]|自治区)(?!域|级|属)[^、,;。“《■及和与的情况]{{0,8}}?{_OFFICE}"
_REPORTER = rf"[^、,;。关]{{1,16}}(?:院|政府|厅|委员会|部|工会|妇联|残联|公司|{_OFFICE})"
# Reporters in a row before one 关于: 市高级人民法院、市人民检察院关于.
REPORTERS = re.compile(rf"(?:(?<=取)|(?<=[议了,;、]))(?:{_REPORTER}[、和及]){{1,8}}{_REPORTER}(?=《?关于)")
# What of a body's name begins an object of its own: 政府投资项目, 法院执行.
NOT_BODY = re.compile(r"(?:组成|投资|债务|采购|购买|性基金|专项债|产业|引导|规章|网站|信息公开|隐性|质量奖|数字化)")
# The reporter before 关于: 市人民政府关于, 县财政局局长王明所作的《关于.
ABOUT = re.compile(
    r"^(?:(?!情况|工作(?!委)|报告|问题|[”》][和与及])[^、,;]|(?<=院)、|(?<=政府)、|(?<=[局厅委办处部])、|(?<=工会)、|(?<=[妇残]联)、|(?<=公司)、){0,48}?《?关于"
)
# Who gave the report himself: 县长李明代表县人民政府所作的.
DELIVERED = re.compile(r"^[^、,;的]{2,24}?(?:所作|作|提出|提交)的《?(?=[^、,;的《■]{0,16}工作报告|■+报告》)")
# Heads who each gave the report of their own: 市中院院长李明、市检察院检察长王强分别作的工作报告.
_CHIEF = (
    rf"(?:{BODYLIKE}|[^、,;。《]{{0,6}}人大常委会)"
    r"(?:代?院长|代?检察长|(?:副|代)?主任|(?:代理?)?[省市县区州]长)[^、,;。和及的作所分]{0,4}"
)
CHIEFS = re.compile(rf"了?(?:{_CHIEF}[、和及]){{1,3}}{_CHIEF}(?:分别)?所?作的《?工作报告》?")
REPORTING = re.compile(rf"{BODYLIKE}|[省市县区州旗]?人大常委会")
# A body, or several, at the head of a run; what follows is theirs: 市中院执行工作情况.
BODY = re.compile(
    rf"^(?:(?:{BODYLIKE}|{DEPARTMENT}|{OFFICE_NAME}(?=的(?!.{{0,2}}工作)[^、,;]{{2,}}))[、和及与]?)+(?:及其|及|各|有关|相关|工作(?=部门))*(?:部门|单位)?(?:的)?"
)
# What courts and government report of themselves: 县人民政府、县人民法院、县人民检察院工作报告.
OWN_REPORTS = re.compile(rf"了?(?P<who>{BODYLIKE}(?:[、和及]{BODYLIKE})+)工作报告")
# What of several offices is assessed: 区教体局、区城管局等8个部门作风建设.
OFFICES = re.compile(
    rf"(?<=[局委办院厅])等{COUNT}个(?:部门|单位)的?+(?P<of>(?!工作|情况|进行)[^、,;等]{{2,8}}?)(?:情况|工作)?$"
)
# A matter of several offices: 县水利局、县建设局等3个单位的办理工作; 省司法厅、省财政厅落实审议意见情况.
_MEMBER = rf"(?:{BODYLIKE}|[^、,;。的“《■和及与]{{1,9}}?{_OFFICE})"
MATTER_OF = re.compile(
    rf"(?P<who>(?:{OFFICE_NAME}|{BODYLIKE})(?:[、和及与]{_MEMBER})+)等?(?:{COUNT}[个家])?(?:承办|主办|政府|职能|主管|有关|相关|责任|牵头|工作(?=部门)|参评|被评议)*(?:部门|单位)?"
    r"(?P<of>(?:的(?!专项工作|工作|情况|执法工作|主要|负责|领导|班子|局长)|(?=落实|办理|整改|贯彻|执行|履行|开展|推进|(?:工作)?评议(?:意见)?(?:整改|落实)|审议意见))[^、,;]{3,40})"
)
# What opens an object and is no part of its name.
OPENING = re.compile(
    r"^(?:了|过|(?:提请|提出|提交)(?:审议|审查|批准)?的|对(?![外口接]|台(?!湾))|就(?![业医学近地餐诊])|有关(?!专项报告)|关于|围绕|针对|聚焦(?!点)|年度(?=关于)|的|(?:所)?作的|由|其|及|和|与|(?:[一二三四]季度|[上下]半年|年[初中底末]|\d{1,2}月份?)(?=围绕|就|对|聚焦|针对)|,|、|以及|着重|重点(?=就|对|围绕)|"
    rf"[①-⑳⑴-⒇]|\(■{{1,2}}\)|全面(?![推建落深加从禁取停])|认真|依法(?!行政|治)|部分|分别|先后|{COUNT}(?:次|项|个|件|部(?!门)|名|座|处(?!室))(?!方面|问题))"
)


def strip_head(text: str, masked: str, a: int, b: int) -> tuple[int, tuple[int, int] | None]:
    """Where the object begins after the body overseen and 关于, and the place of that body if one is named."""
    body = None
    m = ABOUT.match(masked[a:b])
    if m:
        body = (a, a + m.end() - 2)
        a += m.end()
    elif m := DELIVERED.match(masked[a:b]):
        return a + m.end(), (a, a + m.end())
    else:
        m = BODY.match(text[a:b])
        if m and masked.startswith("工作报告", a + m.end()):
            return a, (a, a + m.end())
        if m and m.end() < b - a and not NOT_BODY.match(masked, a + m.end()):
            body = (a, a + m.end())
            a += m.end()
    while (m := OPENING.match(masked[a:b])) and m.end() < b - a:
        a += m.end()
    return a, body

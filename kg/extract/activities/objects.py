"""What an act is done to: lists fall into items, items lose the words that only close or open them."""

from __future__ import annotations

import re
from typing import NamedTuple

from kg.extract.activities.clauses import HIDDEN

_NUMERAL = r"(?:\d[\d.]*|[一二两三四五六七八九十百]{1,4})"
COUNT = rf"{_NUMERAL}(?:[至到~—-]+{_NUMERAL})?(?:余|多)?"
UNIT = r"(?:人次|件次|批次|场次|个|项|方面|件|大|类|部(?!门)|份|次|名|条|家|期|场|位|轮|批|篇|宗)"

# Marks between the items of a list. 以及 parts the last item; 和 only where the rules below say so.
SEPARATOR = re.compile(r"、(?:以及|和|及|还有)?|[,;](?:以及|和|及)?|以及|(?<=[”》])(?=[“《])")
JOIN = re.compile(r"(?<!总)(?:和|与|及其|及|暨)(?!谐|平(?!台)|解|美|睦|为贵)")
# A closing word before 和 ends an object of its own: 预算执行情况和审计工作情况的报告.
CLOSED = re.compile(r"(?:情况|工作|报告|问题|事项|部门|”(?:工程|项目|行动|计划))$")
# One topic in two words, however long its halves are.
ONE_TOPIC = re.compile(
    r"环境状况[和与及]环境保护|决算[和与及].{0,10}预算执行|预算执行[和与及]其他财政收支|生态保护[和与及]高质量发展|"
    r"国民经济[和与及]社会发展|保护[和与及].{0,4}利用|巩固拓展脱贫攻坚成果[和与同]|人大代表(?:议案)?建议|批评[和与及]意见|"
    r"法官[和与及、]检察官|来信[和与及]来访|预防[和与及]化解|规划[和与及]建设|建设[和与及]管理|管理[和与及]使用|"
    r"[改]革[和与及]发展|促进[和与及]保护|常委会.{0,4}[和与及].{0,6}委员会|"
    # names of departments
    r"发展和改革|人力资源和社会保障|住房和城乡|自然资源和规划|工业和信息化|文化.{0,6}和(?:旅游|体育)|城市管理和.{0,4}执法|"
    r"监察和司法|科学技术和"
)
# What stands before the title of a law that is not its name: 12个县实施《职业教育法》.
APPLIED = re.compile(r"^[^《]{0,40}(?:的|贯彻|实施|执行|落实)(?=《[^》]*》$)")
OTHER_REPORTS = re.compile(r"^(?:有关|相关)专项(?:工作)?报告$")
# Set phrases that hold a mark of lists.
FIXED = re.compile(
    r"建议、批评和意见|批评、建议和意见|意见、建议|来信、来访|申诉、控告|法官、检察官|党、政、军|(?<=[省市县区乡])、(?=[市县区乡镇](?:两级|三级|人大))"
)
# A subject of several members with one predicate between them: A、B与C融合发展.
MUTUAL = re.compile(r"[与和同].{2,20}(?:融合|合作|协同|衔接|对接|协作|联动|一体化|互动|结合)(?:发展|建设|推进)?$")
FISCAL = re.compile(r"决算|预算|限额|计划|方案|规划|草案|目录|清单|预案")

TAIL = re.compile(
    r"(?:报告|汇报|通报|深入|认真|先后|中期|(?<=”)[主议课]题|的|情况|专项|专题|工作|等|等等|(?<!公)共|(?<=情况|工作)(?:联合|联动|协同|同步|异地|集中|随机|书面)|问题|方面|领域|事项|内容|课题|议题|之机|有关|重点|"
    rf"{COUNT}(?:个|项|件|份|类|大|部|次)(?:方面|问题|领域|专项|工作|重点)?|方面|开展|{COUNT}(?:个(?:部门|单位|系统|行业|站所)|件(?:重点)?(?:提案|建议|议案)))$"
)
ETC = re.compile(
    r"(?<![平高同均中优初对])等(?![级次同额价奖离])(?=[^、“”《》]{0,30}(?:的“[^“”]{1,12}”)?$)(?!.{0,24}(?:决定|决议|条例|办法|规定|意见))"
)
WHOLE = re.compile(
    r"(?:政府|[院会])工作报告$|两院”?工作$|^(?:(?:\d{4}|[一二〇○九八七六五四三]{4}|[今去前本])年度?)?(?:[上下]半年|前.季度|全年|以来)?工作$|^(?:.{0,6}审计|信访|.{0,8}外事|.{0,4}工会)工作$"
)
SUMMARY = re.compile(r"情况(?:的)?(?:综合|专项)报告$")
OPENING = re.compile(
    r"^(?:了|过|(?:提请|提出|提交)(?:审议|审查|批准)?的|对(?![外口接]|台(?!湾))|就(?![业医学近地餐诊])|有关(?!专项报告)|关于|围绕|针对|年度(?=关于)|的|由|其|及|和|与|(?:[一二三四]季度|[上下]半年|年[初中底末]|\d{1,2}月份?)(?=围绕|就|对|聚焦|针对)|,|、|以及|着重|重点(?=就|对|围绕)|"
    rf"全面|认真|依法(?!行政|治)|部分|分别|先后|{COUNT}(?:次|项|个|件|部(?!门)|名|座|处(?!室))(?!方面|问题))"
)
LAW_TAIL = re.compile(
    r"(?:在(?:我|全|本)?[省市县区州旗镇](?:行政区域内)?的?)?(?:的)?(?:贯彻|组织)?(?:落实|执行|实施|遵守|施行)*(?:工作)?(?:的)?(?:情况)?(?:的)?$"
)
LAW = re.compile(
    r"(?:(?<![执司立普依守合方用说做违非历书])法|条例|办法|(?<!的)规定|实施细则|议事规则)$|》$|”$(?<=[条办决规]例”)|"
    r"[一两二三四五\d]法[一两二三四五\d]?(?:条例|办法|决定|规定)?”?$"
)
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
_REPORTER = rf"[^、,;。关]{{1,16}}(?:院|政府|厅|委员会|{_OFFICE})"
# Reporters in a row before one 关于: 市高级人民法院、市人民检察院关于.
REPORTERS = re.compile(rf"(?:(?<=取)|(?<=[议了,;、]))(?:{_REPORTER}[、和及]){{1,8}}{_REPORTER}(?=《?关于)")
# What of a body's name begins an object of its own: 政府投资项目, 法院执行.
NOT_BODY = re.compile(r"(?:组成|投资|债务|采购|购买|性基金|专项债|产业|引导|规章|网站|信息公开|隐性|质量奖|数字化)")
# The reporter before 关于: 市人民政府关于, 县财政局局长王明所作的《关于.
ABOUT = re.compile(r"^(?:(?!情况|工作(?!委)|报告|问题)[^、,;]|(?<=院)、|(?<=政府)、|(?<=[局厅委办处])、){0,48}?《?关于")
BODY = re.compile(
    rf"^(?:(?:{BODYLIKE}|{DEPARTMENT}|{OFFICE_NAME}(?=的(?!.{{0,2}}工作)[^、,;]{{2,}}))[、和及与]?)+(?:及其|及|各|有关|相关|工作(?=部门))*(?:部门|单位)?(?:的)?"
)


# A report on an inspection of several laws is one object.
INSPECTION = re.compile(r"(?:检查|执法检查)《[^、]*》[、和及]")
# What courts and government report of themselves: 县人民政府、县人民法院、县人民检察院工作报告.
OWN_REPORTS = re.compile(rf"了?(?P<who>{BODYLIKE}(?:[、和及]{BODYLIKE})+)工作报告")
# What of several offices is assessed: 区教体局、区城管局等8个部门作风建设.
OFFICES = re.compile(
    rf"(?<=[局委办院厅])等{COUNT}个(?:部门|单位)的?(?P<of>(?!工作|情况|进行)[^、,;等]{{2,8}}?)(?:情况|工作)?$"
)

# No object is longer; a longer run without marks is not read as a list.
LONGEST = 160


class Item(NamedTuple):
    """One object of a list, where it stands in its sentence, and the place of the body overseen, if named."""

    text: str
    start: int
    end: int
    body: tuple[int, int] | None = None


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


# A verb that governs both halves: 加强民事诉讼和执行活动法律监督.
GOVERNING = re.compile(r"^(?:加强|推进|促进|深化|优化|完善|规范|加快|强化|推动)[^和与及]{2,6}$")
# Deeds in a row on one thing: 保障性住房建设、分配和管理.
_DEED = (
    r"(?:分配|管理|使用|运营|维护|保护|利用|监管|征收|建设|运行|"
    r"拨付|审批|开发|生产|流通|销售|发放|筹集|治理|养护|管护|存储|加工|修复|传承|安置)"
)
DEEDS = re.compile(rf"{_DEED}(?:[和及与]{_DEED})?(?:等?情况|工作|等|的)*$")
# Names of one sort in a row before what is said of all: 黑河、绥芬河口岸建设.
SORTS = frozenset("河湖江海山库岛港旗县乡镇村站院校厂矿桥")


def _joined(masked: str, a: int, b: int, last: bool, fiscal: bool) -> re.Match[str] | None:
    """The 和 that parts ``masked[a:b]`` into two objects; None where it is one topic."""
    if b - a > LONGEST:
        return None
    for m in JOIN.finditer(masked, a, b):
        left, right = masked[a : m.start()].rpartition("关于")[2], masked[m.end() : b]
        if any(t.start() < m.end() and m.start() < t.end() for t in ONE_TOPIC.finditer(masked, a, b)):
            continue
        if _two(left, right, last and m.group() == "和", fiscal):
            return m
    return None


def _two(left: str, right: str, last: bool, fiscal: bool) -> bool:
    if fiscal:
        return bool(FISCAL.search(left) and FISCAL.search(right))
    if is_law(left) and is_law(right):
        return True
    bare = strip_tail(right)
    if len(left) < 4 or len(bare) < 4 or bare in ("有关专项", "相关专项"):
        return bool(SUMMARY.search(left))
    return bool(CLOSED.search(left)) or (last and not _shared(left, bare) and not GOVERNING.match(left))


def _shared(left: str, right: str) -> bool:
    """Whether the halves repeat a word, as the halves of one topic do: 项目执行和计划执行."""
    words = {left[i : i + 2] for i in range(len(left) - 1)}
    return any(right[i : i + 2] in words for i in range(len(right) - 1))


def _marks(masked: str, a: int, b: int) -> list[tuple[int, int]]:
    parts, at = [], a
    for m in SEPARATOR.finditer(masked, a, b):
        if m.start() > at:
            parts.append((at, m.start()))
        at = m.end()
    if at < b:
        parts.append((at, b))
    return parts


def _one_subject(masked: str, parts: list[tuple[int, int]]) -> bool:
    """Whether 、 stands inside one subject: A、B与C融合发展情况; 水、大气污染防治."""
    if len(parts) < 2:
        return False
    tail = strip_tail(masked[parts[-1][0] : parts[-1][1]])
    short = max(b - a for a, b in parts[:-1]) <= 6
    return short and MUTUAL.search(tail) is not None


def _merge_single(masked: str, parts: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Items that name nothing of their own: 水、土壤污染防治; 黑河、绥芬河口岸建设; 保障性住房建设、分配和管理."""
    merged: list[tuple[int, int]] = []
    start: int | None = None
    for a, b in parts:
        first = a if start is None else start
        if (b - a == 1 or _opens(masked, a, b)) and (a, b) != parts[-1]:
            start = first
            continue
        if merged and start is None and DEEDS.match(masked[a:b]) and re.search(_DEED + "$", masked[: merged[-1][1]]):
            merged[-1] = (merged[-1][0], b)
            continue
        merged.append((first, b))
        start = None
    return merged


def _opens(masked: str, a: int, b: int) -> bool:
    """Whether an item is a bare name, and the next one begins with another of its sort and goes on."""
    if not 2 <= b - a <= 5 or masked[b - 1] not in SORTS or masked[b : b + 1] != "、":
        return False
    at = masked.find(masked[b - 1], b + 2, b + 7)
    return at >= 0 and masked[at + 1 : at + 2] not in ("", *"、,;。等和及与")


def split(masked: str, a: int, b: int, fiscal: bool = False) -> list[tuple[int, int]]:
    """The items of the list ``masked[a:b]``, as spans; ``fiscal`` parts budgets and plans at every 和."""
    for pattern in (FIXED, REPORTERS):
        for m in pattern.finditer(masked, a, b):
            masked = masked[: m.start()] + HIDDEN * (m.end() - m.start()) + masked[m.end() :]
    parts = _marks(masked, a, b)
    if _one_subject(masked, parts):
        return [(parts[0][0], parts[-1][1])]
    several = len(parts) > 1
    parts = _merge_single(masked, parts)
    items: list[tuple[int, int]] = []
    if fiscal and several and all(_joined(masked, x, y, False, True) for x, y in parts):
        return parts  # A和B、C和D are two items
    pairs = any(JOIN.search(masked, x, y) for x, y in parts[:-1])
    for start, y in parts:
        x, last = start, several and (start, y) == parts[-1] and not pairs
        while cut := _joined(masked, x, y, last, fiscal):
            items.append((x, cut.start()))
            x = cut.end()
        items.append((x, y))
    return items


def strip_head(text: str, masked: str, a: int, b: int) -> tuple[int, tuple[int, int] | None]:
    """Where the object begins after the body overseen and 关于, and the place of that body if one is named."""
    body = None
    m = ABOUT.match(masked[a:b])
    if m:
        body = (a, a + m.end() - 2)
        a += m.end()
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


def _until_etc(masked: str, a: int, b: int) -> int:
    """The end of a list without 等 and the words that sum it up: 等重大课题, 等五个方面工作."""
    for m in ETC.finditer(masked, a + 2, b):
        return m.start()
    return b


def items(text: str, masked: str, a: int, b: int, fiscal: bool = False) -> list[Item]:
    """The objects in ``text[a:b]``, each stripped; a body named before the first goes for all that name none."""
    if masked.endswith("工作报告", a, b) and (several := OWN_REPORTS.fullmatch(masked, a, b)):
        spans = [m.span() for m in re.compile(BODYLIKE).finditer(masked, *several.span("who"))]
        return [Item(f"{text[x:y]}工作报告", x, y, (x, y)) for x, y in spans]
    start, body = strip_head(text, masked, a, b)
    if INSPECTION.match(masked, start, b):
        return [Item(strip_tail(text[start:b]), start, b, body)]
    offices = OFFICES.search(masked, start + 2, b) if "部门" in masked or "单位" in masked else None
    b = _until_etc(masked, start, b)
    of = offices["of"] if offices and offices.start() == b else ""
    found: list[Item] = []
    for x, y in split(masked, start, b, fiscal):
        at, own = strip_head(text, masked, x, y) if x != start else (x, None)
        body = own or body
        name = clean(text[at:y])
        if name:
            found.append(Item(name + of, at, y, body))
    return found


def clean(text: str) -> str:
    """The object as given: tails and the brackets of a whole title taken off."""
    if text.endswith("》") and ("《" not in text or (text[0] == "《" and ABOUT.match(text[1:]))):
        text = ABOUT.sub("", text.strip("《》"))
    text = APPLIED.sub("", strip_law(text))
    if OTHER_REPORTS.match(text):
        return text
    if not LAW.search(text):
        kept = SUMMARY.search(text)
        text = text if kept else strip_tail(text)
    if text.startswith("《") and text.endswith("》") and "《" not in text[1:]:
        text = text[1:-1]
    text = re.sub(r"“(?:[^“”]{1,6}[式看]|小切口)”$", "", text) or text
    return re.sub(r"(?<!中)[和及与的、,]+$", "", text).lstrip("、,和及与的")

"""Where a run of objects falls into items: at which marks, at which 和, and where a mark stands inside one object."""

from __future__ import annotations

import re

from kg.extract.activities.clauses import HIDDEN
from kg.extract.activities.counting import COUNT
from kg.extract.activities.endings import is_law, strip_tail
from kg.extract.activities.offices import REPORTERS

# Marks between the items of a list. 以及 parts the last item; 和 only where the rules below say so.
# 和 parts also where another body reports behind it: 法院关于A和检察院关于B的报告.
SEPARATOR = re.compile(
    r"(?<!听取)(?:以及|和|及)(?!审议|审查)(?=[^、,;和及■]{2,14}(?:院|政府|委员会|委|局|厅|办)关于)"
    rf"|(?:以及|和|及)(?={COUNT}[名位])|、(?:以及|和|及|还有)?|[,;](?:以及|和|及)?|以及|(?<=[”》])(?=[“《])"
)
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
# Set phrases that hold a mark of lists.
FIXED = re.compile(
    rf"(?<=在){COUNT}个[省市州地县区旗乡镇](?:\(■{{0,2}}\))?、(?={COUNT}个)|恢复生产、重建家园|生产自救、重建家园|"
    r"建议、批评和意见|批评、建议和意见|意见、建议|来信、来访|申诉、控告|法官、检察官|党、政、军|(?<=[省市县区乡])、(?=[市县区乡镇](?:两级|三级|人大))"
)
# A subject of several members with one predicate between them: A、B与C融合发展.
MUTUAL = re.compile(r"[与和同].{2,20}(?:融合|合作|协同|衔接|对接|协作|联动|一体化|互动|结合)(?:发展|建设|推进)?$")
# Budgets and plans, that stand in pairs: 2023年决算和2024年预算调整方案.
FISCAL = re.compile(r"决算|预算|限额|计划|方案|规划|草案|目录|清单|预案")
# A report that is one of two on its matter keeps its name.
SUMMARY = re.compile(r"情况(?:的)?(?:综合|专项)报告$")
# A set of laws in quotation marks, whose inside is hidden: 食品安全“一法一条例”.
SET = re.compile(rf"“{HIDDEN}{{4,6}}”$")
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
# No object is longer; a longer run without marks is not read as a list.
LONGEST = 160


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
    if (is_law(left) or SET.search(left)) and is_law(right):
        return True
    bare = strip_tail(right)
    if left.endswith("工作报告") and right.endswith("报告"):
        return True
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

"""Where the name of a law begins, and how a list with one shared tail falls into names."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from kg.extract.laws.patterns import FIRST

LONGEST_NAME = 34

# What stands before a name and is no part of it. 市 and 省 are cut unless they begin a word (市场, 省级).
_PREFIX = re.compile(
    r"(?P<place>(?:我|本|该|全)(?:省|市|州|自治区|自治州|自治县|县|旗|区|盟|国)"
    r"|(?:省|市|州)(?!场|政|容|区|民|辖|级|域|外|郊|内|花|树|际|界|会)|自治[区州县](?!域))(?:的)?"
    r"|(?:新)?(?:制定|修订|颁布|出台|修改|修正)(?:后)?的|[一二两三四五六七八九十\d]{1,3}[部件项](?:综合性)?(?:地方性)?(?:法规)?:?"
    r"|及时|积极|认真|扎实|深入|有序|稳步|适时|择机|抓紧|加紧|尽快|按期|顺利|分别|依法|好(?!人)|还|也|均|都|共|再次|再|其|现行|组织(?:开展|进行|实施)?(?!法|条例|办法|规[则定章]|机构|编制|人事|代码|生活|工作|建设)|一批|一系列|系列"
    r"|地方性法规:?|法规:?|[和与及、《》〈〉]|关于"
)
# Two parts that 和 joins into one topic (市容和环境卫生) …
_COMPOUND = re.compile(
    r"市容[和与及]|排水[和与及]|预防[和与]|人口[和与]|优待[和与]|奖励[和与]|审查[和与]|开发[和与]|利用[和与]|规划[和与]建设|医疗卫生[和与]|养护[和与]"
    r"|妇女[和与]|军人[和与]|宣传[和与]|监督[和与]|调查[和与]|防御[和与]|登记[和与]|发现[和与]|征收[和与]|拥军|保护[和与](?:管理|利用|发展|传承|合理|促进|建设)"
    r"|生态保护[和与]高质量|建设[和与](?:管理|发展|保护)|管理[和与](?:保护|服务|使用|利用)|安全[和与]|生产[和与]|收集[和与]|图书|农药|生态[和与]|文明[和与]"
)
# … and the words that close a topic of its own.
_CLOSED = re.compile(
    r"(?:管理|保护|促进|保障|服务|防治|建设|监督|安全|应对|调解|预防|卫生|教育|绿化|分类|治理|发展|防御|利用|处理|处置|租赁|更新|维护"
    r"|救助|培训|监管|事务|事业|创新|节约|经营|条例|办法|规定|法)$"
)
_BARE = re.compile(
    r"(?:管理|保护|利用|发展|促进|服务|奖励|应急|处置|救助|建设|监督|使用|合理|传承|保障|处理|监管){1,3}(?:条例|办法|规定)?$"
)
_NO_TOPIC = re.compile(
    r"(?:报告|决定|决议|议案|方案|计划|预算|决算|意见|情况|建议|名单|议程|说明|(?<!城市|城乡)规划|会议|活动|(?<!地方)立法|法规|草案|人员|议题|代表|领域|方面|问题|任务|批复|材料|措施|举措|机制|制度|清单|纲要|文件)$"
    r"|^.$|^(?:了|的)|[;:()%]|\d+[件部项]"
)


class Name(NamedTuple):
    """A name in the text: ``start:end`` its own characters, ``tail`` what it shares with the items behind it."""

    start: int
    end: int
    tail: str = ""
    place: str = ""

    def text(self, text: str) -> str:
        """The name as written, with its share of the tail."""
        return text[self.start : self.end] + self.tail


def strip_prefix(text: str, start: int, end: int) -> tuple[int, str]:
    """The start of the name proper, and the bare place word (市, 我省) that was cut."""
    place = ""
    while m := _PREFIX.match(text, start, end):
        if m.end() >= end:
            break
        place = m["place"] or place
        start = m.end()
    return start, place


def first_ever(text: str, start: int, end: int) -> tuple[int, str | None]:
    """The start behind a claim to be first (全国首部), and the claim."""
    m = FIRST.pattern.match(text, start, end)
    if m is None or m.end() >= end:
        return start, None
    claim = re.split(r"(?<=[部批个例次创])[、,的]?(?!.*首)", m.group())[0]
    return m.end(), claim.rstrip("的、,")


def names(text: str, start: int, end: int, tail: str = "") -> list[Name]:
    """The names of the list ``text[start:end]``, whose last item ends in its own tail or shares ``tail`` (等条例).

    ``tail`` is the head noun of the last item (条例), which the items before it share.
    """
    shared_by_all = bool(tail) and not text.endswith(tail, start, end)
    body_end = end if shared_by_all else end - len(tail)
    pieces = _pieces(text, start, body_end, tail)
    found: list[Name] = []
    place = ""
    for i, (left, b) in enumerate(pieces):
        a, here = strip_prefix(text, left, b)
        place = here or place
        last = i == len(pieces) - 1 and not shared_by_all
        name = Name(a, b + len(tail), "", place) if last else Name(a, b, tail, place)
        if _plausible(text[a:b], tail):
            found.append(name)
    return _with_shared_act(text, found)


def _plausible(stem: str, tail: str) -> bool:
    implements = "实施" in stem or tail.startswith("实施")
    if tail and not implements and re.search(r"条例|办法|规定|(?<![立执司])法$", stem):
        return False
    return 2 <= len(stem) <= LONGEST_NAME + 12 * implements and not _NO_TOPIC.search(stem)


def _pieces(text: str, start: int, end: int, tail: str) -> list[tuple[int, int]]:
    cuts = [m.start() for m in re.finditer("、", text[start:end])]
    edges = [start, *(start + c + 1 for c in cuts), end + 1]
    pieces = [(a, b - 1) for a, b in pairwise(edges) if b - 1 > a]
    if not pieces:
        return []
    return pieces[:-1] + _joined(text, *pieces[-1], tail, in_list=len(pieces) > 1)


def _joined(text: str, start: int, end: int, tail: str, *, in_list: bool) -> list[tuple[int, int]]:
    """One piece, or two where 和 joins two names."""
    for m in re.finditer(r"以及|[和与及]", text[start:end]):
        left, right = text[start : start + m.start()], text[start + m.end() : end]
        if _COMPOUND.search(text[start:end]) or _BARE.match(right) or min(len(left), len(right)) < 3:
            continue
        if not tail and not right.endswith("管理") and _CLOSED.search(right) and not _CLOSED.search(left):
            continue  # 传统村落和民族村寨保护: what is shared shows that it is one topic
        if in_list or (_CLOSED.search(left) and _CLOSED.search(right) and min(len(left), len(right)) >= 4):
            return [(start, start + m.start()), (start + m.end(), end)]
    return [(start, end)]


def _with_shared_act(text: str, found: list[Name]) -> list[Name]:
    """客运出租车和智能网联汽车管理: the first of two joined by 和 shares 管理 with the second."""
    for i, (left, right) in enumerate(pairwise(found)):
        joined = text[left.end : right.start] in ("和", "与", "及")
        stem = right.text(text).removesuffix(right.tail).removesuffix(left.tail)
        if joined and stem.endswith("管理") and not _CLOSED.search(text[left.start : left.end]):
            found[i] = left._replace(tail="管理" + left.tail)
    return found

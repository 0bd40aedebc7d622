"""From a stretch of text that ends in a document noun to the documents it names. Pure.

A list shares its verb (A规则、B办法), sometimes its tail (立法、监督、代表工作计划); a mechanism may hold
、 and 和 inside its one name (代表建议交办、领办、督办机制).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kg.extract.documents.patterns import HEAD, NOUN
from kg.extract.documents.phrase import Piece, balanced, bare, split
from kg.lexicon.documents import noun_families

ENDS_IN_NOUN = re.compile(rf"(?P<noun>{NOUN})(?:\([^()\n]{{1,20}}\))?》?$")
SIDE_BY_SIDE = re.compile(r"(?<=》)(?:以及|[和与及])?(?=《|[^,;《》、]{0,16}关于)")
# A law beside documents in a list.
LAW = re.compile(r"^《[^《》]+》$|(?:条例|(?<![立执司守普宪方])法)$")
# Words that belong together across a 、.
FIXED = re.compile(
    r"建议、批评(?:和|、)意见|批评、建议(?:和|、)意见|意见、建议|议案、建议|主席、副主席|主任、副主任|交办、督办|学习、"
)
AND = re.compile(r"(?:以及|[和与]|及(?!其))")
TAIL = re.compile(
    r"(?:年度)?(?:工作计划|工作规划|工作规则|议事规则|工作办法|实施办法|管理办法|工作制度|工作方案|实施方案|工作要点"
    r"|责任清单|计划|规划|规则|办法|方案|要点|清单|细则|规程|规定|守则|台账|意见)$"
)
LEADS = re.compile(
    r"^(?:民主集中制(?:和|、|及)|了|好|落细|落小|并|和|其|新的|我[市省区县州盟旗]|本[市省区县州盟旗]|全[市省区县州盟旗](?=人大|政协))+"
)
# names that name nothing: the head alone, or the head with words of upkeep
EMPTY = re.compile(
    r"^(?:(?:相关|有关|各项|各类|一系列|具体|配套|内部|长效|常态化?|经常性|有效|良性|科学|完善|规范|系统|完备|严格|必要|良好|多项|"
    r"规章|体制|工作|运行|保障|制度|机制|管理|日常|基本|主要|成熟|常委会|机关|人大|自身|新|的|和|与|等|、|程序|措施|政策)*)"
    r"(?:制度|机制|体系|规定|措施|规范|意见|决定|决议|清单|目录|计划|规划|通知|标准|制度体系)$"
)
SYSTEM = re.compile(  # the order of the state is not a document
    r"(?:^代表|党的领导|人民代表大会|人大|根本政治|基本政治|政党|政治协商|民主协商|民族区域自治|基本经济|社会主义|民主集中|特色|法律|市场经济"
    r"|国家|审判|检察|户籍|教育|医疗|医药卫生|保障|分配|产权|土地|薪酬|社会信用)(?:的)?(?:制度|机制|体系)$"
)
RHETORIC = re.compile(r"的(?:运行|长效|良性|有效|工作|联动|协同)(?:机制|制度|体系)$")
# Fields in a row that have rules, none of them named: 学习、会议、信访等制度.
FIELDS = re.compile(r"^(?:[^、]{2,4}、)+[^、]{2,4}等(?:制度|机制|规定|办法)$")
FIRST_EVER = re.compile(r"[^关,。]{0,10}首[个部份项件](?=关于)")
NUMERAL = re.compile(r"^(?:[一二三四五六七八九十两\d]+(?:余|多)?[项件部个份]|\d(?!\d{3}(?:[—-]+\d{4})?年))")


class Name(NamedTuple):
    """A document's name and where its item stands in the view."""

    text: str
    start: int
    end: int
    whole: bool  # the item is one run of the text, so it can be pointed at


def families_of(name: str) -> str | None:
    """The family of the head noun a name ends in, None where it ends in none."""
    hit = ENDS_IN_NOUN.search(name)
    return noun_families()[hit["noun"]] if hit else None


def names(text: str, start: int, end: int) -> list[Name]:
    """The documents named in ``start:end``, which ends in a document noun."""
    found: list[Name] = []
    for group in _groups(text, start, end):
        found += _distributed(text, group) or [_single(text, group[0][0], group[-1][1])]
    return [n for n in found if plausible(n.text)]


def _groups(text: str, start: int, end: int) -> list[list[tuple[int, int]]]:
    """Pieces between 、 and the joints after a noun; pieces without a noun go with the next one that has it."""
    groups: list[list[tuple[int, int]]] = [[]]
    for piece in _titles(text, start, end):
        for a, b in _joints(text, piece.start, piece.end, more=piece.end < end):
            groups[-1].append((a, b))
            if ENDS_IN_NOUN.search(text[a:b]) or LAW.search(text[a:b]):
                groups.append([])
    return [g for g in groups if g and ENDS_IN_NOUN.search(text[g[-1][0] : g[-1][1]])]


def _titles(text: str, start: int, end: int) -> Iterator[Piece]:
    """The pieces between 、, and titles that stand side by side (《A》《B》)."""
    for piece in _kept_whole(text, split(text, start, end)):
        cut = piece.start
        for hit in SIDE_BY_SIDE.finditer(text, piece.start, piece.end):
            yield Piece(cut, hit.start())
            cut = hit.end()
        yield Piece(cut, piece.end)


def _kept_whole(text: str, pieces: list[Piece]) -> list[Piece]:
    """Pieces put together again where a 、 stands inside a fixed phrase: 建议、批评和意见."""
    whole: list[Piece] = []
    for start, end in pieces:
        near = FIXED.finditer(text, max(0, start - 8), start + 8)
        inside = any(m.start() < start <= m.end() for m in near)
        whole.append(Piece(whole.pop().start if whole and inside else start, end))
    return whole


def _joints(text: str, start: int, end: int, more: bool) -> list[tuple[int, int]]:
    """Cut ``X办法和Y办法`` in two; keep ``评价体系和激励机制``, whose second part leans on the first.

    With ``more`` to come after a 、 the second part may lack its noun (``X要点和立法、监督计划``).
    """
    for hit in AND.finditer(text, start, end):
        left, right = text[start : hit.start()], text[hit.end() : end]
        if not ENDS_IN_NOUN.search(left) or not balanced(left) or not (more or ENDS_IN_NOUN.search(right)):
            continue
        if _modifier(right) >= 3 or _modifier(left) <= 3 or more:
            return [(start, hit.start()), *_joints(text, hit.end(), end, more)]
    return [(start, end)]


def _modifier(name: str) -> int:
    """How many characters stand before the head noun."""
    hit = ENDS_IN_NOUN.search(name)
    return hit.start() if hit else len(name)


def _distributed(text: str, group: list[tuple[int, int]]) -> list[Name]:
    """``立法、监督、代表工作计划`` as three plans; empty where the group is one name."""
    last = text[slice(*group[-1])]
    tail = TAIL.search(last)
    if len(group) < 2 or tail is None or families_of(last) == "mechanism" or "的" in last:
        return []
    heads = [text[a:b] for a, b in group[:-1]]
    if any(not 2 <= len(LEADS.sub("", h)) <= 6 for h in heads) or not 2 <= tail.start() <= 8:
        return []
    start = group[0][0]
    shared = [Name(LEADS.sub("", h) + tail.group(), start, group[-1][1], False) for h in heads]
    return [*shared, Name(last, *group[-1], True)]


def _single(text: str, start: int, end: int) -> Name:
    lead = LEADS.match(text[start:end])
    start += lead.end() if lead else 0
    if text[end - 1] == "》" and (title := text.find("《", start, end)) > start and "》" not in text[title : end - 1]:
        start = title
    if about := FIRST_EVER.match(text[start:end]):
        start += about.end()
    return Name(bare(text[start:end]), start, end, True)


def plausible(name: str) -> bool:
    """Whether a name is a document's own: no bare class word or order of the state, nothing counted, brackets whole."""
    if NUMERAL.match(name) or EMPTY.match(name) or SYSTEM.search(name) or not balanced(name):
        return False
    if FIELDS.match(name) or "的相关" in name or "的有关" in name:
        return False
    return "“" in name or not RHETORIC.search(name) or (len(name) > 12 and "、" not in name)


YEARS = re.compile(r"(?:\([^()\n]{1,20}\))?》?")


def last_head(text: str, start: int, end: int) -> int | None:
    """Where the last document noun outside quotes in ``start:end`` ends (years and 》 included), else None."""
    ends = None
    for hit in HEAD.pattern.finditer(text, start, end):
        closing = YEARS.match(text, hit.end())
        for stop in (closing.end() if closing else hit.end(), hit.end()):
            if balanced(text[start:stop]):
                ends = stop
                break
    return ends

"""The indicators that many reports share, so that their figures join into series: patterns over what is counted.

Source of the rows: the acts that the Supervision Law (监督法), the Legislation Law (立法法), the Deputies Law (代表法)
and the charter of the CPPCC make committees count every year, in the wordings of published reports.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Literal

from kg.lexicon.likeness import plain
from kg.lexicon.lookalikes import same_shape
from kg.lexicon.table import read_table
from kg.model.base import Frozen

Nature = Literal["stock", "flow", "act", "rate"]
# what helps an act to be said, and whether it is planned: none of it tells one count from another
HEADS = (
    r"(?:其中|包括|力争|争取|计划|预计|全年|一年来|过去一年|[五5]年来?|本届以来|届内|年内|期间|累计|先后|总共|共计|共|依法|认真|积极|扎实|有序|深入"
    r"|常委会(?=听取|审议|作出|开展|组织)|组织(?![法部建机生纪])|开展|进行|召开|举行|举办(?=.))"
)
LABEL = re.compile(r"^【[^】]*】")
HEAD = re.compile(rf"^{HEADS}+(?=..)")
# 共产党, 共同, 共青团 … are no sum
NO_SUM = re.compile(r"^共(?=[产同青建享富识]|有产权)")
TAIL = re.compile(r"(?<=..)(?:等|工作|情况|的|了|共计?|累计|均)$")
WHERE = r"(?:在|我)?(?:全[省市州盟县区旗镇乡]|各级|各地|我[省市州盟县区旗])(?:范围内)?"
# what may be said of things that stand, and does not make others of them
BUILT = (
    r"(?:建成|建立|设立|建设|建好|建有|设有|成立|规范建设|现有|共有|已有|拥有|依托|利用|用好|发挥|推动|推进|打造|创建|命名"
    r"|新建|新增|新设立?|新打造|对|以|将|把|已|共|建)"
)
KEPT = (
    r"(?:标准化|规范化|数字化|智慧化|常态化|制度化|迭代|提档|提质|优化|升级|改造|提升|运行|赋能|管理|建设|活动|开展|全覆盖"
    r"|为载体|为依托|为阵地|为平台|作用|优势|总数|数量|已?达到?|实现|基本|和|进行)"
)
DONE = r"(?:逐件|进行|完毕|工作|达到?|为|共|均|全部)"


class CoreIndicator(Frozen):
    """One indicator: ``pattern`` must match the whole of what is counted, without blanks and marks, behind such words
    as 开展 and 累计; ``units`` lists the units it is counted in, ``example`` is a wording of a real report.

    ``nature``: a stock stands at a time; a flow, an act or a rate belongs to a year or a term, and an act may be aimed
    at a part of the work. Indicators of one ``family`` are taken for one another and told apart. ``bases``
    (``代表建议=建议;提案=提案``) name what a rate is the rate of, by the nearest of the words behind ``=``; ``subset``
    are words of the clause that make a part of the count.
    """

    slug: str
    name: str
    english: str
    units: str
    nature: Nature
    family: str
    pattern: str
    example: str
    bases: str = ""
    subset: str = ""

    @property
    def id(self) -> str:
        """The id of its entity."""
        return f"indicator/{self.slug}"

    def basis(self, words: str) -> str | None:
        """Which of its bases is named last in some words; None where none is."""
        found = [
            (words.rfind(word), base)
            for base, _, listed in (part.partition("=") for part in self.bases.split(";") if part)
            for word in listed.split(",")
        ]
        at, base = max(found, default=(-1, ""))
        return base if at >= 0 else None


@cache
def _rows() -> tuple[tuple[CoreIndicator, re.Pattern[str], frozenset[str]], ...]:
    table = read_table("core_indicators", CoreIndicator)
    return tuple((row, _whole(row), frozenset(row.units.split("|"))) for row in table)


def _whole(row: CoreIndicator) -> re.Pattern[str]:
    """Possessive before and behind, so that no garbled run of such words can take long."""
    heads, tails = (f"{HEADS}|{WHERE}|{BUILT}", KEPT) if row.nature == "stock" else (f"{HEADS}|{WHERE}", DONE)
    return re.compile(rf"(?:{heads})*+(?:{row.pattern}){tails}*+")


@cache
def by_id() -> dict[str, CoreIndicator]:
    """The rows of the table by the ids of their entities."""
    return {row.id: row for row in core_indicators()}


def core_indicators() -> tuple[CoreIndicator, ...]:
    """All rows of the table."""
    return tuple(row for row, _, _ in _rows())


def core_indicator(what: str, unit: str) -> CoreIndicator | None:
    """The shared indicator that counts ``what`` in ``unit``, None where the wording is the report's own.

    A wording that fits none is tried again as a scan may have spoilt it: a character doubled, or taken for one alike.
    """
    words = plain(LABEL.sub("", what)).strip(".")
    for said in dict.fromkeys((words, _mended(words))):
        for row, pattern, units in _rows():
            if unit in units and pattern.fullmatch(said):
                return row
    return None


@cache
def _characters() -> frozenset[str]:
    """The characters that the wordings of the table are made of."""
    return frozenset(HEADS + BUILT + KEPT).union(*(row.pattern + row.example for row in core_indicators()))


def _mended(words: str) -> str:
    """Without doubled characters, each character that no wording uses put back to the one it is taken for."""
    return "".join(map(_usual, re.sub(r"(.)\1", r"\1", words)))


@lru_cache(maxsize=1 << 12)
def _usual(character: str) -> str:
    known = _characters()
    meant = [] if character in known else [c for c in sorted(known) if same_shape(character, c)]
    return meant[0] if len(meant) == 1 else character


def counted(what: str) -> str:
    """The words that tell a count from others: without 开展, 组织, 召开, 共, 累计, 依法 … before and 等, 情况 … behind.

    A word that would leave less than two characters stays.
    """
    words = LABEL.sub("", "".join(what.split()))
    if not NO_SUM.match(words):
        words = HEAD.sub("", words)
    while (rest := TAIL.sub("", words)) != words:
        words = rest
    return words

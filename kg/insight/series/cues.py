"""Words around a figure that say what kind of figure it is: of a time or of a year, of all or of a part.

A stock is what stands at the end of a period, whatever report tells it, so stocks are joined over time; a flow is
what happened within a period, so one of a year is never joined with one of a term. What is a stock by its nature
(代表联络站) counts as one only where the words say that the figure is all there is.
"""

from __future__ import annotations

import re

# all there is: 全市建成…, 现有, 共有, 达到, 截至
ALL = re.compile(
    r"(?<!面向)(?<!覆盖)全[省市州盟县区旗镇乡](?!级)|现有|共有|已有|建有|设有|已?共?(?<=[已共])(?:建成|建立|设立)|累计(?:建成|建立|设立)"
    r"|建成各级|各级|达到|达(?=#)|增至|增加到|截[至止]|目前|总数"
)
# what came to it within the period
NEW = re.compile(
    r"新(?:建|增|设|打造|成立|命名|创建)|增设|(?:今年|当年|年内|全年|一年来)[^,;。]{0,6}(?:建成|建立|设立|打造)"
)
# chosen or upgraded ones, which need not be all
CHOSEN = re.compile(r"打造|命名|创建|评选|表彰|选取|抽取|抽查|其中|升级改造")
TERM = re.compile(
    r"[五5]年(?:以?来|间|共|里)|过去(?:的)?[五5]年|本届|任期|届期|届(?:人大|常委会|政协)?(?:以来|期间)|履职以来|换届以来"
)
# the sentences that sum up a term before it ends
END = re.compile(r"任期(?:即将)?届满|任期的?最后一年|届满之际|换届之年")
RUNNING = re.compile(
    r"截[至止](?!目?前?(?:20\d\d年)?(?:1[0-2]月|年)底)|迄今|至今|目前|历年|(?:成立|开通|上线|启动|运行|实施|建国|设立)以来"
)
# an act aimed at a part of the work; what follows may be the whole of it all the same
AIM = re.compile(r"(?:围绕|聚焦|针对|紧扣|紧盯|着眼|就|(?<!面)对)([^,;。]{1,40})")
ALL_WORK = re.compile(
    r"(?:中心|大局|全局|部署|职责|使命|定位|职能|主责主业|要求|目标任务|目标|任务|重点领域|关键环节|急需|问题导向|工作|需求|主线"
    r"|一府(?:一委)?[两二]院[”\"]?|之[一-龥])$"
)
# others than the body itself
OTHERS = re.compile(
    r"专门?委员?会|工作委员会|工委|代表(?:小组|团)|(?:各级|[两二三]级|县乡|乡镇|镇街|各[县区乡镇]|区县)(?:\(市\))?人大|配合|协助"
)
PART = re.compile(r"其中|包括|包含")
# a figure of another time than the one reported
OTHER_TIME = re.compile(r"(?:上年|去年|上一年|前一年|上届)(?:同期)?(?:的|为|是|有|仅)?$")
LEVEL = re.compile(r"(国家|省|市|州|盟|县|区|旗|镇|乡|村)级")
DEPUTIES_OF = re.compile(r"(全国|[省市州盟县区旗镇乡])人大代表")
CUTS = r"[,;。:!?]"


def stands(clause: str, state: bool) -> bool:
    """Whether the words of a clause (the figure is ``#``) give all that stands, not a part or what is new."""
    return state or bool(ALL.search(clause) and not CHOSEN.search(clause))


def new(clause: str) -> bool:
    """Whether the words count what came within the period."""
    return bool(NEW.search(clause))


def of_term(before: str, far: str) -> bool:
    """Whether the words before a figure, in its sentence or a little farther, make it one of a term."""
    return bool(TERM.search(before) or END.search(far))


def running(before: str) -> bool:
    """Whether a figure sums up all since some beginning."""
    return bool(RUNNING.search(before))


def aimed(lead: str) -> bool:
    """Whether an act is aimed at a part of the work, or may be one of others than the body.

    ``lead`` are the words of the sentence before the figure, since the last full stop or semicolon.
    """
    aims = [m[1] for m in AIM.finditer(lead) if not any(ALL_WORK.search(part) for part in m[1].split("、"))]
    return bool(aims or OTHERS.search(re.split(CUTS, lead)[-1]))

"""What a figure counts, in the words of the text, with the verb and the head noun of a list restored."""

from __future__ import annotations

import re
from typing import NamedTuple

from kg.extract.numbers import patterns as p
from kg.extract.numbers.figures import Figure

ACT = re.compile(f"(?:{p.ADVERB})?(?:{p.VERB})")
RIGHT = re.compile(r"(?:[^,。;:!?\n()]|\([^()\n]{1,6}\)){0,34}")
NEXT_ITEM = re.compile(rf"、(?=[\d{p.HAN}]|{p.VERB})")
PREDICATE = re.compile(
    r"(?:减少|增加|增长|提高|上升|下降|提升|扩大|缩小|缩短|压缩|降低)(?:到|至|为)|(?:减少|增加|提高|上升|下降|提升|增|升|降|扩大|缩)[^,。]{0,2}$|(?:约|近|共计?|合计|总计|计|达|超过?|逾)$|以上|以下|以内|之内|左右|上下|之多|的(?!.)|首次|率先|先后|分别|一致|,|。"
)
PREPOSITION = re.compile(r"^(?:对|将|把|就|以|为|向|由|从|在)")
BUSY = re.compile(r"已[^,。]{3,}")  # 94个已投产工业项目
GENERIC = ("工作", "活动", "事项", "问题", "会议", "任务", "情况")
DOER = re.compile(
    rf"[\u4e00-\u9fff、]{{0,12}}?(?:常委会|主席团|人大工委|委员会|政协|党组|[省市县区州旗镇乡民]政府|法院|检察院|监委)(?={p.LEAD.source}|{p.VERB})"
)
# What a figure before leaves at the head of the words.
ASIDE = re.compile(r"^(?:以上|以下|以内|左右|上下|内(?!设))?的?")
# 85%的代表小组活动达4次以上
WHOLE = re.compile(r"(?:以上|以下|左右)?的([\u4e00-\u9fff]{2,14}?)(?=[达参提都已均,。;、])")
JOINT = re.compile(r"(?:和|及|以及|(?<!参)与|等|分|分成|分为|编成|组成|分别|依法)$")
# Where and when, before the words: 【代表工作】…会议期间, 至11月底, 从立案提案中 (of a choice).
SETTING = re.compile(
    r"(?:【[^】\n]{2,20}】)?(?:[\u4e00-\u9fff\d]{2,16}?会议期间)?(?:(?:截[至止]|至|到)?[一二三四五六七八九十\d]{1,2}月(?:底|末|份|\d{1,2}日))?"
    r"(?:从[^,。;从]{2,12}?中(?=遴选|筛选|评选|选取|选出|抽取|抽查|挑选|择优))?"
)
# The object before its verb: 对省法规共清理162件.
TURNED = re.compile(
    rf"(?:[^,。;]{{2,20}}[后时中])?对(?P<object>[^,。;对]{{2,24}}?)(?:共|已|先后|分别|逐一|依法|全部)*(?P<act>(?:{p.VERB}))"
)
# Who does what is counted elsewhere: 交由64个单位承办.
CARRIED_OUT = re.compile(r"(?P<who>[\u4e00-\u9fff]{0,4}(?:单位|部门|机构|企业|委员会))(?P<act>承办|办理|协办|主办)")
# The kind of thing that a list with 等 names: 制定A、B、C条例等12件.
HEAD_NOUN = re.compile(r"(?:条例|办法|规定|决定|决议|报告|法规|法律|意见|方案|项目|问题|工程|制度|文件)$")
# The two ends of a change: 满意率由2018年的85%提高到2022年的98%.
WHEN = r"(?:(?:[^,。;、]{0,6}年|原来|过去|以前|法定|规定|上[届次]|现在|目前|期初|期末)的?)?"
FROM = re.compile(rf"[,]?(?:已)?(?:由|从){WHEN}$")
WAY = re.compile(
    r"(?:由|从)?(?:减少|增加|提高|上升|下降|提升|降低|增|升|降|扩大|缩小?|(?:增长|发展|压缩|缩短|调整)(?=到|至|为))"
    rf"(?:到|至|为)?{WHEN}|(?:增加|增长|提高|上升|下降|提升|降低|减少)?(?:到|至){WHEN}"
)
# 建议数量是上届同期的2.5倍
TIMES = re.compile(r"(?:是|为|相当于)[^,。;]{0,10}$")
GRADE = re.compile(r"^[\u4e00-\u9fff]{1,3}级$")
# Acts on the object named just before: 制定法规7件、修改6件.
SAME_OBJECT = frozenset(
    (
        "修改",
        "修订",
        "废止",
        "重新公布",
        "办结",
        "办理",
        "立案",
        "批准",
        "通过",
        "采纳",
        "撤销",
        "纠正",
        "补选",
        "终止",
        "整改",
        "任命",
        "免去",
        "免职",
    )
)
NOUN = re.compile(r"(?:调研|视察|检查|评议|审议|督办|培训|执法|提案|备案)(?:报告|组|意见|班|件|点|成果|率)")
JOINTS = ("、", "和", "及", "与")
LONG = 24
CARRIERS = ("方面", "类", "层面", "项")


class Item(NamedTuple):
    """A figure's words: what it counts, and the run of text that shows it."""

    what: str
    start: int
    end: int


def describe(
    text: str, figure: Figure, clause: tuple[int, int], before: Figure | None, after: Figure | None, last: str
) -> Item:
    """Act and thing counted, and the shortest run that holds them with the figure.

    ``before`` and ``after`` are the neighbouring figures of the sentence, ``last`` what the one before counts.
    """
    start = before.end if before and before.end > clause[0] else clause[0]
    left = text[start : figure.start]
    right = _right(text, figure, clause[1], after)
    if figure.kind == "time":
        right = right.removeprefix("内")
        if (left.endswith("连续") or text.startswith("内", figure.end)) and (goal := _lasting(text, figure, after)):
            return goal
    adjoined = after is not None and after.start == figure.end and len(_strip(left)) > 3  # 意见8个方面46条
    if (figure.kind == "noun" and not adjoined) or (right and figure.kind not in ("ratio", "money", "measure")):
        return _counted_after(text, figure, left, right, after, last)
    item = _counted_before(text, figure, start, left, before, last)
    whole = WHOLE.match(text, figure.end) if figure.kind == "ratio" and not item.what else None
    return item if item.what else item._replace(what=whole[1] if whole else last)


def _right(text: str, figure: Figure, stop: int, after: Figure | None) -> str:
    """The noun phrase after the unit, empty where the sentence goes on otherwise."""
    if after is not None and after.start < stop:
        stop = after.start
    m = RIGHT.match(text, figure.end, max(stop, figure.end))
    words = m.group() if m else ""
    joined = words[:1] == "、" or (words[:1] in JOINTS[1:] and after is not None and after.start <= stop)
    if after is not None and figure.end + len(words) == after.start and words in SAME_OBJECT:  # 修改26件废止5件
        return ""
    if joined or PREDICATE.match(words) or (p.CUT.pattern.match(words) and not BUSY.match(words)):
        return ""
    if after is not None and figure.end + len(words) == after.start and "、" in words:  # the next item's own noun
        words = words[: words.rindex("、")]
    return JOINT.sub("", _cut(words))


def _lasting(text: str, figure: Figure, after: Figure | None) -> Item | None:
    """What goes on for years, or is to be reached in them: 连续4年开展环保领域执法检查, 三年内实现全覆盖."""
    start = figure.end + text.startswith("内", figure.end)
    m = RIGHT.match(text, start, after.start if after else len(text))
    words = m.group()[:LONG] if m else ""
    return Item(words, figure.start, start + len(words)) if ACT.match(words) else None


def _cut(words: str) -> str:
    """A noun phrase up to the next item of the list or to its predicate."""
    for pattern in (NEXT_ITEM, p.CUT.pattern):
        cut = pattern.search(words, 1)
        words = words[: cut.start()] if cut else words
    return words.rstrip("、")


def _strip(left: str) -> str:
    """The words before a figure without doer, adverbs, joints and 共, 达, 占."""
    left = ASIDE.sub("", left).lstrip("、和及与,;以( ")
    doer = None if ACT.match(left) else DOER.match(left)
    left = left[doer.end() :] if doer else left
    left = left[SETTING.match(left).end() :]  # type: ignore[union-attr]
    lead = p.LEAD.pattern.match(left)
    left = left[lead.end() :] if lead else left
    return p.TAIL.pattern.sub("", FROM.sub("", left))


def _counted_after(text: str, f: Figure, left: str, right: str, after: Figure | None, last: str) -> Item:
    """``选聘36名专家学者``: verb, then the noun; ``16个省级和80个市级…示范点`` borrows the noun of the next item."""
    words = PREPOSITION.sub("", _strip(left))
    if left[-1:] in ("、", "和", "及"):  # 选聘36名专家、12名律师
        words = _act(last or words)
    if f.kind == "noun" and (f.unit not in CARRIERS or not right.removeprefix("的")):
        right = f.unit
    elif GRADE.match(right) and after is not None:
        right += _head(text, after)
    if done := CARRIED_OUT.fullmatch(right):
        right = done["act"] + done["who"]
    act = ACT.match(words)
    reported = act is not None and len(words) > 12 and "关于" in words and words.startswith(("听取", "审议"))
    if act and ("等" in left[-2:] or reported):
        words = act.group()
    keep = words if len(words) <= 12 and (act or left.endswith("的")) else ""
    of = "的" if keep and left.endswith("的") else ""
    from_ = f.start - len(left) + left.rfind(words) if keep and words in left else f.start
    return Item(
        (keep + of + right.removeprefix("的")) or f.unit,
        from_,
        f.end + (len(right) if text.startswith(right, f.end) else 0),
    )


def _head(text: str, after: Figure) -> str:
    """The noun of the next item without its own grade (``市级全过程…示范点`` → ``全过程…示范点``)."""
    m = RIGHT.match(text, after.end)
    words = m.group() if m else ""
    return re.sub(r"^[\u4e00-\u9fff]{1,3}?级", "", _cut(words))


def _counted_before(text: str, f: Figure, start: int, left: str, before: Figure | None, last: str) -> Item:
    """``听取报告14次``: the words before; a list item without verb or noun borrows them from the one before."""
    if before is not None and before.end == start and left[:1] not in (*JOINTS, ",", ""):  # the noun of the item before
        left = left[left.find("、") :] if "、" in left else left
    whole = _strip(left)
    if f.unit == "倍":
        whole = TIMES.sub("", whole)
    words = _shortened(whole, listed=left.endswith("等"))
    if "对" in whole and (turned := TURNED.fullmatch(whole)):
        words = turned["act"] + turned["object"]
    if before is not None and WAY.fullmatch(words):  # 由18.5万人减少到4.2万人
        words = ""
    at = text.rfind(words, start, f.start) if words else f.start
    if at < 0 and whole in left:
        at = start + left.rfind(whole)
    if before is not None and words:
        words = _restored(words, last, left[:1] in JOINTS)
    return Item(words, at if at >= 0 else f.start, f.end)


def _shortened(words: str, *, listed: bool) -> str:
    """A long run of words cut down to its last act, an enumeration with 等 to its act and head noun."""
    if listed and len(words) > LONG and (act := ACT.match(words)) and (noun := HEAD_NOUN.search(words)):
        return act.group() + noun.group()
    head = words[words.rindex("等", 0, -1) + 1 :] if "等" in words[:-1] else ""
    if head and head not in GENERIC and (act := ACT.match(words)):
        words = act.group() + head
    if len(words) <= LONG:
        return words
    near = [m.start() for m in ACT.finditer(words) if 4 <= len(words) - m.start() <= LONG]
    return words[near[0] :] if near else words[-LONG:].partition("、")[2] or words[-LONG:]


def _restored(words: str, last: str, listed: bool) -> str:
    """``完成…3项、民生事项5项`` → ``完成民生事项``; ``制定法规7件、修改6件`` → ``修改法规``."""
    act, own = _act(last), ACT.match(words)
    if own is None:
        return act + words if listed else words
    noun = last[len(act) :].removeprefix("了") if act else ""
    return words + noun if words in SAME_OBJECT and len(noun) <= LONG else words


def _act(what: str) -> str:
    """The verb that opens what the last figure counts, "" where it is part of a noun (调研报告)."""
    act = None if NOUN.match(what) else ACT.match(what)
    return act.group() if act else ""

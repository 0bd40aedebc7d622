"""Which names are those of statutes, and not of the rules that a body makes for itself."""

from __future__ import annotations

import re

from kg.extract.laws.patterns import INTERNAL
from kg.lexicon.laws import law_named

_LAWLIKE = re.compile(
    r"(?:条[例倒列侧]|办法|规定|细则|法|法典|法\(试行\)|若干问题的决定|基本法|变通规定|补充规定)(?:\((?:试行|暂行)\))?$"
)
_NOT_STATUTE = re.compile(r"(?:做|看|方|说|想|手|书|疗|语|用|立|执|司|普|合|违|新|玩|打)法$|意见的?办法$|^(?:民|刑)$")
# What a name may hold of 法 and 工作 without being a body's own: the law implemented, the work a zone regulates.
_OF_OTHERS = re.compile(r"(?:实施|执行)[《〈][^》〉]{2,40}法[》〉]|(?<=经济特区)[^会]{4,30}工作(?=规定$)")
_CLASS_OF_LAWS = re.compile(r"单行条例$|(?:省|(?<!城)市|县|州|旗)条例$")
_NAMELESS = re.compile(
    r"^(?:单行|配套|具体|自治|民族自治地方|自治[州县区]|设区的?市|地方性|有关|相关|国家|部分|现行|各项|多[部件]|一些|几[部件]|法律|法规|法律法规|[、和及与]|单行条例|自治条例)+(?:的)?(?:条例|办法|规定|细则)$"
)


def lawlike(name: str) -> bool:
    """Whether a bracketed title is that of a law: its head noun, and not one of a body's own rules."""
    if law_named(name.removeprefix("全国人大常委会")) is not None:
        return True
    return bool(_LAWLIKE.search(name)) and not internal(name) and not _NOT_STATUTE.search(name)


def internal(name: str) -> bool:
    """Whether a name is that of a body's own rules; the law that a measure implements may be a law on bodies."""
    return bool(INTERNAL.pattern.search(_OF_OTHERS.sub("", name)))


def acceptable(name: str) -> bool:
    """Whether an unbracketed name can be that of a law."""
    if _NAMELESS.match(name) or _CLASS_OF_LAWS.search(name):
        return False
    return len(name) >= 4 and not internal(name) and not re.search(r"[,。;:()%]", name)


def acceptable_national(name: str) -> bool:
    """Whether the national table knows the name."""
    return law_named(name) is not None

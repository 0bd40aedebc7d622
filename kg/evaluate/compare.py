"""When two names, two values, two facts are the same: the comparison rules of the evaluation contract.

Facts are plain records here, since gold files leave keys out that a Fact must have.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable
from functools import lru_cache
from typing import Any

Record = dict[str, Any]

# Events that a reader may name more or less finely count as the same.
EVENT = {"package_amend": "amend", "first_reading": "deliberate", "second_reading": "deliberate"}
SIMPLE = str.maketrans(
    "並佈佔來個們倫偉備傳債僑儀優兒內兩別則創劃劉動務勢勵匯區協參吳呂員問啟單嚴國圍圓圖團執堅報場塊奮婦婭學實寧審寶將專對導屆"
    "嶼帶幟廈廢廣張強後從復徹愛態慶憲應戰揚換揮撐擔據攝敗數斷於時暫曉書會東條楊業極構標樣樹機橫檢權歷決沒況測準滿漢濟濤灣為烏"
    "無煙熱營爐爭爾獲獻現環產畢畫當發監眾碩確礎積穩簽粵紅納級紮紹組結絡統絳經綜維網緊線編縛縣總織繞續羅義習聯職聽臨臺與興舉舊"
    "艱莊華萬葉藥蘇處衛裡複見規視觀訂計訊討託記訪設許評詢話該認誠誤說誼調談請論謀講證識議護變讓豐貞負財貢貫責費貿賀資賓質購踐"
    "車軌較輔輯轉辦這連進遊運過達遠選遺還邊鄉鄭醫針銜鋼錦鍵鎮長門閆閉開間閩關陳階際險隴雙雜難電項順預領頭題顒類顧顯風養饋馬驗"
    "體黃點黨齊",
    "并布占来个们伦伟备传债侨仪优儿内两别则创划刘动务势励汇区协参吴吕员问启单严国围圆图团执坚报场块奋妇娅学实宁审宝将专对导届"
    "屿带帜厦废广张强后从复彻爱态庆宪应战扬换挥撑担据摄败数断于时暂晓书会东条杨业极构标样树机横检权历决没况测准满汉济涛湾为乌"
    "无烟热营炉争尔获献现环产毕画当发监众硕确础积稳签粤红纳级扎绍组结络统绛经综维网紧线编缚县总织绕续罗义习联职听临台与兴举旧"
    "艰庄华万叶药苏处卫里复见规视观订计讯讨托记访设许评询话该认诚误说谊调谈请论谋讲证识议护变让丰贞负财贡贯责费贸贺资宾质购践"
    "车轨较辅辑转办这连进游运过达远选遗还边乡郑医针衔钢锦键镇长门闫闭开间闽关陈阶际险陇双杂难电项顺预领头题颙类顾显风养馈马验"
    "体黄点党齐",
)
PINYIN = re.compile(r"[(（]?[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}[)）]")
PUNCTUATION = re.compile(r"[\s《》〈〉“”\"'‘’()（）\[\]【】,，、。:：;；·—\-�]+")


@lru_cache(maxsize=65536)
def _norm(text: str) -> str:
    folded = PINYIN.sub("", unicodedata.normalize("NFKC", text)).translate(SIMPLE)
    return PUNCTUATION.sub("", folded)


def norm(text: object) -> str:
    """Script, width, pinyin residue, blanks and punctuation folded away."""
    return _norm(str(text or ""))


def body_name(text: object) -> str:
    """A body's name with the Party's two full spellings folded into one."""
    name = norm(text).replace("中国共产党", "中共")
    return "中共中央" if name == "中共中央委员会" else name


def dice(a: str, b: str) -> float:
    """Character-bigram Dice coefficient (Dice 1945) of two folded strings, 0..1."""
    a, b = norm(a), norm(b)
    if a == b:
        return 1.0
    if len(a) < 2 or len(b) < 2:
        return float(bool(a and b and (a in b or b in a)))
    grams_a = Counter(a[i : i + 2] for i in range(len(a) - 1))
    grams_b = Counter(b[i : i + 2] for i in range(len(b) - 1))
    return 2 * (grams_a & grams_b).total() / (grams_a.total() + grams_b.total())


def similar(a: str, b: str) -> float:
    """Dice, or containment of the shorter in the longer where it is most of it; 0..1."""
    short, long = sorted((norm(a), norm(b)), key=len)
    score = dice(a, b)
    if len(short) >= 2 and short in long:
        score = max(score, 0.5 + 0.5 * len(short) / len(long))
    return score


def _number(gold: Record, pred: Record) -> float:
    try:
        a, b = float(gold["value"]), float(pred["value"])
    except (KeyError, TypeError, ValueError):
        return 0.0
    return float(abs(a - b) <= 1e-6 * max(1.0, abs(a)) and norm(gold.get("unit")) == norm(pred.get("unit")))


def _law(gold: Record, pred: Record) -> float:
    events = [EVENT.get(fact.get("event", ""), fact.get("event")) for fact in (gold, pred)]
    ours, theirs = ({norm(f.get(k)) for k in ("law", "full") if f.get(k)} - {""} for f in (gold, pred))
    same = bool(ours & theirs) or any(similar(a, b) >= 0.9 for a in ours for b in theirs)
    return float(events[0] == events[1] and same)


def _activity(gold: Record, pred: Record) -> float:
    if gold.get("type") != pred.get("type"):
        return 0.0
    if not gold.get("object"):
        return 0.6
    return _at_least(0.6, similar(gold["object"], pred.get("object", "")))


def _proposal(gold: Record, pred: Record) -> float:
    key = "recommendation" if gold.get("recommendation") else "topic"
    return _at_least(0.6, similar(gold.get(key, ""), pred.get(key, "")))


def _at_least(least: float, score: float) -> float:
    return score if score >= least else 0.0


def _named(gold: Record, pred: Record) -> float:
    return _at_least(0.7, similar(gold.get("name", ""), pred.get("name", "")))


CORE: dict[str, Callable[[Record, Record], float]] = {
    "report": lambda gold, pred: float(body_name(gold.get("body")) == body_name(pred.get("body"))),
    "number": _number,
    "law_event": _law,
    "activity": _activity,
    "activity_other": _activity,
    "body": lambda gold, pred: float(body_name(gold.get("name")) == body_name(pred.get("name"))),
    "proposal": _proposal,
    "person": lambda gold, pred: float(norm(gold.get("name")) == norm(pred.get("name"))),
}


def core(gold: Record, pred: Record) -> float:
    """Similarity of identity in 0..1 of two records of one kind; 0 where the two are not the same fact."""
    return CORE.get(gold["kind"], _named)(gold, pred)


ACTS = ("number", "law_event", "activity", "activity_other")


def full(gold: Record, pred: Record) -> bool:
    """Whether the context that the gold states is right as well."""
    kind = gold["kind"]
    if kind in ACTS and any(gold.get(k) and norm(gold[k]) != norm(pred.get(k)) for k in ("status", "period")):
        return False
    if kind in ACTS[1:] and gold.get("actor"):
        return body_name(gold["actor"]) == body_name(pred.get("actor"))
    context = FULL.get(kind)
    return context is None or context(gold, pred)


def _number_context(gold: Record, pred: Record) -> bool:
    if gold.get("what") and similar(gold["what"], pred.get("what", "")) < 0.5:
        return False
    if bool(gold.get("approx")) != bool(pred.get("approx")):
        return False
    return not gold.get("subject") or body_name(gold["subject"]) == body_name(pred.get("subject"))


def _stated(*keys: str) -> Callable[[Record, Record], bool]:
    """Whether every one of the keys that the gold states is the same."""
    return lambda gold, pred: all(norm(gold[k]) == norm(pred.get(k)) for k in keys if gold.get(k))


FULL: dict[str, Callable[[Record, Record], bool]] = {
    "number": _number_context,
    "proposal": _stated("proposer"),
    "report": _stated("date", "session", "period", "speaker"),
    "day": _stated("date"),
    "body": lambda gold, pred: bool(gold["surfaces"] <= pred["surfaces"]),
    "person": lambda gold, pred: not gold.get("role") or similar(gold["role"], pred.get("role", "")) >= 0.6,
}

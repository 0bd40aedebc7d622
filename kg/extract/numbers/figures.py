"""From a numeral to a figure: its unit, its value in plain numbers, and its hedge."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kg.extract.numbers import patterns as p
from kg.extract.numbers.numerals import DIGITS, estimate, share, value
from kg.lexicon.units import UnitHit, unit_at

HEDGES = "余多几来"
BARE = frozenset("百千万亿")
# Characters after which a numeral may count places (赴浙江、江苏等3省); 通道三县 is a name.
PLACE_CUE = frozenset(",。;:、(“等的在对和与全个及赴到入辖\n")
# 23.6万贫困人口: the noun of a round number, with a short attribute before it.
PEOPLE = re.compile(
    r"[\u4e00-\u9fff]{1,4}?(人口|群众|居民|农民|市民|职工|学生|师生|党员|干部|农户|家庭|选民|老人|儿童|妇女|代表|委员|企业|产业工人)"
)
HALF = re.compile(r"半(?=[,。;、)\n]|时间|的)")
# 三个半小时, 两个多月.
HALVED = re.compile(r"个(?P<over>半|多)(?:(?P<unit>小时|学时|星期)|月(?=时间|[,。;、)\n的]))")
LISTED_PLACE = re.compile(f"[{p.HAN}][省市州县区旗乡镇]$")  # 六县三区
# Characters before 一 that make it "a" or "one more": 这一次, 又一项, 人手一册.
INDEFINITE = frozenset("这那每任同另又再某哪逐有的是跑为成统唯第头各单万进如手独上下近后中止样么何")
# Where even 一 counts: 一票反对; 对一件有影响的错案.
VOTED = re.compile(r"(?:赞成|反对|弃权)")
CASE = re.compile(r"[^,。;、]{0,10}(?:错案|案件|冤案|假案)(?![例由情])")
# The places a numeral sums up: 达蒲、宁固两乡.
PLACES_NAMED = re.compile(r"(?:[\u4e00-\u9fff]{1,6}?[、和]){1,8}[\u4e00-\u9fff]{1,5}$")
GREAT_NOUN = re.compile(
    r"大(?!里)(类|项|方面|(?:主导|支柱|优势|特色|新兴|传统|骨干)(?:产业|行业|领域|企业|集群)|(?:板块|领域|重点|环节|[\u4e00-\u9fff]{2}))"
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A numeral with its unit: ``text[start:end]`` is both, ``number_end`` where the numeral ends.

    A range is one figure: ``value`` is its lower bound, ``upper`` the other one, None elsewhere.
    """

    start: int
    number_end: int
    end: int
    value: int | float
    unit: str
    kind: str
    approx: bool
    rule: str = "number.count"
    upper: int | float | None = None


def read_figure(text: str, m: re.Match[str]) -> Figure | None:
    """The figure that begins with a numeral, None where the numeral has no unit or is no quantity."""
    if m["share"]:
        return _share(text, m)
    number, end = _number(text, m)
    if number is None:
        return None
    if (halved := HALVED.match(text, end)) is not None:
        return _halved(m, number, halved)
    hit = _unit(text, m, end)
    if hit is None or not _fits(text, m, hit):
        return None
    name, unit_end, kind = hit
    if name == "成" and text[unit_end : unit_end + 1] in DIGITS and number is not None:  # 三成五
        number, unit_end = number + DIGITS[text[unit_end]] / 10, unit_end + 1
    if kind == "time" and HALF.match(text, unit_end) and number is not None:  # 两天半
        number, unit_end = number + 0.5, unit_end + 1
    after = text.startswith(("左右", "上下"), unit_end)
    approx = after or end > m.end() or any(c in HEDGES for c in m.group()) or _hedged(text, m)
    guess = estimate(m.group())
    figure = Figure(m.start(), m.end(), unit_end, number, name, kind, approx)
    return replace(figure, approx=True, upper=guess[1]) if guess else figure


def _halved(m: re.Match[str], number: int | float, over: re.Match[str]) -> Figure:
    """``三个半小时`` is 3.5, ``两个多月`` about 2."""
    more = over["over"] == "多"
    unit = over["unit"] or "个月"
    return Figure(m.start(), m.end(), over.end(), number if more else number + 0.5, unit, "time", more)


def _share(text: str, m: re.Match[str]) -> Figure | None:
    found = share(m["share"])
    if found is None:
        return None
    number, unit = found
    end = m.end() + len("点") if text.startswith("点", m.end()) and unit == "" else m.end()
    if text.startswith("个百分点", m.end()):
        end, unit = m.end() + 4, "百分点"
    return Figure(m.start(), m.end(), end, number, unit, "ratio", _hedged(text, m), "number.share")


def _number(text: str, m: re.Match[str]) -> tuple[int | float | None, int]:
    """The value of the numeral and where its trailing hedge and scale end (``40余``, ``7万余``, ``几``)."""
    word, end = m.group(), m.end()
    guess = estimate(word)
    number = guess[0] if guess else None if _loose(word) else value(word)
    if text[end : end + 1] in HEDGES and end < len(text):
        end += 1
    elif text.startswith(("(余)", "(多)"), end):
        end += 3
    return number, end


def _loose(word: str) -> bool:
    """Two bare Chinese digits that are neither an estimate nor a numeral (二七)."""
    return len(word) == 2 and all(c in DIGITS for c in word)


def _unit(text: str, m: re.Match[str], at: int) -> tuple[str, int, str] | None:
    """Name, end and kind of the unit at ``at``; a noun may follow 大 (``5大领域``)."""
    latin = p.LATIN.pattern.match(text, at)
    if latin and m["arabic"]:
        return latin.group(), latin.end(), "measure"
    great = GREAT_NOUN.match(text, at)
    if great:
        return great[1], great.end(), "noun"
    hit = unit_at(text, at)
    if hit is None:
        people = PEOPLE.match(text, at) if m.group()[-1] in "万亿" or text[at - 1] in "余多" else None
        return (people[1], people.end(), "noun") if people else None
    if not _script(m, hit):
        return None
    return hit.name, hit.end, hit.unit.kind


def _script(m: re.Match[str], hit: UnitHit) -> bool:
    """Whether the unit may follow a numeral of this script and length."""
    script, arabic = hit.unit.script, bool(m["arabic"])
    if script == "small":
        return arabic or len(m.group()) == 1
    return arabic or script == "any" or (script == "long" and len(m.group()) > 1)


def _fits(text: str, m: re.Match[str], hit: tuple[str, int, str]) -> bool:
    """What the neighbours forbid: bare 百, 万 without a hedge, a single 一 that says no count, places without a cue."""
    word, (name, end, kind) = m.group(), hit
    if word[0] in "零〇○" or _indefinite(text, m):
        return False
    if set(word) <= BARE and not (
        text[m.end()] in HEDGES or p.BEFORE_ROUND.pattern.search(text, max(0, m.start() - 3), m.start())
    ):
        return False
    if word in ("一", "二"):
        return _one_counts(text, m.start(), name, end, kind)
    return kind != "place" or bool(m["arabic"]) or _place_cue(text, m.start())


def _place_cue(text: str, at: int) -> bool:
    """Whether places may be counted here: after a mark or a joint, or after other counted places (``六县三区``)."""
    return (
        at == 0
        or text[at - 1] in PLACE_CUE
        or LISTED_PLACE.search(text, max(0, at - 3), at) is not None
        or _sums_up(text, at)
    )


def _sums_up(text: str, at: int) -> bool:
    """Whether as many places as the numeral says stand before it: ``达蒲、宁固两乡``, ``A、B、C三县``."""
    count = DIGITS.get(text[at], 2 if text[at] == "两" else 0)
    if not 2 <= count <= 9:
        return False
    run = PLACES_NAMED.search(text, max(0, at - 7 * count), at)
    return run is not None and len(re.split("[、和]", run.group())) == count


def _indefinite(text: str, m: re.Match[str]) -> bool:
    """``几百``, ``数十``: the amount is left open."""
    return m.start() > 0 and text[m.start() - 1] in "几数若" and m.group()[0] in "十百千万亿"


def _one_counts(text: str, start: int, name: str, end: int, kind: str) -> bool:
    """Whether 一 (or old 二) with a unit counts: closing a phrase, after a verb, in a deadline."""
    if kind == "time":
        return name in ("年", "个月", "周", "天", "小时") and text.startswith(("内", "以内", "之内"), end)
    if name in ("成", "倍", "番", "%"):
        return name != "番" or "翻" in text[max(0, start - 2) : start]
    closed = text[end : end + 1] in ",。;:、)\n" or text.startswith(("以上", "以下"), end)
    if text[start - 2 : start - 1] == "一":  # 一户一档
        return False
    if closed and start > 0 and "\u4e00" <= text[start - 1] <= "\u9fff":
        return text[start - 1] not in INDEFINITE or text.startswith("主任", start - 2)  # 选举主任一名
    if VOTED.match(text, end) if name == "票" else name in "件起宗" and CASE.match(text, end):
        return True
    return name in p.ONE_UNIT and p.BEFORE_ONE.pattern.search(text, max(0, start - 12), start) is not None


def _hedged(text: str, m: re.Match[str]) -> bool:
    """Whether 近 or 约 stands before the numeral."""
    at = m.start()
    return (
        at > 0
        and text[at - 1] in "近约占为有合达概"
        and p.BEFORE_HEDGE.pattern.search(text, max(0, at - 4), at) is not None
    )

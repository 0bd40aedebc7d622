"""What the spelling of two names says."""

from __future__ import annotations

from kg.lexicon.likeness import shared
from kg.lexicon.lookalikes import same_shape
from kg.resolve import names
from kg.resolve.features.keys import place_of
from kg.resolve.known import Known, Pair
from kg.resolve.names import name_of

# shares of pairs of characters from which two names are alike enough for a person to look at
NEAR = 0.7
# a name so long does not lose one of two like characters to become another name
LONG = 8


def equal_name(pair: Pair, known: Known) -> str | None:
    """The names are equal without marks and with numerals as digits; for a law without its jurisdiction too."""
    one, two = (names.folded(name_of(e)) for e in pair)
    return "名称相同 · equal names" if one == two else None


def equal_without_owner(pair: Pair, known: Known) -> str | None:
    """The names are equal without whose they are: 郑州市宪法宣誓办法, 宪法宣誓办法."""
    one, two = (names.own_name(e.label, place_of(e)) for e in pair)
    differ = name_of(pair.left) != name_of(pair.right)
    return f"略去所属后同名：{one} · equal without whose they are" if differ and one == two else None


def one_character_apart(pair: Pair, known: Known) -> str | None:
    """The names differ in one character, changed, added or lost; says which and how long the names are."""
    one, two = name_of(pair.left), name_of(pair.right)
    at = names.substitution(one, two)
    if at is not None:
        return f"{len(one)} 字中只差一字：{one[at]} / {two[at]} · one character apart"
    at = names.insertion(one, two)
    if at is None:
        return None
    long_ = max(one, two, key=len)
    return f"{len(long_)} 字中只差一字：多或少“{long_[at]}” · one character apart"


def look_alike_character(pair: Pair, known: Known) -> str | None:
    """The character in which two names differ is one that scans take for the other: 格 and 络."""
    one, two = name_of(pair.left), name_of(pair.right)
    at = names.substitution(one, two)
    if at is not None and same_shape(one[at], two[at]):
        return f"形近字：{one[at]} / {two[at]} · characters that look alike"
    return None


def lost_double(pair: Pair, known: Known) -> str | None:
    """Of two like characters in a row one is lost: 主任会议议事规则 printed 主任会议事规则."""
    one, two = name_of(pair.left), name_of(pair.right)
    at = names.insertion(one, two)
    long_ = max(one, two, key=len)
    if at and len(long_) >= LONG and long_[at] == long_[at - 1]:
        return f"叠字脱落：{long_[at]}{long_[at]} → {long_[at]} · one of two like characters lost"
    return None


def other_numerals(pair: Pair, known: Known) -> str | None:
    """Both names hold numerals, and these differ: 第七届, 第八届; 2023年, 2024年."""
    one, two = (names.numerals_of(name_of(e)) for e in pair)
    return f"数字不同 · other numerals: {_list(one)} / {_list(two)}" if one and two and one != two else None


def other_level(pair: Pair, known: Known) -> str | None:
    """The names say different levels: 全省人大…, 全市人大…; 省级示范点, 市级示范点."""
    one, two = name_of(pair.left), name_of(pair.right)
    levels = names.level_word(one), names.level_word(two)
    at = names.substitution(one, two)
    if at is not None and {one[at], two[at]} <= names.LEVELS:
        levels = one[at], two[at]
    if levels[0] and levels[1] and levels[0] != levels[1]:
        return f"级别不同 · other levels: {levels[0]} / {levels[1]}"
    return None


def short_of_full(pair: Pair, known: Known) -> str | None:
    """One name is the end of the other."""
    short, long_ = sorted((name_of(pair.left), name_of(pair.right)), key=len)
    if len(short) >= 6 and short != long_ and long_.endswith(short):
        return f"一名为另一名之尾：{short} · one name ends the other"
    return None


def near_name(pair: Pair, known: Known) -> str | None:
    """The telling words of the names share most of their pairs of characters."""
    if name_of(pair.left) == name_of(pair.right):
        return None
    share = shared(names.telling(pair.left.label), names.telling(pair.right.label))
    return f"名称相近 {share:.2f} · names alike" if share >= NEAR else None


def equal_but_for_filler(pair: Pair, known: Known) -> str | None:
    """The names are equal but for words that tell nothing: 常委会会议议事规则, 常委会议事规则."""
    one, two = (names.unfilled(e.label) for e in pair)
    filled = name_of(pair.left) != name_of(pair.right)
    return f"略去虚词后同名：{one} · equal but for filler words" if filled and one == two else None


def _list(values: list[str]) -> str:
    return "、".join(values)

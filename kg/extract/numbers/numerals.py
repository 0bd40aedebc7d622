"""The grammar of Chinese and Arabic numerals: from the characters to the plain number."""

from __future__ import annotations

import re
from decimal import Decimal

DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2}
SMALL = {"十": 10, "百": 100, "千": 1000, "廿": 20, "卅": 30}
LARGE = {"万": 10**4, "亿": 10**8}
LONGEST = 24  # characters of a numeral; longer runs are codes
MISREAD = str.maketrans("lIO", "110")
PIECE = re.compile(r"(\d+(?:\.\d+)?)?([十百千万亿]*)")
SHARE = re.compile(r"(.+)分之(.+)")
FRACTION = re.compile(r"(\d)/(\d{1,2})")
GUESS = re.compile(
    r"((?:[一二三四五六七八九十百千万亿两]*[十百千万亿])?)([一二三四五六七八两])([二三四五六七八九])([十百千万亿]{0,3})"
)


def value(surface: str) -> int | float | None:
    """The number that a numeral says, None where the characters are no number (``五十四十``).

    Takes Arabic numerals with thousands separators, decimals and scale words (``1.2万``, ``2亿5千万``),
    Chinese ones in words (``一百○五``), in digits (``二〇二四``) and with a decimal (``七十三点六``).
    Letters that a scan made of digits count as those (``3l`` is 31).
    The hedges 余, 多, 几, 来 between numeral and scale word are passed over (``120多万``).
    """
    plain = re.sub("[余多几来,]", "", surface).translate(MISREAD)
    if not plain or len(plain) > LONGEST or "半" in plain:
        return None
    number = _arabic(plain) if plain[0].isdigit() and plain[0].isascii() else _han(plain)
    return None if number is None else _tidy(number)


def share(surface: str) -> tuple[int | float, str] | None:
    """Value and unit of a share: ``百分之七十三点六`` is 73.6 %, ``三分之二`` and ``2/3`` two thirds without a unit."""
    if surface == "百分百":
        return 100, "%"
    if fraction := FRACTION.fullmatch(surface):
        return round(int(fraction[1]) / int(fraction[2]), 6), ""
    m = SHARE.fullmatch(surface)
    whole, part = (value(m[1]) or _BARE.get(m[1]), value(m[2]) or _BARE.get(m[2])) if m else (None, None)
    if not whole or part is None:
        return None
    signs = {100: "%", 1000: "‰", 10000: "‱"}
    return (part, signs[int(whole)]) if whole in signs else (round(part / whole, 6), "")


def estimate(surface: str) -> tuple[int, int] | None:
    """The bounds of two neighbouring digits said for a guess: ``三四十`` is 30 to 40, ``一千七八百`` 1700 to 1800."""
    m = GUESS.fullmatch(surface)
    if not m or (DIGITS[m[3]] - DIGITS[m[2]] != 1 and m[2] + m[3] != "三五"):
        return None
    low, high = (value(m[1] + digit + m[4]) for digit in (m[2], m[3]))
    return None if low is None or high is None else (int(low), int(high))


_BARE = {"百": 100, "千": 1000, "万": 10000}


def _tidy(number: Decimal) -> int | float:
    return int(number) if number == number.to_integral_value() else float(number)


def _arabic(text: str) -> Decimal | None:
    """``2亿5千万``: pieces of figure and scale words, each smaller than the one before."""
    total, at = Decimal(0), 0
    while at < len(text):
        m = PIECE.match(text, at)
        if m is None or m.end() == at or not m[1]:
            return None
        piece = Decimal(m[1])
        for c in m[2]:
            piece *= SMALL.get(c) or LARGE[c]
        total, at = total + piece, m.end()
    return total


def _han(text: str) -> Decimal | None:
    whole, point, digits = text.partition("点")
    number = _han_whole(whole)
    scale = 1
    while digits and digits[-1] in LARGE:
        scale *= LARGE[digits[-1]]
        digits = digits[:-1]
    if number is None or bool(point) != bool(digits) or any(c not in DIGITS for c in digits):
        return None
    fraction = Decimal("0." + "".join(str(DIGITS[c]) for c in digits)) if digits else Decimal(0)
    return (Decimal(number) + fraction) * scale


def _han_whole(text: str) -> int | None:
    """A whole number in words; a run of bare digits reads as written (``二〇二四``)."""
    if all(c in DIGITS for c in text):
        return int("".join(str(DIGITS[c]) for c in text)) if text else None
    total = section = 0
    digit, last, zero = None, 0, False
    for c in text:
        if c in DIGITS:
            if digit is not None and not zero:
                return None
            digit, zero = DIGITS[c], DIGITS[c] == 0
        elif c in SMALL:
            if section and last <= SMALL[c]:
                return None
            section, last = section + _times(digit, c), SMALL[c]
            digit, zero = None, False
        elif c in LARGE:
            section += digit or 0
            if not section and not total:
                section = 1
            total = (total + section) * LARGE[c] if c == "亿" else total + section * LARGE[c]
            section, digit, last, zero = 0, None, LARGE[c], False
    return total + section + _tail(text, digit, last)


def _times(digit: int | None, word: str) -> int:
    """``三十`` and ``十``; 廿 and 卅 stand alone."""
    return SMALL[word] if word in "廿卅" or not digit else digit * SMALL[word]


def _tail(text: str, digit: int | None, last: int) -> int:
    """The last digit: of its own after 零 or 十, a tenth of the scale after 百, 千, 万 (``两万三`` is 23000)."""
    if digit is None:
        return 0
    spoken = last >= 100 and len(text) > 1 and text[-2] not in "零〇○"
    return digit * last // 10 if spoken else digit

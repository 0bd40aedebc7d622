"""The numeral grammar: every number says itself back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.numbers.numerals import estimate, share, value

DIGITS = "零一二三四五六七八九"


def group(number: int) -> str:
    """A number below 10000 in words, without a leading 零."""
    words, gap = "", False
    for size, word in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, size)
        if digit:
            words += ("零" if gap and words else "") + DIGITS[digit] + word
            gap = False
        else:
            gap = True
    return words


def spell(number: int) -> str:
    """A number up to 10^12 - 1 as Chinese writes it."""
    if number == 0:
        return "零"
    words, lower = "", False
    for size, word in ((10**8, "亿"), (10**4, "万"), (1, "")):
        part, number = divmod(number, size)
        if part:
            zero = words and (part < 1000 or lower)
            words += ("零" if zero else "") + group(part) + word
            lower = False
        else:
            lower = bool(words)
    return words


@given(st.integers(0, 10**12 - 1))
def test_words_round_trip(number: int) -> None:
    assert value(spell(number)) == number


@given(st.integers(10, 10**12 - 1))
def test_the_leading_one_of_ten_may_be_left_out(number: int) -> None:
    assert value(spell(number).removeprefix("一") if spell(number).startswith("一十") else spell(number)) == number


@given(st.integers(0, 10**12))
def test_arabic_round_trip(number: int) -> None:
    assert value(str(number)) == number
    assert value(f"{number:,}") == number


@given(st.integers(1, 99999), st.sampled_from([("万", 10**4), ("亿", 10**8)]))
def test_decimals_with_scale_are_exact(tenths: int, scale: tuple[str, int]) -> None:
    assert value(f"{tenths / 10:.1f}{scale[0]}") == tenths * scale[1] // 10


@given(st.text("〇○零一二三四五六七八九十百千万亿两廿卅点0123456789,.余多", max_size=12))
def test_any_run_of_numerals_is_a_number_or_none(text: str) -> None:
    number = value(text)
    assert number is None or number >= 0


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("两万三", 23000), ("一千五", 1500), ("二百一", 210), ("一百○五", 105), ("二〇二四", 2024),
        ("廿五", 25), ("卅", 30), ("2亿5千万", 250000000), ("十二亿三千万", 1230000000),
        ("120多万", 1200000), ("1.2万", 12000), ("七十三点六", 73.6),
        ("五十四十", None), ("一二十百", None), ("半", None), ("", None),
    ],
)  # fmt: skip
def test_spoken_and_broken_forms(text: str, number: float | None) -> None:
    assert value(text) == number


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("百分之七十三点六", (73.6, "%")), ("百分之百", (100, "%")), ("千分之五", (5, "‰")), ("百分百", (100, "%")),
        ("四分之三", (0.75, "")), ("万分之一", (1, "‱")), ("七十", None),
    ],
)  # fmt: skip
def test_shares(text: str, expected: tuple[float, str] | None) -> None:
    assert share(text) == expected


@pytest.mark.parametrize(
    ("text", "bounds"),
    [("三四十", (30, 40)), ("十五六", (15, 16)), ("七八", (7, 8)), ("三五", (3, 5)), ("五三", None), ("三十", None)],
)
def test_estimates(text: str, bounds: tuple[int, int] | None) -> None:
    assert estimate(text) == bounds

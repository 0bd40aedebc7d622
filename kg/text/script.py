"""Width, look-alikes and script folded one character for one: the text keeps its length."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from kg.text.markup import blank_markup

# Radicals without a compatibility mapping of their own, as PDF text layers put them for the characters.
RADICALS = dict(
    zip(
        "⺠⻄⻅⻆⻉⻋⻓⻔⻘⻚⻛⻜⻝⻢⻣⻥⻦⻩⻬⻮⻰⻱⻳⼾",
        "民西见角贝车长门青页风飞食马骨鱼鸟黄齐齿龙龟龟户",
        strict=True,
    )
)
MARKS = dict(
    zip("「」『』〝〞＂＇｡､﹑﹐﹔︰﹕．•・●―─━﹣＜＞〔〕［］", "“”‘’“”\"'。、、,;::.···———-〈〉()[]", strict=True)
)
# Traditional characters that no simplified text holds and every report in traditional script does.
TRADITIONAL = frozenset(
    "會國務審議對與關發實員聽報執檢專題視進開產業區縣門討論決條辦規劃導體眾為個這來時後過還經濟動黨書記應數學習問"
    "從總選舉權責強統書項種間設備質環縣鄉鎮辦網絡認識義導創際準備處類級組織維護監負責預調華東師範歷範圍單"
)
ZERO = re.compile(r"(?<=[一二三四五六七八九〇])[○◯0OoＯ〇]{1,3}(?=[一二三四五六七八九年〇])")
NESTED = re.compile(r"<([^<>\n]{2,80})>(?![a-z])")
HAN = re.compile(r"[\u3400-\u9fff]")


def plain(text: str) -> str:
    """The text with markup, width, radicals, zeros, brackets and traditional characters folded, one for one."""
    text = blank_markup(text)
    seen = set(text)
    text = text.translate(_table())
    if seen & TRADITIONAL:
        text = _simplified(text)
    if seen & set("○◯0OoＯ０"):
        text = ZERO.sub(lambda m: "〇" * len(m.group()), text)
    if "<" in seen:
        text = NESTED.sub(lambda m: f"〈{m[1]}〉" if HAN.search(m[1]) else m.group(), text)
    return text


@cache
def _table() -> dict[int, str]:
    """Every character that folds into one other: full width, Kangxi radicals, compatibility ideographs."""
    table: dict[int, str] = {}
    blocks = (range(0xFF01, 0xFF5F), range(0x2F00, 0x2FD6), range(0x2E80, 0x2F00), range(0xF900, 0xFB00))
    for code in (c for block in blocks for c in block):
        folded = unicodedata.normalize("NFKC", chr(code))
        if len(folded) == 1:
            table[code] = folded
    return table | {ord(a): b for a, b in (RADICALS | MARKS).items()}


@cache
def _converter() -> object:
    """OpenCC is loaded only for a text that needs it."""
    from opencc import OpenCC

    return OpenCC("t2s")


def _simplified(text: str) -> str:
    """Traditional → simplified by lines, so that phrases count; a line whose length would change goes by character."""
    convert = _converter().convert  # type: ignore[attr-defined]
    lines = []
    for line in text.split("\n"):
        short = convert(line)
        if len(short) != len(line):
            parts = ((c, convert(c)) for c in line)
            short = "".join(new if len(new) == 1 else old for old, new in parts)
        lines.append(short)
    return "\n".join(lines)

"""What a bad scan does to a text: characters misread, lost and doubled, blanks and line breaks inside words."""

from __future__ import annotations

from random import Random

from scripts.made_corpus.draft import Mention

# characters that scans take for each other
ALIKE = (
    "未末", "己已", "土士", "人入", "日曰", "大太", "市巿", "千干", "于干", "天夫", "王玉", "目日", "今令",
    "问间", "治冶", "设没", "侯候", "戊戌", "析折", "拔拨", "坏环", "水永", "木本", "代伐", "休体", "住往",
    "使便", "例列", "供洪", "晴睛", "理埋", "清请", "情惰", "网冈", "度庋", "保倮", "务劳", "办为", "会合",
    "法祛", "城域", "防妨", "检捡", "查杳", "报抿", "告吿", "业亚", "员贝", "8B", "0O", "1l", "5S", "6b", "3了",
    "9g", "一-", "，.", "、，", "。.",
)  # fmt: skip
LOOKS: dict[str, str] = {}
for _pair in ALIKE:
    LOOKS.setdefault(_pair[0], _pair[1])
    LOOKS.setdefault(_pair[1], _pair[0])
HANZI = (
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动"
    "同工也能下过子说产种面而方后多定行学法所民得经"
)


def damaged(text: str, mentions: list[Mention], share: float, start: int, rng: Random) -> tuple[str, list[Mention]]:
    """A text with a share of its characters from ``start`` on misread (six in ten), lost (two) or doubled (two).

    Half as many blanks and line breaks stand inside its words as well. The mentions keep their places.
    """
    if share <= 0:
        return text, mentions
    out: list[str] = []
    at: list[int] = []
    length = 0
    for n, char in enumerate(text):
        at.append(length)
        piece = char if n < start or char == "\n" else _piece(char, share, rng)
        out.append(piece)
        length += len(piece)
    at.append(length)
    return "".join(out), [Mention(m.fact, at[m.start], at[m.end]) for m in mentions]


def _piece(char: str, share: float, rng: Random) -> str:
    piece = _misread(char, rng) if rng.random() < share else char
    if rng.random() < share / 2:
        piece += rng.choice((" ", " ", "\n"))
    return piece


def _misread(char: str, rng: Random) -> str:
    roll = rng.random()
    if roll < 0.2:
        return ""
    if roll < 0.4:
        return char * 2
    if char in LOOKS and roll < 0.8:
        return LOOKS[char]
    return rng.choice("0123456789" if char.isdigit() else HANZI)

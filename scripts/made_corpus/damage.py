"""What a bad scan does to a text: characters misread, lost and doubled, blanks and line breaks inside words."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Literal

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


Mix = Literal["misread", "spaced"]
# What happens to a damaged character, in hundredths: lost, doubled, a blank after it, a line break after it; the rest
# is misread. ``spaced`` is the mix of the five seeds, where blanks and breaks follow one character in fifty and one in
# two hundred is misread; ``misread`` is harder: seven in ten of the damaged characters are wrong.
MIXES: dict[Mix, tuple[int, int, int, int]] = {"misread": (12, 10, 16, 12), "spaced": (4, 4, 48, 30)}


@dataclass(frozen=True, slots=True)
class Damage:
    """How a text is damaged: the share of its characters, the mix of kinds, and whether the masthead is hit as well.

    The share is the character error rate, by which scans are measured: characters misread, lost and put in together.
    """

    share: float = 0.0
    mix: Mix = "misread"
    masthead: bool = False


def damaged(text: str, mentions: list[Mention], damage: Damage, start: int, rng: Random) -> tuple[str, list[Mention]]:
    """A damaged text, whole up to ``start`` unless the masthead is hit; the mentions keep their places."""
    share = damage.share
    if share <= 0:
        return text, mentions
    out: list[str] = []
    at: list[int] = []
    length = 0
    for n, char in enumerate(text):
        at.append(length)
        spared = (n < start and not damage.masthead) or char == "\n" or rng.random() >= share
        piece = char if spared else _damaged(char, damage.mix, rng)
        out.append(piece)
        length += len(piece)
    at.append(length)
    return "".join(out), [Mention(m.fact, at[m.start], at[m.end]) for m in mentions]


def _damaged(char: str, mix: Mix, rng: Random) -> str:
    roll = rng.randrange(100)
    for share, piece in zip(MIXES[mix], ("", char * 2, f"{char} ", f"{char}\n"), strict=True):
        if roll < share:
            return piece
        roll -= share
    if char in LOOKS and rng.random() < 0.7:
        return LOOKS[char]
    return rng.choice("0123456789" if char.isdigit() else HANZI)

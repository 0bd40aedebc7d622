"""How a sentence falls into clauses, with what stands in brackets and quotes left whole.

A *mask* is the sentence with the inside of every bracket and quotation hidden behind ``■``, character for
character, so that a pattern searched in it sees the top level only and its positions are those of the sentence.
"""

from __future__ import annotations

import re
from typing import NamedTuple

HIDDEN = "■"
BRACKETS = re.compile(
    r"《[^《》\n]{0,120}(?:〈[^〈〉\n]{0,80}〉[^《》\n]{0,60})?》|〈[^〈〉\n]{0,80}〉|\([^()\n]{0,80}\)|【[^【】\n]{0,30}】"
)
QUOTED = re.compile(r"“[^“”\n]{0,120}”")
TURNED = re.compile(r"”[^“”\n]{0,120}“")
# The marks of a list told off inside a sentence: 报告:①…;②…, and what opens an act of its own behind one.
ENUMERATOR = r"(?:[①-⑳⑴-⒇]|\([一二三四五六七八九十]{1,2}\)|\(\d{1,2}\))"
_ACTS = (
    r"(?:[^,;。]{0,12}联动|听取|审议|审查|开展|组织|检查|视察|评议|调研|跟踪|作出|对|就|围绕|配合|制定|修订|督促|推动|推进|"
    r"加强|举办|召开|参与|督办)"
)
# Where the first mark opens an act, so does each of the others.
ACTS_TOLD_OFF = re.compile(rf"[^①⑴(:]{{0,40}}:?(?:①|⑴|\((?:一|1)\)){_ACTS}")
TOLD_OFF = re.compile(rf"[;:,](?={ENUMERATOR}(?!{_ACTS}))")
# The name of an act that is written in quotation marks.
LOOKING_BACK = "“回头看”"
BREAK = re.compile(r"[,;:。!?】\n]")


class Clause(NamedTuple):
    """A clause ``start:end`` of its sentence, without the mark that closes it, and that mark ("" at the end)."""

    start: int
    end: int
    close: str


def _hide(m: re.Match[str]) -> str:
    found = m.group()
    if found == LOOKING_BACK:
        return found
    # 《关于…报告》: the words that open and close the title of a report stay in sight.
    left = 3 if found.startswith("《关于") and len(found) > 8 else 1
    right = 3 if found.endswith(("报告》", "汇报》", "通报》")) and len(found) >= 8 else 1
    return found[:left] + HIDDEN * (len(found) - left - right) + found[-right:]


def mask(sentence: str) -> str:
    """The sentence with the insides of brackets and quotes hidden; as long as the sentence.

    The items of a list told off by ① or (一) are joined by 、 as those of any other list.
    Scans that turn every quotation mark round (``”…“``) are read the other way where no pair stands right.
    """
    joined = sentence if ACTS_TOLD_OFF.match(sentence) else TOLD_OFF.sub("、", sentence)
    hidden = BRACKETS.sub(_hide, joined)
    hidden, pairs = QUOTED.subn(_hide, hidden)
    if not pairs and "“" in hidden:
        hidden = TURNED.sub(_hide, hidden)
    return hidden


def clauses(masked: str) -> list[Clause]:
    """The clauses of a masked sentence, empty ones left out."""
    found, at = [], 0
    for m in BREAK.finditer(masked):
        if m.start() > at:
            found.append(Clause(at, m.start(), m.group()))
        at = m.end()
    if at < len(masked):
        found.append(Clause(at, len(masked), ""))
    return found

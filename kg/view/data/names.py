"""What an entity may be searched by: the words of the texts for it, and the initials of its name in pinyin."""

from __future__ import annotations

import re
from collections import defaultdict

from kg.model.graph import Graph

MOST = 12
"""Other names kept for one entity: those used first; a scan makes many variants of a long title."""
ROLES = {
    "law": "law", "number": "indicator", "body": "denotes", "place": "denotes", "person": "person",
    "document": "document", "platform": "platform", "meeting": "meeting", "day": "day", "award": "award",
}  # fmt: skip
WORDS = {"law_event": ("law", "full"), "number": ("what",)}
"""The keys of a fact that hold the words for its main entity; ``name`` for all other kinds."""
CHINESE = re.compile("[㐀-鿿豈-﫿\U00020000-\U0003134f]+")


def aliases(graph: Graph) -> dict[str, list[str]]:
    """The words the texts use for each entity beside its label, in the order of their first use; joined names too."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for claim in graph.claims:
        role = {"law_event": "law"}.get(claim.fact.kind) or ROLES.get(claim.fact.kind, "")
        ids = claim.all(role)
        if len(ids) != 1:  # the words of a coordinated name (开封、许昌市人大常委会) are no name of either
            continue
        for key in WORDS.get(claim.fact.kind, ("surface", "name")):
            words = getattr(claim.fact, key, None)
            if isinstance(words, str):
                found[ids[0]]["".join(words.split())] = None
    known = {e.id: e.label for e in graph.entities}
    for decision in graph.decisions:
        if decision.judgement == "same":
            for id_, other in zip((decision.left, decision.right), reversed(decision.labels), strict=True):
                if id_ in known and other:
                    found[id_][other] = None
    return {id_: [w for w in words if w and w != known.get(id_)][:MOST] for id_, words in found.items()}


_PLACES = (
    "长治市 长治县 长沙市 长沙县 长春市 长乐区 长宁区 长宁县 长安区 长寿区 长兴县 长汀县 长海县 长岭县 长丰县 长泰区 "
    "长泰县 长清区 长清县 长岛县 长垣市 长垣县 长葛市 长葛县 长洲区 长顺县 长武县 长阳土家 长白朝鲜"
)
MISREAD: dict[str, str] = {
    **{f"{post}长工作": "*z" for post in "区盟旗厅会书员事察河林湖田链路街"},
    "乡长": "*z", "长效": "c*", "长三角": "c**", "长株潭": "c**",
    "总行": "*h", "支行": "*h", "多重": "*c", "上调": "*t",
    **dict.fromkeys(_PLACES.split(), "c"),
    "天长市": "*c", "子长市": "*c", "子长县": "*c", "南长区": "*c", "弓长岭": "*c",
    "朝阳市": "c", "朝阳县": "c", "朝阳地区": "c", "民乐县": "*l", "南乐县": "*l", "单县": "s", "马尾区": "*w",
    "泊头": "b", "伽师": "j", "浪卡子": "*k", "崆峒": "*t", "繁峙": "*s", "曾都": "z", "洪洞": "*t", "浚县": "x",
    "涡阳": "g", "漯河": "l", "筠连": "j", "荥经": "y", "覃塘": "q", "龙圩": "*x", "畹町": "*d",
}  # fmt: skip
"""Words that pypinyin reads wrongly where they stand in a longer name → their letters (``*`` leaves one as it is).

The places are those of the project's table of divisions, all of which were gone through, read as in the names the
Ministry of Civil Affairs gives them; the other words are read as in 现代汉语词典. Later ones win over earlier ones:
in 湖南省长沙市 nobody is a 省长.
"""
SURNAMES = {
    "单": "s", "解": "x", "曾": "z", "仇": "q", "区": "o", "覃": "q", "查": "z", "翟": "z", "朴": "p", "乐": "y",
    "缪": "m", "尉迟": "y", "长孙": "z", "万俟": "m",
}  # fmt: skip
"""Surnames read otherwise than the word, after 现代汉语词典."""


def initials(label: str, kind: str = "") -> str:
    """``城市更新条例`` → ``csgxtl``: the first letters of the pinyin of a name, other letters and digits as they are.

    Characters of several readings are read as in the word they stand in (pypinyin's phrases, then MISREAD); the name
    of a ``person`` begins with a surname. A character without a reading has no letter.
    """
    read = CHINESE.sub(lambda run: "".join(_letters(run[0])), label)
    if kind == "person":
        surname = next((name for name in SURNAMES if label.startswith(name)), None)
        read = SURNAMES[surname] + read[1:] if surname else read
    return re.sub(r"[^a-z0-9]", "", read.lower())


def _letters(run: str) -> list[str]:
    """One letter for each character of a run of Chinese, empty where it has no reading."""
    from pypinyin import Style, lazy_pinyin

    read = lazy_pinyin(run, style=Style.FIRST_LETTER)  # what it cannot read stands as it is, several as one
    letters = [letter for part in read for letter in ([part] if part.isascii() else [""] * len(part))]
    for word, right in MISREAD.items():
        at = run.find(word)
        while at >= 0:
            for i, letter in enumerate(right, at):
                letters[i] = letters[i] if letter == "*" else letter
            at = run.find(word, at + 1)
    return letters

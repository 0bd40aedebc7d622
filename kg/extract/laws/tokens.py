"""Cutting a sentence that speaks of laws into the few kinds of words that matter for it.

Whatever is no token is plain text: the stuff that names are made of.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, NamedTuple

from kg.extract.laws.patterns import ANAPHORA, BUNDLE, ETC, HEAD, QUOTED, TITLE
from kg.extract.laws.split import strip_prefix
from kg.lexicon.laws import law_ending_at, law_verbs
from kg.lexicon.laws_near import misprinted

TokenKind = Literal[
    "title", "quoted", "bundle", "law", "head", "etc", "anaphor", "verb", "separator", "stop", "word", "revised"
]


class Token(NamedTuple):
    """A word of a kind at ``start:end`` of the view; ``sense`` is the event of a verb."""

    kind: TokenKind
    start: int
    end: int
    sense: str = ""


# Words before which no name of a law reaches back; the guards spare the same characters in other words (就业, 自由).
_WORDS = (
    r"了(?!解)|的|(?<![应绝相面])对(?!外(?![商来籍地卖])|口(?![岸腔])|接|台(?!湾)|象|话|比|标)|(?<!成)就(?!业|学|医|近|诊)|围绕|针对|关于|(?<!即)将(?!军)|把|"
    r"(?<![由属等对位])于(?!都|洪)|(?<![存潜])在(?!线|校|建|职)|(?<![行作人成])为(?!民|农|主)|其中|包括|"
    r"同时|目前|(?<![合兼])并(?!轨|购|网)|(?<![自缘])由(?!于)|及时|先后|相继|着力|首次|(?<![财神])经(?!济|营|销|纪|费|贸|常|开|开区)|"
    r"(?<=[,。;、\n年续会法点效力强们把踪])监督(?![管检司条办规])|(?<!导)向(?!好|导)|以(?!及|下|上|工|内|外)|被|已经|已(?!建)|(?<=[,:])(?:即|分别[是为]|主要[是有])|常委会|代表团|\(|\)|“|”|:"
)
# 新修订的, 提请审议的 before a name say which law is meant, not what is done to it.
_REVISED = (
    r"(?:重?新)?(?:修订|修改|修正|制定|颁布|出台|实施|公布)(?:后)?的(?!有[:《])(?=[、,]?[《“\u4e00-\u9fff])"
    r"|(?:起草|拟定|拟订)的|(?:提请|报请|提出|报送)(?:审议|审查|批准){1,2}的|报批的|全国人大(?:常委会)?[^,。;《\n]{0,12}(?:通过|颁布|制定|修订|修改|公布)的|(?:批准|通过)后的"
)
_STOP = r"[,;。!?\n]"
_SEPARATOR = r"、|以及|及其|及(?!时|格)|(?<![共总饱温缓调谐])和(?!谐|平|解|睦|田|县)|(?<![参给授赋])与(?!会)"
_NOT_LAW = re.compile(r"[依立执司普守合违方办做用看想书手疗语]法")
_NOT_THE_LAW = re.compile(
    r"(?:和|与|及|、)?法律|宣誓|宣传|日(?!常)|周|意识|精神|权威|知识|理念|讲座|学习|教育|原则|赋予|确[立定认]|保障|修改|"
    r"规定(?!的?办法)|[典律规治院庭官人制定学]"
)


# 法, a title that ends otherwise, and what 法 is misread as.
_LAW = (
    "法(?:总则|通则)?|的决定"
    "|(?<=[\u4e00-\u9fff]{4})(?:去(?![年除掉世产库向处])|往(?![来往年前上返])|注(?![重意册入销明目资射释]))"
)
_SHORTEST, _LONGEST, _LAST = 5, 40, 3
_DRAFTED = re.compile(r"\(?(?:修订|修正案?)?\(?草案")


def _verbs() -> str:
    """The verbs as one pattern, the longest first, told apart by their first character (it is tried at every place)."""
    by_first: dict[str, list[str]] = {}
    for verb in sorted(law_verbs(), key=lambda verb: -len(verb.word)):
        guard = f"(?!{'|'.join(map(re.escape, verb.not_before))})" if verb.not_before else ""
        by_first.setdefault(verb.word[0], []).append(re.escape(verb.word[1:]) + guard)
    branches = (f"{first}(?:{'|'.join(rest)})" for first, rest in by_first.items())
    return f"(?=[{''.join(by_first)}])(?:{'|'.join(branches)})"


@cache
def _lexer() -> re.Pattern[str]:
    kinds = {
        "anaphor": ANAPHORA.source, "title": TITLE.source, "bundle": BUNDLE.source, "quoted": QUOTED.source,
        "revised": _REVISED, "verb": _verbs(), "stop": _STOP, "etc": ETC.source, "head": HEAD.source,
        "separator": _SEPARATOR, "law": _LAW, "word": _WORDS,
    }  # fmt: skip
    return re.compile("|".join(f"(?P<{kind}>{source})" for kind, source in kinds.items()))


def _is_law(text: str, start: int, end: int) -> bool:
    """Whether 法 at ``start:end`` can close the name of a law that something is done to."""
    return not _NOT_LAW.match(text, start - 1) and not _NOT_THE_LAW.match(text, end)


@cache
def _senses() -> dict[str, str]:
    return {verb.word: verb.event for verb in law_verbs()}


def tokens(text: str, start: int, end: int) -> list[Token]:
    """The tokens of ``text[start:end]`` in order; a national law's name swallows the words inside it."""
    found: list[Token] = []
    for m in _lexer().finditer(text, start, end):
        kind: TokenKind = m.lastgroup  # type: ignore[assignment]
        if kind == "law":
            begin = _law_to(text, found, start, m) if _is_law(text, m.start(), m.end()) else None
            if begin is None or begin < start:
                if begin is None and _DRAFTED.match(text, m.end()) and not _NOT_LAW.match(text, m.start() - 1):
                    found.append(Token("head", m.start(), m.end()))  # a law not yet in the table
                elif text[m.start()] == "的":  # a decision that is none of the nation's: 的 is what it always is
                    found.append(Token("word", m.start(), m.start() + 1))
                continue
            _swallow(found, begin)
            found.append(Token("law", begin, m.end()))
        elif kind == "head" and (begin := _constitutional(text, m.end())) is not None and begin >= start:
            _swallow(found, begin)
            found.append(Token("law", begin, m.end()))
        else:
            found.append(Token(kind, m.start(), m.end(), _senses()[m.group()] if kind == "verb" else ""))
    return found


def _law_to(text: str, found: list[Token], start: int, m: re.Match[str]) -> int | None:
    """Where the name of a national law begins that ends with a match of 法, printed well or damaged."""
    begin = law_ending_at(text, m.end())
    if begin is not None:
        return begin
    for edge in _edges(found, start):
        begin, _ = strip_prefix(text, edge, m.end())
        if _SHORTEST <= m.end() - begin <= _LONGEST and misprinted(text[begin : m.end()]):
            return begin
    return None


def _edges(found: list[Token], start: int) -> list[int]:
    """Where a name not in the table may begin, the earliest first: behind one of the last words, or with the clause."""
    edges = []
    for token in found[: -_LAST - 1 : -1]:
        edges.append(token.end)
        if token.kind in ("stop", "separator", "title", "quoted", "bundle", "law"):
            return edges[::-1]
    return [start, *edges[::-1]] if len(found) < _LAST else edges[::-1]


def _constitutional(text: str, end: int) -> int | None:
    """The start of a national law whose name ends in 条例 or 法典 (治安管理处罚条例, 民法典), if one ends here."""
    begin = law_ending_at(text, end)
    return begin if begin is not None and text[end - 2 : end] in ("条例", "法典") else None


def _swallow(found: list[Token], begin: int) -> None:
    while found and found[-1].end > begin and found[-1].kind not in ("title", "quoted", "bundle", "stop"):
        found.pop()

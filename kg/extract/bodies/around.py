"""The words around a mention that tell whether it is a body."""

from __future__ import annotations

import re

from kg.extract.bodies.patterns import COMMITTEE
from kg.lexicon.bodies import Organ

SESSION = re.compile(r"第?[一二三四五六七八九十0-9]{1,3}次(?:全体)?(?:会议|大会)")
CONGRESS = frozenset({"人大", "人民代表大会"})
OUTER = frozenset({"人大", "人大常委会", "人民代表大会", "人民代表大会常务委员会", "政协", "常委会", "政协常委会"})


def wrong_after(text: str, m: re.Match[str], organ: Organ) -> bool:
    """Whether the words after a mention tell that it is no body, with a place before it or without."""
    if organ.bare and organ.bare.match(text, m.end()) and not prefixed(text, m.start()):
        return True
    if organ.after is None or not organ.after.match(text, m.end()) or session_of(text, m, organ):
        return False
    return organ.word not in OUTER or COMMITTEE.pattern.match(text, m.end()) is None


def wrong_before(text: str, begin: int, organ: Organ) -> bool:
    """Whether the words before a mention without a place tell that it is no one body."""
    if organ.before and organ.before.search(text, max(0, begin - 8), begin):
        return True
    return organ.only is not None and organ.only.search(text, max(0, begin - 16), begin) is None


def prefixed(text: str, at: int) -> bool:
    """Whether a level word or a place stands right before ``at``."""
    return text[at - 1 : at] in tuple("省市州盟县区旗")


def session_of(text: str, m: re.Match[str], organ: Organ) -> bool:
    return organ.word in CONGRESS and SESSION.match(text, m.end()) is not None

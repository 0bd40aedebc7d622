"""Branches and units named right after the body they are part of."""

from __future__ import annotations

import re

from kg.extract.bodies.leads import VERB
from kg.lexicon.bodies import Organ

_BRANCH = re.compile(r"(?<=局)[一-龥]{2,4}?分局|(?<=[局厅])[一-龥]{2,6}?(?:总队|支队|大队)")
_COURT_BRANCH = re.compile(r"(?:第[一二三四五]|[一-龥]{2,10}?)分院")
"""A branch of a province's court or procuratorate, after its city, prefecture or league."""
_NO_BRANCH = re.compile(r"[的和与及、对将把向由各个所]")
_SHORT = "交警"
_FULL = "交通警察"


def branch(text: str, end: int, organ: Organ) -> tuple[int, str]:
    """Where the branch or unit that follows a body at ``end`` ends, and its full name; ``end`` and "" where none does.

    ``自治区人民检察院⟦锡林郭勒盟分院⟧``, ``市公安局⟦交警支队⟧`` (交通警察支队).
    """
    if organ.word.endswith(("检察院", "高级人民法院")):
        m = _COURT_BRANCH.match(text, end)
    else:
        m = _BRANCH.match(text, end) if organ.rule == "body.department" else None
    if m is None or VERB.search(m[0]) or _NO_BRANCH.search(m[0]):
        return end, ""
    name = m[0]
    return m.end(), _FULL + name.removeprefix(_SHORT) if name.startswith(_SHORT) else name

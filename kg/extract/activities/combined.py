"""Several means brought to bear on one matter: “听取审议报告+专题调研+代表视察”相结合,推动X."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.activities.frames import Act
from kg.extract.activities.objects import Item
from kg.extract.activities.patterns import COMBINED
from kg.extract.activities.triggers import marks
from kg.model.facts import ActivityType

HEARD = re.compile(r"听取(?:和)?(?:审议)?(?:[^+、]{0,8}报告)?")


def read(text: str, cppcc: bool) -> Iterator[Act]:
    """One act for each means between the quotation marks, on the matter they serve."""
    for m in COMBINED.pattern.finditer(text) if "+" in text else ():
        a, b = m.span("o")
        item = Item(m["o"].strip("等"), a, b)
        for kind in _means(text, m.span("means"), cppcc):
            yield Act(kind, item, m.start(), m.end(), "activity.combined")


def _means(text: str, span: tuple[int, int], cppcc: bool) -> list[ActivityType]:
    kinds: list[ActivityType] = ["听取审议报告"] if HEARD.search(text, *span) else []
    return kinds + [mark.type(cppcc) for mark in marks(text, *span)]

"""Several means brought to bear on one matter: “听取审议报告+专题调研+代表视察”相结合,推动X."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.activities.acts import Act
from kg.extract.activities.objects import Item, clean
from kg.extract.activities.patterns import COMBINED
from kg.extract.activities.triggers import marks
from kg.model.facts import ActivityType

# How well the matter went, behind its name: 民生实事项目按时保质完成.
MANNER = re.compile(
    r"(?<=.{4})(?:按时|如期|持续|全面|有效|不断|加快|高质量|高效|落地|得到|取得|提质|提档|走深|(?:情况|工作)?(?:进行|开展)).*$"
)
HEARD = re.compile(r"听取(?:和)?(?:审议)?(?:[^+、]{0,8}报告)?")


def read(text: str, cppcc: bool) -> Iterator[Act]:
    """One act for each means between the quotation marks, on the matter they serve."""
    for m in COMBINED.pattern.finditer(text) if "+" in text else ():
        a, b = m.span("o")
        item = Item(clean(MANNER.sub("", m["o"])), a, b)
        for kind in _means(text, m.span("means"), cppcc):
            yield Act(kind, item, m.start(), m.end(), "activity.combined")


def _means(text: str, span: tuple[int, int], cppcc: bool) -> list[ActivityType]:
    kinds: list[ActivityType] = ["听取审议报告"] if HEARD.search(text, *span) else []
    return kinds + [mark.type(cppcc) for mark in marks(text, *span)]

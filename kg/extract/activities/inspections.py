"""The inspection of a law is an activity as well as a law event; here the one is drawn from the other."""

from __future__ import annotations

import re
from bisect import bisect_left

from kg.extract.activities.acts import Act
from kg.extract.activities.endings import is_law
from kg.extract.activities.objects import Item
from kg.extract.work import Work
from kg.model.facts import LawEventFact

# A law named in full and not as one of a set: 职业教育法, and not 湿地保护“一法一条例”.
PLAIN = re.compile(r"^[^“”《》]{2,}(?<![一两二三四五六七八九十])(?:法|条例)$")
RULE = "activity.inspect.law"


class Inspections:
    """The inspected laws of a document, in the order of the text."""

    def __init__(self, work: Work) -> None:
        """Gather them once; a set such as 一法一条例 stands as two events with one name and is one act."""
        rows = {(s, e, _folded(work, f, s, e)) for f, s, e in work.law_events() if f.event == "inspect" and f.law}
        self.rows = sorted(rows)
        self.starts = [s for s, _, _ in self.rows]

    def inside(self, start: int, end: int) -> list[tuple[int, int, str]]:
        """The inspections that begin in ``start:end`` of the view."""
        return self.rows[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def merge(self, base: int, end: int, acts: list[Act]) -> list[Act]:
        """The acts of a sentence with one inspection for each law, none twice."""
        laws = [row for row in self.inside(base, end) if not any(_mentioned(act, row, base) for act in acts)]
        if not laws:
            return acts
        found = [Act("执法检查", Item(law, s - base, e - base), s - base, e - base, RULE) for s, e, law in laws]
        return found + [act for act in acts if not any(_same(act, s - base, e - base, law) for s, e, law in laws)]


def _folded(work: Work, fact: LawEventFact, start: int, end: int) -> str:
    """The name of a law as the view has it: a fact gives it in the script of the text."""
    name = fact.law or ""
    return fact.norm if fact.norm and work.folded and work.text.find(name, start, end) < 0 else name


def _same(act: Act, start: int, end: int, law: str) -> bool:
    """Whether an act found here is the inspection already drawn from a law event."""
    if act.type not in ("执法检查", "跟踪监督") or act.end <= start or end <= act.start:
        return False
    name = act.item.text
    if name in law or law in name:
        return act.type == "执法检查" or is_law(name)
    return is_law(name) and not PLAIN.search(name) and not name.endswith("决定")


def _mentioned(act: Act, row: tuple[int, int, str], base: int) -> bool:
    """Whether an inspection is only spoken of in the object of another act: X法执法检查审议意见落实情况.

    A law that a CPPCC watches over, or that a committee follows up (跟踪监督X条例实施), is inspected by nobody.
    """
    start, _, law = row
    if not act.start <= start - base < act.end:
        return False
    followed = act.type == "民主监督" or (act.type == "跟踪监督" and act.rule == "activity.verb")
    return f"{law}执法检查" in act.item.text or (followed and law in act.item.text)

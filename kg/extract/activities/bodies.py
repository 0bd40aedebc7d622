"""Who stands around an act: the body overseen, the body that acts, and bodies whose acts are not reported here."""

from __future__ import annotations

import re
from bisect import bisect_left

from kg.extract.work import Mention, Work

# What the bodies overseen do themselves is no act of those who report.
OVERSEEN = frozenset(
    {"government", "department", "court", "procuratorate", "supervisory", "company", "school", "media", "township"}
)
OTHERS = re.compile(
    r"(?:全[省市县区州]|各级|市县|、|和)*(?:各级)*(?:人民)?(?:法院|检察院|检察机关|审判机关|公安机关|司法机关|承办单位|[有相]关部门|各部门|"
    r"[有相]关单位|各承办单位|代表联络站|各(?:乡镇|县区|县市区)(?!人大))"
)
# What follows the name of a body that is spoken of and does nothing here; who takes over as the doer.
NO_DOER = re.compile(
    r"关于|出版|地址|主办|承办|讯|记者|配合|协助|陪同|[的副、]|工作|报告|[^,;。]{0,12}(?:关于|情况|是)"
)
RESUMED = re.compile(
    r"[,;][^,;]{0,8}(?:人大|常委会|工委|主席团|主任会议|主席会议|政协|代表|我们|委员)|[,;]会议|"
    r"[,;][^,;]{0,4}(?:听取|视察|询问|评议|审议|跟踪监督)"
)


class Bodies:
    """The bodies named in a document, to be asked by place."""

    def __init__(self, work: Work) -> None:
        self.text = work.text
        self.mentions = sorted(work.mentions)
        self.starts = [m.start for m in self.mentions]

    def names(self, start: int, end: int) -> str | tuple[str, ...] | None:
        """The full names of the bodies named in ``start:end``: one, several, or None."""
        inside = self.mentions[bisect_left(self.starts, start) : bisect_left(self.starts, end)]
        names = tuple(dict.fromkeys(n for m in inside for n in m.names))
        return names[0] if len(names) == 1 else names or None

    def doer(self, at: int, home: str) -> str | None:
        """The body that a clause names as the doer, just before the act at ``at``, if no part of ``home``."""
        m = self._before(at, 4)
        return m.names[0] if m and len(m.names) == 1 and not (home and m.names[0].startswith(home)) else None

    def overseen(self, start: int, at: int) -> bool:
        """Whether a body overseen does what stands at ``at``: it opens the clause, or the sentence at ``start``."""
        m = self._before(at, 6)
        if m and m.start >= start:
            return set(m.types) <= OVERSEEN
        end = self._opener(start, at)
        return end is not None and not NO_DOER.match(self.text, end) and not RESUMED.search(self.text, end, at)

    def _before(self, at: int, gap: int) -> Mention | None:
        """The body that opens a clause and ends at most ``gap`` characters before ``at``."""
        i = bisect_left(self.starts, at) - 1
        if i < 0:
            return None
        m = self.mentions[i]
        opens = m.start == 0 or self.text[m.start - 1] in ",;。\n:"
        return m if opens and 0 <= at - m.end <= gap else None

    def _opener(self, start: int, at: int) -> int | None:
        """The end of the name of a body overseen that opens the sentence at ``start``."""
        i = bisect_left(self.starts, start)
        if i < len(self.starts) and self.starts[i] == start < at and set(self.mentions[i].types) <= OVERSEEN:
            return self.mentions[i].end
        m = OTHERS.match(self.text, start, at)
        return m.end() if m else None

"""Reports and news of the National People's Congress, the one body that makes national laws."""

from __future__ import annotations

import re

from kg.extract.work import Work

CONGRESS = "全国人民代表大会"
COMMITTEE = "全国人民代表大会常务委员会"
_HEAD = 600
_NAMED = re.compile(r"全国(?:人民代表大会|人大)(?:常务委员会|常委会)?")
_COMMITTEE = re.compile(r"全国(?:人民代表大会|人大)(?:常务委员会|常委会)")
_SPECIAL = re.compile(rf"{_NAMED.pattern}([\u4e00-\u9fff]{{2,10}}委员会)")
_SITTING = re.compile(
    r"委员长会议|全国(?:人民代表大会|人大)(?:常务委员会|常委会)?(?:工作报告|(?:关于)?第[^,。;\n]{1,8}次会议)"
)


def maker(work: Work, at: int) -> str | None:
    """The national congress, or the committee of it, whose report the one at ``at`` is; None for any other report.

    A report whose own body is known is that body's. Else the first line names the congress, or one of its sittings
    is what the first lines tell of.
    """
    home = work.home(at)
    if home.body or home.place is not None:
        return home.body if home.body.startswith(CONGRESS) else None
    start = work.outline.articles[work.sentence(at).article].start if work.outline.articles else 0
    head = work.text[start : start + _HEAD]
    title = head.lstrip("\n").split("\n", 1)[0]
    if not _NAMED.search(title) and not _SITTING.search(head):
        return None
    if special := _SPECIAL.search(title):
        return CONGRESS + special[1]
    return COMMITTEE if _COMMITTEE.search(head) or "委员长会议" in head else CONGRESS

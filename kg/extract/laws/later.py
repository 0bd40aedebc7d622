"""What is said of a group in the next words or clauses, or was said of its kind in the sentences before."""

from __future__ import annotations

import re

from kg.extract.laws.later_patterns import (
    APPROVED,
    FOLLOWED,
    GRANTED,
    HEARD,
    INTERPRETED,
    OF_ALL,
    PASSED,
    SENT_UP,
    VOTED,
    WORKED_OUT_WITH,
)
from kg.extract.laws.scene import Act, Scene, preposition

_AMONG = re.compile(
    r"[^,。;:]{0,24}(?:方面|领域|权利|权益|发展|建设|保护|管理|工作|稳定)的?(?:法规)?,?(?:主要)?有:?《?$"
    r"|(?<![^,。;\n])(?:(?:其中)?(?:主要|分别)(?:有|是|为|包括)|其中(?:有|包括)|(?:它们|这些(?:地方性)?法规)是):?《?$"
)
_MADE_ABOVE = re.compile(
    r"(?:制定|通过|颁布|批准)[^。;]{0,20}(?:法规|条例)|(?:法规|条例)[^。;]{0,30}(?:制定|通过|颁布)"
)
_BEFORE_PASSING = frozenset({"draft", "first_reading", "second_reading", "deliberate"})
_MADE = frozenset({"enact", "amend", "repeal", "package_amend"})
_ABOVE = 240
_GIVEN = re.compile(r"(?:审议|表决)?(?:通过|作出)(?:了)?(?=[^,。;]{0,30}$)")
_FOLLOWING = {"废止": "repeal", "修改": "amend", "修订": "amend", "修正": "amend", "审议": "deliberate"}


def followed(scene: Scene, left: Act | None) -> list[Act]:
    """What the next clause says of the group before it: 对…办法,予以废止; 起草…条例,经常委会两次审议."""
    m = FOLLOWED.pattern.match(scene.text, scene.group.end, scene.limit)
    start = preposition(scene)
    if m is None and left is None and start < scene.group.start and any(item.draft for item in scene.group.items):
        heard = HEARD.pattern.match(scene.text, scene.group.end, scene.limit)
        return [Act("other", start, heard.end(), "law.other.heard")] if heard else []
    if (
        m is None
        or (left is None and start == scene.group.start)
        or (m["read"] and (not left or left.event != "draft"))
    ):
        return []
    event = _FOLLOWING[m["made"] or m["read"]]
    return [Act(event, left.start if left else start, m.end(), f"law.{event}.followed")]


def sent_up(scene: Scene, start: int, at: int) -> list[Act]:
    """What follows an act in the next words: 予以批准, 报请省人大常委会批准 (still to come), 7月31日经…批准."""
    found = []
    if granted := GRANTED.pattern.match(scene.text, at, scene.limit):
        found.append(Act("approve", start, granted.end(), "law.approve.granted"))
    if sent := SENT_UP.pattern.match(scene.text, at, scene.limit):
        found.append(Act("approve", start, sent.end(), "law.approve.sent_up", True))
    if not found and (approved := APPROVED.pattern.match(scene.text, at, scene.limit)):
        found.append(Act("approve", start, approved.end(), "law.approve.above"))
    return found


def of_all(scenes: list[Scene], said: list[list[Act]]) -> list[list[Act]]:
    """What a clause behind several groups says of all of them: 制定A,修订B,均已报请省人大常委会批准."""
    told = list(said)
    for n, scene in enumerate(scenes):
        if m := OF_ALL.pattern.match(scene.text, scene.group.end, scene.limit):
            part = scene.text.rfind(";", scenes[0].start, scene.group.start)
            told = [
                _told_of(acts, m) if k <= n and scenes[k].group.start > part else acts for k, acts in enumerate(told)
            ]
    return told


def _told_of(acts: list[Act], m: re.Match[str]) -> list[Act]:
    """The acts of a group that was made or amended, with those that ``m`` tells of."""
    made = next((a for a in acts if a.event in _MADE and not a.plan), None)
    if made is None:
        return acts
    plan = not (m["done"] or m["kept"] or "获" in m.group())
    added = [("approve", plan)] + [("deliberate", False)] * bool(m["read"])
    more = [Act(event, made.start, m.end(), f"law.{event}.of_all", late) for event, late in added]
    return [a for a in acts if a.event != "approve"] + more


def said_behind(scene: Scene) -> list[Act]:
    """A vote on the group, or with whom it was made: 修订草案以127票赞成获得通过, 该条例系与…人大常委会协作完成."""
    rules = (("enact", "law.enact.voted", VOTED), ("collaborative", "law.collaborative.with", WORKED_OUT_WITH))
    found = []
    for event, name, rule in rules:
        if m := rule.pattern.match(scene.text, scene.group.end, scene.limit):
            found.append(Act(event, scene.group.start, m.end(), name))
    return found


def passed_later(scene: Scene, told: list[Act]) -> list[Act]:
    """起草了《…》,并提请常委会审议通过: what was drafted or first read is passed in the next clause."""
    act = next((act for act in told if act.event in _BEFORE_PASSING), None)
    m = PASSED.pattern.match(scene.text, scene.group.end, scene.limit) if act else None
    return [Act("enact", act.start, m.end(), "law.enact.later")] if act and m else []


def interpreted(scene: Scene) -> Act | None:
    """通过关于…法第一百零四条的解释: an interpretation, which neither makes nor amends the law."""
    m = INTERPRETED.pattern.match(scene.text, scene.group.end)
    made = _GIVEN.search(scene.text, scene.start, scene.group.start) if m else None
    return Act("other", made.start(), m.end(), "law.other.interpreted") if made and m else None


def named_among(scene: Scene) -> Act | None:
    """共制定法规97件。涉及经济方面的有《…》、《…》: the sentences before say what was made."""
    m = _AMONG.search(scene.text, max(0, scene.group.start - 40), scene.group.start)
    if m is None or scene.group.items[0].sort != "title":
        return None
    above = scene.text[max(0, scene.start - _ABOVE) : scene.start]
    if not _MADE_ABOVE.search(above) or "检查" in above:
        return None
    return Act("enact", m.start(), scene.group.end, "law.enact.among")

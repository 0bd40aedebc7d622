"""How a law is carried out: inspected or watched over, or pushed on; hearing or touring it is none of these."""

from __future__ import annotations

import re

from kg.extract.laws.patterns import CARRIED_OUT, INSPECTION, STATE
from kg.extract.laws.scene import Act, Scene, preposition

_WATCHED = re.compile(r"监督(?:了)?(?:我|全)?[省市州县区]?(?:《|“|关于)?$")
_AIM = re.compile(r"(?<![成作行])(?:为了?|旨在)(?:更好|进一步)?$")
_WATCH = re.compile(r"的?(?:跟踪|专项|法律|联动)?监督(?=[,。;、和]|工作|力度|$)")
_PARALLEL = re.compile(r"[,;][^,。;:《]{0,10}(?:对|检查)[^。;]{2,80}?(?:检查|情况)(?=[,。;])")
_PARALLEL_REACH = 100
_WINDOW = 70
_BARE_STATE = re.compile(r"(?:的|等)?(?:基本|有关)?(?:情况|状况|问题)")
_OBJECTLESS = re.compile(r"^(?:了)?(?:\d+次)?(?:工作|活动|等)?(?:$|[,。;、和并及])")
_CARRIED_BEFORE = re.compile(r"(?:贯彻|实施|执行|落实|遵守)[《“]?$")


def inspected(scene: Scene, state_end: int) -> Act | None:
    """An inspection of how a law is carried out, said before the law, behind it, or in the next clause."""
    text, group = scene.text, scene.group
    for verb in reversed(scene.before):
        if verb.sense == "inspect":
            return Act("inspect", verb.start, state_end, "law.inspect")
    if watched := _WATCHED.search(text, max(scene.start, group.start - 8), group.start):
        return Act("inspect", watched.start(), state_end, "law.inspect.watched")
    start = preposition(scene)
    if "检查组" in text[scene.start : group.start]:
        return Act("inspect", scene.start, state_end, "law.inspect.team")
    if start == group.start and scene.before and scene.before[-1].sense == "light":
        start = scene.before[-1].start
    if m := INSPECTION.pattern.search(text, max(group.end, state_end - 2), scene.end):
        return Act("inspect", start, m.end(), "law.inspect")
    return _in_the_next_clause(scene, start, state_end)


def topic_of_inspection(scene: Scene, left: Act | None) -> Act | None:
    """围绕《种子法》,深入开展执法检查."""
    if left is not None or scene.group.end != scene.end:
        return None
    return _in_the_next_clause(scene, preposition(scene), scene.group.end)


def _in_the_next_clause(scene: Scene, start: int, end: int) -> Act | None:
    """围绕…实施情况,开展执法检查: the inspection has no object of its own; or 对A实施情况,对B实施情况进行了检查."""
    if start >= scene.group.start:
        return None
    if (
        end == scene.end
        and _PARALLEL.match(scene.text, scene.end)
        and "检查" in scene.text[end : end + _PARALLEL_REACH]
    ):
        return Act("inspect", start, end, "law.inspect.parallel")
    m = INSPECTION.pattern.search(scene.text, scene.end, min(scene.limit, scene.end + _WINDOW))
    if m is None or not _OBJECTLESS.match(scene.text[m.end() : m.end() + 12]):
        return None
    return Act("inspect", start, end, "law.inspect.next_clause")


def carried_out(scene: Scene, left: Act | None) -> Act | None:
    """推动…实施, but no aim for the future effect of another act."""
    m = CARRIED_OUT.pattern.match(scene.text, scene.group.end)
    if m is None:
        return None
    if m.end() < scene.end and (found := INSPECTION.pattern.match(scene.text, m.end())):
        return Act("inspect", left.start if left else scene.group.start, found.end(), "law.inspect")
    if watched := _watched(scene, left, m.end()):
        return watched
    if left is None or left.event not in ("push", "implement", "inspect"):
        return None
    if left.event == "inspect":
        return left._replace(end=m.end())
    aim = _AIM.search(scene.text, scene.start, left.start)
    return None if aim else Act("implement", left.start, m.end(), "law.implement.push")


def _watched(scene: Scene, left: Act | None, end: int) -> Act | None:
    """监督…条例贯彻实施, 加强…条例实施监督."""
    at = scene.group.start
    if before := _WATCHED.search(scene.text, max(scene.start, at - 8), at):
        return Act("inspect", before.start(), end, "law.inspect.watched")
    if behind := _WATCH.match(scene.text, end):
        return Act("inspect", left.start if left else preposition(scene), behind.end(), "law.inspect.watched")
    return None


def state_end(scene: Scene, left: Act | None) -> int | None:
    """Where 实施情况 ends behind the group; 情况 alone is enough when 贯彻执行 stands before it."""
    m = STATE.pattern.match(scene.text, scene.group.end)
    carried = _CARRIED_BEFORE.search(scene.text, scene.start, scene.group.start)
    if m is None and (carried or (left is not None and left.event == "implement")):
        m = _BARE_STATE.match(scene.text, scene.group.end)
    return m.end() if m else None

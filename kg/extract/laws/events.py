"""What is done to a group of laws: the verb before it, the words behind it, and how the two agree."""

from __future__ import annotations

import re
from typing import NamedTuple

from kg.extract.laws.groups import Group
from kg.extract.laws.patterns import CARRIED_OUT, INSPECTION, STATE
from kg.extract.laws.tokens import Token

_NEAR = 14
_WINDOW = 70
# Between a name and the verb behind it: 经审议, 已先后, 进行了, 的, 等工作.
_FILLER = re.compile(
    r"^[的地已经被获将并等先后相继分别进行了开展完成顺利得到由于自及和与也均都列入在人大常委会第一二三四五六七八九十次会议上全票高票正式及时省市州区再还、了工作两项部件]*$"
)
_MADE_KNOWN = frozenset({"颁布", "颁布实施", "公布实施", "出台", "组织实施", "贯彻实施", "贯彻执行", "起实施", "正式实施"})
_NOT_AN_ACT = re.compile(
    r"^(?:的|和|等)?(?:实施|若干|具体|有关|配套)?(?:意见|决定|决议|方案|通知|规划|计划|讲座|讲话|知识|培训|精神|基础|规定(?!》)|要求|职责|权威|原则|有关|"
    r"颁布|公布|实施[一二三四五六七八九十两\d]+周年|实施以来|颁布以来|宣传|知识竞赛|(?:为|的)(?:依据|准绳|指导|契机|重点))"
)
_OBJECTLESS = re.compile(r"^(?:了)?(?:\d+次)?(?:工作|活动|等)?(?:$|[,。;、和并及])")
_APPROVED_ABOVE = re.compile(r"(?:报|报请|上报|提请|报送|呈报)[^,。;]{0,16}$")


class Act(NamedTuple):
    """An event of a group: ``start`` is where its verb stands, ``rule`` the id of the rule, ``plan`` a built-in plan."""

    event: str
    start: int
    end: int
    rule: str
    plan: bool = False


class Scene(NamedTuple):
    """A group in its clause: the verbs before and behind it there, and where clause and sentence end."""

    text: str
    group: Group
    before: list[Token]
    behind: list[Token]
    start: int
    end: int
    sentence_end: int


def acts(scene: Scene) -> list[Act]:
    """The events said of a group, at most three; none for a mere mention."""
    left = _left(scene)
    if state := STATE.pattern.match(scene.text, scene.group.end):
        if found := _inspected(scene, state.end()):
            return [found]
        return []
    if carried := _carried_out(scene, left):
        return [carried]
    if _NOT_AN_ACT.match(scene.text[scene.group.end : scene.group.end + 12]):
        return [a for a in (left,) if a and a.event in ("enact", "amend", "deliberate")]
    return _agree(left, _right(scene), scene)


def _left(scene: Scene) -> Act | None:
    """The event of the nearest verb before the group; verbs joined to it (审议并批准) are read with it."""
    if not scene.before:
        return None
    verb = scene.before[-1]
    if len(scene.before) > 1 and (joined := _joined(scene, scene.before[-2], verb)):
        return joined
    return _act(scene, verb, verb.start)


def _act(scene: Scene, verb: Token, start: int, sense: str = "") -> Act:
    sense = sense or verb.sense
    plan = sense == "approve" and bool(
        _APPROVED_ABOVE.search(scene.text, scene.start, verb.start) or scene.text[verb.start] in "上报"
    )
    return Act(sense, start, max(verb.end, scene.group.end), f"law.{sense}", plan)


def _joined(scene: Scene, first: Token, second: Token) -> Act | None:
    between = scene.text[first.end : second.start]
    if between not in ("", "了", "并", "和", "、", "及", "与", "或", "后", "并表决"):
        return None
    word = scene.text[first.start : second.end]
    if "通过" in word and first.sense in ("deliberate", "first_reading", "second_reading"):
        return _act(scene, second, first.start, "enact")
    if second.sense == "approve" and first.sense in ("deliberate", "enact") and "通过" not in word:
        return _act(scene, second, first.start, "approve" if first.sense == "deliberate" else "enact")
    if first.sense in ("light", "push", "block"):
        return None
    return _act(scene, second, first.start, first.sense)


def _right(scene: Scene) -> list[Act]:
    """The events of the verbs close behind the group, joined by little more than filler."""
    found: list[Act] = []
    at = scene.group.end
    for verb in scene.behind:
        if len(found) == 3 or verb.start - at > _NEAR + 6 or not _FILLER.match(scene.text[at : verb.start]):
            break
        at = verb.end
        if verb.sense not in ("light", "push", "block"):
            found.append(_act(scene, verb, scene.group.start)._replace(end=verb.end))
    return found


def _agree(left: Act | None, right: list[Act], scene: Scene) -> list[Act]:
    """The verb before the group governs, unless it says nothing of its own (开展, 对…); a second act may follow it."""
    if left is None or left.event in ("light", "push", "block"):
        if left is not None and left.event == "block" and not right:
            return []
        start = left.start if left and left.event != "block" else _preposition(scene)
        acts = [a._replace(start=start) for a in _settle(right)]
        return acts
    if left.event == "implement" and right and right[0].event != "implement":
        left = None
    extra = [a for a in right if scene.text[a.end - 4 : a.end] not in _MADE_KNOWN]
    return _settle(([left] if left else []) + [a for a in extra if not _same_verb(left, a, scene)])


def _same_verb(left: Act | None, right: Act, scene: Scene) -> bool:
    word = scene.text[scene.group.end : right.end]
    return left is not None and (left.event == right.event or any(word.endswith(known) for known in _MADE_KNOWN))


def _settle(found: list[Act]) -> list[Act]:
    """审议…并表决通过 is one enactment; the same event is said once."""
    if any(a.event == "enact" for a in found):
        found = [a for a in found if a.event not in ("deliberate", "first_reading", "second_reading")]
    if any(a.event in ("first_reading", "second_reading") for a in found):
        found = [a for a in found if a.event != "deliberate"]
    if any(a.event == "approve" for a in found):
        found = [a for a in found if a.event != "deliberate" or a is found[0]]
    kept: list[Act] = []
    for act in found:
        if act.event not in {k.event for k in kept}:
            kept.append(act)
    return kept


def _inspected(scene: Scene, state_end: int) -> Act | None:
    """An inspection of how a law is carried out: the word stands before, behind, or in the next clause without an object."""
    text, group = scene.text, scene.group
    for verb in reversed(scene.before):
        if verb.sense == "inspect":
            return Act("inspect", verb.start, state_end, "law.inspect")
    start = _preposition(scene)
    if m := INSPECTION.pattern.search(text, max(group.end, state_end - 2), scene.end):
        return Act("inspect", start, m.end(), "law.inspect")
    if start < group.start and (m := INSPECTION.pattern.search(text, scene.end, min(scene.sentence_end, scene.end + _WINDOW))):
        if _OBJECTLESS.match(text[m.end() : m.end() + 12]):
            return Act("inspect", start, state_end, "law.inspect.next_clause")
    return None


def _carried_out(scene: Scene, left: Act | None) -> Act | None:
    """推动…实施, but no aim for the future effect of another act."""
    m = CARRIED_OUT.pattern.match(scene.text, scene.group.end)
    if m is None:
        return None
    if m.end() < scene.end and (found := INSPECTION.pattern.match(scene.text, m.end())):
        return Act("inspect", left.start if left else scene.group.start, found.end(), "law.inspect")
    if left is None or left.event not in ("push", "implement", "inspect"):
        return None
    if left.event == "inspect":
        return left._replace(end=m.end())
    return Act("implement", left.start, m.end(), "law.implement.push")


def _preposition(scene: Scene) -> int:
    """The place of 对, 就, 围绕, 开展 before the group, else its own start."""
    at = scene.group.start
    m = re.search(r"(?:对|就|围绕|针对|将|把|结合|紧扣|聚焦|关于)[^,。;]{0,20}$", scene.text[max(scene.start, at - 24) : at])
    return max(scene.start, at - 24) + m.start() if m else at

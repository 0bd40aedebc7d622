"""What is done to a group of laws: the verb before it, the words behind it, and how the two agree."""

from __future__ import annotations

import re
from typing import NamedTuple

from kg.extract.laws.groups import Group
from kg.extract.laws.patterns import (
    CARRIED_OUT,
    FOLLOWED,
    GRANTED,
    HEARD,
    IN_THE_MAKING,
    INSPECTION,
    NO_ACT,
    OF_A_DECISION,
    PRESENTED,
    SENT_UP,
    STATE,
)
from kg.extract.laws.tokens import Token

_NEAR = 20
_WINDOW = 70
# Between a name and the verb behind it stand only small words (经, 已先后, 进行了, 的 … 工作), bodies and other titles.
_SMALL = (
    "的地已经被获将并等先后相继分别进行了开展完成顺利得到由于自及和与也均都列入在还再、"  # particles and light verbs
    "第一二三四五六七八九十次会议上全票高票正式及时广泛深入认真组织提请下报审年度立法计划项目"  # sittings and manners
    "人大常委会省市州区县乡三级联动跟踪专项宣传学习工作两部件)》"  # bodies, levels, nouns
)
_FILLER = re.compile(f"^[{_SMALL}]*$")
BODY_BETWEEN = re.compile(r"[^,。;、《》]{0,8}(?:人民代表大会|人大)(?:常务委员会|常委会)?(?:会议)?")
_NAMED_BETWEEN = re.compile(f"《[^《》]*》|“[^“”]{{1,6}}”|{BODY_BETWEEN.pattern}")
_DECIDED = frozenset(
    {"enact", "amend", "deliberate", "approve", "repeal", "package_amend", "first_reading", "second_reading"}
)
_LEADING = frozenset({"enact", "amend", "package_amend", "repeal", "draft", "approve", "deliberate", "inspect"})
_OBJECT = re.compile(r"(?:了)?(?!了|工作|活动|任务|的|等|后|并|及|和|与|或|以及|调研|论证|情况)[\u4e00-\u9fff《“]{3}")
_READ = frozenset({"deliberate", "first_reading", "second_reading", "approve"})
_PASSED_ABOVE = re.compile(r"获[^,。;]{0,6}(?:省|自治区)人大")
_MADE_KNOWN = frozenset(
    {"颁布", "颁布实施", "公布实施", "出台", "组织实施", "贯彻实施", "贯彻执行", "起实施", "正式实施"}
)
_CARRIED_BEFORE = re.compile(r"(?:贯彻|实施|执行|落实|遵守)[《“]?$")
_PURPOSE = re.compile(r"(?:围绕|为了|为|以|结合|通过|关于|在|就|对照|促进|确保|保证|保障|有利于)$")
_ABOUT = re.compile(r"(?:就|围绕|针对)$")
_WATCHED = re.compile(r"监督(?:了)?(?:我|全)?[省市州县区]?(?:《|“|关于)?$")
_AMONG = re.compile(r"[^,。;:]{0,24}(?:方面|领域|权利|权益|发展|建设|保护|管理|工作|稳定)的?(?:法规)?(?:主要)?有《?$")
_MADE_ABOVE = re.compile(r"(?:制定|通过|颁布|批准)[^。;]{0,20}(?:法规|条例)")
_ABOVE = 240
_STUDIED = re.compile(r"调研|论证|调查研究")
_ADVANCED = re.compile(r"(?:正在|已)?(?:扎实|有序|稳步|加快|顺利|如期|全面)?(?:推进|开展|启动|完成)")
_REVISED = re.compile(r"修[订改正](?:后)?的")
_BARE_STATE = re.compile(r"(?:的|等)?(?:基本|有关)?(?:情况|状况|问题)")
_OBJECTLESS = re.compile(r"^(?:了)?(?:\d+次)?(?:工作|活动|等)?(?:$|[,。;、和并及])")
_APPROVED_ABOVE = re.compile(r"(?:报|报请|上报|提请|报送|呈报)[^,。;]{0,16}$")


class Act(NamedTuple):
    """An event of a group. ``start`` is where its verb stands; ``plan`` says that the words themselves mean a plan."""

    event: str
    start: int
    end: int
    rule: str
    plan: bool = False


class Scene(NamedTuple):
    """A group in its clause: the verbs before and behind it there, where the clause ends,
    and where what is said of the group must end: at the next group or with the sentence."""

    text: str
    group: Group
    before: list[Token]
    behind: list[Token]
    start: int
    end: int
    limit: int


def acts(scene: Scene) -> list[Act]:
    """The events said of a group; none for a mere mention."""
    left = _left(scene)
    if (state := _state_end(scene, left)) is not None:
        inspected = _inspected(scene, state)
        return [inspected] if inspected else []
    if special := _carried_out(scene, left) or _presented(scene, left):
        return [special]
    if decision := OF_A_DECISION.pattern.match(scene.text, scene.group.end):
        events = _READ if decision.group().endswith("议案") else _DECIDED  # a motion to make a law makes none
        return [left] if left and left.event in events else []
    if NO_ACT.pattern.match(scene.text, scene.group.end):
        return []
    found = _agree(left, _right(scene), scene)
    if not found:
        other = _titular(scene, left) or _in_the_making(scene, left) or _topic_of_inspection(scene, left)
        other = other or (None if left else _named_among(scene))
        return [other] if other else _followed(scene, left)
    return _settle([*found, *_followed(scene, left), *_sent_up(scene, found[0].start)])


_FOLLOWING = {"废止": "repeal", "修改": "amend", "修订": "amend", "修正": "amend", "审议": "deliberate"}


def _followed(scene: Scene, left: Act | None) -> list[Act]:
    """What the next clause says of the group before it: 对…办法,予以废止; 起草…条例,经常委会两次审议."""
    m = FOLLOWED.pattern.match(scene.text, scene.group.end, scene.limit)
    start = _preposition(scene)
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


def _sent_up(scene: Scene, start: int) -> list[Act]:
    """What follows an act in the next words: 予以批准, or 报请省人大常委会批准, which is still to come."""
    found = []
    if granted := GRANTED.pattern.match(scene.text, scene.group.end, scene.limit):
        found.append(Act("approve", start, granted.end(), "law.approve.granted"))
    if sent := SENT_UP.pattern.match(scene.text, scene.group.end, scene.limit):
        found.append(Act("approve", start, sent.end(), "law.approve.sent_up", True))
    return found


def _named_among(scene: Scene) -> Act | None:
    """共制定法规97件。涉及经济方面的有《…》、《…》: the sentences before say what was made."""
    m = _AMONG.search(scene.text, max(scene.start, scene.group.start - 40), scene.group.start)
    if m is None or scene.group.items[0].sort != "title":
        return None
    above = scene.text[max(0, scene.start - _ABOVE) : scene.start]
    if not _MADE_ABOVE.search(above) or "检查" in above:
        return None
    return Act("enact", m.start(), scene.group.end, "law.enact.among")


def _titular(scene: Scene, left: Act | None) -> Act | None:
    """The act that the title of a decision or report says: 作出《关于修改〈…〉的决定》."""
    said = next((item.titular for item in scene.group.items if item.titular), None)
    start = left.start if left else scene.group.start
    return Act(said, start, scene.group.end, f"law.{said}.titular") if said else None


def _in_the_making(scene: Scene, left: Act | None) -> Act | None:
    """推进…条例立法工作, …条例立法工作有序推进."""
    m = IN_THE_MAKING.pattern.match(scene.text, scene.group.end)
    if m is None or not ((left and left.event in ("light", "push")) or _ADVANCED.match(scene.text, m.end())):
        return None
    return Act("enact", left.start if left else scene.group.start, m.end(), "law.enact.in_the_making")


def _presented(scene: Scene, left: Act | None) -> Act | None:
    """The report or the explanation of a draft before the body: 听取了关于《…(草案)》审议结果的报告."""
    m = PRESENTED.pattern.match(scene.text, scene.group.end)
    if m is None or left is None or not any(item.draft for item in scene.group.items):
        return None
    return Act("deliberate", left.start, m.end(), "law.deliberate.presented")


def _state_end(scene: Scene, left: Act | None) -> int | None:
    """Where 实施情况 ends behind the group; 情况 alone is enough when 贯彻执行 stands before it."""
    m = STATE.pattern.match(scene.text, scene.group.end)
    carried = _CARRIED_BEFORE.search(scene.text, scene.start, scene.group.start)
    if m is None and (carried or (left is not None and left.event == "implement")):
        m = _BARE_STATE.match(scene.text, scene.group.end)
    return m.end() if m else None


def _left(scene: Scene) -> Act | None:
    """The event of the nearest verb before the group; verbs joined to it (审议并批准) are read with it."""
    if not scene.before:
        return None
    verb = scene.before[-1]
    if len(scene.before) > 1 and (joined := _joined(scene, scene.before[-2], verb)):
        return joined
    act = _act(scene, verb, verb.start)
    if act.event == "implement" and _PURPOSE.search(scene.text, scene.start, verb.start):
        return act._replace(event="block")
    if act.event in ("enact", "amend") and _ABOUT.search(scene.text, max(scene.start, verb.start - 2), verb.start):
        studied = _STUDIED.search(scene.text, scene.group.end, scene.end)
        return Act("research", verb.start, studied.end(), "law.research") if studied else act
    revised = _REVISED.search(scene.text, verb.end, scene.group.start)
    return act._replace(event="amend") if revised and act.event == "enact" else act


def _act(scene: Scene, verb: Token, start: int, sense: str = "") -> Act:
    sense = sense or verb.sense
    plan = sense == "approve" and bool(
        _APPROVED_ABOVE.search(scene.text, scene.start, verb.start) or scene.text[verb.start] in "上报"
    )
    plan = plan or scene.text.endswith("项目", verb.start, verb.end)
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
        between = _NAMED_BETWEEN.sub("", scene.text[at : min(verb.start, at + _WINDOW)])
        if len(found) == 3 or len(between) > _NEAR or not _FILLER.match(between) or _leads_on(scene, verb):
            break
        at = verb.end
        if verb.sense not in ("light", "push", "block"):
            above = verb.sense == "enact" and _PASSED_ABOVE.search(scene.text, scene.group.end, verb.start)
            found.append(_act(scene, verb, scene.group.start, "approve" if above else "")._replace(end=verb.end))
    return found


def _leads_on(scene: Scene, verb: Token) -> bool:
    """Whether a verb behind the group governs the words after it instead: A条例、修订B办法."""
    if verb.sense in _LEADING and scene.text[verb.start - 1] in "、和及":
        return _OBJECT.match(scene.text, verb.end) is not None
    return False


def _agree(left: Act | None, right: list[Act], scene: Scene) -> list[Act]:
    """The verb before the group governs, unless it says nothing of its own (开展, 对…); a second act may follow it."""
    if left is None or left.event in ("light", "push", "block"):
        if left is None or left.event == "block":  # 为保证《…》的贯彻实施 is an aim
            right = [a for a in right if a.event != "implement"]
        start = left.start if left and left.event != "block" else _preposition(scene)
        return [a._replace(start=start) for a in _settle(right)]
    if right and right[0].event == "inspect":
        return right[:1]
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
    kept: list[Act] = []
    for act in found:
        if act.event not in {k.event for k in kept}:
            kept.append(act)
    return kept


def _inspected(scene: Scene, state_end: int) -> Act | None:
    """An inspection of how a law is carried out, said before the law, behind it, or in the next clause."""
    text, group = scene.text, scene.group
    for verb in reversed(scene.before):
        if verb.sense == "inspect":
            return Act("inspect", verb.start, state_end, "law.inspect")
    if watched := _WATCHED.search(text, max(scene.start, group.start - 8), group.start):
        return Act("inspect", watched.start(), state_end, "law.inspect.watched")
    start = _preposition(scene)
    if "检查组" in text[scene.start : group.start]:
        return Act("inspect", scene.start, state_end, "law.inspect.team")
    if start == group.start and scene.before and scene.before[-1].sense == "light":
        start = scene.before[-1].start
    if m := INSPECTION.pattern.search(text, max(group.end, state_end - 2), scene.end):
        return Act("inspect", start, m.end(), "law.inspect")
    return _in_the_next_clause(scene, start, state_end)


def _topic_of_inspection(scene: Scene, left: Act | None) -> Act | None:
    """围绕《种子法》,深入开展执法检查."""
    if left is not None or scene.group.end != scene.end:
        return None
    return _in_the_next_clause(scene, _preposition(scene), scene.group.end)


def _in_the_next_clause(scene: Scene, start: int, end: int) -> Act | None:
    """围绕…实施情况,开展执法检查: the inspection has no object of its own."""
    if start >= scene.group.start:
        return None
    m = INSPECTION.pattern.search(scene.text, scene.end, min(scene.limit, scene.end + _WINDOW))
    if m is None or not _OBJECTLESS.match(scene.text[m.end() : m.end() + 12]):
        return None
    return Act("inspect", start, end, "law.inspect.next_clause")


def _carried_out(scene: Scene, left: Act | None) -> Act | None:
    """推动…实施, but no aim for the future effect of another act."""
    m = CARRIED_OUT.pattern.match(scene.text, scene.group.end)
    if m is None:
        return None
    if m.end() < scene.end and (found := INSPECTION.pattern.match(scene.text, m.end())):
        return Act("inspect", left.start if left else scene.group.start, found.end(), "law.inspect")
    if watched := _WATCHED.search(scene.text, max(scene.start, scene.group.start - 8), scene.group.start):
        return Act("inspect", watched.start(), m.end(), "law.inspect.watched")
    if left is None or left.event not in ("push", "implement", "inspect"):
        return None
    if left.event == "inspect":
        return left._replace(end=m.end())
    return Act("implement", left.start, m.end(), "law.implement.push")


def _preposition(scene: Scene) -> int:
    """The place of 对, 就, 围绕, 开展 before the group, else its own start."""
    at = scene.group.start
    m = re.search(
        r"(?:对|就|围绕|针对|将|把|结合|紧扣|聚焦|关于)[^,。;]{0,20}$", scene.text[max(scene.start, at - 24) : at]
    )
    return max(scene.start, at - 24) + m.start() if m else at

"""What is done to a group of laws: the verb before it, the words behind it, and how the two agree."""

from __future__ import annotations

import re

from kg.extract.laws.inspections import carried_out, inspected, state_end, topic_of_inspection
from kg.extract.laws.later import followed, interpreted, named_among, passed_later, said_behind, sent_up
from kg.extract.laws.patterns import IN_THE_MAKING, NO_ACT, OF_A_DECISION, PRESENTED
from kg.extract.laws.scene import Act, Scene, preposition
from kg.extract.laws.tokens import Token

_NEAR = 20
_WINDOW = 70
# Between a name and the verb behind it stand only small words (经, 已先后, 进行了, 的 … 工作), bodies and other titles.
_SMALL = (
    "的地已经被获予以实隔将并等先后相继分别进行作做了开展完成顺利得到由为于自及和与也均都列入在还再、"  # particles
    "第一二三四五六七八九十次会议上全票高票正式及时广泛深入认真组织提请下报交付审年度立法质量计划项目"  # sittings
    "人大常委会省市州区县乡三级联动跟踪专项宣传学习工作两部件)》"  # bodies, levels, nouns
)
_FILLER = re.compile(f"^[{_SMALL}]*$")
BODY_BETWEEN = re.compile(r"[^,。;、《》]{0,8}(?:人民代表大会|人大)(?:常务委员会|常委会)?(?:会议)?")
_DAY_BETWEEN = (
    r"(?:(?:19|20)\d\d年|[今去当同]年)?\d{1,2}月(?:\d{1,2}日|[上中下]旬|[初底])?|(?:(?:19|20)\d\d|[今去当同])年[初底]?"
)
_NAMED_BETWEEN = re.compile(f"《[^《》]*》|“[^“”]{{1,6}}”|{_DAY_BETWEEN}|{BODY_BETWEEN.pattern}")
_DECIDED = frozenset(
    {"enact", "amend", "deliberate", "approve", "repeal", "package_amend", "first_reading", "second_reading"}
)
_LEADING = frozenset({"enact", "amend", "package_amend", "repeal", "draft", "approve", "deliberate", "inspect"})
_OBJECT = re.compile(r"(?:了)?(?!了|工作|活动|任务|的|等|后|并|及|和|与|或|以及|调研|论证|情况)[\u4e00-\u9fff《“]{3}")
_TREATED = re.compile(r"(?:工作|事宜|等)?(?:深入|广泛|认真)?(?:进行|开展|组织|召开|提出|征求|建言|协商|座谈)")
_READ = frozenset({"deliberate", "first_reading", "second_reading", "approve"})
_GRANTED = re.compile(r"(?:批准|公布|颁布)(?:后)?$")
_PASSED_ABOVE = re.compile(r"获[^,。;]{0,6}(?:省|自治区)人大")
_MADE_KNOWN = frozenset(
    {"颁布", "颁布实施", "公布实施", "出台", "组织实施", "贯彻实施", "贯彻执行", "起实施", "正式实施"}
)
_PURPOSE = re.compile(
    r"(?:围绕|为了|为|以|结合|通过|关于|在|就|对照|促进|确保|保证|保障|有利于|(?:对|督促|支持|要求|指导|检查)[^,。;]{0,12})$"
)
_AIM = re.compile(r"(?<![成作行])为了?(?:做好)?$")
_WHOLE = re.compile(r"$|[,。;、!?:)》”\n和及与并以等的作列纳放摆]|工作|情况")
_ABOUT = re.compile(r"(?:就|围绕|针对)$")
_STUDIED = re.compile(r"调研|论证|调查研究")
_ADVANCED = re.compile(r"(?:正在|已)?(?:扎实|有序|稳步|加快|顺利|如期|全面)?(?:推进|开展|启动|完成)")
_REVISED = re.compile(r"修[订改正](?:后)?的")
_APPROVED_ABOVE = re.compile(r"(?:报|报请|上报|提请|报送|呈报)[^,。;]{0,16}$")


def acts(scene: Scene) -> list[Act]:
    """The events said of a group; none for a mere mention."""
    left = _left(scene)
    if (state := state_end(scene, left)) is not None:
        checked = inspected(scene, state)
        return [checked] if checked else []
    if special := carried_out(scene, left) or _presented(scene, left) or interpreted(scene):
        return [special]
    if decision := OF_A_DECISION.pattern.match(scene.text, scene.group.end):
        return _decided(scene, left, decision)
    if NO_ACT.pattern.match(scene.text, scene.group.end):
        return []
    found = _agree(left, _right(scene), scene)
    found += passed_later(scene, [*found, *([left] if left else [])])
    if not found:
        other = _titular(scene, left) or _in_the_making(scene, left) or topic_of_inspection(scene, left)
        if other := other or (None if left else named_among(scene)):
            return [other]
    start = found[0].start if found else scene.group.start
    ends = [scene.group.end, *(act.end for act in found)]
    above = next(filter(None, (sent_up(scene, start, at) for at in ends)), []) if found or left is None else []
    return _settle([*found, *_read_too(scene, left), *followed(scene, left), *said_behind(scene), *above])


def _read_too(scene: Scene, left: Act | None) -> list[Act]:
    """起草并审议了…: drafted and deliberated on, two acts one after the other."""
    if left is None or left.event != "draft" or scene.before[-1].sense not in _READ - {"approve"}:
        return []
    return [_act(scene, scene.before[-1], scene.before[-1].start)]


def _decided(scene: Scene, left: Act | None, decision: re.Match[str]) -> list[Act]:
    """The act of a decision on a law; a motion to make one makes none."""
    events = _READ if decision.group().endswith(("议案", "提案", "建议")) else _DECIDED
    if left is None or left.event not in events:
        return []
    return [left, *sent_up(scene, left.start, decision.end())]


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
    start = left.start if left else preposition(scene)
    if m is None or not any(item.draft for item in scene.group.items) or not (left or start < scene.group.start):
        return None
    return Act("deliberate", start, m.end(), "law.deliberate.presented")


def _left(scene: Scene) -> Act | None:
    """The event of the nearest verb before the group; verbs joined to it (审议并批准) are read with it."""
    if not scene.before:
        return None
    verb = scene.before[-1]
    if len(scene.before) > 1 and (joined := _joined(scene, scene.before[-2], verb)):
        return joined
    act = _act(scene, verb, verb.start)
    if _is_aim(scene, act):
        return act._replace(event="block")
    if act.event in ("enact", "amend") and _ABOUT.search(scene.text, max(scene.start, verb.start - 2), verb.start):
        studied = _STUDIED.search(scene.text, scene.group.end, scene.end)
        return Act("research", verb.start, studied.end(), "law.research") if studied else act
    revised = _REVISED.search(scene.text, verb.end, scene.group.start)
    return act._replace(event="amend") if revised and act.event == "enact" else act


def _is_aim(scene: Scene, act: Act) -> bool:
    """为制定好…, 督促政府贯彻实施…, 贯彻实施民法典审判工作: aims, the acts of others, and words that only look so."""
    if act.event == "implement":
        aim = _PURPOSE.search(scene.text, scene.start, act.start)
        return aim is not None or not _WHOLE.match(scene.text, scene.group.end)
    making = act.event in ("enact", "amend", "draft")
    return making and _AIM.search(scene.text, scene.start, act.start) is not None


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
    if first.sense == "draft" and second.sense == "enact":
        return _act(scene, second, first.start)
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
        if verb.sense == "effective" and _GRANTED.search(scene.text, scene.group.end, verb.start):
            continue  # 经省人大常委会批准施行 tells of the approval, and of no day
        if verb.sense == "inspect" and scene.text.startswith("后,", verb.end) and _only_named(scene):
            continue  # 《教师法》检查后,工资兑现: an inspection told of elsewhere
        if verb.sense not in ("light", "push", "block") and not _is_topic(scene, verb):
            above = verb.sense == "enact" and _PASSED_ABOVE.search(scene.text, scene.group.end, verb.start)
            found.append(_act(scene, verb, scene.group.start, "approve" if above else "")._replace(end=verb.end))
    return found


def _only_named(scene: Scene) -> bool:
    """Whether neither verb nor preposition stands before the group."""
    return not scene.before and preposition(scene) == scene.group.start


def _is_topic(scene: Scene, verb: Token) -> bool:
    """围绕…条例修订开展协商: the making is what the act behind it is about."""
    if verb.sense not in ("enact", "amend", "draft") or not _TREATED.match(scene.text, verb.end):
        return False
    start = preposition(scene)
    return start < scene.group.start and scene.text[start] in "围就针结"


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
        start = left.start if left and left.event != "block" else preposition(scene)
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

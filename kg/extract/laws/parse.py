"""Law events: which laws a sentence names, and what it says was done to them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from kg.extract.laws.anaphora import Memory
from kg.extract.laws.effective import effective
from kg.extract.laws.events import BODY_BETWEEN, acts
from kg.extract.laws.frame import frame
from kg.extract.laws.generic import generic
from kg.extract.laws.groups import groups
from kg.extract.laws.items import Group, Item
from kg.extract.laws.keep import keeps
from kg.extract.laws.later import of_all
from kg.extract.laws.scene import Act, Scene
from kg.extract.laws.titles import Title, bundle_titles, companion_title, title_of
from kg.extract.laws.tokens import Token, tokens
from kg.extract.laws.topics import researched
from kg.extract.laws.variants import settle
from kg.extract.work import Found, Work
from kg.model.facts import LawEventFact
from kg.model.outline import Sentence

_SPEAKS_OF_LAWS = re.compile(
    r"条例|办法|规定|细则|宪法|法典|《|立法|法规|(?<![依立执司普守合违方用书看])法(?![治院官律定制庭学])"
    r"|[去往注](?=的?(?:实施|执法|贯彻|执行))"  # 法 misread
)
# Headlines of news tell what was done; other headings only name what the part below is about.
_HEADLINE = re.compile(r"(?:通过|批准|颁布|废止)(?:了)?(?=[《〈“\u4e00-\u9fff])|(?:表决|审议|获|获得)通过|获批")
_FAR = 14
_REACH = 300
_NAMELY = re.compile(
    r"其中(?:有|包括|是)?:?(?=[《“])|(?:分别)?(?:是|为|即)(?=[《“])|包括(?=[《“])|(?:其中)?主要(?:是|有)(?=[《“])|即"
)
_JOINED_VERB = re.compile(r"(?:并|、|和)(?:审议|审查|讨论|表决|通过)")
_DELIBERATED = frozenset({"deliberate", "first_reading", "second_reading"})
_COUNTED = re.compile(r"[\d一二三四五六七八九十]{1,3}[件部项个]$")
_COUNT_ONLY = re.compile(r"[^,。;:《》]{0,12}\d{1,3}(?:[件部项个]|%)")


@dataclass(slots=True)
class _Reading:
    """One document as it is read: the facts so far, and the laws last named."""

    work: Work
    found: list[Found] = field(default_factory=list)
    memory: Memory = field(default_factory=Memory)


def find(work: Work) -> list[Found]:
    """The law events of one document."""
    reading = _Reading(work)
    for sentence in work.outline.sentences:
        if _SPEAKS_OF_LAWS.search(work.text, sentence.start, sentence.end) and _tells(work, sentence):
            _read_sentence(reading, sentence)
    return settle(work, reading.found)


def _tells(work: Work, sentence: Sentence) -> bool:
    return not sentence.heading or _HEADLINE.search(work.text, sentence.start, sentence.end) is not None


def _read_sentence(reading: _Reading, sentence: Sentence) -> None:
    work, text = reading.work, reading.work.text
    cut = tokens(text, sentence.start, sentence.end)
    found = groups(text, sentence.start, cut)
    scenes = [_scene(text, sentence, cut, found, n) for n in range(len(found))]
    named: list[Found] = []
    for scene, said in zip(scenes, of_all(scenes, _said(text, scenes)), strict=True):
        group = scene.group
        if group.recall:
            group.items = reading.memory.recall(group.recall, group.start)
        named += _facts(work, group, scene, said)
        reading.memory.name(group)
    reading.found += _deliberated_once(named)
    reading.found += researched(work, sentence)
    reading.found += generic(work, sentence)
    reading.found += effective(work, sentence, reading.memory)


def _deliberated_once(found: list[Found]) -> list[Found]:
    """Without the reports heard on a draft whose deliberation the same sentence tells of."""
    acted = {(f.fact.law, f.fact.event) for f in found if isinstance(f.fact, LawEventFact) and not _is_report(f)}
    told = {law for law, event in acted if event in _DELIBERATED}
    return [f for f in found if not (_is_report(f) and isinstance(f.fact, LawEventFact) and f.fact.law in told)]


def _is_report(found: Found) -> bool:
    return found.fact.rule == "law.deliberate.presented"


def _scene(text: str, sentence: Sentence, cut: list[Token], found: list[Group], n: int) -> Scene:
    """The clause around a group; verbs between it and the next group are behind it."""
    group = found[n]
    limit = found[n + 1].start if n + 1 < len(found) else sentence.end
    start, before = _before(text, sentence, cut, group, found[n - 1] if n else None)
    end, behind = _behind(text, sentence, cut, group, limit)
    return Scene(text, group, before, behind, start, end, limit)


def _before(
    text: str, sentence: Sentence, cut: list[Token], group: Group, earlier: Group | None
) -> tuple[int, list[Token]]:
    """Where the clause of the group begins (within reach), and the verbs in it that are not the earlier group's."""
    start = max(sentence.start, group.start - _REACH)
    verbs: list[Token] = []
    crossed = False
    for i in range(group.first_token - 1, -1, -1):
        token = cut[i]
        if token.start < start:
            break
        if token.kind == "stop":
            if not _leads_here(text, token, group):
                start = token.end
                break
            crossed = True
        theirs = earlier is not None and _is_theirs(text, token, earlier, group, crossed=crossed)
        if token.kind == "verb" and token.end <= group.start and not theirs:
            verbs.append(token)
    return start, verbs[::-1]


def _is_theirs(text: str, verb: Token, earlier: Group, group: Group, *, crossed: bool) -> bool:
    """Whether a verb is the earlier group's; 其中《…》 only picks one out of those that a verb before them governs."""
    if verb.start < earlier.start:
        return crossed
    stopped = re.search(r"[,;]", text[earlier.end : verb.start]) is not None
    leads = crossed or _JOINED_VERB.match(text, verb.end) is not None  # …进行了检查;起草并审议了《…》
    return verb.start >= earlier.end and _closes(text, verb, group.start) and not (stopped and leads)


def _leads_here(text: str, stop: Token, group: Group) -> bool:
    """Whether the names behind a stop are those counted before it: 制定法规3件,其中《…》; …18件,占69%,主要是《…》."""
    if _NAMELY.match(text, stop.end) or (
        text[stop.end : group.start] in ("", "《", "“") and _COUNTED.search(text, stop.start - 8, stop.start)
    ):
        return True
    clause = text[stop.end : text.find(",", stop.end, group.start)]
    return bool(_COUNT_ONLY.fullmatch(clause)) and _NAMELY.search(text, stop.end, group.start + 1) is not None


def _behind(text: str, sentence: Sentence, cut: list[Token], group: Group, limit: int) -> tuple[int, list[Token]]:
    """Where the clause of the group ends, and the verbs behind it that are not the next group's."""
    verbs: list[Token] = []
    for i in range(group.last_token + 1, len(cut)):
        token = cut[i]
        if token.kind == "stop" or token.start >= limit:
            return token.start, verbs
        if token.kind == "verb" and token.start >= group.end and (limit == sentence.end or _closes(text, token, limit)):
            verbs.append(token)
    return sentence.end, verbs


def _closes(text: str, verb: Token, next_start: int) -> bool:
    """Whether a verb between two groups belongs to the one before it: 立法调研和《…》, 执法检查的报告,对《…》."""
    between = text[verb.end : next_start]
    return (
        between[:1] in ("和", "、", "及", "与", "以", "并")
        or len(between) > _FAR
        or re.search(r"[,。;!?\n]", between) is not None
    )


def _said(text: str, scenes: list[Scene]) -> list[list[Act]]:
    """The acts of each group; a list broken by commas shares them: 通过了《A》,《B》; 对《A》,《B》实施情况进行检查."""
    said = [acts(scene) for scene in scenes]
    for n in range(1, len(scenes)):
        if not said[n] and _runs_on(text, scenes[n - 1], scenes[n]):
            last = scenes[n - 1].group.start
            said[n] = [act._replace(end=scenes[n].group.end) for act in said[n - 1] if act.start < last]
    for n in reversed(range(len(scenes) - 1)):
        if not said[n] and _runs_on(text, scenes[n], scenes[n + 1]):
            start = scenes[n + 1].group.start
            said[n] = [a._replace(start=min(a.start, scenes[n].group.start)) for a in said[n + 1] if a.start >= start]
    return said


def _runs_on(text: str, earlier: Scene, later: Scene) -> bool:
    between = text[earlier.group.end : later.group.start]
    if len(between) > _FAR * 2:
        return False
    between = BODY_BETWEEN.sub("", between).strip("《“、")
    return between in (",", ";", "") and all(v.start < earlier.group.start for v in later.before) and not earlier.behind


def _facts(work: Work, group: Group, scene: Scene, said: list[Act]) -> list[Found]:
    found: list[Found] = []
    for act in said:
        before: Item | None = None
        for item in group.items:
            one = act._replace(event=event_of(item, act))
            if keeps(work, item, one, scene):
                found += _item_facts(work, group, scene, item, before, one)
            before = item
    return found


def event_of(item: Item, act: Act) -> str:
    """The event of one item: a decision on a law amends or repeals it, passing a revised draft amends it."""
    if item.titular == "inspect" or (item.titular and act.event in ("enact", "amend", "repeal")):
        return item.titular
    if item.revision and act.event == "enact":
        return "amend"
    return act.event


def _item_facts(work: Work, group: Group, scene: Scene, item: Item, before: Item | None, act: Act) -> list[Found]:
    """The facts of one item and act: one, or one for each law of a bundle."""
    start, end = min(act.start, group.start), max(act.end, group.end)
    if work.outline.damaged(item.start, item.end):
        return []
    context = frame(work, act, scene.start)
    if context.void:
        return []
    titles = _titles(work, item, before, act)
    for norm in filter(None, (title.norm for title in titles)):
        work.doubt("KG-L001", "info", f"{item.law} → {norm}", item.start, item.end)
    at = (item.start, item.end) if item.whole and not group.recall else None
    return [
        work.fact(
            LawEventFact, start, end, rule=act.rule, law=item.law, full=title.full, event=act.event, at=at,
            status=context.status, period=context.period, actor=context.actor, partners=context.partners,
            first=group.first, norm=title.norm,
        )
        for title in titles
    ]  # fmt: skip


def _titles(work: Work, item: Item, before: Item | None, act: Act) -> list[Title]:
    home = work.home(act.start)
    if item.sort == "bundle":
        return [Title(full) for full in bundle_titles(item, home)]
    if item.sort == "companion":
        return [Title(companion_title(item, before, home))]
    return [title_of(item, act.event, home)]

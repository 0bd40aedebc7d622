"""Law events: which laws a sentence names, and what it says was done to them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from kg.extract.laws.anaphora import Memory
from kg.extract.laws.effective import effective
from kg.extract.laws.events import Act, Scene, acts
from kg.extract.laws.frame import frame
from kg.extract.laws.generic import generic
from kg.extract.laws.groups import Group, Item, groups
from kg.extract.laws.keep import keeps
from kg.extract.laws.titles import bundle_titles, companion_title, title_of
from kg.extract.laws.tokens import Token, tokens
from kg.extract.laws.topics import researched
from kg.extract.work import Found, Work
from kg.model.facts import LawEventFact
from kg.model.outline import Sentence

_SPEAKS_OF_LAWS = re.compile(r"条例|办法|规定|细则|宪法|法典|《|立法|法规|(?<![依立执司普守合违方用书看])法(?![治院官律定制庭学])")
_NAMELY = re.compile(r"(?:分别)?(?:是|为|即)(?=[《“])|包括(?=[《“])|(?:其中)?主要(?:是|有)(?=[《“])|即")


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
        if not sentence.heading and _SPEAKS_OF_LAWS.search(work.text, sentence.start, sentence.end):
            _read_sentence(reading, sentence)
    return reading.found


def _read_sentence(reading: _Reading, sentence: Sentence) -> None:
    work, text = reading.work, reading.work.text
    cut = tokens(text, sentence.start, sentence.end)
    found = groups(text, sentence.start, cut)
    inherited: tuple[Group, list[Act]] | None = None
    for n, group in enumerate(found):
        if group.recall:
            group.items = reading.memory.recall(group.recall, sentence.start)
        scene = _scene(text, sentence, cut, found, n)
        said = acts(scene) or _carried_over(text, group, scene, inherited)
        inherited = (group, said)
        reading.found += _facts(work, group, scene, said)
        reading.memory.name(group)
    reading.found += researched(work, sentence)
    reading.found += generic(work, sentence)
    reading.found += effective(work, sentence, reading.memory)


def _scene(text: str, sentence: Sentence, cut: list[Token], found: list[Group], n: int) -> Scene:
    """The clause around a group; verbs between it and the next group are behind it."""
    group = found[n]
    before: list[Token] = []
    start = sentence.start
    for token in reversed(cut[: group.first_token]):
        if token.end > group.start:
            continue
        if token.kind == "stop" and not _NAMELY.match(text, token.end):
            start = token.end
            break
        if token.kind == "verb" and not _behind_earlier(text, token, found[:n]):
            before.insert(0, token)
    behind, end = [], sentence.end
    limit = found[n + 1].start if n + 1 < len(found) else sentence.end
    for token in cut[group.last_token + 1 :]:
        if token.kind == "stop" or token.start >= limit:
            end = token.start
            break
        if token.kind == "verb" and token.start >= group.end and (limit == sentence.end or _closes(text, token)):
            behind.append(token)
    return Scene(text, group, before, behind, start, end, sentence.end)


def _closes(text: str, verb: Token) -> bool:
    """Whether a verb between two groups belongs to the one before it: a noun that a separator follows (立法调研和《…》)."""
    return text[verb.end : verb.end + 1] in ("", *"和、及与以并,。;!?\n")


def _behind_earlier(text: str, verb: Token, earlier: list[Group]) -> bool:
    return bool(earlier) and verb.start >= earlier[-1].end and _closes(text, verb)


def _carried_over(text: str, group: Group, scene: Scene, inherited: tuple[Group, list[Act]] | None) -> list[Act]:
    """A list that goes on behind a comma: 通过了《A》,《B》."""
    if inherited is None or scene.before or scene.behind:
        return []
    last, said = inherited
    if text[last.end : group.start].strip("《“") not in (",", ";", ""):
        return []
    return [act._replace(end=group.end) for act in said if act.start < last.start]


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
    if item.amending and act.event in ("enact", "amend", "approve", "repeal"):
        return item.amending if act.event != "approve" else act.event
    if item.revision and act.event == "enact":
        return "amend"
    return act.event


def _item_facts(work: Work, group: Group, scene: Scene, item: Item, before: Item | None, act: Act) -> list[Found]:
    start, end = min(act.start, group.start), max(act.end, group.end)
    if work.outline.damaged(item.start, item.end):
        return []
    context = frame(work, act, scene.start)
    home = work.home(act.start)
    titles: list[str | None]
    damaged = None
    if item.sort == "bundle":
        titles = bundle_titles(item, home)
    elif item.sort == "companion":
        titles = [companion_title(item, before, home)]
    else:
        title = title_of(item, act.event, home)
        titles, damaged = [title.full], title.damaged
    if damaged:
        work.doubt("KG-L001", "info", f"{item.law} → {damaged.short}", item.start, item.end)
    return [
        work.fact(
            LawEventFact, start, end, rule=act.rule, law=item.law, full=full, event=act.event, status=context.status,
            period=context.period, actor=context.actor, partners=context.partners, first=group.first,
            norm=damaged.short if damaged else None, at=(item.start, item.end) if item.whole and not group.recall else None,
        )
        for full in titles
    ]  # fmt: skip

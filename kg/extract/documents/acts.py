"""A verb and the documents it governs: ``修订A规则、B办法``, ``作出关于X的决定``."""

from __future__ import annotations

import re

from kg.extract.documents.fits import INTERNAL, before_and_so_on, decisions, fits
from kg.extract.documents.fits import use as use_of
from kg.extract.documents.names import Name, families_of, last_head, names
from kg.extract.documents.patterns import ACT
from kg.extract.documents.phrase import balanced, clause_end, clause_start
from kg.extract.documents.reader import Reader
from kg.extract.work import Found

# a verb of keeping counts where it opens its clause, after an adverb at most: 严格落实, not 政策落实
OPENING = re.compile(
    r"(?:^|[,;。:、\n”)①-⑳]|\d\.|严格|认真|全面|深入|切实|坚决|扎实|继续|持续|自觉|带头|不折不扣|有效|积极|普遍|统一|稳步|大力"
    r"|逐步|坚持|进一步|首次|率先|[会组府院委并])$"
)
EFFECT = re.compile(r"(?:关于|推动|促进|督促|助推|推进|不断|要求|确保|保障|加快推动)$")
URGES = re.compile(r"(?:并|依法|积极|有力|有效)?(?:督促|推动|促进|促使|要求|敦促|助推)")
EARLIER = re.compile(r"(?:^|[,;:])(?:并|依法|积极|有力|有效)?(?:督促|推动|要求|促使|助推|促进|敦促|建议)")
DEMANDED = re.compile(r"(?:^|[,;:])(?:督促|要求|敦促)")
# A list of acts instead of things: 制定X条例、修订Y办法.
TURN = re.compile(r"、(?=(?:制定|修订|修改|修正|废止|出台|作出)(?!《?.{0,4}[和与]))")
RELATIVE = re.compile(r"的|后(?!评估|备|勤)")
# What a congress has of its own, so that urging its making is its own work: 推动建立代表履职档案制度.
OWN_WORK = re.compile(r"人大|常委会|代表|政协|委员(?!会)|提案|议案|审议意见|主任会议")
OWN_URGE = re.compile(r"(?:^|[,;。:\n])(?:积极|继续|探索)?(?:推动|推进|促进)$")
JOINT = re.compile(r"(?:[、,和]|以及)(?=关于)")
LONG = re.compile(r"关于[^。;\n]{2,110}?的(?:决议决定|决定决议|决定|决议|解释)(?=[,;。、\n等和共]|以及|$)")


def acts(reader: Reader) -> list[Found]:
    """``修订A规则、B办法``: a verb and the names it governs."""
    found: list[Found] = []
    at = 0
    while hit := ACT.pattern.search(reader.text, at):
        at = hit.end()
        object_ = _object(reader, hit.start(), hit.end(), hit.group())
        if object_ is None:
            continue
        items, end = object_
        event = hit.group().rstrip("了好")
        actor = reader.doers.actor(hit.start())
        for item in items:
            found += reader.fact(item, (hit.start(), end), "document.act", event, actor)
        at = end if items else at
    return found


def _object(reader: Reader, start: int, at: int, verb: str) -> tuple[list[Name], int] | None:
    """The names after a verb and where they end, None where the verb governs no document."""
    titled = reader.text[at : at + 1] == "《"
    if reader.in_title(start) or RELATIVE.match(reader.text, at):
        return None
    urged = _urged(reader, start) and not titled
    if urged and not OWN_URGE.search(reader.text, max(0, start - 6), start):
        return None
    use = use_of(verb)
    if use == "apply" and not OPENING.search(reader.text, max(0, start - 5), start):
        return None
    if LONG.match(reader.text, at) and not urged:
        return _decisions(reader, at, verb, use)
    limit = clause_end(reader.text, at)
    turns = (m.start() for m in TURN.finditer(reader.text, at, limit) if balanced(reader.text[at : m.start()]))
    end_ = last_head(reader.text, at, next(turns, limit))
    region = before_and_so_on(reader.text, at, end_) if end_ else None
    if end_ is None or region is None:
        return None
    items = [n for n in names(reader.text, at, region) if fits(n.text, verb, use, reader.text[n.start] == "《")]
    items = [n for n in items if not urged or OWN_WORK.search(n.text)]
    return [n for n in items if not _effect(reader, n.text, use, start)], end_


def _decisions(reader: Reader, at: int, verb: str, use: str) -> tuple[list[Name], int]:
    """``关于A的决议、关于B的决定``: the decisions from ``at`` on, and where they end."""
    found: list[Name] = []
    end = at
    while hit := LONG.match(reader.text, at):
        end = hit.end()
        found += [n for n in decisions(reader.text, at, end) if fits(n.text, verb, use, False)]
        joint = JOINT.match(reader.text, end)
        at = joint.end() if joint else len(reader.text)
    return found, end


def _effect(reader: Reader, name: str, use: str, at: int) -> bool:
    """Whether a thing outside the house is named after ``督促…,`` or ``推动…,`` of the same sentence."""
    if families_of(name) == "decision" or INTERNAL.search(name.removesuffix("工作机制").removesuffix("制度")):
        return False
    low = max(reader.work.sentence(at).start, at - 80)
    pattern = EARLIER if use == "make" else DEMANDED
    return bool(pattern.search(reader.text[low : clause_start(reader.text, at)]))


def _urged(reader: Reader, at: int) -> bool:
    """Whether the verb at ``at`` is only aimed at: ``推动完善…``, or urged on nobody named (督促有关部门建立…)."""
    if EFFECT.search(reader.text, max(0, at - 4), at):
        return True
    clause = reader.text[clause_start(reader.text, at, 30) : at]
    return bool(URGES.match(clause)) and reader.doers.named(at) is None

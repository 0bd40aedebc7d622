"""What the patterns of activities mean: every sentence read, its acts turned into facts."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from kg.extract.activities import afterwards
from kg.extract.activities.acts import Act
from kg.extract.activities.bodies import Bodies
from kg.extract.activities.clauses import mask
from kg.extract.activities.combined import read as read_combined
from kg.extract.activities.direct import read as read_direct
from kg.extract.activities.frames import read_frames
from kg.extract.activities.inspections import Inspections
from kg.extract.activities.methods import Methods
from kg.extract.documents.phrase import first_decision, first_of
from kg.extract.tense.parse import Tense, period, tense
from kg.extract.work import Found, Home, Work
from kg.model.facts import ActivityFact
from kg.model.outline import Outline, Sentence

# Direct acts whose words are no acts of their own: 组织代表参与立法、监督、调研等工作.
CLAIMING = ("activity.takepart", "activity.linked", "activity.review", "activity.supervise", "activity.training")
# 组织代表开展视察和调研 is an act of the deputies only where no matter is named.
TOUR = "activity.deputies.tour"
# Named proposals are handled by the departments they are given to.
ANYONES = ("activity.motions.named", "activity.motions.adopted", "activity.motions.given", "activity.motions.heeded")
# What a meeting or a leader calls for is not done yet; 按照县委要求, only says why something was.
EXHORTING = re.compile(
    r"(?!按|根据|依|遵照|对照|落实|贯彻|围绕|结合|为|适应|针对|严格)"
    r"[^,;。:]{1,16}(?:指出|强调|(?<![的新总作出])要求|表示|希望|认为)[,:]|"
    r"[^,;。:]{0,12}(?:建议|要求|希望)(?:[全各][省市县区州旗盟]|[省市县区州旗盟]|有关|相关|政府|各级|各部门)[^,;。:]{0,12}[:,]"
)

# No sentence is longer; reading one takes time that grows faster than its length.
LONGEST = 3000


def find(work: Work) -> list[Found]:
    """The activities of one document."""
    inspections, bodies, damages = Inspections(work), Bodies(work), Damages(work.outline)
    methods = Methods(work.text)
    found: list[Found] = []
    before: afterwards.Seen | None = None
    for s in work.outline.sentences:
        if s.heading or s.end - s.start < 6 or EXHORTING.match(work.text, s.start, s.end):
            continue
        home = work.homes[s.article] if s.article < len(work.homes) else Home()
        for start, end in _pieces(work.text, s.start, s.end):
            acts = read(work.text[start:end], _about_deputies(work, s), home.organ == "cppcc")
            acts = [a for a in acts if a.rule in ANYONES or not bodies.overseen(start, start + a.start)]
            kept = _distinct(inspections.merge(start, end, acts))
            kept += afterwards.read(work.text, start, end, before) if not kept else []
            before = afterwards.seen(start, kept, before)
            for act in kept:
                if damages.touch(start, act):
                    _doubt(work, start, act)
                elif not (when := _when(work, start, act)).void:
                    ways = methods.of(start, start + act.start, start + act.end)
                    found.append(_fact(work, bodies, home, when, start, act, ways))
    return found


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence, or the pieces of a run without full stops that is too long for one."""
    while end - start > LONGEST:
        cut = max(text.rfind(mark, start, start + LONGEST) for mark in ",;") + 1 or start + LONGEST
        yield start, cut
        start = cut
    yield start, end


def _when(work: Work, base: int, act: Act) -> Tense:
    """When an act is done; its object may stand in the sentence before."""
    return tense(work, base + act.start, base + act.end, base + max(act.item.end, act.start))


def _doubt(work: Work, base: int, act: Act) -> None:
    """Say that an act was left out because the scan destroyed the name of its object."""
    message = (
        f"{act.type}的对象处于损坏的文字中，未收录。 The object of this act lies in a damaged run; the act is left out."
    )
    work.doubt("KG-A001", "warning", message, base + act.start, base + act.end)


def acts_of(text: str, deputies: bool = False, cppcc: bool = False) -> list[Act]:
    """The acts of one sentence of folded text, each once."""
    return _distinct(read(text, deputies, cppcc))


def read(text: str, deputies: bool = False, cppcc: bool = False) -> list[Act]:
    """The acts of one sentence as the several readers find them, some of them twice."""
    masked = mask(text)
    direct = [*read_combined(text, cppcc), *read_direct(text, masked, deputies, cppcc)]
    taken = tuple((a.start, a.end) for a in direct if a.rule.startswith(CLAIMING))
    framed = read_frames(text, cppcc, masked, taken)
    heard = [(a.start, a.end) for a in framed if a.rule == "activity.report"]
    own = [a for a in direct if not any(x <= a.start < y for x, y in heard)]
    own = [a for a in own if a.item.text]  # 组织代表860人次参加视察 counts only, but keeps others from reading it
    return framed + [a for a in own if a.rule != TOUR or not any(_meet(a, b) for b in framed)]


def _about_deputies(work: Work, s: Sentence) -> bool:
    """Whether a sentence stands in a part about deputies' work."""
    title = work.outline.sections[s.section].title if s.section >= 0 else ""
    return "代表" in title.replace("人民代表大会", "").replace("各位代表", "")


def _distinct(acts: list[Act]) -> list[Act]:
    """The acts without those that say the same of overlapping words."""
    kept: list[Act] = []
    for act in acts:
        near = [k for k in kept if k.type == act.type and _meet(k, act)]
        if not any(_again(k, act) for k in near):
            kept.append(act)
    return kept


def _meet(one: Act, other: Act) -> bool:
    return one.start < other.end and other.start < one.end


def _again(one: Act, other: Act) -> bool:
    """Whether two acts of one type on overlapping words are the same one."""
    a, b = one.item.text, other.item.text
    return a == b or (one.rule != other.rule and (a in b or b in a))


class Damages:
    """The destroyed runs of a document, to be asked by place."""

    def __init__(self, outline: Outline) -> None:
        self.runs = sorted((d.start, d.end) for d in outline.damages if d.why != "column break")

    def touch(self, base: int, act: Act) -> bool:
        """Whether a destroyed run touches the object of an act in the sentence at ``base``."""
        at = bisect_left(self.runs, (base + act.item.end, 0)) - 1
        return at >= 0 and self.runs[at][1] > base + act.item.start


def _fact(
    work: Work, bodies: Bodies, home: Home, when: Tense, base: int, act: Act, ways: tuple[str, ...] | None
) -> Found:
    start, body, item = base + act.start, act.item.body, act.item
    status = when.status or work.sentence(start).status
    at = work.text.find(item.text, base + item.start, base + item.end)
    return work.fact(
        ActivityFact,
        start,
        base + act.end,
        rule=act.rule,
        type=act.type,
        object=item.text,
        target=bodies.names(base + body[0], base + body[1]) if body else None,
        method=ways,
        status=status,
        period=period(work, when, status, start),
        actor=bodies.doer(start, home.body) or home.body or None,
        first=first_of(work.text, start) or first_decision(work.text, start),
        at=(at, at + len(item.text)) if at >= 0 else None,
    )

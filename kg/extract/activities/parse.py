"""What the patterns of activities mean: every sentence read, its acts turned into facts."""

from __future__ import annotations

import re
from bisect import bisect_left

from kg.extract.activities.acts import Act
from kg.extract.activities.clauses import mask
from kg.extract.activities.combined import read as read_combined
from kg.extract.activities.direct import read as read_direct
from kg.extract.activities.frames import Reader
from kg.extract.activities.inspections import Inspections
from kg.extract.work import Found, Mention, Work
from kg.model.facts import ActivityFact
from kg.model.outline import Outline, Sentence

# Direct acts whose words are no acts of their own: 组织代表参与立法、监督、调研等工作.
CLAIMING = ("activity.takepart", "activity.linked", "activity.review", "activity.supervise", "activity.training")

# What the bodies overseen do themselves is no act of those who report.
OVERSEEN = frozenset(
    {"government", "department", "court", "procuratorate", "supervisory", "company", "school", "media", "township"}
)
OTHERS = re.compile(
    r"(?:全[省市县区州]|各级|市县|、|和)*(?:各级)*(?:人民)?(?:法院|检察院|检察机关|审判机关|公安机关|司法机关|承办单位|[有相]关部门|各部门|"
    r"[有相]关单位|各承办单位|代表联络站|各(?:乡镇|县区|县市区)(?!人大))"
)
# What a meeting or a leader calls for is not done yet.
EXHORTING = re.compile(r"[^,;。:]{1,16}(?:指出|强调|要求|表示|希望|认为)[,:]")
# What follows the name of a body that is spoken of and does nothing here; who takes over as the doer.
NO_DOER = re.compile(r"关于|[的副、]|工作|报告|[^,;。]{0,12}(?:关于|情况|是)")
RESUMED = re.compile(
    r"[,;][^,;]{0,8}(?:人大|常委会|主席团|主任会议|主席会议|政协|代表|我们|委员|会议)|[,;][^,;]{0,4}(?:听取|视察|询问|评议|审议|跟踪监督)"
)
# 组织代表开展视察和调研 is an act of the deputies only where no matter is named.
TOUR = "activity.deputies.tour"


def find(work: Work) -> list[Found]:
    """The activities of one document."""
    inspections, bodies, damages = Inspections(work), Bodies(work), Damages(work.outline)
    found: list[Found] = []
    for s in work.outline.sentences:
        if s.heading or s.end - s.start < 6:
            continue
        if EXHORTING.match(work.text, s.start, s.end):
            continue
        acts = read(work.text[s.start : s.end], _about_deputies(work, s), work.home(s.start).organ == "cppcc")
        acts = [a for a in acts if not bodies.overseen(work.text, s.start, s.start + a.start)] if acts else acts
        for act in _distinct(list(inspections.merge(s.start, s.end, acts))):
            if damages.touch(s.start, act):
                _doubt(work, s, act)
            else:
                found.append(_fact(work, bodies, s, act))
    return found


def _doubt(work: Work, s: Sentence, act: Act) -> None:
    """Say that an act was left out because the scan destroyed the name of its object."""
    message = (
        f"{act.type}的对象处于损坏的文字中，未收录。 The object of this act lies in a damaged run; the act is left out."
    )
    work.doubt("KG-A001", "warning", message, s.start + act.start, s.start + act.end)


def acts_of(text: str, deputies: bool = False, cppcc: bool = False) -> list[Act]:
    """The acts of one sentence of folded text, each once."""
    return _distinct(read(text, deputies, cppcc))


def read(text: str, deputies: bool = False, cppcc: bool = False) -> list[Act]:
    """The acts of one sentence as the several readers find them, some of them twice."""
    masked = mask(text)
    direct = [*read_combined(text, cppcc), *read_direct(text, masked, deputies, cppcc)]
    taken = tuple((a.start, a.end) for a in direct if a.rule.startswith(CLAIMING))
    framed = Reader(text, cppcc, masked, taken=taken).read()
    heard = [(a.start, a.end) for a in framed if a.rule == "activity.report"]
    own = [a for a in direct if not any(x <= a.start < y for x, y in heard)]
    return framed + [a for a in own if a.rule != TOUR or not any(_meet(a, b) for b in framed)]


def _about_deputies(work: Work, s: Sentence) -> bool:
    """Whether a sentence stands in a part about deputies' work."""
    return s.section >= 0 and "代表" in work.outline.sections[s.section].title


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


def _opens(text: str, m: Mention) -> bool:
    """Whether a body named opens its clause."""
    return m.start == 0 or text[m.start - 1] in ",;。\n:"


class Damages:
    """The destroyed runs of a document, to be asked by place."""

    def __init__(self, outline: Outline) -> None:
        self.runs = sorted((d.start, d.end) for d in outline.damages if d.why != "column break")

    def touch(self, base: int, act: Act) -> bool:
        """Whether a destroyed run touches the object of an act in the sentence at ``base``."""
        at = bisect_left(self.runs, (base + act.item.end, 0)) - 1
        return at >= 0 and self.runs[at][1] > base + act.item.start


class Bodies:
    """The bodies named in a document, to be asked by place."""

    def __init__(self, work: Work) -> None:
        self.mentions = sorted(work.mentions)
        self.starts = [m.start for m in self.mentions]

    def names(self, start: int, end: int) -> str | tuple[str, ...] | None:
        """The full names of the bodies named in ``start:end``: one, several, or None."""
        inside: list[Mention] = self.mentions[bisect_left(self.starts, start) : bisect_left(self.starts, end)]
        names = tuple(dict.fromkeys(n for m in inside for n in m.names))
        return names[0] if len(names) == 1 else names or None

    def overseen(self, text: str, start: int, at: int) -> bool:
        """Whether an act at ``at`` is done by a body overseen: one that opens its clause, or the sentence at ``start``."""
        nearest = self.mentions[bisect_left(self.starts, at) - 1] if self.mentions else None
        if nearest and start <= nearest.start <= at and _opens(text, nearest) and 0 <= at - nearest.end <= 6:
            return set(nearest.types) <= OVERSEEN
        first = self.mentions[k] if (k := bisect_left(self.starts, start)) < len(self.starts) else None
        named = first is not None and first.start == start and first.start < at and set(first.types) <= OVERSEEN
        end = first.end if first and named else start
        if not named and (m := OTHERS.match(text, start, at)):
            named, end = True, m.end()
        return named and not NO_DOER.match(text, end) and not RESUMED.search(text, end, at)

    def doer(self, text: str, start: int, home: str) -> str | None:
        """The body that a clause names as the doer, just before the act at ``start``, if no part of ``home``."""
        at = bisect_left(self.starts, start) - 1
        if at < 0:
            return None
        m = self.mentions[at]
        near = _opens(text, m) and len(m.names) == 1 and 0 <= start - m.end <= 4
        return m.names[0] if near and not (home and m.names[0].startswith(home)) else None


def _fact(work: Work, bodies: Bodies, s: Sentence, act: Act) -> Found:
    start, end, home = s.start + act.start, s.start + act.end, work.home(s.start).body
    body, item = act.item.body, act.item
    written = work.text[s.start + item.start : s.start + item.end]
    at = written.find(item.text)
    place = s.start + item.start + at
    return work.fact(
        ActivityFact,
        start,
        end,
        rule=act.rule,
        type=act.type,
        object=item.text,
        target=bodies.names(s.start + body[0], s.start + body[1]) if body else None,
        status=s.status,
        period=work.period(s.status, start),
        actor=bodies.doer(work.text, start, home) or home or None,
        at=(place, place + len(item.text)) if at >= 0 else None,
    )

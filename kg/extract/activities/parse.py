"""What the patterns of activities mean: every sentence read, its acts turned into facts."""

from __future__ import annotations

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


def find(work: Work) -> list[Found]:
    """The activities of one document."""
    inspections, bodies, damages = Inspections(work), Bodies(work), Damages(work.outline)
    found: list[Found] = []
    for s in work.outline.sentences:
        if s.heading or s.end - s.start < 6:
            continue
        acts = read(work.text[s.start : s.end], _about_deputies(work, s), work.home(s.start).organ == "cppcc")
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
    return framed + [a for a in direct if not any(x <= a.start < y for x, y in heard)]


def _about_deputies(work: Work, s: Sentence) -> bool:
    """Whether a sentence stands in a part about deputies' work."""
    return s.section >= 0 and "代表" in work.outline.sections[s.section].title


def _distinct(acts: list[Act]) -> list[Act]:
    """The acts without those that say the same of overlapping words."""
    kept: list[Act] = []
    for act in acts:
        near = [k for k in kept if k.type == act.type and k.start < act.end and act.start < k.end]
        if not any(_again(k, act) for k in near):
            kept.append(act)
    return kept


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

    def doer(self, text: str, start: int, home: str) -> str | None:
        """The body that a clause names as the doer, just before the act at ``start``, if no part of ``home``."""
        at = bisect_left(self.starts, start) - 1
        if at < 0:
            return None
        m = self.mentions[at]
        opens = m.start == 0 or text[m.start - 1] in ",;。\n:"
        near = opens and len(m.names) == 1 and 0 <= start - m.end <= 4
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

"""What the patterns of proposals mean: one fact a recommendation, with its proposer and topic.

A digest of proposals holds sections; in each the proposer speaks once and the recommendations run to the next
heading. Clauses that only name the outcome (营造良好氛围) are no recommendations.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.documents.phrase import split
from kg.extract.proposals.patterns import DIGEST, LISTED, ORDINAL, SPEAKS
from kg.extract.work import Found, Mention, Work
from kg.model.facts import ProposalFact
from kg.model.outline import Sentence

OUTCOME = re.compile(
    r"^(?:以.{0,12}促|实现|助力|营造|提升|提高|增强|促进|确保|从而|让|使|进而|切实|最终|形成|为.{2,20}(?:提供|贡献|奠定|注入)|降低|激发|释放|优化(?!.{0,8}(?:机制|布局|线路))"
    r"|推动.{2,24}(?:发展|升级|落地|提升|见效|互通|结合)$|以.{2,8}[促带]|深度融入|多措并举|供给生态)"
)
LEANS = re.compile(
    r"^(?:借鉴|依托|联合|结合|根据|针对|围绕|按照|利用|通过|聚焦|立足|对照|参照|在[^,]{1,20}(?:上|中|下|方面)$|强化市场导向)"
)
SPEAKER = re.compile(
    r"(?:代表|委员)(?P<name>[\u4e00-\u9fff·]{2,4}(?:、[\u4e00-\u9fff·]{2,4}){0,4})(?:等)?(?:\d+名)?(?:委员|代表)?$"
)
NOT_WHO = re.compile(r"意见|提出|办理|代表的|委员的|^(?:为此|对此|并|我们|有的|与会|大家)$|对策|合理化")
HOUSE = re.compile(
    r"委员|代表|民主党派|委员会|联合会|工商联|党派|界别|小组|民[建盟革进]|农工党|致公党|九三学社|台盟|常委会|协会|党组"
)
REACH = 1200  # no list of recommendations runs on longer in one sentence
ACTS = re.compile(
    r"(?:构建|建立|完善|加快|推进|推动|支持|鼓励|扩大|设立|制定|出台|实施|打造|搭建|加大|加强|强化|简化|规范|健全|优化|开展|培育|引导"
    r"|推广|整合|探索|落实|增设|补贴|提供|改造|疏通|增强|组织|举办|争取|积极|进一步)"
)


@dataclass(frozen=True, slots=True)
class Speech:
    """A run of sentences in which one proposer recommends; ``at`` is where the recommendations begin."""

    proposer: str | None
    topic: str | None
    at: int
    end: int


def find(work: Work) -> list[Found]:
    """The recommendations of one text in its order."""
    spoken = speeches(work)
    for speech in spoken:
        if speech.proposer is None:
            work.doubt("KG-M002", "info", f"未写明提案人：{speech.topic or ''}", speech.at - 1, speech.at)
    found = [f for speech in spoken for f in _recommendations(work, speech)]
    return sorted([*found, *_listed(work, found)], key=lambda f: (f.start, f.end))


def speeches(work: Work) -> list[Speech]:
    """Where proposers speak: from ``X建议,`` to the end of the section, and whole sections of a digest without one."""
    found: list[Speech] = []
    ends = _section_ends(work)
    named = {m.end: m for m in work.mentions}
    for hit in SPEAKS.pattern.finditer(work.text):
        here = work.sentence(hit.start("who"))
        if here.heading or NOT_WHO.search(hit["who"]) or not HOUSE.search(hit["who"]):
            continue
        digest = _in_digest(work, here)
        end = ends.get(here.section, here.end) if digest else here.end
        if found and found[-1].end > hit.start():
            found[-1] = Speech(found[-1].proposer, found[-1].topic, found[-1].at, hit.start())
        found.append(Speech(_proposer(named, hit), _topic(work, here) if digest else None, hit.end(), end))
    spoken = {work.sentence(s.at).section for s in found}
    return sorted([*found, *_silent(work, spoken, ends)], key=lambda s: s.at)


class Voices:
    """Tells whether a position lies in the words of a proposer, which are no acts of the reporting body."""

    def __init__(self, work: Work) -> None:
        self.spans = [(s.at, s.end) for s in speeches(work)]
        self.starts = [a for a, _ in self.spans]

    def at(self, position: int) -> bool:
        """Whether a proposer speaks at a view position."""
        i = bisect_right(self.starts, position) - 1
        return i >= 0 and position < self.spans[i][1]


def _section_ends(work: Work) -> dict[int, int]:
    """Where each section ends: at the next heading that is not run into its paragraph and not deeper."""
    ends: dict[int, int] = {}
    nearest: list[tuple[int, int]] = []  # (level, start) of the headings that follow, deepest last
    for i in range(len(work.outline.sections) - 1, -1, -1):
        section = work.outline.sections[i]
        while nearest and nearest[-1][0] > section.level:
            nearest.pop()
        article = work.outline.articles[section.article] if section.article < len(work.outline.articles) else None
        limit = article.end if article else len(work.text)
        ends[i] = min(nearest[-1][1], limit) if nearest else limit
        if nearest and nearest[-1][0] == section.level:
            nearest.pop()
        nearest.append((section.level, section.start))
    return ends


def _in_digest(work: Work, here: Sentence) -> bool:
    article = work.outline.articles[here.article] if here.article < len(work.outline.articles) else None
    if article is None or here.section < 0:
        return False
    return bool(
        DIGEST.pattern.search(article.title) or DIGEST.pattern.search(work.text, article.start, article.start + 60)
    )


def _topic(work: Work, here: Sentence) -> str | None:
    """The title of the section, its blanks closed, without what merely leads in."""
    if here.section < 0:
        return None
    return re.sub(r"\s", "", work.outline.sections[here.section].title) or None


def _proposer(ends: dict[int, Mention], hit: re.Match[str]) -> str:
    """A named person's name, else the body in full where it is known, else the words of the text."""
    who = hit["who"]
    if person := SPEAKER.search(who):
        return person["name"]
    mention = ends.get(hit.end("who"))
    return mention.names[0] if mention and len(mention.names) == 1 else who


def _silent(work: Work, spoken: set[int], ends: dict[int, int]) -> Iterator[Speech]:
    """Sections of a digest whose proposer was lost."""
    for i, section in enumerate(work.outline.sections):
        here = work.sentence(section.start)
        if i in spoken or section.run_in or section.level < 2 or not _in_digest(work, here):
            continue
        yield Speech(None, re.sub(r"\s", "", section.title) or None, section.end, ends[i])


def _recommendations(work: Work, speech: Speech) -> Iterator[Found]:
    """The recommending clauses of a speech, headings and outcomes left out."""
    sentences = work.outline.sentences
    i = max(0, bisect_right(work.outline.starts, speech.at) - 1)
    while i < len(sentences) and sentences[i].start < speech.end:
        here = sentences[i]
        i += 1
        if here.heading:
            continue
        for a, b in _clauses(work.text, max(speech.at, here.start), min(here.end, speech.end)):
            if speech.proposer or ACTS.match(work.text, a):
                yield from _fact(work, a, b, speech)


def _clauses(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The clauses of a sentence; one that leans on the next goes with it, outcomes are left out."""
    for part in split(text, start, end, ";。!?\n"):
        lean: int | None = None
        for i, piece in enumerate(split(text, part.start, part.end, ",")):
            words = text[piece.start : piece.end]
            if LEANS.match(words) and piece.end < part.end:
                lean = piece.start if lean is None else lean
                continue
            if i and lean is None and OUTCOME.match(words):
                continue
            yield (piece.start if lean is None else lean), piece.end
            lean = None


def _fact(work: Work, start: int, end: int, speech: Speech) -> Iterator[Found]:
    words = work.text[start:end]
    if (
        4 <= len(words) <= 120
        and not work.outline.damaged(start, end)
        and not re.match(r"本报(?:记者|讯)|记者|\(", words)
    ):
        yield work.fact(
            ProposalFact, start, end, rule="proposal.speech", proposer=speech.proposer, topic=speech.topic,
            recommendation=words,
        )  # fmt: skip


def _listed(work: Work, found: list[Found]) -> Iterator[Found]:
    """``建议:一是…;二是…``: each item is a recommendation."""
    taken = {f.start for f in found}
    hits = list(LISTED.pattern.finditer(work.text))
    for hit, after in zip(hits, [*hits[1:], None], strict=False):
        stop = min(work.sentence(hit.end() - 1).end, after.start() if after else len(work.text), hit.end() + REACH)
        marks = list(ORDINAL.pattern.finditer(work.text, hit.end(), stop))
        for mark, following in zip(marks, [*marks[1:], None], strict=False):
            words = work.text[mark.end() : following.start() if following else stop].rstrip(";。,\n")
            if mark.end() not in taken and len(words) >= 4 and not work.outline.damaged(mark.end(), mark.end() + 1):
                yield work.fact(
                    ProposalFact, mark.end(), mark.end() + len(words), rule="proposal.listed",
                    proposer=work.home(hit.start()).body or None, recommendation=words,
                )  # fmt: skip

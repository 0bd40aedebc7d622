"""The acts that a report plans, and those that later reports tell of, in one shape that can be compared."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from kg.insight.corpus import Corpus
from kg.insight.topics import core
from kg.lexicon.likeness import edits, plain
from kg.model.entities import PlaceEntity
from kg.model.facts import ActivityFact, DocumentFact, LawEventFact, PlatformFact
from kg.model.graph import Claim

Sort = Literal["law", "activity", "thing"]
# acts that can be seen to have been done or not; appointments and petitions come as they come
OVERSIGHT = frozenset({
    "听取审议报告", "执法检查", "专题询问", "专题调研", "视察", "专项评议", "工作评议", "满意度测评", "备案审查",
    "跟踪监督", "联动监督", "民主监督", "协商", "决议决定",
})  # fmt: skip
# words that say of a document, a station or a system that it comes to be; upkeep (深化, 落实, 完善) promises no outcome
MAKING = re.compile(r"制定|出台|建立|设立|建成|建设|完成|修订|印发|启用|上线|打造|开通|编制|推出|开发|研发|搭建")
# words that say that it has been begun and not ended
BEGUN = re.compile(r"启动|推进|加快|着手|正在|筹建|试点|试运行")
TYPE_WORD = re.compile(r"(?<=..)(?:若干规定|实施细则|实施办法|条例|规定|办法|细则|法)$")
# the nation's name at the head of a title, one character of it misread or doubled
NATION = re.compile(
    r"^.?(?:中?华?人民.?共和国|中.{1,2}人民共和国|中华.{1,2}民共和国|中华人.{1,2}共和国|中华人民.{1,2}和国|中华人民共.{1,2}国|中华人民共和.)(?=..)"
)
# a topic that is the carrying out of a law: 《X条例》实施, X法贯彻落实
OF_A_LAW = re.compile(r"^(?:中华人民共和国)?(.{2,}?)(?:条例|办法|规定|法)(?:的?(?:贯彻|实施|执行|落实|情况))*$")


@dataclass(frozen=True, slots=True)
class Act:
    """An act as promises see it: ``what`` is the law event, the type of activity, ``make`` or ``begin``."""

    claim: Claim
    sort: Sort
    what: str
    law: str | None
    topic: str

    @property
    def planned(self) -> bool:
        """Whether the text plans it."""
        return getattr(self.claim.fact, "status", None) == "plan"


def acts(corpus: Corpus, claims: Iterable[Claim]) -> list[Act]:
    """The acts among claims, in their order; the inspection of a law, which is an activity too, comes once."""
    found = list(_acts(corpus, claims))
    laws = {(a.claim.report, a.law) for a in found if a.sort == "law" and a.what == "inspect"}
    return [a for a in found if a.sort != "activity" or a.law is None or (a.claim.report, a.law) not in laws]


def _acts(corpus: Corpus, claims: Iterable[Claim]) -> Iterator[Act]:
    for claim in claims:
        fact = claim.fact
        if isinstance(fact, LawEventFact) and (law := claim.ref("law")):
            yield Act(claim, "law", fact.event, law, core(TYPE_WORD.sub("", title(corpus, law))))
        elif isinstance(fact, ActivityFact) and fact.type in OVERSIGHT:
            yield Act(claim, "activity", fact.type, claim.ref("law"), _topic(corpus, claim, fact.norm or fact.object))
        elif isinstance(fact, (DocumentFact, PlatformFact)) and fact.event and (how := _made(fact.event)):
            yield Act(claim, "thing", how, None, core(getattr(fact, "norm", None) or fact.name))


def _made(event: str) -> str | None:
    """Whether a thing comes to be (``make``), is on its way (``begin``), or neither."""
    if BEGUN.search(event):
        return "begin"
    return "make" if MAKING.search(event) else None


def _topic(corpus: Corpus, claim: Claim, text: str) -> str:
    """The core of a topic; of the carrying out of a law, the words of its title, as the law itself has them."""
    words = plain(text)
    match = OF_A_LAW.match(without_owner(words, _places(corpus, corpus.reports[claim.report].place)))
    return core(match[1]) if match else core(words)


def title(corpus: Corpus, law: str) -> str:
    """The words of a law's title without the name of its place."""
    entity = corpus.entities.get(law)
    return without_owner(plain(corpus.label(law) or ""), _places(corpus, getattr(entity, "place", None)))


def _places(corpus: Corpus, place: str | None) -> list[str]:
    """The names of a place and of those it lies in."""
    names: list[str] = []
    while isinstance(entity := corpus.entities.get(place or ""), PlaceEntity):
        names.append(entity.label)
        place = entity.within
    return names


def without_owner(title: str, places: Sequence[str]) -> str:
    """A title without whose law it is: the name of the nation or a place at its head, at most one character misread."""
    title = NATION.sub("", title)
    for name in places:
        for length in (len(name), len(name) - 1, len(name) + 1):
            head = title[:length]
            if head[-1:] == name[-1] and len(title) > length + 1 and edits(head, name, 1) <= 1:
                return title[length:]
    return title

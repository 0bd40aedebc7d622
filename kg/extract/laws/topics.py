"""Subjects of legislation to come, named without 条例: 对A、B、C等开展立法调研, 进行X协同立法."""

from __future__ import annotations

import re

from kg.extract.laws.frame import frame
from kg.extract.laws.items import Item
from kg.extract.laws.patterns import INTERNAL
from kg.extract.laws.scene import Act
from kg.extract.laws.split import Name, names
from kg.extract.laws.statutes import acceptable
from kg.extract.laws.topic_patterns import (
    JOINT_DECISION,
    JOINT_LEGISLATION,
    JOINTLY_MADE,
    LAWS_AMONG_SUBJECTS,
    PROJECTS,
    STUDIED,
    SUBJECT_EDGE,
    SUBJECT_OF_RESEARCH,
)
from kg.extract.work import Found, Work
from kg.lexicon.laws import law_named
from kg.model.facts import LawEventFact
from kg.model.outline import Sentence

_REACH = 300
_CLAUSE = re.compile(r"[^,。;:!?\n]*$")
_LAW = re.compile(r"条例$|办法$|规定$")
_NO_SUBJECT = re.compile(
    r"代表|委员|调研|检查|视察|座谈|论证|^(?:省|市|重点|有关|相关|专题|前期|深入|广泛|实地|区域|地方|年度|新兴|社会|全省|全市|一系列|多次|外出|自主|专项)"
    r"(?:领域|方面|性|立法)?$|条例|办法|规定|法$|人大|常委会|[A-Za-z\d]|立法|^(?:参加|参与|配合|邀请|协助|赴)"
)
_OF_ITS_OWN = re.compile(
    r"(?:保护|管理|促进|防治|建设|保障|治理|发展|服务|利用|执法|共治|交通|就业|养老|监督|旅游|创新|流域|生态|公园|遗产|资源|更新)$"
)


def researched(work: Work, sentence: Sentence) -> list[Found]:
    """The subjects of legislative research and joint legislation that a sentence lists without calling them 条例."""
    text, found = work.text, _decided_with_others(work, sentence)
    if text.find("立法", sentence.start, sentence.end) < 0 and text.find("项目", sentence.start, sentence.end) < 0:
        return found + _among_laws(work, sentence)
    for event, rule in (("research", SUBJECT_OF_RESEARCH), ("collaborative", JOINT_LEGISLATION)):
        for m in rule.pattern.finditer(text, sentence.start, sentence.end):
            start = _clause(text, sentence, m.start())
            found += _facts(work, event, _subjects(text, event, start, m.start()), start, m.end())
    for event, rule in (("research", PROJECTS), ("research", STUDIED), ("collaborative", JOINTLY_MADE)):
        for m in rule.pattern.finditer(text, sentence.start, sentence.end):
            listed = [(m.start(), n) for n in names(text, *m.span("list")) if _is_subject(text, n)]
            found += _facts(work, event, listed, m.start(), m.end(), plan=rule is PROJECTS)
    return found + _among_laws(work, sentence)


def _decided_with_others(work: Work, sentence: Sentence) -> list[Found]:
    """A decision that several congresses make as one: 与苏州市人大常委会协同作出《关于加强江豚保护的决定》."""
    if work.text.find("的决定》", sentence.start, sentence.end) < 0:
        return []
    found: list[Found] = []
    for m in JOINT_DECISION.pattern.finditer(work.text, sentence.start, sentence.end):
        title = Name(m.start("list") + 1, m.end("list") - 1)
        clause = _clause(work.text, sentence, m.start())
        found += _facts(work, "collaborative", [(m.start(), title)], clause, m.end())
    return found


def _clause(text: str, sentence: Sentence, end: int) -> int:
    """Where the clause begins that goes on at ``end``."""
    clause = _CLAUSE.search(text, max(sentence.start, end - _REACH), end)
    return clause.start() if clause else sentence.start


def _among_laws(work: Work, sentence: Sentence) -> list[Found]:
    """What is studied in one list with laws to come: 对A条例、B条例、C利用等开展立法调研, A条例、C登记的调研论证.

    A list that ends with a law is read where its verb is; here the last item is a bare subject.
    """
    text, found = work.text, list[Found]()
    if text.find("调研", sentence.start, sentence.end) < 0 and text.find("论证", sentence.start, sentence.end) < 0:
        return found
    for rule in (SUBJECT_OF_RESEARCH, LAWS_AMONG_SUBJECTS):
        for m in rule.pattern.finditer(text, sentence.start, sentence.end):
            start = _clause(text, sentence, m.start())
            listed = _listed(text, start, m.start())
            laws = [(at, n) for at, n in listed if _is_law(text, n)]
            bare = [(at, n) for at, n in listed if _is_subject(text, n)]
            if not laws or len(laws) + len(bare) < len(listed) or _is_law(text, listed[-1][1]):
                continue
            found += _facts(work, "research", laws if rule is SUBJECT_OF_RESEARCH else listed, start, m.end())
    return found


def _is_law(text: str, name: Name) -> bool:
    law = name.text(text)
    return _LAW.search(law) is not None and acceptable(law)


def _listed(text: str, start: int, end: int) -> list[tuple[int, Name]]:
    """The names before ``end`` behind the first verb or preposition of the clause, with its place."""
    edges = list(SUBJECT_EDGE.pattern.finditer(text, start, end))
    edge = _edge(edges, edges[0]) if edges else None
    return [(edge.start(), name) for name in names(text, edge.end(), end)] if edge else []


def _edge(edges: list[re.Match[str]], otherwise: re.Match[str]) -> re.Match[str]:
    """The preposition among the words that may stand before a list, else the other one."""
    return next((e for e in edges if len(e.group()) == 1 or e.group() in ("围绕", "针对")), otherwise)


def _subjects(text: str, event: str, start: int, end: int) -> list[tuple[int, Name]]:
    """The subjects listed before ``end`` in the clause that begins at ``start``, with the place of their verb."""
    edges = list(SUBJECT_EDGE.pattern.finditer(text, start, end))
    if len(edges) > 1 and edges[-1].end() == end:  # 就湖泊保护开展 | 协同立法
        end = edges.pop().start()
    if not edges:
        return []
    edge = edges[-1] if event == "collaborative" else _edge(edges, edges[-1])
    end -= text.endswith("等", edge.end(), end)
    listed = [name for name in names(text, edge.end(), end) if _is_subject(text, name)]
    if event == "collaborative" and not any(_OF_ITS_OWN.search(name.text(text)) for name in listed):
        return []
    return [(edge.start(), name) for name in listed]


def _is_subject(text: str, name: Name) -> bool:
    """Whether a name can be what a law to come is on; a short one where the nation has a law on it (禁毒)."""
    subject = name.text(text)
    if _NO_SUBJECT.search(subject) or INTERNAL.pattern.search(subject):
        return False
    return len(subject) >= 4 or law_named(subject + "法") is not None


def _facts(
    work: Work, event: str, subjects: list[tuple[int, Name]], clause: int, end: int, *, plan: bool = False
) -> list[Found]:
    found: list[Found] = []
    for start, name in subjects:
        if work.outline.damaged(name.start, name.end):
            continue
        item = Item(name.text(work.text), name.start, name.end, "topic", whole=not name.tail)
        context = frame(work, Act(event, start, end, "", plan), clause)
        begin = min(start, clause) if context.partners else start
        found.append(
            work.fact(
                LawEventFact, begin, end, rule=f"law.{event}.subject", law=item.law, event=event, status=context.status,
                period=context.period, actor=context.actor, partners=context.partners,
                at=(item.start, item.end) if item.whole else None,
            )
        )  # fmt: skip
    return found
